/** The steps in Excel of the kinds of state that 还原 puts back. */
import type { KINDS as EVERY_KIND } from "../../../workbook/undo/kinds";
import type { ExcelKind } from "../kind";
import { acceptances } from "./acceptances";
import { activeSheet } from "./activeSheet";
import { cellRules } from "./cellRules";
import { changedCells } from "./changedCells";
import { createdSheets } from "./createdSheets";
import { definedNames } from "./definedNames";
import { highlights } from "./highlights";
import { insertedRows } from "./insertedRows";
import { notes } from "./notes";
import { rebuiltSheets } from "./rebuiltSheets";

const TABLE: Readonly<Record<keyof typeof EVERY_KIND, ExcelKind>> = {
  createdSheets,
  rebuiltSheets,
  highlights,
  changedCells,
  insertedRows,
  definedNames,
  cellRules,
  acceptances,
  notes,
  activeSheet,
};

/** In the order in which errors and summaries name their places */
export const KINDS: readonly ExcelKind[] = Object.values(TABLE);
