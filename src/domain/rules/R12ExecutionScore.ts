import { round } from "../decimal";
import { amount, percent } from "../format";
import { executionScoreWorking } from "../calculation/workings";
import { MEASURES_2020, PLATFORM } from "./documents";
import type { FormContext } from "./formContext";
import type { Found, Rule } from "./rule";
import { clauseUnder } from "./shared/profileClause";
import { ROUNDING } from "./shared/rounding";
import { workingOfFigure } from "./shared/working";
import { isBlank } from "../text/written";

/** As computed: points × rate, or by steps, and then without a working */
interface ExecutionScore {
  readonly rate: string;
  readonly points: string;
  readonly computed: string;
  readonly working: string | null;
}

interface ExecutionScoreDifference extends ExecutionScore {
  readonly stated: string;
  readonly difference: string;
}

export interface Inputs {
  "R12.scoreDiffers": ExecutionScoreDifference;
  "R12.rounding": ExecutionScoreDifference;
  "R12.scoreMissing": ExecutionScore;
}

function check({
  funds: { total },
  computed: { rate, budgetScore },
  executionPoints,
  executionRow,
  profile,
}: FormContext): Found<Inputs>[] {
  if (total === null || executionPoints === null || executionRow !== null) return [];
  if (rate === null || budgetScore === null) return [];
  const { score } = total;
  const expected = amount(budgetScore);
  const given: ExecutionScore = {
    rate: percent(rate),
    points: amount(executionPoints),
    computed: expected,
    working: executionScoreWorking(rate, executionPoints, profile.executionScore),
  };
  const clause = clauseUnder(profile, "executionScore", CLAUSE);
  if (isBlank(score)) return [{ code: "R12.scoreMissing", at: [score], inputs: given, expected, clause }];
  if (score.value === null || round(score.value).eq(budgetScore)) return [];
  const difference = score.value.minus(budgetScore).abs();
  return [
    {
      code: difference.lte(ROUNDING) ? "R12.rounding" : "R12.scoreDiffers",
      at: [score],
      inputs: { ...given, stated: amount(score.value), difference: amount(difference) },
      expected,
      actual: amount(score.value),
      clause,
    },
  ];
}

const CLAUSE = `${MEASURES_2020}、${PLATFORM}`;
const working = workingOfFigure("executionScore");

export const R12: Rule<Inputs> = {
  id: "R12",
  group: "budget",
  clause: CLAUSE,
  formula: "得分 = min(分值, 执行率 × 分值 ÷ 100)，或按规则方案分档",
  severities: { "R12.scoreDiffers": "error", "R12.rounding": "note", "R12.scoreMissing": "error" },
  restsOnAmounts: true,
  workings: { "R12.scoreDiffers": working, "R12.rounding": working, "R12.scoreMissing": working },
  form: { form: check },
};
