/** Inserts rows into the user's own sheets and fills cells there, atomically: a bureau's forms, the rows of a ledger. */
import { parseArea, type Area } from "../../a1";
import type { FilledCell, FillPlan, SheetFill } from "../../workbook/fill";
import { contentOfInput } from "../../workbook/undo/contents";
import { filledSlots, finishedState } from "../../workbook/undo/history";
import type { ChangedCell } from "../../workbook/undo/changedCell";
import { entry, openJournal, parseStored } from "../../workbook/undo/journal";
import { changedCells } from "../../workbook/undo/kinds/changedCells";
import { insertedRows } from "../../workbook/undo/kinds/insertedRows";
import { writeAtomically } from "../undo/atomicWrite";
import { step, type Step } from "../payload";
import { refuseProtected } from "../protection";
import { refuseCancelled, type HostOptions } from "../run";
import type { OpenWorkbook } from "../read/snapshot";
import { cellsOfUserChanges, writeSteps } from "../render/cells";

export type UserCell = Pick<FilledCell, "sheet" | "address" | "before" | "after" | "former">;

/**
 * Inserts rows, extends merged labels, writes the cells and reads them back. Sends nothing if there is nothing to change.
 *
 * @param cells those of the plan to write, counted after the insertions
 * @param snapshot read before the forms
 * @throws HostError `sheetProtected` before anything is written, `readBackDiffers`, and the errors of `applyPlan`
 */
export async function writeUserRows(
  order: "fill" | "ledger",
  { sheets }: Pick<FillPlan, "sheets">,
  cells: readonly UserCell[],
  snapshot: OpenWorkbook,
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
  const journal = openJournal(order, entry(changedCells, cells.map(changedCell)), entry(insertedRows, rows));
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
        ...inserted.flatMap(insertionSteps),
        ...cellsOfUserChanges(cells).flatMap((block) => writeSteps(block, report)),
      ],
      finished,
    },
    options,
  );
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
