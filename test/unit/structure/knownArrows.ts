/**
 * Arrows that close a circle, by folder, all on their way out. Nothing is added here.
 */
export const KNOWN: Readonly<Record<string, readonly string[]>> = {
  "src/workbook/": [
    "attachments/signatures.ts → attachments/formRows.ts",
    "highlights.ts → plan.ts",
    "inputs.ts → plan.ts",
    "sheet/index.ts → plan.ts",
    "snapshot.ts → notes.ts",
  ],
};
