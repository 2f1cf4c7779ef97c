/** Applies a write plan atomically, in as few requests as their limits allow; then sets up the new sheets. */
import { sameSheetName } from "../../a1";
import { changesNothing } from "../../domain/triage/acceptance";
import { runYielding, mapYielding, type Yielding } from "../../domain/yielding";
import { amendsNothing, NOTHING_AMENDED, type PlannedAmendments } from "../../workbook/amendments";
import { positionsOfNew } from "../../workbook/attachments/order";
import { isEmpty, type SheetWrite, type WritePlan } from "../../workbook/plan";
import { writtenAfter, type LeftAlone } from "../../workbook/preview/writtenAfter";
import { coveringBoth, formArea } from "../../workbook/sheet/formArea";
import { entryOf, parseStored, type Journal } from "../../workbook/undo/journal";
import type { ChangedCell } from "../../workbook/undo/changedCell";
import { changedCells } from "../../workbook/undo/kinds/changedCells";
import {
  formerArea,
  recomputeWrite,
  setUpsOfPlan,
  sheetsOfWrite,
  stateWithWritten,
} from "../../workbook/undo/recomputeWrite";
import { noteRecordAfter } from "../../workbook/notes";
import { filledSlots } from "../../workbook/undo/history";
import { saveAcceptances } from "../acceptances";
import type { Applied } from "../../port/written";
import { writeAtomically } from "../undo/atomicWrite";
import { createAttachmentSheets } from "./attachmentSheet";
import { clearForm } from "../render/clearForm";
import { HostError } from "../../port/errors";
import { refuseProtected } from "../../port/protection";
import { noteRecordSteps, noteSteps } from "../notes";
import { saveSetUps } from "../pendingSetUps";
import { additionSteps } from "../render/highlights";
import { setUpSheets } from "../render/setUp";
import { prepareSheet } from "../render/sheet";
import { chartsOn, chartSteps } from "../render/charts";
import { addMark, replaceMark } from "../render/ownershipMark";
import { callSize, rangeSize, step, sumOf, times, type Size, type Step } from "../payload";
import { runInExcel, type HostOptions } from "../run";
import type { OpenWorkbook } from "../../port/openWorkbook";
import { saveState } from "../savedState";
import {
  expectSteps,
  cellsOfChanges,
  cellsOfDefinition,
  cellsOfUserChanges,
  writeSteps,
  type Report,
} from "../render/cells";

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
): Promise<Applied> {
  const known = parseStored(snapshot.savedState);
  const written = writtenAfter({ plan, ...left }, snapshot, known?.written ?? {}, left.asked);
  if (isEmpty(plan) && amendsNothing(amendments)) {
    const kept = left.asked && left.left.length > 0 ? stateWithWritten(snapshot.savedState, written) : null;
    if (kept !== null) await saveKept(snapshot.savedState, kept, options);
    return { setUp: await setUpSheets(snapshot.setUps, options), highlightsLeft: 0 };
  }
  refuseProtected(snapshot.sheets, sheetsOfWrite(plan, amendments));
  if (snapshot.structureProtected && plan.sheets.some(({ kind }) => kind === "create")) {
    throw new HostError("structureProtected");
  }
  const { pause } = options;
  const { journal, looks, finished } = await runYielding(
    recomputeWrite(plan, amendments, snapshot, written),
    pause,
  );
  const created = plan.sheets.filter(({ kind }) => kind === "create");
  const positions = positionsOfNew(
    snapshot.sheets,
    created.map(({ definition }) => definition.name),
  );
  const setUps = setUpsOfPlan(plan, snapshot);
  const isJournaled = (savedState: string | null): boolean => savedState !== snapshot.savedState;
  let setUp: boolean | null = null;
  const { highlightsLeft } = await writeAtomically(
    {
      journal: { ...journal, slots: filledSlots(finished), setUps: snapshot.setUps },
      looks,
      previous: snapshot.savedState,
    },
    {
      removed: plan.highlights.remove,
      begin: (context, queued, savedState) =>
        created.length === 0
          ? Promise.resolve(queued)
          : createSheets(context, created, positions, isJournaled(savedState)),
      steps: (report, savedState) =>
        runYielding(stepsOf(plan, amendments, snapshot, journal, isJournaled(savedState), report), pause),
      whenChanged: amendments.inputs.changes.length > 0 ? "inputChanged" : "readBackDiffers",
      end: (context) => saveSetUps(context, setUps),
      finished,
      afterwards: async (context) => {
        setUp = false;
        setUp = await setUpSheets(setUps, options, context);
      },
    },
    // Excel of a desktop cannot undo that a sheet is moved, and would refuse the group.
    { ...options, mergesUndo: options.mergesUndo === true && positions.length === 0 },
  );
  // Null where the answer to the end was lost.
  return { setUp: setUp ?? (await setUpSheets(setUps, options)), highlightsLeft };
}

/** Saves the user's decision to keep something when there is nothing to write. */
async function saveKept(before: string | null, text: string, options: HostOptions): Promise<void> {
  await runInExcel(async (context) => {
    saveState(context, text, before);
    await context.sync();
  }, options);
}

/** Sheets added in one request */
const CREATED_AT_ONCE = 100;

/**
 * Adds sheets at their positions, together with their ownership marks, so that no interruption leaves a sheet that looks
 * like the user's. Returns the size of what is queued afterwards.
 *
 * @param journaled the journal is saved: it tells that a sheet is incomplete
 */
async function createSheets(
  context: Excel.RequestContext,
  created: readonly SheetWrite[],
  positions: ReturnType<typeof positionsOfNew>,
  journaled: boolean,
): Promise<Size> {
  const sheets: Excel.Worksheet[] = [];
  for (let start = 0; start < created.length; start += CREATED_AT_ONCE) {
    const writes = created.slice(start, start + CREATED_AT_ONCE);
    const names = writes.map(({ definition }) => definition.name);
    const present = context.workbook.worksheets.load("items/name");
    // Sends what is queued, and queues the new sheets.
    const added = await createAttachmentSheets(context, names);
    refuseTaken(names, present);
    writes.forEach(({ definition, layout }, index) => {
      const sheet = added[index];
      if (sheet) addMark(sheet, formArea(definition), journaled ? layout : undefined);
    });
    sheets.push(...added);
  }
  const names = created.map(({ definition }) => definition.name);
  for (const { name, position } of positions) {
    const sheet = sheets[names.indexOf(name)];
    if (sheet) sheet.position = position;
  }
  return times(sumOf([rangeSize(""), callSize(7)]), Math.min(sheets.length, CREATED_AT_ONCE));
}

/** A sheet that somebody has added since the plan was made would be cleared. */
function refuseTaken(names: readonly string[], { items }: Excel.WorksheetCollection): void {
  const sheets = names.filter((name) => items.some((sheet) => sameSheetName(sheet.name, name)));
  if (sheets.length > 0) throw new HostError("sheetExists", { sheets });
}

function* stepsOf(
  { sheets, changes, highlights, notes }: WritePlan,
  amendments: PlannedAmendments,
  snapshot: OpenWorkbook,
  journal: Journal,
  journaled: boolean,
  report: Report,
): Yielding<Step[]> {
  const isRead = ({ sheet, input }: ChangedCell): boolean =>
    input === true || snapshot.sheets.some(({ name, content }) => name === sheet && content !== null);
  const former = entryOf(journal, changedCells).filter(isRead);
  const { inputs, acceptances } = amendments;
  const rendered = sheets.filter(({ kind }) => kind !== "update");
  const renderedNames = new Set(rendered.map(({ definition }) => definition.name));
  const cellChanges = changes.filter(({ sheet }) => !renderedNames.has(sheet));
  const sheetWrites = yield* mapYielding(
    rendered,
    (write) => sheetSteps(write, snapshot, journaled, report),
    1,
  );
  const cellWrites = yield* mapYielding(
    [...cellsOfChanges(cellChanges), ...cellsOfUserChanges(inputs.changes)],
    (written) => writeSteps(written, report, former),
    1,
  );
  return [
    ...expectSteps(inputs.rows, report),
    ...sheetWrites.flat(),
    ...cellWrites.flat(),
    ...additionSteps(highlights.add),
    ...noteSteps(notes.remove, notes.add),
    ...noteRecordSteps(noteRecordAfter(notes, amendments.notes, snapshot), snapshot),
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
  journaled: boolean,
  report: Report,
): Step[] {
  const sheetIn = (context: Excel.RequestContext): Excel.Worksheet =>
    context.workbook.worksheets.getItem(definition.name);
  const rendering = prepareSheet(definition);
  const area = formArea(definition);
  return [
    {
      size: sumOf([rendering.size, rangeSize(""), callSize(CLEARING_CALLS)]),
      write: (context) => {
        if (kind === "rebuild") {
          replaceMark(sheetIn(context), area, journaled ? layout : undefined);
          clearForm(sheetIn(context), coveringBoth(area, formerArea(definition.name, snapshot)));
        }
        rendering.render(context, sheetIn(context));
        return undefined;
      },
    },
    ...writeSteps(cellsOfDefinition(definition), report),
    ...chartSteps(definition, kind === "rebuild" ? chartsOn(definition.name, snapshot.sheets) : []),
    ...(journaled ? [] : [step(layout, (context) => replaceMark(sheetIn(context), area, layout))]),
  ];
}

/** Calls that replace the mark of a former form and clear it */
const CLEARING_CALLS = 10;
