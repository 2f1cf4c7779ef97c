/** Inserts rows into the user's own sheets and fills cells there, atomically: a bureau's forms, the rows of a ledger. */
import { areaAddress, parseArea, type Area } from "../../a1";
import { expectedRows, type ExpectedRows } from "../../workbook/expectedRows";
import type { AreaSnapshot } from "../../workbook/snapshot";
import type { FilledCell, FillPlan, SheetFill } from "../../workbook/fill";
import { contentOfInput } from "../../workbook/undo/contents";
import { filledSlots, finishedState } from "../../workbook/undo/history";
import type { ChangedCell } from "../../workbook/undo/changedCell";
import { entry, entryOf, openJournal, parseStored } from "../../workbook/undo/journal";
import { changedCells } from "../../workbook/undo/kinds/changedCells";
import { insertedRows, type InsertedRows } from "../../workbook/undo/kinds/insertedRows";
import { writeAtomically } from "../undo/atomicWrite";
import { rangeSize, step, type Step } from "../payload";
import { refuseProtected } from "../protection";
import { refuseCancelled, type HostOptions } from "../run";
import type { OpenWorkbook } from "../read/snapshot";
import { cellsOfUserChanges, expectSteps, writeSteps, type Report } from "../render/cells";

export type UserCell = Pick<FilledCell, "sheet" | "address" | "before" | "after" | "former">;

/**
 * Inserts rows, extends merged labels, writes the cells and reads them back. Sends nothing if there is nothing to change.
 *
 * @param cells those of the plan to write, counted after the insertions
 * @param snapshot read before the forms
 * @param areas that the plan was made from: their rows must still be where they were
 * @throws HostError `sheetProtected` before anything is written, `readBackDiffers`, and the errors of `applyPlan`
 */
export async function writeUserRows(
  order: "fill" | "ledger",
  { sheets }: Pick<FillPlan, "sheets">,
  cells: readonly UserCell[],
  snapshot: OpenWorkbook,
  areas: readonly AreaSnapshot[],
  options: HostOptions = {},
): Promise<void> {
  const inserted = sheets.filter(({ insertions }) => insertions.length > 0);
  refuseProtected(
    snapshot.sheets,
    [...cells, ...inserted].map(({ sheet }) => sheet),
  );
  if (cells.length + inserted.length === 0) return;
  refuseCancelled(options);
  const { looks, written } = parseStored(snapshot.savedState) ?? { looks: {}, written: {} };
  const rows = inserted.map(({ sheet, insertions, bottom }) => ({ sheet, insertions, bottom }));
  const former = cells.map(changedCell);
  const expected = areas.flatMap((area) => rowsToExpect(area, sheets, former));
  const journal = openJournal(order, entry(changedCells, former), entry(insertedRows, rows));
  const finishing = { ...journal, phase: "done" } as const;
  const finished = finishedState({ looks, written, journal: finishing }, snapshot.savedState);
  await writeAtomically(
    {
      journal: { ...journal, slots: filledSlots(finished), setUps: snapshot.setUps },
      looks,
      previous: snapshot.savedState,
    },
    {
      steps: (report) => [
        ...expectSteps(expected, report),
        ...rows.map((one) => bottomStep(one, report)),
        ...inserted.flatMap(insertionSteps),
        ...cellsOfUserChanges(cells).flatMap((block) => writeSteps(block, report, former)),
      ],
      finished,
    },
    options,
  );
}

/** The rows that the fill writes into or inserts at, from the first to the last */
function rowsToExpect(
  area: AreaSnapshot,
  sheets: readonly SheetFill[],
  cells: readonly ChangedCell[],
): ExpectedRows[] {
  const insertions = sheets.find(({ sheet }) => sheet === area.sheet)?.insertions ?? [];
  const written = cells.flatMap(({ sheet, row }) =>
    sheet === area.sheet ? (rowBefore(row, insertions) ?? []) : [],
  );
  const end = area.row + area.values.length;
  const inside = [...written, ...insertions.flatMap(({ row }) => [row - 1, row])].filter(
    (row) => row >= area.row && row < end,
  );
  if (inside.length === 0) return [];
  const first = Math.min(...inside);
  return [expectedRows(area, first, Math.max(...inside) - first + 1)];
}

/** The row before the insertions; null for an inserted one */
function rowBefore(row: number, insertions: SheetFill["insertions"]): number | null {
  let above = 0;
  for (const { row: at, count } of insertions) {
    if (row < at + above) break;
    if (row < at + above + count) return null;
    above += count;
  }
  return row - above;
}

/** 还原 knows the inserted rows by the end of the sheet. */
function bottomStep({ sheet, bottom }: InsertedRows, report: Report): Step {
  return {
    size: rangeSize(""),
    write: (context) => {
      const used = context.workbook.worksheets
        .getItem(sheet)
        .getUsedRangeOrNullObject(true)
        .load("rowIndex,rowCount");
      return () => {
        const now = used.isNullObject ? 0 : used.rowIndex + used.rowCount;
        if (now === bottom) return;
        report.changed([areaAddress(sheet, lastRow(now))], (journal) => ({
          ...journal,
          ...entry(
            insertedRows,
            entryOf(journal, insertedRows).map((one) =>
              one.sheet === sheet ? { ...one, bottom: now } : one,
            ),
          ),
        }));
      };
    },
  };
}

function lastRow(end: number): Area {
  return { row: Math.max(0, end - 1), column: 0, rows: 1, columns: 1 };
}

function changedCell({ sheet, address, former, after }: UserCell): ChangedCell {
  const at = parseArea(address);
  if (at === null) throw new Error(`A change without a cell: ${sheet}!${address}`);
  const { row, column } = at;
  return { sheet, row, column, before: former, after: contentOfInput(after), input: true };
}

/** From the last insertion up, so that each is at its row; 还原 relies on this order. Excel formats new rows as the row above. */
function insertionSteps({ sheet, insertions, merges }: SheetFill): Step[] {
  const worksheet = (context: Excel.RequestContext): Excel.Worksheet =>
    context.workbook.worksheets.getItem(sheet);
  return [
    ...[...insertions].reverse().map((insertion) =>
      step(insertion, (context) => {
        const { row, count } = insertion;
        worksheet(context)
          .getRange(`${row + 1}:${row + count}`)
          .insert("Down");
      }),
    ),
    ...merges.map((area) => step(area, (context) => rangeOf(worksheet(context), area).merge(false))),
  ];
}

function rangeOf(worksheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range {
  return worksheet.getRangeByIndexes(row, column, rows, columns);
}
