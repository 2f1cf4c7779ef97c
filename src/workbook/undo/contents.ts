/** Contents of cells, exact enough to restore them: numbers to the last bit, texts and formulas kept distinct. */
import { fingerprint } from "../../domain/fingerprint";
import { isFormula } from "../inputs";
import { type CellInput, type SheetDefinition, inputsOf } from "../sheet";
import type { AreaSnapshot, CellValue, SheetSnapshot } from "../snapshot";

/** JSON. Null = blank, `'…` = text, `=…` = formula */
export type Content = null | number | boolean | string;
export type ContentGrid = readonly (readonly Content[])[];

/** `row` and `column` of the first cell, 0-based */
export interface ContentArea {
  readonly row: number;
  readonly column: number;
  readonly contents: ContentGrid;
}

const NO_AREA: ContentArea = { row: 0, column: 0, contents: [] };

/** The contents that a snapshot has of a sheet of ours, whose numbers have 15 digits at most */
export function contentAreaOf(sheet: Pick<SheetSnapshot, "content"> | undefined): ContentArea {
  const content = sheet?.content ?? null;
  if (content === null) return NO_AREA;
  return {
    row: content.row,
    column: content.column,
    contents: contentsOf(content).map((line) => line.map(comparable)),
  };
}

export function textOfContent(text: string): Content {
  return text === "" ? null : `'${text}`;
}

export function contentsOf({ values, formulas }: Pick<AreaSnapshot, "values" | "formulas">): ContentGrid {
  return values.map((row, r) => row.map((value, c) => contentOf(value, formulas[r]?.[c] ?? "")));
}

function contentOf(value: CellValue, formula: CellValue): Content {
  if (isFormula(formula, value)) return formula;
  return typeof value === "string" ? textOfContent(value) : value;
}

export function contentOfInput(input: CellInput): Content {
  if (input === null) return null;
  if ("text" in input) return textOfContent(input.text);
  return "number" in input ? Number(input.number) : input.formula;
}

export function contentsOfDefinition(definition: SheetDefinition): ContentGrid {
  return inputsOf(definition).map((row) => row.map(contentOfInput));
}

/** Numbers at the 15 digits that Excel keeps: their last bit may come back changed */
export function comparable(content: Content): Content {
  return typeof content === "number" ? Number(content.toPrecision(15)) : content;
}

export function isSameNumber(one: unknown, other: number): boolean {
  return typeof one === "number" && comparable(one) === comparable(other);
}

/** Fingerprint of a grid; blank cells at its end do not count, and a blank grid gives "". */
export function printOf(grid: ContentGrid): string {
  const filled = grid.flatMap((row, r) =>
    row.flatMap((content, c) => (content === null ? [] : [[r, c, comparable(content)]])),
  );
  return filled.length === 0 ? "" : fingerprint(JSON.stringify(filled));
}
