/**
 * Heights of rows with wrapped text. Excel does not fit the height of merged cells, so they are estimated from
 * the length of the text and the width of the columns, and rounded up: a spare line looks better than a cut one.
 */
import { styleNamed, type StyleName } from "./styles";

/** Excel's limit, points. */
export const MAX_ROW_HEIGHT = 409;
export const DEFAULT_ROW_HEIGHT = 18;
const LINE = 1.4;
const PADDING = 8;

/** Width in digits of the default font at 11 points: a Chinese character takes a little more than two. */
export function textWidth(text: string, size: number): number {
  let tenths = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    const isSecondOfPair = unit >= 0xdc00 && unit < 0xe000;
    if (!isSecondOfPair) tenths += unit >= 0x20 && unit <= 0xff ? 11 : 21;
  }
  return (tenths * size) / 110;
}

/** Height in points that `text` needs in a cell of `width` characters. */
export function heightOfText(text: string, styleName: StyleName, width: number): number {
  const style = styleNamed(styleName);
  const available = Math.max(2, width - 1.2 - style.indent * 2);
  const lines = text
    .split("\n")
    .map((line) => (style.wrap ? Math.max(1, Math.ceil(textWidth(line, style.font.size) / available)) : 1))
    .reduce((sum, count) => sum + count, 0);
  return Math.ceil(lines * style.font.size * LINE + PADDING);
}
