/** The contents of a range's cells. */
import {
  assertSize,
  clearContents,
  readFormulas,
  readGrid,
  readText,
  readValues,
  readValueTypes,
  writeInputs,
} from "../cells/content";
import { formatArea, restyle } from "../../xlsx/edit/formats";
import { removeLinks } from "../../xlsx/edit/links";
import { clearConditionalFormats, clearValidations } from "../../xlsx/edit/rules";
import { clearFormats } from "../cells/formats";
import { hyperlinkOf, setHyperlink } from "../cells/hyperlinks";
import { makeCell, styleAt } from "../../xlsx/edit/grid";
import { checkedNumberFormat } from "../cells/input";
import { hiddenState, setHidden } from "../cells/sizes";
import { unmergeTouched } from "../cells/merges";
import { invalidArgument, wrongSize } from "../errors";
import { flag, integer, oneOf, optional, record } from "../parameters";
import type { Session } from "../session";
import { membersOf, type Method, type Property } from "../table";
import type { Argument } from "../objects";
import { isEntireColumn, isEntireRow } from "../../a1";
import { rectOf, type Areas } from "../targets";
import type { Json } from "../wire";

const members = membersOf<Areas>();

function readNumberFormats(session: Session, range: Areas): Json {
  return readGrid(
    range,
    (row, column) => session.workbook.styles.read(styleAt(range.sheet, row, column)).numberFormat,
  );
}

/** One format for all cells or one per cell; null leaves a cell's format unchanged. */
function writeNumberFormats(session: Session, range: Areas, value: Argument): void {
  session.require(range.sheet, "allowFormatCells");
  const rect = rectOf(range);
  if (typeof value === "string") {
    const numberFormat = checkedNumberFormat(value, session.options.locale);
    formatArea(session.workbook.styles, range.sheet, rect, { numberFormat });
  } else {
    if (!Array.isArray(value) || isEntireColumn(rect) || isEntireRow(rect))
      throw invalidArgument("numberFormat");
    const grid = value as readonly (readonly Json[])[];
    assertSize(rect, grid);
    const formats = grid.flat();
    if (!formats.every((format) => format === null || typeof format === "string")) {
      throw invalidArgument("a number format is a text");
    }
    const changes = new Map<string, (style: number) => number>();
    for (const format of new Set(formats)) {
      if (typeof format !== "string") continue;
      checkedNumberFormat(format, session.options.locale);
      changes.set(format, restyle(session.workbook.styles, { numberFormat: format }));
    }
    formats.forEach((format, index) => {
      const change = typeof format === "string" ? changes.get(format) : undefined;
      if (change === undefined) return;
      const row = rect.row + Math.floor(index / rect.columns);
      const cell = makeCell(range.sheet, row, rect.column + (index % rect.columns));
      cell.style = change(cell.style);
    });
  }
  session.document.changes.appearance(range.sheet);
}

export const CLEAR_WHAT = ["All", "Formats", "Contents", "Hyperlinks"] as const;

/**
 * `All` and `Formats` also unmerge cells and remove conditional formats; `All` also removes data validation. Hyperlinks
 * stay, since it is not documented that `All` removes them.
 */
export function clearRange(session: Session, range: Areas, what: (typeof CLEAR_WHAT)[number]): void {
  if (what === "Hyperlinks") {
    session.require(range.sheet, "allowInsertHyperlinks");
    removeLinks(range);
    session.document.changes.appearance(range.sheet);
    return;
  }
  if (what !== "Contents") {
    session.requireUnprotected(range.sheet);
    clearConditionalFormats(range);
    if (what === "All") clearValidations(range);
    unmergeTouched(session, range);
    clearFormats(session, range);
  }
  if (what !== "Formats") clearContents(session, range.sheet, range.areas);
}

function hiddenProperty(axis: "rows" | "columns"): Property<Areas> {
  return members.readWrite(
    (_session, range) => hiddenState(range, axis),
    flag,
    (session, range, hidden) => setHidden(session, range, axis, hidden),
  );
}

export const contentProperties: Readonly<Record<string, Property<Areas>>> = {
  Values: { read: readValues, write: writeInputs },
  Formulas: { read: readFormulas, write: writeInputs },
  Text: members.read(readText),
  ValueTypes: members.read(readValueTypes),
  NumberFormat: { read: readNumberFormats, write: writeNumberFormats },
  Hidden: members.read((_session, range) => {
    const rows = hiddenState(range, "rows");
    const columns = hiddenState(range, "columns");
    if (rows === true || columns === true) return true;
    return rows === null || columns === null ? null : false;
  }),
  Hyperlink: members.readWrite(
    (_session, range) => hyperlinkOf(range),
    record,
    (session, range, link) => {
      session.require(range.sheet, "allowInsertHyperlinks");
      setHyperlink(session, range.sheet, rectOf(range), link);
      session.document.changes.appearance(range.sheet);
    },
  ),
  RowHidden: hiddenProperty("rows"),
  ColumnHidden: hiddenProperty("columns"),
};

export const contentMethods: Readonly<Record<string, Method<Areas>>> = {
  Clear: members.act("write", [optional(oneOf(...CLEAR_WHAT))], (session, range, what) =>
    clearRange(session, range, what ?? "All"),
  ),
  /** The library calls this before it writes in chunks. */
  _ValidateArraySize: members.act("read", [integer, integer], (_session, range, rows, columns) => {
    const rect = rectOf(range);
    if (rows !== rect.rows || columns !== rect.columns) throw wrongSize();
  }),
};
