/** Applies a write plan atomically, in one request (two if sheets are new); more only above 4 MB. */
import { sameSheetName, type Area } from "../../a1";
import { changesNothing } from "../../domain/acceptance";
import { runYielding, mapYielding, type Steps } from "../../domain/steps";
import { amendsNothing, NOTHING_AMENDED, type PlannedAmendments } from "../../workbook/amendments";
import { positionsOfNew } from "../../workbook/attachments/order";
import { isEmpty, type SheetWrite, type WritePlan } from "../../workbook/plan";
import { writtenAfter, type LeftAlone } from "../../workbook/preview/writtenAfter";
import type { SheetDefinition } from "../../workbook/sheet";
import {
  journalOf,
  noteRecordAfter,
  stylesAfter,
  parseStored,
  storedText,
  type Stored,
} from "../../workbook/undo/journal";
import { filledSlots, finishedState } from "../../workbook/undo/history";
import { saveAcceptances } from "../acceptances";
import { writeAtomically } from "../undo/atomicWrite";
import { createAttachmentSheets } from "./attachmentSheet";
import { clearForm, coveringBoth } from "../render/clearForm";
import { HostError } from "../errors";
import { noteRecordSteps, noteSteps } from "../notes";
import { addHighlights, removeHighlights } from "../render/highlights";
import { prepareSheet } from "../render/sheet";
import { chartsOn, chartSteps } from "../render/charts";
import { formArea, resetMark, addMark, completeMark } from "../render/ownershipMark";
import { callBytes, rangeBytes, sendInChunks, step, valuesBytes, type Step } from "../payload";
import { refuseProtected } from "../protection";
import { runInExcel, type HostOptions } from "../run";
import type { OpenWorkbook } from "../read/snapshot";
import { saveFinished, saveState } from "../savedState";
import { cellsOfChanges, cellsOfDefinition, writeSteps } from "../render/cells";

/**
 * Writes the plan and the user's amendments and reads them back in the same request. Sends nothing if there is nothing
 * to write. On failure the workbook is rolled back; on success the journal for 还原 stays in the workbook.
 *
 * @param snapshot the one that the plan was made from
 * @param left what the plan leaves alone because the user changed it, and whether the user was asked
 * @throws HostError `sheetProtected` with the sheets, `structureProtected`, `readBackDiffers` with the cells, errors of
 * Excel, and `rollbackFailed` if the rollback failed; `Cancelled`
 */
export async function applyPlan(
  plan: WritePlan,
  snapshot: OpenWorkbook,
  options: HostOptions = {},
  left: LeftAlone & { readonly asked: boolean } = { left: [], leftSheets: [], asked: false },
  amendments: PlannedAmendments = NOTHING_AMENDED,
): Promise<void> {
  const known = parseStored(snapshot.savedState);
  const written = writtenAfter({ plan, ...left }, snapshot, known?.written ?? {}, left.asked);
  if (isEmpty(plan) && amendsNothing(amendments)) {
    const isNew = JSON.stringify(written) !== JSON.stringify(known?.written ?? {});
    if (left.asked && left.left.length > 0 && isNew) await saveWritten(snapshot.savedState, written, options);
    return;
  }
  refuseProtected(snapshot.sheets, [
    ...plan.sheets.map(({ definition }) => definition.name),
    ...[
      ...plan.changes,
      ...amendments.reasons.changes,
      ...plan.highlights.remove,
      ...plan.highlights.add,
      ...plan.notes.remove,
      ...plan.notes.add,
    ].map(({ sheet }) => sheet),
  ]);
  if (snapshot.structureProtected && plan.sheets.some(({ kind }) => kind === "create")) {
    throw new HostError("structureProtected");
  }
  const { pause } = options;
  const looks = await runYielding(stylesAfter(plan, snapshot, known?.looks ?? {}), pause);
  const journal = await runYielding(journalOf(plan, amendments, snapshot), pause);
  const former = Object.fromEntries(
    Object.entries(known?.written ?? {}).filter(([name]) =>
      plan.sheets.some(({ definition }) => definition.name === name),
    ),
  );
  const finishing = { ...journal, phase: "done", written: former } as const;
  const finished = finishedState({ looks, written, journal: finishing }, snapshot.savedState);
  const created = plan.sheets.flatMap(({ kind, definition }) => (kind === "create" ? definition : []));
  // New sheets need a request of their own.
  const firstRequests = created.length === 0 ? 0 : 1;
  const reportProgress = (done: number, total: number): void =>
    options.onProgress?.({ phase: "writing", done, total });
  reportProgress(0, firstRequests + 1);
  await writeAtomically(
    { journal: { ...journal, slots: filledSlots(finished) }, looks, previous: snapshot.savedState },
    async (context, queuedBytes, savedState) => {
      const differing: string[] = [];
      const queued = created.length === 0 ? queuedBytes : await createSheets(context, created, snapshot);
      if (firstRequests > 0) reportProgress(firstRequests, firstRequests + 1);
      const ofPlan = stepsOf(plan, amendments, snapshot, (cells) => differing.push(...cells));
      const end = step(finished, (context) => saveFinished(context, finished, savedState, snapshot.slots));
      const steps = [...(await runYielding(ofPlan, pause)), end];
      await sendInChunks(context, steps, {
        queued,
        pause,
        onSent: (sent, total) => reportProgress(firstRequests + sent, firstRequests + total),
      });
      if (differing.length > 0) throw new HostError("readBackDiffers", { cells: differing });
    },
    options,
  );
}

/** Saves the user's decision to keep something when there is nothing to write. */
async function saveWritten(
  before: string | null,
  written: Stored["written"],
  options: HostOptions,
): Promise<void> {
  const stored: Stored = {
    format: 1,
    looks: {},
    journal: null,
    previous: null,
    history: [],
    ...parseStored(before),
    written,
  };
  const text = storedText(stored) ?? storedText({ ...stored, journal: null });
  await runInExcel(async (context) => {
    saveState(context, text, before);
    await context.sync();
  }, options);
}

/**
 * Adds sheets with their ownership marks in one request, so that no interruption leaves a sheet that looks like the
 * user's. Returns the bytes queued afterwards.
 */
async function createSheets(
  context: Excel.RequestContext,
  definitions: readonly SheetDefinition[],
  snapshot: OpenWorkbook,
): Promise<number> {
  const names = definitions.map(({ name }) => name);
  const sheets = await createAttachmentSheets(context, names);
  sheets.forEach((sheet, index) => {
    const definition = definitions[index];
    if (definition) addMark(sheet, definition);
  });
  for (const { name, position } of positionsOfNew(snapshot.sheets, names)) {
    const sheet = sheets[names.indexOf(name)];
    if (sheet) sheet.position = position;
  }
  return sheets.length * (rangeBytes("") + callBytes(7));
}

type Report = (cells: readonly string[]) => void;

function* stepsOf(
  { sheets, changes, highlights, notes }: WritePlan,
  amendments: PlannedAmendments,
  snapshot: OpenWorkbook,
  report: Report,
): Steps<Step[]> {
  const { reasons, acceptances } = amendments;
  const rendered = sheets.filter(({ kind }) => kind !== "update");
  const renderedNames = new Set(rendered.map(({ definition }) => definition.name));
  const cellChanges = changes.filter(({ sheet }) => !renderedNames.has(sheet));
  const sheetWrites = yield* mapYielding(rendered, (write) => sheetSteps(write, snapshot, report), 1);
  const cellWrites = yield* mapYielding(
    cellsOfChanges([...cellChanges, ...reasons.changes]),
    (written) => writeSteps(written, report),
    1,
  );
  return [
    ...sheetWrites.flat(),
    ...cellWrites.flat(),
    {
      bytes: valuesBytes(highlights),
      write: (context) => {
        removeHighlights(context, highlights.remove);
        addHighlights(context, highlights.add);
        return undefined;
      },
    },
    ...noteSteps(notes.remove, notes.add),
    ...noteRecordSteps(noteRecordAfter(notes, amendments, snapshot), snapshot),
    ...(changesNothing(acceptances.change)
      ? []
      : [
          step(acceptances.after, (context) =>
            saveAcceptances(context, acceptances.before, acceptances.after),
          ),
        ]),
  ];
}

function sheetSteps(
  { kind, definition, layout }: SheetWrite,
  snapshot: OpenWorkbook,
  report: Report,
): Step[] {
  const sheetIn = (context: Excel.RequestContext): Excel.Worksheet =>
    context.workbook.worksheets.getItem(definition.name);
  const rendering = prepareSheet(definition);
  return [
    {
      bytes: rendering.bytes,
      write: (context) => {
        if (kind === "rebuild") {
          const area = formArea(definition);
          resetMark(sheetIn(context), definition.name, area, snapshot.r1c1);
          clearForm(
            sheetIn(context),
            coveringBoth(area, existingArea(definition.name, snapshot)),
            area.columns,
          );
        }
        rendering.render(context, sheetIn(context));
        return undefined;
      },
    },
    ...writeSteps(cellsOfDefinition(definition), report),
    ...chartSteps(definition, kind === "rebuild" ? chartsOn(definition.name, snapshot.sheets) : []),
    {
      bytes: valuesBytes(layout),
      write: (context) => {
        completeMark(sheetIn(context), layout);
        return undefined;
      },
    },
  ];
}

/** The area of the sheet's ownership mark. */
function existingArea(name: string, snapshot: OpenWorkbook): Area {
  const content = snapshot.sheets.find((sheet) => sameSheetName(sheet.name, name))?.content;
  if (!content) return { row: 0, column: 0, rows: 0, columns: 0 };
  const { row, column, values } = content;
  return { row, column, rows: values.length, columns: values[0]?.length ?? 0 };
}
