import { toPlainExact } from "../../../../src/domain/decimal";
import type { Reading } from "../../../../src/domain/model";
import { readForms, type RecognisedForm } from "../../../../src/workbook/forms";
import { sheetOfText } from "../../../support/sheetOfText";

function read(drawing: string): RecognisedForm {
  const { forms } = readForms([sheetOfText(drawing)]);
  const [form] = forms;
  if (form === undefined || forms.length > 1) throw new Error(`${forms.length} forms were read`);
  return form;
}

const indicatorsOf = ({ indicators }: RecognisedForm) =>
  indicators.map(({ level1, level2, level3, target, actual, weight, score }) =>
    [
      level1.value,
      level2.value,
      level3.value,
      target.written,
      actual.written,
      weight.value === null ? "" : toPlainExact(weight.value),
      score.value === null ? "" : toPlainExact(score.value),
    ].join(" "),
  );

const amountsOf = ({ budgetRows }: RecognisedForm) =>
  budgetRows.map(({ label, initialBudget, annualBudget, spent, statedRate, weight, score }) =>
    [
      label.value,
      ...[initialBudget, annualBudget, spent, statedRate, weight, score].map(({ value }) =>
        value === null ? "-" : toPlainExact(value),
      ),
    ].join(" "),
  );

const amountOf = (reading: Reading | null | undefined) =>
  reading?.kind === "number" ? toPlainExact(reading.value) : null;

const HEAD = `
项目支出绩效自评表
项目名称 | 道路养护
主管部门 | 市交通局 | 实施单位 | 市公路处`;
const MONEY = `
项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
 | 年度资金总额 | 100 | 120 | 90 | 10 | 75% | 7.5`;
const TOTAL = `
总分 | | | | | 100 | 96`;

describe("headings", () => {
  test("in two rows, merged across and downward", () => {
    const form = read(`${HEAD}
项目资金 | | 预算 | | 全年执行数 | 分值 | 执行率 | 得分
（万元） | | 年初预算数 | 全年预算数 | | | |
 | 年度资金总额 | 100 | 120 | 90 | 10 | 75% | 7.5
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标完成情况 | | 分值 | 得分
 | | | | 年度指标值 | 实际完成值 | |
 | 产出指标 | 数量指标 | 养护里程 | ≥300公里 | 310公里 | 90 | 88.5${TOTAL}`);
    expect(amountsOf(form)).toEqual(["年度资金总额 100 120 90 75 10 7.5"]);
    expect(indicatorsOf(form)).toEqual(["产出指标 数量指标 养护里程 ≥300公里 310公里 90 88.5"]);
    expect(form.indicators[0]?.actual.cell).toBe("Sheet1!F9");
  });

  test("with spaces, line breaks, full-width and traditional characters, and spellings of other places", () => {
    const form = read(`
 | （ ２０２２ 年 度 ） 項 目 支 出 績 效 自 評 表
項 目 名 稱 | 道路养护
資金情況 | | 年⏎初⏎預⏎算 | 調整後預算數 | 預算執行數 | 權重 | 預算執行率（％） | 自评得分
(單位：元) | 總 額 | 1,000.00 | 1,200.00 | 900.00 | 10分 | 75 | 7.5
一 級 指 標 | 二級⏎指標 | 三級指標名稱 | 目标值 | 全年完成值 | 權重 | 得 分
產出指標 | 數量指標 | 養護里程 | 300公里 | 310公里 | 90 | 90
合  計 | | | | | 100 | 97.5`);
    expect(form.moneyUnit).toMatchObject({ cell: "Sheet1!A4", value: "元" });
    expect(form.year).toMatchObject({ cell: "Sheet1!B1", value: 2022 });
    expect(amountsOf(form)).toEqual(["总额 1000 1200 900 75 10 7.5"]);
    expect(indicatorsOf(form)).toEqual(["产出指标 数量指标 養護里程 300公里 310公里 90 90"]);
    expect(form.totalScore.value?.toFixed()).toBe("97.5");
  });

  test("of the levels' points are not those of the indicator", () => {
    const form = read(`${HEAD}
一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
产出 | 50 | 数量 | 30 | 养护里程 | 300 | 310 | 30 | 29
 | | 质量 | 20 | 合格率 | 100% | 100% | 20 | 20
总分 | | | | | | | 100 | 99`);
    expect(indicatorsOf(form)).toEqual([
      "产出 数量 养护里程 300 310 30 29",
      "产出 质量 合格率 100% 100% 20 20",
    ]);
    expect(form.findings.filter(({ code }) => code === "R00.duplicateColumn")).toEqual([]);
  });

  test("merged across the columns of their values: the value counts in any of them", () => {
    const form = read(`${HEAD}${MONEY}
绩效指标 | 一级指标 | 二级指标 | 三级指标 | | 年度指标值 | | 实际完成值 | 分值 | 得分
 | 产出指标 | 数量指标 | | 养护里程 | | ≥300公里 | 310公里 | 50 | 50
 | | 质量指标 | 合格率 | | 100% | | 100% | 40 | 40
总分 | | | | | | | | 100 | 97.5`);
    expect(indicatorsOf(form)).toEqual([
      "产出指标 数量指标 养护里程 ≥300公里 310公里 50 50",
      "产出指标 质量指标 合格率 100% 100% 40 40",
    ]);
    expect(form.indicators[0]?.target.cell).toBe("Sheet1!G7");
  });

  test("repeated on the next page, and one for each goal", () => {
    const form = read(`${HEAD}${MONEY}
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
 | 产出指标 | 数量指标 | 养护里程 | 300 | 310 | 50 | 50
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
 | 效益指标 | 社会效益 | 通行时间 | ≤30分钟 | 25分钟 | 40 | 40${TOTAL}`);
    expect(indicatorsOf(form)).toHaveLength(2);
    expect(form.totalScore.cell).not.toBeNull();
  });

  test("without 三级指标: the column beside 二级指标 names the indicator", () => {
    const form = read(`${HEAD}
一级指标 | 二级指标 | | 指标值 | 完成值 | 分值 | 得分
产出指标 | 数量指标 | 养护里程 | 300 | 310 | 100 | 100
总分 | | | | | 100 | 100`);
    expect(indicatorsOf(form)).toEqual(["产出指标 数量指标 养护里程 300 310 100 100"]);
    const bare = read(`${HEAD}
一级指标 | 二级指标 | 指标值 | 完成值 | 分值 | 得分
产出指标 | 养护里程 | 300 | 310 | 100 | 100
总分 | | | | 100 | 100`);
    expect(bare.indicators[0]?.level3).toMatchObject({ cell: "Sheet1!B5", value: "养护里程" });
  });
});

describe("rows", () => {
  const rows = read(`${HEAD}${MONEY}
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
 | 产出指标⏎（50分） | 数量⏎指标 | 指标1：养护里程 | ≥300公里 | 310公里 | 25 | 25
 | | | ★指标2：⏎桥梁检测 | 15座（含大桥） | 16座 | 25 | 25
 | | | 指标3： | | | |
 | | 质量指标 | …… | | | |
 | | 成本指标 | —— | / | / | / | /
 | 效益指标 40 | 社会效益 | 通行时间 | ≤30分钟 | 25分钟 | 40 | 40
 | | 小计 | | | | 90 | 90
总 分： | | | | | 100 | 97.5
注：1.得分最高不能超过分值上限。
 | 2.定性指标分三档。`);

  test("that are placeholders are skipped, and so are subtotals, which are reported", () => {
    expect(indicatorsOf(rows)).toEqual([
      "产出指标 数量指标 养护里程 ≥300公里 310公里 25 25",
      "产出指标 数量指标 桥梁检测 15座（含大桥） 16座 25 25",
      "效益指标 社会效益 通行时间 ≤30分钟 25分钟 40 40",
    ]);
    expect(rows.findings.map(({ code, cells }) => [code, ...cells])).toContainEqual([
      "R00.subtotalRow",
      "Sheet1!C13",
    ]);
  });

  test("of a merged level have the cell of its text", () => {
    expect(rows.indicators.map(({ level1, level2 }) => [level1.cell, level2.cell])).toEqual([
      ["Sheet1!B7", "Sheet1!C7"],
      ["Sheet1!B7", "Sheet1!C7"],
      ["Sheet1!B12", "Sheet1!C12"],
    ]);
  });

  test("name the points of their block in brackets or after a space", () => {
    expect(rows.blocks.map(({ level1, points }) => [level1.value, points?.toFixed()])).toEqual([
      ["产出指标", "50"],
      ["效益指标", "40"],
    ]);
  });

  test("of a level that is not merged have their own cells, and one block", () => {
    const form = read(`${HEAD}${MONEY}
 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
年度绩效目标（90分） | 产出指标（50分） | 数量指标 | 养护里程 | 300 | 310 | 50 | 50
 | 产出指标（50分） | 数量指标 | 桥梁检测 | 15 | 16 | 40 | 40${TOTAL}`);
    expect(form.indicators.map(({ level1 }) => [level1.cell, level1.value])).toEqual([
      ["Sheet1!B7", "产出指标"],
      ["Sheet1!B8", "产出指标"],
    ]);
    expect(form.blocks).toHaveLength(1);
    expect(form.indicatorPoints).toMatchObject({ cell: "Sheet1!A7" });
    expect(form.indicatorPoints.value?.toFixed()).toBe("90");
  });

  test("under the table are notes", () => {
    expect(rows.notes.map(({ cell, value }) => [cell, value])).toEqual([
      ["Sheet1!A15", "注：1.得分最高不能超过分值上限。"],
      ["Sheet1!B16", "2.定性指标分三档。"],
    ]);
  });

  test("of money may have units and separators, which is reported, and rates in any notation", () => {
    const form = read(`${HEAD}
项目资金 | | 年初预算数 | 全年预算数(A) | 全年执行数(B) | 分值 | 执行率(B/A) | 得分
 | 年度资金总额 | 259.45万元 | 1,259.45万元 | 2000000元 | 10 | 86.5% | 8.65
 | 其中：当年财政拨款 | 259.45 | １２５９．４５ | 200 | — | 1 | —
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
 | 产出指标 | 数量指标 | 养护里程 | 300 | 310 | 90 | 90${TOTAL}`);
    expect(form.moneyUnit).toMatchObject({ cell: "Sheet1!D5", value: "万元" });
    expect(amountsOf(form)).toEqual([
      "年度资金总额 259.45 1259.45 200 86.5 10 8.65",
      "其中:当年财政拨款 259.45 1259.45 200 100 - -",
    ]);
    expect(form.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("with amounts outside the columns: labels side by side, each with its own amount", () => {
    const form = read(`
2023年度部门整体支出绩效自评表
部门名称 | 某局
年度预算申请（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
 | 年度资金总额 | 861.10 | 2030.12 | 2030.12 | 10 | 100% | 10
 | 按收入性质分：2030.12 | | | 按支出性质分：1925.67
 | 其中：一般公共预算：1325.68 | | | 其中：基本支出：900.47
 | 政府性基金拨款： | | | 项目支出 | 1025.20
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 办件 | 10 | 10 | 90 | 90
总分 | | | | | 100 | 100`);
    expect(
      form.budgetRows.map(({ label, amount }) => [label.value, amount.value?.toFixed() ?? null]),
    ).toEqual([
      ["年度资金总额", null],
      ["按收入性质分", "2030.12"],
      ["其中:一般公共预算", "1325.68"],
      ["政府性基金拨款", null],
      ["按支出性质分", "1925.67"],
      ["其中:基本支出", "900.47"],
      ["项目支出", "1025.2"],
    ]);
  });
});

test("a target of 1 beside 100% is 100 %, which is reported", () => {
  const form = read(`${HEAD}${MONEY}
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 质量指标 | 验收合格率 | 1 | 100% | 90 | 88.5${TOTAL}`);
  expect(form.indicators[0]?.target.value).toMatchObject({ kind: "number", unit: "%" });
  expect(amountOf(form.indicators[0]?.target.value)).toBe("100");
  expect(form.findings.map(({ code, cells }) => [code, ...cells])).toContainEqual([
    "R00.ratioReadAsPercent",
    "Sheet1!D7",
  ]);
});

describe("money in pairs of label and amount, as older forms have it", () => {
  const INDICATORS = `
一级指标 | 二级指标 | 三级指标 | 预期指标值(包含数字及文字描述) | 实际完成指标值(包含数字及文字描述)
项目完成指标 | 数量指标 | 养护里程 | 50公里 | 50.5公里`;

  test("beside each other", () => {
    const form = read(`
项目支出绩效目标完成情况表（2019年度）
项目名称 | | 道路养护
预算单位 | | 市公路处
预算执行情况（万元） | | 预算数： | 80 | 执行数： | 76.5
 | | 其中-财政拨款： | 70 | 其中-财政拨款： | 66.5
 | | 其它资金： | 10 | 其它资金： | 10
年度目标完成情况 | 预期目标 | | 实际完成目标
 | 养护50公里 | | 养护50.5公里${INDICATORS}`);
    expect(amountsOf(form)).toEqual([
      "预算执行情况(万元) - 80 76.5 - - -",
      "其中-财政拨款 - 70 66.5 - - -",
      "其它资金 - 10 10 - - -",
    ]);
    expect(form.budgetRows.map(({ isTotal }) => isTotal)).toEqual([true, false, false]);
    expect(form.budgetRows[1]?.spent.cell).toBe("Sheet1!F5");
    expect([form.year.value, form.unit.value, form.moneyUnit.value]).toEqual([2019, "市公路处", "万元"]);
    expect(indicatorsOf(form)).toEqual(["项目完成指标 数量指标 养护里程 50公里 50.5公里  "]);
  });

  test("in one cell, with a rate", () => {
    const form = read(`
2019年项目支出绩效自评表
项目名称 | 道路养护
预算执行情况（万元） | 年初预算数：80 | | 执行数：1,076.5 | 执行率：95.63%
 | 其中：财政拨款：80 | | 其中：财政拨款：1,076.5 | ${INDICATORS}`);
    expect(amountsOf(form)).toEqual([
      "预算执行情况(万元) 80 - 1076.5 95.63 - -",
      "其中:财政拨款 80 - 1076.5 - - -",
    ]);
    expect(form.budgetRows[0]?.initialBudget.cell).toBe("Sheet1!B3");
  });
});

describe("particulars", () => {
  test("after a colon, above the table, and beside each other", () => {
    const form = read(`
附件2
部门整体支出绩效 | 自评表 | （ | 2022 | 年度）
填报单位（盖章）：市公路处    单位：万元
年度资金 | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
 | 资金总额 | 100 | 120 | 90 | 10 | 75% | 7.5
年度目标 | 保障道路畅通
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 养护里程 | 300 | 310 | 90 | 88.5
合计 | | | | | 100 | 96
自评结论：全年完成较好，总分96分。
存在问题 | 无 | 下一步改进措施 | 加强管理`);
    expect(form).toMatchObject({
      layout: "department",
      area: "Sheet1!A1:H11",
      title: { cell: "Sheet1!A2", value: "部门整体支出绩效自评表(2022年度)" },
      unit: { cell: "Sheet1!A3", value: "市公路处" },
      year: { cell: "Sheet1!D2", value: 2022 },
      moneyUnit: { cell: "Sheet1!A3", value: "万元" },
      annualGoal: { cell: "Sheet1!B6", value: "保障道路畅通" },
      conclusion: { cell: "Sheet1!A10", value: "全年完成较好，总分96分。" },
      problems: { cell: "Sheet1!B11", value: "无" },
      improvements: { cell: "Sheet1!D11", value: "加强管理" },
    });
  });

  test("that are blank keep their cell", () => {
    const form = read(`
项目支出绩效自评表
（    年度）
项目名称 | | 道路养护
主管部门 | | | 实施单位 | |${MONEY}
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
 | 产出指标 | 数量指标 | 养护里程 | 300 | 310 | 90 | 90${TOTAL}`);
    expect(form.year).toEqual({ cell: "Sheet1!A2", written: "（    年度）", value: null });
    expect(form.competentDepartment).toEqual({ cell: "Sheet1!C4", written: "", value: null });
    expect(form.unit).toMatchObject({ cell: "Sheet1!E4", value: null });
  });

  test("a form without a title begins with its first label", () => {
    const form = read(`
说明 | 以下为公开内容

项目名称 | 道路养护${MONEY}
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
 | 产出指标 | 数量指标 | 养护里程 | 300 | 310 | 90 | 90${TOTAL}`);
    expect(form.area).toBe("Sheet1!A3:H8");
    expect(form.title).toEqual({ cell: null, written: "", value: null });
  });

  test("of a transfer payment, whose goals stand below their heads and which has no points", () => {
    const form = read(`
转移支付区域（项目）绩效目标自评表
（2021年度）
转移支付（项目）名称 | | 就业补助资金
中央主管部门 | | 人力资源社会保障部
地方主管部门 | | 市财政局 | 资金使用单位 | 市就业中心
资金情况（万元） | | 全年预算数（A） | 全年执行数（B） | 预算执行率（B/A×100%）
 | 年度资金总额： | 2153.46 | 2153.46 | 100%
 | 其中：中央财政资金 | 2000 | 2000 | 100%
总体目标完成情况 | 总体目标 | | 全年实际完成情况
 | 稳定就业 | | 就业稳定
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 全年实际完成值 | 未完成原因和改进措施
 | 产出指标 | 数量指标 | 新增就业 | ≥1.65万人 | 20648人 |
说明 | 无`);
    expect(form).toMatchObject({
      project: { cell: "Sheet1!C3", value: "就业补助资金" },
      unit: { cell: "Sheet1!E5", value: "市就业中心" },
      year: { value: 2021 },
      annualGoal: { cell: "Sheet1!B10", value: "稳定就业" },
      goalCompletion: { cell: "Sheet1!D10", value: "就业稳定" },
    });
    expect(amountsOf(form)).toEqual([
      "年度资金总额 - 2153.46 2153.46 100 - -",
      "其中:中央财政资金 - 2000 2000 100 - -",
    ]);
    expect(indicatorsOf(form)).toEqual(["产出指标 数量指标 新增就业 ≥1.65万人 20648人  "]);
    expect(form.findings).toEqual([]);
  });

  test("the year is not that of the day on which the form was filled in", () => {
    const form = read(`
项目支出绩效自评表
填报日期：2022年3月25日
项目名称 | 道路养护${MONEY}
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
 | 产出指标 | 数量指标 | 养护里程 | 300 | 310 | 90 | 90${TOTAL}`);
    expect(form.year.value).toBeNull();
  });

  test("of a form of few columns, with its labels in the cells of their values", () => {
    const form = read(`
某单位2022年项目绩效自评表
单位：元
项目名称：道路养护 | | | 主管部门：市交通局
资金总额 | 年初预算 | 全年预算 | 执行数 | 执行率
 | 1000 | 1000 | 900 | 90%
指标名称 | 计量单位 | 指标性质 | 年初指标值 | 调整指标值 | 全年完成值 | 权重 | 得分
养护里程 | 公里 | ≥ | 250 | 300 | 310 | 100 | 100
自评总分 | | | | | | | 100`);
    expect(form).toMatchObject({
      project: { cell: "Sheet1!A3", value: "道路养护" },
      competentDepartment: { cell: "Sheet1!D3", value: "市交通局" },
      moneyUnit: { cell: "Sheet1!A2", value: "元" },
    });
    expect(amountsOf(form)).toEqual(["资金总额 1000 1000 900 90 - -"]);
    expect(
      form.indicators.map(({ nature, target, measureUnit }) => [
        nature.value,
        target.cell,
        measureUnit.value,
      ]),
    ).toEqual([[">=", "Sheet1!E7", "公里"]]);
    expect(form.findings).toEqual([]);
  });

  test("20 points for execution make the Hubei layout, whatever the title says", () => {
    const form = read(`
2022年度某项目绩效自评表
项目名称 | 道路养护
预算执行情况（万元） | | 预算数（A） | 执行数（B） | 执行率（B/A） | 得分（20分*执行率）
 | 年度财政资金总额 | 50 | 10 | 20 | 4
年度绩效目标（80分） | 一级指标 | 二级指标 | 三级指标 | 年初目标值（A） | 实际完成值（B） | 得分
 | 产出指标 | 数量指标 | 养护里程 | 300 | 310 | 80
总分 | 84`);
    expect(form.layout).toBe("hubei");
    expect(amountsOf(form)).toEqual(["年度财政资金总额 - 50 10 20 20 4"]);
    expect(form.totalScore).toMatchObject({ cell: "Sheet1!B7", written: "84" });
    expect(form.totalWeight.value).toBeNull();
  });
});

describe("rows and labels as units fill them in", () => {
  const INDICATORS = `
 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分`;

  test.each(["指标2", "指标2：", "……", "三级指标"])("%s without figures is no indicator", (name) => {
    const form = read(`${HEAD}${MONEY}${INDICATORS}
 | 产出指标 | 数量指标 | 养护里程 | ≥300公里 | 310公里 | 90 | 88.5
 | | | ${name} | | | |${TOTAL}`);
    expect(indicatorsOf(form)).toEqual(["产出指标 数量指标 养护里程 ≥300公里 310公里 90 88.5"]);
  });

  test("指标2 with figures is one", () => {
    const form = read(`${HEAD}${MONEY}${INDICATORS}
 | 产出指标 | 数量指标 | 指标2 | ≥300公里 | 310公里 | 90 | 88.5${TOTAL}`);
    expect(form.indicators).toHaveLength(1);
  });

  test("年度总体目标完成情况综述 is what was done", () => {
    const form = read(`${HEAD}
年度总体目标 | 养护公路300公里
年度总体目标完成情况综述 | 养护公路310公里${MONEY}${INDICATORS}
 | 产出指标 | 数量指标 | 养护里程 | ≥300公里 | 310公里 | 90 | 88.5${TOTAL}`);
    expect([form.annualGoal.value, form.goalCompletion.value]).toEqual([
      "养护公路300公里",
      "养护公路310公里",
    ]);
  });

  test("figures of 时效指标 without a month are days", () => {
    const form = read(`${HEAD}${MONEY}${INDICATORS}
 | 产出指标 | 时效指标 | 竣工时间 | 20220930前 | 2022.9.20 | 45 | 45
 | 产出指标 | 时效指标 | 验收时间 | 12月底前 | 11.28 | 45 | 45${TOTAL}`);
    expect(
      form.indicators.map(({ target, actual }) =>
        [target, actual].map(({ value }) => (value?.kind === "date" ? value.date : value?.kind)),
      ),
    ).toEqual([
      ["2022-09-30", "2022-09-20"],
      ["--12-31", "--11-28"],
    ]);
  });
});
