/** Puts the workbook back as a journal describes it. Can be broken off and done again: it goes by what stands there. */
import { sameSheetName, type Area } from "../../a1";
import { textInput } from "../../workbook/cells";
import { contentsOf, type Content, type ContentGrid } from "../../workbook/undo/contents";
import type { ChangedCell, CreatedSheet, FormerName, Journal, Stored } from "../../workbook/undo/journal";
import {
  planUndo,
  sheetsToRead,
  type ContentArea,
  type RelaidSheet,
  type UndoPlan,
} from "../../workbook/undo/plan";
import { UNCHANGED } from "../render/cellInput";
import { clearForm } from "../render/clearForm";
import { HostError } from "../errors";
import { formatsOf } from "../read/highlights";
import { layHighlights, removeHighlights } from "../render/highlights";
import { prepareLook } from "../render/sheet";
import { beginAgain, finishOwnSheet } from "../render/ownershipMark";
import { callBytes, rangeBytes, sendInChunks, step, type Step } from "../payload";
import { refuseProtected } from "../protection";
import { inStyle } from "../referenceStyle";
import { runInExcel, type HostOptions } from "../run";
import { readSnapshot, type OpenWorkbook } from "../read/snapshot";
import { store } from "../savedState";

/** What is to be undone, and what the add-in shall have stored afterwards (null = nothing) */
export interface Undoing {
  readonly journal: Journal;
  readonly looks: Stored["looks"];
  readonly previous: string | null;
}

/** The undoing as it can be done now */
export interface ReadyUndo {
  readonly workbook: OpenWorkbook;
  readonly plan: UndoPlan;
  /** Conditional formats of the journal's sheets beside ours */
  readonly others: ReadonlyMap<string, number>;
}

/** Reads only. */
export async function readyUndo(
  { journal, looks }: Pick<Undoing, "journal" | "looks">,
  options: HostOptions,
): Promise<ReadyUndo> {
  const workbook = await readSnapshot(options);
  const { standing, inputs, formats } = await readStanding(journal, workbook, options);
  const others = new Map(
    [...formats].map(([sheet, count]) => [
      sheet,
      count - workbook.highlights.filter((one) => sameSheetName(one.sheet, sheet)).length,
    ]),
  );
  return { workbook, plan: planUndo(journal, looks, workbook, standing, inputs), others };
}

interface StandingParts {
  readonly standing: Map<string, ContentGrid | "larger" | null>;
  readonly inputs: Map<string, ContentArea>;
  readonly formats: Map<string, number>;
}

/** What stands where the journal's sheets were laid, and how many conditional formats its highlights lie among. */
async function readStanding(
  journal: Journal,
  { sheets }: OpenWorkbook,
  options: HostOptions,
): Promise<StandingParts> {
  const exists = ({ sheet }: { readonly sheet: string }): boolean =>
    sheets.some(({ name }) => sameSheetName(name, sheet));
  const laid = sheetsToRead(journal).filter(exists);
  const highlighted = journal.highlights.filter(exists);
  const typed = [...areasBySheet(journal.cells.filter((cell) => cell.input === true && exists(cell)))];
  if (laid.length + highlighted.length + typed.length === 0) {
    return { standing: new Map(), inputs: new Map(), formats: new Map() };
  }
  return runInExcel(async (context) => {
    const worksheets = context.workbook.worksheets;
    const pending = laid.map((one) => {
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
    const cells = typed.map(([sheet, area]) => ({
      sheet,
      area,
      range: rangeOf(context, sheet, area).load("values,formulas"),
    }));
    await context.sync();
    const standing = pending.map(({ one, area, used, range }): [string, ContentGrid | "larger"] => {
      const outside =
        !used.isNullObject &&
        (used.rowIndex + used.rowCount > area.rows || used.columnIndex + used.columnCount > area.columns);
      // Beside a standing form the user may have had notes all along; a sheet that we made had none.
      const larger = outside && journal.created.includes(one);
      return [one.sheet, larger ? "larger" : contentsOf(range)];
    });
    return {
      standing: new Map(standing),
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

/** From A1 on: what ours covers, or has covered before. */
function coveredArea(one: CreatedSheet, { rebuilt }: Journal): { rows: number; columns: number } {
  const former = rebuilt.find((candidate) => candidate === one);
  return {
    rows: Math.max(one.rows, former ? former.row + former.contents.length : 0),
    columns: Math.max(one.columns, former ? former.column + (former.contents[0]?.length ?? 0) : 0),
  };
}

/** @throws HostError `sheetProtected`, `structureProtected` before anything is changed */
export async function performUndo(
  ready: ReadyUndo,
  previous: string | null,
  options: HostOptions,
): Promise<void> {
  const { stored } = ready.workbook;
  const steps = undoSteps(ready, previous, stored);
  if (steps.length === 1 && stored === previous) return;
  await runInExcel((context) => sendInChunks(context, steps), options);
}

/**
 * The last step stores `previous`; `stored` is what is stored until then.
 *
 * @throws HostError `sheetProtected`, `structureProtected`
 */
export function undoSteps(
  { workbook, plan, others }: ReadyUndo,
  previous: string | null,
  stored: string | null,
): Step[] {
  const written = [...plan.relay, ...plan.cells, ...plan.highlights].map(({ sheet }) => sheet);
  refuseProtected(workbook.sheets, written);
  if (workbook.structureProtected && plan.remove.length > 0) throw new HostError("structureProtected");
  return [...stepsOf(plan, workbook, others), step(previous, (context) => store(context, previous, stored))];
}

function stepsOf(plan: UndoPlan, workbook: OpenWorkbook, others: ReadyUndo["others"]): Step[] {
  const { relay, cells, highlights, names, active, remove } = plan;
  const sheets = [...new Set(cells.map(({ sheet }) => sheet))];
  return [
    ...names.map((name) => step(name, (context) => putNameBack(context, name, workbook))),
    ...sheets.map((sheet) => {
      const ofSheet = cells.filter((cell) => cell.sheet === sheet);
      return step(ofSheet, (context) => writeCells(context, sheet, ofSheet));
    }),
    ...relay.flatMap((sheet) => relaySteps(sheet, workbook.r1c1)),
    ...highlights.map((former) =>
      step(former, (context) => {
        removeHighlights(context, former.remove);
        layHighlights(context, former, others.get(former.sheet) ?? 0);
      }),
    ),
    ...(active === null
      ? []
      : [step(active, (context) => context.workbook.worksheets.getItem(active).activate())]),
    ...remove.map((sheet) => step(sheet, (context) => context.workbook.worksheets.getItem(sheet).delete())),
  ];
}

function putNameBack(
  context: Excel.RequestContext,
  { name, before, scope, comment, hidden }: FormerName,
  { names, r1c1 }: OpenWorkbook,
): void {
  const items =
    scope === undefined ? context.workbook.names : context.workbook.worksheets.getItem(scope).names;
  const stands = names.some(
    (one) => one.scope === (scope ?? null) && one.name.toUpperCase() === name.toUpperCase(),
  );
  if (before === null) items.getItem(name).delete();
  else if (stands) items.getItem(name).formula = inStyle(before, r1c1);
  else {
    const item = items.add(name, inStyle(before, r1c1), comment);
    if (hidden === true) item.visible = false;
  }
}

function inputOf(content: Content): string | number | boolean {
  if (content === null) return "";
  return typeof content === "string" && content.startsWith("'") ? textInput(content.slice(1)) : content;
}

/** One array for the sheet, in which null leaves a cell as it is. */
function writeCells(context: Excel.RequestContext, sheet: string, cells: readonly ChangedCell[]): void {
  const area = boundsOf(cells);
  const values = Array.from({ length: area.rows }, () =>
    new Array<string | number | boolean | null>(area.columns).fill(UNCHANGED),
  );
  for (const cell of cells) {
    const line = values[cell.row - area.row];
    if (line) line[cell.column - area.column] = inputOf(cell.before);
  }
  rangeOf(context, sheet, area).values = values;
}

function boundsOf(cells: readonly ChangedCell[]): Area {
  const row = Math.min(...cells.map((cell) => cell.row));
  const column = Math.min(...cells.map((cell) => cell.column));
  const rows = Math.max(...cells.map((cell) => cell.row)) - row + 1;
  const columns = Math.max(...cells.map((cell) => cell.column)) - column + 1;
  return { row, column, rows, columns };
}

/** By sheet, the area that covers its cells. */
function areasBySheet(cells: readonly ChangedCell[]): Map<string, Area> {
  const sheets = [...new Set(cells.map(({ sheet }) => sheet))];
  return new Map(sheets.map((sheet) => [sheet, boundsOf(cells.filter((cell) => cell.sheet === sheet))]));
}

function rangeOf(context: Excel.RequestContext, sheet: string, area: Area): Excel.Range {
  const { row, column, rows, columns } = area;
  return context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns);
}

function relaySteps(
  { sheet, area, cleared, definition, layout, contents }: RelaidSheet,
  r1c1: boolean,
): Step[] {
  const sheetIn = (context: Excel.RequestContext): Excel.Worksheet =>
    context.workbook.worksheets.getItem(sheet);
  const look = definition === null ? null : prepareLook(definition);
  return [
    {
      bytes: look?.bytes ?? rangeBytes("") + callBytes(10),
      write: (context) => {
        beginAgain(sheetIn(context), sheet, area, r1c1);
        clearForm(sheetIn(context), cleared, definition === null ? cleared.columns : area.columns);
        look?.lay(context, sheetIn(context));
        return undefined;
      },
    },
    step(contents, (context) => {
      sheetIn(context).getRangeByIndexes(area.row, area.column, area.rows, area.columns).values =
        contents.map((row) => row.map((content) => (content === null ? UNCHANGED : inputOf(content))));
      finishOwnSheet(sheetIn(context), layout);
    }),
  ];
}
