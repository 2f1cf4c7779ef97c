/** Cell contents from plain strings, by the kinds of their columns. */
import { Decimal } from "../../domain/decimal";
import type { Column, Columns, Kind } from "../../domain/model";
import { numberContent, textContent } from "../sheet/cells";
import type { CellContent } from "../sheet";

const IN_FIGURES: ReadonlySet<Kind> = new Set(["amount", "points", "count", "number", "year", "figure"]);

/** What is typed in a row, by column; absent and "" = blank */
export type WrittenRow<C extends Columns> = Readonly<Partial<Record<keyof C, string>>>;

export function contentsOfRow<C extends Columns>(
  columns: C,
  written: WrittenRow<C>,
): Partial<Record<keyof C, CellContent>> {
  const contents = Object.entries<string | undefined>(written).map(
    ([key, value = ""]) => [key, contentOf(columns[key], value)] as const,
  );
  return Object.fromEntries(contents) as Partial<Record<keyof C, CellContent>>;
}

function contentOf(column: Column | undefined, written: string): CellContent {
  if (column === undefined || written === "" || !IN_FIGURES.has(column.kind)) return textContent(written);
  return numberContent(new Decimal(written));
}
