/** Plans one form: which of its cells take which figures and texts. */
import { parseAddress } from "../../a1";
import { type Decimal, sum, toPlain, toPlainExact, ZERO } from "../../domain/decimal";
import type { FundFigures } from "../../domain/evaluation";
import type { CellAddress, Field } from "../../domain/model";
import { groupBy } from "../../domain/groupBy";
import { LAYOUT_TRAITS } from "../../domain/profile";
import { executionRate } from "../../domain/rates";
import type { BudgetRow } from "../../domain/submitted/printedForm";
import { sumOfLines } from "../../domain/totals";
import { isBlankMark, isPlaceholderName } from "../../domain/text";
import type { FormContent } from "../attachments/formContent";
import { budgetReasons } from "../attachments/formNotes";
import type { SourceFigures } from "../attachments/fundSources";
import { totalPoints, weightOf } from "../attachments/indicatorRows";
import { numberContent, rateContent, textContent } from "../cells";
import { inputAt, valueInput } from "../inputs";
import type { CellValue } from "../snapshot";
import type { CellInput } from "../plan";
import type { CellContent } from "../sheet";
import { INDICATOR_COLUMNS, MONEY_COLUMNS, type IndicatorColumn, type RecognisedForm } from "../submitted";
import type { Label } from "../submitted/labels";
import type { Signature } from "../submitted/signatures";
import { squeeze, type SheetText } from "../submitted/sheetText";
import { agrees, amountText, behindColon, inLabel, isZero, suited, textOf, withYear } from "./cellTexts";
import { indicatorContents, scoreOf } from "./indicatorContents";
import { assignRows, type AssignedRow, type RowPlace } from "./rows";
import { figuresBySource } from "./sources";
import type { Unplaced } from "./types";

/** A cell to write; `place.row` is counted before any insertion */
export interface PlannedCell {
  readonly place: RowPlace;
  readonly column: number;
  readonly what: string;
  readonly before: CellInput;
  /** The value of a formula, else `before` */
  readonly shown: CellInput;
  readonly after: CellContent;
  readonly kind: "fill" | "differs" | "formula";
}

export interface PlannedForm {
  readonly cells: readonly PlannedCell[];
  readonly unplaced: readonly Unplaced[];
  readonly unknown: readonly { readonly cell: CellAddress; readonly name: string }[];
  readonly rows: readonly AssignedRow[];
}

/** @param mayInsert whether rows may be inserted before the given row */
export function planForm(
  sheet: SheetText,
  form: RecognisedForm,
  content: FormContent,
  mayInsert: (row: number) => boolean,
): PlannedForm {
  const planner = new FormPlanner(sheet, form, content);
  planner.labels();
  planner.money();
  const { rows, left, unknown, unused } = assignRows(
    sheet,
    form.places.tables,
    content.result.indicators,
    mayInsert,
  );
  for (const row of rows) planner.indicator(row);
  planner.total();
  for (const { row, header } of unused) planner.clear(row, header);
  for (const { indicator } of left) planner.lost("绩效指标", indicator.level3.written);
  return {
    cells: planner.cells,
    unplaced: planner.unplaced,
    unknown: unknown.map(({ level3 }) => ({ cell: level3.cell ?? form.area, name: level3.written })),
    rows,
  };
}

type Amount = "initialBudget" | "annualBudget" | "spent";
const AMOUNTS: readonly Amount[] = ["initialBudget", "annualBudget", "spent"];
type Figure = Amount | "statedRate" | "weight" | "score" | "reason";

interface Cell {
  readonly row: number;
  readonly column: number;
}

class FormPlanner {
  readonly cells: PlannedCell[] = [];
  readonly unplaced: Unplaced[] = [];
  /** Of the indicators, as written */
  private readonly scores: Decimal[] = [];
  /** Some are the user's instead of the computed ones */
  private hasOwnScores = false;
  private readonly labelled: RecognisedForm["places"]["labels"];

  constructor(
    private readonly sheet: SheetText,
    private readonly form: RecognisedForm,
    private readonly content: FormContent,
  ) {
    this.labelled = form.places.labels;
  }

  labels(): void {
    const { content } = this;
    const { result } = content;
    // Before 单位名称, which may be in the same cell and to the left.
    this.signatures();
    this.label("项目名称", "project", content.projectName);
    this.label("主管部门", "competentDepartment", content.competentDepartment);
    this.label("实施单位", "implementingUnit", content.implementingUnit || content.unitName);
    this.label("单位名称", "unitName", content.unitName);
    this.label("填报单位", "reportingUnit", content.unitName);
    this.label("预期目标", this.labelled.has("goal") ? "goal" : "overallGoal", content.goal, true);
    this.label("实际完成情况", "completion", content.completion, true);
    this.label("项目实施内容及过程概述", "implementation", content.implementation, true);
    this.label("自评等级", "grade", result.grade ?? "");
    this.label("评价结论", "conclusion", content.conclusion, true);
    this.label("存在问题", "problems", content.problems, true);
    this.label("改进措施", "improvements", content.improvements, true);
    this.label("偏差原因", "reasons", this.reasons());
    this.year();
  }

  money(): void {
    const { form, content } = this;
    const { funds, fundScore } = content.result;
    const total = form.budgetRows.find(({ isTotal }) => isTotal);
    if (funds !== null && total === undefined) this.lost("资金", amountText(funds.annualBudget));
    const reasons = budgetReasons(content).join("\n");
    if (!this.hasMoneyReason() && !this.labelled.has("reasons")) this.lost("资金原因", reasons);
    if (total === undefined) return;
    if (funds !== null) this.amounts(total, funds);
    this.rate(total, funds?.executionRate ?? null);
    // Points that only the head names (20分) are the form's own.
    const isOfHead = total.weight.cell === form.executionPoints.cell;
    if (!isOfHead) this.figure(total, "weight", numberContent(content.profile.executionScore.points));
    this.figure(total, "score", numberContent(fundScore));
    this.figure(total, "reason", textContent(reasons));
    const parts = form.budgetRows.filter((row) => row !== total && row.amount.cell === null);
    if (parts.length > 0 && funds !== null) this.sources(parts);
    const divided = form.budgetRows.filter((row) => row !== total && row.amount.cell !== null);
    if (divided.length > 0 && funds !== null) this.divisions(divided, funds);
  }

  /** After the indicators, whose scores it adds up */
  total(): void {
    const { form } = this;
    this.direct("总分：分值", form.totalWeight, numberContent(this.totalPoints()));
    const isLabelled = this.labelled.get("totalScore")?.value.cell === form.totalScore.cell;
    if (!isLabelled) this.direct("总分：得分", form.totalScore, numberContent(this.totalScore()));
    this.label("总分", "totalScore", numberContent(this.totalScore()));
  }

  /** A form without money has the points of its indicators alone. */
  private totalPoints(): Decimal | null {
    const { form, content } = this;
    return form.budgetRows.length === 0 ? weightOf(content.result.indicators) : totalPoints(content);
  }

  /** As computed from the same parts, else the sum of the scores that are written */
  private totalScore(): Decimal | null {
    const { totalScore, fundScore, indicators } = this.content.result;
    const hasMoney = this.form.budgetRows.length > 0;
    const isWhole = this.scores.length === indicators.length && this.scores.length > 0;
    const ofIndicators = isWhole && (!hasMoney || fundScore !== null) ? sum(this.scores) : null;
    if (hasMoney && !this.hasOwnScores) {
      return totalScore ?? ofIndicators?.plus(fundScore ?? ZERO) ?? null;
    }
    return ofIndicators?.plus(hasMoney ? (fundScore ?? ZERO) : ZERO) ?? null;
  }

  indicator({ place, header, result, existing, level1, level2 }: AssignedRow): void {
    const name = result.indicator.level3.value ?? "";
    const put = (key: IndicatorColumn, content: CellContent, row: RowPlace, keepsPlace: boolean): void => {
      const column = header.columns.get(key);
      const what = `${name}：${INDICATOR_COLUMNS[key]}`;
      if (column !== undefined) this.put(what, row, this.leftmost(row, column), content, keepsPlace);
      else if (key === "reason" && !this.labelled.has("reasons")) this.lost(what, textOf(content));
    };
    const labels = { level1, level2 };
    for (const level of ["level1", "level2"] as const) {
      const label = labels[level];
      const row = label === null || place.inserted > 0 ? place : { row: label.row, inserted: 0 };
      if (label !== null) put(level, textContent(label.text), row, true);
    }
    const ownMethod = this.hasMethod(place, header);
    const score = scoreOf(result, ownMethod);
    if (score !== null) this.scores.push(score);
    this.hasOwnScores ||= score !== null && result.score?.eq(score) === false;
    const contents = Object.entries(indicatorContents(result, header, ownMethod)) as [
      IndicatorColumn,
      CellContent,
    ][];
    for (const [key, content] of contents) {
      if (key !== "level3") put(key, content, place, false);
      else if (existing === null) put(key, this.numbered(place, header, content), place, true);
    }
  }

  private hasMethod({ row, inserted }: RowPlace, { columns }: AssignedRow["header"]): boolean {
    const column = columns.get("method");
    return column !== undefined && inserted === 0 && this.sheet.text(row, column) !== "";
  }

  /** 指标1： stays before the name. */
  private numbered(place: RowPlace, { columns }: AssignedRow["header"], name: CellContent): CellContent {
    const column = columns.get("level3");
    if (column === undefined || place.inserted > 0 || name === null) return name;
    const prefix = /^\s*指标\s*\d{1,3}\s*[:：]/u.exec(this.raw({ row: place.row, column }))?.[0] ?? "";
    return textContent(prefix + textOf(name));
  }

  /** Clears what only keeps a place: 指标2：, …… */
  clear(row: number, { columns }: AssignedRow["header"]): void {
    for (const key of ["level2", "level3"] as const) {
      const column = columns.get(key);
      const text = column === undefined ? "" : this.sheet.text(row, column);
      if (column === undefined || text === "" || !isPlaceholderName(text)) continue;
      const before = inputAt(this.sheet.area, row, column);
      const kind = before !== null && "formula" in before ? "formula" : "fill";
      const place = { row, inserted: 0 };
      this.cells.push({
        place,
        column,
        what: INDICATOR_COLUMNS[key],
        before,
        shown: before,
        after: null,
        kind,
      });
    }
  }

  lost(what: string, written: string): void {
    if (written !== "") this.unplaced.push({ what, written });
  }

  /** @param mustBeSaid report it if the form has no such label */
  private label(what: string, key: Label, given: string | CellContent, mustBeSaid = false): void {
    const content = typeof given === "string" ? textContent(given) : given;
    const place = this.labelled.get(key);
    if (place !== undefined) this.valueOf(what, place.label.address, place.value, content);
    else if (mustBeSaid) this.lost(what, textOf(content));
  }

  /** A value in its own cell, or behind the colon of its label. */
  private valueOf(
    what: string,
    label: CellAddress | null,
    field: Field<unknown>,
    content: CellContent,
  ): void {
    const at = cellOfField(field);
    if (at === null || content === null) return;
    const row = { row: at.row, inserted: 0 };
    if (field.cell !== label) return this.put(what, row, at.column, content);
    const text = behindColon(this.written(at), field.value === null ? "" : field.written, textOf(content));
    this.put(what, row, at.column, textContent(text), field.value === null);
  }

  /** All reasons, for a form with one cell for them */
  private reasons(): string {
    const { result } = this.content;
    const hasColumn = this.form.places.tables.some(({ header }) => header.columns.has("reason"));
    const ofIndicators = result.indicators.flatMap(({ indicator: { level3, reason } }) =>
      hasColumn || reason.value === null ? [] : [`${level3.value ?? ""}：${reason.value}`],
    );
    return [...(this.hasMoneyReason() ? [] : budgetReasons(this.content)), ...ofIndicators].join("\n");
  }

  private hasMoneyReason(): boolean {
    return this.form.budgetRows.some(({ isTotal, reason }) => isTotal && reason.cell !== null);
  }

  private year(): void {
    const { content, form } = this;
    const year = content.year.trim();
    const at = cellOfField(form.year);
    if (year === "" || at === null) return;
    const label = this.labelled.get("year");
    if (label !== undefined && label.value.cell === form.year.cell)
      return this.valueOf("年度", label.label.address, label.value, { number: year });
    const row = { row: at.row, inserted: 0 };
    this.put("年度", row, at.column, textContent(withYear(this.raw(at), year)), form.year.value === null);
  }

  /** From the last one of a cell to the first, so that the others stay where they are */
  private signatures(): void {
    for (const { key, value, span } of [...this.form.places.signatures].reverse()) {
      const text = this.content.signatures[key];
      const at = parseAddress(value.address)?.area;
      if (text === "" || at === undefined) continue;
      const what = SIGNATURES[key];
      if (span === null) this.put(what, { row: at.row, inserted: 0 }, at.column, textContent(text));
      else this.signature(what, at, span, text);
    }
  }

  private signature(
    what: string,
    at: Cell,
    span: { readonly start: number; readonly end: number },
    text: string,
  ): void {
    const written = this.written(at);
    const behind = written.slice(span.start, span.end);
    const value = behind.replace(/[\s_＿]+/gu, " ").trim();
    if (value === text) return;
    const rest = written.slice(span.end);
    const room = rest === "" ? 0 : Math.max(4, behind.length - text.length);
    const whole = written.slice(0, span.start) + text + " ".repeat(room) + rest;
    this.put(what, { row: at.row, inserted: 0 }, at.column, textContent(whole), value === "");
  }

  private sources(parts: readonly BudgetRow[]): void {
    const labels = parts.map(({ label }) => label.written);
    const { rows, left } = figuresBySource(labels, this.content.lines);
    parts.forEach((part, index) => {
      const figures = rows[index] ?? null;
      if (figures === null) return;
      this.amounts(part, figures);
      const { spent, annualBudget } = figures;
      // 510000_0013zp prints 0.00% where nothing was budgeted.
      const isDue =
        spent !== null &&
        annualBudget !== null &&
        (LAYOUT_TRAITS[this.form.layout].follows0013 || !annualBudget.isZero());
      this.rate(part, isDue ? executionRate(spent, annualBudget) : null);
    });
    for (const [source, lines] of groupBy(left, (line) => line.source.value ?? "")) {
      this.lost("资金来源", `${source} ${amountText(sumOfLines(lines).annualBudget)}`.trim());
    }
  }

  /** 按收入性质分： and its parts, each with the budget behind its colon */
  private divisions(rows: readonly BudgetRow[], { annualBudget }: FundFigures): void {
    const { lines } = this.content;
    const parts = figuresBySource(
      rows.map(({ label }) => label.written),
      lines,
      true,
    ).rows;
    rows.forEach(({ label, amount }, index) => {
      const isHead = /性质分/u.test(label.written);
      const at = cellOfField(amount);
      const budget = this.converted(isHead ? annualBudget : (parts[index]?.annualBudget ?? null));
      // A part without money stays blank.
      if (at === null || budget === null || (amount.value === null && !isHead && budget.isZero())) return;
      const what = label.value ?? label.written;
      const row = { row: at.row, inserted: 0 };
      if (amount.cell !== label.cell) return this.put(what, row, at.column, numberContent(budget));
      const text = this.raw(at).replace(/\s*[:：]?\s*-?\d[\d,.]*\s*$|\s*[:：]?\s*$/u, "");
      this.put(what, row, at.column, textContent(`${text}：${toPlainExact(budget)}`), amount.value === null);
    });
  }

  private amounts(row: BudgetRow, figures: SourceFigures | FundFigures): void {
    for (const key of AMOUNTS) {
      const amount = this.converted(figures[key]);
      if (row[key].cell !== null) this.figure(row, key, this.amount(amount));
      else if (row.isTotal && key !== "initialBudget") this.lost(MONEY_COLUMNS[key], amountText(amount));
    }
  }

  /** With its unit, 10万元, in a form that names none and has no table of money */
  private amount(amount: Decimal | null): CellContent {
    const { form, content } = this;
    const isBare = form.moneyUnit.value !== null || form.mapping.money !== null || content.moneyUnit === "";
    return amount === null || isBare
      ? numberContent(amount)
      : textContent(`${toPlainExact(amount)}${content.moneyUnit}`);
  }

  /** In the form's money unit, exactly */
  private converted(amount: Decimal | null): Decimal | null {
    const from = this.content.moneyUnit;
    const to = this.form.moneyUnit.value ?? from;
    if (amount === null || from === "" || from === to) return amount;
    return to === "元" ? amount.times("1e4") : amount.times("1e-4");
  }

  /** A fraction in a cell of percent format, a figure below a heading with %, else with its own %. */
  private rate(row: BudgetRow, rate: Decimal | null): void {
    const at = cellOfField(row.statedRate);
    if (at === null || rate === null) return;
    const { money } = this.form.mapping;
    const heading = money?.headings.find(({ column }) => column === money.columns.rate)?.written ?? "";
    const isFraction = this.format(at).includes("%");
    const bare = /^[^×*]*[%％][^×*]*$/u.test(heading)
      ? numberContent(rate)
      : textContent(`${toPlain(rate)}%`);
    this.figure(row, "statedRate", isFraction ? rateContent(rate) : bare);
  }

  private figure(row: BudgetRow, key: Figure, content: CellContent): void {
    const at = cellOfField(row[key]);
    if (at === null || content === null) return;
    // A source that has nothing keeps the form's dash.
    if (!row.isTotal && isZero(content) && this.raw(at).trim() !== "" && isBlankMark(this.raw(at))) return;
    const name = squeeze(row.label.written)
      .replace(/^其中:?/u, "")
      .replace(/:.*$/, "");
    const what = `${name === "" ? "资金" : name}：${MONEY_COLUMNS[key === "statedRate" ? "rate" : key]}`;
    const isBehindColon = /[:：]/u.test(this.raw(at)) && row[key].value === null && key !== "reason";
    this.valueOf(what, isBehindColon ? row[key].cell : null, row[key], content);
  }

  private direct(what: string, field: Field<unknown>, content: CellContent): void {
    this.valueOf(what, null, field, content);
  }

  private leftmost({ row, inserted }: RowPlace, column: number): number {
    const merged = this.sheet.mergeAt(inserted > 0 ? row - 1 : row, column);
    return merged?.column ?? column;
  }

  /** With what is planned for the cell so far */
  private written(at: Cell): string {
    const planned = this.cells.find((cell) => isAt(cell, at));
    return planned === undefined ? this.raw(at) : textOf(planned.after);
  }

  private raw(at: Cell): string {
    return String(this.value(at));
  }

  private value({ row, column }: Cell): CellValue {
    const { area } = this.sheet;
    return area.values[row - area.row]?.[column - area.column] ?? "";
  }

  private format({ row, column }: Cell): string {
    const { area } = this.sheet;
    return area.numberFormats[row - area.row]?.[column - area.column] ?? "General";
  }

  /** @param keepsPlace what the cell holds is a label to complete or keeps a place: it does not differ */
  private put(what: string, place: RowPlace, column: number, given: CellContent, keepsPlace = false): void {
    if (given === null) return;
    const { row, inserted } = place;
    if (inserted > 0) {
      const after = suited(given, this.format({ row: row - 1, column }));
      this.cells.push({ place, column, what, before: null, shown: null, after, kind: "fill" });
      return;
    }
    if (this.sheet.isCovered(row, column)) return this.lost(what, textOf(given));
    const after = suited(given, this.format({ row, column }));
    const before = inputAt(this.sheet.area, row, column);
    const shown = this.sheet.cell(row, column);
    if (agrees(shown, after)) return;
    const isFormula = before !== null && "formula" in before;
    const planned = this.cells.findIndex((cell) => isAt(cell, { row, column }));
    const isFree =
      shown.kind === "blank" || (keepsPlace && (isPlaceholderName(shown.written) || inLabel(shown, after)));
    const differs = !isFree || (this.cells[planned]?.kind ?? "fill") === "differs";
    const cell: PlannedCell = {
      place,
      column,
      what: planned < 0 ? what : `${this.cells[planned]?.what ?? ""}、${what}`,
      before,
      shown: valueInput(this.value({ row, column })),
      after,
      kind: isFormula ? "formula" : differs ? "differs" : "fill",
    };
    if (planned < 0) this.cells.push(cell);
    else this.cells[planned] = cell;
  }
}

const isAt = ({ place, column }: PlannedCell, at: Cell): boolean =>
  place.inserted === 0 && place.row === at.row && column === at.column;

const SIGNATURES: Readonly<Record<Signature, string>> = {
  unitHead: "单位负责人",
  preparer: "填报人",
  phone: "联系电话",
  preparedOn: "填报日期",
};

function cellOfField({ cell }: Field<unknown>): Cell | null {
  return (cell === null ? null : parseAddress(cell)?.area) ?? null;
}
