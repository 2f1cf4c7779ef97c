/** The indicators of a form, each in its row, and the totals of their points and scores. */
import type { Area } from "../../a1";
import { capTotal } from "../../domain/calculation/scoring";
import { type Decimal, HUNDRED, sum, ZERO } from "../../domain/decimal";
import type { Indicator } from "../../domain/model";
import { isPlaceholderName } from "../../domain/text";
import type { FormContent } from "../attachments/formContent";
import { rowUnit, weightOf } from "../attachments/indicatorRows";
import { numberContent, textContent } from "../sheet/cells";
import type { CellContent } from "../sheet";
import type { IndicatorColumn } from "../forms";
import type { IndicatorHeader } from "../forms/header";
import { isNameToWrite } from "../forms/labels";
import { saysTheSame, textOf } from "./cellTexts";
import { executionOf, planExecutionRow, type ExecutionRow, type FormExecution } from "./executionRow";
import { cellOfField, type Cell, type FormCells, type PutOptions } from "./formCells";
import { indicatorContents, scoreOf } from "./indicatorContents";
import { hasReasonsCell } from "./reasons";
import type { AssignedRow, Assignment, RowPlace } from "./rows";
import type { BlankReason, FilledField } from "./types";

export function planIndicators(
  cells: FormCells,
  assignment: Assignment,
  execution: ExecutionRow | null,
): void {
  const { rows, unused, left, foreign } = assignment;
  const shared = sharedCells(cells, assignment);
  let number: NumberOfRow | null = null;
  for (const row of rows) {
    number = numberOf(cells, row, number);
    planIndicator(cells, row, number?.text ?? "", shared);
  }
  for (const one of shared) planShared(cells, one);
  planReasons(cells, rows);
  if (execution !== null) planExecutionRow(cells, execution);
  planTotal(cells, assignment, execution);
  for (const { row, header } of unused) clearPlaceholders(cells, row, header);
  for (const { indicator } of [...left, ...foreign]) cells.lost("indicator", indicator.level3.written);
}

type SharedColumn = "target" | "actual" | "weight" | "score";
const SHARED: readonly SharedColumn[] = ["target", "actual", "weight", "score"];

/** A cell that is merged over the rows of several indicators */
interface SharedCell {
  readonly column: SharedColumn;
  readonly at: Area;
  readonly rows: readonly AssignedRow[];
  /** The form has an indicator of its own in one of the rows */
  readonly isMixed: boolean;
}

function sharedCells(cells: FormCells, { rows, unknown }: Assignment): SharedCell[] {
  const own = unknown.flatMap((indicator) => cellOfField(indicator.level3)?.row ?? []);
  const found = new Map<string, SharedCell>();
  for (const row of rows)
    for (const column of SHARED) {
      const at = areaOver(cells, row, column);
      if (at === undefined) continue;
      const key = `${at.row},${at.column}`;
      const others = found.get(key)?.rows ?? [];
      const isMixed = own.some((one) => one >= at.row && one < at.row + at.rows);
      found.set(key, { column, at, rows: [...others, row], isMixed });
    }
  return [...found.values()].filter((one) => one.rows.length > 1 || one.isMixed);
}

function areaOver(cells: FormCells, { place, header }: AssignedRow, key: IndicatorColumn): Area | undefined {
  const column = header.columns.get(key);
  return column === undefined ? undefined : mergedOver(cells, place, column);
}

/** The sum of points and scores, a value that all have; anything else is for the user to write. */
function planShared(cells: FormCells, shared: SharedCell): void {
  const { column: key, at, rows } = shared;
  const what = rows.map((row) => ({ name: row.result.indicator.level3.value ?? "", indicator: key }));
  const [first] = what;
  const place = { row: at.row, inserted: 0 };
  const contents = rows.map((row) => contentsOf(cells, row)[key] ?? null);
  const proposed = contents
    .map((content, index) => `${what[index]?.name ?? ""}：${textOf(content)}`)
    .join("；");
  const content = shared.isMixed ? null : sharedContent(cells, shared, contents);
  if (content === null || first === undefined) {
    if (contents.some((one) => one !== null))
      cells.keep(what, place, at.column, "severalIndicators", proposed);
    return;
  }
  const weight = key === "score" ? rows[0]?.header.columns.get("weight") : undefined;
  const points = weight === undefined ? null : { row: at.row, column: weight };
  cells.put(first, place, at.column, content, { points });
  if (key === "score")
    cells.remarks.push({ kind: "sum", place, column: at.column, what, written: textOf(content) });
}

function sharedContent(
  cells: FormCells,
  { column: key, at, rows }: SharedCell,
  contents: readonly CellContent[],
): CellContent {
  if (key === "target" || key === "actual") {
    const [first = null, ...others] = contents;
    return others.every((other) => textOf(other) === textOf(first)) ? first : null;
  }
  // A sum beside points of one indicator would be read as more than its points.
  const isAlone = rows.some((row) => {
    const weight = areaOver(cells, row, "weight");
    return row.header.columns.has("weight") && (weight?.row !== at.row || weight.rows !== at.rows);
  });
  const figures = rows.flatMap((row) => {
    const { weight, score } = { weight: row.result.indicator.weight.value, score: scoreIn(cells, row) };
    return (key === "weight" ? weight : score) ?? [];
  });
  return isAlone || figures.length < rows.length ? null : numberContent(sum(figures));
}

const contentsOf = (cells: FormCells, row: AssignedRow) =>
  indicatorContents(row.result, row.header, hasMethod(cells, row));

function planIndicator(
  cells: FormCells,
  assigned: AssignedRow,
  number: string,
  shared: readonly SharedCell[],
): void {
  const { place, header, result, existing } = assigned;
  const name = result.indicator.level3.value ?? "";
  const unit = rowUnit(result.indicator);
  const isShared = (key: IndicatorColumn): boolean =>
    shared.some(({ column, rows }) => column === key && rows.includes(assigned));
  const put = (
    key: IndicatorColumn,
    content: CellContent,
    { row, inserted }: RowPlace,
    options: PutOptions = {},
  ): void => {
    const column = header.columns.get(key);
    if (column === undefined || isShared(key)) return;
    const top = inserted > 0 ? undefined : areaOver(cells, assigned, key);
    const to = { row: (SHARED as readonly string[]).includes(key) ? (top?.row ?? row) : row, inserted };
    cells.put({ name, indicator: key }, to, leftmost(cells, to, column), content, options);
  };
  for (const level of ["level1", "level2"] as const) {
    const label = assigned[level];
    const row = label === null || place.inserted > 0 ? place : { row: label.row, inserted: 0 };
    if (label !== null) put(level, textContent(label.text), row, { keepsPlace: true });
  }
  const contents = contentsOf(cells, assigned);
  for (const key of ["target", "actual"] as const)
    if (!header.columns.has(key)) cells.lost({ name, indicator: key }, textOf(contents[key] ?? null));
  const weight = header.columns.get("weight");
  const points = weight === undefined ? null : { row: place.row, column: leftmost(cells, place, weight) };
  for (const [key, content] of Object.entries(contents) as [IndicatorColumn, CellContent][]) {
    if (key === "level3") {
      const whole = content === null ? null : textContent(number + textOf(content));
      if (existing === null) put(key, whole, place, { keepsPlace: true });
    } else if (key === "score") put(key, content, place, { points });
    else if (key === "target" || key === "actual")
      put(key, content, place, { saysTheSame: (shown, after) => saysTheSame(shown, after, unit) });
    else put(key, content, place);
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

/** What stands before the name of a row, and where the row is */
interface NumberOfRow {
  readonly text: string;
  readonly row: RowPlace;
}

/** 指标1： and 1.1 stay before the name; a row below without a number of its own, or with ……, takes the next one. */
function numberOf(
  cells: FormCells,
  { place, header: { columns }, existing, level1, level2 }: AssignedRow,
  above: NumberOfRow | null,
): NumberOfRow | null {
  const column = columns.get("level3");
  if (column === undefined) return null;
  const raw = place.inserted > 0 ? "" : cells.raw({ row: place.row, column });
  const prefix = NUMBERED.exec(raw)?.[0];
  if (prefix !== undefined) return { text: prefix, row: place };
  const number = raw.trim();
  if (!isPlaceholderName(number) && isNameToWrite(number))
    return { text: `${number}${/\d$/u.test(number) ? " " : ""}`, row: place };
  const isNext = above !== null && follows(place, above.row);
  const isLabelled = level1 !== null || level2 !== null || hasLevel(cells, place, columns);
  if (existing !== null || !isNext || isLabelled) return null;
  const next = above.text.replace(/\d{1,3}(?=\D*$)/u, (digits) => String(Number(digits) + 1));
  return { text: next, row: place };
}

/** 指标1：, also with spaces */
const NUMBERED = /^\s*指标\s*\d{1,3}\s*[:：]/u;

/** Whether the row is the very next one, inserted or not */
function follows({ row, inserted }: RowPlace, above: RowPlace): boolean {
  return inserted > 0
    ? inserted === 1
      ? above.inserted === 0 && above.row === row - 1
      : above.inserted === inserted - 1 && above.row === row
    : above.inserted === 0 && above.row === row - 1;
}

/** A 二级指标 begins in the row. */
function hasLevel(
  cells: FormCells,
  { row, inserted }: RowPlace,
  columns: IndicatorHeader["columns"],
): boolean {
  return (["level1", "level2"] as const).some((level) => {
    const column = columns.get(level);
    return inserted === 0 && column !== undefined && cells.sheet.text(row, column) !== "";
  });
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

/**
 * Of the indicators that belong on the form. A form with indicators or levels of its own has a total that only the user
 * knows, and one with other points in all than its rows have takes none.
 */
function planTotal(cells: FormCells, assignment: Assignment, execution: ExecutionRow | null): void {
  const { form, content } = cells;
  const { foreign, left } = assignment;
  const isOther = (indicator: Indicator): boolean =>
    indicator !== execution?.indicator && indicator.weight.value !== null;
  const hasExecution = form.budgetRows.length > 0 || execution !== null;
  const scored = hasExecution ? executionOf(form, content, execution) : null;
  const label = form.places.labels.get("totalScore");
  const at = cellOfField(form.totalScore);
  const beside = label === undefined ? null : cellOfField(label.value);
  const keep = (why: BlankReason, proposed: string): void => {
    const blank = (what: FilledField, cell: Cell | null, value: string): void => {
      if (cell !== null) cells.keep([what], { row: cell.row, inserted: 0 }, cell.column, why, value);
    };
    blank("totalWeight", cellOfField(form.totalWeight), "");
    for (const cell of [at, beside]) blank("totalScore", cell, proposed);
  };
  if (assignment.unknown.some(isOther) || (foreign.length > 0 && assignment.hasOwnLevels))
    return keep("otherIndicators", "");
  const points = totalWeight(assignment, content, scored);
  const score = totalScore(cells, assignment, scored);
  const written = textOf(numberContent(score));
  const isPrinted = form.totalWeight.cell !== null && (form.totalWeight.value !== null || foreign.length > 0);
  const isOfScale = scored === null || scored.points.eq(scored.ofProfile);
  const isWhole = points?.eq(HUNDRED) === true || (isOfScale && foreign.length === 0);
  if (!isPrinted && !isWhole && score !== null)
    return keep(isOfScale ? "otherIndicators" : "points", written);
  cells.putField("totalWeight", null, form.totalWeight, numberContent(points));
  const isScored = form.places.tables.some(({ header }) => header.columns.has("score"));
  if (label === undefined && at === null && isScored) cells.lost("totalScore", written);
  // The self-evaluation's own total stands, whatever its points add up to.
  const options = { points: isOfScale && foreign.length === 0 ? null : cellOfField(form.totalWeight) };
  if (label?.value.cell !== form.totalScore.cell)
    cells.putField("totalScore", null, form.totalScore, numberContent(score), options);
  if (label !== undefined)
    cells.putField("totalScore", label.label.address, label.value, numberContent(score), options);
  const others = foreign.length > 0 ? foreign : left;
  const cell = at ?? beside;
  if (cell !== null && score !== null && others.length > 0)
    cells.remarks.push({
      kind: foreign.length > 0 ? "totalWithout" : "totalWith",
      place: { row: cell.row, inserted: 0 },
      column: cell.column,
      written,
      names: others.map(({ indicator }) => indicator.level3.written),
    });
}

/** A form without the execution rate has the points of its indicators alone. */
function totalWeight(
  { foreign }: Assignment,
  { result }: FormContent,
  execution: FormExecution | null,
): Decimal | null {
  const weight = weightOf(result.indicators.filter((one) => !foreign.includes(one)));
  return (execution === null ? weight : weight?.plus(execution.points)) ?? null;
}

/** As computed from the same parts, else the sum of the scores that are written */
function totalScore(
  cells: FormCells,
  { rows, foreign }: Assignment,
  execution: FormExecution | null,
): Decimal | null {
  const { result, profile } = cells.content;
  const { totalScore: computed, indicators, funds } = result;
  const scores = rows.flatMap((row) => scoreIn(cells, row) ?? []);
  // Some scores are the user's instead of the computed ones.
  const hasOwn = rows.some((row) => {
    const score = scoreIn(cells, row);
    return score !== null && row.result.score?.eq(score) === false;
  });
  const isOfProfile = execution?.points.eq(execution.ofProfile) === true;
  if (isOfProfile && !hasOwn && foreign.length === 0 && computed !== null) return computed;
  const isWhole = scores.length === indicators.length - foreign.length && scores.length > 0;
  if (!isWhole || execution?.score === null) return null;
  const all = sum(scores).plus(execution?.score ?? ZERO);
  return capTotal(all, funds?.executionRate ?? null, profile.totalCaps).total;
}
