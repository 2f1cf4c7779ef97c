/** RangeFormat, RangeFill, RangeFont and FormatProtection; of one or several areas. Mixed properties read as null. */
import type { CellFormat, FormatPatch } from "../../xlsx/model/types";
import { autofitColumns } from "../cells/autofit";
import { commonFormat, formatCells } from "../cells/formats";
import { columnWidth, rowHeight, setColumnWidth, setRowHeight, usesStandardWidth } from "../cells/sizes";
import { amount, color, flag, fontSize, indentLevel, oneOf, text, type Parameter } from "../parameters";
import { defineClass, membersOf, type Property, type HostClass } from "../table";
import type { Areas } from "../targets";
import { rangeBorderCollectionClass } from "./borders";

const members = membersOf<Areas>();

/** Excel reports white for "no fill". */
export const NO_FILL = "#FFFFFF";

function formatProperty<V extends string | number | boolean>(
  parameter: Parameter<V>,
  read: (format: CellFormat) => V | null,
  blank: V,
  patch: (value: V) => FormatPatch,
): Property<Areas> {
  return members.readWrite(
    (session, target) => commonFormat(session, target, (format) => read(format) ?? blank),
    parameter,
    (session, target, value) => formatCells(session, target, patch(value)),
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

export const rangeFormatClass: HostClass<Areas> = defineClass<Areas>({
  name: "RangeFormat",
  properties: {
    HorizontalAlignment: formatProperty<string>(
      oneOf(...HORIZONTAL),
      (format) => format.horizontal,
      "General",
      (horizontal) => ({ horizontal }),
    ),
    VerticalAlignment: formatProperty<string>(
      oneOf(...VERTICAL),
      (format) => format.vertical,
      "Bottom",
      (vertical) => ({ vertical }),
    ),
    WrapText: formatProperty(
      flag,
      (format) => format.wrap,
      false,
      (wrap) => ({ wrap }),
    ),
    IndentLevel: formatProperty(
      indentLevel,
      (format) => format.indent,
      0,
      (indent) => ({ indent }),
    ),
    ColumnWidth: members.readWrite((_session, target) => columnWidth(target), amount, setColumnWidth),
    RowHeight: members.readWrite((_session, target) => rowHeight(target), amount, setRowHeight),
    UseStandardWidth: members.readWrite(
      (_session, target) => usesStandardWidth(target),
      flag,
      (session, target, standard) => {
        if (standard) setColumnWidth(session, target, null);
      },
    ),
  },
  links: {
    Fill: (_session, target) => rangeFillClass.of(target),
    Font: (_session, target) => rangeFontClass.of(target),
    Borders: (_session, target) => rangeBorderCollectionClass.of(target),
    Protection: (_session, target) => formatProtectionClass.of(target),
  },
  methods: {
    AutofitColumns: members.act("write", [], (session, target) => autofitColumns(session, target)),
    AutofitRows: members.act("write", [], (session, target) => setRowHeight(session, target, null)),
  },
});

export const rangeFillClass: HostClass<Areas> = defineClass<Areas>({
  name: "RangeFill",
  properties: {
    Color: formatProperty(
      color,
      (format) => format.fill,
      NO_FILL,
      (fill) => ({ fill }),
    ),
  },
  methods: {
    Clear: members.act("write", [], (session, target) => formatCells(session, target, { fill: null })),
  },
});

export const rangeFontClass: HostClass<Areas> = defineClass<Areas>({
  name: "RangeFont",
  properties: {
    Name: formatProperty(
      text,
      (format) => format.font.name,
      "",
      (name) => ({ font: { name } }),
    ),
    Size: formatProperty(
      fontSize,
      (format) => format.font.size,
      11,
      (size) => ({ font: { size } }),
    ),
    Color: formatProperty(
      color,
      (format) => format.font.color,
      "#000000",
      (value) => ({ font: { color: value } }),
    ),
    Bold: formatProperty(
      flag,
      (format) => format.font.bold,
      false,
      (bold) => ({ font: { bold } }),
    ),
    Italic: formatProperty(
      flag,
      (format) => format.font.italic,
      false,
      (italic) => ({ font: { italic } }),
    ),
    Underline: formatProperty<string>(
      oneOf(...UNDERLINES),
      (format) => format.font.underline,
      "None",
      (underline) => ({ font: { underline } }),
    ),
    Strikethrough: formatProperty(
      flag,
      (format) => format.font.strikethrough,
      false,
      (strikethrough) => ({ font: { strikethrough } }),
    ),
  },
});

export const formatProtectionClass: HostClass<Areas> = defineClass<Areas>({
  name: "FormatProtection",
  properties: {
    // Excel refuses to lock or unlock cells of a protected sheet even if formatting is allowed
    Locked: members.readWrite(
      (session, target) => commonFormat(session, target, (format) => format.locked),
      flag,
      (session, target, locked) => {
        session.requireUnprotected(target.sheet);
        formatCells(session, target, { locked });
      },
    ),
  },
});
