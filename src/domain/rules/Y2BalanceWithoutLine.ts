import { amount } from "../format";
import type { MoneyPair, YearContext } from "../years/context";
import type { Source } from "../years/source";
import { OUR_PROPOSAL } from "./documents";
import type { Found, Rule } from "./rule";
import { counterpart, leftOver } from "./shared/twoYears";

export interface Inputs {
  "Y2.noLine": { readonly project: string; readonly balance: string; readonly source: Source };
}

/** Shown at 年度: the row that is missing has no cell. */
function check(pair: MoneyPair, context: YearContext): Found<Inputs>[] {
  const { name, isProject, lines, last } = pair;
  const balance = last === null ? null : leftOver(last);
  if (!isProject || lines.length > 0 || last === null || balance === null) return [];
  // Y1 asks whether the project with the same amount is this one.
  if (!balance.gt(last.tolerance) || counterpart(pair, context) !== undefined) return [];
  const inputs = { project: name, balance: amount(balance), source: last.source };
  return [{ code: "Y2.noLine", at: [context.selfEvaluation.unit.year], inputs, expected: inputs.balance }];
}

export const Y2: Rule<Inputs> = {
  id: "Y2",
  group: "years",
  clause: OUR_PROPOSAL,
  formula: "上年有结转结余的项目，今年“资金”表有该项目",
  severities: { "Y2.noLine": "error" },
  years: { money: check },
};
