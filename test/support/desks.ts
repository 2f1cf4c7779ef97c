/** The two desks at one workbook: each checks what the other makes of it. */
import { excelDesk } from "../../src/excel/desk";
import { fileDesk } from "../../src/files/desk";
import type { Operations } from "../../src/operations";
import { createOperations } from "../../src/operations/create";
import type { Desk } from "../../src/port/desk";
import type { OutsideBlock } from "../../src/workbook/snapshot";
import { Calculator, loadXlsx, type Workbook } from "../../src/xlsx";
import { bytesOf, openExcel, TIME } from "./openExcel";
import { differingParts, firstDifference, partsWithoutOrder } from "./workbookParts";

/** Null if both are the same workbook, else where they part */
export function differenceOf(ofExcel: Uint8Array, ofFile: Uint8Array): string | null {
  const [one, other] = [partsWithoutOrder(ofExcel), partsWithoutOrder(ofFile)];
  return differingParts(one, other).length === 0 ? null : firstDifference(one, other);
}

export interface OpenFile {
  readonly workbook: Workbook;
  readonly desk: Desk;
  readonly operations: Operations;
}

/** The operations on a file. */
export function openFile(start: Uint8Array): OpenFile {
  const workbook = loadXlsx(start);
  const desk = fileDesk({ workbook, calculator: new Calculator() });
  const operations = createOperations(() => desk, { now: () => TIME, version: "0.0.0-test" });
  return { workbook, desk, operations };
}

/** What each desk reads of a workbook. A file's ids of sheets and formats are its own. */
export async function readingsAtDesks(start: Uint8Array): Promise<{ ofExcel: unknown; ofFile: unknown }> {
  await openExcel(loadXlsx(start));
  return {
    ofExcel: await readingAt(excelDesk({ givenUpMs: 0 })),
    ofFile: await readingAt(openFile(start).desk),
  };
}

async function readingAt(desk: Desk): Promise<unknown> {
  const { sheetNames, outside, highlights, ...rest } = await desk.readSnapshot({ readsNotes: true });
  const used = await desk.readSheets({});
  return {
    ...rest,
    sheetNames: [...sheetNames.values()],
    outside: outside.map(({ blocks, ...one }) => ({ ...one, cells: cellsIn(blocks) })),
    highlights: highlights.map(({ id: _, ...one }) => one),
    used,
    appearance: await desk.withAppearance(used.areas, {}),
    selection: await desk.readSelection({}),
    offer: await desk.restoreOffer({}),
  };
}

/** Excel gives cells in blocks that fit its requests. */
function cellsIn(blocks: readonly OutsideBlock[]): unknown[] {
  return blocks
    .flatMap(({ row, column, values, formulas }) =>
      values.flatMap((line, r) =>
        line.map((value, c) => ({ row: row + r, column: column + c, value, formula: formulas[r]?.[c] })),
      ),
    )
    .filter(({ value, formula }) => value !== "" || formula !== "")
    .sort((one, other) => one.row - other.row || one.column - other.column);
}

interface Outcome {
  readonly error: string | null;
  readonly file: Uint8Array;
}

async function outcomeOf(
  { workbook, operations }: Pick<OpenFile, "workbook" | "operations">,
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
  const ofFile = await outcomeOf(openFile(start), act);
  if (ofExcel.error !== ofFile.error) return `${ofExcel.error}, ${ofFile.error}`;
  return differenceOf(ofExcel.file, ofFile.file);
}
