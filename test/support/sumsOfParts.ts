/** Every total against its parts, added up here and not by the code under test; and nothing that is no figure. */
import DecimalJs from "decimal.js";
import type { RecomputeResult } from "../../src/operations";
import type { Sheet, Workbook } from "../../src/xlsx/model/types";
import { MAX_COLUMNS } from "../../src/a1";
import type { FormResult, FundFigures } from "../../src/domain/calculation/computation";
import type { FundLine } from "../../src/domain/model";
import { OWNED_SHEET_NAME } from "../../src/workbook/ownership";

type Amount = DecimalJs | null;

/** What was compared: a test that compares nothing has shown nothing. */
export interface Compared {
  scopes: number;
  unknownScopes: number;
  scores: number;
  capped: number;
  printed: number;
}

export const noneCompared = (): Compared => ({
  scopes: 0,
  unknownScopes: 0,
  scores: 0,
  capped: 0,
  printed: 0,
});

function fail(what: string, is: unknown, should: unknown): never {
  throw new Error(`${what}: is ${String(is)}, should be ${String(should)}`);
}

function expectSame(what: string, is: Amount, should: Amount): void {
  if (is === null ? should !== null : should === null || !is.eq(should)) fail(what, is, should);
}

function added(parts: readonly Amount[]): Amount {
  return parts.reduce<Amount>(
    (total, part) => (total === null || part === null ? null : new DecimalJs(total.plus(part).toFixed())),
    new DecimalJs(0),
  );
}

/** NaN, infinities and words for what is missing, anywhere within. */
export function expectFigures(value: unknown, where: string): void {
  if (typeof value === "number" && !Number.isFinite(value)) fail(where, value, "a figure");
  if (typeof value === "string" && /NaN|Infinity|undefined|\[object/.test(value)) {
    fail(where, value, "a text");
  }
  if (typeof value !== "object" || value === null) return;
  if (DecimalJs.isDecimal(value)) {
    if (!value.isFinite()) fail(where, value, "a figure");
    return;
  }
  const entries: Iterable<[unknown, unknown]> =
    value instanceof Map
      ? value
      : value instanceof Set
        ? [...value].map((member, index): [unknown, unknown] => [index, member])
        : Object.entries(value);
  for (const [key, member] of entries) expectFigures(member, `${where}.${String(key)}`);
}

const AMOUNTS = ["carriedOver", "initialBudget", "added", "reduced", "spent"] as const;
const TIERS = ["部门预算", "市级专项", "上级专项"];

/** Whether a line is of the scope; null where its cells do not say. */
function isOf(scope: string, { category: { value: category }, tier, project }: FundLine): boolean | null {
  if (scope === "全部") return true;
  if (scope === "基本支出") return category === null ? null : category !== "项目支出";
  if (["人员经费", "公用经费", "项目支出"].includes(scope))
    return category === null ? null : category === scope;
  const named = TIERS.includes(scope) ? tier.value : project.value;
  if (category !== null && category !== "项目支出") return false;
  if (named !== null && named !== scope) return false;
  if (category !== null && named !== null) return true;
  // A line without a project is of no project, whatever it is.
  return TIERS.includes(scope) || named !== null ? null : false;
}

function expectScope(
  scope: string,
  figures: FundFigures,
  lines: readonly FundLine[],
  compared: Compared,
): void {
  const memberships = lines.map((line) => isOf(scope, line));
  const members = lines.filter((_, index) => memberships[index] === true);
  const known = !memberships.includes(null);
  const total = (amount: (typeof AMOUNTS)[number]): Amount =>
    known ? added(members.map((line) => line[amount].value)) : null;
  for (const amount of AMOUNTS) expectSame(`${scope} ${amount}`, figures[amount], total(amount));
  const minus = (amount: Amount): Amount => amount && amount.negated();
  const budget = added([
    total("carriedOver"),
    total("initialBudget"),
    total("added"),
    minus(total("reduced")),
  ]);
  expectSame(`${scope} annualBudget`, figures.annualBudget, budget);
  expectSame(`${scope} balance`, figures.balance, added([budget, minus(total("spent"))]));
  if (budget === null) compared.unknownScopes += 1;
  else compared.scopes += 1;
}

function expectForm(form: FormResult, compared: Compared): void {
  const what = `form ${form.name ?? "of the department"}`;
  const scores = form.indicators.map(({ score }) => score);
  expectSame(`${what}, indicators`, form.indicatorScore, scores.length === 0 ? null : added(scores));
  for (const { score, indicator } of form.indicators) {
    const weight = indicator.weight.value;
    if (score !== null && (score.lt(0) || (weight !== null && score.gt(weight)))) {
      fail(`${what}, ${indicator.level3.written}`, score, `0 to ${String(weight)}`);
    }
  }
  const parts = added([form.fundScore, form.indicatorScore]);
  if (form.cap === null) expectSame(`${what}, total`, form.totalScore, parts);
  else {
    compared.capped += 1;
    expectSame(`${what}, capped total`, form.totalScore, form.cap.most);
    if (parts === null || !parts.gt(form.cap.most)) fail(`${what}, capped`, parts, `over ${form.cap.most}`);
  }
  if (form.totalScore !== null) compared.scores += 1;
}

/** The figures of a recompute */
export function expectSums({ evaluation, selfEvaluation }: RecomputeResult, compared: Compared): void {
  for (const [scope, figures] of evaluation.totals) {
    expectScope(scope, figures, selfEvaluation.funds, compared);
  }
  for (const form of [evaluation.department, ...evaluation.projects]) expectForm(form, compared);
}

/** What the written attachments print */
export function expectPrintedSums(
  workbook: Workbook,
  { evaluation }: RecomputeResult,
  compared: Compared,
): void {
  for (const { name, scope } of workbook.names) {
    if (name !== OWNED_SHEET_NAME || scope === null) continue;
    const title = String(valueAt(scope, 1, 0));
    if (title.includes("资金使用情况表")) expectFundUse(scope, compared);
    if (title.includes("自评表")) expectPrintedForm(scope, evaluation.projects, compared);
  }
}

function valueAt(sheet: Sheet, row: number, column: number): unknown {
  return sheet.cells.get(row * MAX_COLUMNS + column)?.value ?? null;
}

function figureAt(sheet: Sheet, row: number, column: number): Amount {
  const value = valueAt(sheet, row, column);
  if (typeof value === "number") return new DecimalJs(value);
  // Anything but a blank or a sign for what is not known would be a figure that no one can add up.
  if (value !== null && value !== "" && !/^[—／/-]+$/.test(String(value))) {
    fail(`${sheet.name}, row ${row + 1}, column ${column + 1}`, value, "a number");
  }
  return null;
}

function lastRow(sheet: Sheet): number {
  return Math.floor(Math.max(...sheet.cells.keys()) / MAX_COLUMNS);
}

const labelsOf = (sheet: Sheet): string[] =>
  Array.from({ length: lastRow(sheet) + 1 }, (_, row) => String(valueAt(sheet, row, 0) ?? ""));

/** Printed sums are compared where all of their parts are printed; an amount is a decimal of Excel's 15 digits. */
function expectPrinted(what: string, is: Amount, parts: readonly Amount[], compared: Compared): void {
  const should = added(parts);
  if (is === null || should === null) return;
  if (!is.eq(should.toSignificantDigits(15))) fail(what, is, should);
  compared.printed += 1;
}

/** 附件5: across each row, and down: items, subgroups, groups, 合计. */
function expectFundUse(sheet: Sheet, compared: Compared): void {
  const labels = labelsOf(sheet);
  const head = labels.indexOf("项目");
  const last = labels.indexOf("合计");
  if (head < 0 || last < 0) fail(sheet.name, labels.join("|"), "with its head and its total");
  const levels = labels.map((label) =>
    /^[一二三]、/.test(label) ? 1 : /^（[一二三四]）/.test(label) ? 2 : 3,
  );
  const rows = Array.from({ length: last - head - 1 }, (_, index) => head + 1 + index);
  const under = (row: number): number[] => {
    const end = rows.find((other) => other > row && (levels[other] ?? 0) <= (levels[row] ?? 0)) ?? last;
    const below = rows.filter((other) => other > row && other < end);
    const next = Math.min(...below.map((other) => levels[other] ?? 0));
    return below.filter((other) => levels[other] === next);
  };
  for (const row of [...rows, last]) {
    const [initial, change, carriedOver, budget, spent, balance] = [1, 2, 3, 4, 5, 6].map((column) =>
      figureAt(sheet, row, column),
    ) as [Amount, Amount, Amount, Amount, Amount, Amount];
    const where = `${sheet.name}, ${labels[row] ?? ""}`;
    expectPrinted(`${where}, 预算合计`, budget, [initial, change, carriedOver], compared);
    expectPrinted(`${where}, 结转结余`, balance, [budget, spent && spent.negated()], compared);
    const parts = row === last ? rows.filter((other) => levels[other] === 1) : under(row);
    if (parts.length === 0) continue;
    for (let column = 1; column <= 6; column += 1) {
      const printed = parts.map((part) => figureAt(sheet, part, column));
      expectPrinted(`${where}, column ${column + 1}`, figureAt(sheet, row, column), printed, compared);
    }
  }
}

const POINTS = 6;
const SCORE = 7;
const FUND_SCORE = 8;

/** 附件3 and 附件4 as the national annex lays them: 分值 and 得分 down to 总分. */
function expectPrintedForm(sheet: Sheet, projects: readonly FormResult[], compared: Compared): void {
  const labels = labelsOf(sheet);
  const heads = labels.map((_, row) => String(valueAt(sheet, row, 1) ?? ""));
  const [funds, first, total] = [
    heads.indexOf("年度资金总额"),
    heads.indexOf("一级指标") + 1,
    labels.indexOf("总分"),
  ] as const;
  if (funds < 0 || first === 0 || total < first) fail(sheet.name, labels.join("|"), "a national annex");
  const rows = Array.from({ length: total - first }, (_, index) => first + index);
  const named = labels.indexOf("项目名称");
  const name = named < 0 ? null : valueAt(sheet, named, 2);
  const capped = projects.some((form) => form.name === name && form.cap !== null);
  const down = (column: number, fund: number): Amount[] => [
    figureAt(sheet, funds, fund),
    ...rows.map((row) => figureAt(sheet, row, column)),
  ];
  expectPrinted(`${sheet.name}, 分值`, figureAt(sheet, total, POINTS), down(POINTS, POINTS), compared);
  if (!capped) {
    expectPrinted(`${sheet.name}, 得分`, figureAt(sheet, total, SCORE), down(SCORE, FUND_SCORE), compared);
  }
}
