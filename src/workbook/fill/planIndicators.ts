/** The indicators of a form, each in its row, and the totals of their points and scores. */
import { type Decimal, sum, ZERO } from "../../domain/decimal";
import type { IndicatorResult } from "../../domain/evaluation";
import { isPlaceholderName } from "../../domain/text";
import { totalPoints, weightOf } from "../attachments/indicatorRows";
import { numberContent, textContent } from "../cells";
import type { CellContent } from "../sheet";
import type { IndicatorColumn } from "../submitted";
import type { IndicatorHeader } from "../submitted/header";
import { textOf } from "./cellTexts";
import type { FormCells } from "./formCells";
import { indicatorContents, scoreOf } from "./indicatorContents";
import { hasReasonsCell } from "./reasons";
import type { AssignedRow, Assignment, RowPlace } from "./rows";

export function planIndicators(cells: FormCells, { rows, unused, left }: Assignment): void {
  for (const row of rows) planIndicator(cells, row);
  planTotal(
    cells,
    rows.map((row) => ({ result: row.result, score: scoreIn(cells, row) })),
  );
  for (const { row, header } of unused) clearPlaceholders(cells, row, header);
  for (const { indicator } of left) cells.lost("indicator", indicator.level3.written);
}

function planIndicator(cells: FormCells, assigned: AssignedRow): void {
  const { place, header, result, existing } = assigned;
  const name = result.indicator.level3.value ?? "";
  const put = (key: IndicatorColumn, content: CellContent, row: RowPlace, keepsPlace: boolean): void => {
    const column = header.columns.get(key);
    const what = { name, indicator: key };
    if (column !== undefined) cells.put(what, row, leftmost(cells, row, column), content, keepsPlace);
    else if (key === "reason" && !hasReasonsCell(cells.form)) cells.lost(what, textOf(content));
  };
  for (const level of ["level1", "level2"] as const) {
    const label = assigned[level];
    const row = label === null || place.inserted > 0 ? place : { row: label.row, inserted: 0 };
    if (label !== null) put(level, textContent(label.text), row, true);
  }
  const contents = indicatorContents(result, header, hasMethod(cells, assigned));
  for (const [key, content] of Object.entries(contents) as [IndicatorColumn, CellContent][]) {
    if (key !== "level3") put(key, content, place, false);
    else if (existing === null) put(key, numbered(cells, place, header, content), place, true);
  }
}

/** The first cell of a merged one; a new row is merged as the row above. */
function leftmost({ sheet }: FormCells, { row, inserted }: RowPlace, column: number): number {
  return sheet.mergeAt(inserted > 0 ? row - 1 : row, column)?.column ?? column;
}

/** Whether the form has a 评分标准 of its own for the row */
function hasMethod({ sheet }: FormCells, { place: { row, inserted }, header }: AssignedRow): boolean {
  const column = header.columns.get("method");
  return column !== undefined && inserted === 0 && sheet.text(row, column) !== "";
}

/** 指标1： stays before the name. */
function numbered(
  cells: FormCells,
  { row, inserted }: RowPlace,
  { columns }: IndicatorHeader,
  name: CellContent,
): CellContent {
  const column = columns.get("level3");
  if (column === undefined || inserted > 0 || name === null) return name;
  const prefix = /^\s*指标\s*\d{1,3}\s*[:：]/u.exec(cells.raw({ row, column }))?.[0] ?? "";
  return textContent(prefix + textOf(name));
}

function clearPlaceholders(cells: FormCells, row: number, { columns }: IndicatorHeader): void {
  for (const key of ["level2", "level3"] as const) {
    const column = columns.get(key);
    const text = column === undefined ? "" : cells.sheet.text(row, column);
    if (column === undefined || text === "" || !isPlaceholderName(text)) continue;
    cells.clear({ name: "", indicator: key }, row, column);
  }
}

interface WrittenScore {
  readonly result: IndicatorResult;
  readonly score: Decimal | null;
}

function scoreIn(cells: FormCells, row: AssignedRow): Decimal | null {
  return scoreOf(row.result, hasMethod(cells, row));
}

function planTotal(cells: FormCells, written: readonly WrittenScore[]): void {
  const { form, content } = cells;
  // A form without money has the points of its indicators alone.
  const points = form.budgetRows.length === 0 ? weightOf(content.result.indicators) : totalPoints(content);
  cells.putField("totalWeight", null, form.totalWeight, numberContent(points));
  const score = numberContent(totalScore(cells, written));
  const label = form.places.labels.get("totalScore");
  if (label?.value.cell !== form.totalScore.cell) cells.putField("totalScore", null, form.totalScore, score);
  if (label !== undefined) cells.putField("totalScore", label.label.address, label.value, score);
}

/** As computed from the same parts, else the sum of the scores that are written */
function totalScore({ form, content }: FormCells, written: readonly WrittenScore[]): Decimal | null {
  const { totalScore: computed, fundScore, indicators } = content.result;
  const hasMoney = form.budgetRows.length > 0;
  const scores = written.flatMap(({ score }) => score ?? []);
  const isWhole = scores.length === indicators.length && scores.length > 0;
  const ofIndicators = isWhole && (!hasMoney || fundScore !== null) ? sum(scores) : null;
  // Some scores are the user's instead of the computed ones.
  const hasOwn = written.some(({ result, score }) => score !== null && result.score?.eq(score) === false);
  if (hasMoney && !hasOwn && computed !== null) return computed;
  return ofIndicators?.plus(hasMoney ? (fundScore ?? ZERO) : ZERO) ?? null;
}
