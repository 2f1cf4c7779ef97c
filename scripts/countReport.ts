/** Prints how the check of the 2021 report fares against its oracle: `npm run report-counts`. */
import {
  alteredFigures,
  rewritten,
  tiedFigures,
  withOtherSentences,
  type Count,
} from "../test/support/unitReports";
import { auditReport, changeEachFigure } from "../test/support/reportResults";

const { check, found, missed, withFigure, tied, contradictions, trapped, further } = auditReport();
const errors = further.filter(({ severity }) => severity === "error").length;
const lines = [
  `statements found: ${found.size} of ${found.size + missed.length}`,
  `of those with a figure of the workbook, tied to it: ${tied} of ${withFigure}`,
  `contradictions found: ${contradictions.filter(({ finding }) => finding !== undefined).length} of ${contradictions.length}`,
  `traps reported: ${trapped.length}`,
  `further errors: ${errors}, further warnings: ${further.length - errors}`,
  `numerals: ${check.coverage.numerals}, statements: ${check.coverage.claims}, excluded: ${check.coverage.excluded}, tied: ${check.coverage.tied}`,
];
const { changed, found: seen, missed: unseen } = changeEachFigure();
lines.push(`figures changed one at a time: ${changed}, found at their place: ${seen}`);
for (const { id, quote } of missed) lines.push(`missed: ${id} ${quote}`);
for (const one of further)
  lines.push(`further: ${one.severity} ${one.code} ${one.passages?.[0]?.quote ?? ""}`);
for (const one of unseen) lines.push(`change not found: ${one}`);
const [ofUnits, altered, others, again] = [
  tiedFigures(),
  alteredFigures(),
  withOtherSentences(),
  rewritten(),
];
const share = ({ all, failed }: Count): string => `${all - failed.length} of ${all}`;
lines.push(
  `reports of other units: figures of the workbook tied to it: ${share(ofUnits)}, altered figures found at their place: ${share(altered)}`,
  `called wrong and right: ${others.errors.length} errors and ${others.warnings.length} warnings in ${others.all} sentences, ${again.errors.length} and ${again.warnings.length} in ${again.all} rewrites`,
);
process.stdout.write(`${lines.join("\n")}\n`);
