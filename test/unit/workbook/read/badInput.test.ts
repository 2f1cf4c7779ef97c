import { isDepartmentRow } from "../../../../src/domain/calculation/departmentRow";
import { readSelfEvaluation } from "../../../../src/workbook/read";
import { evaluate } from "../../../../src/domain/evaluate/workbook";
import type { SelfEvaluation } from "../../../../src/domain/model";
import type { Decimal } from "../../../../src/domain/decimal";
import { UNIT_KEYS } from "../../../../src/workbook/schema/names";
import type { CellValue } from "../../../../src/workbook/snapshot";
import {
  briefly,
  readWith,
  sampleSnapshot,
  withCells,
  type Cells,
  type Typed,
} from "../../../support/inputs";
import fc from "fast-check";

/** 支出 of 中央、省级就业创业补助资金 */
const SPENT = "资金!K12";
const spentOf = (cells: Cells) => readWith(cells).selfEvaluation.funds[10]?.spent;
const plain = (value: Decimal | null | undefined): string | null => value?.toFixed() ?? null;

test.each([
  ["text", "约两千", "error R00.unreadableNumber", null],
  ["letters after digits", "12abc", "error R00.unreadableNumber", null],
  ["an error value", "#DIV/0!", "error R00.errorValue", null],
  ["another error value", "#REF!", "error R00.errorValue", null],
  ["a truth value", true, "error R00.unreadableNumber", null],
  ["a negative amount", -5, "error R00.negativeAmount", "-5"],
  ["a negative amount in brackets", "(5.00)", "note R00.normalisedNumber, error R00.negativeAmount", "-5"],
  ["full-width digits", "１２３．４", "note R00.normalisedNumber", "123.4"],
  ["thousands separators", "2,153.46", "note R00.normalisedNumber", "2153.46"],
  ["full-width separators", "２，１５３．４６", "note R00.normalisedNumber", "2153.46"],
  ["a trailing 万元", "2153.46万元", "note R00.normalisedNumber", "2153.46"],
  ["a trailing 元, converted", "21534600元", "note R00.normalisedNumber", "2153.46"],
  ["a trailing 亿元, converted", "0.215346亿元", "note R00.normalisedNumber", "2153.46"],
  ["digits stored as text", "2153.46", "note R00.normalisedNumber", "2153.46"],
  ["a percentage", "80%", "error R00.unreadableNumber", null],
  ["a blank cell", "", "note R00.blankAmount", "0"],
  ["a blank mark", "—", "note R00.blankAmount", "0"],
  ["a space", " 　", "note R00.blankAmount", "0"],
] satisfies [string, CellValue, string, string | null][])(
  "an amount cell with %s",
  (_, value, expected, read) => {
    const result = readWith({ [SPENT]: value });
    expect(briefly(result)).toEqual(expected.split(", ").map((one) => `${one} ${SPENT}`));
    expect(plain(result.selfEvaluation.funds[10]?.spent.value)).toBe(read);
  },
);

test("a binary number is read as Excel shows it", () => {
  expect(plain(spentOf({ [SPENT]: 0.1 + 0.2 })?.value)).toBe("0.3");
});

test("an amount that Excel has turned into a date is unreadable", () => {
  const result = readWith({ [SPENT]: { value: 44561, format: "yyyy/m/d;@" } });
  expect(briefly(result)).toEqual([`error R00.unreadableNumber ${SPENT}`]);
  expect(result.findings[0]?.actual).toBe("2021-12-31");
});

test("unreadable amounts make the sums unknown, not smaller", () => {
  const { selfEvaluation, findings } = readWith({ [SPENT]: "约两千" });
  const { totals } = evaluate(selfEvaluation, findings);
  expect(totals.get("全部")?.spent).toBeNull();
  expect(totals.get("全部")?.executionRate).toBeNull();
  expect(plain(totals.get("基本支出")?.spent)).toBe("757.56");
});

test("blank amounts are reported once for each column, at the first of them", () => {
  expect(briefly(readWith({ "资金!F2": "", "资金!F3": "—", "资金!G2": "" }))).toEqual([
    "note R00.blankAmount 资金!F2",
    "note R00.blankAmount 资金!G2",
  ]);
});

test("到位 may be blank: not every line reports it", () => {
  const { selfEvaluation } = readWith({});
  expect(selfEvaluation.funds[0]?.arrived).toEqual({ cell: "资金!J2", written: "", value: null });
});

test.each([
  ["支出类别", { "资金!A5": "专项支出" }, "error R00.unknownChoice 资金!A5"],
  ["预算层级", { "资金!C5": "街道专项" }, "error R00.unknownChoice 资金!C5"],
  ["指标性质", { "指标!E2": "大约" }, "error R00.unknownChoice 指标!E2"],
  ["单独填报", { "项目!I2": "或许" }, "error R00.unknownChoice 项目!I2"],
  ["金额单位", { "基本信息!B5": "美元" }, "error R00.unknownChoice 基本信息!B5"],
] as [string, Cells, string][])("an unknown choice of %s is reported", (_, cells, expected) => {
  expect(briefly(readWith(cells))).toContain(expected);
});

test.each([
  ["≧", ">="],
  [">=", ">="],
  ["＞＝", ">="],
  ["大于等于", ">="],
  ["不低于", ">="],
  ["≦", "<="],
  ["不超过", "<="],
  ["＝", "="],
  ["﹦", "="],
  ["＞", ">"],
  [" 定 性 ", "定性"],
  ["", null],
])("指标性质 %j is %j", (written, nature) => {
  const result = readWith({ "指标!E2": written });
  expect(result.selfEvaluation.indicators[0]?.nature.value).toBe(nature);
  expect(result.findings).toEqual([]);
});

test.each([
  ["a line without 支出类别", { "资金!A5": "" }, ["error R00.blankCell 资金!A5"]],
  ["a project line without 项目", { "资金!B5": "" }, ["error R00.blankCell 资金!B5"]],
  ["a project line without 预算层级", { "资金!C5": "" }, ["error R00.blankCell 资金!C5"]],
  ["an indicator without 三级指标", { "指标!D2": "" }, ["error R00.blankCell 指标!D2"]],
  ["an indicator without 指标值", { "指标!F2": "" }, ["error R00.blankCell 指标!F2"]],
  ["a project without 单独填报", { "项目!I6": "" }, ["warning R00.blankCell 项目!I6"]],
  ["no unit", { "基本信息!B2": "" }, ["error R00.blankCell 基本信息!B2"]],
  ["基本支出 with 预算层级", { "资金!C2": "部门预算" }, ["error R00.tierOfBasic 资金!C2"]],
  ["no money unit", { "基本信息!B5": "" }, ["error R00.blankCell 基本信息!B5"]],
  ["no year", { "基本信息!B4": "" }, ["error R00.blankCell 基本信息!B4"]],
  ["a year that is none", { "基本信息!B4": "去年" }, ["error R00.unreadableNumber 基本信息!B4"]],
  ["a target that cannot be read", { "指标!F2": "工5%" }, ["error R00.unreadableTarget 指标!F2"]],
  ["an error value in a target", { "指标!F2": "#N/A" }, ["error R00.errorValue 指标!F2"]],
  ["an error value in a text", { "资金!L2": "#NAME?" }, ["error R00.errorValue 资金!L2"]],
  ["a weight that is none", { "指标!I2": "十分" }, ["error R00.unreadableNumber 指标!I2"]],
  ["an unknown 口径", { "报告数!A2": "公务接待费" }, ["error R00.unknownScope 报告数!A2"]],
  ["an unknown 数据项", { "报告数!B2": "人均支出" }, ["error R00.unknownScope 报告数!B2"]],
  ["a stated figure without figure", { "报告数!C2": "" }, ["error R00.blankCell 报告数!C2"]],
  ["a parameter that is no number", { "规则参数!B3": "高" }, ["error R00.unreadableNumber 规则参数!B3"]],
] as [string, Cells, string[]][])("%s is reported at its cell", (_, cells, expected) => {
  expect(briefly(readWith(cells))).toEqual(expected);
});

test("a project in 指标 that 项目 lacks is reported once, at all its cells", () => {
  expect(briefly(readWith({ "指标!A2": "另一项目", "指标!A3": "另一项目" }))).toEqual([
    "error R00.unknownProject 指标!A2 指标!A3",
  ]);
});

test("duplicate projects are reported at the second and the first", () => {
  expect(briefly(readWith({ "项目!A6": "业务 运行费" }))).toEqual([
    "error R00.duplicateProject 项目!A6 项目!A4",
  ]);
});

describe("the row of the whole department", () => {
  test.each(["", "—", "部门整体"])("is the one that says %j for its name", (name) => {
    const { selfEvaluation, findings } = readWith({ "项目!A10": name });
    expect(findings).toEqual([]);
    const ofDepartment = selfEvaluation.projects.filter(isDepartmentRow);
    expect(ofDepartment.map(({ annualGoal }) => annualGoal.cell)).toEqual(["项目!D10"]);
  });

  test("is there once", () => {
    expect(briefly(readWith({ "项目!A11": "部门整体", "项目!D11": "稳定就业" }))).toEqual([
      "error R00.duplicateProject 项目!A11 项目!A10",
    ]);
  });

  test("is there whatever 单独填报 says beside 部门整体", () => {
    const { selfEvaluation, findings } = readWith({ "项目!A10": "部门整体", "项目!I10": "是" });
    expect(ofR59(selfEvaluation)).toEqual([]);
    expect(findings).toEqual([]);
    expect(selfEvaluation.projects.some(isDepartmentRow)).toBe(true);
  });

  test("may be the one without a name that has 单独填报, which is named once", () => {
    const { selfEvaluation, findings } = readWith({ "项目!A10": "", "项目!I10": "是" });
    expect(findings).toEqual([]);
    expect(ofR59(selfEvaluation)).toEqual([["R59.unnamedForm", "项目!I10", "项目!A10"]]);
    expect(selfEvaluation.projects.some(isDepartmentRow)).toBe(false);
  });

  test("leaves another row without a name and with 单独填报 to be a project", () => {
    const { findings } = readWith({ "项目!A9": "", "项目!I9": "是" });
    expect(findings.map(({ code, cells }) => [code, ...cells])).toContainEqual(["R00.blankCell", "项目!A9"]);
  });

  function ofR59(selfEvaluation: SelfEvaluation) {
    return evaluate(selfEvaluation, [])
      .findings.filter(({ rule }) => rule === "R59")
      .map(({ code, cells }) => [code, ...cells]);
  }
});

describe("special funds by the level of the unit", () => {
  const LEVEL = `基本信息!B${2 + UNIT_KEYS.indexOf("level")}`;
  test.each([
    ["", "市级专项", "市级专项"],
    ["", "省级专项", "上级专项"],
    ["县", "县级专项", "市级专项"],
    ["县级", "区级专项", "市级专项"],
    ["县级", "市级专项", "上级专项"],
    ["乡镇", "县级专项", "上级专项"],
    ["省级", "省级专项", "市级专项"],
    ["省级", "中央专项", "上级专项"],
    ["县级", "上级专项", "上级专项"],
    ["县级", "本级专项", "市级专项"],
    ["县级", "部门预算", "部门预算"],
  ])("in a unit of level %j, %s is %s", (level, written, tier) => {
    const { selfEvaluation, findings } = readWith({ [LEVEL]: level, "资金!C8": written });
    expect(selfEvaluation.funds[6]?.tier.value).toBe(tier);
    expect(findings.filter(({ cells }) => cells.includes("资金!C8"))).toEqual([]);
  });

  test.each([
    ["", "县级专项"],
    ["市级", "乡级专项"],
    ["省级", "市级专项"],
  ])("in a unit of level %j, %s cannot be: an error at its cell", (level, written) => {
    const { selfEvaluation, findings } = readWith({ [LEVEL]: level, "资金!C8": written });
    expect(selfEvaluation.funds[6]?.tier.value).toBeNull();
    const here = findings.filter(({ cells }) => cells.includes("资金!C8"));
    expect(here.map(({ code }) => code)).toEqual(["R00.tierBelowUnit"]);
  });

  test("报告数 may name them as the unit does", () => {
    const { selfEvaluation } = readWith({
      [LEVEL]: "县级",
      "报告数!A2": "县级专项",
      "报告数!A3": "市级专项",
    });
    expect(selfEvaluation.statedFigures.slice(0, 2).map(({ scope }) => scope.value)).toEqual([
      "市级专项",
      "上级专项",
    ]);
  });
});

test("project names differ neither by brackets nor by spaces", () => {
  const { selfEvaluation, findings } = readWith({
    "资金!B10": "就业管理事务(未列明细)",
    "指标!A2": "人力资源市场建设 专项工作经费",
  });
  expect(findings).toEqual([]);
  expect(selfEvaluation.funds[8]?.project.value).toBe("就业管理事务（未列明细）");
  expect(selfEvaluation.indicators[0]?.project.value).toBe("人力资源市场建设专项工作经费");
});

describe("其中 rows of 资金", () => {
  const LINE = 11;
  const totalOf = (cells: Cells) => {
    const { selfEvaluation, findings } = readWith(cells);
    const { totals } = evaluate(selfEvaluation, findings);
    return plain(totals.get("全部")?.initialBudget);
  };
  const sample = totalOf({});
  const PART = { "资金!B14": "其中：设备购置", "资金!G14": 0, "资金!K14": 0.01 };

  test("are parts of the line above, which are not added", () => {
    const { selfEvaluation, findings } = readWith(PART);
    expect(selfEvaluation.funds).toHaveLength(12);
    expect(selfEvaluation.funds[LINE]?.parts?.map(({ project }) => project.written)).toEqual([
      "其中：设备购置",
    ]);
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(totalOf({ ...PART, "资金!G14": 5 })).toBe(sample);
  });

  test("may say so in 支出类别", () => {
    const { selfEvaluation, findings } = readWith({ "资金!A14": "其中：设备", "资金!K14": 0.01 });
    expect(selfEvaluation.funds[LINE]?.parts).toHaveLength(1);
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("of more than their line are an error", () => {
    const { selfEvaluation, findings } = readWith({ ...PART, "资金!K14": 99999 });
    const told = evaluate(selfEvaluation, findings).findings.filter(({ rule }) => rule === "R60");
    expect(told.map(({ code, cells }) => `${code} ${cells.join()}`)).toEqual([
      "R60.partsExceed 资金!K13,资金!K14",
    ]);
  });

  test.each([
    ["of another category", { ...PART, "资金!A14": "人员经费" }, "error R60.noWhole 资金!B14"],
    [
      "below a total",
      { "资金!A14": "合计", "资金!B15": "其中：设备", "资金!K15": 3 },
      "note R60.partOfTotal 资金!B15",
    ],
  ] as const)("%s are left out and named", (_, cells, expected) => {
    const result = readWith(cells);
    expect(briefly(result)).toContain(expected);
    expect(result.selfEvaluation.funds.flatMap(({ parts = [] }) => parts)).toEqual([]);
    expect(totalOf(cells)).toBe(sample);
  });

  test("above every line are an error", () => {
    const result = readWith({ "资金!B2": "其中：设备" });
    expect(briefly(result)).toContain("error R60.noWhole 资金!B2");
    expect(result.selfEvaluation.funds).toHaveLength(11);
  });
});

describe("rows of 资金 below 其中 rows, without 其中", () => {
  /** Row 13 has 追加 3.80 and 支出 3.80. */
  const row = (
    at: number,
    project: string,
    amount: number,
    category = "项目支出",
    tier = "上级专项",
  ): Cells => ({
    [`资金!A${at}`]: category,
    [`资金!B${at}`]: project,
    [`资金!C${at}`]: tier,
    [`资金!H${at}`]: amount,
    [`资金!K${at}`]: amount,
  });
  const part = (at: number, amount: number): Cells => row(at, "其中：设备", amount, "", "");
  const told = (...rows: Cells[]) =>
    briefly(readWith(Object.assign({}, ...rows) as Cells)).filter((one) => one.includes("R60"));

  test.each([
    ["one that makes up the rest", [part(14, 2), row(15, "软件", 1.8)], ["error R60.unmarkedParts 资金!B15"]],
    [
      "two that make up the rest",
      [part(14, 2), row(15, "软件", 1), row(16, "培训", 0.8)],
      ["error R60.unmarkedParts 资金!B15 资金!B16"],
    ],
    [
      "one of which category and tier are blank",
      [part(14, 2), row(15, "软件", 1.8, "", "")],
      ["error R60.unmarkedParts 资金!B15"],
    ],
    [
      "one below parts of which one is a part of the other",
      [part(14, 2), part(15, 0.5), row(16, "软件", 1.8)],
      ["error R60.unmarkedParts 资金!B16"],
    ],
    ["one below parts that fit in neither reading", [part(14, 2), part(15, 0.5), row(16, "软件", 1.7)], []],
    [
      "one below parts that are all of the line without nesting",
      [part(14, 1.9), part(15, 1.9), row(16, "软件", 1.9)],
      [],
    ],
    ["one that leaves something", [part(14, 2), row(15, "软件", 1.7)], []],
    ["one of another tier", [part(14, 2), row(15, "软件", 1.8, "项目支出", "部门预算")], []],
    ["one below a total", [part(14, 2), { "资金!A15": "合计" }, row(16, "软件", 1.8)], []],
    ["one below parts that are all of the line", [part(14, 3.8), row(15, "软件", 1.8)], []],
    ["one with parts of its own", [part(14, 2), row(15, "软件", 1.8), part(16, 1)], []],
    ["one whose amount cannot be read", [part(14, 2), { ...row(15, "软件", 1.8), "资金!K15": "约2" }], []],
  ] as const)("%s", (_, rows, expected) => {
    expect(told(...rows)).toEqual(expected);
  });

  test("one of 人员经费 that may be a part: a note says that it counts", () => {
    const line = row(14, "工资", 10, "人员经费", "");
    const below = (amount: number) => [line, part(15, 6), row(16, "津贴", amount, "人员经费", "")];
    expect(told(...below(3))).toEqual(["note R60.rowBelowParts 资金!B16"]);
    expect(told(...below(5))).toEqual([]);
  });
});

test("typed subtotals are left out with a note", () => {
  const spoilt = readWith({
    "资金!A14": "项目支出小计",
    "资金!K14": 2549.02,
    "资金!B15": "合　计",
    "资金!K15": 3306.58,
  });
  expect(briefly(spoilt)).toEqual(["note R00.subtotalRow 资金!A14", "note R00.subtotalRow 资金!B15"]);
  expect(spoilt.selfEvaluation.funds).toHaveLength(12);
});

test("a row of zeros, as filled-down formulas leave it, is skipped", () => {
  const { selfEvaluation, findings } = readWith({ "资金!F14": 0, "资金!K14": 0 });
  expect(findings).toEqual([]);
  expect(selfEvaluation.funds).toHaveLength(12);
});

test("a line below the closing row is read while the name covers it", () => {
  const { selfEvaluation } = readWith({
    "资金!A14": "在此行上方插入",
    "资金!A15": "公用经费",
    "资金!K15": 1,
  });
  expect(selfEvaluation.funds).toHaveLength(13);
});

test.each([
  [
    "a number of days in a date format",
    { value: 44561, format: "yyyy-mm-dd" },
    { kind: "date", date: "2021-12-31" },
  ],
  [
    "a Chinese date format",
    { value: 44561, format: '[$-804]yyyy"年"m"月"d"日"' },
    { kind: "date", date: "2021-12-31" },
  ],
  ["a percent format", { value: 0.955, format: "0.0%" }, { kind: "number", unit: "%" }],
  ["an accounting format in red", { value: 16, format: '#,##0_);[Red](#,##0)"d"' }, { kind: "number" }],
] as [string, Typed, object][])("完成值 with %s is read as displayed", (_, typed, expected) => {
  const { selfEvaluation } = readWith({ "指标!H2": typed });
  expect(selfEvaluation.indicators[0]?.actual.value).toMatchObject(expected);
});

test("a ratio beside a percentage is read as percent, with a note", () => {
  const result = readWith({ "指标!F12": 90, "指标!H12": 0.95 });
  expect(briefly(result)).toEqual(["note R00.ratioReadAsPercent 指标!H12"]);
  const { value } = result.selfEvaluation.indicators[10]?.actual ?? {};
  expect(value?.kind === "number" && value.value.toFixed()).toBe("95");
  // Beside 4.2 % it may well be 0.9 %.
  const low = readWith({ "指标!F6": "4.2", "指标!H6": 0.9 });
  expect(low.findings).toEqual([]);
});

test.each([
  ["100%", null, "100"],
  ["99.95", null, "99.95"],
  [100, null, "100"],
  [1, "note R00.ratioReadAsPercent 报告数!C18", "100"],
  [0.9995, "note R00.ratioReadAsPercent 报告数!C18", "99.95"],
  [{ value: 1, format: "0.00%" }, null, "100"],
] as [CellValue | Typed, string | null, string][])("a stated rate %j is %s %s", (written, finding, read) => {
  const result = readWith({ "报告数!C18": written });
  expect(briefly(result)).toEqual(finding === null ? [] : [finding]);
  expect(plain(result.selfEvaluation.statedFigures[16]?.stated.value)).toBe(read);
});

test.each([
  ["全部·年初预算", "全部", "initialBudget"],
  ["全部 年初预算", "全部", "initialBudget"],
  ["全部：年初执行率", "全部", "initialRate"],
  ["项目支出/执行率", "项目支出", "executionRate"],
  ["中央、省级就业创业补助资金·全年预算数", "中央、省级就业创业补助资金", "annualBudget"],
])("without 数据项, 口径 %j gives both", (written, scope, measure) => {
  const { selfEvaluation, findings } = readWith({ "报告数!A2": written, "报告数!B2": "" });
  expect(findings).toEqual([]);
  expect(selfEvaluation.statedFigures[0]).toMatchObject({
    scope: { value: scope },
    measure: { value: measure },
  });
});

test("a 口径 without 数据项 is reported", () => {
  expect(briefly(readWith({ "报告数!B2": "" }))).toEqual(["error R00.blankCell 报告数!B2"]);
});

test("numbers pasted as text are one note for each sheet, a converted unit one of its own", () => {
  const { findings } = readWith({
    "资金!K12": "2153.46",
    "资金!G12": "2,153.46",
    "资金!G11": "12.3万元",
    "指标!I2": "17",
  });
  const notes = findings.filter(({ code }) => /number/i.test(code));
  expect(notes.map(({ code, cells }) => [code, ...cells])).toEqual([
    ["R00.normalisedNumber", "资金!G11"],
    ["R00.numbersAsText", "资金!G12", "资金!K12"],
    ["R00.normalisedNumber", "指标!I2"],
  ]);
  expect(notes[1]?.inputs).toEqual({ columns: ["年初预算", "支出"], count: "2" });
});

test("weights may be written as 17分 or as 17%", () => {
  const result = readWith({ "指标!I2": "17分", "指标!I3": { value: 0.17, format: "0%" } });
  expect(briefly(result)).toEqual([
    "note R00.normalisedNumber 指标!I2",
    "note R00.ratioReadAsPercent 指标!I3",
  ]);
  expect(result.selfEvaluation.indicators.slice(0, 2).map(({ weight }) => plain(weight.value))).toEqual([
    "17",
    "17",
  ]);
});

test("merged 一级 and 二级指标 apply to the rows below, within one project", () => {
  const { selfEvaluation } = readWith({ "指标!B3": "", "指标!B8": "", "指标!C15": "" });
  expect(selfEvaluation.indicators[1]?.level1.value).toBe("产出指标");
  expect(selfEvaluation.indicators[6]?.level1.value).toBeNull();
  expect(selfEvaluation.indicators[13]?.level2.value).toBe("数量指标");
});

test("reading never throws and gives every finding a cell, whatever the cells hold", () => {
  const base = sampleSnapshot();
  const addresses = [
    "基本信息!B4",
    "资金!A5",
    "资金!K12",
    "项目!A3",
    "项目!I3",
    "指标!E3",
    "指标!F3",
    "指标!H3",
    "指标!I3",
    "报告数!A3",
    "报告数!C3",
    "规则参数!B2",
  ];
  const value = fc.oneof(
    fc.string(),
    fc.double({ noNaN: true }),
    fc.boolean(),
    fc.constantFrom("#DIV/0!", "#SPILL!", "１２３．４", "5万元", "—", "80%–100%", "合计", "=1"),
  );
  const typed = fc.record({
    value,
    format: fc.constantFrom("General", "0.00%", "yyyy-mm-dd", "@", "#,##0.00"),
  });
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...addresses), typed, { maxKeys: 4 }), (cells) => {
      const { findings, selfEvaluation } = readSelfEvaluation(withCells(base, cells));
      for (const finding of findings) expect(finding.cells.length).toBeGreaterThan(0);
      const figures = selfEvaluation.funds
        .map(({ spent }) => spent.value)
        .filter((figure) => figure !== null);
      expect(figures.every((figure) => figure.isFinite())).toBe(true);
    }),
    { numRuns: 150 },
  );
});

test("a 合计 of the weights is not an indicator", () => {
  const { selfEvaluation, findings } = readWith({ "指标!B32": "合计", "指标!I32": 100 });
  expect(selfEvaluation.indicators).toHaveLength(30);
  expect(findings.map(({ code, cells }) => `${code} ${cells.join()}`)).toEqual(["R00.subtotalRow 指标!B32"]);
});
