/** Applies a write plan in one request; more only for new sheets and past 4 MB. All of it or nothing. */
import { sameSheetName } from "../workbook/addresses";
import { isEmpty, type SheetWrite, type WritePlan } from "../workbook/plan";
import type { Area } from "../workbook/sheet";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import {
  journalOf,
  looksAfter,
  parseStored,
  storedText,
  storedBehindRecompute,
} from "../workbook/undo/journal";
import { allOrNothing } from "./allOrNothing";
import { createAttachmentSheet } from "./attachmentSheet";
import { clearForm, coveringBoth } from "./clearSheet";
import { HostError } from "./errors";
import { addHighlights, removeHighlights } from "./highlights";
import { layDown } from "./layDown";
import { areaOf, beginAgain, beginOwnSheet, finishOwnSheet } from "./ownSheet";
import { lookBytes, sendInChunks, valuesBytes, type Step } from "./payload";
import type { HostOptions } from "./run";
import type { OpenWorkbook } from "./snapshot";
import { store } from "./stored";
import { cellsOfChanges, cellsOfDefinition, writeSteps } from "./writtenCells";

/**
 * Writes what the plan says and reads it back in the same request. Nothing is sent for an empty plan, and nothing
 * is written when one of the sheets is protected. When it fails, the workbook is as it was before; what is needed to
 * take the write back later stays in the workbook.
 *
 * @param snapshot the one that the plan was made from
 * @throws HostError `sheetProtected` with the sheets, `structureProtected`, `readBackDiffers` with the cells, the host's own faults, and
 * `notPutBack` when the workbook could not be put back after one
 */
export async function applyPlan(
  plan: WritePlan,
  snapshot: OpenWorkbook,
  options: HostOptions = {},
): Promise<void> {
  if (isEmpty(plan)) return;
  refuseProtected(plan, snapshot);
  if (snapshot.structureProtected && plan.sheets.some(({ kind }) => kind === "create")) {
    throw new HostError("structureProtected");
  }
  const looks = looksAfter(plan, snapshot, parseStored(snapshot.stored)?.looks ?? {});
  const journal = journalOf(plan, snapshot);
  const done = { format: 1, looks, journal: { ...journal, phase: "done" } } as const;
  const finished =
    storedText({ ...done, previous: storedBehindRecompute(snapshot.stored) }) ??
    storedText({ ...done, previous: null }) ??
    storedText({ ...done, journal: null, previous: null });
  await allOrNothing(
    { journal, looks, previous: snapshot.stored },
    async (context) => {
      const differing: string[] = [];
      await createSheets(context, plan.sheets);
      await sendInChunks(context, [
        ...stepsOf(plan, snapshot, (cells) => differing.push(...cells)),
        {
          bytes: valuesBytes(finished),
          write: () => {
            store(context, finished);
            return undefined;
          },
        },
      ]);
      if (differing.length > 0) throw new HostError("readBackDiffers", { cells: differing });
    },
    options,
  );
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
        if (kind === "rebuild") {
          const area = areaOf(definition);
          beginAgain(sheetIn(context), definition.name, area);
          clearForm(
            sheetIn(context),
            coveringBoth(area, areaStanding(definition.name, snapshot)),
            area.columns,
          );
        }
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

/** What the mark of the sheet covers. */
function areaStanding(name: string, snapshot: WorkbookSnapshot): Area {
  const content = snapshot.sheets.find((sheet) => sameSheetName(sheet.name, name))?.content;
  if (!content) return { row: 0, column: 0, rows: 0, columns: 0 };
  const { row, column, values } = content;
  return { row, column, rows: values.length, columns: values[0]?.length ?? 0 };
}
