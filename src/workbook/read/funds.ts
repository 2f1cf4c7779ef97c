/** 绩效_资金 */
import { FUNDS, type FundLine } from "../../domain/model";
import { reportBlank, type MaybeCell } from "./fields";
import { RowReader, type ReadContext } from "./rowReader";
import { isSubtotal, type Table, type TableRow } from "./table";

type Key = keyof FundLine;

export function readFunds(table: Table<Key>, context: ReadContext): FundLine[] {
  const { collector } = context;
  const reader = new RowReader(FUNDS.columns, context);
  const lines: FundLine[] = [];
  for (const row of table.rows) {
    if (isAllZero(row)) {
      collector.skip(row, "zeroRow");
      continue;
    }
    if (isSubtotal(row, ["category", "project"], FUNDS, collector)) continue;
    const line = reader.read(row);
    if (line.category.value === "项目支出") {
      for (const key of ["project", "tier"] as const) {
        if (row[key]?.kind === "blank") reportBlank(row[key], FUNDS.columns[key].heading, collector);
      }
    }
    lines.push(line);
  }
  reader.reportBlankAmounts();
  if (lines.length === 0 && table.headed) {
    collector.add("R00.emptyTable", "error", [table.head], { table: FUNDS.sheet });
  }
  return lines;
}

/** A row of nothing but zeros, as filled-down formulas leave it, adds nothing and is skipped. */
function isAllZero(row: TableRow<Key>): boolean {
  return Object.values<MaybeCell>(row).every(
    (cell) => cell === undefined || cell.kind === "blank" || (cell.kind === "number" && cell.value.isZero()),
  );
}
