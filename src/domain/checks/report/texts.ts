/** R51 未完成目标如实填写, R52 文字字数, R53 完成情况不照抄目标 */
import type { Finding } from "../../finding";
import type { Field, Project } from "../../model";
import type { IndicatorForm } from "../forms";
import { raise } from "../raise";
import { TEXT_LIMITS } from "../../rules/shared/textLimits";
import { bare, characterCount } from "../../rules/shared/words";

const NOTHING_WRONG = /^(无|没有|暂无|不存在)(存在)?(问题)?$/;
const ALL_DONE =
  /(全部|均已?|全面|圆满)(按时|按期|保质保量)?(完成|达成|达标)(了)?(各项|年度|预期|全年|全部)?(绩效)?(目标|指标|任务|工作)?/;
const DENIAL = /(未|没有|并非|不是|不能|尚未)(能)?(全部|均|全面|圆满)/;

type Claims = Pick<Project, "problems" | "goalCompletion">;

/** @param texts those of the form; null where it has none */
export function missedNotNamed({ indicators }: IndicatorForm, texts: Claims | null): Finding[] {
  const missed = indicators.filter(({ met }) => met === false);
  if (texts === null || missed.length === 0) return [];
  const { problems, goalCompletion } = texts;
  const claims: readonly (readonly [string, Field<string>, boolean])[] = [
    ["存在问题", problems, NOTHING_WRONG.test(bare(problems.written))],
    [
      "完成情况",
      goalCompletion,
      ALL_DONE.test(goalCompletion.written) && !DENIAL.test(goalCompletion.written),
    ],
  ];
  return claims.flatMap(([column, field, claimed]) => {
    if (!claimed) return [];
    return raise(
      "R51.missedNotNamed",
      "warning",
      [field, ...missed.map(({ indicator }) => indicator.actual)],
      {
        inputs: {
          column,
          written: field.written,
          missed: missed.map(({ indicator }) => indicator.level3.written),
        },
        actual: field.written,
      },
    );
  });
}

export function lengthOfReason({ reason }: { readonly reason: Field<string> }): Finding[] {
  return tooLong("原因", reason, TEXT_LIMITS.reason);
}

export function lengthOfProjectTexts(
  project: Pick<Project, "goalCompletion" | "conclusion" | "problems" | "improvements">,
): Finding[] {
  return [
    ...tooLong("完成情况", project.goalCompletion, TEXT_LIMITS.goalCompletion),
    ...tooLong("评价结论", project.conclusion, TEXT_LIMITS.conclusion),
    ...tooLong("存在问题", project.problems, TEXT_LIMITS.problems),
    ...tooLong("改进措施", project.improvements, TEXT_LIMITS.improvements),
  ];
}

function tooLong(column: string, field: Field<string>, limit: number): Finding[] {
  const count = characterCount(field.written);
  if (count <= limit) return [];
  return raise("R52.tooLong", "warning", [field], {
    inputs: { column, count: String(count), limit: String(limit) },
    expected: `≤ ${limit}`,
    actual: String(count),
  });
}

/** @param name what the project or the form is called */
export function goalRepeated(
  name: string,
  { annualGoal, goalCompletion }: Pick<Project, "annualGoal" | "goalCompletion">,
): Finding[] {
  const goal = bare(annualGoal.written);
  if (goal === "" || goal !== bare(goalCompletion.written)) return [];
  return raise("R53.goalRepeated", "warning", [goalCompletion], {
    inputs: { project: name },
    actual: goalCompletion.written,
  });
}
