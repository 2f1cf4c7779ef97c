/** The indicators of a form, each in its row, and the totals of their points and scores. */
import type { Area } from "../../a1";
import { type Decimal, sum, ZERO } from "../../domain/decimal";
import type { Indicator } from "../../domain/model";
import { isPlaceholderName } from "../../domain/text";
import { weightOf } from "../attachments/indicatorRows";
import { numberContent, textContent } from "../sheet/cells";
import type { CellContent } from "../sheet";
import type { IndicatorColumn } from "../forms";
import type { IndicatorHeader } from "../forms/header";
import { isNameToWrite } from "../forms/labels";
import { textOf } from "./cellTexts";
import { planExecutionRow, takesScore, type ExecutionRow } from "./executionRow";
import type { FormCells } from "./formCells";
import { indicatorContents, scoreOf } from "./indicatorContents";
import { hasReasonsCell } from "./reasons";
import type { AssignedRow, Assignment, RowPlace } from "./rows";

export function planIndicators(
  cells: FormCells,
  assignment: Assignment,
  execution: ExecutionRow | null,
): void {
  const { rows, unused, left, foreign } = assignment;
  for (const row of rows) planIndicator(cells, row);
  planReasons(cells, rows);
  if (execution !== null) planExecutionRow(cells, execution);
  planTotal(cells, assignment, execution);
  for (const { row, header } of unused) clearPlaceholders(cells, row, header);
  for (const { indicator } of [...left, ...foreign]) cells.lost("indicator", indicator.level3.written);
}

function planIndicator(cells: FormCells, assigned: AssignedRow): void {
  const { place, header, result, existing } = assigned;
  const name = result.indicator.level3.value ?? "";
  const put = (key: IndicatorColumn, content: CellContent, row: RowPlace, keepsPlace: boolean): void => {
    const column = header.columns.get(key);
    const what = { name, indicator: key };
    if (column !== undefined) cells.put(what, row, leftmost(cells, row, column), content, keepsPlace);
  };
  for (const level of ["level1", "level2"] as const) {
    const label = assigned[level];
    const row = label === null || place.inserted > 0 ? place : { row: label.row, inserted: 0 };
    if (label !== null) put(level, textContent(label.text), row, true);
  }
  const contents = indicatorContents(result, header, hasMethod(cells, assigned));
  for (const key of ["target", "actual"] as const)
    if (!header.columns.has(key)) cells.lost({ name, indicator: key }, textOf(contents[key] ?? null));
  for (const [key, content] of Object.entries(contents) as [IndicatorColumn, CellContent][]) {
    if (key !== "level3") put(key, content, place, false);
    else if (existing === null) put(key, numbered(cells, place, header, content), place, true);
  }
}

/** Beside its indicator; a cell merged over several rows takes all of theirs, each with the indicator's name. */
function planReasons(cells: FormCells, rows: readonly AssignedRow[]): void {
  const shared = new Map<string, { readonly at: Area; readonly texts: string[]; readonly name: string }>();
  for (const { place, header, result } of rows) {
    const name = result.indicator.level3.value ?? "";
    const text = result.indicator.reason.value ?? "";
    const what = { name, indicator: "reason" } as const;
    const column = header.columns.get("reason");
    if (text === "") continue;
    if (column === undefined) {
      if (!hasReasonsCell(cells.form)) cells.lost(what, text);
      continue;
    }
    const at = mergedOver(cells, place, column);
    if (at === undefined) {
      cells.put(what, place, leftmost(cells, place, column), textContent(text));
      continue;
    }
    const key = `${at.row},${at.column}`;
    const others = shared.get(key) ?? { at, texts: [], name };
    others.texts.push(`${name}：${text}`);
    shared.set(key, others);
  }
  for (const { at, texts, name } of shared.values()) {
    const place = { row: at.row, inserted: 0 };
    cells.put({ name, indicator: "reason" }, place, at.column, textContent(texts.join("\n")));
  }
}

/** The cell that is merged over the row and others; rows inserted within it make it longer. */
function mergedOver({ sheet }: FormCells, { row, inserted }: RowPlace, column: number): Area | undefined {
  const area = sheet.mergeAt(inserted > 0 ? row - 1 : row, column);
  const isInside = area !== undefined && area.rows > 1 && (inserted === 0 || row < area.row + area.rows);
  return isInside ? area : undefined;
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

/** 指标1： and 1.1 stay before the name. */
function numbered(
  cells: FormCells,
  { row, inserted }: RowPlace,
  { columns }: IndicatorHeader,
  name: CellContent,
): CellContent {
  const column = columns.get("level3");
  if (column === undefined || inserted > 0 || name === null) return name;
  const raw = cells.raw({ row, column });
  const prefix = /^\s*指标\s*\d{1,3}\s*[:：]/u.exec(raw)?.[0];
  if (prefix !== undefined) return textContent(prefix + textOf(name));
  const number = raw.trim();
  if (isPlaceholderName(number) || !isNameToWrite(number)) return name;
  return textContent(`${number}${/\d$/u.test(number) ? " " : ""}${textOf(name)}`);
}

function clearPlaceholders(cells: FormCells, row: number, { columns }: IndicatorHeader): void {
  for (const key of ["level2", "level3"] as const) {
    const column = columns.get(key);
    const text = column === undefined ? "" : cells.sheet.text(row, column);
    if (column === undefined || text === "" || !isNameToWrite(text)) continue;
    cells.clear({ name: "", indicator: key }, row, column);
  }
}

function scoreIn(cells: FormCells, row: AssignedRow): Decimal | null {
  return scoreOf(row.result, hasMethod(cells, row));
}

/** Of the indicators that belong on the form. A form with indicators of its own has a total that only the user knows. */
function planTotal(cells: FormCells, assignment: Assignment, execution: ExecutionRow | null): void {
  const { form } = cells;
  const isOther = (indicator: Indicator): boolean =>
    indicator !== execution?.indicator && indicator.weight.value !== null;
  if (assignment.unknown.some(isOther) || (assignment.foreign.length > 0 && assignment.hasOwnLevels)) return;
  if (execution !== null && !takesScore(cells, execution)) return;
  const hasExecution = form.budgetRows.length > 0 || execution !== null;
  const points = numberContent(totalWeight(cells, assignment, hasExecution));
  cells.putField("totalWeight", null, form.totalWeight, points);
  const score = numberContent(totalScore(cells, assignment, hasExecution));
  const label = form.places.labels.get("totalScore");
  const isScored = form.places.tables.some(({ header }) => header.columns.has("score"));
  if (label === undefined && form.totalScore.cell === null && isScored)
    cells.lost("totalScore", textOf(score));
  if (label?.value.cell !== form.totalScore.cell) cells.putField("totalScore", null, form.totalScore, score);
  if (label !== undefined) cells.putField("totalScore", label.label.address, label.value, score);
}

/** A form without the execution rate has the points of its indicators alone. */
function totalWeight({ content }: FormCells, { foreign }: Assignment, hasExecution: boolean): Decimal | null {
  const { result, profile } = content;
  const weight = weightOf(result.indicators.filter((one) => !foreign.includes(one)));
  return (hasExecution ? weight?.plus(profile.executionScore.points) : weight) ?? null;
}

/** As computed from the same parts, else the sum of the scores that are written */
function totalScore(cells: FormCells, { rows, foreign }: Assignment, hasExecution: boolean): Decimal | null {
  const { totalScore: computed, fundScore, indicators } = cells.content.result;
  const scores = rows.flatMap((row) => scoreIn(cells, row) ?? []);
  // Some scores are the user's instead of the computed ones.
  const hasOwn = rows.some((row) => {
    const score = scoreIn(cells, row);
    return score !== null && row.result.score?.eq(score) === false;
  });
  if (hasExecution && !hasOwn && foreign.length === 0 && computed !== null) return computed;
  const isWhole = scores.length === indicators.length - foreign.length && scores.length > 0;
  if (!isWhole || (hasExecution && fundScore === null)) return null;
  return sum(scores).plus(hasExecution ? (fundScore ?? ZERO) : ZERO);
}
