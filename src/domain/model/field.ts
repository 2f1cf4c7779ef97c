/** A cell of an input table as the model carries it. */
import type { CellAddress } from "../cellAddress";
import { tracked } from "../unknown";

export type { CellAddress } from "../cellAddress";

/** One cell of an input table, normalised once when it is read. */
export interface Field<T> {
  /** Null only where the workbook has no such column or name. */
  readonly cell: CellAddress | null;
  /** What stands in the cell, for messages: trimmed text, "" when blank. */
  readonly written: string;
  /** Null when blank or unreadable; an unreadable cell also has a finding of rule R00. */
  readonly value: T | null;
}

/** A field; one without a value says so when it is asked for. */
export function fieldAt<T>(cell: CellAddress | null, written: string, value: T | null): Field<T> {
  const field: Field<T> = { cell, written, value };
  return value === null && cell !== null ? tracked(field, ["value", "written"], [{ cell, written }]) : field;
}

/** Where the workbook or the form has no cell */
export const NO_FIELD: Field<never> = { cell: null, written: "", value: null };
