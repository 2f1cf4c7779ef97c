/** Invented ledgers of library, hospital, school, bureau and town, as they come from finance systems and from hands. */
import { workbookFile } from "../../src/files/workbookFile";
import type { CellContent } from "../../src/workbook/sheet";
import { workbookWith } from "../../src/workbook/template";
import { BASIC } from "./kinds/basic";
import { EXECUTION } from "./kinds/execution";
import { HANDMADE } from "./kinds/handmade";
import { LEVELS } from "./kinds/levels";
import { PAYMENTS } from "./kinds/payments";
import { POSTINGS } from "./kinds/postings";
import { SEVERAL_SHEETS } from "./kinds/sheets";
import { TARGETS } from "./kinds/targets";
import { UNLISTED } from "./kinds/unlisted";
import type { IntoWorkbook, Ledger } from "./ledger";

export const LEDGERS: readonly Ledger[] = [
  ...EXECUTION,
  ...POSTINGS,
  ...PAYMENTS,
  ...HANDMADE,
  ...BASIC,
  ...LEVELS,
  ...SEVERAL_SHEETS,
  ...TARGETS,
  ...UNLISTED,
];

const text = (value: string): CellContent => (value === "" ? null : { text: value });

/** The standard workbook that a ledger is read into, as a file. */
export function intoFile({ unit, level, moneyUnit, projects = [] }: IntoWorkbook): Uint8Array {
  const sheets = workbookWith({
    unit: { name: text(unit), year: { number: "2024" }, moneyUnit: text(moneyUnit), level: text(level) },
    projects: projects.map((name) => ({ name: text(name), separateForm: text("是") })),
  });
  return workbookFile(sheets, true);
}
