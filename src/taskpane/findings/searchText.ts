/** The searchable text of a finding: everything that it shows. */
import { findingSentence, ruleTitle, type Language } from "../../locales";
import { findingWorking } from "../../locales/workings";
import type { Finding } from "../../domain/finding";
import { comparable, type ListedFinding } from "./findingView";

/** Sentences are formatted once per finding, not per keystroke. */
export function searchTextOf(language: Language): (listed: ListedFinding) => string {
  const texts = new WeakMap<Finding, string>();
  return ({ finding, project, line }) => {
    const known = texts.get(finding);
    if (known !== undefined) return known;
    const parts = [
      finding.rule,
      ruleTitle(language, finding.rule),
      findingSentence(language, finding),
      findingWorking(language, finding),
      project,
      line,
      ...finding.cells,
      finding.actual,
      finding.expected,
      finding.clause,
    ];
    const text = comparable(parts.filter((part) => part !== null).join("\n"));
    texts.set(finding, text);
    return text;
  };
}
