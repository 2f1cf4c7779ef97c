/** The money of a row, by the column of 资金 that it goes to. */
import type { CellAddress } from "../cellAddress";
import { ZERO, type Decimal } from "../decimal";
import type { FundsList } from "./fundsList";
import type { Sourced } from "./lines";
import { headingText } from "./list";
import { AMOUNT_ROLES, type AmountRole, type Role } from "./roles";
import type { LedgerRow } from "./rows";
import { postingRoleOf } from "./values";

const MONTHS = 12;

const POSTED_TO: Readonly<Record<AmountRole | "adjustment", string>> = {
  carriedOver: "上年结转",
  initialBudget: "年初预算",
  added: "追加",
  reduced: "追减",
  arrived: "到位",
  spent: "支出",
  carriedOverSpent: "其中：上年结转支出",
  adjustment: "追加、追减",
};

export class FundAmounts {
  readonly reducedSign: "positive" | "negative" | "mixed";

  constructor(private readonly list: FundsList) {
    this.reducedSign = this.signOfReductions();
  }

  amountsOf(row: LedgerRow): Map<AmountRole, Sourced<Decimal>> {
    const found = new Map<AmountRole, { value: Decimal | null; cells: CellAddress[] }>();
    const add = (role: AmountRole, value: Decimal | null, cell: CellAddress): void => {
      const there = found.get(role);
      if (there === undefined) found.set(role, { value, cells: [cell] });
      else {
        there.value = there.value === null || value === null ? null : there.value.plus(value);
        there.cells.push(cell);
      }
    };
    const post = (role: AmountRole | "adjustment", value: Decimal | null, cell: CellAddress): void => {
      if (value === null) {
        if (role !== "adjustment") return add(role, null, cell);
        add("added", null, cell);
        return add("reduced", null, cell);
      }
      if (role === "adjustment" || role === "added") {
        if (value.isNegative()) return add("reduced", value.neg(), cell);
        return add("added", value, cell);
      }
      if (role === "reduced")
        return add("reduced", this.reducedSign === "negative" ? value.abs() : value, cell);
      return add(role, value, cell);
    };
    for (const role of AMOUNT_ROLES) {
      if (role === "spent" && this.hasWholeYear) continue;
      this.eachAmount(row, role, (value, cell) => post(role, value, cell));
    }
    this.eachAmount(row, "adjustment", (value, cell) => post("adjustment", value, cell));
    if (!this.list.has("spent") || this.hasWholeYear)
      this.eachAmount(row, "month", (value, cell) => add("spent", value, cell));
    if (this.hasWholeYear) this.checkMonths(row, found.get("spent"));
    this.eachAmount(row, "amount", (value, cell) => {
      const role = this.postingRole(row, cell);
      if (role !== null) post(role, value, cell);
    });
    return found;
  }

  /** Twelve months make up 支出; a column with their total is compared with them. */
  private get hasWholeYear(): boolean {
    return this.list.columns("month").length >= MONTHS;
  }

  private checkMonths(row: LedgerRow, months: Sourced<Decimal> | undefined): void {
    for (const column of this.list.columns("spent")) {
      const cell = row.cells[column.index];
      const stated = cell === undefined || cell.kind === "blank" ? null : this.list.valueOf(cell, column);
      if (cell === undefined || stated === null) continue;
      this.list.context.fates.use([cell.address]);
      const computed = months === undefined ? ZERO : months.value;
      const what = headingText(column.heading);
      if (computed !== null) this.list.check(what, cell.address, stated, computed, months?.cells ?? []);
    }
  }

  private eachAmount(
    row: LedgerRow,
    role: Role,
    take: (value: Decimal | null, cell: CellAddress) => void,
  ): void {
    for (const column of this.list.columns(role)) {
      const cell = row.cells[column.index];
      if (cell === undefined || cell.kind === "blank") continue;
      const value = this.list.valueOf(cell, column);
      if (value !== null) this.list.context.fates.use([cell.address]);
      take(value, cell.address);
    }
  }

  private postingRole(row: LedgerRow, amount: CellAddress): AmountRole | "adjustment" | null {
    const { questions, fates } = this.list.context;
    const [column] = this.list.columns("postingType");
    const [type] = this.list.cellsOf(row, "postingType");
    const choices = ["年初预算", "追加", "追减", "上年结转", "支出", "到位"] as const;
    const roleOf = (answer: (typeof choices)[number] | null) =>
      answer === null ? null : postingRoleOf(answer);
    if (column === undefined || type === undefined) {
      if (
        column === undefined &&
        this.list.said.some((text) => /支出明细|支付明细|支出台账|支付台账|执行明细|付款/u.test(text))
      )
        return "spent";
      return roleOf(
        questions.ask(
          this.list.mapped.list.sheet,
          column === undefined ? "金额" : headingText(column.heading),
          "",
          choices,
          [amount],
        ),
      );
    }
    fates.use([type.address]);
    const role = postingRoleOf(type.written);
    if (role !== null) {
      this.list.decide(headingText(column.heading), type.written, POSTED_TO[role]);
      return role;
    }
    return roleOf(
      questions.ask(this.list.mapped.list.sheet, headingText(column.heading), type.written, choices, [
        amount,
      ]),
    );
  }

  /** Whether 追减 is kept with a minus sign throughout */
  private signOfReductions(): "positive" | "negative" | "mixed" {
    const values = this.list.rows.flatMap((row) => {
      if (row.kind !== "posting") return [];
      const own = this.list.cellsOf(row, "reduced");
      const [type] = this.list.cellsOf(row, "postingType");
      const posted =
        type !== undefined && postingRoleOf(type.written) === "reduced"
          ? this.list.cellsOf(row, "amount")
          : [];
      return [...own, ...posted].flatMap(({ value }) => (value === null || value.isZero() ? [] : [value]));
    });
    if (values.length > 0 && values.every((value) => value.isNegative())) return "negative";
    return values.some((value) => value.isNegative()) ? "mixed" : "positive";
  }
}
