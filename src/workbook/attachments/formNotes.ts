/** Notes below a form: what its reader has to know and its own instructions do not say. */
import { toPlain, toPlainExact } from "../../domain/decimal";
import type { FormContent } from "./formContent";
import { profileText } from "./labels";

/** The execution rate on the initial budget, if it differs from the scored one */
export function initialRateNote({ result: { funds } }: FormContent): string {
  return funds === null || funds.initialRate === null || funds.executionRate?.eq(funds.initialRate) === true
    ? ""
    : `按年初预算数计算的执行率为${toPlain(funds.initialRate)}%。`;
}

/** The rule profile, and why a score or total is lower than its reader would expect */
export function ruleNotes(form: FormContent): string[] {
  return [`评分规则：${profileText(form.profile)}。`, ...reductionNotes(form)];
}

/** Explains a score or total below the sum of its parts: points off for over-achievement, the cap by execution rate. */
function reductionNotes({ result, profile }: FormContent): string[] {
  const { indicators, cap, funds, fundScore, indicatorScore } = result;
  const { overfulfilment, thresholds } = profile;
  const reduced = indicators.filter(({ deduction }) => deduction.gt(0));
  const notes: string[] = [];
  if (overfulfilment.kind === "deduction" && reduced.length > 0) {
    const each = reduced.map(
      ({ indicator, deduction }) => `${indicator.level3.written}扣${toPlainExact(deduction)}分`,
    );
    notes.push(`完成值超过指标值${toPlainExact(thresholds.overDeduction)}%的指标扣分：${each.join("，")}。`);
  }
  const rate = funds?.executionRate ?? null;
  if (cap !== null && rate !== null && fundScore !== null && indicatorScore !== null) {
    notes.push(
      `各项得分之和为${toPlain(fundScore.plus(indicatorScore))}分，执行率${toPlain(rate)}%，低于${toPlainExact(cap.below)}%，总分最高${toPlainExact(cap.most)}分。`,
    );
  }
  return notes;
}

/** R58: 资金 has no line of the project. */
export function fundsNotes({ kind, result: { funds } }: FormContent): string[] {
  return kind === "project" && funds === null
    ? ["“资金”表中没有本项目的资金，预算数、执行数、执行率和总分留空，详见“核对记录”。"]
    : [];
}

export function unscoredNotes({ result: { unscored } }: FormContent): string[] {
  return unscored.length === 0
    ? []
    : [`有${unscored.length}项指标暂不能计分，得分和总分留空，详见“核对记录”。`];
}

export function numberedNotes(notes: readonly string[]): string {
  return `注：${notes.map((note, index) => `${index + 1}. ${note}`).join("\n")}`;
}

/** Each distinct 原因 of the fund lines and their 其中 rows; the department's form adds the names of the lines. */
export function budgetReasons({ kind, lines }: FormContent): string[] {
  const named = new Map<string, string[]>();
  for (const { reason, project, category } of lines.flatMap((line) => [line, ...(line.parts ?? [])])) {
    if (reason.value === null) continue;
    const name = project.value ?? category.value ?? "";
    const names = named.get(reason.value) ?? [];
    named.set(reason.value, name === "" || names.includes(name) ? names : [...names, name]);
  }
  return [...named].map(([reason, names]) =>
    kind === "project" || names.length === 0 ? reason : `${names.join("、")}：${reason}`,
  );
}
