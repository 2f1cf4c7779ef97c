import { amount } from "../format";
import type { MoneyPair, YearContext } from "../years/context";
import type { Source } from "../years/source";
import { OUR_PROPOSAL } from "./documents";
import type { Found, Rule } from "./rule";
import { amountsAcrossYears, growthOf, signed } from "./shared/twoYears";

export interface Inputs {
  "Y5.twoYears": {
    readonly scope: string;
    readonly balance: string;
    readonly last: string;
    /** 结转结余变动率 */
    readonly change: string;
    readonly source: Source;
  };
}

function check({ name, isProject, lines, figures, last }: MoneyPair, context: YearContext): Found<Inputs>[] {
  const balance = figures?.balance ?? null;
  if (!isProject || balance === null || last === null || last.balance === null) return [];
  const change = growthOf(balance, last.balance);
  if (change === null || !balance.gt(last.tolerance) || !last.balance.gt(last.tolerance)) return [];
  const inputs = {
    scope: name,
    balance: amount(balance),
    last: amount(last.balance),
    change: signed(change),
    source: last.source,
  };
  const restsOn = amountsAcrossYears(context, lines);
  return [
    { code: "Y5.twoYears", at: lines.map(({ spent }) => spent), restsOn, inputs, actual: inputs.balance },
  ];
}

export const Y5: Rule<Inputs> = {
  id: "Y5",
  group: "years",
  clause: OUR_PROPOSAL,
  formula: "同一项目不连续两年有结转结余；结转结余变动率 = (本年 − 上年) ÷ 上年",
  severities: { "Y5.twoYears": "warning" },
  years: { money: check },
};
