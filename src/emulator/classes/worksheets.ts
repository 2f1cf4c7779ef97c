/** WorksheetCollection: adds, finds and counts sheets; registers events of all sheets. */
import { sameSheetName } from "../../a1";
import { worksheetObject } from "./objects";
import { isTaken, isValidSheetName } from "../../xlsx/model/createWorkbook";
import type { Sheet, Workbook } from "../../xlsx/model/types";
import { found, invalidArgument, itemAlreadyExists } from "../errors";
import { flag, optional, text } from "../parameters";
import { defineClass, lookups, membersOf, type Collection, type HostClass } from "../table";
import { ANY_SHEET, registrations } from "./registrations";

const members = membersOf<Workbook>();

/** `key` is an id or a name; names ignore case. */
export function findSheet(workbook: Workbook, key: string): Sheet | null {
  return (
    workbook.sheets.find((sheet) => sameSheetName(sheet.id, key) || sameSheetName(sheet.name, key)) ?? null
  );
}

/** @throws InvalidArgument for a name that Excel does not allow, ItemAlreadyExists when another sheet has it */
export function assertSheetName(workbook: Workbook, name: string, own: Sheet | null): void {
  if (!isValidSheetName(name) || /^(history|历史记录)$/i.test(name))
    throw invalidArgument(`sheet name ${name}`);
  if (isTaken(workbook, name, own)) throw itemAlreadyExists();
}

function freeName(workbook: Workbook): string {
  let number = workbook.sheets.length + 1;
  while (isTaken(workbook, `Sheet${number}`)) number += 1;
  return `Sheet${number}`;
}

function visible(workbook: Workbook, visibleOnly: boolean | null): readonly Sheet[] {
  return visibleOnly === true
    ? workbook.sheets.filter((sheet) => sheet.visibility === "Visible")
    : workbook.sheets;
}

const collection: Collection<Workbook> = {
  items: (_session, workbook) => workbook.sheets.map((sheet) => worksheetObject(sheet)),
  item: (_session, workbook, key) => {
    const sheet = typeof key === "string" ? findSheet(workbook, key) : null;
    return sheet === null ? null : worksheetObject(sheet);
  },
};

export const worksheetCollectionClass: HostClass<Workbook> = defineClass<Workbook>({
  name: "WorksheetCollection",
  collection,
  methods: {
    Add: members.method("write", [optional(text)], (session, workbook, name) => {
      session.requireFront();
      session.requireStructure();
      if (name !== null) assertSheetName(workbook, name, null);
      const sheet = workbook.addSheet(name ?? freeName(workbook));
      session.document.added.add(sheet);
      session.document.markOutdated();
      session.document.changes.sheetEvent("added", sheet);
      return worksheetObject(sheet);
    }),
    GetActiveWorksheet: members.method("read", [], (_session, workbook) =>
      worksheetObject(workbook.activeSheet),
    ),
    GetCount: members.method(
      "read",
      [optional(flag)],
      (_session, workbook, visibleOnly) => visible(workbook, visibleOnly).length,
    ),
    GetFirst: members.method("read", [optional(flag)], (_session, workbook, visibleOnly) =>
      worksheetObject(found(visible(workbook, visibleOnly)[0])),
    ),
    GetLast: members.method("read", [optional(flag)], (_session, workbook, visibleOnly) =>
      worksheetObject(found(visible(workbook, visibleOnly).at(-1))),
    ),
    ...lookups(collection, "GetItemOrNullObject"),
    ...registrations(
      ["changed", "activated", "deactivated", "added", "deleted", "selectionChanged"],
      () => ANY_SHEET,
    ),
  },
});
