import { amount, threshold } from "../format";
import { type FundLine, FUNDS, labelOf, MEASURE_CHOICES } from "../model";
import type { LastMoney, MoneyPair, YearContext } from "../years/context";
import type { Source } from "../years/source";
import type { FundFigures } from "../calculation/computation";
import { OUR_DEFAULT } from "./documents";
import type { Found, Rule } from "./rule";
import { amountsAcrossYears, growthOf, signed } from "./shared/twoYears";
import { lacksReason } from "../text/written";

const MEASURES = ["initialBudget", "annualBudget", "spent"] as const;

interface Change {
  /** 年初预算, 全年预算数, 支出 */
  readonly measure: string;
  readonly now: string;
  readonly last: string;
  readonly growth: string;
}

interface Changed {
  readonly scope: string;
  readonly changes: readonly Change[];
  readonly threshold: string;
  readonly source: Source;
}

export interface Inputs {
  "Y6.unexplained": Changed;
  /** 项目支出 as a whole, though no project has changed so much */
  "Y6.category": Changed;
}

function changesOf(figures: FundFigures, last: LastMoney, { profile }: YearContext): Change[] {
  const limit = profile.thresholds.yearChange;
  return MEASURES.flatMap((measure): Change[] => {
    const [now, before] = [figures[measure], last[measure]];
    const growth = growthOf(now, before);
    if (now === null || before === null || growth === null || growth.abs().lte(limit)) return [];
    return [
      {
        measure: labelOf(MEASURE_CHOICES, measure),
        now: amount(now),
        last: amount(before),
        growth: signed(growth),
      },
    ];
  });
}

function check({ name, lines, figures, last }: MoneyPair, context: YearContext): Found<Inputs>[] {
  const [first] = lines;
  if (first === undefined || figures === null || last === null) return [];
  const changes = changesOf(figures, last, context);
  if (changes.length === 0 || lines.some(({ reason }) => !lacksReason(reason))) return [];
  const at = [first.spent, first.reason];
  return [found("Y6.unexplained", at, name, changes, lines, last, context)];
}

function checkCategory(context: YearContext): Found<Inputs>[] {
  const { money, computation, linesOf, lastMoney } = context;
  const [figures, last] = [computation.totals.get("项目支出"), lastMoney("项目支出")];
  const projects = money.filter(({ isProject }) => isProject);
  const isExplained = projects.some(
    (one) =>
      one.lines.length === 0 ||
      one.last === null ||
      one.figures === null ||
      changesOf(one.figures, one.last, context).length > 0,
  );
  if (figures === undefined || last === null || isExplained) return [];
  const changes = changesOf(figures, last, context);
  const lines = linesOf("项目支出");
  const at = lines.map(({ spent }) => spent);
  return changes.length === 0 ? [] : [found("Y6.category", at, "项目支出", changes, lines, last, context)];
}

function found<C extends keyof Inputs>(
  code: C,
  at: Found<Inputs>["at"],
  scope: string,
  changes: readonly Change[],
  lines: readonly FundLine[],
  { source }: LastMoney,
  context: YearContext,
) {
  const { profile } = context;
  const inputs: Changed = { scope, changes, threshold: threshold(profile.thresholds.yearChange), source };
  const restsOn = amountsAcrossYears(context, lines);
  return { code, at, restsOn, inputs, actual: changes[0]?.growth ?? null };
}

export const Y6: Rule<Inputs> = {
  id: "Y6",
  group: "years",
  clause: OUR_DEFAULT,
  formula: `年初预算、全年预算数、支出与上年相比增减不超过30%（可设），否则“${FUNDS.columns.reason.heading}”不为空`,
  severities: { "Y6.unexplained": "warning", "Y6.category": "warning" },
  settledByReason: { "Y6.unexplained": true },
  years: { money: check, comparison: checkCategory },
};
