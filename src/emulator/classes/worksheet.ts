/** Worksheet: properties, ranges, activation and deletion. */
import { rangeObject, rangeAreasObject } from "./objects";
import { renameSheet } from "../../xlsx/model/createWorkbook";
import type { Sheet } from "../../xlsx/model/types";
import { usedRange } from "../../xlsx/edit/grid";
import { invalidArgument, invalidOperation } from "../errors";
import { color, flag, integer, oneOf, optional, orBlank, text } from "../parameters";
import type { Session } from "../session";
import { defineClass, membersOf, type HostClass } from "../table";
import { areasAt, rectAt, target, wholeSheet } from "./addresses";
import { autoFilterClass } from "./autoFilter";
import { namedItemCollectionClass } from "./names";
import { chartCollectionClass } from "./charts";
import { commentCollectionClass, noteCollectionClass } from "./notes";
import { pageLayoutClass } from "./pageLayout";
import { freezePanesClass, worksheetProtectionClass } from "./worksheetParts";
import { registrations } from "./registrations";
import { assertSheetName } from "./worksheets";

const members = membersOf<Sheet>();
const id = (sheet: Sheet): string => sheet.id;

/** Activates a sheet and records the events. */
export function activate(session: Session, sheet: Sheet): void {
  const { workbook, document } = session;
  if (workbook.activeSheet === sheet) return;
  const left = workbook.activeSheet;
  workbook.activeSheet = sheet;
  workbook.selection = { row: 0, column: 0, rows: 1, columns: 1 };
  if (workbook.sheets.includes(left)) document.changes.sheetEvent("deactivated", left);
  document.changes.sheetEvent("activated", sheet);
}

function otherVisible(session: Session, sheet: Sheet): Sheet | null {
  const { sheets } = session.workbook;
  const index = sheets.indexOf(sheet);
  const neighbours = [...sheets.slice(index + 1), ...sheets.slice(0, index).reverse()];
  return neighbours.find((one) => one.visibility === "Visible") ?? null;
}

/** A workbook must keep at least one visible sheet. */
function setVisibility(session: Session, sheet: Sheet, visibility: string): void {
  session.requireStructure();
  if (visibility !== "Visible" && sheet.visibility === "Visible") {
    const next = otherVisible(session, sheet);
    if (next === null) throw invalidOperation("the last visible sheet");
    if (session.workbook.activeSheet === sheet) activate(session, next);
  }
  sheet.visibility = visibility;
  session.document.changes.sheetList = true;
}

export function remove(session: Session, sheet: Sheet): void {
  session.requireFront();
  session.requireStructure();
  if (sheet.visibility === "VeryHidden") throw invalidOperation("a very hidden sheet");
  const next = otherVisible(session, sheet);
  if (next === null) throw invalidOperation("the last visible sheet");
  if (session.workbook.activeSheet === sheet) activate(session, next);
  session.workbook.removeSheet(sheet);
  session.document.markDeleted(sheet);
  session.document.markOutdated();
  session.document.changes.sheetEvent("deleted", sheet);
}

function move(session: Session, sheet: Sheet, position: number): void {
  session.requireStructure();
  const { sheets } = session.workbook;
  if (position < 0 || position >= sheets.length) throw invalidArgument("position");
  sheets.splice(sheets.indexOf(sheet), 1);
  sheets.splice(position, 0, sheet);
  session.document.changes.sheetList = true;
}

export function rename(session: Session, sheet: Sheet, name: string): void {
  session.requireStructure();
  assertSheetName(session.workbook, name, sheet);
  renameSheet(session.workbook, sheet, name);
  session.document.changes.sheetList = true;
}

export const worksheetClass: HostClass<Sheet> = defineClass<Sheet>({
  name: "Worksheet",
  identity: (sheet) => ({ Id: sheet.id }),
  properties: {
    Id: members.read((_session, sheet) => sheet.id),
    Name: members.readWrite((_session, sheet) => sheet.name, text, rename),
    Position: members.readWrite((session, sheet) => session.workbook.sheets.indexOf(sheet), integer, move),
    Visibility: members.readWrite(
      (_session, sheet) => sheet.visibility,
      oneOf("Visible", "Hidden", "VeryHidden"),
      setVisibility,
    ),
    TabColor: members.readWrite(
      (_session, sheet) => sheet.tabColor ?? "",
      orBlank(color),
      (session, sheet, tabColor) => {
        session.requireStructure();
        sheet.tabColor = tabColor;
        session.document.changes.sheetList = true;
      },
    ),
    ShowGridlines: members.read((_session, sheet) => sheet.showGridlines),
    // The library writes showGridlines under this name.
    Gridlines: {
      write: (session, sheet, value) => {
        if (typeof value !== "boolean") throw invalidArgument("showGridlines");
        sheet.showGridlines = value;
        session.document.changes.appearance(sheet);
      },
    },
  },
  links: {
    Names: (session, sheet) => {
      session.requireFront();
      return namedItemCollectionClass.of({ scope: sheet });
    },
    AutoFilter: (_session, sheet) => autoFilterClass.of(sheet),
    Protection: (_session, sheet) => worksheetProtectionClass.of(sheet),
    FreezePanes: (_session, sheet) => freezePanesClass.of(sheet),
    PageLayout: (_session, sheet) => pageLayoutClass.of(sheet),
    Charts: (_session, sheet) => chartCollectionClass.of(sheet),
    Notes: (_session, sheet) => noteCollectionClass.of(sheet),
    Comments: (_session, sheet) => commentCollectionClass.of(sheet),
  },
  methods: {
    GetRange: members.method("read", [optional(text)], (session, sheet, address) =>
      rangeObject(target(sheet, address === null ? wholeSheet() : rectAt(session.workbook, sheet, address))),
    ),
    GetRanges: members.method("read", [optional(text)], (session, sheet, address) =>
      rangeAreasObject(
        target(sheet, ...(address === null ? [wholeSheet()] : areasAt(session.workbook, sheet, address))),
      ),
    ),
    GetRangeByIndexes: members.method(
      "read",
      [integer, integer, integer, integer],
      (_session, sheet, row, column, rows, columns) =>
        rangeObject(target(sheet, { row, column, rows, columns })),
    ),
    GetCell: members.method("read", [integer, integer], (_session, sheet, row, column) =>
      rangeObject(target(sheet, { row, column, rows: 1, columns: 1 })),
    ),
    GetUsedRange: members.method("read", [optional(flag)], (_session, sheet, valuesOnly) =>
      rangeObject(
        target(
          sheet,
          usedRange(sheet, wholeSheet(), valuesOnly ?? false) ?? { row: 0, column: 0, rows: 1, columns: 1 },
        ),
      ),
    ),
    GetUsedRangeOrNullObject: members.method("read", [optional(flag)], (_session, sheet, valuesOnly) => {
      const rect = usedRange(sheet, wholeSheet(), valuesOnly ?? false);
      return rect === null ? null : rangeObject(target(sheet, rect));
    }),
    Activate: members.act("view", [], (session, sheet) => {
      session.requireFront();
      if (sheet.visibility !== "Visible") throw invalidOperation("a hidden sheet");
      // Excel on the web does not show a sheet in the request that adds it (office-js#930).
      if (!session.document.added.has(sheet)) activate(session, sheet);
    }),
    Calculate: members.act("write", [flag], (session, sheet) => {
      session.document.calculate();
      session.document.changes.appearance(sheet);
    }),
    Delete: members.act("write", [], remove),
    ...registrations(["changed", "activated", "deactivated", "selectionChanged"], id),
  },
});
