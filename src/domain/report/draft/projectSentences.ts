/** Sentences about the money of one project, and the texts of 项目. */
import type { Field, Project } from "../../model";
import type { FundScope } from "../funds";
import type { Sentence, SentenceContext } from "./context";
import { rate } from "./fundSentences";
import type { Runs } from "./draft";
import { run } from "./figures";
import { blank, join, say } from "./runs";

function scopeOf({ figures, project }: SentenceContext): FundScope | string {
  const name = project?.name.value ?? "";
  return figures.scope(name) ?? name;
}

const PARTS = [
  ["上年结转", "carriedOver"],
  ["年初预算", "initialBudget"],
  ["追加", "added"],
  ["追减", "reduced"],
] as const;

/** 该项目全年资金计划3.76万元，其中：年初预算2.00万元，追加1.76万元。 */
const plan: Sentence = (context) => {
  const scope = scopeOf(context);
  const parts = PARTS.flatMap(([name, measure]) => {
    const figure = context.figures.fund(scope, measure);
    return figure === null || figure.value.isZero() ? [] : [say`，${name}${run(figure)}`];
  });
  return [
    say`${context.year}，该项目${join(parts).length === 0 ? [] : trimmed(parts)}全年资金计划${context.figures.fundRun(scope, "annualBudget")}。`,
  ];
};

/** Without the comma before the first, with one behind the last */
function trimmed(parts: readonly Runs[]): Runs {
  const [first, ...others] = join(parts);
  if (first === undefined) return [];
  const text = first.kind === "text" ? { ...first, text: first.text.replace(/^，/u, "") } : first;
  return join([text, ...others, "，"]);
}

/** 截至2021年12月31日，该项目资金到位60.00万元，全年资金计划60.00万元，资金到位率100%。 */
const arrival: Sentence = (context) => {
  const { figures, year } = context;
  const scope = scopeOf(context);
  const arrived = figures.fundRun(scope, "arrived");
  const arrivalRate = figures.fund(scope, "arrivalRate");
  return [
    say`截至${year}12月31日，该项目资金到位${arrived}，全年资金计划${figures.fundRun(scope, "annualBudget")}${arrivalRate === null ? [] : say`，资金到位率${run(arrivalRate)}`}。`,
  ];
};

/** 截至2021年12月31日，该项目资金支出60.00万元，执行率100%。 */
const spending: Sentence = (context) => {
  const { figures, year } = context;
  const scope = scopeOf(context);
  return [
    say`截至${year}12月31日，该项目资金支出${figures.fundRun(scope, "spent")}${rate(context, scope)}。`,
  ];
};

type TextKey = "annualGoal" | "implementation" | "conclusion" | "problems" | "improvements";

/** A text of 项目, where the section has no words of its own; of the whole department the texts of all projects */
const text =
  (key: TextKey, what: string): Sentence =>
  ({ project, hasWords, selfEvaluation }) => {
    if (hasWords) return [];
    if (project !== null) return [join([wordsOf(project[key]) ?? blank(what, "“项目”未填")])];
    const texts = selfEvaluation.projects.flatMap((one) => {
      const words = wordsOf(one[key]);
      return words === null ? [] : [say`${nameOf(one)}：${words}`];
    });
    return texts.length > 0 ? texts : [[blank(what, "“项目”未填")]];
  };

function wordsOf({ value }: Field<string>): string | null {
  return value;
}

function nameOf({ name }: Project): string {
  return name.value ?? "";
}

/** 绩效自评得分98.50分，等级为“优”。 */
const score: Sentence = ({ form, figures }) => {
  if (form === null) return [];
  const grade = form.grade === null ? [] : say`，自评等级为“${form.grade}”`;
  return [say`绩效自评得分为${figures.score(form)}${grade}。`];
};

export const PROJECT_SENTENCES = {
  plan,
  arrival,
  spending,
  score,
  goal: text("annualGoal", "年度目标"),
  implementation: text("implementation", "实施内容及过程"),
  conclusion: text("conclusion", "评价结论"),
  problems: text("problems", "存在的问题"),
  improvements: text("improvements", "改进措施"),
} as const;
