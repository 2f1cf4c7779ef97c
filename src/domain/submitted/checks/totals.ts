/** R45 总分等于得分之和, R46 等级与总分一致, R47 评价结论写明总分, R54 得分与预算执行偏离 */
import { addition, amount, percent, threshold } from "../../format";
import { raise } from "../../checks/raise";
import { gradeGiven, gradeNamed, totalNamed } from "../../checks/report/conclusion";
import { scoresApart } from "../../checks/report/scoreAhead";
import { totalCapped } from "../../checks/report/totalCap";
import { isBlank } from "../../rules/shared/words";
import { Decimal, round, sum } from "../../decimal";
import type { Finding } from "../../finding";
import { capTotal } from "../../scoring";
import type { PrintedForm } from "../printedForm";
import type { FormComputation } from "../evaluation";
import { isInstructions } from "../../rules/shared/instructions";
import { formName } from "../names";

/** 尾差 */
const ROUNDING = new Decimal("0.01");

export function totals(computation: FormComputation): Finding[] {
  return [
    ...totalScore(computation),
    ...grade(computation),
    ...conclusion(computation),
    ...scoreAhead(computation),
  ];
}

function totalScore(computation: FormComputation): Finding[] {
  const { form, funds, counted, stated, profile, indicatorsAlone } = computation;
  const field = form.totalScore;
  if (isBlank(field)) {
    return raise("R45.totalMissing", "error", [field], { inputs: { column: "总分" } });
  }
  const ofRows = counted.map(({ indicator }) => indicator.score.value);
  const scores = indicatorsAlone ? ofRows : [stated.budgetScore, ...ofRows];
  const known = scores.filter((score) => score !== null);
  if (
    stated.totalScore === null ||
    (funds.total === null && !indicatorsAlone) ||
    known.length < scores.length ||
    scores.length < 2
  )
    return twoTotals(form, null);
  const sumOfScores = sum(known);
  const rate = funds.executionRate;
  const { cap, total: expectedTotal } = capTotal(sumOfScores, rate, profile.totalCaps);
  const apart = twoTotals(form, { sumOfScores, expected: expectedTotal });
  if (apart.length > 0) return apart;
  if (cap !== null && rate !== null) {
    const name = formName(computation.form);
    return stated.totalScore.eq(cap.most)
      ? totalCapped({ name, sumOfScores, rate, cap }, [field], profile)
      : raise("R45.cappedTotalDiffers", "error", [field], {
          inputs: {
            stated: amount(stated.totalScore),
            sumOfScores: amount(sumOfScores),
            rate: percent(rate),
            below: threshold(cap.below),
            most: amount(cap.most),
          },
          expected: amount(cap.most),
          actual: amount(stated.totalScore),
          clause: profile.source,
        });
  }
  const difference = stated.totalScore.minus(sumOfScores).abs();
  if (round(stated.totalScore).eq(round(sumOfScores))) return [];
  const details = {
    inputs: {
      stated: amount(stated.totalScore),
      working: addition(known),
      sumOfScores: amount(sumOfScores),
      difference: amount(difference),
    },
    expected: amount(sumOfScores),
    actual: amount(stated.totalScore),
  };
  return difference.lte(ROUNDING)
    ? raise("R45.rounding", "note", [field], details)
    : raise("R45.totalDiffers", "error", [field], details);
}

/** One finding for both: which of them is wrong the sum tells, where it is known. */
function twoTotals(
  { totalElsewhere, totalScore: row }: PrintedForm,
  known: { readonly sumOfScores: Decimal; readonly expected: Decimal } | null,
): Finding[] {
  const [elsewhere, stated] = [totalElsewhere?.value ?? null, row.value];
  if (totalElsewhere === undefined || elsewhere === null || stated === null) return [];
  // 97.1 above a table that ends with 97.05 is the same total with fewer places.
  const places = Math.min(elsewhere.decimalPlaces(), stated.decimalPlaces());
  if (round(elsewhere, places).eq(round(stated, places))) return [];
  return raise("R45.twoTotals", "error", [totalElsewhere, row], {
    inputs: {
      elsewhere: amount(elsewhere),
      stated: amount(stated),
      sumOfScores: known === null ? null : amount(known.sumOfScores),
    },
    expected: known === null ? null : amount(known.expected),
    actual: `${amount(elsewhere)}、${amount(stated)}`,
  });
}

function grade({ form, stated, profile }: FormComputation): Finding[] {
  const total = stated.totalScore;
  if (total === null) return [];
  return [
    ...gradeGiven(form.grade, total, profile),
    ...[form.conclusion, ...form.notes].flatMap((field) => gradeNamed(field, total, profile)),
  ];
}

function conclusion({ form, stated }: FormComputation): Finding[] {
  const field = form.conclusion;
  const total = stated.totalScore;
  if (total === null || field.cell === null || isInstructions(field.written)) return [];
  return totalNamed(field, total, form.layout === "sichuan");
}

function scoreAhead(computation: FormComputation): Finding[] {
  const { computed, executionPoints, funds, sumOfScores: total } = computation;
  const { budgetScore } = computed;
  if (total === null || budgetScore === null || executionPoints === null) return [];
  const scores = {
    name: formName(computation.form),
    indicatorScore: total.minus(budgetScore),
    fundScore: budgetScore,
    fundPoints: executionPoints,
  };
  return scoresApart(scores, funds.spentFields);
}
