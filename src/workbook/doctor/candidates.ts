/** Finds a table or cell whose name is lost, by its headings or its label. */
import type { Area } from "../../a1";
import { UNIT_CELLS, type TableSchema } from "../../domain/model";
import { UNIT_KEYS, unitCellName } from "../schema/names";
import { foldHeading, isClosingRow } from "../read/table";
import { valueIn, type SheetExcerpt } from "./excerpt";
import { checkTable } from "./tableCheck";

export interface Candidate {
  readonly sheet: string;
  readonly area: Area;
}

/** Share of its columns by which a table is recognised, at least two of them. */
const KNOWN_BY = 0.6;

export function tableCandidates(
  schema: TableSchema,
  excerpts: readonly SheetExcerpt[],
): readonly Candidate[] {
  return excerpts.flatMap((excerpt): Candidate[] => {
    const { headerRow, columns } = checkTable(excerpt, schema);
    const expected = columns.filter(({ need }) => need !== "optional");
    const found = expected.filter(({ state }) => state === "found").length;
    if (headerRow === null || found < Math.max(2, Math.ceil(expected.length * KNOWN_BY))) return [];
    const at = columns.flatMap(({ column }) => (column === null ? [] : [column]));
    const first = Math.min(...at);
    const width = Math.max(...at) - first + 1;
    const last = lastRowOf(excerpt, headerRow, first, width);
    return [
      {
        sheet: excerpt.sheet,
        area: { row: headerRow, column: first, rows: last - headerRow + 1, columns: width },
      },
    ];
  });
}

/** The closing row, else the last row with content. */
function lastRowOf(excerpt: SheetExcerpt, headerRow: number, first: number, width: number): number {
  const end = excerpt.row + excerpt.values.length - 1;
  let last = headerRow;
  for (let row = headerRow + 1; row <= end; row += 1) {
    const values = Array.from({ length: width }, (_, index) => valueIn(excerpt, row, first + index));
    if (isClosingRow(values)) return row;
    if (values.some((value) => value !== "")) last = row;
  }
  return excerpt.lastRow > end ? excerpt.lastRow : last;
}

const LABELS = new Map(UNIT_KEYS.map((key) => [foldHeading(UNIT_CELLS[key].heading), unitCellName(key)]));
/** Labels below each other by which the form of 基本信息 is recognised */
const LABELS_IN_A_COLUMN = 3;

/** The cells to the right of the labels, by name. */
export function cellCandidates(excerpts: readonly SheetExcerpt[]): ReadonlyMap<string, readonly Candidate[]> {
  const found = new Map<string, Candidate[]>();
  for (const excerpt of excerpts) {
    const width = Math.max(0, ...excerpt.values.map((values) => values.length));
    for (let index = 0; index < width; index += 1) {
      const column = excerpt.column + index;
      const labels = labelsIn(excerpt, index);
      if (new Set(labels.map(({ name }) => name)).size < LABELS_IN_A_COLUMN) continue;
      for (const { name, row } of labels) {
        const cell = { sheet: excerpt.sheet, area: { row, column: column + 1, rows: 1, columns: 1 } };
        found.set(name, [...(found.get(name) ?? []), cell]);
      }
    }
  }
  return found;
}

function labelsIn(excerpt: SheetExcerpt, index: number): { readonly name: string; readonly row: number }[] {
  return excerpt.values.flatMap((values, offset) => {
    const value = values[index];
    const name = typeof value === "string" ? LABELS.get(foldHeading(value).replace(/:$/, "")) : undefined;
    return name === undefined ? [] : [{ name, row: excerpt.row + offset }];
  });
}
