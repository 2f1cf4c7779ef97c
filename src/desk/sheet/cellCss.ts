/** The look of a cell as CSS. */
import type { CSSProperties } from "react";
import type { CellFormat } from "../../xlsx";
import type { ShownCell } from "./shownSheet";

const SERIF = '"SimSun", "Noto Serif CJK SC", serif';
const SANS = '"Microsoft YaHei", "Noto Sans CJK SC", sans-serif';
const SERIF_FONTS = /宋|仿宋|楷|SimSun|FangSong|KaiTi|Times/u;
const INDENT_PIXELS = 11;

const HORIZONTAL: Readonly<Record<string, CSSProperties["textAlign"]>> = {
  Left: "left",
  Center: "center",
  CenterAcrossSelection: "center",
  Right: "right",
  Justify: "justify",
  Distributed: "justify",
};

const VERTICAL: Readonly<Record<string, CSSProperties["verticalAlign"]>> = {
  Top: "top",
  Center: "middle",
  Justify: "middle",
  Distributed: "middle",
};

const WIDTHS: Readonly<Record<string, string>> = {
  Hairline: "1px",
  Thin: "1px",
  Medium: "2px",
  Thick: "3px",
};

/**
 * @param onPaper only what a printer would print: without highlights, in the sheet's own colours
 */
export function cellCss({ format, overlay, isNumber }: ShownCell, onPaper: boolean): CSSProperties {
  const { font, borders } = format;
  const marks = onPaper ? null : overlay;
  const textAlign = HORIZONTAL[format.horizontal] ?? (isNumber ? "right" : "left");
  const indent = format.indent * INDENT_PIXELS + 3;
  const fill = marks?.fill ?? format.fill;
  return {
    fontFamily: `"${font.name.replace(/["\\]/g, "")}", ${SERIF_FONTS.test(font.name) ? SERIF : SANS}`,
    fontSize: `${font.size}pt`,
    fontWeight: (marks?.bold ?? font.bold) ? "bold" : "normal",
    fontStyle: font.italic ? "italic" : "normal",
    textDecoration: decoration(font),
    color: marks?.fontColor ?? font.color,
    ...(fill === null ? {} : { backgroundColor: fill }),
    textAlign,
    verticalAlign: VERTICAL[format.vertical] ?? "bottom",
    whiteSpace: format.wrap ? "pre-wrap" : "pre",
    paddingLeft: textAlign === "left" ? indent : 3,
    paddingRight: textAlign === "right" ? indent : 3,
    ...(onPaper ? bordersOf(borders) : {}),
  };
}

function decoration({ underline, strikethrough }: CellFormat["font"]): string {
  const lines = [...(underline === "None" ? [] : ["underline"]), ...(strikethrough ? ["line-through"] : [])];
  return lines.length === 0 ? "none" : lines.join(" ");
}

function bordersOf(borders: CellFormat["borders"]): CSSProperties {
  const line = ({ style, weight, color }: CellFormat["borders"]["top"]): string =>
    style === "None" ? "none" : `${WIDTHS[weight] ?? "1px"} solid ${color}`;
  return {
    borderTop: line(borders.top),
    borderBottom: line(borders.bottom),
    borderLeft: line(borders.left),
    borderRight: line(borders.right),
  };
}
