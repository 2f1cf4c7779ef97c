/** 绩效_资金 */
import { ZERO, type Decimal } from "../../domain/decimal";
import {
  BUDGET_TIERS,
  FUND_CATEGORIES,
  type CellAddress,
  type Field,
  type FundLine,
  type MoneyUnit,
} from "../../domain/model";
import { FUNDS_TABLE } from "../names";
import type { Collector } from "./collector";
import { readChoice, readPresentAmount, readText, reportBlank, spellingsOf, type MaybeCell } from "./fields";
import { isSubtotal, type Table, type TableRow } from "./table";

type Key = keyof typeof FUNDS_TABLE.columns;
type Row = TableRow<Key>;

type AmountKey = "carriedOver" | "initialBudget" | "added" | "reduced" | "spent";

const CATEGORIES = spellingsOf(FUND_CATEGORIES);
const TIERS = spellingsOf(BUDGET_TIERS);
const header = (key: Key): string => FUNDS_TABLE.columns[key].header;

/** Blank amounts are counted as 0.00 and told once for each column. */
export function readFunds(table: Table<Key>, moneyUnit: MoneyUnit | null, collector: Collector): FundLine[] {
  const blanks = new Map<AmountKey, CellAddress[]>();
  const lines: FundLine[] = [];
  for (const row of table.rows) {
    if (saysNothing(row) || isSubtotal(row, ["category", "project"], FUNDS_TABLE, collector)) continue;
    const amount = (key: AmountKey): Field<Decimal> => {
      const cell = row[key];
      if (cell?.kind !== "blank") return readPresentAmount(cell, header(key), moneyUnit, collector);
      const known = blanks.get(key);
      if (known === undefined) blanks.set(key, [cell.address]);
      else known.push(cell.address);
      return { cell: cell.address, written: cell.written, value: ZERO };
    };
    const text = (key: Key): Field<string> => readText(row[key], header(key), collector);
    const category = readChoice(row.category, header("category"), CATEGORIES, FUND_CATEGORIES, collector);
    if (row.category?.kind === "blank") reportBlank(row.category, header("category"), collector);
    if (category.value === "项目支出") {
      for (const key of ["project", "tier"] as const) {
        if (row[key]?.kind === "blank") reportBlank(row[key], header(key), collector);
      }
    }
    lines.push({
      category,
      project: text("project"),
      tier: readChoice(row.tier, header("tier"), TIERS, BUDGET_TIERS, collector),
      functionCode: text("functionCode"),
      source: text("source"),
      carriedOver: amount("carriedOver"),
      initialBudget: amount("initialBudget"),
      added: amount("added"),
      reduced: amount("reduced"),
      arrived: readPresentAmount(row.arrived, header("arrived"), moneyUnit, collector),
      spent: amount("spent"),
      reason: text("reason"),
      remark: text("remark"),
    });
  }
  for (const [key, cells] of blanks) {
    collector.add("R00.blankAmount", "note", cells, { column: header(key) }, "", "0.00");
  }
  if (lines.length === 0 && table.headed) {
    collector.add("R00.emptyTable", "error", [table.head], { table: FUNDS_TABLE.sheet });
  }
  return lines;
}

/** A row of nothing but zeros, as formulas that were filled down leave it, adds nothing and is passed over. */
function saysNothing(row: Row): boolean {
  return Object.values<MaybeCell>(row).every(
    (cell) => cell === undefined || cell.kind === "blank" || (cell.kind === "number" && cell.value.isZero()),
  );
}
