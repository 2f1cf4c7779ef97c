/** How the computed figure of a finding comes about, with its numbers. */
import type { Finding } from "../domain/finding";
import { workingOf } from "../domain/rules/working";
import { sentencesIn, type Language } from "./languages";
import { workingTerms as zhCN } from "./zh-CN/workingTerms";

/** 得分 = 10.00 × 12 ÷ 15 = 8.00; null where nothing is computed, and where the sentence itself shows it in brackets */
export function findingWorking(language: Language, finding: Finding): string | null {
  const working = workingOf(finding);
  if (working === null) return null;
  const { figure, calculation, result } = working;
  return `${sentencesIn(language, "workingTerms", zhCN)[figure]} = ${calculation} = ${result}`;
}
