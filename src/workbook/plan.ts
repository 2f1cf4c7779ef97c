/**
 * Plan, show, apply, read back, restore: one immutable list of changes serves all five.
 */
import type { Severity } from "../domain/finding";
import type { SheetDefinition } from "./sheet";
import type { HighlightSnapshot } from "./snapshot";

/** What is written to or stands in a cell: text or formula as typed, a number in plain notation, or null for blank. */
export type CellInput =
  null | { readonly text: string } | { readonly number: string } | { readonly formula: string };

export interface CellChange {
  readonly sheet: string;
  /** Without sheet: `K12` */
  readonly address: string;
  readonly before: CellInput;
  readonly after: CellInput;
}

export type SheetWrite =
  /** the sheet does not exist yet */
  | { readonly kind: "create"; readonly definition: SheetDefinition; readonly layout: string }
  /** the add-in's sheet stands, but its rows or merges change: it is cleared and laid anew */
  | { readonly kind: "rebuild"; readonly definition: SheetDefinition; readonly layout: string }
  /** the layout stands: only cells change */
  | { readonly kind: "update"; readonly definition: SheetDefinition; readonly layout: string };

/** Cells of one sheet to be shown in the colour of one severity, as one conditional format per chunk of addresses. */
export interface Highlight {
  readonly sheet: string;
  readonly severity: Severity;
  readonly formula: string;
  /** Without sheet; together at most 8,000 characters when joined by commas */
  readonly addresses: readonly string[];
}

export interface WritePlan {
  readonly sheets: readonly SheetWrite[];
  readonly changes: readonly CellChange[];
  readonly highlights: { readonly remove: readonly HighlightSnapshot[]; readonly add: readonly Highlight[] };
  /** The user has a sheet of the wanted name: ours goes under another one */
  readonly renamed: readonly { readonly wanted: string; readonly used: string }[];
}

export function isEmpty(plan: WritePlan): boolean {
  return (
    plan.sheets.length === 0 &&
    plan.changes.length === 0 &&
    plan.highlights.remove.length === 0 &&
    plan.highlights.add.length === 0
  );
}
