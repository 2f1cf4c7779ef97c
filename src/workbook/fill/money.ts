/** The money block of a form: the total, its sources or categories, its points. */
import { type Decimal, round, toPlain, toPlainExact } from "../../domain/decimal";
import type { FundFigures } from "../../domain/calculation/computation";
import { LAYOUT_TRAITS } from "../../domain/profiles/layouts";
import { executionRate } from "../../domain/calculation/rates";
import type { BudgetRow } from "../../domain/forms/printedForm";
import { isBlankMark } from "../../domain/text";
import { budgetReasons } from "../attachments/formNotes";
import type { SourceFigures } from "../attachments/fundSources";
import { numberContent, rateContent, textContent } from "../sheet/cells";
import type { CellContent } from "../sheet";
import { squeeze } from "../forms/sheetText";
import { amountText, isZero, textOf } from "./cellTexts";
import { executionOf, remarkPoints, type ExecutionRow } from "./executionRow";
import { cellOfField, type Cell, type FormCells, type PutOptions } from "./formCells";
import { hasMoneyReason, hasReasonsCell } from "./reasons";
import { figuresBySource } from "./sources";

type Amount = "initialBudget" | "annualBudget" | "spent";
const AMOUNTS: readonly Amount[] = ["initialBudget", "annualBudget", "spent"];
type Figure = Amount | "statedRate" | "weight" | "score" | "reason";

/** @param execution the row of the indicators that takes the rate, its score and the reasons */
export function planMoney(cells: FormCells, execution: ExecutionRow | null): void {
  const { form, content } = cells;
  const { funds } = content.result;
  const total = form.budgetRows.find(({ isTotal }) => isTotal);
  if (funds !== null && total === undefined) cells.lost("funds", amountText(funds.annualBudget));
  const reasons = budgetReasons(content).join("\n");
  const isGiven = hasMoneyReason(form) || hasReasonsCell(form) || execution?.header.columns.has("reason");
  if (isGiven !== true) cells.lost("fundReasons", reasons);
  if (total === undefined) return;
  if (funds !== null) amounts(cells, total, funds);
  if (funds !== null) remarkUnit(cells, total);
  rate(cells, total, funds?.executionRate ?? null);
  // Points that only the head names (20分) are the form's own.
  const isOfHead = total.weight.cell === form.executionPoints.cell;
  const scored = executionOf(form, content, execution);
  if (!isOfHead) figure(cells, total, "weight", numberContent(scored.points));
  figure(cells, total, "score", numberContent(scored.score));
  const scoreCell = cellOfField(total.score);
  if (scoreCell !== null) remarkPoints(cells, scoreCell, scored);
  figure(cells, total, "reason", textContent(reasons));
  const parts = form.budgetRows.filter((row) => row !== total && row.amount.cell === null);
  if (parts.length > 0 && funds !== null) sources(cells, parts);
  const divided = form.budgetRows.filter((row) => row !== total && row.amount.cell !== null);
  if (divided.length > 0 && funds !== null) divisions(cells, divided, funds);
}

function sources(cells: FormCells, parts: readonly BudgetRow[]): void {
  const labels = parts.map(({ label }) => label.written);
  const { rows, left } = figuresBySource(labels, cells.content.lines);
  parts.forEach((part, index) => {
    const figures = rows[index] ?? null;
    if (figures === null) return;
    amounts(cells, part, figures);
    const { spent, annualBudget } = figures;
    // 510000_0013zp prints 0.00% where nothing was budgeted.
    const isDue =
      spent !== null &&
      annualBudget !== null &&
      (LAYOUT_TRAITS[cells.form.layout].follows0013 || !annualBudget.isZero());
    rate(cells, part, isDue ? executionRate(spent, annualBudget) : null);
  });
  for (const { source, annualBudget } of left) {
    cells.lost("fundSource", `${source} ${amountText(annualBudget)}`.trim());
  }
}

/** 按收入性质分： and its parts, each with the budget behind its colon */
function divisions(cells: FormCells, rows: readonly BudgetRow[], { annualBudget }: FundFigures): void {
  const labels = rows.map(({ label }) => label.written);
  const parts = figuresBySource(labels, cells.content.lines, true).rows;
  rows.forEach(({ label, amount: field }, index) => {
    const isHead = /性质分/u.test(label.written);
    const at = cellOfField(field);
    const budget = converted(cells, isHead ? annualBudget : (parts[index]?.annualBudget ?? null), at);
    // A part without money stays blank.
    if (at === null || budget === null || (field.value === null && !isHead && budget.isZero())) return;
    const what = { division: label.value ?? label.written };
    const row = { row: at.row, inserted: 0 };
    if (cells.content.moneyUnit === "")
      return cells.keep([what], row, at.column, "noMoneyUnit", toPlainExact(budget));
    if (field.cell !== label.cell) return cells.put(what, row, at.column, numberContent(budget));
    const text = cells.raw(at).replace(/\s*[:：]?\s*-?\d[\d,.]*\s*$|\s*[:：]?\s*$/u, "");
    const whole = textContent(`${text}：${toPlainExact(budget)}`);
    cells.put(what, row, at.column, whole, { keepsPlace: field.value === null });
  });
}

function amounts(cells: FormCells, row: BudgetRow, figures: SourceFigures | FundFigures): void {
  for (const key of AMOUNTS) {
    const at = cellOfField(row[key]);
    const value = converted(cells, figures[key], at);
    if (at !== null && value !== null && cells.content.moneyUnit === "")
      keepAmount(cells, row, key, at, value);
    else if (row[key].cell !== null) figure(cells, row, key, amount(cells, value));
    else if (row.isTotal && key !== "initialBudget") cells.lost({ row: "", money: key }, amountText(value));
  }
}

/** An amount of an unknown unit may be 10,000 times too large. */
function keepAmount(cells: FormCells, row: BudgetRow, key: Amount, at: Cell, value: Decimal): void {
  const what = { row: rowName(row), money: key };
  cells.keep([what], { row: at.row, inserted: 0 }, at.column, "noMoneyUnit", toPlainExact(value));
}

function rowName({ label }: BudgetRow): string {
  return squeeze(label.written)
    .replace(/^其中:?/u, "")
    .replace(/:.*$/, "");
}

/** A form that names no unit shows bare amounts of the workbook's. */
function remarkUnit(cells: FormCells, { annualBudget, spent, initialBudget }: BudgetRow): void {
  const { form, content } = cells;
  const at = [annualBudget, spent, initialBudget].map(cellOfField).find((cell) => cell !== null);
  if (at === undefined || at === null || form.moneyUnit.value !== null || form.mapping.money === null) return;
  if (content.moneyUnit === "") return;
  const place = { row: at.row, inserted: 0 };
  cells.remarks.push({ kind: "moneyUnit", place, column: at.column, written: content.moneyUnit });
}

/** With its unit, 10万元, in a form that names none and has no table of money */
function amount({ form, content }: FormCells, value: Decimal | null): CellContent {
  const isBare = form.moneyUnit.value !== null || form.mapping.money !== null || content.moneyUnit === "";
  return value === null || isBare
    ? numberContent(value)
    : textContent(`${toPlainExact(value)}${content.moneyUnit}`);
}

/** Of an amount in 万元, unless the cell's number format shows more */
const WAN_PLACES = 2;

/** In the form's money unit. 万元 of 元 have the places that the form prints, unless nothing would be left. */
function converted(cells: FormCells, value: Decimal | null, at: Cell | null): Decimal | null {
  const { form, content } = cells;
  const from = content.moneyUnit;
  const to = form.moneyUnit.value ?? from;
  if (value === null || from === "" || from === to) return value;
  if (to === "元") return value.times("1e4");
  const exact = value.times("1e-4");
  const printed = at === null ? 0 : (/\.(0+)/.exec(cells.format(at))?.[1]?.length ?? 0);
  const rounded = round(exact, Math.max(WAN_PLACES, printed));
  return rounded.isZero() ? exact : rounded;
}

/** 执行率（%）, but not 执行率（B/A×100%） */
const IN_PERCENT = /^[^×*]*[%％][^×*]*$/u;

/** A fraction in a cell of percent format, a figure below a heading with %, else with its own %. */
function rate(cells: FormCells, row: BudgetRow, percent: Decimal | null): void {
  const at = cellOfField(row.statedRate);
  if (at === null || percent === null) return;
  const { mapping, places } = cells.form;
  const place = row.isTotal ? places.money.get("rate") : undefined;
  const headings = mapping.money?.headings ?? [];
  const heading = place?.label ??
    headings.find(({ column }) => column === mapping.money?.columns.rate) ?? { written: "" };
  const gap = place?.gap ?? null;
  const isFraction = gap === null && cells.format(at).includes("%");
  const isBare = gap === null ? IN_PERCENT.test(heading.written) : gap.unit !== "";
  const bare = isBare ? numberContent(percent) : textContent(`${toPlain(percent)}%`);
  // 20 and 20% are one rate; 50% is 49.88% at its own places.
  const { value, written } = row.statedRate;
  const shown = /\.(\d+)/.exec(written)?.[1]?.length ?? 0;
  const isSame = value !== null && round(percent, shown).eq(value);
  figure(cells, row, "statedRate", isFraction ? rateContent(percent) : bare, { saysTheSame: () => isSame });
}

function figure(
  cells: FormCells,
  row: BudgetRow,
  key: Figure,
  content: CellContent,
  options: PutOptions = {},
): void {
  const at = cellOfField(row[key]);
  if (at === null || content === null) return;
  const raw = cells.raw(at);
  // A source that has nothing keeps the form's dash.
  if (!row.isTotal && isZero(content) && raw.trim() !== "" && isBlankMark(raw)) return;
  const name = rowName(row);
  const isBehindColon = /[:：]/u.test(raw) && row[key].value === null && key !== "reason";
  const money = key === "statedRate" ? "rate" : key;
  const what = { row: name, money } as const;
  const gap = (row.isTotal ? cells.form.places.money.get(money)?.gap : null) ?? null;
  if (gap !== null) {
    const text = textOf(content);
    if (gap.written !== text) cells.putInGap(what, at, gap, text, gap.written === "");
    return;
  }
  cells.putField(what, isBehindColon ? row[key].cell : null, row[key], content, options);
}
