/** What a run says of its comparison with last year; not in `years.ts`, which the pane loads first. */
import type { YearComparison } from "../domain/evaluation";
import { foldName } from "../domain/text";
import { missingLastFigures } from "../domain/years/lastFigures";
import type { LastYearSource } from "../domain/years/lastYear";
import { unmatchedOf, type Unmatched } from "../domain/years/unmatched";
import { yearsMessages } from "./years";
import type { Language } from "./languages";

/**
 * What became of last year: compared and with how much, not compared and why; then what did not match.
 *
 * @param remembered the file that the last run was compared with; null = none
 */
export function comparisonLines(
  language: Language,
  years: YearComparison | undefined,
  remembered: LastYearSource | null,
): string[] {
  const messages = yearsMessages(language);
  if (years === undefined) return [messages.notCompared(remembered?.file ?? null)];
  if (years.kind === "otherYear") {
    const { file, year } = years.lastYear;
    return [messages.otherYear(file, year, years.year)];
  }
  const { lastYear, indicators, lastProjects, selfEvaluation } = years.context;
  const { file, year, fingerprint, unit } = lastYear;
  const isOtherUnit = unit !== null && foldName(unit) !== foldName(selfEvaluation.unit.name.value ?? "");
  const missing = missingLastFigures(years.context).length;
  const lists = Object.entries(unmatchedOf(years.context)) as [keyof Unmatched, readonly string[]][];
  return [
    messages.compared(file, year, lastProjects.size, indicators.length),
    ...(remembered !== null && remembered.fingerprint !== fingerprint
      ? [messages.otherFile(remembered.file)]
      : []),
    ...(isOtherUnit ? [messages.otherUnit(unit)] : []),
    ...(lastYear.moneyUnit === null || selfEvaluation.unit.moneyUnit.value === null
      ? [messages.withoutAmounts]
      : []),
    ...(lastYear.isComplete ? [] : [messages.withoutTexts]),
    ...(missing === 0 ? [] : [messages.lastFigures(missing)]),
    ...lists.flatMap(([key, names]) => (names.length === 0 ? [] : [messages.unmatched[key](names)])),
  ];
}
