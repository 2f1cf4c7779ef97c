import { loadXlsx } from "../../../src/xlsx/file";
import { bytesOf, closeExcel, openExcel, openStandard, sheetOf, valueAt } from "../../support/openExcel";

afterEach(closeExcel);

const namesOf = (workbook: { readonly sheets: readonly { readonly name: string }[] }) =>
  workbook.sheets.map(({ name }) => name);

test("a recompute writes no 总览 until the user asks for it; then it shows the funds, with charts of its cells", async () => {
  const { workbook, operations } = await openStandard("sample");
  await operations.recompute();
  expect(namesOf(workbook)).not.toContain("总览");
  const outcome = await operations.writeOverview();
  if (outcome.kind !== "written") throw new Error("It asked first");
  const { evaluation } = outcome.result;
  expect(namesOf(workbook).indexOf("总览")).toBe(namesOf(workbook).indexOf("附件3") - 1);
  const tiers = [4, 5, 6, 7, 8].map((row) =>
    ["A", "B", "C", "D"].map((column) => valueAt(workbook, "总览", `${column}${row}`)),
  );
  expect(tiers).toEqual([
    ["基本支出", 757.56, 757.56, 1],
    ["部门预算项目", 72, 72, 1],
    ["市级专项", 319.76, 319.76, 1],
    ["上级专项", 2157.2, 2157.26, 1],
    ["合计", 3306.52, 3306.58, 1],
  ]);
  expect(evaluation.totals.get("全部")?.annualBudget?.toFixed(2)).toBe("3306.52");
  const [budget, rates] = sheetOf(workbook, "总览").charts;
  expect(budget).toMatchObject({
    name: "绩效图1",
    type: "ColumnClustered",
    legend: true,
    minimum: 0,
    series: [
      { name: "全年预算数", categories: "=总览!$A$4:$A$7", values: "=总览!$B$4:$B$7" },
      { name: "支出", categories: "=总览!$A$4:$A$7", values: "=总览!$C$4:$C$7" },
    ],
  });
  const projects = [...evaluation.totals.keys()].length - 8;
  expect(rates).toMatchObject({
    type: "BarClustered",
    reversed: true,
    series: [{ values: `=总览!$D$11:$D$${10 + projects}` }],
  });
});

test("unchanged input writes nothing, other figures the cells alone, another project the charts anew", async () => {
  const { workbook, host, operations } = await openStandard("sample");
  await operations.writeOverview();
  const before = bytesOf(workbook);
  await operations.recompute();
  expect(bytesOf(workbook).equals(before)).toBe(true);
  const charts = sheetOf(workbook, "总览").charts;
  host.userEdit("资金", "K5", "1");
  await operations.recompute();
  expect(sheetOf(workbook, "总览").charts).toEqual(charts);
  for (const [column, input] of Object.entries({
    A: "项目支出",
    B: "新项目",
    C: "部门预算",
    G: "10",
    K: "9",
  }))
    host.userEdit("资金", `${column}14`, input);
  await operations.recompute();
  const [, rates] = sheetOf(workbook, "总览").charts;
  expect(sheetOf(workbook, "总览").charts).toHaveLength(2);
  expect(rates?.series[0]?.values).not.toBe(charts[1]?.series[0]?.values);
});

test("还原 puts the former charts back, then removes the sheet with them", async () => {
  const { workbook, host, operations } = await openStandard("sample");
  await operations.writeOverview();
  const before = sheetOf(workbook, "总览").charts;
  for (const [column, input] of Object.entries({
    A: "项目支出",
    B: "新项目",
    C: "部门预算",
    G: "10",
    K: "9",
  }))
    host.userEdit("资金", `${column}14`, input);
  await operations.recompute();
  await operations.restore();
  expect(sheetOf(workbook, "总览").charts).toEqual(before);
  await operations.restore();
  expect(namesOf(workbook)).not.toContain("总览");
});

test("a deleted 总览 does not come back, a user's sheet of that name stays, and a saved file has the charts", async () => {
  const { workbook, operations } = await openStandard("sample");
  workbook.addSheet("总览");
  await operations.writeOverview();
  expect(sheetOf(workbook, "总览").cells.size).toBe(0);
  const again = await openExcel(loadXlsx(bytesOf(workbook)));
  expect(sheetOf(again.workbook, "总览(自评)").charts.map(({ name }) => name)).toEqual([
    "绩效图1",
    "绩效图2",
  ]);
  expect((await again.operations.recompute()).plan.sheets).toEqual([]);
  again.workbook.removeSheet(sheetOf(again.workbook, "总览(自评)"));
  await again.operations.recompute();
  expect(namesOf(again.workbook)).not.toContain("总览(自评)");
});
