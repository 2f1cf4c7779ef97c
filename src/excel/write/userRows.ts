/** Inserts rows into the user's own sheets and fills cells there, atomically: a bureau's forms, the rows of a ledger. */
import { areaAddress, type Area } from "../../a1";
import type { AreaSnapshot } from "../../workbook/snapshot";
import type { FillPlan, SheetFill } from "../../workbook/fill";
import { filledSlots } from "../../workbook/undo/history";
import { entry, entryOf } from "../../workbook/undo/journal";
import { insertedRows, type InsertedRows } from "../../workbook/undo/kinds/insertedRows";
import { userRowsWrite, type UserCell } from "../../workbook/userRows";
import { writeAtomically } from "../undo/atomicWrite";
import { rangeSize, step, type Step } from "../payload";
import { refuseProtected } from "../../port/protection";
import { refuseCancelled } from "../../port/options";
import type { HostOptions } from "../run";
import type { OpenWorkbook } from "../../port/openWorkbook";
import { cellsOfUserChanges, expectSteps, writeSteps, type Report } from "../render/cells";

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
  plan: Pick<FillPlan, "sheets">,
  cells: readonly UserCell[],
  snapshot: OpenWorkbook,
  areas: readonly AreaSnapshot[],
  options: HostOptions = {},
): Promise<void> {
  const prepared = userRowsWrite(order, plan, cells, snapshot.savedState, areas);
  const { inserted, rows, former, expected, journal, looks, finished } = prepared;
  refuseProtected(
    snapshot.sheets,
    [...cells, ...inserted].map(({ sheet }) => sheet),
  );
  if (cells.length + inserted.length === 0) return;
  refuseCancelled(options);
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
