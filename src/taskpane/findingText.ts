import type { Finding } from "../domain/finding";
import type { Language } from "../locales";

export function findingTitle(finding: Finding, language: Language): string {
  return `${finding.rule}${language === "zh-CN" ? "" : ""}`;
}

export function findingSentence(finding: Finding, _language: Language): string {
  return JSON.stringify(finding.inputs);
}
