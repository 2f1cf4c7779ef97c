/** The two desks at one workbook: each checks what the other makes of it. */
import { excelDesk } from "../../src/excel/desk";
import { applyPlan } from "../../src/files/write/applyPlan";
import { clearHighlights } from "../../src/files/write/clearHighlights";
import { insertSheets } from "../../src/files/write/insertSheets";
import { finishInterruptedWrite, restore, restoreOffer } from "../../src/files/undo/restore";
import { finishSetUps } from "../../src/files/write/setUps";
import { writeUserRows } from "../../src/files/write/userRows";
import type { Operations } from "../../src/operations";
import { createOperations } from "../../src/operations/create";
import type { Desk } from "../../src/port/desk";
import type { OpenWorkbook } from "../../src/port/openWorkbook";
import { Calculator, loadXlsx, type Workbook } from "../../src/xlsx";
import { bytesOf, openExcel, TIME } from "./openExcel";
import { differingParts, firstDifference, partsOf, type Parts } from "./workbookParts";

/** What is Excel's own business, and differs between two workbooks that show and say the same: the order of these. */
const WITHOUT_ORDER = {
  "rules of data validation": /<dataValidation [^>]*?(?:\/>|>.*?<\/dataValidation>)/gs,
  "merged areas": /<mergeCell [^>]*>(?:<\/mergeCell>)?/g,
  hyperlinks: /<hyperlink [^>]*>(?:<\/hyperlink>)?/g,
  "defined names": /<definedName [^>]*>[^<]*<\/definedName>/g,
  settings: /<(?:\w+:)?property [^>]*>(?:<\/(?:\w+:)?property>)?/g,
};

function canonical(file: Uint8Array): Parts {
  return new Map(
    [...partsOf(file)].map(([part, text]) => [
      part,
      Object.values(WITHOUT_ORDER).reduce((whole, element) => {
        const sorted = (whole.match(element) ?? []).sort();
        return whole.replace(element, () => sorted.shift() ?? "");
      }, text),
    ]),
  );
}

/** Null if both are the same workbook, else where they part */
export function differenceOf(ofExcel: Uint8Array, ofFile: Uint8Array): string | null {
  const [one, other] = [canonical(ofExcel), canonical(ofFile)];
  return differingParts(one, other).length === 0 ? null : firstDifference(one, other);
}

export interface OpenFile {
  readonly workbook: Workbook;
  readonly operations: Operations;
}

/** The operations on a file. What the file desk has not learnt yet, Excel does on the same workbook. */
export async function openFile(start: Uint8Array): Promise<OpenFile> {
  const file = { workbook: loadXlsx(start), calculator: new Calculator() };
  await openExcel(file.workbook, { host: { calculator: file.calculator } });
  const excel = excelDesk({ givenUpMs: 0 });
  const read = (): Promise<OpenWorkbook> => excel.readSnapshot({ readsNotes: true });
  const desk: Desk = {
    ...excel,
    applyPlan: (...given) => applyPlan(file, ...given),
    writeUserRows: async (...given) => writeUserRows(file, ...given),
    insertSheets: async (definitions) => insertSheets(file, definitions),
    clearHighlights: async (snapshot) => clearHighlights(file, snapshot),
    finishSetUps: async () => finishSetUps(file.workbook),
    finishInterruptedWrite: (savedState) => finishInterruptedWrite(file, read, savedState),
    restoreOffer: () => restoreOffer(file, read),
    restore: (options) => restore(file, read, options),
  };
  const operations = createOperations(() => desk, { now: () => TIME, version: "0.0.0-test" });
  return { workbook: file.workbook, operations };
}

interface Outcome {
  readonly error: string | null;
  readonly file: Uint8Array;
}

async function outcomeOf(
  { workbook, operations }: OpenFile,
  act: (operations: Operations) => Promise<unknown>,
): Promise<Outcome> {
  const error: unknown = await act(operations).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return { error: error === null ? null : String(error), file: bytesOf(workbook) };
}

/** Does the same at both desks; null if both give the same error, or none, and the same workbook. */
export async function differenceAtDesks(
  start: Uint8Array,
  act: (operations: Operations) => Promise<unknown>,
): Promise<string | null> {
  const ofExcel = await outcomeOf(await openExcel(loadXlsx(start)), act);
  const ofFile = await outcomeOf(await openFile(start), act);
  if (ofExcel.error !== ofFile.error) return `${ofExcel.error}, ${ofFile.error}`;
  return differenceOf(ofExcel.file, ofFile.file);
}
