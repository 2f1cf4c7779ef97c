/** What a row outside a table, or above its headings, looks like: data that was pasted there, or the user's own notes. */
import { MEASURE_CHOICES, type Column, type TableSchema } from "../../domain/model";
import { foldName } from "../../domain/text";
import { FIXED_SCOPES } from "../../domain/calculation/totals";
import { isFormula } from "../inputs";
import type { CellValue } from "../snapshot";
import { isBlankValue } from "./cells";
import { choiceList } from "./fields";
import { columnsOf, foldHeading, isSubtotalLabel, type Headings } from "./table";

/** A cell that is not blank */
export interface OutsideCell {
  readonly row: number;
  /** 0-based */
  readonly column: number;
  readonly value: CellValue;
  readonly formula: CellValue;
}

/** `figures`: too far below the table, and too few, to be a row of it */
export type RowKind = "data" | "total" | "heading" | "figures" | "note";

/** Rows between a table and figures below it that still count as its rows */
const NEAR = 4;

const NUMERIC: ReadonlySet<Column["kind"]> = new Set([
  "amount",
  "points",
  "count",
  "number",
  "year",
  "figure",
  "reading",
]);
const FIGURE = /^[<>≥≤=约¥]*-?\d[\d,.]*(?:%|\p{Script=Han}{1,3})?$/u;
/** 填表人：张三 */
const LABEL = /^[^:]{1,12}:/u;
const SUM = /\b(?:SUM|SUBTOTAL|SUMIFS?|SUMPRODUCT)\(/i;
/** `=100+50`: amounts that were added up while they were typed */
const TYPED_SUM = /^=[\d\s.+\-*/()]+$/;
/** Text cells that make a row without figures one of data, as in 项目 */
const TEXTS_OF_DATA = 3;
/** Figures that make a named row far below a table one of its rows */
const FIGURES_OF_DATA = 2;

interface KnownColumn {
  readonly numeric: boolean;
  /** Names the row */
  readonly naming: boolean;
  /** Calculated from the others */
  readonly live: boolean;
  /** Texts that stand in no other place: the choices of the column */
  readonly choices: ReadonlySet<string>;
}

export class RowKinds {
  private readonly known = new Map<number, KnownColumn>();
  private readonly headings: ReadonlySet<string>;

  constructor(schema: TableSchema, { columns }: Headings<string>) {
    this.headings = new Set(columnsOf(schema).map(([, { heading }]) => foldHeading(heading)));
    for (const [key, column] of columnsOf(schema)) {
      const at = columns.get(key);
      if (at === undefined) continue;
      this.known.set(at, {
        numeric: NUMERIC.has(column.kind),
        naming: schema.namedBy.includes(key),
        live: column.live === true,
        choices: choicesOf(column),
      });
    }
  }

  /** Whether the column holds what the user fills in */
  isInput(column: number): boolean {
    return this.known.get(column)?.live === false;
  }

  /** Whether the column holds figures that the user fills in */
  isFigures(column: number): boolean {
    return this.isInput(column) && this.known.get(column)?.numeric === true;
  }

  /** Whether a column of the sheet is one of the table's */
  has(column: number): boolean {
    return this.known.has(column);
  }

  /** @param distance rows down from the table, or from the data below it; null above the headings */
  kindOf(cells: readonly OutsideCell[], distance: number | null): RowKind {
    const own = cells.flatMap((cell) => {
      const column = this.known.get(cell.column);
      return column === undefined ? [] : [{ cell, column, text: folded(cell.value) }];
    });
    if (own.length === 0) return "note";
    const headings = cells.filter(({ value }) => this.headings.has(foldHeading(String(value)))).length;
    if (headings >= 2) return "heading";
    const labels = own.filter(({ column, cell }) => column.naming || cell === cells[0]);
    if (labels.some(({ cell: { value } }) => typeof value === "string" && isSubtotalLabel(value)))
      return "total";
    const figures = own.filter(
      ({ column, cell, text }) => column.numeric && (typeof cell.value === "number" || FIGURE.test(text)),
    );
    const named = own.some(({ column }) => column.naming);
    if (own.length >= 2 && own.some(({ column, text }) => column.choices.has(text))) return "data";
    if (figures.length > 0 && figures.every(({ cell }) => isReckoned(cell, named))) return "total";
    if (labels.some(({ text }) => LABEL.test(text))) return "note";
    if (distance === null) return figures.length > 0 && named && own.length >= 3 ? "data" : "note";
    // A name with several figures is a line of the table however far below it stands.
    if (named && figures.length >= FIGURES_OF_DATA) return "data";
    const near = distance <= NEAR;
    if (near && (figures.length > 0 || own.length >= TEXTS_OF_DATA)) return "data";
    return figures.length > 0 ? "figures" : "note";
  }

  /** Whether figures or choices stand in a closing row. */
  isFilled(cells: readonly OutsideCell[]): boolean {
    return this.kindOf(cells, 0) === "data";
  }
}

/** Folded */
export function choicesOf(column: Column): ReadonlySet<string> {
  switch (column.kind) {
    case "choice":
      return new Set(choiceList(column.choices).spellings.keys());
    case "measure":
      return new Set(choiceList(MEASURE_CHOICES).spellings.keys());
    case "scope":
      return new Set(FIXED_SCOPES.map(folded));
    default:
      return new Set((column.suggestions ?? []).map(folded));
  }
}

function folded(value: CellValue): string {
  return foldName(String(value)).replace(/\s/g, "").toLowerCase();
}

/** Calculated from the same sheet, or a sum in a row without a name: the user's own check of the table */
function isReckoned({ formula, value }: OutsideCell, named: boolean): boolean {
  if (!isFormula(formula, value) || TYPED_SUM.test(formula)) return false;
  return !formula.includes("!") || (!named && SUM.test(formula));
}

/** The cells of a row of values that are not blank. */
export function filledCells(
  row: number,
  firstColumn: number,
  values: readonly CellValue[],
  formulas: readonly CellValue[],
): OutsideCell[] {
  return values.flatMap((value, index): OutsideCell[] =>
    isBlankValue(value) ? [] : [{ row, column: firstColumn + index, value, formula: formulas[index] ?? "" }],
  );
}
