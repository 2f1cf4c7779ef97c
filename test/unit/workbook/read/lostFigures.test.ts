/** Figures that a sheet shows and that would be left out, or read as something else, without an error. */
import { readSelfEvaluation } from "../../../../src/workbook/read";
import type { AreaSnapshot, CellValue, WorkbookSnapshot } from "../../../../src/workbook/snapshot";
import { briefly, readWith, sampleSnapshot, withCells, withName, type Cells } from "../../../support/inputs";

const line = (row: number, label: string, amounts: readonly CellValue[]): Cells =>
  Object.fromEntries([
    [`资金!A${row}`, label],
    ...["F", "G", "H", "I", "K"].map((column, index) => [`资金!${column}${row}`, amounts[index] ?? ""]),
  ]);

test.each([
  ["of all lines", "合计", [7.7, 783.64, 2533.18, 18, 3306.58]],
  ["of all lines, rounded", "合计", [7.7, 783.65, 2533.18, 18, 3306.58]],
  ["of the lines directly above", "专项小计", [7.7, 0, 2467.5, 0, 2475.26]],
  ["of a category that is scattered", "人员经费合计", [0, 602, 56.57, 0, 658.57]],
  ["of basic spending", "基本支出合计", [0, 693.64, 63.92, 0, 757.56]],
  ["of a source", "省级财政合计", ["", "", 3.8, "", 3.8]],
  ["that is blank so far", "合计", []],
])("the sum %s is left out with a note", (_, label, amounts) => {
  expect(briefly(readWith(line(14, label, amounts)))).toEqual(["note R00.subtotalRow 资金!A14"]);
});

test.each([
  ["a line called 合计", "审计会议费合计", [0, 150, 0, 0, 150]],
  ["a sum with a wrong figure", "合计", [7.7, 783.64, 2533.18, 18, 4306.58]],
  ["a sum with a figure that is too much", "人员经费合计", [0, 602, 56.57, 5, 658.57]],
])("%s is an error", (_, label, amounts) => {
  expect(briefly(readWith(line(14, label, amounts)))).toEqual([
    "note R00.subtotalRow 资金!A14",
    "error R00.subtotalDiffers 资金!A14",
  ]);
});

test("the sum of a project far down in a long table, whose lines are scattered, is left out with a note", () => {
  const projects = Array.from({ length: 300 }, (_, index) => `项目${index}`);
  const rows = [...projects, ...projects].map((name, index): readonly CellValue[] => [
    "项目支出",
    name,
    "部门预算",
    index + 0.25,
  ]);
  const sums = [150 + 450.5, 250 + 550.5, 250 + 550.6].map((amount): readonly CellValue[] => [
    "",
    "小计",
    "",
    amount,
  ]);
  const values = [["支出类别", "项目", "预算层级", "年初预算"], ...rows, ...sums];
  const snapshot = withName(sampleSnapshot(), "绩效_资金", (name) => ({
    ...name,
    area: name.area && { ...name.area, values, formulas: values, numberFormats: [] },
  }));
  expect(briefly(readSelfEvaluation(snapshot)).filter((finding) => finding.includes("R00.subtotal"))).toEqual(
    [
      ...["资金!B602", "资金!B603", "资金!B604"].map((cell) => `note R00.subtotalRow ${cell}`),
      "error R00.subtotalDiffers 资金!B604",
    ],
  );
});

test("the error names the figure that differs most, beside the sum of the lines above", () => {
  const { findings } = readWith(line(14, "合计", [7.7, 783.6, 2533.18, 18, 4306.58]));
  expect(findings[1]?.inputs).toEqual({
    written: "合计",
    column: "支出",
    stated: "4306.58",
    computed: "3306.58",
  });
});

test("a project called 合计 is a project, if its row says more", () => {
  const { selfEvaluation } = readWith({ "项目!A12": "代理记账合计", "项目!I12": "否" });
  expect(selfEvaluation.projects.at(-1)?.name.value).toBe("代理记账合计");
  expect(briefly(readWith({ "项目!A12": "合计" }))).toEqual(["note R00.subtotalRow 项目!A12"]);
});

test("a heading in another unit than the workbook's is an error", () => {
  expect(briefly(readWith({ "资金!K1": "支出（元）" }))).toEqual(["error R00.headingUnit 资金!K1"]);
  expect(briefly(readWith({ "资金!K1": "支出\n(单位：万元)", "资金!G1": "年初预算" }))).toEqual([]);
});

describe("an optional column", () => {
  test("under another heading is named", () => {
    expect(briefly(readWith({ "资金!P1": "其中:结转支出" }))).toEqual(["warning R00.missingColumn 资金!P1"]);
  });

  test("without a heading is named where figures stand in it", () => {
    expect(briefly(readWith({ "资金!P1": "" }))).toEqual([
      "warning R00.columnWithoutHeading 资金!P1 资金!P12",
    ]);
  });

  test("beside another one without a heading is right of the last heading", () => {
    const { findings } = readWith({ "资金!N1": "", "资金!O1": "", "资金!P1": "" });
    expect(findings.at(-1)?.inputs).toEqual({ beside: "备注", written: "7.7" });
  });

  test("beside the table is named, since the name does not cover it", () => {
    const narrow = (area: AreaSnapshot): AreaSnapshot => ({
      ...area,
      values: area.values.map((row) => row.slice(0, 15)),
      formulas: area.formulas.map((row) => row.slice(0, 15)),
    });
    const snapshot = sampleSnapshot();
    const outside: WorkbookSnapshot = {
      ...snapshot,
      names: snapshot.names.map((name) =>
        name.name === "绩效_资金" && name.area !== null ? { ...name, area: narrow(name.area) } : name,
      ),
    };
    expect(briefly(readSelfEvaluation(outside))).toEqual([]);
    const added = withCells(outside, { "资金!P1": "其中：上年结转支出", "资金!P12": 7.7 });
    expect(briefly(readSelfEvaluation(added))).toEqual(["error R56.columnOutside 资金!P1"]);
  });
});

describe("基本信息", () => {
  test("whose rows were sorted: values that stand beside another label are errors", () => {
    const sorted = readWith({
      "基本信息!A2": "主管部门",
      "基本信息!A3": "单位名称",
      "基本信息!B2": "攀枝花市人力资源和社会保障局",
      "基本信息!B3": "攀枝花市就业创业促进中心",
    });
    expect(briefly(sorted)).toEqual(["error R00.otherLabel 基本信息!B2", "error R00.otherLabel 基本信息!B3"]);
  });

  test("a label in other words is none, and one in the cell of the value is", () => {
    expect(briefly(readWith({ "基本信息!A2": "填报单位（全称）" }))).toEqual([]);
    expect(briefly(readWith({ "基本信息!B2": "单位名称" }))).toEqual(["error R00.otherLabel 基本信息!B2"]);
  });
});
