/** The ledger's own 全年预算数, 结余 and 执行率 of each row, compared with what is computed from its amounts. */
import type { CellAddress } from "../cellAddress";
import { ZERO, type Decimal } from "../decimal";
import type { FundsList } from "./fundsList";
import type { Posting } from "./lines";
import type { AmountRole, Role } from "./roles";

export class FundChecks {
  constructor(private readonly list: FundsList) {}

  /** The ledger's own 全年预算数, 结余 and 执行率 of each row */
  checkFigures(
    postings: readonly Posting[],
    annualOf: (posting: Posting) => { readonly value: Decimal; readonly cell: CellAddress } | null,
    isComplete: (posting: Posting) => boolean = () => true,
  ): readonly Posting[] {
    const { fates } = this.list.context;
    for (const posting of postings) {
      const name = posting.project.value ?? posting.category.value ?? "";
      const amount = (role: AmountRole): Decimal | null => {
        const there = posting.amounts.get(role);
        return there === undefined ? ZERO : there.value;
      };
      const [carried, initial, added, reduced, spent] = (
        ["carriedOver", "initialBudget", "added", "reduced", "spent"] as const
      ).map(amount);
      const from = [...posting.amounts.values()].flatMap(({ cells }) => cells);
      const isKnown =
        isComplete(posting) &&
        (this.list.has("initialBudget") || this.list.has("amount") || posting.amounts.has("initialBudget"));
      const computed =
        isKnown && carried && initial && added && reduced
          ? carried.plus(initial).plus(added).minus(reduced)
          : null;
      const stated = annualOf(posting);
      if (stated !== null && computed !== null) {
        fates.use([stated.cell]);
        this.list.check(`全年预算数：${name}`, stated.cell, stated.value, computed, from);
      }
      const budget = computed ?? stated?.value ?? null;
      const annual = posting.row.cells.filter(({ address }) => address === stated?.cell);
      if (computed === null && isComplete(posting)) fates.leaveOut(annual, "unused");
      if (added && reduced)
        this.checkAmount(posting, "netChange", `调整数：${name}`, added.minus(reduced), from);
      const isSpentKnown = this.list.has("spent") || this.list.has("month") || posting.amounts.has("spent");
      if (budget === null || spent === undefined || spent === null || !isSpentKnown) continue;
      this.checkAmount(posting, "balance", `结转结余：${name}`, budget.minus(spent), from);
      this.checkRate(posting, "executionRate", `执行率：${name}`, budget, spent, from);
      if (initial) this.checkRate(posting, "initialRate", `年初执行率：${name}`, initial, spent, from);
    }
    return postings;
  }

  private checkAmount(
    posting: Posting,
    role: Role,
    what: string,
    computed: Decimal,
    from: readonly CellAddress[],
  ): void {
    for (const column of this.list.columns(role)) {
      const cell = posting.row.cells[column.index];
      const value = cell === undefined || cell.kind === "blank" ? null : this.list.valueOf(cell, column);
      if (cell === undefined || value === null) continue;
      this.list.context.fates.use([cell.address]);
      this.list.check(what, cell.address, value, computed, from);
    }
  }

  private checkRate(
    posting: Posting,
    role: "executionRate" | "initialRate",
    what: string,
    budget: Decimal,
    spent: Decimal,
    from: readonly CellAddress[],
  ): void {
    for (const { index } of this.list.columns(role)) {
      const cell = posting.row.cells[index];
      if (cell === undefined || cell.kind === "blank") continue;
      if (cell.value === null) {
        this.list.context.fates.leaveOut([cell], "unreadable");
        continue;
      }
      this.list.context.fates.use([cell.address]);
      if (budget.isZero()) continue;
      const rate = spent.times(100).div(budget);
      // 0.98 without a percent format may be a fraction, 98 is in percent.
      const stated = cell.isPercent && cell.kind === "number" ? [cell.value.times(100)] : [cell.value];
      if (!cell.isPercent && cell.value.abs().lte(2)) stated.push(cell.value.times(100));
      const agreeing = stated.find((value) => isRounded(rate, value));
      const ledger = agreeing ?? stated.at(-1) ?? cell.value;
      const places = Math.min(Math.max(ledger.decimalPlaces(), 2), 6);
      this.list.checks.push({
        what,
        cell: cell.address,
        ledger,
        computed: rate.toDecimalPlaces(places, 4),
        ok: agreeing !== undefined,
        from,
      });
    }
  }
}

/** Whether a stated rate is the exact one, rounded to its own places, which are two at most unless it has more */
function isRounded(rate: Decimal, stated: Decimal): boolean {
  const places = stated.decimalPlaces();
  return [places, 2, 1, 0].some((one) => one >= places && rate.toDecimalPlaces(one, 4).eq(stated));
}
