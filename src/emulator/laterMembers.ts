/**
 * Adds the members newer than ExcelApi 1.15 that the add-in uses: the npm package of Office.js ends there, while Excel
 * loads a newer one from Microsoft's network. The library itself builds them.
 */
import { UNDO_GROUP } from "./wire";

/** The ExcelApi version of each property that is added to a class of the package */
export const LATER_PROPERTIES: ReadonlyMap<string, string> = new Map([["Worksheet.notes", "1.18"]]);

/** Behaviour of a member, in the library's own numbers */
const IN_JSON = 1;
const READ_ONLY = 2;
const READS = 2;
const INVALID_AFTER_REQUEST = 8;
const BY_INDEXER = 16;
const COLLECTION = 1;

/** Name, result, number of parameters, behaviour, version, flags */
type MethodReturningObject = readonly [string, string, number, number, number, number];

const range: MethodReturningObject = ["getLocation", "Excel.Range", 0, READS | INVALID_AFTER_REQUEST, 0, 4];

const NOTES = {
  name: "Excel",
  hostName: "Excel",
  defaultApiSetName: "ExcelApi",
  clientObjectTypes: [
    {
      name: "Note",
      behaviorFlags: 0,
      scalarProperties: [
        ["authorName", IN_JSON | READ_ONLY],
        ["content", IN_JSON],
        ["height", IN_JSON],
        ["visible", IN_JSON],
        ["width", IN_JSON],
      ],
      scalarMethods: [["delete", 0]],
      navigationMethods: [range],
    },
    {
      name: "NoteCollection",
      behaviorFlags: COLLECTION,
      childItemTypeFullName: "Excel.Note",
      scalarMethods: [["getCount", 0, READS, 0, 4]],
      navigationMethods: [
        ["add", "Excel.Note", 2, INVALID_AFTER_REQUEST, 0, 0],
        ["getItem", "Excel.Note", 1, READS | BY_INDEXER, 0, 0],
        ["getItemAt", "Excel.Note", 1, READS, 0, 4],
        ["getItemOrNullObject", "Excel.Note", 1, READS, 0, 4],
      ],
    },
  ],
};

interface Builder {
  readonly LibraryBuilder: new (options: object) => unknown;
  readonly BatchApiHelper: {
    createPropertyObject(
      type: unknown,
      parent: unknown,
      name: string,
      isCollection: boolean,
      flags: number,
    ): object;
  };
}

/** The globals of a page with Office.js; the last two exist once it is ready */
export interface OfficePage {
  readonly Office: { onReady(): Promise<unknown> };
  readonly Excel: object;
  readonly OfficeExtension: object;
}

let issuedGroups = 0;

interface RunContext {
  /** Sent to the host with each request */
  _customData: string;
}

type Run = (...args: readonly unknown[]) => Promise<unknown>;

/** `mergeUndoGroup`, ExcelApi 1.20. How the real library passes it to Excel is unknown. */
function addUndoGroups(library: { run: Run }): void {
  const { run } = library;
  library.run = (...args) => {
    const [options] = args;
    const batch = args.at(-1) as (context: RunContext) => unknown;
    if ((options as { readonly mergeUndoGroup?: unknown } | undefined)?.mergeUndoGroup !== true)
      return run.call(library, ...args);
    issuedGroups += 1;
    const group = `${UNDO_GROUP}${issuedGroups}`;
    return run.call(library, ...args.slice(0, -1), (context: RunContext) => {
      context._customData = group;
      return batch(context);
    });
  };
}

/** @param page with Office.js ready */
export function addLaterMembers(page: Pick<OfficePage, "Excel" | "OfficeExtension">): void {
  addUndoGroups(page.Excel as { run: Run });
  const library = page.Excel as unknown as Record<string, { readonly prototype: object }>;
  // Delete this file once the package has notes of its own.
  if (library["NoteCollection"] !== undefined) return;
  const { LibraryBuilder, BatchApiHelper } = page.OfficeExtension as Builder;
  new LibraryBuilder({
    metadata: structuredClone(NOTES),
    targetNamespaceObject: library,
    fullyInitialize: true,
  });
  const created = new WeakMap<object, object>();
  const sheet = library["Worksheet"]?.prototype ?? {};
  const links = Object.getOwnPropertyDescriptor(sheet, "_navigationPropertyNames")?.get?.call(
    sheet,
  ) as string[];
  Object.defineProperties(sheet, {
    _navigationPropertyNames: { configurable: true, get: () => [...links, "notes"] },
    notes: {
      configurable: true,
      enumerable: true,
      get(this: object) {
        const known =
          created.get(this) ??
          BatchApiHelper.createPropertyObject(library["NoteCollection"], this, "Notes", true, 4);
        created.set(this, known);
        return known;
      },
    },
  });
}
