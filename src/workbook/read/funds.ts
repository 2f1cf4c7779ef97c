/** 绩效_资金 */
import {
  FUNDS,
  tierOfLevel,
  UNIT_LEVEL_CHOICES,
  type BudgetTier,
  type Field,
  type FundLine,
  type UnitLevel,
} from "../../domain/model";
import { fold } from "../../domain/text";
import type { InputCell } from "./cells";
import { Collector } from "./collector";
import { choiceList, reportBlank, type MaybeCell } from "./fields";
import { RowReader, type ReadContext } from "./rowReader";
import { reportSubtotals, type SubtotalRow } from "./subtotals";
import { liveKeys, subtotalLabel, type Table, type TableRow } from "./table";
import { reportUnmarkedParts, type LineWithParts } from "./unmarkedParts";

type Key = keyof (typeof FUNDS)["columns"];
type Row = TableRow<Key>;

/** A line while its parts are still being read */
interface OpenLine extends LineWithParts {
  readonly parts: FundLine[];
}

/** @param level of the unit: 省级专项 is money of a higher level for a county, of its own for a province */
export function readFunds(table: Table<Key>, level: Field<UnitLevel>, context: ReadContext): FundLine[] {
  const { collector } = context;
  const rows = new RowReader(FUNDS.columns, context);
  const reader: LineReader = {
    read: (row) => {
      const line = rows.read(row);
      return { ...line, tier: ownOrHigher(line.tier, level, collector) };
    },
  };
  // What is wrong with the amounts of a sum is of no account.
  const sums = new RowReader(FUNDS.columns, { ...context, collector: new Collector() });
  const subtotals: SubtotalRow[] = [];
  const lines: OpenLine[] = [];
  let above: OpenLine | "total" | undefined;
  for (const row of table.rows) {
    if (isAllZero(row)) {
      collector.skip(row, "zeroRow");
      continue;
    }
    const sumLabel = subtotalLabel(row, ["category", "project"]);
    if (sumLabel !== undefined) {
      subtotals.push({ row, label: sumLabel, amounts: sums.read(row), before: lines.length });
      above = "total";
      continue;
    }
    const label = partLabel(row);
    if (label !== undefined) {
      readPart(row, label, above, reader, collector);
      continue;
    }
    const line = reader.read(row);
    if (line.category.value === "项目支出") {
      for (const key of ["project", "tier"] as const) {
        if (row[key]?.kind === "blank") reportBlank(row[key], FUNDS.columns[key], collector);
      }
    } else reportTierOfBasic(line, collector);
    above = { line, parts: [], adjoins: above !== "total" };
    lines.push(above);
  }
  rows.reportBlankAmounts();
  reportUnmarkedParts(lines, collector);
  reportSubtotals(
    subtotals,
    lines.map(({ line }) => line),
    collector,
  );
  if (lines.length === 0 && table.headed) {
    collector.add("R00.emptyTable", "error", [table.head], { table: FUNDS.sheet });
  }
  return lines.map(({ line, parts }) => (parts.length === 0 ? line : { ...line, parts }));
}

function reportTierOfBasic({ category, tier }: FundLine, collector: Collector): void {
  if (category.value === null || tier.value === null || tier.cell === null) return;
  const inputs = { category: category.written, written: tier.written };
  collector.add("R00.tierOfBasic", "error", [tier.cell], inputs, tier.written);
}

interface LineReader {
  readonly read: (row: Row) => FundLine;
}

const LEVELS = choiceList(UNIT_LEVEL_CHOICES).spellings;

/** 市级专项, 区级专项: the level that the money comes from decides whether it is the unit's own. */
function ownOrHigher(
  tier: Field<BudgetTier>,
  level: Field<UnitLevel>,
  collector: Collector,
): Field<BudgetTier> {
  const ofMoney = LEVELS.get(fold(tier.written).replace(/\s|专项$/g, ""));
  if (tier.value === null || tier.cell === null || ofMoney === undefined) return tier;
  const value = tierOfLevel(ofMoney, level.value);
  if (value === null) {
    const inputs = { written: tier.written, level: level.value };
    collector.add("R00.tierBelowUnit", "error", [tier.cell], inputs, tier.written);
  }
  return { ...tier, value };
}

const LIVE = liveKeys(FUNDS);

/** A row of nothing but zeros, as filled-down formulas leave it, adds nothing and is skipped. */
function isAllZero(row: Row): boolean {
  return Object.entries<MaybeCell>(row).every(
    ([key, cell]) =>
      LIVE.has(key) ||
      cell === undefined ||
      cell.kind === "blank" ||
      (cell.kind === "number" && cell.value.isZero()),
  );
}

const PART = /^其中\s*[:,、]?\s*/;

/** The cell that says 其中：…; undefined for a line of its own. */
function partLabel({ category, project }: Row): InputCell | undefined {
  return [category, project].find((cell) => cell?.kind === "text" && PART.test(fold(cell.written)));
}

/** Adds a 其中 row to the line above it, unless the two contradict each other. */
function readPart(
  row: Row,
  label: InputCell,
  above: OpenLine | "total" | undefined,
  reader: LineReader,
  collector: Collector,
): void {
  const inputs = { written: label.written };
  if (above === "total") {
    collector.add("R60.partOfTotal", "note", [label.address], inputs, label.written);
    collector.skip(row, "part");
    return;
  }
  // What a part does not say for itself is that of its line.
  const { category: ownCategory, tier: ownTier, ...rest } = row;
  const says = (cell: MaybeCell): cell is InputCell =>
    cell !== undefined && cell.kind !== "blank" && cell !== label;
  const cells: Row = {
    ...rest,
    ...(says(ownCategory) ? { category: ownCategory } : {}),
    ...(says(ownTier) ? { tier: ownTier } : {}),
  };
  const part = above === undefined ? undefined : reader.read(cells);
  if (above === undefined || part === undefined || contradicts(part, above.line)) {
    collector.add("R60.noWhole", "error", [label.address], inputs, label.written);
    collector.skip(row, "part");
    return;
  }
  const { category, tier } = above.line;
  above.parts.push({
    ...part,
    category: { ...category, cell: ownCategory?.address ?? null },
    tier: { ...tier, cell: ownTier?.address ?? null },
  });
}

/** Another category or tier than its line's */
function contradicts(part: FundLine, line: FundLine): boolean {
  return (["category", "tier"] as const).some(
    (key) => part[key].value !== null && part[key].value !== line[key].value,
  );
}
