/** The rows of the input tables by their own words: what a row is known by when it has moved. */
import type { CellAddress, Field, SelfEvaluation } from "./model";

export interface InputRow {
  /** Table and words that name the row, its figures left out; two rows may have the same */
  readonly words: string;
  readonly fields: readonly Field<unknown>[];
}

export interface InputCell {
  readonly row: InputRow;
  readonly field: Field<unknown>;
}

export function inputRows({
  unit,
  funds,
  projects,
  indicators,
  statedFigures,
  parameters,
}: SelfEvaluation): InputRow[] {
  return [
    ...Object.entries(unit).map(([key, field]: [string, Field<unknown>]) =>
      rowOf({ field }, "基本信息", key),
    ),
    ...funds.map((line) => {
      const { category, project, tier, functionCode, source } = line;
      return rowOf(line, "资金", category, project, tier, functionCode, source);
    }),
    ...projects.map((project) => rowOf(project, "项目", project.name)),
    ...indicators.map((indicator) => {
      const { project, level1, level2, level3 } = indicator;
      return rowOf(indicator, "指标", project, level1, level2, level3);
    }),
    ...statedFigures.map((figure) => rowOf(figure, "报告数", figure.scope, figure.measure)),
    ...parameters.map((parameter) => rowOf(parameter, "规则参数", parameter.name)),
  ];
}

function rowOf(row: object, table: string, ...words: readonly (Field<unknown> | string)[]): InputRow {
  const written = words.map((word) => (typeof word === "string" ? word : word.written));
  return {
    words: JSON.stringify([table, ...written]),
    fields: Object.values(row as Readonly<Record<string, Field<unknown>>>),
  };
}

/** Every cell that was read, with its row. A cell that is carried down (a merged 一级指标) is that of its first row. */
export function inputCells(selfEvaluation: SelfEvaluation): Map<CellAddress, InputCell> {
  const cells = new Map<CellAddress, InputCell>();
  for (const row of inputRows(selfEvaluation)) {
    for (const field of row.fields)
      if (field.cell !== null && !cells.has(field.cell)) cells.set(field.cell, { row, field });
  }
  return cells;
}
