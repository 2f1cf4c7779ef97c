/** 上年数 of 实绩 that last year's workbook knows and this year's leaves blank. */
import type { SelfEvaluation, WorkFigure } from "../model";
import { toPlainExact, type Decimal } from "../decimal";
import { foldName, scaledUnit } from "../text";
import type { YearContext } from "./context";
import { sourceIn, type Source } from "./source";

export interface LastFigure {
  readonly row: WorkFigure;
  /** In this year's unit of measure */
  readonly value: Decimal;
  readonly source: Source;
}

/** Identifies a row of 实绩, also after rows have moved */
export function wordsOfRow({ name, measureUnit, section, partOf }: WorkFigure): string {
  return JSON.stringify([name, measureUnit, section, partOf].map(({ written }) => written));
}

/** Rows whose 上年数 is blank, with the figure that last year's workbook has for them */
export function missingLastFigures({ workFigures, lastYear }: YearContext): readonly LastFigure[] {
  return workFigures.flatMap(({ work: { row }, last }) => {
    if (row.lastYear.written !== "") return [];
    const { unit, factor } = scaledUnit(foldName(row.measureUnit.value ?? ""));
    if (unit !== foldName(last.unit ?? "")) return [];
    return [{ row, value: last.value.value.div(factor), source: sourceIn(lastYear, last.value.cells) }];
  });
}

/**
 * The self-evaluation with 上年数 of last year's workbook where it is blank, so that a draft can state 同比. The field has no
 * cell: nothing stands there.
 */
export function withLastFigures(selfEvaluation: SelfEvaluation, context: YearContext): SelfEvaluation {
  const values = new Map(missingLastFigures(context).map(({ row, value }) => [row, value]));
  return {
    ...selfEvaluation,
    workFigures: selfEvaluation.workFigures.map((row) => {
      const value = values.get(row);
      if (value === undefined) return row;
      return { ...row, lastYear: { cell: null, written: toPlainExact(value), value } };
    }),
  };
}
