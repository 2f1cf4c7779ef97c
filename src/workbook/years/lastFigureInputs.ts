/** 上年数 from last year's workbook, for blank cells of 实绩. */
import { toPlainExact } from "../../domain/decimal";
import type { CellAddress, SelfEvaluation } from "../../domain/model";
import { wordsOfRow, type LastFigure } from "../../domain/years/lastFigures";
import type { DesiredInput } from "../amendments/plannedInputs";

export interface LastFigureInput {
  /** The blank cell that was shown to the user */
  readonly cell: CellAddress;
  /** Of its row, as `wordsOfRow` */
  readonly words: string;
  /** In plain notation */
  readonly number: string;
}

/** None for a row whose table has no column 上年数 */
export function lastFigureInputs(figures: readonly LastFigure[]): LastFigureInput[] {
  return figures.flatMap(({ row, value }) => {
    const { cell } = row.lastYear;
    return cell === null ? [] : [{ cell, words: wordsOfRow(row), number: toPlainExact(value) }];
  });
}

/** What the user has typed meanwhile stays. */
export function desiredLastFigures(
  inputs: readonly LastFigureInput[],
  { workFigures }: SelfEvaluation,
): DesiredInput[] {
  const rows = new Map(workFigures.map((row) => [row.lastYear.cell, row]));
  return inputs.map(({ cell, words, number }) => {
    const row = rows.get(cell);
    const isAsShown = row !== undefined && row.lastYear.written === "" && wordsOfRow(row) === words;
    return { cell, after: isAsShown ? { content: { number } } : null };
  });
}
