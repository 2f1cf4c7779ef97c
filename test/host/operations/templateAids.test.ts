import { parseAddress } from "../../../src/a1";
import { SHEETS, TABLES, TABLE_KEYS } from "../../../src/domain/model";
import { tableName } from "../../../src/workbook/schema/names";
import { loadXlsx } from "../../../src/xlsx/file";
import { fundsColumn } from "../../support/columns";
import {
  bytesOf,
  cellAt,
  closeExcel,
  openExcel,
  openStandard,
  sheetOf,
  valueAt,
} from "../../support/openExcel";

afterEach(closeExcel);

const BUDGET = fundsColumn("shownBudget");
const RATE = fundsColumn("shownRate");

test("the live columns of 资金 show the annual budget and its rate, and nothing in spare rows", async () => {
  const { workbook, host, operations } = await openStandard("sample");
  expect(valueAt(workbook, "资金", `${BUDGET}12`)).toBe(2153.4);
  expect(valueAt(workbook, "资金", `${RATE}12`)).toBeCloseTo(1.0000278, 6);
  expect(valueAt(workbook, "资金", `${BUDGET}14`) ?? "").toBe("");
  expect(valueAt(workbook, "资金", `${RATE}14`) ?? "").toBe("");
  // 0.3 − 0.1 − 0.2 in binary is not 0.
  for (const [address, input] of [
    ["F14", "0.3"],
    ["I14", "0.1"],
    ["G14", "-0.2"],
  ] as const)
    host.userEdit("资金", address, input);
  expect(valueAt(workbook, "资金", `${BUDGET}14`)).toBe(0);
  expect(valueAt(workbook, "资金", `${RATE}14`) ?? "").toBe("");
  host.userEdit("资金", "H14", "'60万元");
  expect(valueAt(workbook, "资金", `${BUDGET}14`) ?? "").toBe("");
  const rows = (await operations.recompute()).read.find(({ table }) => table === "资金");
  expect(rows?.leftOut).toEqual([]);
});

test("a figure typed over a live formula is found at its cell, and a recompute writes no live cell", async () => {
  const { workbook, host, operations } = await openStandard("sample");
  const first = await operations.recompute();
  expect(first.evaluation.findings.filter(({ rule }) => rule === "R64")).toEqual([]);
  expect(cellAt(workbook, "资金", `${BUDGET}12`)?.formula).toContain("ROUND(SUM(F12,G12,H12)-SUM(I12),6)");
  host.userEdit("资金", `${BUDGET}12`, "2145.70");
  const { evaluation } = await operations.recompute();
  // The rate beside it now divides by the typed figure.
  expect(
    evaluation.findings
      .filter(({ rule }) => rule === "R64")
      .map(({ cells, actual, expected }) => [cells[0], actual, expected]),
  ).toEqual([
    [`资金!${BUDGET}12`, "2145.70", "2153.40"],
    [`资金!${RATE}12`, "100.36%", "100.00%"],
  ]);
  expect(valueAt(workbook, "资金", `${BUDGET}12`)).toBe(2145.7);
  expect(evaluation.department.funds?.annualBudget?.toFixed(2)).toBe(
    first.evaluation.department.funds?.annualBudget?.toFixed(2),
  );
});

test.each([
  ["资金", "B2"],
  ["指标", "A2"],
])("%s offers the names of 项目, also those added later, and refuses no other", async (sheet, address) => {
  const { workbook, host } = await openStandard("sample");
  const row = Number(address.slice(1)) - 1;
  const column = address.charCodeAt(0) - 65;
  const list = sheetOf(workbook, sheet).validations.find(({ areas }) =>
    areas.some((area) => area.row <= row && row < area.row + area.rows && area.column === column),
  );
  expect(list).toMatchObject({ type: "List", inCellDropDown: true, errorAlert: { show: false } });
  const source = list?.formula1?.replace(/^=/, "") ?? "";
  const offered = (): unknown[] => {
    host.userEdit("Sheet1", "A1", `=ROWS(${source})`);
    host.userEdit("Sheet1", "A2", `=INDEX(${source},ROWS(${source}))`);
    return [valueAt(workbook, "Sheet1", "A1"), valueAt(workbook, "Sheet1", "A2")];
  };
  expect(offered()).toEqual([8, "省级财政社保公共服务能力建设资金"]);
  host.userEdit("项目", "A11", "见习补贴");
  expect(offered()).toEqual([10, "见习补贴"]);
  host.userInsertRows("项目", 17);
  expect(offered()).toEqual([10, "见习补贴"]);
});

test("the lists and formulas are in the saved file", async () => {
  const { workbook } = await openStandard("blank");
  const again = await openExcel(loadXlsx(bytesOf(workbook)));
  expect(cellAt(again.workbook, "资金", `${RATE}2`)?.formula).toContain("/");
  expect(sheetOf(again.workbook, "指标").validations.map(({ formula1 }) => formula1)).toEqual(
    expect.arrayContaining([expect.stringContaining("OFFSET(项目!$A$1")]),
  );
});

test("each input table prints from its headings to the row that it grows at, and so it stays", async () => {
  const { workbook, host } = await openStandard("blank");
  const printed = (name: string) => sheetOf(workbook, name).pageLayout.printArea;
  const tables = TABLE_KEYS.map((key) => {
    const table = workbook.names.find(({ name }) => name === tableName(TABLES[key]));
    return [SHEETS[key], parseAddress(table?.formula.slice(1) ?? "")?.area];
  });
  expect(tables.map(([name]) => [name, printed(String(name))?.[0]])).toEqual(tables);
  expect(printed("规则参数")?.[0]?.columns).toBe(Object.keys(TABLES.parameters.columns).length);
  const [before] = printed("资金") ?? [];
  host.userInsertRows("资金", before?.rows ?? 0, 2);
  expect(printed("资金")).toEqual([{ ...before, rows: (before?.rows ?? 0) + 2 }]);
});
