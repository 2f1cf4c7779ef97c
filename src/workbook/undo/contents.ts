/** What stands in cells, exactly as it is to stand there again: numbers to the last bit, texts and formulas apart. */
import { fingerprint } from "../../domain/fingerprint";
import type { CellInput } from "../plan";
import type { SheetDefinition } from "../sheet";
import type { AreaSnapshot, CellValue } from "../snapshot";

/** JSON. Null = blank, `'…` = text, `=…` = formula */
export type Content = null | number | boolean | string;
export type ContentGrid = readonly (readonly Content[])[];

export function textOfContent(text: string): Content {
  return text === "" ? null : `'${text}`;
}

export function contentsOf({ values, formulas }: Pick<AreaSnapshot, "values" | "formulas">): ContentGrid {
  return values.map((row, r) => row.map((value, c) => contentOf(value, formulas[r]?.[c] ?? "")));
}

/** A text that begins with = gives itself as its formula; a formula gives something else as its value. */
function contentOf(value: CellValue, formula: CellValue): Content {
  if (typeof formula === "string" && formula.startsWith("=") && formula !== value) return formula;
  return typeof value === "string" ? textOfContent(value) : value;
}

export function contentOfInput(input: CellInput): Content {
  if (input === null) return null;
  if ("text" in input) return textOfContent(input.text);
  return "number" in input ? Number(input.number) : input.formula;
}

export function contentsOfDefinition({ rows }: SheetDefinition): ContentGrid {
  return rows.map(({ cells }) => cells.map(({ content }) => contentOfInput(content)));
}

/** Of grids that begin at the same cell: equal when the same stands in the same cells, however many blank ones follow. */
export function printOf(grid: ContentGrid): string {
  const filled = grid.flatMap((row, r) =>
    row.flatMap((content, c) => (content === null ? [] : [[r, c, content]])),
  );
  return filled.length === 0 ? "" : fingerprint(JSON.stringify(filled));
}
