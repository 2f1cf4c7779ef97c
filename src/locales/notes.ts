/** Findings as notes of their cells, by language. */
import type { Finding } from "../domain/finding";
import { findingListMessages } from "./findingList";
import { findingSentence, ruleTitle } from "./findings";
import { sentencesIn, type Language } from "./languages";
import type { Sentences } from "./sentences";
import { notes as zhCN } from "./zh-CN/notes";

export function noteMessages(language: Language): Sentences["notes"] {
  return sentencesIn(language, "notes", zhCN);
}

/** A note is read at a glance; 核对记录 has all findings. */
const MOST_FINDINGS = 8;

/** What the note of a cell with these findings says; the language must be loaded. */
export function noteText(language: Language, findings: readonly Finding[]): string {
  const texts = noteMessages(language);
  const { severity } = findingListMessages(language);
  const shown = findings.slice(0, MOST_FINDINGS);
  const rest = findings.length - shown.length;
  return [
    texts.head,
    ...shown.map(
      (finding) =>
        `${texts.title(severity[finding.severity], ruleTitle(language, finding.rule))}\n${findingSentence(language, finding)}`,
    ),
    ...(rest > 0 ? [texts.more(rest)] : []),
  ].join("\n");
}
