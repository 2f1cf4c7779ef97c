/** The kinds of state that 还原 puts back, in the order in which errors and summaries name their places. */
import type { Summary } from "../kind";
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

export const KINDS = {
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

type Table = typeof KINDS;
type Said<Kind> = Kind extends { summary(reversal: never): infer S extends Summary } ? S : never;
type All<Union> = (Union extends unknown ? (one: Union) => void : never) extends (one: infer I) => void
  ? I
  : never;

/** What an undo puts back: the summaries of the kinds */
export type PutBack = Partial<All<Said<Table[keyof Table]>>>;
