/** Blank forms as finance bureaus hand them out, drawn row by row with their merged cells. */
import type { Area } from "../../src/a1";
import { cellKey } from "../../src/xlsx/model/cellKeys";
import type { Workbook } from "../../src/xlsx/model/types";
import type { AreaSnapshot, CellValue } from "../../src/workbook/snapshot";

/** `AB:CD` of a row: the text, and how many columns and rows it is merged over */
export type DrawnCell = CellValue | readonly [text: CellValue, columns: number, rows?: number];

export interface DrawnSheet extends AreaSnapshot {
  readonly merges: readonly Area[];
}

/** Cells that a merged one above covers are left out. */
export function drawnSheet(name: string, rows: readonly (readonly DrawnCell[])[]): DrawnSheet {
  const merges: Area[] = [];
  const covered = new Set<string>();
  const cells = new Map<string, CellValue>();
  let width = 0;
  rows.forEach((line, row) => {
    let column = 0;
    for (const drawn of line) {
      while (covered.has(`${row},${column}`)) column += 1;
      const [text, columns, height = 1] = typeof drawn === "object" ? drawn : ([drawn, 1] as const);
      cells.set(`${row},${column}`, text);
      if (columns * height > 1) merges.push({ row, column, rows: height, columns });
      for (let r = row; r < row + height; r += 1)
        for (let c = column; c < column + columns; c += 1) covered.add(`${r},${c}`);
      column += columns;
      width = Math.max(width, column);
    }
  });
  const values = rows.map((_, row) =>
    Array.from({ length: width }, (__, column) => cells.get(`${row},${column}`) ?? ""),
  );
  const numberFormats = values.map((row) => row.map(() => "General"));
  return { sheet: name, row: 0, column: 0, values, formulas: values, numberFormats, merges };
}

const MONEY = ["年初预算数", "全年预算数（A）", "全年执行数（B）", "分值", "执行率（B/A）", "得分"];
const HEADS = [
  "一级指标",
  "二级指标",
  "三级指标",
  "年度指标值",
  "实际完成值",
  "分值",
  "得分",
  ["偏差原因分析及改进措施", 1],
] as const;

/** The annex of 财预〔2020〕10号 with its own placeholders, as it is downloaded */
export function annexForm(name = "自评表", unit = "万元"): DrawnSheet {
  return drawnSheet(name, [
    [["附件1", 9]],
    [["项目支出绩效自评表", 9]],
    [["（    年度）", 9]],
    [
      ["项目名称", 2],
      ["", 7],
    ],
    [
      ["主管部门", 2],
      ["", 3],
      ["实施单位", 2],
      ["", 2],
    ],
    [[`项目资金\n（${unit}）`, 1, 5], ["", 2], ...MONEY],
    [["年度资金总额", 2], "", "", "", 10, "", ""],
    [["其中：当年财政拨款", 2], "", "", "", "—", "", "—"],
    [["上年结转资金", 2], "", "", "", "—", "", "—"],
    [["其他资金", 2], "", "", "", "—", "", "—"],
    [
      ["年度总体目标", 1, 2],
      ["预期目标", 4],
      ["实际完成情况", 4],
    ],
    [
      ["", 4],
      ["", 4],
    ],
    [["绩效指标", 1, 11], ...HEADS],
    [["产出指标", 1, 6], ["数量指标", 1, 3], "指标1：", "", "", "", "", ""],
    ["指标2：", "", "", "", "", ""],
    ["……", "", "", "", "", ""],
    ["质量指标", "指标1：", "", "", "", "", ""],
    ["时效指标", "指标1：", "", "", "", "", ""],
    ["成本指标", "指标1：", "", "", "", "", ""],
    [["效益指标", 1, 3], ["社会效益指标", 1, 2], "指标1：", "", "", "", "", ""],
    ["……", "", "", "", "", ""],
    ["可持续影响指标", "指标1：", "", "", "", "", ""],
    ["满意度指标", "服务对象满意度指标", "指标1：", "", "", "", "", ""],
    [["总分", 6], 100, "", ""],
  ]);
}

/** Money without 上年结转 and 其他资金, and one row for indicators: others have to be inserted */
export function shortForm(name: string, project = ""): DrawnSheet {
  return drawnSheet(name, [
    [["项目支出绩效自评表（    年度）", 8]],
    [
      ["项目名称", 2],
      [project, 6],
    ],
    ["项目资金（万元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    ["", "年度资金总额", "", "", "", "", "", ""],
    [["绩效指标", 1, 2], "一级指标", "二级指标", "三级指标", "指标值", "完成值", "分值", "得分"],
    ["产出指标", "数量指标", "……", "", "", "", ""],
    [["总分", 6], "", ""],
    [["填报人：", 8]],
  ]);
}

/** The short form without its last rows: nothing stands below its only row for indicators */
export function openForm(name: string, project = ""): DrawnSheet {
  const form = shortForm(name, project);
  const cut = <T>(rows: readonly T[]): T[] => rows.slice(0, -2);
  const { values, numberFormats } = form;
  const merges = form.merges.filter(({ row }) => row < values.length - 2);
  return { ...form, values: cut(values), formulas: cut(values), numberFormats: cut(numberFormats), merges };
}

/** Adds the sheet to a workbook of the embedded host, with borders so that formats can be compared. */
export function addDrawnSheet(
  workbook: Workbook,
  { sheet: name, values, formulas, merges }: DrawnSheet,
): void {
  const sheet = workbook.addSheet(name);
  const style = workbook.styles.change(0, { fill: "#DDEBF7" });
  values.forEach((row, r) =>
    row.forEach((value, c) => {
      const formula = formulas[r]?.[c];
      const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
      sheet.cells.set(cellKey(r, c), {
        value: value === "" ? null : value,
        formula: isFormula ? formula : null,
        style,
      });
    }),
  );
  sheet.merges.push(...merges.map((area) => ({ ...area })));
}
