/** Layouts of further provinces and years: pages, levels with numbers, grades, totals and money outside the tables. */
import { toPlainExact } from "../../../../src/domain/decimal";
import { readForms, type RecognisedForm } from "../../../../src/workbook/forms";
import { sheetOfText } from "../../../support/sheetOfText";

const formsOf = (drawing: string) => readForms([sheetOfText(drawing)]).forms;

function read(drawing: string): RecognisedForm {
  const [form, ...others] = formsOf(drawing);
  if (form === undefined || others.length > 0) throw new Error("not one form was read");
  return form;
}

const codes = ({ findings }: RecognisedForm) => findings.map(({ code, cells }) => [code, ...cells].join(" "));

const HEAD = `
项目支出绩效自评表
（2023年度）
项目名称 | 公共卫生服务
主管部门 | 县卫健局 | 实施单位 | 县疾控中心
项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
 | 年度资金总额 | 150 | 150 | 150 | 10 | 100% | 10`;
const HEADINGS = "绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分";
const FIRST_PAGE = `${HEAD}
${HEADINGS}
 | 产出指标（50分） | 数量指标 | 接种剂次 | ≥5000剂次 | 5230剂次 | 20 | 20
 | | 质量指标 | 接种率 | ≥95% | 97% | 20 | 20`;
const SECOND_PAGE = `
${HEADINGS}
 | 产出指标 | 时效指标 | 报告及时率 | 100% | 100% | 10 | 10
 | 效益指标（30分） | 社会效益 | 发病率 | ≤200/10万 | 186/10万 | 30 | 30
 | 满意度指标（10分） | 满意度 | 群众满意度 | ≥90% | 92% | 10 | 10
总分 | | | | | | 100 | 100`;

describe("a form of several pages", () => {
  test.each([
    ["the headings alone", ""],
    ["the title with 续", "\n项目支出绩效自评表（续）"],
    ["续表", "\n项目支出绩效自评表续表"],
    ["page numbers between", "\n第 1 页 共 2 页\n项目支出绩效自评表（续1）"],
    ["the same title", "\n项目支出绩效自评表"],
    ["the same title and year", "\n项目支出绩效自评表\n（2023年度）"],
  ])("repeats %s", (_, between) => {
    const form = read(FIRST_PAGE + between + SECOND_PAGE);
    expect(form.indicators.map(({ level1, level3 }) => [level1.value, level3.value])).toEqual([
      ["产出指标", "接种剂次"],
      ["产出指标", "接种率"],
      ["产出指标", "报告及时率"],
      ["效益指标", "发病率"],
      ["满意度指标", "群众满意度"],
    ]);
    expect(form.blocks.map(({ level1, points }) => [level1.value, points?.toFixed()])).toEqual([
      ["产出指标", "50"],
      ["效益指标", "30"],
      ["满意度指标", "10"],
    ]);
    expect(form.totalScore.value?.toFixed()).toBe("100");
    expect(codes(form)).toEqual([]);
  });

  test("continues the levels of the page before if they are not printed again", () => {
    const form = read(`${FIRST_PAGE}
${HEADINGS}
 | | | 建档率 | ≥90% | 92% | 10 | 10
 | 效益指标（30分） | 社会效益 | 知晓率 | ≥80% | 86% | 40 | 40
总分 | | | | | | 100 | 100`);
    expect(form.indicators[2]).toMatchObject({
      level1: { cell: "Sheet1!B8", value: "产出指标" },
      level2: { cell: "Sheet1!C9", value: "质量指标" },
    });
  });

  test("two forms with one title are two, although the first has no total", () => {
    const second = `
项目支出绩效自评表
项目名称 | 妇幼健康
${HEADINGS}
 | 产出指标 | 数量指标 | 筛查人数 | ≥500人 | 520人 | 90 | 90
总分 | | | | | | 100 | 100`;
    expect(formsOf(FIRST_PAGE + second).map(({ project }) => project.value)).toEqual([
      "公共卫生服务",
      "妇幼健康",
    ]);
  });
});

describe("levels with numbers before them", () => {
  const form = read(`${HEAD}
${HEADINGS}
 | 1.产出指标（50分） | 1.1数量指标（20分） | 1.PM2.5监测点位 | ≥12个 | 12个 | 20 | 20
 | | 1.2质量指标 | 1.5℃升温控制达标率 | ≥95% | 95.5% | 30 | 30
 | 二、效益指标（40分） | （一）生态效益 | ①优良天数（天） | 320 | 335 | 40 | 40
总分 | | | | | | 100 | 100`);

  test("are named without them; the indicator's own name stays", () => {
    expect(
      form.indicators.map(({ level1, level2, level3 }) => [level1.value, level2.value, level3.value]),
    ).toEqual([
      ["产出指标", "数量指标", "1.PM2.5监测点位"],
      ["产出指标", "质量指标", "1.5℃升温控制达标率"],
      ["效益指标", "生态效益", "①优良天数（天）"],
    ]);
    expect(form.blocks.map(({ points }) => points?.toFixed())).toEqual(["50", "40"]);
  });

  test("the unit in brackets behind a name is that of the row", () => {
    expect(form.indicators[2]?.measureUnit).toEqual({ cell: "Sheet1!D10", written: "天", value: "天" });
    expect(form.indicators[2]?.target.value).toMatchObject({ kind: "number", unit: "天" });
  });
});

describe("the grade", () => {
  const BODY = `
${HEADINGS} | 偏差原因
 | 产出指标 | 数量指标 | 接种剂次 | ≥5000剂次 | 5230剂次 | 90 | 86.2 | 见说明
总分 | | | | | | 100 | 96.2`;

  test.each([
    ["beside its label below the table", `${HEAD}${BODY}\n自评等级 | 良`, "Sheet1!B10", "良"],
    ["behind its label", `${HEAD}${BODY}\n自评等级：优    自评得分：96.2`, "Sheet1!A10", "优"],
    ["ticked", `${HEAD}${BODY}\n评价等级 | | □优 ☑良 □中 □差`, "Sheet1!C10", "□优 ☑良 □中 □差"],
    ["in the row of the total", `${HEAD}${BODY} | 良好`, "Sheet1!I9", "良好"],
    [
      "above the tables",
      `${HEAD.replace("\n项目资金", "\n自评得分 | 96.2 | 自评等级 | 优\n项目资金")}${BODY}`,
      "Sheet1!D5",
      "优",
    ],
  ])("%s", (_, drawing, cell, value) => {
    const form = read(drawing);
    expect(form.grade).toMatchObject({ cell, value });
    expect(form.totalScore.value?.toFixed()).toBe("96.2");
    expect(form.notes).toEqual([]);
  });

  test("a form without one has none", () => {
    expect(read(HEAD + BODY).grade.cell).toBeNull();
  });
});

test("a note between the indicators and the total, and the grade in brackets behind it", () => {
  const form = read(`${HEAD}
${HEADINGS}
 | 产出指标 | 数量指标 | 接种剂次 | ≥5000剂次 | 5230剂次 | 90 | 90
其他需要说明事项 | 执行率偏低系尾款未到付款节点
总分 | | | | | | 100 | 96.2 | （自评等级：优）
注：定性指标分三档。`);
  expect(form.notes).toEqual([
    { cell: "Sheet1!B9", written: "执行率偏低系尾款未到付款节点", value: "执行率偏低系尾款未到付款节点" },
    { cell: "Sheet1!A11", written: "注：定性指标分三档。", value: "注：定性指标分三档。" },
  ]);
  expect(form.grade).toEqual({ cell: "Sheet1!I10", written: "（自评等级：优）", value: "优" });
});

test("points after the names, in a form without a column of points", () => {
  const form = read(`${HEAD}
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年初目标值 | 实际完成值 | 得分
 | 产出指标 | 数量指标 | 繁育良种苗木（60分） | 50万株 | 52万株 | 60
 | 满意度指标 | 满意度 | 林农满意度 | ≥90% | 95% | 30
总分 | | | | | | 100`);
  expect(
    form.indicators.map(({ level3, weight }) => [level3.value, weight.cell, weight.value?.toFixed()]),
  ).toEqual([
    ["繁育良种苗木", "Sheet1!D8", "60"],
    ["林农满意度", null, undefined],
  ]);
});

test.each([
  ["全年实际数", []],
  ["全年办结数", ["R00.missingColumn Sheet1!G5"]],
])("money spent under %s", (heading, found) => {
  const form = read(`${HEAD.replace("全年执行数", heading)}
${HEADINGS}
 | 产出指标 | 数量指标 | 接种剂次 | ≥5000剂次 | 5230剂次 | 90 | 90
总分 | | | | | | 100 | 96.2`);
  expect(codes(form)).toEqual(found);
});

describe("more than one total", () => {
  const form = (above: string, below: string) =>
    read(`${HEAD.replace("\n项目资金", `${above}\n项目资金`)}
${HEADINGS}
 | 产出指标 | 数量指标 | 接种剂次 | ≥5000剂次 | 5230剂次 | 90 | 86.2${below}`);
  const total = ({ totalWeight, totalScore, totalElsewhere }: RecognisedForm) => [
    totalWeight.value?.toFixed(),
    totalScore.cell,
    totalScore.value?.toFixed(),
    totalElsewhere?.cell,
    totalElsewhere?.value?.toFixed(),
  ];

  test.each([
    [
      "in the row alone",
      "",
      "\n总分 | | | | | | 100 | 96.2",
      ["100", "Sheet1!H9", "96.2", undefined, undefined],
    ],
    [
      "above the tables too",
      "\n自评总分（分） | 99.2",
      "\n总分 | | | | | | 100 | 96.2",
      ["100", "Sheet1!H10", "96.2", "Sheet1!B5", "99.2"],
    ],
    [
      "behind a label above the tables",
      "\n自评得分：96.2",
      "\n总分 | | | | | | 100 | 96.2",
      ["100", "Sheet1!H10", "96.2", "Sheet1!A5", "96.2"],
    ],
    [
      "of the indicators and of the form",
      "",
      "\n合计 | | | | | | 90 | 86.2\n总分 | | | | | | 100 | 96.2",
      ["100", "Sheet1!H10", "96.2", undefined, undefined],
    ],
    [
      "once more below the table",
      "",
      "\n合计 | | | | | | 100 | 96.2\n自评总分 | 96.2",
      ["100", "Sheet1!H9", "96.2", undefined, undefined],
    ],
  ])("%s", (_, above, below, expected) => {
    const read = form(above, below);
    expect(total(read)).toEqual(expected);
    expect(codes(read)).toEqual([]);
  });

  test("two rows that differ are reported", () => {
    const read = form("", "\n合计 | | | | | | 100 | 96.2\n自评总分 | 96.5");
    expect(codes(read)).toEqual(["R00.severalTotals Sheet1!A10 Sheet1!A9"]);
  });
});

test("a whole department under 主管部门, with its total above the table and 指标得分", () => {
  const form = read(`
2022年度部门整体绩效自评表
主管部门 | 区交通局 | 财政科室 | 经建科 | 自评总分（分） | 98.95
部门预算执行情况（万元） | 年初预算数 | 全年（调整）预算数 | 全年执行数 | 执行率 | 执行率权重 | 执行率得分
 | 8000 | 9200 | 8740 | 95.00% | 10 | 9.5
绩效指标 | 指标名称 | 计量单位 | 指标性质 | 年初指标值 | 调整指标值 | 全年完成值 | 得分系数 | 指标权重 | 指标得分 | 说明
 | 完工及时率 | % | ≥ | 95 | 95 | 90 | 94.74% | 90 | 89.45 | 征地延误`);
  expect(form).toMatchObject({
    layout: "department",
    unit: { cell: "Sheet1!B2", value: "区交通局" },
    totalScore: { cell: "Sheet1!F2" },
  });
  expect(form.totalScore.value?.toFixed()).toBe("98.95");
  expect(form.indicators[0]?.score).toMatchObject({ cell: "Sheet1!J6" });
  expect(form.indicators[0]?.score.value?.toFixed()).toBe("89.45");
  expect(codes(form)).toEqual([]);
});

test("绩效指标性质 and 绩效度量单位 head the operator and the unit", () => {
  const form = read(`${HEAD}
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 绩效指标性质 | 绩效指标值 | 绩效度量单位 | 完成值 | 权重 | 得分
 | 产出指标 | 时效指标 | 发放及时率 | ＝ | 100 | % | 100 | 90 | 90
总分 | | | | | | | | 100 | 100`);
  expect(form.indicators[0]).toMatchObject({ nature: { value: "=" }, measureUnit: { value: "%" } });
});

test("a form of another province with operators in a column is not that of Sichuan", () => {
  const form = read(`
河北省省级项目支出绩效自评表
项目名称 | 防汛物资储备
资金情况(元) | 资金来源 | 年初预算 | 年度预算调整 | 调整后的预算 | 全年执行数 | 预算执行率% | 得分
 | 合计 | 1,000.00 | 200.00 | 1,200.00 | 1,140.00 | 95.00 | 9.50
指标完成情况 | 一级指标 | 二级指标 | 指标名称 | 计算符号 | 指标值 | 计量单位 | 实际完成值 | 权重 | 实际得分
 | 产出指标 | 数量指标 | 储备编织袋 | ≥ | 50 | 万条 | 52 | 90 | 90
总分 | | | | | | | | 100 | 99.50`);
  expect(form.layout).toBe("national");
  expect(form.indicators[0]?.nature.value).toBe(">=");
});

test("资金管理情况 below the money is not money", () => {
  const form = read(`
中央对地方转移支付区域绩效自评表
（2022年度）
转移支付（项目）名称 | 自然灾害救灾资金
资金投入情况（万元） | | 全年预算数（A） | 全年执行数（B） | 预算执行率（B/A×100%）
 | 年度资金总额： | 860 | 792.4 | 92.14%
 | 其中：中央财政资金 | 860 | 792.4 | 92.14%
资金管理情况 | | 情况说明 | | 存在问题和改进措施
 | 分配科学性 | 按因素法分配 | | 无
 | 使用规范性 | 专款专用 | | 无
总体目标完成情况 | 总体目标 | | | 全年实际完成情况
 | 救助受灾群众 | | | 救助1.2万人
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 全年实际完成值 | 未完成原因和改进措施
 | 产出指标 | 数量指标 | 救助人数 | ≥1.15万人 | 1.2万人 |`);
  expect(form.budgetRows.map(({ label }) => label.value)).toEqual(["年度资金总额", "其中:中央财政资金"]);
  expect(codes(form)).toEqual([]);
});

test("a budget that is listed by source, without headings", () => {
  const form = read(`
2019年度项目支出绩效目标表
项目名称 | 产业发展
预算单位 | 县扶贫开发局
项目资金申请（万元） | 年度资金总额 | 300.5
 | 其中：财政拨款 | 300
 | 其他资金 | 0.5
总体目标 | 发展特色产业5000亩。
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 实施进度
 | 项目完成 | 数量指标 | 特色产业 | 5000亩 | 5100亩`);
  expect(
    form.budgetRows.map(({ label, isTotal, initialBudget: { cell, value } }) => [
      label.value,
      isTotal,
      cell,
      value === null ? null : toPlainExact(value),
    ]),
  ).toEqual([
    ["年度资金总额", true, "Sheet1!C4", "300.5"],
    ["其中:财政拨款", false, "Sheet1!C5", "300"],
    ["其他资金", false, "Sheet1!C6", "0.5"],
  ]);
  expect(form.moneyUnit.value).toBe("万元");
  expect(codes(form)).toEqual([]);
});

test("年度目标1 below the money begins the first goal, and is no source of it", () => {
  const form = read(`
2023年度市文旅局整体绩效自评表
单位名称 | 市文化和旅游局
预算执行情况（万元）（20分） | | 预算数（A） | 执行数（B） | 执行率（B/A） | 得分（20分*执行率）
 | 部门整体支出总额 | 3998.95 | 3879.01 | 97% | 19.4
年度目标1：（40分） | 推进文化惠民
年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年初目标值（A） | 实际完成值（B） | 得分
 | 产出指标 | 数量指标 | 演出场次 | 300场 | 326场 | 40
年度目标2：（40分） | 发展旅游产业
年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年初目标值（A） | 实际完成值（B） | 得分
 | 产出指标 | 数量指标 | 新增A级景区 | 2家 | 2家 | 40
总分 | | | | | | 99.4`);
  expect(form.budgetRows.map(({ label }) => label.value)).toEqual(["部门整体支出总额"]);
  expect(form.indicators.map(({ level3 }) => level3.value)).toEqual(["演出场次", "新增A级景区"]);
});

test("二级项目名称 is the project, 一级项目名称 only where there is no other", () => {
  const first = `
项目支出绩效自评表
一级项目名称 | 民族团结 | 二级项目名称 | 示范单位创建`;
  const rest = `
${HEADINGS}
 | 产出指标 | 数量指标 | 示范单位 | 10个 | 11个 | 90 | 90
总分 | | | | | | 100 | 90`;
  expect(read(first + rest)).toMatchObject({
    layout: "national",
    project: { cell: "Sheet1!D2", value: "示范单位创建" },
  });
  expect(read(first.split(" | 二级")[0] + rest).project.value).toBe("民族团结");
});

test("项目 over the labels of a form's own money does not head a list of projects", () => {
  const form = read(`
2020年度项目支出绩效自评表
项目名称：卫生院设备更新
项目资金（万元） | 项目 | 预算数（A） | 执行数（B） | 执行率（B/A）
 | 总额 | 650 | 617.5 | 95%
 | 其中：中央补助 | 400 | 400 | 100%
一级指标 | 二级指标 | 三级指标 | 计划数 | 实际数 | 分值 | 得分
产出 | 数量 | 购置彩超（台） | 6 | 6 | 90 | 90
合计 | | | | | 100 | 99.5`);
  expect(
    form.budgetRows.map(({ label, annualBudget, spent }) => [
      label.value,
      annualBudget.value?.toFixed(),
      spent.value?.toFixed(),
    ]),
  ).toEqual([
    ["总额", "650", "617.5"],
    ["其中:中央补助", "400", "400"],
  ]);
});

test("rows of more amounts than one are no budget listed by source", () => {
  const form = read(`
项目支出绩效目标表
项目名称 | 产业发展
项目资金（万元） | 上年 | 本年
 | 年度资金总额 | 300 | 320
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 实施进度
 | 项目完成 | 数量指标 | 特色产业 | 5000亩 | 5100亩`);
  expect(form.budgetRows).toEqual([]);
});

test("the points of 预算执行情况 right above the indicators are not those of the indicators", () => {
  const form = read(`
2021年度项目支出绩效自评表
项目名称 | 就业补助
预算执行情况（10分） | 预算数（万元） | 500 | 执行数（万元） | 465.5 | 执行率 | 93.1% | 得分 | 9.31
${HEADINGS}
 | 产出指标 | 数量指标 | 新增就业 | ≥1.65万人 | 16600人 | 90 | 90
总分 | | | | | | 100 | 99.31`);
  expect(form.executionPoints.value?.toFixed()).toBe("10");
  expect(form.indicatorPoints.cell).toBeNull();
  expect(form.budgetRows[0]).toMatchObject({ isTotal: true, score: { cell: "Sheet1!I3" } });
});
