/** 复核表: the projects that are drawn, indicator by indicator; people fill in what the review finds. */
import { Decimal, round, sum, toPlainExact, HUNDRED } from "../../domain/decimal";
import { gradeOf } from "../../domain/calculation/scoring";
import {
  drawSample,
  reviewDeviation,
  unitLabel,
  type Drawn,
  type DrawnBecause,
  type RollupIndicator,
  type SampleRule,
} from "../../domain/rollup";
import { findProfile } from "../../domain/profiles";
import { numberContent } from "../sheet/cells";
import { cell, text, type GridCell } from "../sheet/grid";
import type { CellContent, SheetDefinition } from "../sheet";
import { enteredKey, RowKeys, type EnteredTable } from "./entered";
import type { RollupOptions } from "./options";
import { tableOf } from "./table";

export const REVIEW_SHEET = "复核表";

const COLUMNS = [
  ["单位", 22],
  ["项目", 22],
  ["一级指标", 11],
  ["二级指标", 18],
  ["三级指标", 28],
  ["指标性质", 8],
  ["指标值", 12],
  ["度量单位", 8],
  ["权重", 7],
  ["自评完成值", 12],
  ["自评得分", 8],
  ["复核完成值", 12],
  ["复核得分", 8],
  ["偏离度", 9],
  ["备注", 24],
] as const;

export const REVIEW_TABLE: EnteredTable = {
  title: REVIEW_SHEET,
  headings: COLUMNS.map(([heading]) => heading),
  namedBy: ["单位", "项目", "一级指标", "二级指标", "三级指标"],
  entered: ["复核完成值", "复核得分", "备注"],
};

const BECAUSE: Readonly<Record<DrawnBecause, string>> = {
  amount: "金额大",
  missed: "有未达标指标",
  rate: "执行率低",
  grade: "等级为中或差",
  random: "随机抽取",
};

export function reviewSheet({ rollup, sample, entered }: RollupOptions): SheetDefinition {
  const drawn = drawSample(rollup.counted, sample);
  const keys = new RowKeys();
  const rows = drawn.flatMap((one) => projectRows(one, keys, entered));
  const nothing = [[text("textCentered", "没有抽到项目", COLUMNS.length)]];
  return tableOf({
    name: REVIEW_SHEET,
    title: REVIEW_SHEET,
    left: `主管部门：${rollup.departmentName ?? ""}（${rollup.year ?? ""}年度）`,
    right: `抽取${drawn.length}个项目（共${rollup.counted.reduce((count, { projects }) => count + projects.length, 0)}个），种子 ${sample.seed}`,
    columns: COLUMNS,
    rows: rows.length === 0 ? nothing : rows,
    notes: [
      `注：抽取办法：${methodOf(sample)}。种子相同、数据相同，抽到的项目也相同。`,
      "复核完成值、复核得分、备注由人填写，再次汇总时保留；偏离度＝（自评得分－复核得分）÷权重，重新汇总后算出。",
    ],
    paper: "A3",
    frozenColumns: 2,
  });
}

function methodOf({ amount, rateBelow, share }: SampleRule): string {
  const money = amount === null ? "" : `全年预算数${toPlainExact(amount)}万元以上、`;
  return `${money}有未达标指标、执行率低于${toPlainExact(rateBelow)}%、等级为中或差的全部抽取，其余随机抽取${toPlainExact(share)}%`;
}

function projectRows(
  { unit, project, because }: Drawn,
  keys: RowKeys,
  entered: RollupOptions["entered"],
): GridCell[][] {
  const [unitName, name] = [unitLabel(unit), project.name?.written ?? ""];
  const reviewed: (Decimal | null)[] = [];
  const rows = project.indicators.map((indicator): GridCell[] => {
    const words = [unitName, name, indicator.level1, indicator.level2, indicator.name.written];
    const key = keys.keyOf(words);
    const typed = (heading: string): CellContent =>
      entered.get(enteredKey(REVIEW_SHEET, key, heading)) ?? null;
    const score = figureOf(typed("复核得分"));
    reviewed.push(score);
    const deviation = reviewDeviation(indicator.score, score, indicator.weight);
    return [
      text("text", unitName),
      text("text", name),
      ...words.slice(2, 4).map((level) => text("textCentered", level)),
      text("text", indicator.name.written),
      ...given(indicator),
      cell("textCentered", typed("复核完成值")),
      cell("score", typed("复核得分")),
      cell("rateCentered", numberContent(deviation && round(deviation).div(HUNDRED))),
      cell("text", typed("备注")),
    ];
  });
  return [...rows, sumRow(unitName, name, { unit, project, because }, reviewed)];
}

function given({ nature, target, measureUnit, weight, actual, score }: RollupIndicator): GridCell[] {
  return [
    text("textCentered", nature),
    text("textCentered", target.written),
    text("textCentered", measureUnit),
    cell("score", numberContent(weight)),
    text("textCentered", actual.written),
    cell("score", numberContent(score && round(score))),
  ];
}

function figureOf(content: CellContent): Decimal | null {
  return content !== null && "number" in content ? new Decimal(content.number) : null;
}

/** 自评 and 复核 of the whole project; the review changes the marks of the indicators only. */
function sumRow(
  unitName: string,
  name: string,
  { unit, project, because }: Drawn,
  reviewed: readonly (Decimal | null)[],
): GridCell[] {
  const total = project.totalScore;
  const known = reviewed.flatMap((score) => score ?? []);
  const own = project.indicators.flatMap(({ score }) => score ?? []);
  const isComplete = known.length === reviewed.length && own.length === reviewed.length && known.length > 0;
  const after = total !== null && isComplete ? total.minus(sum(own)).plus(sum(known)) : null;
  const profile = findProfile(unit.profile.id);
  const grade = after !== null && profile !== null ? gradeOf(after, profile) : null;
  const change =
    total === null || after === null
      ? []
      : [
          `自评－复核 ${toPlainExact(round(total.minus(after)))}分`,
          `等级 ${project.grade ?? "—"} → ${grade ?? "—"}`,
        ];
  return [
    text("totalText", unitName),
    text("totalText", name),
    text("totalLabel", "总分", 8),
    cell("totalScore", numberContent(total && round(total))),
    text("totalText", ""),
    cell("totalScore", numberContent(after && round(after))),
    text("totalText", ""),
    text("totalText", [BECAUSE[because], ...change].join("；")),
  ];
}
