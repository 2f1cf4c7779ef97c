/** Blank forms of many layouts: everything is filled, or said to have no place. */
import { readForms } from "../../../../src/workbook/forms";
import {
  departmentTasks,
  oneCellOfReasons,
  openEnd,
  ownIndicators,
  partsOfParts,
  satisfactionAlone,
  several,
  sideBySide,
  spacedLabels,
  twoLineTitle,
  twoRowHeadings,
  withoutLevels,
} from "../../../support/bureauForms";
import { BOOKS, OUTPUT, cells, differing, fill, line, unplaced } from "../../../support/filledLibrary";

test("a title of two lines; the unit's name goes behind its colon, not into 单位：万元 beside it", () => {
  const { plan, sheet } = fill(twoLineTitle());
  expect(cells(sheet, "A3", "G3", "I4", "C5")).toEqual([
    "填报单位（盖章）：市图书馆",
    "单位：万元",
    "市文旅局",
    "市图书馆",
  ]);
  expect(cells(sheet, "D14", "D15", "F14", "G14", "J14")).toEqual([
    "入馆图书",
    "期刊",
    "≥5000册",
    4800,
    "供货延迟",
  ]);
  expect(line(sheet, 23)).toEqual(["总分", "100", 98.65]);
  expect(differing(plan)).toEqual([]);
  expect(unplaced(plan)).toEqual([
    "评价结论 完成较好",
    "存在问题 供货慢",
    "改进措施 加快",
    "资金原因 压减预算",
  ]);
});

test("carried-over money counts in its own row, also beside a row with the source's very name", () => {
  const { sheet } = fill(twoLineTitle());
  expect(line(sheet, 8)).toEqual(["其中：财政拨款", 100, 90, 80, "-", "88.89%", "-"]);
  expect(line(sheet, 9)).toEqual(["      上年结转", 10, 10, "-", "100.00%", "-"]);
  expect(line(sheet, 10)).toEqual(["      其他资金", 5, 5, 5, "-", "100.00%", "-"]);
});

test("underscores and the spaces of a date are places, as are 指标 1 : and ...", () => {
  const { plan, sheet } = fill(spacedLabels());
  expect(cells(sheet, "A2", "C4", "G4", "D10", "D11", "D16")).toEqual([
    "(2021年度)",
    "市文旅局",
    "市图书馆",
    "指标 1 :入馆图书",
    "指标 2 :期刊",
    "",
  ]);
  expect(cells(sheet, "A19")).toEqual(["填报人:张三       联系电话:0812-3345678    填报日期:2022-03-01"]);
  expect(line(sheet, 6)).toEqual(["年度资金总额:", 1050000, 1050000, 950000, 10, "90.48%", 9.05]);
  expect(differing(plan)).toEqual([]);
  expect(unplaced(plan)).toContain("入馆图书：偏差原因分析及改进措施 供货延迟");
});

test("财政拨款 may be central or local money: then neither row says zero", () => {
  const { plan, sheet } = fill(openEnd());
  expect([6, 7, 8].map((row) => line(sheet, row).slice(1))).toEqual([[105, 95, "90.48%"], [], []]);
  expect(unplaced(plan)).toEqual(expect.arrayContaining(["资金来源 财政拨款 100", "资金来源 自有资金 5"]));
  expect(cells(sheet, "D13", "D17", "F17")).toEqual(["期刊", "读者满意度", "≥90%"]);
});

test("two rows of headings, a column for the unit, 绩效自评综述", () => {
  const { plan, sheet } = fill(twoRowHeadings());
  expect(line(sheet, 10)).toEqual(["产出", "数量", "入馆图书", "册", "≥5000", 4800, 10, 9.6, "供货延迟"]);
  expect(line(sheet, 5)).toEqual(["合计", 105, 105, 95, "90.48%", 9.05, "压减预算"]);
  expect(line(sheet, 17)).toEqual(["合计", 100, 98.65]);
  expect(cells(sheet, "A2", "G2", "C18", "A21", "G21")).toEqual([
    "项目名称：图书购置",
    "项目单位：市图书馆",
    "完成较好",
    "单位负责人：李局",
    "填表人：张三",
  ]);
  expect(unplaced(plan)).toEqual(["预期目标 购书5000册", "实际完成情况 购书4800册"]);
});

test("预算执行率 as an indicator takes rate, score and reasons; a total with the bureau's own indicators is the user's", () => {
  const { plan, sheet } = fill(ownIndicators());
  expect(line(sheet, 5)).toEqual(["预算执行", "预算执行率", 10, "执行率×分值", "90.48%", 9.05, "压减预算"]);
  expect(line(sheet, 12)).toEqual(["总分", 100]);
  expect(plan.forms.flatMap(({ unknown }) => unknown)).toEqual([{ cell: "共性指标!C4", name: "资金到位率" }]);
  expect(differing(plan)).toEqual([]);
});

test("a department's form with levels of its own keeps them: what fits none of them has no place", () => {
  const { plan, sheet } = fill(departmentTasks(), null);
  expect(line(sheet, 7)).toEqual(["（2）项目支出", 105, 105, 95, "90.48%"]);
  expect(line(sheet, 16)).toEqual([
    "服务对象满意度",
    "服务对象满意度指标",
    "读者满意度",
    "≥90%",
    "95%",
    10,
    10,
  ]);
  expect(line(sheet, 17)).toEqual(["总分"]);
  expect(line(sheet, 18)).toEqual(["填报人（签名）：张三", "填报时间：2022-03-01"]);
  expect(plan.sheets[0]?.insertions).toEqual([]);
  expect(unplaced(plan)).toEqual(
    expect.arrayContaining([...OUTPUT, "读者人次"].map((name) => `绩效指标 ${name}`)),
  );
});

test("a form of 满意度 alone takes 满意度 alone, and its total", () => {
  const { plan, sheet } = fill(satisfactionAlone());
  expect(line(sheet, 4)).toEqual([
    "满意度指标",
    "服务对象满意度指标",
    "指标1：读者满意度",
    "≥90%",
    "95%",
    10,
    10,
  ]);
  expect(line(sheet, 6)).toEqual(["合计", 10, 10]);
  expect(unplaced(plan)).toEqual(expect.arrayContaining(["资金 105", "绩效指标 入馆图书"]));
});

test("forms below each other are filled each with its project, however many rows the first one gains", () => {
  const { plan, sheet } = fill(several([BOOKS, "讲座"]), null, [BOOKS, "讲座"]);
  expect(plan.sheets[0]?.insertions).toEqual([
    { row: 7, count: 3 },
    { row: 19, count: 3 },
  ]);
  expect(cells(sheet, "C3", "D12", "A13", "C18", "D27", "A28")).toEqual([
    BOOKS,
    "读者满意度",
    "总分",
    "讲座",
    "读者满意度",
    "总分",
  ]);
});

test("forms beside each other gain the same rows, and labels of both are merged over them", () => {
  const { plan, sheet } = fill(sideBySide(BOOKS, "讲座"), null, [BOOKS, "讲座"]);
  expect(plan.sheets[0]?.insertions).toEqual([{ row: 6, count: 3 }]);
  expect([6, 7, 8, 9].map((row) => cells(sheet, `C${row}`, `K${row}`))).toEqual(
    OUTPUT.map((name) => [name, name]),
  );
  expect(sheet.merges).toEqual(
    expect.arrayContaining([
      { row: 5, column: 0, rows: 4, columns: 1 },
      { row: 5, column: 8, rows: 4, columns: 1 },
    ]),
  );
});

test("a row that would tear the form beside it apart is not inserted", () => {
  const left = several([BOOKS]);
  const right = sideBySide(BOOKS, "讲座");
  const both = left.values.map((row, index) => [
    ...row,
    "",
    ...(right.values[index - 4]?.slice(0, 7) ?? Array.from({ length: 7 }, () => "")),
  ]);
  const beside = {
    ...left,
    values: both,
    formulas: both,
    numberFormats: both.map((row) => row.map(() => "General")),
  };
  expect(readForms([beside]).forms).toHaveLength(2);
  const { plan } = fill(beside, null);
  expect(plan.sheets[0]?.insertions).toEqual([]);
  expect(unplaced(plan)).toContain("绩效指标 期刊");
});

test("a form without levels takes the indicators in their order, and inserts rows for the others", () => {
  const { plan, sheet } = fill(withoutLevels());
  expect([11, 12, 13, 14, 15, 16].map((row) => cells(sheet, `B${row}`)[0])).toEqual([
    ...OUTPUT,
    "读者人次",
    "读者满意度",
  ]);
  expect(line(sheet, 11)).toEqual(["入馆图书", "册", "≥", 5000, 4800, 10, 9.6]);
  expect(line(sheet, 6)).toEqual(["总额", 105, 105, 95, 90.48, 10, 9.05]);
  expect(cells(sheet, "B9", "H9", "G2")).toEqual(["购书5000册", "购书4800册", 98.65]);
  expect(unplaced(plan)).not.toEqual(expect.arrayContaining([expect.stringContaining("绩效指标")]));
});

test("…… below a 二级指标 takes a further one; labels beside each other are no values", () => {
  const { plan, sheet } = fill(oneCellOfReasons());
  expect(cells(sheet, "A2", "E2", "C13", "D13", "C15", "D15")).toEqual([
    "单位名称：市图书馆",
    "填报日期：2022-03-01",
    "时效指标",
    "按期完成率（10分）",
    "",
    "",
  ]);
  expect(cells(sheet, "C18", "C19")).toEqual(["压减预算\n入馆图书：供货延迟", "加快"]);
  expect(differing(plan)).toEqual([]);
});

test("财政拨款 is the sum of its parts; lists and dates that are to be written are places", () => {
  const { plan, sheet } = fill(partsOfParts());
  expect([8, 9, 10, 11].map((row) => line(sheet, row).slice(1, 4))).toEqual([
    [1000000, 1000000, 900000],
    [1000000, 900000, 800000],
    [100000, 100000, "—"],
    [50000, 50000, 50000],
  ]);
  expect(cells(sheet, "B13", "F13", "G23")).toEqual(["购书5000册", "购书4800册", "填报日期：2022-03-01"]);
  expect(plan.forms.flatMap((form) => form.differing.map(({ before }) => before))).toEqual([
    { text: "填报人：王五" },
  ]);
});

test.each([
  ["两行标题", twoLineTitle()],
  ["空格", spacedLabels()],
  ["无总分", openEnd()],
  ["两行表头", twoRowHeadings()],
  ["共性指标", ownIndicators()],
  ["满意度", satisfactionAlone()],
  ["重庆", withoutLevels()],
  ["湖北", oneCellOfReasons()],
])("%s: filling it again changes nothing", (_, form) => {
  const { sheet } = fill(form);
  const { plan } = fill(sheet);
  expect(plan.forms.flatMap(({ cells: filled }) => filled.map(({ address }) => address))).toEqual([]);
  expect(differing(plan)).toEqual([]);
  expect(plan.sheets.flatMap(({ insertions }) => insertions)).toEqual([]);
});
