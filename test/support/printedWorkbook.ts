/**
 * Lays out a published form as it is printed. The labels and heads are written out for each layout from the printed
 * originals, and know nothing of the words that the reader looks for.
 */
import { PrintedSheet, type Printing } from "./printedSheet";
import type { PublishedBudgetRow, PublishedForm, PublishedIndicator } from "./publishedForms";

export interface Variant extends Printing {
  readonly sheet?: string;
  /** The order in which the columns of both tables are printed: a permutation of their places */
  readonly order?: (count: number) => readonly number[];
  /** A column of the auditors before the last one */
  readonly inserted?: boolean;
  /** The title's words apart: 项 目 支 出 … */
  readonly spaced?: boolean;
  /** The heads say 元 */
  readonly yuan?: boolean;
  /** Printed below what the sheet holds already */
  readonly onto?: PrintedSheet;
}

type MoneyKey =
  "initial" | "adjusted" | "executed" | "rate" | "weight" | "score" | "reason" | "method" | "other";
type IndicatorKey =
  | "level1"
  | "level2"
  | "level3"
  | "direction"
  | "target"
  | "unit"
  | "actual"
  | "weight"
  | "score"
  | "reason"
  | "method"
  | "other";

type Heads<Key extends string> = readonly (readonly [key: Key, head: string])[];

interface Layout {
  readonly mark?: string;
  readonly title: (form: PublishedForm) => string;
  /** Printed in a row of its own below the title */
  readonly yearLine?: (form: PublishedForm) => string;
  readonly caption?: (form: PublishedForm) => string;
  readonly particulars: readonly (readonly (readonly [
    label: string,
    place: "project" | "department" | "unit" | "none",
  ])[])[];
  readonly moneyHead?: (unit: string) => string;
  readonly moneyLabelHead?: (unit: string) => string;
  readonly money?: Heads<MoneyKey>;
  readonly goals?: "annex" | "sichuan";
  readonly indicatorHead: string;
  readonly indicators: Heads<IndicatorKey>;
  readonly total?: string;
  readonly closing?: readonly string[];
}

const LEVELS = [
  ["level1", "一级指标"],
  ["level2", "二级指标"],
  ["level3", "三级指标"],
] as const;

const annex: Layout = {
  title: () => "项目支出绩效自评表",
  yearLine: (form) => `（ ${form.year} 年度）`,
  particulars: [
    [["项目名称", "project"]],
    [
      ["主管部门", "department"],
      ["实施单位", "unit"],
    ],
  ],
  moneyHead: (unit) => `项目资金\n（${unit}）`,
  money: [
    ["initial", "年初预算数"],
    ["adjusted", "全年预算数\n（A）"],
    ["executed", "全年执行数\n（B）"],
    ["weight", "分值"],
    ["rate", "执行率\n（B/A）"],
    ["score", "得分"],
  ],
  goals: "annex",
  indicatorHead: "绩效指标",
  indicators: [
    ...LEVELS,
    ["target", "年度\n指标值"],
    ["actual", "实际\n完成值"],
    ["weight", "分值"],
    ["score", "得分"],
    ["reason", "偏差原因分析及改进措施"],
  ],
  total: "总分",
};

const { yearLine: _yearLine, goals: _goals, ...annexTables } = annex;

const wholeDepartment: Layout = {
  ...annexTables,
  goals: "annex",
  title: (form) => `部门整体支出绩效自评表（${form.year}年度）`,
  particulars: [[["部门（单位）名称", "unit"]]],
  moneyHead: (unit) => `部门资金（${unit}）`,
};

const hunan: Layout = {
  ...annexTables,
  title: (form) => `${form.year}年度部门整体支出绩效自评表`,
  particulars: [[["县级预算部门名称", "unit"]]],
  moneyHead: (unit) => `年度预算申请（${unit}）`,
  money: [
    ["initial", "年初预算数"],
    ["adjusted", "全年预算数"],
    ["executed", "全年执行数"],
    ["weight", "分值"],
    ["rate", "执行率"],
    ["score", "得分"],
  ],
};

const sichuan: Layout = {
  mark: "报表编号:510000_0013zp",
  title: (form) => `部门预算项目支出绩效自评表(${form.year}年度)`,
  particulars: [
    [["项目名称", "project"]],
    [
      ["主管部门", "department"],
      ["实施单位(盖章)", "unit"],
    ],
  ],
  moneyHead: () => "预算执行情况(10分)",
  moneyLabelHead: (unit) => `年度预算数(${unit})`,
  money: [
    ["initial", "年初预算"],
    ["adjusted", "调整后预算数"],
    ["executed", "预算执行数"],
    ["rate", "预算执行率"],
    ["weight", "权重"],
    ["score", "得分"],
    ["reason", "原因"],
  ],
  goals: "sichuan",
  indicatorHead: "绩效指标(90分)",
  indicators: [
    ...LEVELS,
    ["direction", "指标性质"],
    ["target", "指标值"],
    ["unit", "度量单位"],
    ["actual", "完成值"],
    ["weight", "权重"],
    ["score", "得分"],
    ["reason", "未完成原因分析"],
  ],
  total: "合计",
  closing: ["评价结论", "存在问题", "改进措施"],
};

const ruralRevitalisation: Layout = {
  title: (form) => `中江县${form.year}年财政衔接资金实施项目绩效目标自评表`,
  particulars: annex.particulars,
  moneyHead: (unit) => `资金情况（${unit}）`,
  money: [
    ["adjusted", "全年预算数(A)"],
    ["executed", "全年执行数(B)"],
    ["weight", "分值"],
    ["rate", "执行率(B/A)"],
    ["score", "得分"],
  ],
  goals: "annex",
  indicatorHead: "绩效指标",
  indicators: [
    ...LEVELS,
    ["weight", "分值"],
    ["target", "年度指标值"],
    ["actual", "全年实际值"],
    ["score", "得分"],
    ["reason", "未完成原因及拟采取的改进措施"],
  ],
  total: "总分",
};

const hubei: Layout = {
  title: (form) => `${form.year}年度${form.project_name ?? ""}项目自评表`,
  caption: () => "单位名称：            填报日期：",
  particulars: [
    [["项目名称", "project"]],
    [
      ["主管部门", "department"],
      ["项目实施单位", "unit"],
    ],
    [["项目类别", "none"]],
  ],
  moneyHead: (unit) => `预算执行情况（${unit}）（20分）`,
  money: [
    ["adjusted", "预算数（A）"],
    ["executed", "执行数（B）"],
    ["rate", "执行率（B/A）"],
    ["score", "得分（20分*执行率）"],
  ],
  indicatorHead: "年度绩效目标（80分）",
  indicators: [...LEVELS, ["target", "年初目标值（A）"], ["actual", "实际完成值（B）"], ["score", "得分"]],
  total: "总分",
  closing: ["偏差大或目标未完成原因分析", "改进措施及结果应用方案"],
};

const beijing2016: Layout = {
  ...annex,
  yearLine: (form) => `（${form.year}年度）`,
  moneyHead: (unit) => `项目资金（${unit}）`,
  money: [
    ["initial", "年初预算数（A）"],
    ["executed", "全年执行数（B）"],
    ["weight", "分值"],
    ["rate", "执行率（B/A）"],
    ["score", "得分"],
    ["method", "得分计算方法"],
  ],
  indicators: [
    ...LEVELS,
    ["target", "年度指标值（A）"],
    ["actual", "全年完成值（B）"],
    ["weight", "分值"],
    ["method", "得分计算方法"],
    ["score", "得分"],
    ["reason", "未完成原因分析"],
  ],
};

const progress: Layout = {
  title: (form) => `项目绩效目标表（${form.year}年度）`,
  particulars: [[["项目名称", "project"]], [["预算单位", "unit"]]],
  indicatorHead: "绩效指标",
  indicators: [...LEVELS, ["target", "指标值"], ["actual", "实施进度"]],
};

/** By number of the published form */
const LAYOUTS: Readonly<Record<string, Layout>> = {
  "01": sichuan,
  "02": sichuan,
  "05": annex,
  "06": annex,
  "07": annex,
  "09": ruralRevitalisation,
  "11": wholeDepartment,
  "12": hunan,
  "14": hubei,
  "17": beijing2016,
  "18": annex,
  "21": hubei,
  "24": annex,
  "27": progress,
};

/** The form on a sheet, with the places of its items. */
export function printedSheet(form: PublishedForm, variant: Variant = {}): PrintedSheet {
  const layout = LAYOUTS[form.id];
  if (layout === undefined) throw new Error(`no layout for form ${form.id}`);
  const sheet = variant.onto ?? new PrintedSheet(variant.sheet ?? "自评表", variant);
  new Printer(sheet, layout, form, variant).print();
  return sheet;
}

/** All sheets of the form's workbook: the Hunan form has its table of basic data before it. */
export function printedSheets(form: PublishedForm, variant: Variant = {}): PrintedSheet[] {
  const table = form.fund_use_table;
  if (table === undefined) return [printedSheet(form, variant)];
  const sheet = new PrintedSheet("基础数据表", variant);
  sheet.put(0, 0, table.title, { columns: table.columns.length + 1 });
  ["", ...table.columns].forEach((head, column) => sheet.put(1, column, head));
  table.rows.forEach((row, index) => {
    row.forEach((text, column) => sheet.put(2 + index, column, text));
  });
  return [sheet, printedSheet(form, variant)];
}

const MONEY_RAW = {
  initial: "initial_raw",
  adjusted: "adjusted_raw",
  executed: "executed_raw",
  rate: "rate_raw",
  weight: "weight_raw",
  score: "score_raw",
  reason: "reason_raw",
} as const;

class Printer {
  private row = 0;
  /** Columns of the sheet that the form is wide */
  private readonly width: number;

  constructor(
    private readonly sheet: PrintedSheet,
    private readonly layout: Layout,
    private readonly form: PublishedForm,
    private readonly variant: Variant,
  ) {
    this.row = sheet.length === 0 ? 0 : sheet.length + 2;
    const widest = Math.max(layout.indicators.length + 1, (layout.money?.length ?? 0) + 3);
    this.width = widest + (variant.inserted === true ? 1 : 0);
  }

  print(): void {
    const { layout, form } = this;
    const unit = this.variant.yuan === true ? "元" : form.money_unit;
    if (layout.mark !== undefined) this.line(layout.mark);
    this.line(this.titleText(layout.title(form)), "title");
    if (layout.yearLine !== undefined) this.line(layout.yearLine(form), "year");
    if (layout.caption !== undefined) this.line(layout.caption(form));
    for (const line of layout.particulars) this.particulars(line);
    if (layout.goals === "sichuan") this.sichuanGoals();
    if (layout.money === undefined) this.approvedBudget();
    else this.money(layout.money, unit);
    if (layout.goals === "annex") this.annexGoals();
    if (form.indicators.length > 0) this.indicators();
    const isTotalled = form.total_weight_raw !== null || form.total_score_raw !== null;
    if (isTotalled && layout.total !== undefined) this.total(layout.total);
    if (isTotalled) for (const label of layout.closing ?? []) this.closing(label);
    if (form.form_notes !== undefined) this.line(`注：${form.form_notes.join("；\n")}`, "notes");
  }

  private titleText(title: string): string {
    return this.variant.spaced === true ? [...title].join(" ") : title;
  }

  private line(text: string, place?: string): void {
    this.sheet.put(this.row, 0, text, { columns: this.width, ...(place === undefined ? {} : { place }) });
    this.row += 1;
  }

  private particulars(line: Layout["particulars"][number]): void {
    const values = {
      project: this.form.project_name,
      department: this.form.competent_dept,
      unit: this.form.unit,
      none: "1.部门预算项目 □  2.其他项目 □",
    };
    const share = Math.floor((this.width - 2 * line.length) / line.length);
    line.forEach(([label, place], index) => {
      const column = index * (share + 2);
      const last = index === line.length - 1;
      this.sheet.put(this.row, column, label, { columns: 2 });
      this.sheet.put(this.row, column + 2, values[place], {
        columns: last ? this.width - column - 2 : share,
        place,
      });
    });
    this.row += 1;
  }

  private narrative(name: string): string | null {
    return this.form.narrative_cells?.[name] ?? null;
  }

  private sichuanGoals(): void {
    const half = Math.floor((this.width - 3) / 2);
    const first = this.row;
    this.sheet.put(first, 0, "项目基本情况", { rows: 3 });
    this.sheet.put(first, 1, "1.项目年度目标完成情况", { rows: 2, columns: 2 });
    this.sheet.put(first, 3, "项目年度目标", { columns: half });
    this.sheet.put(first, 3 + half, "年度目标完成情况(100字以内)", { columns: this.width - 3 - half });
    this.sheet.put(first + 1, 3, this.narrative("项目年度目标"), { columns: half, place: "goal" });
    this.sheet.put(first + 1, 3 + half, this.narrative("年度目标完成情况"), {
      columns: this.width - 3 - half,
      place: "completion",
    });
    this.sheet.put(first + 2, 1, "2.项目实施内容及过程概述", { columns: 2 });
    this.sheet.put(first + 2, 3, this.narrative("项目实施内容及过程概述"), {
      columns: this.width - 3,
      place: "implementation",
    });
    this.row += 3;
  }

  private annexGoals(): void {
    const half = Math.floor((this.width - 1) / 2);
    this.sheet.put(this.row, 0, "年度总体目标", { rows: 2 });
    this.sheet.put(this.row, 1, "预期目标", { columns: half });
    this.sheet.put(this.row, 1 + half, "实际完成情况", { columns: this.width - 1 - half });
    this.sheet.put(this.row + 1, 1, this.narrative("预期目标"), { columns: half, place: "goal" });
    this.sheet.put(this.row + 1, 1 + half, this.narrative("实际完成情况"), {
      columns: this.width - 1 - half,
      place: "completion",
    });
    this.row += 2;
  }

  private approvedBudget(): void {
    const row = this.form.budget_rows[0];
    this.sheet.put(this.row, 0, row?.label ?? "", { columns: 2, place: "budget.0.label" });
    this.sheet.put(this.row, 2, row?.initial_raw ?? null, {
      columns: this.width - 2,
      place: "budget.0.initial",
    });
    this.row += 1;
  }

  private ordered<Key extends string>(heads: Heads<Key>, other: Key): Heads<Key> {
    const order = this.variant.order?.(heads.length) ?? heads.map((_, index) => index);
    const placed = order.flatMap((index) => heads.slice(index, index + 1));
    if (this.variant.inserted !== true) return placed;
    return [...placed.slice(0, -1), [other, "核查意见"], ...placed.slice(-1)];
  }

  private money(given: Heads<MoneyKey>, unit: string): void {
    const heads = this.ordered(given, "other");
    const rows = this.form.budget_rows;
    const first = this.row;
    const labelHead = this.layout.moneyLabelHead;
    this.sheet.put(first, 0, this.layout.moneyHead?.(unit) ?? "", {
      rows: rows.length + 1,
      place: labelHead === undefined ? "moneyUnit" : "moneyHead",
    });
    this.sheet.put(first, 1, labelHead?.(unit) ?? null, {
      columns: 2,
      ...(labelHead === undefined ? {} : { place: "moneyUnit" }),
    });
    heads.forEach(([key, head], index) =>
      this.sheet.put(first, 3 + index, head, { place: `moneyHead.${key}` }),
    );
    rows.forEach((row, index) => this.budgetRow(row, index, heads, first + 1 + index));
    this.row += rows.length + 1;
  }

  private budgetRow(row: PublishedBudgetRow, index: number, heads: Heads<MoneyKey>, at: number): void {
    if (/性质分$/.test(row.label) || row.total_raw !== undefined || this.inSplit(index)) {
      const amount = row.total_raw === undefined ? "" : row.total_raw;
      this.sheet.put(at, 1, `${row.label}：${amount}`, { columns: 5, place: `budget.${index}.label` });
      return;
    }
    this.sheet.put(at, 1, row.label, { columns: 2, place: `budget.${index}.label` });
    heads.forEach(([key], column) => {
      if (key === "other") return;
      const raw = key === "method" ? row.reason_raw : row[MONEY_RAW[key]];
      this.sheet.put(at, 3 + column, raw ?? null, { place: `budget.${index}.${key}` });
    });
  }

  private inSplit(index: number): boolean {
    const first = this.form.budget_rows.findIndex(({ label }) => /性质分$/.test(label));
    return first >= 0 && index >= first;
  }

  private indicators(): void {
    const heads = this.ordered(this.layout.indicators, "other");
    const rows = this.form.indicators;
    const first = this.row;
    this.sheet.put(first, 0, this.layout.indicatorHead, { rows: rows.length + 1 });
    heads.forEach(([key, head], column) =>
      this.sheet.put(first, 1 + column, head, { place: `indicatorHead.${key}` }),
    );
    heads.forEach(([key], column) => {
      rows.forEach((row, index) => {
        const place = `indicator.${index}.${key}`;
        const at = first + 1 + index;
        if (key === "level1" || key === "level2") {
          const start = this.mergeStart(index, key);
          const end = rows.findIndex((_, other) => other > index && this.mergeStart(other, key) === other);
          const rowsSpanned = (end < 0 ? rows.length : end) - index;
          if (start === index) this.sheet.put(at, 1 + column, row[key], { rows: rowsSpanned, place });
          else this.sheet.places.set(place, this.sheet.place(`indicator.${start}.${key}`));
          return;
        }
        this.sheet.put(at, 1 + column, rawOf(row, key), { place });
      });
    });
    this.row += rows.length + 1;
  }

  /** The first row of the merged cell that this row's level belongs to */
  private mergeStart(index: number, key: "level1" | "level2"): number {
    const rows = this.form.indicators;
    let start = index;
    while (start > 0) {
      const above = rows[start - 1];
      const here = rows[start];
      if (above?.level1 !== here?.level1 || (key === "level2" && above?.level2 !== here?.level2)) break;
      start -= 1;
    }
    return start;
  }

  private total(label: string): void {
    const heads = this.ordered(this.layout.indicators, "other");
    const weight = heads.findIndex(([key]) => key === "weight");
    const score = heads.findIndex(([key]) => key === "score");
    this.sheet.put(this.row, 0, label, {
      columns: Math.max(1, Math.min(weight < 0 ? score : weight, score) + 1),
    });
    if (weight >= 0) {
      this.sheet.put(this.row, 1 + weight, this.form.total_weight_raw, { place: "totalWeight" });
    }
    this.sheet.put(this.row, 1 + score, this.form.total_score_raw, { place: "totalScore" });
    this.row += 1;
  }

  private closing(label: string): void {
    this.sheet.put(this.row, 0, label, { columns: 2 });
    this.sheet.put(this.row, 2, this.narrative(label), { columns: this.width - 2, place: label });
    this.row += 1;
  }
}

function rawOf(row: PublishedIndicator, key: IndicatorKey): string | null {
  switch (key) {
    case "level3":
      return row.level3;
    case "direction":
      return row.direction;
    case "target":
      return row.target_raw;
    case "unit":
      return row.unit;
    case "actual":
      return row.actual_raw;
    case "weight":
      return row.weight_raw;
    case "score":
      return row.score_raw;
    case "reason":
      return row.reason_raw;
    case "method":
      return row.note ?? null;
    default:
      return "";
  }
}
