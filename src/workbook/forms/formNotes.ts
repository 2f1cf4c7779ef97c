/** What stands below every form: what its own instructions do not say and its reader has to know. */
import { toPlain } from "../../domain/decimal";
import type { FormContent } from "./formContent";
import { profileText } from "./labels";

/** `执行率` on the initial budget, where it is another than the one that is scored. */
export function initialRateNote({ result: { funds } }: FormContent): string {
  return funds === null || funds.initialRate === null || funds.executionRate?.eq(funds.initialRate) === true
    ? ""
    : `按年初预算数计算的执行率为${toPlain(funds.initialRate)}%。`;
}

export function ruleNote({ profile }: FormContent): string {
  return `评分规则：${profileText(profile)}。`;
}

export function unscoredNotes({ result: { unscored } }: FormContent): string[] {
  return unscored.length === 0
    ? []
    : [`有${unscored.length}项指标暂不能计分，得分和总分留空，详见“核对记录”。`];
}

export function goalNotes({ kind, goal, completion }: FormContent): string[] {
  return kind === "project" || (goal === "" && completion === "")
    ? []
    : ["年度总体目标由各项目年度目标汇总。"];
}

export function numberedNotes(notes: readonly string[]): string {
  return `注：${notes.map((note, index) => `${index + 1}. ${note}`).join("\n")}`;
}
