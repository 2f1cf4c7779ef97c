/** Workbook, WorkbookProtection, Application and Runtime. */
import { rangeObject, rangeAreasObject } from "./objects";
import { found, invalidArgument, invalidReference, invalidSelection } from "../errors";
import { flag, oneOf, optional, text } from "../parameters";
import { defineClass, membersOf, type HostClass } from "../table";
import type { HostObject } from "../objects";
import type { CalculationMode, CreatedWorkbook } from "../document";
import { loadXlsx, XlsxError } from "../../xlsx/file";
import type { Workbook } from "../../xlsx/model/types";
import { target } from "./addresses";
import { functionsClass } from "./functions";
import { namedItemCollectionClass } from "./names";
import { settingCollectionClass } from "./settings";
import { worksheetCollectionClass } from "./worksheets";

const workbookMembers = membersOf<Workbook>();

export const workbookClass: HostClass<Workbook> = defineClass<Workbook>({
  name: "Workbook",
  properties: {
    Name: workbookMembers.read((session) => session.document.name),
    ReadOnly: workbookMembers.read((session) => session.document.readOnly),
  },
  links: {
    Worksheets: (_session, workbook) => worksheetCollectionClass.of(workbook),
    Names: () => namedItemCollectionClass.of({ scope: null }),
    Application: (_session, workbook) => applicationClass.of(workbook),
    Protection: (_session, workbook) => workbookProtectionClass.of(workbook),
    Functions: (_session, workbook) => functionsClass.of(workbook),
    Settings: (_session, workbook) => settingCollectionClass.of(workbook),
    _Runtime: (_session, workbook) => runtimeClass.of(workbook),
  },
  methods: {
    GetSelectedRange: workbookMembers.method("read", [], (session, workbook) => {
      session.requireFront();
      if (workbook.selectedAreas.length > 1) throw invalidSelection();
      return rangeObject(target(workbook.activeSheet, workbook.selection));
    }),
    GetSelectedRanges: workbookMembers.method("read", [], (session, workbook) => {
      session.requireFront();
      return rangeAreasObject(target(workbook.activeSheet, ...workbook.selectedAreas));
    }),
    GetActiveCell: workbookMembers.method("read", [], (session, workbook) => {
      session.requireFront();
      const { row, column } = workbook.selection;
      return rangeObject(target(workbook.activeSheet, { row, column, rows: 1, columns: 1 }));
    }),
    _RemoveReference: workbookMembers.act("read", [text], (session, _workbook, id) => {
      session.document.references.remove(id);
    }),
    _RemoveAllReferences: workbookMembers.act("read", [], (session) => {
      session.document.references.clear();
    }),
    _GetReferenceCount: workbookMembers.method("read", [], (session) => session.document.references.size),
    _GetRangeForEventByReferenceId: workbookMembers.method("read", [text], (session, workbook, id) =>
      session.document.references.get(id, workbook.sheets),
    ),
    _GetRangeOrNullObjectForEventByReferenceId: workbookMembers.method(
      "read",
      [text],
      (session, workbook, id): HostObject | null => {
        try {
          return session.document.references.get(id, workbook.sheets);
        } catch (error) {
          if (error instanceof Error && error.message === invalidReference().message) return null;
          throw error;
        }
      },
    ),
  },
});

const protectionMembers = membersOf<Workbook>();

export const workbookProtectionClass: HostClass<Workbook> = defineClass<Workbook>({
  name: "WorkbookProtection",
  properties: { Protected: protectionMembers.read((_session, workbook) => workbook.structureProtected) },
});

const applicationMembers = membersOf<Workbook>();
const MODES: readonly CalculationMode[] = ["Automatic", "AutomaticExceptTables", "Manual"];

export const applicationClass: HostClass<Workbook> = defineClass<Workbook>({
  name: "Application",
  properties: {
    CalculationMode: applicationMembers.readWrite(
      (session) => session.document.calculationMode,
      oneOf(...MODES),
      (session, _workbook, mode) => {
        session.document.calculationMode = mode;
      },
    ),
    CalculationState: applicationMembers.read(({ document }) =>
      document.calculationMode === "Manual" && document.isCalculationDue ? "Pending" : "Done",
    ),
  },
  methods: {
    Calculate: applicationMembers.act(
      "write",
      [oneOf("Recalculate", "Full", "FullRebuild")],
      (session, workbook, type) => {
        session.document.calculate(type === "Recalculate" ? "changed" : "all");
        for (const sheet of workbook.sheets) session.document.changes.appearance(sheet);
      },
    ),
    CreateWorkbook: applicationMembers.method("read", [optional(text)], (session, _workbook, file) => {
      session.requireFront();
      return workbookCreatedClass.of(session.document.create(file === null ? null : bytesOf(file)));
    }),
    _GetWorkbookCreatedById: applicationMembers.method("read", [text], (session, _workbook, id) =>
      workbookCreatedClass.of(found(session.document.created.get(id))),
    ),
    SuspendApiCalculationUntilNextSync: applicationMembers.act("read", [], (session) => {
      session.document.calculationSuspended = true;
    }),
    SuspendScreenUpdatingUntilNextSync: applicationMembers.act("read", [], () => undefined),
  },
});

const createdMembers = membersOf<CreatedWorkbook>();

export const workbookCreatedClass: HostClass<CreatedWorkbook> = defineClass<CreatedWorkbook>({
  name: "WorkbookCreated",
  identity: ({ id }) => ({ Id: id }),
  properties: { Id: createdMembers.read((_session, { id }) => id) },
  methods: {
    Open: createdMembers.act("read", [], (session, created) => {
      session.document.opened.push(created);
    }),
  },
});

/** Excel refuses what is not an .xlsx file in Base64. */
function bytesOf(base64: string): Uint8Array {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64) || base64.length % 4 !== 0) throw invalidArgument("not Base64");
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  try {
    loadXlsx(bytes);
  } catch (error) {
    if (!(error instanceof XlsxError)) throw error;
    throw invalidArgument(error.message);
  }
  return bytes;
}

const runtimeMembers = membersOf<Workbook>();

export const runtimeClass: HostClass<Workbook> = defineClass<Workbook>({
  name: "Runtime",
  properties: {
    EnableEvents: runtimeMembers.readWrite(
      (session) => session.client.eventsEnabled,
      flag,
      (session, _workbook, enabled) => {
        session.client.eventsEnabled = enabled;
      },
      "view",
    ),
  },
});
