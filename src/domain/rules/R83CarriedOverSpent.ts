import { budgetOfYear, carriedOverSpent } from "../calculation/carriedOver";
import type { Decimal } from "../decimal";
import { amount } from "../format";
import { lineName } from "../calculation/fundLines";
import { FUNDS, type Field, type FundLine } from "../model";
import { LAYOUT_TRAITS } from "../profiles/layouts";
import type { RuleProfile } from "../profiles/profile";
import { OUR_PROPOSAL } from "./documents";
import type { Found, Rule } from "./rule";

export interface Inputs {
  /** The national form prints the spending of carried-over money, which the amounts leave open */
  "R83.notStated": {
    readonly line: string;
    readonly carriedOver: string;
    readonly annualBudget: string;
    readonly spent: string;
    /** Whether the workbook has the column */
    readonly hasColumn: boolean;
  };
  /** More than was carried over, or than was spent at all; `column` is the one that it exceeds */
  "R83.exceeds": {
    readonly line: string;
    readonly column: string;
    readonly stated: string;
    readonly limit: string;
  };
  /** The rest of the spending is more than this year's budget */
  "R83.restExceeds": {
    readonly line: string;
    readonly stated: string;
    readonly rest: string;
    readonly ofYear: string;
  };
}

function check(line: FundLine, { formLayout }: RuleProfile): Found<Inputs>[] {
  const { carriedOver, spent, carriedOverSpent: part } = line;
  const ofYear = budgetOfYear(line);
  if (carriedOver.value === null || spent.value === null || ofYear === null) return [];
  if (part.value === null) {
    const isAsked =
      LAYOUT_TRAITS[formLayout].splitsSpending && part.written === "" && carriedOverSpent(line) === null;
    if (!isAsked) return [];
    const inputs = {
      line: lineName(line),
      carriedOver: amount(carriedOver.value),
      annualBudget: amount(carriedOver.value.plus(ofYear)),
      spent: amount(spent.value),
      hasColumn: part.cell !== null,
    };
    return [{ code: "R83.notStated", at: [part, spent], inputs }];
  }
  const [over] = [carriedOver, spent].filter(({ value }) => value !== null && part.value?.gt(value) === true);
  if (over !== undefined) return [exceeds(line, part.value, over)];
  const rest = spent.value.minus(part.value);
  // R02 reports a line that has spent more than its whole budget.
  if (rest.lte(ofYear) || spent.value.gt(carriedOver.value.plus(ofYear))) return [];
  const stated = amount(part.value);
  const inputs = { line: lineName(line), stated, rest: amount(rest), ofYear: amount(ofYear) };
  const expected = `≥ ${amount(spent.value.minus(ofYear))}`;
  return [{ code: "R83.restExceeds", at: [part, spent], inputs, expected, actual: stated }];
}

function exceeds(line: FundLine, part: Decimal, limit: Field<Decimal>): Found<Inputs> {
  const { carriedOver, spent } = FUNDS.columns;
  const inputs = {
    line: lineName(line),
    column: (limit === line.carriedOver ? carriedOver : spent).heading,
    stated: amount(part),
    limit: amount(limit.value ?? part),
  };
  const at = [line.carriedOverSpent, limit];
  return { code: "R83.exceeds", at, inputs, expected: `≤ ${inputs.limit}`, actual: inputs.stated };
}

export const R83: Rule<Inputs> = {
  id: "R83",
  group: "budget",
  clause: OUR_PROPOSAL,
  formula:
    "其中：上年结转支出 ≤ 上年结转，≤ 支出；支出 − 上年结转支出 ≤ 全年预算数 − 上年结转；国家表式须能分列",
  severities: { "R83.notStated": "warning", "R83.exceeds": "error", "R83.restExceeds": "error" },
  restsOnAmounts: true,
  workbook: { fundLine: ({ fundLine }, { profile }) => check(fundLine, profile) },
};
