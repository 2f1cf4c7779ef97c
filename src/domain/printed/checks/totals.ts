/** R45 总分等于得分之和, R46 等级与总分一致, R47 评价结论写明总分, R54 得分与预算执行偏离 */
import { addition, amount, percent, threshold } from "../../checks/print";
import { raise } from "../../checks/raise";
import { scoresApart } from "../../checks/report/scoreAhead";
import { totalCapped } from "../../checks/report/totalCap";
import { isBlank } from "../../checks/words";
import { Decimal, sum } from "../../decimal";
import type { Grade } from "../../evaluation";
import type { Finding } from "../../finding";
import { capTotal, gradeOf } from "../../scoring";
import { fold } from "../../text/fold";
import type { FormComputation } from "../evaluation";
import { isInstructions } from "./instructions";
import { formName } from "./lines";

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
  const { form, funds, counted, stated, profile } = computation;
  const field = form.totalScore;
  if (isBlank(field)) {
    return raise("R45.totalMissing", "error", [field], { inputs: { column: "总分" } });
  }
  const scores = [stated.budgetScore, ...counted.map(({ indicator }) => indicator.score.value)];
  const known = scores.filter((score) => score !== null);
  if (stated.totalScore === null || funds.total === null || known.length < scores.length || scores.length < 2)
    return [];
  const sumOfScores = sum(known);
  const rate = funds.executionRate;
  const { cap } = capTotal(sumOfScores, rate, profile.totalCaps);
  if (cap !== null && rate !== null) {
    const name = formName(computation);
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
  if (difference.isZero()) return [];
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

/** 等级：优, 自评等级为“良”, 评价结果为优秀 */
const GRADE =
  /(?:自评|评价|绩效)?(?:等级|等次|结果|档次)(?:为|是|评为|评定为|:|"|“|「|\s)*(优|良|中|差)(?:秀|好|等)?(?=$|[^\p{Script=Han}]|。|等|级|次)/u;

function grade({ form, stated, profile }: FormComputation): Finding[] {
  const total = stated.totalScore;
  if (total === null) return [];
  const right = gradeOf(total, profile);
  return [form.conclusion, ...form.notes].flatMap((field) => {
    const text = fold(field.written);
    // 优(90分以上)、良、中、差 explains the grades and gives none.
    if (["优", "良", "差"].every((one) => text.includes(one))) return [];
    const written = GRADE.exec(text)?.[1] as Grade | undefined;
    if (written === undefined || written === right) return [];
    return raise("R46.gradeDiffers", "error", [field], {
      inputs: { written, total: amount(total), grade: right },
      expected: right,
      actual: written,
    });
  });
}

/** 自评总分98.62分, 综合得分为 98 分, 自评得98.5分 */
const TOTAL_IN_TEXT =
  /(?:总分|总得分|综合得分|自评得分|自评得|自评分)(?:为|是|达到?|:|\s)*(\d{1,3}(?:\.\d+)?)\s*分?/g;
const POINTS_IN_TEXT = /(\d{1,3}(?:\.\d+)?)\s*分(?![之钟管类项])/g;

/** Only 510000_0013zp asks for the total in its conclusion; where another form names one, it has to be right. */
function conclusion({ form, stated }: FormComputation): Finding[] {
  const field = form.conclusion;
  const total = stated.totalScore;
  if (total === null || field.cell === null || isInstructions(field.written)) return [];
  const text = fold(field.written);
  const isTotal = (figure: string) => new Decimal(figure).eq(total);
  const named = [...text.matchAll(TOTAL_IN_TEXT)].map(([, figure = ""]) => figure);
  const points = [...text.matchAll(POINTS_IN_TEXT)].map(([, figure = ""]) => figure);
  if ([...named, ...points].some(isTotal)) return [];
  const [found] = named;
  if (found !== undefined) {
    return raise("R47.otherTotal", "error", [field], {
      inputs: { found: `${found}分`, total: amount(total) },
      expected: amount(total),
      actual: found,
    });
  }
  if (form.layout !== "sichuan") return [];
  return raise("R47.totalNotStated", "error", [field], {
    inputs: { total: amount(total) },
    expected: amount(total),
  });
}

function scoreAhead(computation: FormComputation): Finding[] {
  const { computed, executionPoints, funds, sumOfScores: total } = computation;
  const { budgetScore } = computed;
  if (total === null || budgetScore === null || executionPoints === null) return [];
  const scores = {
    name: formName(computation),
    indicatorScore: total.minus(budgetScore),
    fundScore: budgetScore,
    fundPoints: executionPoints,
  };
  return scoresApart(scores, funds.spentFields);
}
