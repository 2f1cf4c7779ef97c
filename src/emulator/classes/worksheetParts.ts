/** WorksheetProtection and WorksheetFreezePanes. */
import { rangeObject } from "./objects";
import { MAX_COLUMNS, MAX_ROWS, type Area, isEntireColumn, isEntireRow } from "../../a1";
import type { Sheet } from "../../xlsx/model/types";
import { accessDenied, invalidArgument } from "../errors";
import { integer, optional, record, text } from "../parameters";
import { NOTHING_ALLOWED, type ProtectionOptions } from "../protection";
import type { Session } from "../session";
import { defineClass, membersOf, type HostClass } from "../table";
import type { JsonObject } from "../wire";
import { rangeOrAddress, rectOfArgument, target } from "./addresses";

const protection = membersOf<Sheet>();

function protectionOptions(options: JsonObject): Partial<ProtectionOptions> {
  for (const [name, value] of Object.entries(options)) {
    const known = (NOTHING_ALLOWED as unknown as JsonObject)[name];
    if (typeof value !== typeof known) throw invalidArgument(`protection option ${name}`);
  }
  return options as Partial<ProtectionOptions>;
}

export const worksheetProtectionClass: HostClass<Sheet> = defineClass<Sheet>({
  name: "WorksheetProtection",
  properties: {
    Protected: protection.read((_session, sheet) => sheet.protected),
    // Excel returns the defaults for a sheet that is not protected
    Options: protection.read((session, sheet) => ({ ...session.document.protection.options(sheet) })),
  },
  methods: {
    /** @throws AccessDenied if the sheet is already protected */
    Protect: protection.act(
      "write",
      [optional(record), optional(text)],
      (session, sheet, options, password) => {
        if (sheet.protected) throw accessDenied();
        session.document.protection.protect(sheet, protectionOptions(options ?? {}), password ?? "");
        session.document.changes.appearance(sheet);
      },
    ),
    /** @throws AccessDenied for a wrong password, or if the sheet is not protected (seen in Excel since 2026-06) */
    Unprotect: protection.act("write", [optional(text)], (session, sheet, password) => {
      if (!sheet.protected || !session.document.protection.unprotect(sheet, password ?? ""))
        throw accessDenied();
      session.document.changes.appearance(sheet);
    }),
  },
});

const freeze = membersOf<Sheet>();

function freezeAt(session: Session, sheet: Sheet, rows: number, columns: number): void {
  session.requireFront();
  if (rows < 0 || columns < 0 || rows >= MAX_ROWS || columns >= MAX_COLUMNS) throw invalidArgument("panes");
  sheet.frozen = { rows, columns };
  session.document.changes.appearance(sheet);
}

function frozenArea(sheet: Sheet): Area | null {
  const { rows, columns } = sheet.frozen;
  if (rows === 0 && columns === 0) return null;
  return { row: 0, column: 0, rows: rows || MAX_ROWS, columns: columns || MAX_COLUMNS };
}

/** Each call replaces the frozen panes. */
export const freezePanesClass: HostClass<Sheet> = defineClass<Sheet>({
  name: "WorksheetFreezePanes",
  methods: {
    FreezeRows: freeze.act("write", [optional(integer)], (session, sheet, count) =>
      freezeAt(session, sheet, count ?? 1, 0),
    ),
    FreezeColumns: freeze.act("write", [optional(integer)], (session, sheet, count) =>
      freezeAt(session, sheet, 0, count ?? 1),
    ),
    FreezeAt: freeze.act("write", [rangeOrAddress], (session, sheet, argument) => {
      const rect = rectOfArgument(session.workbook, sheet, argument);
      const rows = isEntireColumn(rect) ? 0 : rect.row + rect.rows;
      const columns = isEntireRow(rect) ? 0 : rect.column + rect.columns;
      freezeAt(session, sheet, rows, columns);
    }),
    Unfreeze: freeze.act("write", [], (session, sheet) => freezeAt(session, sheet, 0, 0)),
    GetLocationOrNullObject: freeze.method("read", [], (_session, sheet) => {
      const area = frozenArea(sheet);
      return area === null ? null : rangeObject(target(sheet, area));
    }),
  },
});
