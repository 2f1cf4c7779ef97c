/** 复核表: the projects that are drawn, indicator by indicator; people fill in what the review finds. */
import { Decimal, round, sum, toPlainExact, HUNDRED } from "../../domain/decimal";
import { groupBy } from "../../domain/groupBy";
import { gradeOf } from "../../domain/calculation/scoring";
import {
  drawSample,
  isProject,
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
import type { RollupOptions } from "./options";
import { pairIndicatorRows, REVIEW_SHEET, SUM_LABEL, type ReviewRow } from "./reviewRows";
import { tableOf } from "./table";

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
  ["项目编码", 14],
] as const;
const ADDED_WIDTH = 16;
/** 项目编码 is for the next round. */
const PRINTED_COLUMNS = COLUMNS.length - 1;
const OWN_HEADINGS: ReadonlySet<string> = new Set(COLUMNS.map(([heading]) => heading));

const BECAUSE: Readonly<Record<DrawnBecause, string>> = {
  amount: "金额大",
  missed: "有未达标指标",
  rate: "执行率低",
  grade: "等级为中或差",
  random: "随机抽取",
  before: "以前已抽取",
};

export function reviewSheet({ rollup, sample, review }: RollupOptions): SheetDefinition {
  const drawn = drawSample(rollup.counted, sample, review.drawn);
  const added = [...new Set(review.rows.flatMap(({ notes }) => [...notes.keys()]))].filter(
    (heading) => !OWN_HEADINGS.has(heading),
  );
  const ofUnit = groupBy(review.rows, ({ unit }) => unit);
  const taken = new Set<ReviewRow>();
  const rows = drawn.flatMap((one) => {
    const own = (ofUnit.get(unitLabel(one.unit)) ?? []).filter((row) =>
      isProject(row, one.unit, one.project),
    );
    return projectRows(one, own, added, taken);
  });
  const units = new Set(rollup.counted.map(unitLabel));
  const apart = review.rows.filter((row) => !taken.has(row) && (row.notes.size > 0 || !units.has(row.unit)));
  const heading = `以下${apart.length}条对应不到本轮的指标（单位本轮未报、项目或指标已改），原样保留`;
  const columns = [...COLUMNS, ...added.map((one) => [one, ADDED_WIDTH] as const)];
  const nothing = [[text("textCentered", "没有抽到项目", columns.length)]];
  return tableOf({
    name: REVIEW_SHEET,
    title: REVIEW_SHEET,
    left: `主管部门：${rollup.departmentName ?? ""}（${rollup.year ?? ""}年度）`,
    right: `抽取${drawn.length}个项目（共${rollup.counted.reduce((count, { projects }) => count + projects.length, 0)}个），种子 ${sample.seed}`,
    columns,
    rows: [
      ...(rows.length === 0 ? nothing : rows),
      ...(apart.length === 0 ? [] : [[text("groupLabel", heading, columns.length)]]),
      ...apart.map((row) => apartRow(row, added)),
    ],
    notes: [
      `注：抽取办法：${methodOf(sample)}。种子相同、数据相同，抽到的项目也相同；抽取过的项目以后各轮一直保留。`,
      "复核完成值、复核得分、备注由人填写，再次汇总时保留；偏离度＝（自评得分－复核得分）÷权重，重新汇总后算出。",
    ],
    paper: "A3",
    frozenColumns: 2,
    printedColumns: PRINTED_COLUMNS,
  });
}

function methodOf({ amount, rateBelow, share }: SampleRule): string {
  const money = amount === null ? "" : `全年预算数${toPlainExact(amount)}万元以上、`;
  return `${money}有未达标指标、执行率低于${toPlainExact(rateBelow)}%、等级为中或差的全部抽取，其余随机抽取${toPlainExact(share)}%`;
}

function projectRows(
  drawn: Drawn,
  before: readonly ReviewRow[],
  added: readonly string[],
  taken: Set<ReviewRow>,
): GridCell[][] {
  const { unit, project } = drawn;
  const [unitName, name, code] = [unitLabel(unit), project.name?.written ?? "", project.code ?? ""];
  const indicators = project.indicators.map((indicator) => ({
    indicator,
    level1: indicator.level1,
    level2: indicator.level2,
    name: indicator.name.written,
  }));
  const partners = pairIndicatorRows(before, indicators);
  const reviewed: (Decimal | null)[] = [];
  const rows = indicators.map((one): GridCell[] => {
    const { indicator, level1, level2 } = one;
    const row = partners.get(one);
    if (row !== undefined) taken.add(row);
    const typed = (heading: string): CellContent => row?.notes.get(heading) ?? null;
    const score = figureOf(typed("复核得分"));
    reviewed.push(score);
    const deviation = reviewDeviation(indicator.score, score, indicator.weight);
    return [
      text("text", unitName),
      text("text", name),
      ...[level1, level2].map((level) => text("textCentered", level)),
      text("text", one.name),
      ...given(indicator),
      cell("textCentered", typed("复核完成值")),
      cell("score", typed("复核得分")),
      cell("rateCentered", numberContent(deviation && round(deviation).div(HUNDRED))),
      cell("text", typed("备注")),
      text("textCentered", code),
      ...added.map((heading) => cell("text", typed(heading))),
    ];
  });
  return [...rows, [...sumRow(unitName, name, drawn, reviewed), ...blankEnd(code, added)]];
}

function blankEnd(code: string, added: readonly string[]): GridCell[] {
  return [text("totalText", code), ...added.map(() => text("totalText", ""))];
}

/** As it was left */
function apartRow(row: ReviewRow, added: readonly string[]): GridCell[] {
  const typed = (heading: string): CellContent => row.notes.get(heading) ?? null;
  return [
    ...[row.unit, row.project, row.level1, row.level2, row.name].map((words) => text("text", words)),
    ...Array.from({ length: GIVEN_COLUMNS }, () => text("text", "")),
    cell("textCentered", typed("复核完成值")),
    cell("score", typed("复核得分")),
    text("text", ""),
    cell("text", typed("备注")),
    text("textCentered", row.code),
    ...added.map((heading) => cell("text", typed(heading))),
  ];
}

/** From 指标性质 to 自评得分 */
const GIVEN_COLUMNS = 6;

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
    text("totalLabel", SUM_LABEL, 8),
    cell("totalScore", numberContent(total && round(total))),
    text("totalText", ""),
    cell("totalScore", numberContent(after && round(after))),
    text("totalText", ""),
    text("totalText", [BECAUSE[because], ...change].join("；")),
  ];
}
