/**
 * Arrows that close a circle, by folder, all on their way out. Nothing is added here.
 */
export const KNOWN: Readonly<Record<string, readonly string[]>> = {
  "src/domain/": [
    "finding.ts → rules/index.ts",
    "report/workFigures.ts → report/funds.ts",
    "calculation/totals.ts → evaluation.ts",
    "years/context.ts → evaluation.ts",
    "years/lastYear.ts → evaluation.ts",
    "years/match.ts → evaluation.ts",
  ],
  "src/workbook/": [
    "attachments/signatures.ts → attachments/formRows.ts",
    "highlights.ts → plan.ts",
    "inputs.ts → plan.ts",
    "sheet/index.ts → plan.ts",
    "snapshot.ts → notes.ts",
  ],
};
