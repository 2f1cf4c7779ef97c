/** Converts a cell's format to a Univer style. Every property is set, so that a style replaces the former one completely. */
import type { IBorderStyleData, IStyleData } from "@univerjs/core";
import { BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/core";
import type { BorderLine, Cell, CellFormat } from "../../xlsx/model/types";
import type { Overlay } from "../../xlsx/calculation/overlays";

/** Fallbacks for Excel fonts that are not installed. */
const SERIF = "SimSun, Noto Serif CJK SC, serif";
const SANS = "Microsoft YaHei, Noto Sans CJK SC, sans-serif";
const SERIF_FONTS = /宋|仿宋|楷|SimSun|FangSong|KaiTi|Times/;

const INDENT_PIXELS = 11;
const CELL_PADDING = 2;

const LINES: Readonly<Record<string, Readonly<Record<string, BorderStyleTypes>>>> = {
  Continuous: {
    Hairline: BorderStyleTypes.HAIR,
    Thin: BorderStyleTypes.THIN,
    Medium: BorderStyleTypes.MEDIUM,
    Thick: BorderStyleTypes.THICK,
  },
  Dash: { Thin: BorderStyleTypes.DASHED, Medium: BorderStyleTypes.MEDIUM_DASHED },
  DashDot: { Thin: BorderStyleTypes.DASH_DOT, Medium: BorderStyleTypes.MEDIUM_DASH_DOT },
  DashDotDot: { Thin: BorderStyleTypes.DASH_DOT_DOT, Medium: BorderStyleTypes.MEDIUM_DASH_DOT_DOT },
  Dot: { Thin: BorderStyleTypes.DOTTED },
  Double: { Thick: BorderStyleTypes.DOUBLE },
  SlantDashDot: { Medium: BorderStyleTypes.SLANT_DASH_DOT },
};

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
};

const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Justify: VerticalAlign.MIDDLE,
  Distributed: VerticalAlign.MIDDLE,
};

export function cellStyle(format: CellFormat, cell: Cell | null, overlay: Overlay | null): IStyleData {
  const { font, borders } = format;
  const fill = overlay?.fill ?? format.fill;
  const bold = overlay?.bold ?? font.bold;
  const horizontal = alignment(format, cell);
  const indent = CELL_PADDING + format.indent * INDENT_PIXELS;
  return {
    ff: fontFamily(font.name),
    fs: font.size,
    bl: bold ? 1 : 0,
    it: font.italic ? 1 : 0,
    ul: font.underline === "None" ? null : { s: 1 },
    st: font.strikethrough ? { s: 1 } : null,
    cl: { rgb: overlay?.fontColor ?? font.color },
    bg: fill === null ? null : { rgb: fill },
    bd: { t: line(borders.top), b: line(borders.bottom), l: line(borders.left), r: line(borders.right) },
    ht: horizontal,
    vt: VERTICAL[format.vertical] ?? VerticalAlign.BOTTOM,
    tb: wrapping(format, cell),
    pd: {
      t: 0,
      b: 1,
      l: horizontal === HorizontalAlign.LEFT ? indent : CELL_PADDING,
      r: horizontal === HorizontalAlign.RIGHT ? indent : CELL_PADDING,
    },
  } as IStyleData;
}

/** As in Excel, text overflows into empty neighbours; numbers do not. */
function wrapping(format: CellFormat, cell: Cell | null): WrapStrategy {
  if (format.wrap) return WrapStrategy.WRAP;
  return typeof cell?.value === "string" ? WrapStrategy.OVERFLOW : WrapStrategy.CLIP;
}

/** General alignment: text left, numbers right, truth values and errors centred. */
function alignment(format: CellFormat, cell: Cell | null): HorizontalAlign {
  const given = HORIZONTAL[format.horizontal];
  if (given !== undefined) return given;
  const value = cell?.value ?? null;
  if (typeof value === "number") return HorizontalAlign.RIGHT;
  if (value === null || typeof value === "string") return HorizontalAlign.LEFT;
  return HorizontalAlign.CENTER;
}

function line({ style, weight, color }: BorderLine): IBorderStyleData | null {
  const weights = LINES[style];
  if (weights === undefined) return null;
  return { s: weights[weight] ?? Object.values(weights)[0] ?? BorderStyleTypes.THIN, cl: { rgb: color } };
}

function fontFamily(name: string): string {
  return `${name}, ${SERIF_FONTS.test(name) ? SERIF : SANS}`;
}
