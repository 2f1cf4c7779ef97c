/** A unit's own lists beside the standard workbook, in a workbook of the embedded host. */
import type { Workbook } from "../../src/xlsx/model/types";
import { addDrawnSheet, drawnSheet, type DrawnCell } from "./drawnSheet";

const HEADINGS = ["序号", "支出类别", "项目名称", "资金层级", "年初预算", "追加", "支出", "经办人"];

/** 支出类别 and 资金层级 have a word each that only the user can decide; the total does not agree. */
const ROWS: readonly (readonly DrawnCell[])[] = [
  ["2021年项目支出台账"],
  ["单位：万元"],
  HEADINGS,
  [1, "人员经费", "", "", 300, 0, 300, "张三"],
  [2, "项目支出", "图书购置", "市级", 50, 10, 55, "李四"],
  [3, "项目支出", "馆舍维修", "省级", 40, 0, 38.5, "李四"],
  [4, "运转类", "物业管理", "市级", 20, 0, 20, "王五"],
  ["合计", "", "", "", 410, 10, 413, ""],
];

export function addLedger(workbook: Workbook, name = "台账"): void {
  addDrawnSheet(workbook, drawnSheet(name, ROWS));
}

/** Lines of 资金 that need rows to be inserted */
export function addLongLedger(workbook: Workbook, lines: number): void {
  const rows = Array.from({ length: lines }, (_, index): DrawnCell[] => [
    index + 1,
    "项目支出",
    `台账项目${index + 1}`,
    "市级",
    index + 1,
    0,
    index + 1,
    "",
  ]);
  addDrawnSheet(workbook, drawnSheet("台账", [["单位：万元"], HEADINGS, ...rows]));
}
