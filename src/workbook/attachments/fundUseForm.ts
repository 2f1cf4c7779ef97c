/** 附件5 年度部门预算资金使用情况表: every figure in the report's text has a cell here (docs/rules.md 2.3). */
import { toPlain } from "../../domain/decimal";
import type { Evaluation } from "../../domain/evaluation";
import type { FundFigures } from "../../domain/calculation/computation";
import { groupBy } from "../../domain/groupBy";
import { BUDGET_TIERS, tierName, type FundLine, type SelfEvaluation } from "../../domain/model";
import { sumOfLines } from "../../domain/calculation/totals";
import { numberContent } from "../sheet/cells";
import { Grid, cell, text, type GridCell } from "../sheet/grid";
import type { SheetDefinition } from "../sheet";
import type { StyleName } from "../sheet/styles";
import { moneyUnitText, yearText } from "./labels";
import { ownedSheet } from "./owned";
import { signaturesOf } from "./formContent";
import { signatureRow } from "./signatures";

//              项目 年初 追加 结转 合计 支出 结余 执行率 备注
const WIDTHS = [45, 14, 14, 14, 14, 14, 14, 12, 46];
const HEADS = [
  "项目",
  "年初预算",
  "追加(减)预算",
  "上年结转",
  "全年预算数",
  "支出数",
  "结转结余",
  "执行率(%)",
  "备注",
];

type Level = "group" | "subgroup" | "item" | "total";

interface Row {
  readonly label: string;
  readonly level: Level;
  readonly figures: FundFigures | null;
  readonly remark: string;
}

const STYLES_OF: Readonly<Record<Level, { label: StyleName; amount: StyleName; text: StyleName }>> = {
  group: { label: "groupLabel", amount: "groupAmount", text: "groupText" },
  subgroup: { label: "textIndented", amount: "amount", text: "text" },
  item: { label: "textIndentedTwice", amount: "amount", text: "text" },
  total: { label: "totalLabel", amount: "totalAmount", text: "totalText" },
};

export function fundUseSheet(
  name: string,
  selfEvaluation: SelfEvaluation,
  evaluation: Evaluation,
): SheetDefinition {
  const unit = moneyUnitText(selfEvaluation);
  const grid = new Grid(WIDTHS);
  grid.add([text("annexMark", name, WIDTHS.length)], 20);
  grid.add([text("title", `${yearText(selfEvaluation)}年度部门预算资金使用情况表`, WIDTHS.length)], 32);
  grid.add(
    [
      text("captionLeft", `单位名称：${selfEvaluation.unit.name.value ?? ""}`, 5),
      text("captionRight", `金额单位：${unit}`, 4),
    ],
    20,
  );
  const headerRow = grid.length;
  grid.add(
    HEADS.map((head) => text("heading", head)),
    26,
  );
  const rows = fundUseRows(selfEvaluation, evaluation);
  for (const row of rows) grid.add(cellsOf(row), 20);
  const [height, ...signatures] = signatureRow(signaturesOf(selfEvaluation.unit), [1, 2, 2, 3, 1]);
  grid.add(signatures, height);
  grid.add([text("footnote", noteOf(rows), WIDTHS.length)]);
  return ownedSheet(name, "attachment", grid, {
    orientation: "landscape",
    headerRow,
    frozenRows: headerRow + 1,
  });
}

function cellsOf({ label, level, figures, remark }: Row): GridCell[] {
  const styles = STYLES_OF[level];
  const { added, reduced } = figures ?? { added: null, reduced: null };
  const amounts = [
    figures?.initialBudget ?? null,
    added === null || reduced === null ? null : added.minus(reduced),
    figures?.carriedOver ?? null,
    figures?.annualBudget ?? null,
    figures?.spent ?? null,
    figures?.balance ?? null,
  ];
  return [
    text(styles.label, label),
    ...amounts.map((amount) => cell(styles.amount, numberContent(amount))),
    // Percent, as the heading says
    cell(styles.amount, numberContent(figures?.executionRate ?? null)),
    text(styles.text, remark),
  ];
}

function fundUseRows({ funds: lines, unit }: SelfEvaluation, { totals }: Evaluation): Row[] {
  const sums = (label: string, level: Level, scope: string): Row => ({
    label,
    level,
    figures: totals.get(scope) ?? null,
    remark: "",
  });
  const of = (category: string): FundLine[] => lines.filter((line) => line.category.value === category);
  const projects = of("项目支出");
  const running = itemsOf(of("公用经费"));
  const rows = [
    sums("一、基本支出", "group", "基本支出"),
    sums("（一）人员经费", "subgroup", "人员经费"),
    ...itemsOf(of("人员经费")),
    // A single item would only repeat its group.
    {
      ...sums("（二）日常公用", "subgroup", "公用经费"),
      remark: running.length === 1 ? (running[0]?.remark ?? "") : "",
    },
    ...(running.length > 1 ? running : []),
    sums("二、项目支出", "group", "项目支出"),
  ];
  BUDGET_TIERS.forEach((tier, index) => {
    const label = tier === "部门预算" ? "部门预算项目" : tierName(tier, unit.level.value);
    rows.push(sums(`（${"一二三"[index] ?? ""}）${label}`, "subgroup", tier));
    rows.push(...itemsOf(projects.filter((line) => line.tier.value === tier)));
  });
  // Lines that fit no group are printed too, so that the rows add up to the total.
  rows.push(
    ...unplaced(
      "（四）预算层级未填明",
      "subgroup",
      projects.filter((line) => line.tier.value === null),
    ),
  );
  rows.push(
    ...unplaced(
      "三、支出类别未填明",
      "group",
      lines.filter((line) => line.category.value === null),
    ),
  );
  rows.push(sums("合计", "total", "全部"));
  return rows;
}

function unplaced(label: string, level: Level, lines: readonly FundLine[]): Row[] {
  return lines.length === 0
    ? []
    : [{ label, level, figures: sumOfLines(lines), remark: "" }, ...itemsOf(lines)];
}

/** Lines with the same name are one item. */
function itemsOf(lines: readonly FundLine[]): Row[] {
  const named = groupBy(lines, ({ project }) => project.value ?? (project.written || "（未填项目名称）"));
  return [...named].map(([label, items]) => ({
    label,
    level: "item",
    figures: sumOfLines(items),
    remark: remarksOf(items),
  }));
}

/** 原因 and 备注 of the lines, and 原因 of their 其中 rows, each once */
function remarksOf(lines: readonly FundLine[]): string {
  const texts = lines.flatMap(({ reason, remark, parts = [] }) =>
    [reason, ...parts.map((part) => part.reason), remark].flatMap(({ value }) => value ?? []),
  );
  return [...new Set(texts)].join("；");
}

function noteOf(rows: readonly Row[]): string {
  const differing = rows.flatMap(({ label, level, figures }) => {
    const initialRate = figures?.initialRate ?? null;
    if (level === "item" || initialRate === null || figures?.executionRate?.eq(initialRate) === true)
      return [];
    return [`${label.replace(/^(?:（.）|.、)/u, "")}${toPlain(initialRate)}%`];
  });
  const rates = differing.length === 0 ? "" : `按年初预算计算的执行率与此不同的：${differing.join("，")}。`;
  return [
    "注：1. 全年预算数＝年初预算＋追加(减)预算＋上年结转；结转结余＝全年预算数－支出数。",
    `2. 执行率＝支出数÷全年预算数。${rates}`,
  ].join("\n");
}
