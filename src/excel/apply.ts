/** Applies a write plan in one request; more only for new sheets and past 4 MB. */
import { sameSheetName } from "../workbook/addresses";
import { isEmpty, type SheetWrite, type WritePlan } from "../workbook/plan";
import type { SheetDefinition } from "../workbook/sheet";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { createAttachmentSheet } from "./attachmentSheet";
import { HostError } from "./errors";
import { addHighlights, removeHighlights } from "./highlights";
import { layDown } from "./layDown";
import { beginOwnSheet, finishOwnSheet, releaseOwnSheet } from "./ownSheet";
import { lookBytes, sendInChunks, valuesBytes, type Step } from "./payload";
import { runInExcel, type HostOptions } from "./run";
import { cellsOfChanges, cellsOfDefinition, writeSteps } from "./writtenCells";

/**
 * Writes what the plan says and reads it back in the same request. Nothing is sent for an empty plan, and nothing
 * is written when one of the sheets is protected.
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
  refuseProtected(plan, snapshot);
  const differing: string[] = [];
  await runInExcel(async (context) => {
    await createSheets(context, plan.sheets);
    await sendInChunks(
      context,
      stepsOf(plan, snapshot, (cells) => differing.push(...cells)),
    );
  }, options);
  if (differing.length > 0) throw new HostError("readBackDiffers", { cells: differing });
}

/** Known fault: protecting and unprotecting fail at random, and the protection is the user's: it stays. */
function refuseProtected({ sheets, changes, highlights }: WritePlan, snapshot: WorkbookSnapshot): void {
  const written = new Set([
    ...sheets.map(({ definition }) => definition.name),
    ...[...changes, ...highlights.remove, ...highlights.add].map(({ sheet }) => sheet),
  ]);
  const refused = snapshot.sheets.filter(
    (sheet) => sheet.protected && [...written].some((name) => sameSheetName(name, sheet.name)),
  );
  if (refused.length > 0) throw new HostError("sheetProtected", { sheets: refused.map(({ name }) => name) });
}

/**
 * One after the other: each sends its own requests. The mark of ownership goes with the next one, so that a run
 * that breaks off later leaves no sheet which the next run takes for the user's.
 */
async function createSheets(context: Excel.RequestContext, sheets: readonly SheetWrite[]): Promise<void> {
  const created = sheets.filter(({ kind }) => kind === "create");
  if (created.length === 0) return;
  for (const { definition } of created) {
    beginOwnSheet(await createAttachmentSheet(context.workbook, definition.name), definition);
  }
  await context.sync();
}

type Report = (cells: readonly string[]) => void;

function stepsOf(
  { sheets, changes, highlights }: WritePlan,
  snapshot: WorkbookSnapshot,
  report: Report,
): Step[] {
  const laid = sheets.filter(({ kind }) => kind !== "update");
  const standing = changes.filter(({ sheet }) => !laid.some(({ definition }) => definition.name === sheet));
  return [
    ...laid.flatMap((write) => laySteps(write, snapshot, report)),
    ...cellsOfChanges(standing).flatMap((written) => writeSteps(written, report)),
    {
      bytes: valuesBytes(highlights),
      write: (context) => {
        removeHighlights(context, highlights.remove);
        addHighlights(context, highlights.add);
        return undefined;
      },
    },
  ];
}

function laySteps(
  { kind, definition, layout }: SheetWrite,
  snapshot: WorkbookSnapshot,
  report: Report,
): Step[] {
  const sheetIn = (context: Excel.RequestContext): Excel.Worksheet =>
    context.workbook.worksheets.getItem(definition.name);
  return [
    {
      bytes: lookBytes(definition),
      write: (context) => {
        if (kind === "rebuild") clearOwnSheet(sheetIn(context), definition, snapshot);
        layDown(context, sheetIn(context), definition);
        return undefined;
      },
    },
    ...writeSteps(cellsOfDefinition(definition), report),
    {
      bytes: valuesBytes(layout),
      write: (context) => {
        finishOwnSheet(sheetIn(context), layout);
        return undefined;
      },
    },
  ];
}

function clearOwnSheet(
  sheet: Excel.Worksheet,
  definition: SheetDefinition,
  snapshot: WorkbookSnapshot,
): void {
  releaseOwnSheet(sheet);
  beginOwnSheet(sheet, definition);
  const whole = sheet.getRange();
  whole.unmerge();
  whole.clear();
  // Heights outlive clearing.
  const rows = Math.max(rowsStanding(definition.name, snapshot), definition.rows.length);
  sheet.getRangeByIndexes(0, 0, rows, 1).format.autofitRows();
  sheet.freezePanes.unfreeze();
}

function rowsStanding(name: string, snapshot: WorkbookSnapshot): number {
  const content = snapshot.sheets.find((sheet) => sameSheetName(sheet.name, name))?.content;
  return content ? content.row + content.values.length : 0;
}
