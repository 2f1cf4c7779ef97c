/** Applies a write plan to the workbook of a file. */
import { parseCell } from "../../a1";
import { changesNothing } from "../../domain/triage/acceptance";
import { runYielding } from "../../domain/yielding";
import type { LeftByPlan } from "../../port/desk";
import { HostError } from "../../port/errors";
import { refuseProtected } from "../../port/protection";
import type { OpenWorkbook } from "../../port/openWorkbook";
import { pauseOf, refuseCancelled, type DeskOptions } from "../../port/options";
import type { Applied } from "../../port/written";
import { amendsNothing, NOTHING_AMENDED, type PlannedAmendments } from "../../workbook/amendments";
import { ACCEPTANCES_SETTING, acceptancesText } from "../../workbook/amendments/acceptances";
import { positionsOfNew } from "../../workbook/attachments/order";
import { noteRecordAfter, noteRecordText } from "../../workbook/notes";
import { isEmpty, type SheetWrite, type WritePlan } from "../../workbook/plan";
import { writtenAfter } from "../../workbook/preview/writtenAfter";
import { NOTES_SETTING } from "../../workbook/settings";
import { coveringBoth, formArea } from "../../workbook/sheet/formArea";
import type { ChangedCell } from "../../workbook/undo/changedCell";
import { entryOf, parseStored, type Journal } from "../../workbook/undo/journal";
import { changedCells } from "../../workbook/undo/kinds/changedCells";
import {
  formerArea,
  recomputeWrite,
  setUpsOfPlan,
  sheetsOfWrite,
  stateWithWritten,
} from "../../workbook/undo/recomputeWrite";
import { isTaken } from "../../xlsx/model/createWorkbook";
import type { Sheet, Workbook } from "../../xlsx";
import { restyleOf, writeInput, type Restyle } from "../render/cells";
import { replaceCharts } from "../render/charts";
import { addHighlight, removeHighlights } from "../render/highlights";
import { addNote, removeNote } from "../render/notes";
import { clearForm, renderSheet, setMark } from "../render/sheet";
import { saveFinished, saveSetting, saveState } from "../settings";
import { setUpPending } from "./setUps";
import { changedRows, changedSince, editWhole, refuseOtherState, sheetNamed, type EditedFile } from "./whole";

const NOTHING_LEFT: LeftByPlan = { left: [], leftSheets: [], asked: false };

/** As `Desk.applyPlan` */
export async function applyPlan(
  file: EditedFile,
  plan: WritePlan,
  snapshot: OpenWorkbook,
  options: DeskOptions,
  left: LeftByPlan = NOTHING_LEFT,
  amendments: PlannedAmendments = NOTHING_AMENDED,
): Promise<Applied> {
  const { workbook } = file;
  const known = parseStored(snapshot.savedState)?.written ?? {};
  const written = writtenAfter({ plan, ...left }, snapshot, known, left.asked);
  if (isEmpty(plan) && amendsNothing(amendments)) {
    const kept = left.asked && left.left.length > 0 ? stateWithWritten(snapshot.savedState, written) : null;
    if (kept !== null) {
      refuseOtherState(workbook, snapshot.savedState);
      saveState(workbook, kept);
    }
    setUpPending(workbook, snapshot.setUps);
    return { setUp: true, highlightsLeft: 0 };
  }
  refuseProtected(snapshot.sheets, sheetsOfWrite(plan, amendments));
  const created = plan.sheets.filter(({ kind }) => kind === "create");
  if (snapshot.structureProtected && created.length > 0) throw new HostError("structureProtected");
  const { journal, finished } = await runYielding(
    recomputeWrite(plan, amendments, snapshot, written),
    pauseOf(options),
  );
  refuseCancelled(options);
  const total = plan.sheets.length;
  options.onProgress?.({ phase: "writing", done: 0, total });
  refuseOtherState(workbook, snapshot.savedState);
  refuseChanged(workbook, amendments, formerOf(journal, snapshot));
  editWhole(file, () => {
    for (const sheet of workbook.sheets) removeHighlights(sheet, plan.highlights.remove);
    createSheets(workbook, created, snapshot);
    writeSheets(workbook, plan, snapshot);
    const rendered = new Set(
      plan.sheets.flatMap(({ kind, definition }) => (kind === "update" ? [] : [definition.name])),
    );
    for (const { sheet, address, after } of [
      ...plan.changes.filter((change) => !rendered.has(change.sheet)),
      ...amendments.inputs.changes,
    ]) {
      const cell = parseCell(address);
      if (cell === null) throw new Error(`Not a cell: ${sheet}!${address}`);
      writeInput(workbook, sheetNamed(workbook, sheet), cell, after);
    }
    for (const one of plan.highlights.add) addHighlight(sheetNamed(workbook, one.sheet), one);
    writeNotes(workbook, plan, amendments, snapshot);
    const { acceptances } = amendments;
    if (!changesNothing(acceptances.change))
      saveSetting(workbook, ACCEPTANCES_SETTING, acceptancesText(acceptances.after));
    saveFinished(workbook, finished);
    setUpPending(workbook, setUpsOfPlan(plan, snapshot));
  });
  options.onProgress?.({ phase: "writing", done: total, total });
  return { setUp: true, highlightsLeft: 0 };
}

/** Cells that were read, of those that change */
function formerOf(journal: Journal, { sheets }: OpenWorkbook): ChangedCell[] {
  return entryOf(journal, changedCells).filter(
    ({ sheet, input }) =>
      input === true || sheets.some(({ name, content }) => name === sheet && content !== null),
  );
}

function refuseChanged(
  workbook: Workbook,
  { inputs }: PlannedAmendments,
  former: readonly ChangedCell[],
): void {
  const cells = [...new Set([...changedRows(workbook, inputs.rows), ...changedSince(workbook, former)])];
  if (cells.length === 0) return;
  throw new HostError(inputs.changes.length > 0 ? "inputChanged" : "readBackDiffers", { cells });
}

function createSheets(workbook: Workbook, created: readonly SheetWrite[], snapshot: OpenWorkbook): void {
  const names = created.map(({ definition }) => definition.name);
  const taken = names.filter((name) => isTaken(workbook, name));
  if (taken.length > 0) throw new HostError("sheetExists", { sheets: taken });
  for (const name of names) workbook.addSheet(name);
  for (const { name, position } of positionsOfNew(snapshot.sheets, names)) {
    const sheet = sheetNamed(workbook, name);
    workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
    workbook.sheets.splice(position, 0, sheet);
  }
}

function writeSheets(workbook: Workbook, { sheets }: WritePlan, snapshot: OpenWorkbook): void {
  const restyled = restyleOf(workbook.styles);
  for (const write of sheets) {
    if (write.kind !== "update")
      writeSheet(workbook, sheetNamed(workbook, write.definition.name), write, snapshot, restyled);
  }
}

function writeSheet(
  workbook: Workbook,
  sheet: Sheet,
  { kind, definition, layout }: SheetWrite,
  snapshot: OpenWorkbook,
  restyled: Restyle,
): void {
  const area = formArea(definition);
  if (kind === "rebuild") clearForm(sheet, coveringBoth(area, formerArea(definition.name, snapshot)));
  setMark(workbook, sheet, area, layout);
  renderSheet(workbook, sheet, definition, restyled);
  replaceCharts(sheet, definition.charts);
}

function writeNotes(
  workbook: Workbook,
  { notes }: WritePlan,
  amendments: PlannedAmendments,
  snapshot: OpenWorkbook,
): void {
  for (const note of notes.remove) removeNote(sheetNamed(workbook, note.sheet), note);
  for (const note of notes.add) addNote(sheetNamed(workbook, note.sheet), note);
  const record = noteRecordAfter(notes, amendments.notes, snapshot);
  if (record !== null && snapshot.notes !== undefined)
    saveSetting(workbook, NOTES_SETTING, noteRecordText(record));
}
