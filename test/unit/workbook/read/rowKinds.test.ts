import { FUNDS } from "../../../../src/domain/model";
import { RowKinds, type OutsideCell, type RowKind } from "../../../../src/workbook/read/rowKinds";
import { locateHeadings } from "../../../../src/workbook/read/table";

const headings: readonly string[] = Object.values(FUNDS.columns).map(({ heading }) => heading);
const kinds = new RowKinds(FUNDS, locateHeadings({ row: 0, column: 0, values: [headings] }, FUNDS));

/** A row of 资金 by headings; a formula is written with its value: `=K2-K3|5` */
function kindOf(row: Readonly<Record<string, string | number>>, distance: number | null): RowKind {
  const cells = Object.entries(row).map(([heading, written]): OutsideCell => {
    const [formula = "", shown] = String(written).split("|");
    const value = shown === undefined ? written : Number(shown);
    return {
      row: 40,
      column: headings.indexOf(heading),
      value,
      formula: shown === undefined ? value : formula,
    };
  });
  return kinds.kindOf(cells, distance);
}

test.each<[row: Readonly<Record<string, string | number>>, near: RowKind, far: RowKind, above: RowKind]>([
  [{ 支出类别: "项目支出", 支出: 5 }, "data", "data", "data"],
  [{ 支出类别: "人员支出", 支出: 5 }, "data", "figures", "note"],
  [{ 支出: 5 }, "data", "figures", "note"],
  [{ 项目: "培训费", 年初预算: 5, 支出: 5 }, "data", "data", "data"],
  [{ 项目: "培训费", 年初预算: 5, 支出: 5, 备注: "追加：新增4人" }, "data", "data", "data"],
  [{ 项目: "培训费", 年初预算: 5 }, "data", "figures", "note"],
  [{ 项目: "培训费", 年初预算: "=2+3|5", 支出: "=(2+3)*1.5|7.5" }, "data", "data", "data"],
  [{ 支出: "=明细!K2|5" }, "data", "figures", "note"],
  [{ 项目: "新增", 功能科目: "2080107", 备注: "补录" }, "data", "note", "note"],
  [{ 支出类别: "项目支出", 支出: 5, 备注: "合计" }, "data", "data", "data"],
  [{ 支出类别: "合计", 支出: 5 }, "total", "total", "total"],
  [{ 项目: "小计", 支出: 5 }, "total", "total", "total"],
  [{ 支出: "=SUM(K2:K31)|5" }, "total", "total", "total"],
  [{ 支出: "=SUM(资金!K2:K31)|5" }, "total", "total", "total"],
  [{ 支出类别: "差额", 支出: "=G33-K33|5" }, "total", "total", "total"],
  [{ 支出类别: "支出类别", 项目: "项目", 支出: "支出" }, "heading", "heading", "heading"],
  [{ 支出类别: "填表人：张三", 支出: 44_621 }, "note", "note", "note"],
  [{ 支出类别: "注：见附表", 项目: "甲", 备注: "乙" }, "note", "note", "note"],
  [{ 支出类别: "2021年度资金明细表" }, "note", "note", "note"],
])("%j is %s near the table, %s far below it and %s above it", (row, near, far, above) => {
  expect([kindOf(row, 1), kindOf(row, 12), kindOf(row, null)]).toEqual([near, far, above]);
});
