/** Restores the workbook as a journal describes it. Repeatable after an interruption, as it compares with the current contents. */
import { sameSheetName, type Area } from "../../a1";
import { groupBy } from "../../domain/groupBy";
import { textInput } from "../../workbook/sheet/cells";
import { contentsOf, type Content, type ContentArea, type ContentGrid } from "../../workbook/undo/contents";
import type { RowsToDelete } from "../../workbook/undo/insertedRows";
import type { ChangedCell, CreatedSheet, FormerName, Journal, Stored } from "../../workbook/undo/journal";
import { planUndo, sheetsToRead, type SheetToRebuild, type UndoPlan } from "../../workbook/undo/plan";
import { areAlike, type HighlightSnapshot } from "../../workbook/snapshot";
import { setUpOf, setUpsToDo, type SheetSetUp } from "../../workbook/sheet/setUp";
import { saveAcceptances } from "../acceptances";
import { UNCHANGED } from "../render/cellInput";
import { chartsOn, chartSteps } from "../render/charts";
import { clearForm } from "../render/clearForm";
import { HostError, isMissingHighlight } from "../errors";
import { noteSteps, saveNoteRecord } from "../notes";
import { formatsOf } from "../read/highlights";
import { removeFindable, removeHighlights, restoreHighlights } from "../render/highlights";
import { saveSetUps } from "../pendingSetUps";
import { setUpSheets } from "../render/setUp";
import { prepareSheet } from "../render/sheet";
import { addMark, replaceMark } from "../render/ownershipMark";
import { callSize, rangeSize, sendInChunks, step, sumOf, type Step } from "../payload";
import { refuseProtected } from "../protection";
import { inStyle } from "../referenceStyle";
import { runInExcel, type HostOptions } from "../run";
import { readSnapshot, type OpenWorkbook } from "../read/snapshot";
import { saveFinished } from "../savedState";

/** What to undo, and the state to save afterwards (null removes it) */
export interface UndoTask {
  readonly journal: Journal;
  readonly looks: Stored["looks"];
  readonly previous: string | null;
}

/** An undo planned on the current workbook */
export interface PreparedUndo {
  readonly workbook: OpenWorkbook;
  readonly plan: UndoPlan;
  /** Number of other conditional formats on each sheet of the journal */
  readonly otherFormats: ReadonlyMap<string, number>;
}

/** Reads the workbook and plans the undo; writes nothing. */
export async function prepareUndo(
  { journal, looks }: Pick<UndoTask, "journal" | "looks">,
  options: HostOptions,
): Promise<PreparedUndo> {
  const workbook = await readSnapshot({ ...options, readsNotes: journal.notes !== undefined });
  const { contents, inputs, formats } = await readCurrent(journal, workbook, options);
  const whole = await readWhole(journal, workbook, options);
  const otherFormats = new Map(
    [...formats].map(([sheet, count]) => [
      sheet,
      count - workbook.highlights.filter((one) => sameSheetName(one.sheet, sheet)).length,
    ]),
  );
  const ends = new Map([...whole].map(([sheet, area]) => [sheet, area.row + area.contents.length]));
  const plan = planUndo(journal, looks, workbook, contents, new Map([...inputs, ...whole]), ends);
  return { workbook, plan, otherFormats };
}

/** The contents of the sheets into which rows were inserted */
async function readWhole(
  { rows = [] }: Journal,
  { sheets }: OpenWorkbook,
  options: HostOptions,
): Promise<Map<string, ContentArea>> {
  const inserted = rows.filter(({ sheet }) => sheets.some(({ name }) => sameSheetName(name, sheet)));
  if (inserted.length === 0) return new Map();
  return runInExcel(async (context) => {
    const pending = inserted.map(({ sheet }) => ({
      sheet,
      used: context.workbook.worksheets
        .getItem(sheet)
        .getUsedRangeOrNullObject(true)
        .load("rowIndex,columnIndex,values,formulas"),
    }));
    await context.sync();
    return new Map(
      pending.map(({ sheet, used }): [string, ContentArea] => [
        sheet,
        used.isNullObject
          ? { row: 0, column: 0, contents: [] }
          : { row: used.rowIndex, column: used.columnIndex, contents: contentsOf(used) },
      ]),
    );
  }, options);
}

interface CurrentContents {
  readonly contents: Map<string, ContentGrid | "larger" | null>;
  readonly inputs: Map<string, ContentArea>;
  readonly formats: Map<string, number>;
}

/** The current contents of the journal's sheets and cells, and the number of conditional formats on its sheets. */
async function readCurrent(
  journal: Journal,
  { sheets }: OpenWorkbook,
  options: HostOptions,
): Promise<CurrentContents> {
  const exists = ({ sheet }: { readonly sheet: string }): boolean =>
    sheets.some(({ name }) => sameSheetName(name, sheet));
  const rendered = sheetsToRead(journal).filter(exists);
  const highlighted = journal.highlights.filter(exists);
  const inputAreas = [...areasBySheet(journal.cells.filter((cell) => cell.input === true && exists(cell)))];
  if (rendered.length + highlighted.length + inputAreas.length === 0) {
    return { contents: new Map(), inputs: new Map(), formats: new Map() };
  }
  return runInExcel(async (context) => {
    const worksheets = context.workbook.worksheets;
    const pending = rendered.map((one) => {
      const sheet = worksheets.getItem(one.sheet);
      const area = coveredArea(one, journal);
      return {
        one,
        area,
        used: sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount"),
        range: sheet.getRangeByIndexes(0, 0, area.rows, area.columns).load("values,formulas"),
      };
    });
    const counts = highlighted.map(({ sheet }) => ({
      sheet,
      count: formatsOf(worksheets.getItem(sheet)).getCount(),
    }));
    const cells = inputAreas.map(([sheet, area]) => ({
      sheet,
      area,
      range: rangeOf(context, sheet, area).load("values,formulas"),
    }));
    await context.sync();
    const contents = pending.map(({ one, area, used, range }): [string, ContentGrid | "larger"] => {
      const outside =
        !used.isNullObject &&
        (used.rowIndex + used.rowCount > area.rows || used.columnIndex + used.columnCount > area.columns);
      // The user may have notes beside a form that existed before; a sheet that we created had none.
      const larger = outside && journal.created.includes(one);
      return [one.sheet, larger ? "larger" : contentsOf(range)];
    });
    return {
      contents: new Map(contents),
      inputs: new Map(
        cells.map(({ sheet, area, range }) => [
          sheet,
          { row: area.row, column: area.column, contents: contentsOf(range) },
        ]),
      ),
      formats: new Map(counts.map(({ sheet, count }) => [sheet, count.value])),
    };
  }, options);
}

/** The area from A1 that our form covers or has covered. */
function coveredArea(one: CreatedSheet, { rebuilt }: Journal): { rows: number; columns: number } {
  const former = rebuilt.find((candidate) => candidate === one);
  return {
    rows: Math.max(one.rows, former ? former.row + former.contents.length : 0),
    columns: Math.max(one.columns, former ? former.column + (former.contents[0]?.length ?? 0) : 0),
  };
}

/**
 * @param task that the undo was prepared for, its journal open
 * @returns how many highlights Excel did not find to remove
 * @throws HostError `sheetProtected`, `structureProtected` before anything is written
 */
export async function performUndo(
  prepared: PreparedUndo,
  task: UndoTask,
  options: HostOptions,
): Promise<number> {
  try {
    await sendUndo(prepared, task, options);
    return 0;
  } catch (error) {
    if (!isMissingHighlight(error)) throw error;
    return undoPastMissing(await prepareUndo(task, options), task, options);
  }
}

async function sendUndo(
  prepared: PreparedUndo,
  { journal, previous }: UndoTask,
  options: HostOptions,
  begin: (context: Excel.RequestContext) => Promise<PreparedUndo> = () => Promise.resolve(prepared),
): Promise<void> {
  const { savedState } = prepared.workbook;
  if (undoSteps(prepared).length === 0 && savedState === previous) return;
  const end = step(previous, (context) => endUndo(context, prepared, journal, previous, savedState));
  await runInExcel(async (context) => {
    const steps = undoSteps(await begin(context));
    await sendInChunks(context, [...steps, end], { pause: options.pause });
  }, options);
  await setUpSheets(journal.setUps ?? [], options);
}

/** Removes highlights first, and adds none that is left. */
async function undoPastMissing(
  prepared: PreparedUndo,
  task: UndoTask,
  options: HostOptions,
): Promise<number> {
  let left: readonly HighlightSnapshot[] = [];
  const { highlights } = prepared.plan;
  await sendUndo(prepared, task, options, async (context) => {
    left = await removeFindable(
      context,
      highlights.flatMap(({ remove }) => remove),
    );
    const rest = highlights.map(({ sheet, before }) => ({
      sheet,
      before: before.filter((one) => !left.some((other) => areAlike({ sheet, ...one }, other))),
      remove: [],
    }));
    return { ...prepared, plan: { ...prepared.plan, highlights: rest } };
  });
  return left.length;
}

/** @throws HostError `sheetProtected`, `structureProtected` */
export function undoSteps({ workbook, plan, otherFormats }: PreparedUndo): Step[] {
  const notes = plan.notes === null ? [] : [...plan.notes.remove, ...plan.notes.add];
  const { rebuild, cells, rules, rows, highlights } = plan;
  const written = [...rebuild, ...cells, ...rules, ...rows, ...highlights, ...notes].map(
    ({ sheet }) => sheet,
  );
  refuseProtected(workbook.sheets, written);
  if (workbook.structureProtected && plan.remove.length > 0) throw new HostError("structureProtected");
  return stepsOf(plan, workbook, otherFormats);
}

/** Queues saving `previous`, in place of `savedState`, and what is still to be set up. */
export function endUndo(
  context: Excel.RequestContext,
  prepared: PreparedUndo,
  journal: Journal,
  previous: string | null,
  savedState: string | null,
): void {
  const slots = prepared.plan.slots.map((slot) => ({ slot, text: null }));
  saveSetUps(context, journal.setUps ?? []);
  saveFinished(context, { text: previous, slots }, savedState);
}

/** What is to be set up after the undo of a finished write. */
export function setUpsOfRestore({ workbook, plan }: PreparedUndo): SheetSetUp[] {
  const fresh = plan.rebuild.flatMap(({ definition, cleared }) =>
    definition === null ? [] : setUpOf(definition, cleared.columns),
  );
  const remains = (sheet: string): boolean =>
    workbook.sheets.some(({ name }) => sameSheetName(name, sheet)) &&
    !plan.remove.some((name) => sameSheetName(name, sheet));
  return setUpsToDo(fresh, workbook.setUps, remains);
}

function stepsOf(plan: UndoPlan, workbook: OpenWorkbook, otherFormats: PreparedUndo["otherFormats"]): Step[] {
  const { rebuild, cells, rows, rules, highlights, names, active, remove, acceptances, notes } = plan;
  // Row by row on the user's own sheets, as `cellsOfUserChanges`.
  const together = groupBy(cells, ({ sheet, row, input }) => (input === true ? `${sheet}!${row}` : sheet));
  return [
    ...names.map((name) => step(name, (context) => restoreName(context, name, workbook))),
    ...[...together.values()].map((group) => step(group, (context) => writeCells(context, group))),
    ...rules.map((rule) =>
      step(rule, (context) => rangeOf(context, rule.sheet, rule.area).dataValidation.clear()),
    ),
    ...rows.map((deleted) => step(deleted, (context) => deleteRows(context, deleted))),
    ...rebuild.flatMap((sheet) => rebuildSteps(sheet, workbook)),
    ...highlights.map((former) =>
      step(former, (context) => {
        removeHighlights(context, former.remove);
        restoreHighlights(context, former, otherFormats.get(former.sheet) ?? 0);
      }),
    ),
    ...(acceptances === null
      ? []
      : [step(acceptances, (context) => saveAcceptances(context, workbook.acceptances, acceptances))]),
    ...(notes === null
      ? []
      : [
          ...noteSteps(notes.remove, notes.add),
          step(notes.record, (context) => saveNoteRecord(context, notes.record, notes.stored)),
        ]),
    ...(active === null
      ? []
      : [step(active, (context) => context.workbook.worksheets.getItem(active).activate())]),
    ...remove.map((sheet) => step(sheet, (context) => context.workbook.worksheets.getItem(sheet).delete())),
  ];
}

function restoreName(
  context: Excel.RequestContext,
  { name, before, scope, comment, hidden }: FormerName,
  { names, r1c1 }: OpenWorkbook,
): void {
  const items =
    scope === undefined ? context.workbook.names : context.workbook.worksheets.getItem(scope).names;
  const exists = names.some(
    (one) => one.scope === (scope ?? null) && one.name.toUpperCase() === name.toUpperCase(),
  );
  if (before === null) items.getItem(name).delete();
  else if (exists) items.getItem(name).formula = inStyle(before, r1c1);
  else {
    const item = items.add(name, inStyle(before, r1c1), comment);
    if (hidden === true) item.visible = false;
  }
}

function deleteRows(context: Excel.RequestContext, { sheet, row, count }: RowsToDelete): void {
  const rows = context.workbook.worksheets.getItem(sheet).getRange(`${row + 1}:${row + count}`);
  rows.delete("Up");
}

function inputOf(content: Content): string | number | boolean {
  if (content === null) return "";
  return typeof content === "string" && content.startsWith("'") ? textInput(content.slice(1)) : content;
}

/** Writes cells of one sheet in one array; null leaves the others unchanged. */
function writeCells(context: Excel.RequestContext, cells: readonly ChangedCell[]): void {
  const [first] = cells;
  if (first === undefined) return;
  const area = boundsOf(cells);
  const values = Array.from({ length: area.rows }, () =>
    new Array<string | number | boolean | null>(area.columns).fill(UNCHANGED),
  );
  for (const cell of cells) {
    const line = values[cell.row - area.row];
    if (line) line[cell.column - area.column] = inputOf(cell.before);
  }
  rangeOf(context, first.sheet, area).values = values;
}

function boundsOf(cells: readonly ChangedCell[]): Area {
  const row = Math.min(...cells.map((cell) => cell.row));
  const column = Math.min(...cells.map((cell) => cell.column));
  const rows = Math.max(...cells.map((cell) => cell.row)) - row + 1;
  const columns = Math.max(...cells.map((cell) => cell.column)) - column + 1;
  return { row, column, rows, columns };
}

/** The bounding area of the cells on each sheet. */
function areasBySheet(cells: readonly ChangedCell[]): Map<string, Area> {
  const sheets = [...new Set(cells.map(({ sheet }) => sheet))];
  return new Map(sheets.map((sheet) => [sheet, boundsOf(cells.filter((cell) => cell.sheet === sheet))]));
}

function rangeOf(context: Excel.RequestContext, sheet: string, area: Area): Excel.Range {
  const { row, column, rows, columns } = area;
  return context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns);
}

function rebuildSteps(
  { sheet, area, cleared, definition, layout, contents }: SheetToRebuild,
  { sheets }: OpenWorkbook,
): Step[] {
  const isMarked = sheets.some(({ name, ownedLayout }) => sameSheetName(name, sheet) && ownedLayout !== null);
  const sheetIn = (context: Excel.RequestContext): Excel.Worksheet =>
    context.workbook.worksheets.getItem(sheet);
  const rendering = definition === null ? null : prepareSheet(definition);
  return [
    {
      size: sumOf([rendering?.size ?? rangeSize(""), callSize(10)]),
      write: (context) => {
        if (isMarked) replaceMark(sheetIn(context), area);
        else addMark(sheetIn(context), area);
        clearForm(sheetIn(context), cleared);
        rendering?.render(context, sheetIn(context));
        return undefined;
      },
    },
    ...chartSteps({ name: sheet, charts: definition?.charts ?? [] }, chartsOn(sheet, sheets)),
    step(contents, (context) => {
      sheetIn(context).getRangeByIndexes(area.row, area.column, area.rows, area.columns).values =
        contents.map((row) => row.map((content) => (content === null ? UNCHANGED : inputOf(content))));
      replaceMark(sheetIn(context), area, layout);
    }),
  ];
}
