/** The comment of Word that each finding of a report becomes: what, why, what it should be, and the cells of the workbook. */
import type { Finding, TextPlace } from "../domain/finding";
import { findingListMessages } from "./findingList";
import { findingSentence, ruleTitle } from "./findings";
import type { Language } from "./languages";
import { reportCheckMessages } from "./reportCheck";

export interface ReportComment {
  readonly place: TextPlace;
  /** A paragraph of the comment each */
  readonly lines: readonly string[];
}

/** One for each finding with a place in the text, in their order */
export function reportComments(language: Language, findings: readonly Finding[]): readonly ReportComment[] {
  const texts = findingListMessages(language);
  const { cells: cellsOf, separator } = reportCheckMessages(language).comment;
  return findings.flatMap((finding): readonly ReportComment[] => {
    const { rule, severity, cells, expected, clause, passages } = finding;
    const [place] = passages ?? [];
    if (place === undefined) return [];
    const should = severity === "error" ? texts.expected : texts.reference;
    const lines = [
      texts.figure(texts.severity[severity], ruleTitle(language, rule)),
      findingSentence(language, finding),
      ...(expected === null ? [] : [texts.figure(should, expected)]),
      ...(cells.length === 0 ? [] : [cellsOf(cells.join(separator))]),
      texts.clause(clause),
    ];
    return [{ place, lines }];
  });
}
