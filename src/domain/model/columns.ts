/**
 * How a column of an input table is described. One entry of a table's `columns` is all that a column needs: the model's
 * type, the reader, the template, the doctor and docs/workbook.md follow it.
 */
import type { Decimal } from "../decimal";
import type { Choice, Measure } from "./choices";
import { NO_FIELD, type Field } from "./field";
import type { Reading } from "./reading";

/** What a cell of each kind is in the model. `choice`, a closed list, has the values of its list. */
export interface KindValues {
  /** Any text */
  readonly text: string;
  /** The name of a rule profile */
  readonly profile: string;
  /** Money, in the workbook's unit */
  readonly amount: Decimal;
  /** Points of a weight or score */
  readonly points: Decimal;
  /** A number of people or things */
  readonly count: Decimal;
  /** In percent */
  readonly rate: Decimal;
  /** A value of a parameter, in the parameter's unit */
  readonly number: Decimal;
  readonly year: number;
  /** `2022-04-06`; other text as written */
  readonly day: string;

  // Read with the help of other cells, so the table's own reader reads them.
  /** The name of a project; blank = the whole department */
  readonly projectName: string;
  /** Text that may be merged down: a blank cell has the text of the row above */
  readonly level: string;
  /** A target or an actual, in the row's unit of measure */
  readonly reading: Reading;
  /** 口径: the rows that a stated figure is the sum of */
  readonly scope: string;
  readonly measure: Measure;
  /** A stated figure: money, or percent for a rate */
  readonly figure: Decimal;
}

export type PlainKind = keyof KindValues;
export type Kind = PlainKind | "choice";
/** Kinds that a table's own reader has to read. */
export type RowKind = "projectName" | "level" | "reading" | "scope" | "measure" | "figure";
/** Kinds that are read from the cell alone. */
export type CellKind = Exclude<Kind, RowKind>;

/**
 * `required`: nothing can be computed without it, so its absence is an error;
 * `expected`: the standard workbook has it, so its absence is a warning; `optional`: its absence is not reported
 */
export type Need = "required" | "expected" | "optional";

interface ColumnBase {
  /** The text of the heading, or of the label beside a single cell */
  readonly heading: string;
  /** Whether the column or the name must exist, whatever its cells hold */
  readonly need: Need;
  /**
   * What a blank cell is: an error, a warning, or an amount of zero (one note for the column); absent = nothing to
   * report. What depends on other cells of the row is for the table's own reader.
   */
  readonly blank?: "error" | "warning" | "zero";
  /** Instruction for whoever fills the cell in */
  readonly help?: string;
  /** In characters; absent = the width of the kind */
  readonly width?: number;
  /** Text that stands in the middle of its cell */
  readonly centered?: boolean;
  /** Calculated by a formula of the standard workbook from other columns: compared with the exact figure, never an input */
  readonly live?: true;
}

/** A column of another table */
export interface SuggestedFrom {
  readonly table: "projects";
  readonly column: "name";
}

interface PlainColumn<K extends PlainKind> extends ColumnBase {
  readonly kind: K;
  /** Offered in a list; other texts are accepted */
  readonly suggestions?: readonly string[];
  /** Offered in a list that follows the cells of another table's column; other texts are accepted */
  readonly suggestedFrom?: SuggestedFrom;
}

export interface ChoiceColumn<T> extends ColumnBase {
  readonly kind: "choice";
  readonly choices: readonly Choice<T>[];
}

export type Column = { [K in PlainKind]: PlainColumn<K> }[PlainKind] | ChoiceColumn<unknown>;
export type Columns = Readonly<Record<string, Column>>;

type ValueOf<C> = C extends { readonly kind: "choice"; readonly choices: readonly Choice<infer T>[] }
  ? T
  : C extends { readonly kind: infer K extends PlainKind }
    ? KindValues[K]
    : never;

/** A row of a table with these columns. */
export type RowOf<C extends Columns> = { readonly [Key in keyof C]: Field<ValueOf<C[Key]>> };

/** A row without cells */
export function rowWithoutCells<C extends Columns>(columns: C): RowOf<C> {
  return Object.fromEntries(Object.keys(columns).map((key) => [key, NO_FIELD])) as unknown as RowOf<C>;
}

/** An input table: one sheet, one defined name, columns in their order. */
export interface TableSchema<Key extends string = string> {
  readonly sheet: string;
  /** Whether the absence of the table is an error, a warning, or not reported */
  readonly need: Need;
  /** The columns that name a row: what it is known by when it has moved */
  readonly namedBy: readonly NoInfer<Key>[];
  readonly columns: Readonly<Record<Key, Column>>;
}
