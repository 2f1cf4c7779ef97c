import type { SelfEvaluation, WorkFigure } from "../model";
import { toPlainExact } from "../decimal";
import { foldName, scaledUnit } from "../text";
import type { YearContext } from "./context";

/** Rows of 实绩 whose 上年数 is blank, and which last year's workbook has a figure for */
export function missingLastFigures({ workFigures }: YearContext): readonly WorkFigure[] {
  return workFigures.flatMap(({ work: { row } }) => (row.lastYear.written === "" ? [row] : []));
}

/**
 * The self-evaluation with 上年数 of last year's workbook where it is blank, so that a draft can state 同比. The field has no
 * cell: nothing stands there.
 */
export function withLastFigures(selfEvaluation: SelfEvaluation, context: YearContext): SelfEvaluation {
  const lastYears = new Map(context.workFigures.map(({ work, last }) => [work.row, last.value.value]));
  return {
    ...selfEvaluation,
    workFigures: selfEvaluation.workFigures.map((row) => {
      const last = row.lastYear.written === "" ? lastYears.get(row) : undefined;
      if (last === undefined) return row;
      const value = last.div(scaledUnit(foldName(row.measureUnit.value ?? "")).factor);
      return { ...row, lastYear: { cell: null, written: toPlainExact(value), value } };
    }),
  };
}
