import type { IndicatorResult } from "../calculation/computation";
import { PROJECTS, type Field, type Project } from "../model";
import { OUR_PROPOSAL } from "./documents";
import type { Found, Rule } from "./rule";
import { bare } from "../text/written";

export interface Inputs {
  "R51.missedNotNamed": {
    readonly column: string;
    readonly written: string;
    readonly missed: readonly string[];
  };
}

const NOTHING_WRONG = /^(无|没有|暂无|不存在)(存在)?(问题)?$/;
const ALL_DONE =
  /(全部|均已?|全面|圆满)(按时|按期|保质保量)?(完成|达成|达标)(了)?(各项|年度|预期|全年|全部)?(绩效)?(目标|指标|任务|工作)?/;
const DENIAL = /(未|没有|并非|不是|不能|尚未)(能)?(全部|均|全面|圆满)/;

function check(
  indicators: readonly IndicatorResult[],
  { problems, goalCompletion }: Pick<Project, "problems" | "goalCompletion">,
): Found<Inputs>[] {
  const missed = indicators.filter(({ met }) => met === false).map(({ indicator }) => indicator);
  if (missed.length === 0) return [];
  const claims: readonly (readonly [column: string, text: Field<string>, claimsTooMuch: boolean])[] = [
    [PROJECTS.columns.problems.heading, problems, NOTHING_WRONG.test(bare(problems.written))],
    [
      PROJECTS.columns.goalCompletion.heading,
      goalCompletion,
      ALL_DONE.test(goalCompletion.written) && !DENIAL.test(goalCompletion.written),
    ],
  ];
  return claims
    .filter(([, , claimsTooMuch]) => claimsTooMuch)
    .map(([column, field]) => ({
      code: "R51.missedNotNamed",
      at: [field, ...missed.map(({ actual }) => actual)],
      inputs: { column, written: field.written, missed: missed.map(({ level3 }) => level3.written) },
      actual: field.written,
    }));
}

export const R51: Rule<Inputs> = {
  id: "R51",
  group: "totalsAndText",
  clause: OUR_PROPOSAL,
  formula: "有指标未完成时，存在问题不写“无”，完成情况不写“全部完成”",
  severities: { "R51.missedNotNamed": "warning" },
  // A 完成情况 that claims too much is corrected; a reason would not settle it.
  settledByReason: { "R51.missedNotNamed": ({ column }) => column === PROJECTS.columns.problems.heading },
  workbook: { project: ({ indicators, project }) => check(indicators, project) },
  form: { form: ({ rows, form }) => check(rows, form) },
};
