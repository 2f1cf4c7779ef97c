/** Applies a write plan: one request that writes, one that reads back; more only for new sheets and past 4 MB. */
import { cellAddress, parseArea, sameSheetName } from "../workbook/addresses";
import { isEmpty, type CellChange, type CellInput, type SheetWrite, type WritePlan } from "../workbook/plan";
import type { Area, SheetDefinition } from "../workbook/sheet";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { createAttachmentSheet } from "./attachmentSheet";
import { changeInput, holds, UNCHANGED } from "./cellInput";
import { HostError } from "./errors";
import { addHighlights, removeHighlights } from "./highlights";
import { layDown } from "./layDown";
import { beginOwnSheet, finishOwnSheet, releaseOwnSheet } from "./ownSheet";
import { changesBytes, definitionBytes, sendInChunks, type Step } from "./payload";
import { runInExcel, type HostOptions } from "./run";

/**
 * Writes what the plan says and reads it back. Nothing is sent for an empty plan, and nothing is written when one
 * of the sheets is protected.
 *
 * @param snapshot the one that the plan was made from
 * @throws HostError `sheetProtected` with the sheets, `readBackDiffers` with the cells, and the host's own faults
 */
export async function applyPlan(
  plan: WritePlan,
  snapshot: WorkbookSnapshot,
  options: HostOptions = {},
): Promise<void> {
  if (isEmpty(plan)) return;
  refuseProtected(sheetsOf(plan), snapshot);
  await runInExcel(async (context) => {
    await createSheets(context, plan.sheets);
    const written = writtenBlocks(plan);
    await sendInChunks(context, [
      ...plan.sheets.flatMap(sheetSteps),
      ...written.flatMap(changeSteps),
      marks(plan),
    ]);
    await readBack(context, written);
  }, options);
}

function sheetsOf({ sheets, changes, highlights }: WritePlan): Set<string> {
  return new Set([
    ...sheets.map(({ definition }) => definition.name),
    ...[...changes, ...highlights.remove, ...highlights.add].map(({ sheet }) => sheet),
  ]);
}

/** Known fault: protecting and unprotecting fail at random, and the protection is the user's: it stays. */
function refuseProtected(sheets: ReadonlySet<string>, snapshot: WorkbookSnapshot): void {
  const refused = snapshot.sheets.filter(
    (sheet) => sheet.protected && [...sheets].some((name) => sameSheetName(name, sheet.name)),
  );
  if (refused.length > 0) throw new HostError("sheetProtected", { sheets: refused.map(({ name }) => name) });
}

/** One after the other: each sends its own requests. */
async function createSheets(context: Excel.RequestContext, sheets: readonly SheetWrite[]): Promise<void> {
  for (const { kind, definition } of sheets) {
    if (kind !== "create") continue;
    const sheet = await createAttachmentSheet(context.workbook, definition.name);
    // Goes with the next request: should a later one fail, the sheet is still known to be ours.
    beginOwnSheet(sheet, definition);
  }
}

function sheetSteps({ kind, definition, layout }: SheetWrite): Step[] {
  if (kind === "update") return [];
  const write = (context: Excel.RequestContext): void => {
    const sheet = context.workbook.worksheets.getItem(definition.name);
    if (kind === "rebuild") clearOwnSheet(sheet, definition);
    layDown(context, sheet, definition);
    finishOwnSheet(sheet, layout);
  };
  return [{ bytes: definitionBytes(definition), write }];
}

function clearOwnSheet(sheet: Excel.Worksheet, definition: SheetDefinition): void {
  releaseOwnSheet(sheet);
  beginOwnSheet(sheet, definition);
  const whole = sheet.getRange();
  whole.unmerge();
  whole.clear();
  whole.format.useStandardHeight = true;
  sheet.freezePanes.unfreeze();
}

/** A rectangle of cells of which some are written. */
interface Block {
  readonly sheet: string;
  readonly area: Area;
  /** By rows; undefined = not written */
  readonly inputs: readonly (readonly (CellInput | undefined)[])[];
  /** Written with its sheet already */
  readonly laid: boolean;
}

function writtenBlocks({ sheets, changes }: WritePlan): Block[] {
  const laid = sheets
    .filter(({ kind }) => kind !== "update")
    .map(({ definition }): Block => ({
      sheet: definition.name,
      area: { row: 0, column: 0, rows: definition.rows.length, columns: definition.columnWidths.length },
      inputs: definition.rows.map((row) => row.cells.map((cell) => cell.content)),
      laid: true,
    }));
  const laidSheets = new Set(laid.map(({ sheet }) => sheet));
  const others = new Map<string, CellChange[]>();
  for (const change of changes) {
    if (laidSheets.has(change.sheet)) continue;
    const ofSheet = others.get(change.sheet);
    if (ofSheet) ofSheet.push(change);
    else others.set(change.sheet, [change]);
  }
  return [...laid, ...[...others].map(([sheet, ofSheet]) => changedBlock(sheet, ofSheet))];
}

function changedBlock(sheet: string, changes: readonly CellChange[]): Block {
  const cells = changes.map(({ address, after }) => {
    const area = parseArea(address);
    if (!area) throw new Error(`A change without a cell: ${sheet}!${address}`);
    return { row: area.row, column: area.column, after };
  });
  const row = Math.min(...cells.map((cell) => cell.row));
  const column = Math.min(...cells.map((cell) => cell.column));
  const rows = Math.max(...cells.map((cell) => cell.row)) - row + 1;
  const columns = Math.max(...cells.map((cell) => cell.column)) - column + 1;
  const inputs = Array.from({ length: rows }, () =>
    new Array<CellInput | undefined>(columns).fill(undefined),
  );
  for (const cell of cells) {
    const line = inputs[cell.row - row];
    if (line) line[cell.column - column] = cell.after;
  }
  return { sheet, area: { row, column, rows, columns }, inputs, laid: false };
}

function changeSteps(block: Block): Step[] {
  if (block.laid) return [];
  const values = block.inputs.map((row) =>
    row.map((input) => (input === undefined ? UNCHANGED : changeInput(input))),
  );
  const write = (context: Excel.RequestContext): void => {
    rangeOf(context, block).values = values;
  };
  return [{ bytes: changesBytes(values), write }];
}

function rangeOf(context: Excel.RequestContext, { sheet, area }: Block): Excel.Range {
  return context.workbook.worksheets
    .getItem(sheet)
    .getRangeByIndexes(area.row, area.column, area.rows, area.columns);
}

function marks({ highlights }: WritePlan): Step {
  const write = (context: Excel.RequestContext): void => {
    removeHighlights(context, highlights.remove);
    addHighlights(context, highlights.add);
  };
  return { bytes: changesBytes([highlights.add.flatMap(({ addresses }) => addresses)]), write };
}

async function readBack(context: Excel.RequestContext, blocks: readonly Block[]): Promise<void> {
  if (blocks.length === 0) return;
  const read = blocks.map((block) => ({ block, range: rangeOf(context, block).load("values,formulas") }));
  await context.sync();
  const cells = read.flatMap(({ block, range }) => differences(block, range.values, range.formulas));
  if (cells.length > 0) throw new HostError("readBackDiffers", { cells });
}

function differences(block: Block, values: readonly unknown[][], formulas: readonly unknown[][]): string[] {
  return block.inputs.flatMap((row, r) =>
    row.flatMap((input, c) =>
      input === undefined || holds(input, values[r]?.[c], formulas[r]?.[c])
        ? []
        : [cellAddress(block.sheet, block.area.row + r, block.area.column + c)],
    ),
  );
}
