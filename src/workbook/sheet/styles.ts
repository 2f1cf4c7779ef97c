/** The styles of all sheets of the add-in. A style is named after what the cell is, not how it looks. */
import type { Severity } from "../../domain/finding";

export interface CellStyle {
  readonly font: {
    readonly name: string;
    readonly size: number;
    readonly bold: boolean;
    readonly color: string;
  };
  readonly fill: string | null;
  readonly border: "none" | "thin";
  readonly horizontal: "Left" | "Center" | "Right";
  readonly vertical: "Center" | "Top";
  readonly wrap: boolean;
  readonly numberFormat: string;
  readonly indent: number;
}

const SONG = "宋体";
const HEI = "黑体";
const INK = "#000000";
const GREY = "#595959";
const HEAD_FILL = "#DCE6F1";
/** Headings of columns that have to be filled in */
const REQUIRED_FILL = "#B8CCE4";
const TOTAL_FILL = "#F2F2F2";

/** The colours of a highlighted cell, also in the legend of 说明. Contrast is at least 4.5 : 1. */
export const HIGHLIGHT_COLORS: Readonly<Record<Severity, { readonly fill: string; readonly font: string }>> =
  {
    error: { fill: "#FFC7CE", font: "#9C0006" },
    warning: { fill: "#FFEB9C", font: "#7F4F00" },
    note: { fill: "#DDEBF7", font: "#1F4E79" },
  };

type Change = Partial<Omit<CellStyle, "font">> & { readonly font?: Partial<CellStyle["font"]> };

function style(change: Change = {}): CellStyle {
  const { font, ...rest } = change;
  return {
    fill: null,
    border: "none",
    horizontal: "Left",
    vertical: "Center",
    wrap: true,
    numberFormat: "General",
    indent: 0,
    ...rest,
    font: { name: SONG, size: 11, bold: false, color: INK, ...font },
  };
}

const framed = (change: Change = {}): CellStyle => style({ border: "thin", ...change });
const total = (change: Change = {}): CellStyle =>
  framed({ fill: TOTAL_FILL, ...change, font: { bold: true, ...change.font } });
const amount = { horizontal: "Right", wrap: false, numberFormat: "#,##0.00" } as const;
/** Text and figures keep a distance from the border of their cell, on paper too. */
const OFF_BORDER = { indent: 1 } as const;
/** With a blank behind the figure, as an indent costs more width and merged cells do not keep it everywhere. */
const printedAmount = { ...amount, numberFormat: "#,##0.00_ " } as const;
const rate = { horizontal: "Right", wrap: false, numberFormat: "0.00%" } as const;
const score = { horizontal: "Center", wrap: false, numberFormat: "0.00" } as const;
const swatch = (severity: Severity): CellStyle =>
  framed({
    fill: HIGHLIGHT_COLORS[severity].fill,
    horizontal: "Center",
    font: { color: HIGHLIGHT_COLORS[severity].font },
  });

const STYLES = {
  plain: style(),

  // Titles of sheets and forms
  annexMark: style({ font: { name: HEI, size: 12 }, wrap: false }),
  title: style({ font: { name: HEI, size: 18 }, horizontal: "Center" }),
  subtitle: style({ font: { size: 12 }, horizontal: "Center" }),
  captionLeft: style({ font: { size: 10.5 } }),
  captionRight: style({ font: { size: 10.5 }, horizontal: "Right" }),
  footnote: style({ font: { size: 10, color: GREY }, vertical: "Top" }),

  // Framed cells of forms and tables
  heading: framed({ font: { name: HEI }, fill: HEAD_FILL, horizontal: "Center" }),
  headingRequired: framed({ font: { name: HEI, bold: true }, fill: REQUIRED_FILL, horizontal: "Center" }),
  label: framed({ horizontal: "Center" }),
  text: framed(OFF_BORDER),
  /** For texts that the tallest row would cut */
  textSmall: framed({ ...OFF_BORDER, font: { size: 8 } }),
  textIndented: framed({ indent: 2 }),
  textIndentedTwice: framed({ indent: 3 }),
  textCentered: framed({ horizontal: "Center" }),
  textRight: framed({ horizontal: "Right", ...OFF_BORDER }),
  cellLink: framed({ font: { color: "#0563C1" }, ...OFF_BORDER }),
  amount: framed(printedAmount),
  rate: framed({ ...rate, ...OFF_BORDER }),
  rateCentered: framed({ ...rate, horizontal: "Center" }),
  score: framed(score),
  integer: framed({ horizontal: "Center", wrap: false, numberFormat: "0" }),
  value: framed({ horizontal: "Center" }),
  integerRight: framed({ horizontal: "Right", wrap: false, numberFormat: "0" }),

  // Sums
  groupLabel: framed({ ...OFF_BORDER, font: { bold: true } }),
  groupAmount: framed({ ...printedAmount, font: { bold: true } }),
  groupText: framed({ ...OFF_BORDER, font: { bold: true } }),
  totalLabel: total({ horizontal: "Center" }),
  totalAmount: total(printedAmount),
  totalScore: total(score),
  totalRate: total({ ...rate, ...OFF_BORDER }),
  totalCount: total({ horizontal: "Center", wrap: false, numberFormat: "0" }),
  totalText: total(OFF_BORDER),

  // Cells that the user fills in
  inputText: framed(),
  inputChoice: framed({ horizontal: "Center" }),
  inputAmount: framed(amount),
  inputNumber: framed({ horizontal: "Center" }),
  inputYear: framed({ horizontal: "Left", wrap: false, numberFormat: "0" }),
  inputCount: framed({ horizontal: "Left", wrap: false, numberFormat: "0" }),
  inputDate: framed({ horizontal: "Left", wrap: false, numberFormat: "yyyy-mm-dd" }),
  inputLabel: framed({ font: { name: HEI }, fill: HEAD_FILL }),
  inputLabelRequired: framed({ font: { name: HEI, bold: true }, fill: REQUIRED_FILL }),
  liveAmount: framed({ ...amount, fill: TOTAL_FILL }),
  liveRate: framed({ ...rate, fill: TOTAL_FILL }),
  hint: style({ font: { size: 10, color: GREY }, indent: 1 }),
  closing: framed({ font: { size: 10, color: GREY }, fill: TOTAL_FILL, wrap: false }),

  // 说明
  guideHeading: style({ font: { name: HEI, size: 12 } }),
  guideText: style({ font: { size: 10.5 } }),
  guideCell: framed({ font: { size: 10.5 } }),
  guideCellCentered: framed({ font: { size: 10.5 }, horizontal: "Center" }),
  swatchError: swatch("error"),
  swatchWarning: swatch("warning"),
  swatchNote: swatch("note"),
  swatchLive: framed({ fill: TOTAL_FILL, horizontal: "Center" }),
} as const satisfies Record<string, CellStyle>;

/** A figure with its unit, in the style `value`: the number format follows, e.g. `figure 0"册"`. */
type FigureStyle = `figure ${string}`;

export type StyleName = keyof typeof STYLES | FigureStyle;

const FIGURE = "figure ";
const figureStyles = new Map<string, CellStyle>();

/** A style by its name; the same object for the same name. */
export function styleNamed(name: StyleName): CellStyle {
  return isOwnStyle(name) ? STYLES[name] : figureStyle(name.slice(FIGURE.length));
}

export function isStyleName(name: string): name is StyleName {
  return isOwnStyle(name) || name.startsWith(FIGURE);
}

function isOwnStyle(name: string): name is keyof typeof STYLES {
  return Object.hasOwn(STYLES, name);
}

function figureStyle(numberFormat: string): CellStyle {
  const known = figureStyles.get(numberFormat) ?? { ...STYLES.value, numberFormat };
  figureStyles.set(numberFormat, known);
  return known;
}
