/** `getCellProperties` and related members: the formats of many cells in one call. */
import { cellName } from "../../a1";
import type { CellFormat } from "../../xlsx/model/types";
import { assertSize, readGrid } from "../cells/content";
import { formatArea } from "../../xlsx/edit/formats";
import { styleAt } from "../../xlsx/edit/grid";
import { setHyperlink } from "../cells/hyperlinks";
import { columnWidth, hiddenState, rowHeight, setColumnWidth, setHidden, setRowHeight } from "../cells/sizes";
import { invalidArgument, notImplemented, wrongSize } from "../errors";
import { amount, asRecord, data, flag, parseArgument, record } from "../parameters";
import type { Session } from "../session";
import { membersOf, type Method } from "../table";
import { rectOf, type Areas } from "../targets";
import type { Json, JsonObject } from "../wire";
import { target } from "./addresses";
import { ALIGNMENT, BORDERS, FILL, FONT, LOCKED, type FormatKey, type FormatKeys } from "./formatKeys";

const members = membersOf<Areas>();

const GROUPS: Readonly<Record<string, FormatKeys>> = {
  font: FONT,
  fill: FILL,
  protection: { locked: LOCKED },
};

/** Calls `visit` for each format key that `requested` names. */
function walkFormat(
  requested: JsonObject,
  visit: (formatKey: FormatKey, value: Json, path: readonly string[]) => void,
): void {
  const group = (keys: FormatKeys, values: Json, path: readonly string[]): void => {
    for (const [name, value] of Object.entries(asRecord(values) ?? {})) {
      const found = keys[name];
      if (found === undefined) throw notImplemented(`cell property format.${[...path, name].join(".")}`);
      visit(found, value, [...path, name]);
    }
  };
  for (const [name, value] of Object.entries(requested)) {
    const keys = GROUPS[name];
    if (keys !== undefined) group(keys, value, [name]);
    else if (name === "borders") {
      for (const [side, line] of Object.entries(asRecord(value) ?? {})) {
        const ofSide = BORDERS[side];
        if (ofSide === undefined) throw notImplemented(`cell property format.borders.${side}`);
        group(ofSide, line, [name, side]);
      }
    } else group(ALIGNMENT, { [name]: value }, []);
  }
}

function put(into: Record<string, Json>, path: readonly string[], value: Json): void {
  const [first = "", ...rest] = path;
  if (rest.length === 0) {
    into[first] = value;
    return;
  }
  const inner = (into[first] ?? {}) as Record<string, Json>;
  into[first] = inner;
  put(inner, rest, value);
}

function readFormat(format: CellFormat, requested: JsonObject): JsonObject {
  const values: Record<string, Json> = {};
  walkFormat(requested, (formatKey, on, path) => {
    if (on === true) put(values, path, formatKey.read(format));
  });
  return values;
}

function cellProperties(session: Session, range: Areas, requested: JsonObject): Json {
  for (const name of Object.keys(requested)) {
    if (!["address", "addressLocal", "format"].includes(name)) throw notImplemented(`cell property ${name}`);
  }
  return readGrid(range, (row, column) => {
    const values: Record<string, Json> = {};
    const address = `${range.sheet.name}!${cellName(row, column)}`;
    if (requested["address"] === true) values["address"] = address;
    if (requested["addressLocal"] === true) values["addressLocal"] = address;
    const format = asRecord(requested["format"]);
    if (format !== null) {
      values["format"] = readFormat(session.workbook.styles.read(styleAt(range.sheet, row, column)), format);
    }
    return values;
  });
}

function applyFormat(session: Session, range: Areas, properties: JsonObject): void {
  for (const [name, value] of Object.entries(properties)) {
    if (name === "hyperlink") {
      for (const rect of range.areas) setHyperlink(session, range.sheet, rect, value);
      continue;
    }
    if (name !== "format") throw notImplemented(`cell property ${name}`);
    walkFormat(asRecord(value) ?? {}, (formatKey, setting) => {
      if (setting === null) return;
      for (const rect of range.areas)
        formatArea(session.workbook.styles, range.sheet, rect, parseArgument(formatKey.cellPatch, setting));
    });
  }
}

function list(value: Json, length: number): readonly JsonObject[] {
  if (!Array.isArray(value) || value.length !== length) throw wrongSize();
  return (value as readonly Json[]).map((one) => {
    const properties = asRecord(one);
    if (properties === null) throw invalidArgument("properties");
    return properties;
  });
}

/** Separates the properties of a row or column from those of its cells. */
function lineProperties(
  session: Session,
  range: Areas,
  properties: JsonObject,
  size: { readonly name: string; set(points: number): void },
  hidden: { readonly name: string; set(hidden: boolean): void },
): void {
  for (const [name, value] of Object.entries(properties)) {
    if (name === hidden.name) hidden.set(parseArgument(flag, value));
    else if (name === "format") {
      const { [size.name]: points, ...rest } = asRecord(value) ?? {};
      if (points !== undefined && points !== null) size.set(parseArgument(amount, points));
      if (Object.keys(rest).length > 0) applyFormat(session, range, { format: rest });
    } else throw notImplemented(`property ${name} of rows and columns`);
  }
}

export const cellPropertyMethods: Readonly<Record<string, Method<Areas>>> = {
  GetCellProperties: members.method("read", [record], cellProperties),
  SetCellProperties: members.act("write", [data], (session, range, value) => {
    session.require(range.sheet, "allowFormatCells");
    const rect = rectOf(range);
    if (!Array.isArray(value)) throw invalidArgument("cell properties");
    const grid = value as readonly Json[];
    assertSize(rect, grid);
    grid.forEach((row, rowIndex) => {
      list(row, rect.columns).forEach((properties, columnIndex) => {
        const cell = { row: rect.row + rowIndex, column: rect.column + columnIndex, rows: 1, columns: 1 };
        applyFormat(session, target(range.sheet, cell), properties);
      });
    });
    session.document.changes.appearance(range.sheet);
  }),
  SetRowProperties: members.act("write", [data], (session, range, value) => {
    const rect = rectOf(range);
    list(value, rect.rows).forEach((properties, index) => {
      const row = target(range.sheet, { ...rect, row: rect.row + index, rows: 1 });
      lineProperties(
        session,
        row,
        properties,
        { name: "rowHeight", set: (points) => setRowHeight(session, row, points) },
        { name: "rowHidden", set: (hidden) => setHidden(session, row, "rows", hidden) },
      );
    });
    session.document.changes.appearance(range.sheet);
  }),
  SetColumnProperties: members.act("write", [data], (session, range, value) => {
    const rect = rectOf(range);
    list(value, rect.columns).forEach((properties, index) => {
      const column = target(range.sheet, { ...rect, column: rect.column + index, columns: 1 });
      lineProperties(
        session,
        column,
        properties,
        { name: "columnWidth", set: (points) => setColumnWidth(session, column, points) },
        { name: "columnHidden", set: (hidden) => setHidden(session, column, "columns", hidden) },
      );
    });
    session.document.changes.appearance(range.sheet);
  }),
  GetRowProperties: members.method("read", [record], (_session, range, requested) => {
    const rect = rectOf(range);
    return Array.from({ length: rect.rows }, (_, index) =>
      lineOf(range, { ...rect, row: rect.row + index, rows: 1 }, requested, "rows"),
    );
  }),
  GetColumnProperties: members.method("read", [record], (_session, range, requested) => {
    const rect = rectOf(range);
    return Array.from({ length: rect.columns }, (_, index) =>
      lineOf(range, { ...rect, column: rect.column + index, columns: 1 }, requested, "columns"),
    );
  }),
};

function lineOf(
  range: Areas,
  rect: Areas["areas"][number],
  requested: JsonObject,
  axis: "rows" | "columns",
): JsonObject {
  const line = target(range.sheet, rect);
  const size = axis === "rows" ? "rowHeight" : "columnWidth";
  const hidden = axis === "rows" ? "rowHidden" : "columnHidden";
  const { [hidden]: requestsHidden, format, ...others } = requested;
  const { [size]: requestsSize, ...formats } = asRecord(format) ?? {};
  const [unknown] = [...Object.keys(others), ...Object.keys(formats)];
  if (unknown !== undefined) throw notImplemented(`property ${unknown} of ${axis}`);
  return {
    ...(requestsHidden === true ? { [hidden]: hiddenState(line, axis) } : {}),
    ...(requestsSize === true
      ? { format: { [size]: axis === "rows" ? rowHeight(line) : columnWidth(line) } }
      : {}),
  };
}
