/** Reads which rows and columns of loaded areas are hidden. */
import { hiddenLines, type AreaSnapshot } from "../../workbook/snapshot";
import type { PendingArea } from "./areaLoader";

type HiddenLines = Pick<AreaSnapshot, "hiddenRows" | "hiddenColumns">;

interface PendingLines {
  /** 0-based, of the sheet */
  readonly first: number;
  readonly lines: OfficeExtension.ClientResult<(Excel.RowProperties & Excel.ColumnProperties)[]>;
}

/** One request more where something is hidden, else none: `rowHidden` of a range is false only if no row is. */
export async function readHidden(
  context: Excel.RequestContext,
  areas: readonly PendingArea[],
): Promise<ReadonlyMap<PendingArea, HiddenLines>> {
  const pending = areas
    .map((area) => ({ area, rows: hiddenRowsOf(area), columns: hiddenColumnsOf(area) }))
    .filter(({ rows, columns }) => rows.length + columns.length > 0);
  if (pending.length > 0) await context.sync();
  return new Map(
    pending.map(({ area, rows, columns }) => [
      area,
      hiddenLines(rows.flatMap(numbersOf), columns.flatMap(numbersOf)),
    ]),
  );
}

function hiddenRowsOf({ blocks }: PendingArea): PendingLines[] {
  return blocks.flatMap(({ range, area }) =>
    range === null || range.rowHidden === false
      ? []
      : { first: area.row, lines: range.getRowProperties({ rowHidden: true }) },
  );
}

/** All blocks of an area have the same columns. */
function hiddenColumnsOf({ blocks: [block] }: PendingArea): PendingLines[] {
  const range = block?.range ?? null;
  return block === undefined || range === null || range.columnHidden === false
    ? []
    : [{ first: block.area.column, lines: range.getColumnProperties({ columnHidden: true }) }];
}

function numbersOf({ first, lines }: PendingLines): number[] {
  return lines.value.flatMap(({ rowHidden, columnHidden }, index) =>
    rowHidden === true || columnHidden === true ? first + index : [],
  );
}
