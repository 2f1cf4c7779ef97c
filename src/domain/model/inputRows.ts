/** The rows of the input tables by the words that name them, so that a row is recognised after it has moved. */
import {
  SHEETS,
  TABLE_KEYS,
  TABLES,
  type CellAddress,
  type Field,
  type Indicator,
  type SelfEvaluation,
  type TableKey,
  type TableSchema,
} from ".";

export interface InputRow {
  /** The sheet and the words that name the row, without its figures; two rows may have the same */
  readonly words: string;
  readonly fields: readonly Field<unknown>[];
}

export interface InputCell {
  readonly row: InputRow;
  readonly field: Field<unknown>;
}

export function inputRows(selfEvaluation: SelfEvaluation): InputRow[] {
  return [
    ...Object.entries<Field<unknown>>(selfEvaluation.unit).map(([key, field]) => ({
      words: wordsOf(SHEETS.unit, [key]),
      fields: [field],
    })),
    ...TABLE_KEYS.flatMap((key) => rowsOf(TABLES[key], rowsIn(selfEvaluation, key))),
  ];
}

/** The rows of a table in their order, 其中 rows behind the line that they are parts of. */
function rowsIn(selfEvaluation: SelfEvaluation, key: TableKey): readonly object[] {
  if (key === "indicators") return selfEvaluation.indicators.map(withoutLeftOut);
  if (key !== "funds") return selfEvaluation[key];
  return selfEvaluation.funds.flatMap(({ parts = [], ...line }) => [line, ...parts]);
}

/** Rows that are left out are no cells of their own; few indicators have any. */
function withoutLeftOut(indicator: Indicator): object {
  if (indicator.leftOut === undefined) return indicator;
  const { leftOut: _, ...row } = indicator;
  return row;
}

function rowsOf({ sheet, namedBy }: TableSchema, rows: readonly object[]): InputRow[] {
  return rows.map((row) => {
    const fields = row as Readonly<Record<string, Field<unknown>>>;
    const words = namedBy.map((key) => fields[key]?.written ?? "");
    return { words: wordsOf(sheet, words), fields: Object.values(fields) };
  });
}

function wordsOf(sheet: string, words: readonly string[]): string {
  return JSON.stringify([sheet, ...words]);
}

/** How many cells `inputCells` has, without making them: one that is merged down its rows counts once. */
export function inputCellCount(selfEvaluation: SelfEvaluation): number {
  let count = 0;
  const add = (rows: readonly object[]): void => {
    let above: Readonly<Record<string, Field<unknown>>> = {};
    for (const one of rows) {
      const row = one as Readonly<Record<string, Field<unknown>>>;
      for (const key in row) {
        const cell = row[key]?.cell ?? null;
        if (cell !== null && cell !== above[key]?.cell) count += 1;
      }
      above = row;
    }
  };
  add([selfEvaluation.unit]);
  for (const key of TABLE_KEYS) add(rowsIn(selfEvaluation, key));
  return count;
}

/** Every cell that was read, with its row. A merged 一级指标 or 二级指标 belongs to its first row. */
export function inputCells(selfEvaluation: SelfEvaluation): Map<CellAddress, InputCell> {
  const cells = new Map<CellAddress, InputCell>();
  for (const row of inputRows(selfEvaluation)) {
    for (const field of row.fields)
      if (field.cell !== null && !cells.has(field.cell)) cells.set(field.cell, { row, field });
  }
  return cells;
}
