/** Where each figure of an attachment must be, from the JSON of the headless command, in every layout. */
import { Decimal } from "../../src/domain/decimal";
import type { RecomputeJson, ScoresJson, IndicatorJson, TotalsJson } from "../../src/cli/recompute/json";

export type Rows = readonly (readonly string[])[];

export interface Figure {
  readonly row: number;
  readonly column: number;
  readonly what: string;
  /** Plain notation, a rate in percent; null = the cell is blank or has a dash */
  readonly expected: string | null;
}

type Sum = keyof TotalsJson | "adjusted";
type Sums = (sum: Sum) => string | null;

/** Headings of all layouts, without blanks and brackets */
const FUND_COLUMNS: Readonly<Record<string, Sum | "points" | "score">> = {
  年初预算: "initial",
  年初预算数: "initial",
  追加预算: "adjusted",
  上年结转: "carriedOver",
  全年预算数: "budget",
  调整后预算数: "budget",
  预算数: "budget",
  预算合计: "budget",
  全年执行数: "spent",
  预算执行数: "spent",
  执行数: "spent",
  支出数: "spent",
  结转结余: "balance",
  执行率: "executionRate",
  预算执行率: "executionRate",
  分值: "points",
  权重: "points",
  得分: "score",
};

const INDICATOR_COLUMNS: Readonly<Record<string, "target" | "actual" | "weight" | "score" | "unit">> = {
  年度指标值: "target",
  指标值: "target",
  年初目标值: "target",
  实际完成值: "actual",
  完成值: "actual",
  度量单位: "unit",
  分值: "weight",
  权重: "weight",
  得分: "score",
};

const bare = (text: string): string => text.replace(/[(（][^)）]*[)）]|\s/gu, "");

function columnsOf<T>(row: readonly string[], names: Readonly<Record<string, T>>): Map<number, T> {
  return new Map(
    row.flatMap((text, column) => {
      const name = names[bare(text)];
      return name === undefined ? [] : [[column, name] as [number, T]];
    }),
  );
}

function rowWith(rows: Rows, ...texts: readonly string[]): number {
  const found = rows.findIndex((row) => texts.every((text) => row.some((cell) => bare(cell) === text)));
  if (found < 0) throw new Error(`no row with ${texts.join(", ")}`);
  return found;
}

const labelled = (row: readonly string[], labels: readonly string[]): boolean =>
  row.some((cell) => labels.includes(cell.trim()));

const sumsOf =
  (totals: TotalsJson): Sums =>
  (sum) => {
    if (sum !== "adjusted") return totals[sum];
    return totals.added === null || totals.reduced === null
      ? null
      : new Decimal(totals.added).minus(totals.reduced).toFixed(2);
  };

const ZERO_SUMS: Sums = (sum) => (sum === "initialRate" || sum === "adjustmentRate" ? null : "0.00");
const NO_SUMS: Sums = () => null;
/** A source without money on the national form */
const NO_MONEY: Sums = (sum) => (sum === "executionRate" ? null : ZERO_SUMS(sum));

/** Of a source; one without money has none. */
const rateOf = (spent: string, budget: string): string | null =>
  new Decimal(budget).isZero() ? null : new Decimal(spent).div(budget).times(100).toFixed(2);

/** 当年财政拨款: all but what was carried over, which the sample has spent. */
const appropriation =
  (all: Sums): Sums =>
  (sum) => {
    const [budget, spent, carriedOver] = [all("budget"), all("spent"), all("carriedOver")];
    if (budget === null || spent === null || carriedOver === null) return null;
    const own = {
      budget: new Decimal(budget).minus(carriedOver).toFixed(2),
      spent: new Decimal(spent).minus(carriedOver).toFixed(2),
    };
    if (sum === "executionRate") return rateOf(own.spent, own.budget);
    return sum === "budget" || sum === "spent" ? own[sum] : all(sum);
  };

const carried =
  (all: Sums): Sums =>
  (sum) => {
    const carriedOver = all("carriedOver");
    if (sum === "budget" || sum === "spent") return carriedOver;
    return sum === "executionRate" && carriedOver !== null ? rateOf(carriedOver, carriedOver) : null;
  };

/** Rows of money in 附件3 and 附件4; all of the sample's money is 财政资金. */
const FUND_ROWS: Readonly<Record<string, (all: Sums) => Sums>> = {
  年度资金总额: (all) => all,
  年度财政资金总额: (all) => all,
  总额: (all) => all,
  "其中：当年财政拨款": appropriation,
  上年结转资金: carried,
  其他资金: () => NO_SUMS,
  "其中:财政资金": (all) => all,
  财政专户管理资金: () => ZERO_SUMS,
  单位资金: () => ZERO_SUMS,
};

/** 附件3 and 附件4 */
export function formFigures(rows: Rows, report: RecomputeJson, form: ScoresJson, points: string): Figure[] {
  const totals = report.totals[form.name ?? "全部"];
  if (!totals) throw new Error(`no totals of ${form.name ?? "全部"}`);
  const indicatorHead = rowWith(rows, "一级指标", "三级指标");
  return [
    ...fundFigures(rows.slice(0, indicatorHead), sumsOf(totals), form, points),
    ...indicatorFigures(rows, indicatorHead, report, form, points),
  ];
}

function fundFigures(rows: Rows, all: Sums, form: ScoresJson, points: string): Figure[] {
  const head = rows.findIndex((row) =>
    [...columnsOf(row, FUND_COLUMNS).values()].some((sum) => sum === "spent"),
  );
  const columns = columnsOf(rows[head] ?? [], FUND_COLUMNS);
  const national = rows.some((row) => labelled(row, ["上年结转资金"]));
  let first = true;
  return rows.flatMap((row, index) => {
    const label =
      index <= head ? undefined : row.find((cell) => FUND_ROWS[cell.trim()] !== undefined)?.trim();
    if (label === undefined) return [];
    const isFirst = first;
    first = false;
    const sums = label === "其他资金" && national ? NO_MONEY : (FUND_ROWS[label]?.(all) ?? NO_SUMS);
    return [...columns].map(([column, name]): Figure => {
      const what = `${label} ${name}`;
      if (name === "points") return { row: index, column, what, expected: isFirst ? points : null };
      if (name === "score") return { row: index, column, what, expected: isFirst ? form.fundScore : null };
      return { row: index, column, what, expected: sums(name) };
    });
  });
}

function indicatorFigures(
  rows: Rows,
  head: number,
  report: RecomputeJson,
  form: ScoresJson,
  points: string,
): Figure[] {
  const columns = columnsOf(rows[head] ?? [], INDICATOR_COLUMNS);
  const nameColumn = (rows[head] ?? []).findIndex((cell) => bare(cell) === "三级指标");
  const unitColumn = [...columns].find(([, name]) => name === "unit")?.[0];
  const own = report.indicators.filter((indicator) => indicator.project === form.name);
  const waiting = [...own];
  const figures: Figure[] = [];
  for (let row = head + 1; row < rows.length; row++) {
    const cells = rows[row] ?? [];
    if (labelled(cells, ["总分", "合计"])) {
      if (waiting.length > 0) throw new Error(`not printed: ${waiting.map(({ name }) => name).join(", ")}`);
      return [...figures, ...totalFigures(row, columns, own, form, points)];
    }
    const name = cells[nameColumn] ?? "";
    const at = waiting.findIndex((indicator) => indicator.name === name);
    const [indicator] = at < 0 ? [] : waiting.splice(at, 1);
    if (!indicator) throw new Error(`the JSON has no indicator ${name}`);
    const target = cells[[...columns].find(([, key]) => key === "target")?.[0] ?? -1] ?? "";
    const unit = unitColumn === undefined ? target.replace(/^.*\d\s*/u, "") : (cells[unitColumn] ?? "");
    for (const [column, key] of columns) {
      if (key === "unit") continue;
      const expected = indicatorFigure(indicator, key, unit, cells[column] ?? "");
      if (expected !== undefined) figures.push({ row, column, what: `${name} ${key}`, expected });
    }
  }
  throw new Error("no row 总分 or 合计");
}

/** Undefined for the user's own text, which is no figure. */
function indicatorFigure(
  indicator: IndicatorJson,
  key: "target" | "actual" | "weight" | "score",
  unit: string,
  printed: string,
): string | null | undefined {
  if (key === "weight" || key === "score") return indicator[key];
  if (!isFigure(printed) || indicator[key] === null) return undefined;
  const factor = unit.startsWith("万") ? 10_000 : unit.startsWith("亿") ? 100_000_000 : 1;
  return new Decimal(indicator[key]).div(factor).toFixed();
}

function totalFigures(
  row: number,
  columns: ReadonlyMap<number, string>,
  indicators: readonly IndicatorJson[],
  form: ScoresJson,
  points: string,
): Figure[] {
  const weights = indicators.reduce((total, { weight }) => total.plus(weight ?? "0"), new Decimal(points));
  const known = indicators.length > 0 && indicators.every(({ weight }) => weight !== null);
  return [...columns].flatMap(([column, key]): Figure[] => {
    if (key === "weight")
      return [{ row, column, what: "总分 weight", expected: known ? weights.toFixed() : null }];
    return key === "score" ? [{ row, column, what: "总分 score", expected: form.totalScore }] : [];
  });
}

/** Rows of 附件5 that are a scope of the JSON's totals */
const SCOPES: readonly (readonly [words: RegExp, scope: string])[] = [
  [/^一、基本支出$/u, "基本支出"],
  [/^（一）人员经费$/u, "人员经费"],
  [/^（二）日常公用$/u, "公用经费"],
  [/^二、项目支出$/u, "项目支出"],
  [/^（一）部门预算项目$/u, "部门预算"],
  [/^（二）市级专项$/u, "市级专项"],
  [/^（三）上级专项$/u, "上级专项"],
  [/^合计$/u, "全部"],
];

/** 附件5; the items below a scope are summed from the rows of 资金. */
export function fundUseFigures(rows: Rows, report: RecomputeJson, funds: Rows): Figure[] {
  const head = rowWith(rows, "项目", "全年预算数", "支出数");
  const columns = columnsOf(rows[head] ?? [], FUND_COLUMNS);
  const figures: Figure[] = [];
  let scope = "";
  const seen = new Set<string>();
  for (let row = head + 1; row < rows.length; row++) {
    const label = (rows[row]?.[0] ?? "").trim();
    if (label.startsWith("单位负责人")) break;
    const named = SCOPES.find(([words]) => words.test(label))?.[1];
    scope = named ?? scope;
    seen.add(scope);
    const totals = named === undefined ? itemTotals(funds, scope, label) : report.totals[named];
    if (!totals) throw new Error(`no totals of ${label}`);
    for (const [column, name] of columns) {
      if (name === "points" || name === "score") continue;
      figures.push({ row, column, what: `${label} ${name}`, expected: sumsOf(totals)(name) });
    }
  }
  const unseen = SCOPES.filter(([, name]) => !seen.has(name));
  if (unseen.length > 0) throw new Error(`not printed: ${unseen.map(([, name]) => name).join(", ")}`);
  return figures;
}

/** The lines of one name within a category or tier, added up. */
function itemTotals(funds: Rows, scope: string, label: string): TotalsJson {
  const head = rowWith(funds, "支出类别", "项目", "支出");
  const column = (name: string): number => (funds[head] ?? []).indexOf(name);
  const lines = funds
    .slice(head + 1)
    .filter(
      (row) =>
        row[column("项目")] === label && [row[column("支出类别")], row[column("预算层级")]].includes(scope),
    );
  if (lines.length === 0) throw new Error(`资金 has no line ${label} of ${scope}`);
  const total = (name: string): Decimal =>
    lines.reduce((sum, row) => sum.plus(row[column(name)] || "0"), new Decimal(0));
  const [carriedOver, initial, added, reduced, spent] = [
    total("上年结转"),
    total("年初预算"),
    total("追加"),
    total("追减"),
    total("支出"),
  ];
  const budget = carriedOver.plus(initial).plus(added).minus(reduced);
  const rate = budget.isZero() ? new Decimal(0) : spent.div(budget).times(100);
  return {
    carriedOver: carriedOver.toFixed(2),
    initial: initial.toFixed(2),
    added: added.toFixed(2),
    reduced: reduced.toFixed(2),
    spent: spent.toFixed(2),
    budget: budget.toFixed(2),
    balance: budget.minus(spent).toFixed(2),
    executionRate: rate.toFixed(2),
    initialRate: null,
    adjustmentRate: null,
  };
}

const FIGURE = /^-?[\d,]+(?:\.\d+)?%?$/;

export function isFigure(text: string): boolean {
  return FIGURE.test(text.trim());
}

/** Cells that differ, including unexpected figures. */
export function differences(rows: Rows, figures: readonly Figure[]): string[] {
  const expected = new Map(figures.map((figure) => [`${figure.row} ${figure.column}`, figure]));
  const wrong = figures.flatMap((figure) => {
    const printed = (rows[figure.row]?.[figure.column] ?? "").trim();
    return agrees(printed, figure.expected)
      ? []
      : [`${place(figure)} ${figure.what}: ${printed || "blank"} instead of ${figure.expected ?? "blank"}`];
  });
  const more = rows.flatMap((row, index) =>
    row.flatMap((text, column) =>
      isFigure(text) && !expected.has(`${index} ${column}`)
        ? [`${place({ row: index, column })}: ${text} is expected nowhere`]
        : [],
    ),
  );
  return [...wrong, ...more];
}

function agrees(printed: string, expected: string | null): boolean {
  if (expected === null) return ["", "—", "/"].includes(printed);
  return isFigure(printed) && new Decimal(printed.replace(/[,%]/g, "")).eq(expected);
}

function place({ row, column }: { readonly row: number; readonly column: number }): string {
  return `${String.fromCharCode(65 + column)}${row + 1}`;
}
