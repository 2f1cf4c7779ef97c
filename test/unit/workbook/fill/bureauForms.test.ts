/** Blank forms as bureaus hand them out: placeholders, too few rows, other layouts, cells that hold something. */
import { cellName, parseArea } from "../../../../src/a1";
import { evaluate } from "../../../../src/domain/evaluate/workbook";
import { fillMessages } from "../../../../src/locales/fill";
import type { FillPlan } from "../../../../src/workbook/fill";
import { formContents } from "../../../../src/workbook/fill/contents";
import type { AreaSnapshot, CellValue } from "../../../../src/workbook/snapshot";
import { annexForm } from "../../../support/bureauForms";
import { drawnSheet } from "../../../support/drawnSheet";
import { filledForms } from "../../../support/blankForm";
import {
  selfEvaluationOf,
  type IndicatorSpec,
  type SelfEvaluationSpec,
} from "../../../support/selfEvaluationOf";

const INDICATORS: readonly IndicatorSpec[] = [
  {
    level1: "产出指标",
    level2: "数量指标",
    level3: "入馆图书",
    nature: ">=",
    target: "5000",
    measureUnit: "册",
    actual: "4800",
    weight: "10",
    reason: "供货延迟",
  },
  {
    level1: "产出指标",
    level2: "质量指标",
    level3: "验收合格率",
    nature: ">=",
    target: "98%",
    actual: "100%",
    weight: "20",
  },
  {
    level1: "产出指标",
    level2: "时效指标",
    level3: "按期完成率",
    nature: "=",
    target: "100%",
    actual: "100%",
    weight: "20",
  },
  {
    level1: "效益指标",
    level2: "社会效益指标",
    level3: "读者人次",
    nature: ">=",
    target: "2万人次",
    actual: "2.1万人次",
    weight: "30",
  },
  {
    level1: "满意度指标",
    level2: "服务对象满意度指标",
    level3: "读者满意度",
    nature: ">=",
    target: "90%",
    actual: "95%",
    weight: "10",
  },
];

function contents(spec: Partial<SelfEvaluationSpec> = {}, name = "图书购置") {
  const selfEvaluation = selfEvaluationOf({
    name: "市图书馆",
    competentDepartment: "市文旅局",
    lines: [
      {
        category: "项目支出",
        project: name,
        tier: "部门预算",
        source: "财政拨款",
        initialBudget: "100",
        reduced: "10",
        spent: "81",
        reason: "压减预算",
      },
    ],
    projects: [{ name, annualGoal: "购书5000册", goalCompletion: "购书4800册", problems: "供货慢" }],
    indicators: INDICATORS.map((one) => ({ project: name, ...one })),
    ...spec,
  });
  return formContents(selfEvaluation, evaluate(selfEvaluation, []));
}

const at = ({ row, column, values }: AreaSnapshot, address: string): CellValue => {
  const area = parseArea(address);
  return area === null ? "" : (values[area.row - row]?.[area.column - column] ?? "");
};
const cellsAt = (sheet: AreaSnapshot | undefined, ...addresses: string[]) =>
  addresses.map((address) => (sheet === undefined ? "" : at(sheet, address)));
const column = (sheet: AreaSnapshot | undefined, letter: string, first: number, last: number) =>
  cellsAt(sheet, ...Array.from({ length: last - first + 1 }, (_, index) => `${letter}${first + index}`));
const unplaced = ({ forms }: FillPlan) =>
  forms.flatMap((form) =>
    form.unplaced.map(({ what, written }) => `${fillMessages("zh-CN").items([what])} ${written}`),
  );

function fillOne(sheet: AreaSnapshot, given = contents(), options: Parameters<typeof filledForms>[2] = {}) {
  const { plan, sheets } = filledForms([sheet], given, options);
  return { plan, sheet: sheets[0] };
}

test("the downloaded annex takes figures, texts, year and indicators, and loses its placeholders", () => {
  const { plan, sheet } = fillOne(annexForm());
  expect(cellsAt(sheet, "A3", "C4", "C5", "H5", "B12", "F12")).toEqual([
    "（2021年度）",
    "图书购置",
    "市文旅局",
    "市图书馆",
    "购书5000册",
    "购书4800册",
  ]);
  expect(cellsAt(sheet, "D7", "E7", "F7", "G7", "H7", "I7")).toEqual([100, 90, 81, 10, "90.00%", 9]);
  expect(cellsAt(sheet, "D8", "E8", "F8", "G8", "H8", "I8")).toEqual([100, 90, 81, "—", "90.00%", "—"]);
  expect(column(sheet, "D", 14, 23)).toEqual([
    "指标1：入馆图书",
    "",
    "",
    "指标1：验收合格率",
    "指标1：按期完成率",
    "",
    "指标1：读者人次",
    "",
    "",
    "指标1：读者满意度",
  ]);
  expect(cellsAt(sheet, "E14", "F14", "G14", "H14", "I14")).toEqual(["≥5000册", 4800, 10, 9.6, "供货延迟"]);
  expect(cellsAt(sheet, "A24", "G24", "H24")).toEqual(["总分", 100, 98.6]);
  expect(plan.sheets[0]?.insertions).toEqual([]);
  expect(unplaced(plan)).toEqual(["存在问题 供货慢", "资金原因 压减预算"]);
});

const MORE: readonly IndicatorSpec[] = [
  ...INDICATORS.slice(0, 1),
  ...["期刊", "报纸", "有声书"].map((level3): IndicatorSpec => ({
    level1: "产出指标",
    level2: "数量指标",
    level3,
    nature: ">=",
    target: "10",
    measureUnit: "种",
    actual: "10",
    weight: "3",
  })),
  ...["借阅证", "活动"].map((level3): IndicatorSpec => ({
    level1: "满意度指标",
    level2: "服务对象满意度指标",
    level3,
    nature: ">=",
    target: "90%",
    actual: "95%",
    weight: "3",
  })),
  {
    level1: "效益指标",
    level2: "经济效益指标",
    level3: "节约",
    nature: ">=",
    target: "1",
    measureUnit: "万元",
    actual: "1",
    weight: "3",
  },
];

test("rows are inserted below those of their own labels, which are merged over them", () => {
  const { plan, sheet } = fillOne(
    annexForm(),
    contents({ indicators: MORE.map((one) => ({ project: "图书购置", ...one })) }),
  );
  expect(plan.sheets[0]?.insertions).toEqual([
    { row: 16, count: 1 },
    { row: 22, count: 1 },
    { row: 23, count: 1 },
  ]);
  expect(column(sheet, "D", 14, 18)).toEqual([
    "指标1：入馆图书",
    "指标2：期刊",
    "指标3：报纸",
    "指标4：有声书",
    "",
  ]);
  expect(cellsAt(sheet, "B24", "C24", "D24", "B25", "C25", "D25", "D26")).toEqual([
    "",
    "经济效益指标",
    "节约",
    "满意度指标",
    "服务对象满意度指标",
    "指标1：借阅证",
    "指标2：活动",
  ]);
  const merges = (sheet?.merges ?? []).map(
    (area) => `${cellName(area.row, area.column)}+${area.rows}x${area.columns}`,
  );
  expect(merges).toEqual(
    expect.arrayContaining(["A13+14x1", "B14+7x1", "C14+4x1", "B21+4x1", "B25+2x1", "C25+2x1"]),
  );
  expect(cellsAt(sheet, "A27", "G27")).toEqual(["总分", 100]);
  expect(plan.forms.flatMap((form) => form.unknown)).toEqual([]);
});

test("amounts are converted to the form's money unit", () => {
  const { sheet } = fillOne(annexForm("自评表", "元"));
  expect(cellsAt(sheet, "D7", "E7", "F7", "H7")).toEqual([1000000, 900000, 810000, "90.00%"]);
});

test("cells in percent format take fractions, cells in text format texts", () => {
  const form = annexForm();
  const numberFormats = form.numberFormats.map((row, r) =>
    row.map((_, c) =>
      r === 6 && c === 7 ? "0.00%" : r === 6 && c === 3 ? "@" : r === 16 && c === 5 ? "0%" : "General",
    ),
  );
  const { sheet } = fillOne({ ...form, numberFormats });
  expect(cellsAt(sheet, "H7", "D7", "F17")).toEqual([0.9, "100", 1]);
});

test("formulas stay, and are reported where they give something else", () => {
  const form = annexForm();
  const formulas = form.formulas.map((row) => [...row]);
  const values = form.values.map((row) => [...row]);
  const put = (row: number, column: number, formula: string, value: CellValue) => {
    const [f, v] = [formulas[row], values[row]];
    if (f !== undefined && v !== undefined) [f[column], v[column]] = [formula, value];
  };
  put(6, 7, "=F7/E7", 0.9);
  put(6, 8, "=H7*G7*2", 18);
  const numberFormats = form.numberFormats.map((row, r) =>
    row.map((_, c) => (r === 6 && c === 7 ? "0.00%" : "General")),
  );
  const { plan, sheet } = fillOne({ ...form, values, formulas, numberFormats }, contents(), {
    overwrite: true,
  });
  expect(plan.forms[0]?.formulas.map(({ cell, shown, evaluated }) => [cell, shown, evaluated])).toEqual([
    ["自评表!I7", { number: "18" }, { number: "9" }],
  ]);
  expect(
    plan.forms.flatMap(({ cells, differing }) => [...cells, ...differing]).map(({ address }) => address),
  ).not.toContain("H7");
  expect(sheet?.formulas[6]?.[7]).toBe("=F7/E7");
});

test("what stands there and differs is kept unless it is to be overwritten; what agrees is left alone", () => {
  const form = annexForm();
  const values = form.values.map((row) => [...row]);
  const set = (address: string, value: CellValue) => {
    const area = parseArea(address);
    const row = area === null ? undefined : values[area.row];
    if (area !== null && row !== undefined) row[area.column] = value;
  };
  set("C5", "市文化和旅游局");
  set("D7", "100.00");
  set("E7", 95);
  set("D14", "指标1：入馆图书");
  set("E14", "≥5000册");
  set("D15", "指标2：没有的指标");
  set("E15", "≥1项");
  const partly = { ...form, values, formulas: values };
  const kept = fillOne(partly);
  expect(kept.plan.forms[0]?.differing.map(({ address, before, after }) => [address, before, after])).toEqual(
    [
      ["C5", { text: "市文化和旅游局" }, { text: "市文旅局" }],
      ["E7", { number: "95" }, { number: "90" }],
    ],
  );
  expect(cellsAt(kept.sheet, "C5", "D7", "E7", "D14", "E14", "F14")).toEqual([
    "市文化和旅游局",
    "100.00",
    95,
    "指标1：入馆图书",
    "≥5000册",
    4800,
  ]);
  expect(kept.plan.forms[0]?.unknown).toEqual([{ cell: "自评表!D15", name: "指标2：没有的指标" }]);
  const { sheet } = fillOne(partly, contents(), { overwrite: true });
  expect(cellsAt(sheet, "C5", "E7")).toEqual(["市文旅局", 90]);
});

test("text that looks like a formula is text", () => {
  const { plan } = fillOne(annexForm(), contents({ projects: [{ name: "图书购置", annualGoal: "=1+1" }] }));
  const goal = plan.forms[0]?.cells.find(({ address }) => address === "B12");
  expect(goal?.after).toEqual({ text: "=1+1" });
});

test("two blank forms take the two projects in their order, a named form its own", () => {
  const both = contents({
    projects: [{ name: "图书购置" }, { name: "讲座" }],
    lines: [
      { category: "项目支出", project: "图书购置", tier: "部门预算", initialBudget: "100", spent: "81" },
      { category: "项目支出", project: "讲座", tier: "部门预算", initialBudget: "7", spent: "7" },
    ],
    indicators: [],
  });
  const { sheets } = filledForms([annexForm("甲"), annexForm("乙")], both);
  expect(sheets.map((sheet) => cellsAt(sheet, "C4", "D7"))).toEqual([
    ["图书购置", 100],
    ["讲座", 7],
  ]);
  const named = annexForm("甲");
  const values = named.values.map((row, r) => row.map((value, c) => (r === 3 && c === 2 ? "讲座" : value)));
  const mixed = filledForms([{ ...named, values, formulas: values }, annexForm("乙")], both);
  expect(mixed.sheets.map((sheet) => cellsAt(sheet, "C4", "D7"))).toEqual([
    ["讲座", 7],
    ["图书购置", 100],
  ]);
});

test("one blank form and two projects: only the user can say which", () => {
  const both = contents({ projects: [{ name: "图书购置" }, { name: "讲座" }] });
  expect(fillOne(annexForm(), both).plan.forms).toEqual([]);
  const { sheet } = fillOne(annexForm(), both, { choices: new Map([["自评表!A6", "讲座"]]) });
  expect(cellsAt(sheet, "C4")).toEqual(["讲座"]);
});

test("a form of Sichuan has operator, figure and unit in cells of their own", () => {
  const form = drawnSheet("四川", [
    [["报表编号：510000_0013zp", 11]],
    [["部门预算项目支出绩效自评表（    年度）", 11]],
    [
      ["项目名称", 3],
      ["", 8],
    ],
    [
      ["主管部门", 3],
      ["", 3],
      ["实施单位", 2],
      ["", 3],
    ],
    [
      ["项目基本情况", 1, 3],
      ["1.项目年度目标完成情况", 2, 2],
      ["项目年度目标", 4],
      ["年度目标完成情况", 4],
    ],
    [
      ["", 4],
      ["", 4],
    ],
    [
      ["2.项目实施内容及过程概述", 2],
      ["", 8],
    ],
    [
      ["预算执行情况（10分）", 1, 6],
      ["年度预算数（万元）", 2],
      "年初预算",
      "调整后预算数",
      "预算执行数",
      "预算执行率",
      "权重",
      "得分",
      ["原因", 2],
    ],
    [["总额", 2], "", "", "", "", "", "", ["", 2, 5]],
    [["其中：财政资金", 2], "", "", "", "", "/", "/"],
    [["财政专户管理资金", 2], "", "", "", "", "/", "/"],
    [["单位资金", 2], "", "", "", "", "/", "/"],
    [["其他资金", 2], "", "", "", "", "/", "/"],
    [
      ["绩效指标（90分）", 1, 7],
      "一级指标",
      "二级指标",
      "三级指标",
      "指标性质",
      "指标值",
      "度量单位",
      "完成值",
      "权重",
      "得分",
      "未完成原因分析",
    ],
    ...Array.from({ length: 6 }, () => ["", "", "", "", "", "", "", "", "", ""]),
    [["合计", 8], "", "", ""],
    [
      ["评价结论", 2],
      ["", 9],
    ],
    [
      ["存在问题", 2],
      ["", 9],
    ],
    [
      ["改进措施", 2],
      ["", 9],
    ],
  ]);
  const { plan, sheet } = fillOne(form);
  expect(cellsAt(sheet, "A2", "D3", "D4", "I4", "D6", "H6")).toEqual([
    "部门预算项目支出绩效自评表（2021年度）",
    "图书购置",
    "市文旅局",
    "市图书馆",
    "购书5000册",
    "购书4800册",
  ]);
  expect(cellsAt(sheet, "D9", "E9", "F9", "G9", "H9", "I9", "J9")).toEqual([
    100,
    90,
    81,
    "90.00%",
    10,
    9,
    "压减预算",
  ]);
  expect(cellsAt(sheet, "B15", "C15", "D15", "E15", "F15", "G15", "H15", "I15", "J15", "K15")).toEqual([
    "产出指标",
    "数量指标",
    "入馆图书",
    "≥",
    5000,
    "册",
    4800,
    10,
    9.6,
    "供货延迟",
  ]);
  expect(column(sheet, "B", 15, 20)).toEqual(["产出指标", "", "", "效益指标", "满意度指标", ""]);
  expect(cellsAt(sheet, "I21", "J21", "C23")).toEqual([100, 98.6, "供货慢"]);
  expect(unplaced(plan)).toEqual([]);
});

test("names, telephone and date of the signatures come behind their labels, in one cell or beside", () => {
  const signed = contents({
    indicators: [],
    name: "市图书馆及其下属各区县分馆管理中心",
    unitHead: "李局",
    preparer: "张三",
    phone: "0812-3345678",
    preparedOn: "2022年3月1日",
  });
  const form = drawnSheet("表", [
    [["项目支出绩效自评表", 6]],
    [["单位名称：              填报日期：", 6]],
    [
      ["项目名称", 2],
      ["图书购置", 4],
    ],
    ["一级指标", "二级指标", "三级指标", "指标值", "实际完成值", "得分"],
    ["", "", "", "", "", ""],
    [["总分", 5], ""],
    [["单位负责人（签字）：", 2], ["填报人：        联系电话：", 2], "填报人", ""],
  ]);
  const { sheet } = fillOne(form, signed);
  expect(cellsAt(sheet, "A2", "A7", "C7", "F7")).toEqual([
    "单位名称：市图书馆及其下属各区县分馆管理中心    填报日期：2022年3月1日",
    "单位负责人（签字）：李局",
    "填报人：张三      联系电话：0812-3345678",
    "张三",
  ]);
  const again = sheet === undefined ? [] : filledForms([sheet], signed).plan.forms;
  expect(again.flatMap(({ cells, differing }) => [...cells, ...differing])).toEqual([]);
});

test("a department's form has its money by category, in rows or behind labels", () => {
  const money = contents({
    lines: [
      { category: "人员经费", initialBudget: "300", spent: "300" },
      { category: "公用经费", initialBudget: "40", spent: "30" },
      { category: "项目支出", project: "图书购置", tier: "部门预算", initialBudget: "100", spent: "81" },
    ],
    indicators: [],
  });
  const form = drawnSheet("表", [
    [["部门整体支出绩效自评表", 8]],
    [
      ["部门（单位）名称", 2],
      ["", 6],
    ],
    ["部门资金（万元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    ["", "年度资金总额", "", "", "", "", "", ""],
    ["", "其中：基本支出", "", "", "", "", "", ""],
    ["", "项目支出", "", "", "", "", "", ""],
    ["", ["按收入性质分：", 3], ["按支出性质分：", 4]],
    ["", ["其中：一般公共预算：", 3], ["其中：基本支出：", 4]],
    ["", ["政府性基金：", 3], ["项目支出：", 4]],
    ["绩效指标", "一级指标", "二级指标", "三级指标", "指标值", "完成值", "分值", "得分"],
    [["总分", 6], "", ""],
  ]);
  const { plan, sheet } = fillOne(form, money);
  expect(column(sheet, "D", 4, 6)).toEqual([440, 340, 100]);
  expect(cellsAt(sheet, "G5", "C2")).toEqual(["97.06%", "市图书馆"]);
  expect(cellsAt(sheet, "B7", "E7", "B8", "E8", "B9", "E9")).toEqual([
    "按收入性质分：440",
    "按支出性质分：440",
    "其中：一般公共预算：",
    "其中：基本支出：340",
    "政府性基金：",
    "项目支出：100",
  ]);
  expect(unplaced(plan).filter((text) => text.startsWith("资金"))).toEqual([]);
});

test("a form without money or without a total takes the rest and says what it has no place for", () => {
  const form = drawnSheet("表", [
    [["项目绩效目标自评表", 5]],
    [
      ["项目名称：", 2],
      ["单位名称：", 3],
    ],
    ["一级指标", "二级指标", "三级指标", "指标值", "实际完成值"],
    ["产出指标", "数量指标", "", "", ""],
    ["", "质量指标", "", "", ""],
    ["满意度指标", "", "", "", ""],
    [["注：按年度填报。", 5]],
  ]);
  const { plan, sheet } = fillOne(form);
  expect(cellsAt(sheet, "A2", "C2")).toEqual(["项目名称：图书购置", "单位名称：市图书馆"]);
  expect(column(sheet, "C", 4, 7)).toEqual(["入馆图书", "验收合格率", "按期完成率", "读者满意度"]);
  expect(column(sheet, "B", 4, 7)).toEqual(["数量指标", "质量指标", "时效指标", "服务对象满意度指标"]);
  expect(unplaced(plan)).toEqual(
    expect.arrayContaining([
      "预期目标 购书5000册",
      "资金 90",
      "绩效指标 读者人次",
      "入馆图书：偏差原因分析及改进措施 供货延迟",
    ]),
  );
});
