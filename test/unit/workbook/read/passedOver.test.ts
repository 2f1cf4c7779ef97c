/** What stands outside the tables and looks as if it should count. */
import { briefly, readWith, type Cells } from "../../../support/inputs";

const row = (sheet: string, line: number, cells: Readonly<Record<string, string | number>>): Cells =>
  Object.fromEntries(Object.entries(cells).map(([column, value]) => [`${sheet}!${column}${line}`, value]));

test.each([
  ["beside its table", row("资金", 5, { R: "项目支出", S: "设备购置", T: "部门预算", W: 12, AB: 11.5 })],
  ["beside it, two of them", row("指标", 3, { N: "产出指标", O: "培训人次", Q: "500", R: 480, S: 10 })],
  ["far down on another sheet", row("项目", 60, { A: "人员经费", B: "补发工资", F: 3.5, G: 3.5 })],
  ["on 基本信息", row("基本信息", 60, { A: "项目支出", B: "设备购置", F: 3.5, G: 3.5 })],
])("a line %s is named", (_, cells) => {
  const [first] = Object.keys(cells);
  expect(briefly(readWith(cells))).toEqual([`warning R00.lineBeside ${first}`]);
});

test("lines are named together, with their range", () => {
  const { findings } = readWith({
    ...row("资金", 5, { R: "项目支出", S: "设备购置", W: 12, AB: 11.5 }),
    ...row("资金", 6, { R: "公用经费", S: "差旅费", W: 2, AB: 2 }),
  });
  expect(findings.map(({ inputs }) => inputs)).toEqual([{ table: "资金", rows: "2", range: "R5:AB6" }]);
});

test.each<[string, Cells]>([
  ["a summary by category", row("资金", 5, { R: "项目支出", S: 100, T: 98 })],
  ["a summary by tier", row("资金", 5, { R: "项目支出", S: "部门预算", T: 100, U: 98 })],
  ["a remark with one figure", row("资金", 5, { R: "项目支出", S: "见凭证", T: 12 })],
  ["other words", row("资金", 5, { R: "凭证", S: "设备购置", T: 12, U: 11.5 })],
])("%s of the user's own beside a table is none", (_, cells) => {
  expect(briefly(readWith(cells))).toEqual([]);
});

test("a figure far below a table is named; one with a label is the user's own", () => {
  expect(briefly(readWith({ "资金!K45": 12.5 }))).toEqual(["note R00.figuresBelow 资金!K45"]);
  expect(briefly(readWith({ "资金!B45": "补记", "资金!K45": "12.5万元" }))).toEqual([
    "note R00.figuresBelow 资金!B45",
  ]);
  expect(briefly(readWith({ "资金!A45": "填表日期：", "资金!K45": 44_600 }))).toEqual([]);
  expect(briefly(readWith({ "资金!A45": "合计", "资金!K45": 3306.58 }))).toEqual([]);
});

test.each(["单位：元", "（元）", "金额单位:元", "单位：人民币元", "单位：千元"])(
  "%s over a table in 万元 is an error",
  (written) => {
    expect(briefly(readWith({ "资金!R1": written }))).toEqual(["error R00.labelUnit 资金!R1"]);
  },
);

test.each(["单位：万元", "（万元）", "单位：人", "元", "单位：元、人", "单位：市人社局"])(
  "%s is none",
  (written) => {
    expect(briefly(readWith({ "资金!R1": written }))).toEqual([]);
  },
);
