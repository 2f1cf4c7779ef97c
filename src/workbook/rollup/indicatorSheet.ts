/** 指标汇总: indicators that may be added, over the units that have them. */
import { toPlain, HUNDRED, shareOf } from "../../domain/decimal";
import type { Rollup } from "../../domain/rollup";
import { numberContent } from "../sheet/cells";
import { cell, text } from "../sheet/grid";
import type { SheetDefinition } from "../sheet";
import { tableOf } from "./table";

export const INDICATOR_SHEET = "指标汇总";

const COLUMNS = [
  ["序号", 6],
  ["三级指标", 40],
  ["指标性质", 10],
  ["度量单位", 10],
  ["指标值合计", 16],
  ["完成值合计", 16],
  ["完成率", 12],
  ["单位数", 10],
  ["未达标单位数", 12],
] as const;

export function indicatorSheet({ indicatorSums, departmentName, year }: Rollup): SheetDefinition {
  const rows = indicatorSums.map(({ name, nature, unit, target, actual, unitCount, missedCount }, index) => [
    cell("integer", { number: String(index + 1) }),
    text("text", name),
    text("textCentered", nature),
    text("textCentered", unit),
    cell("value", numberContent(target)),
    cell("value", numberContent(actual)),
    text("textRight", target.isZero() ? "" : `${toPlain(shareOf(actual, HUNDRED, target))}%`),
    cell("integer", { number: String(unitCount) }),
    cell("integer", { number: String(missedCount) }),
  ]);
  return tableOf({
    name: INDICATOR_SHEET,
    title: `${year ?? ""}年度绩效指标汇总表`,
    left: `主管部门：${departmentName ?? ""}`,
    right: "",
    columns: COLUMNS,
    rows:
      rows.length === 0
        ? [[text("textCentered", "没有两个以上单位共有、可以相加的指标", COLUMNS.length)]]
        : rows,
    notes: ["注：只汇总两个以上单位共有、度量单位可以相加的指标；百分比、满意度、时限和定性指标不相加。"],
    paper: "A4",
  });
}
