/** The properties of a cell's format, by the names that Office.js gives them. */
import type { BorderLine, CellFormat, FormatPatch } from "../../xlsx/model/types";
import { color, flag, fontSize, indentLevel, mapped, oneOf, text, type Parameter } from "../parameters";

type Value = string | number | boolean;

export interface FormatKey {
  read(format: CellFormat): Value;
  /** What RangeFormat and its parts accept */
  readonly patch: Parameter<FormatPatch>;
  /** What `setCellProperties` and its like accept */
  readonly cellPatch: Parameter<FormatPatch>;
}

export type FormatKeys = Readonly<Record<string, FormatKey>>;

function formatKey<V extends Value>(
  parameter: Parameter<V>,
  read: (format: CellFormat) => V,
  patch: (value: V) => FormatPatch,
  cellParameter = parameter,
): FormatKey {
  return { read, patch: mapped(parameter, patch), cellPatch: mapped(cellParameter, patch) };
}

type Plain = "horizontal" | "vertical" | "wrap" | "indent" | "locked";

function plain<K extends Plain>(
  name: K,
  parameter: Parameter<CellFormat[K]>,
  cellParameter = parameter,
): FormatKey {
  return formatKey(
    parameter,
    (format) => format[name],
    (value) => ({ [name]: value }),
    cellParameter,
  );
}

function font<K extends keyof CellFormat["font"]>(
  name: K,
  parameter: Parameter<CellFormat["font"][K]>,
  cellParameter = parameter,
): FormatKey {
  return formatKey(
    parameter,
    (format) => format.font[name],
    (value) => ({ font: { [name]: value } }),
    cellParameter,
  );
}

const HORIZONTAL = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;
const UNDERLINES = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;

export const ALIGNMENT: FormatKeys = {
  horizontalAlignment: plain("horizontal", oneOf(...HORIZONTAL), text),
  verticalAlignment: plain("vertical", oneOf(...VERTICAL), text),
  wrapText: plain("wrap", flag),
  indentLevel: plain("indent", indentLevel),
};

export const FONT: FormatKeys = {
  name: font("name", text),
  size: font("size", fontSize),
  color: font("color", color),
  bold: font("bold", flag),
  italic: font("italic", flag),
  underline: font("underline", oneOf(...UNDERLINES), text),
  strikethrough: font("strikethrough", flag),
};

/** Excel reports white for "no fill". */
const NO_FILL = "#FFFFFF";

export const FILL: FormatKeys = {
  color: formatKey(
    color,
    ({ fill }) => fill ?? NO_FILL,
    (fill) => ({ fill }),
  ),
};

export const LOCKED = plain("locked", flag);

/** The lines around a cell in cell properties; for ranges see `RangeBorder`. */
export const BORDERS: Readonly<Record<string, FormatKeys>> = Object.fromEntries(
  (["top", "bottom", "left", "right"] as const).map((side) => {
    const part = (name: keyof BorderLine): FormatKey =>
      formatKey(
        text,
        ({ borders }) => borders[side][name],
        (value) => ({ borders: { [side]: { [name]: value } } }),
      );
    return [side, { style: part("style"), weight: part("weight"), color: part("color") }];
  }),
);
