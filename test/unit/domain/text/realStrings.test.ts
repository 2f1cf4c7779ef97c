/** Further targets, actuals and figures exactly as the published forms and the 2021 report print them. */
import { toPlainExact } from "../../../../src/domain/decimal";
import type { Reading } from "../../../../src/domain/model";
import {
  readNameOperator,
  readNameUnit,
  readNumberText,
  readTarget,
  unitOfTarget,
} from "../../../../src/domain/text";

function format(reading: Reading | null): string {
  switch (reading?.kind) {
    case undefined:
      return "unreadable";
    case "number":
      return [reading.operator, toPlainExact(reading.value), reading.unit]
        .filter((one) => one !== null)
        .join(" ");
    case "range":
      return `${toPlainExact(reading.low)}..${toPlainExact(reading.high)} ${reading.unit ?? ""}`;
    case "date":
      return [reading.operator, reading.date].filter((one) => one !== null).join(" ");
    case "status":
      return `status ${reading.percent === null ? "" : toPlainExact(reading.percent)}`.trim();
    default:
      return reading?.kind ?? "unreadable";
  }
}

describe("targets and actuals, with the unit of their row", () => {
  test.each<[text: string, measureUnit: string, expected: string]>([
    ["8", "个", "8 个"],
    ["42", "个", "42 个"],
    ["100%", "%", "100 %"],
    ["≥90%", "%", ">= 90 %"],
    ["≥95%", "", ">= 95 %"],
    ["≥2000", "", ">= 2000"],
    ["≥10", "", ">= 10"],
    ["3061", "", "3061"],
    ["4", "", "4"],
    ["10", "", "10"],
    ["6", "", "6"],
    ["1", "", "1"],
    ["1场", "场", "1 场"],
    ["180", "平方米", "180 平方米"],
    ["54", "平方米", "54 平方米"],
    ["104", "平方米", "104 平方米"],
    ["29.6", "平方米", "29.6 平方米"],
    ["14", "平方米", "14 平方米"],
    ["230", "平方米", "230 平方米"],
    ["63", "立方米", "63 立方米"],
    ["50", "米", "50 米"],
    ["1", "台", "1 台"],
    ["2", "套", "2 套"],
    ["4", "套", "4 套"],
    ["2", "头", "2 头"],
    ["90%", "%", "90 %"],
    ["已完成100%", "", "status 100"],
    ["已完成100%", "万元", "status 100"],
    ["已完成100%", "%", "status 100"],
    ["20648人", "人", "20648 人"],
    ["5000人", "人", "5000 人"],
    ["6513人", "人", "6513 人"],
    ["1200人", "人", "1200 人"],
    ["1362人", "人", "1362 人"],
    ["4.2%", "%", "4.2 %"],
    ["3.74%", "%", "3.74 %"],
    [">95%", "%", "> 95 %"],
    ["不低于15场次", "场次", ">= 15 场次"],
    ["16场", "场次", "16 场"],
    ["年底根据合同支付相关金额", "万元", "words"],
    ["1.65 万人", "人", "16500 人"],
    ["控制在4.2%以内", "%", "<= 4.2 %"],
    ["51个", "个", "51 个"],
    ["完成率100%", "个", "status 100"],
    ["60万元", "万元", "600000 元"],
    ["1名", "名", "1 名"],
    ["3.76万元", "万元", "37600 元"],
    ["大于5年", "年", "> 5 年"],
    ["大于95%", "%", "> 95 %"],
    ["达成年度指标", "", "words"],
  ])("%s (%s) is %s", (text, measureUnit, expected) => {
    expect(format(readTarget({ text }, measureUnit))).toBe(expected);
  });
});

describe("figures of the 2021 report", () => {
  test.each([
    ["652户", "652 户"],
    ["3100人次", "3100 人次"],
    ["1512.7万元", "15127000 元"],
    ["1790人次", "1790 人次"],
    ["3场", "3 场"],
    ["1100余人", "words"],
    ["2309人", "2309 人"],
    ["7000余人次", "words"],
    ["2.4亿元", "240000000 元"],
    ["8751.80 万元", "87518000 元"],
    ["9588.51万元", "95885100 元"],
    ["2.82 万人次", "28200 人次"],
    ["13.84万人次", "138400 人次"],
    ["10806人", "10806 人"],
    ["10.05%", "10.05 %"],
    ["25 万条", "250000 条"],
    ["16条", "16 条"],
    ["21项", "21 项"],
    ["10余个部门", "words"],
    ["控制在 4.2% 以内", "<= 4.2 %"],
    ["均＞95%", "> 95 %"],
    ["截至 12月底", "<= --12-31"],
    ["截至 2021 年 12月 31日", "<= 2021-12-31"],
    ["2021年 12月 31日前完成，达到既定目标", "words"],
    ["完成率 100%", "status 100"],
    ["同比增长 15.62%", "15.62 %"],
    ["保质保量完成各项工作", "status"],
    ["12月前完成资金支付", "<= --12-31"],
  ])("%s is %s", (text, expected) => {
    expect(format(readTarget({ text }, ""))).toBe(expected);
  });
});

describe("amounts, rates and points as printed", () => {
  test.each([
    ["238.93", "238.93"],
    ["251.89", "251.89"],
    ["0.00", "0"],
    ["89.974", "89.974"],
    ["250000.00", "250000"],
    ["215,457.6", "215457.6"],
    ["86.19%", "86.19 %"],
    ["100.00%", "100 %"],
    ["0.00%", "0 %"],
    ["102.59%", "102.59 %"],
    ["1.56", "1.56"],
    ["10万元", "10 万元"],
    ["259.45万元", "259.45 万元"],
    ["98.62", "98.62"],
    ["22.5", "22.5"],
  ])("%s is %s", (text, expected) => {
    const read = readNumberText(text);
    expect(
      read === null ? null : [toPlainExact(read.value), read.unit].filter((one) => one !== null).join(" "),
    ).toBe(expected);
  });

  test.each(["/", "—", "-", "年初预算数", "(only the printed instructions, as in 01)"])(
    "%s is not a figure",
    (text) => {
      expect(readNumberText(text)).toBeNull();
    },
  );
});

describe("operators and units in a name", () => {
  test.each([
    ["公猪舍(≥**平方米)", ">=", "平方米"],
    ["母猪、保育猪舍(≥**平方米)", ">=", "平方米"],
    ["管理用房及消通道(≥**平方米)", ">=", "平方米"],
    ["化粪池(≥**立方米)", ">=", "立方米"],
    ["排污沟(≥米)", ">=", "米"],
    ["粉碎拌合机(11kw)(≥台)", ">=", "台"],
    ["产床(全复合双体产床)(≥套)", ">=", "套"],
    ["保育栏（≥套）", ">=", "套"],
    ["种公猪(≥头)", ">=", "头"],
    ["单位成本（不超过**元）", "<=", "元"],
    ["场地硬化(≥)", ">=", null],
    ["场地硬化(≥-)", ">=", null],
    ["排污沟（>=**米）", ">=", "米"],
    ["管护费用(≤XX万元)", "<=", "万元"],
    ["硬化面积(≥___㎡)", ">=", "平方米"],
    ["受益人数(不少于×人)", ">=", "人"],
    ["办理时间(不高于—天)", "<=", "天"],
    ["事故率(<%)", "<", "%"],
  ])("%s", (name, operator, unit) => {
    expect(readNameOperator(name)).toMatchObject({ operator, unit });
  });

  test.each([
    "发放(缴纳)覆盖率",
    "粉碎拌合机(11kw)",
    "指标1:年度资金支付完成率100%",
    "满意度(≥90%)",
    "场地硬化(≥**平方米)工程",
    "场地硬化(><**平方米)",
    "场地硬化(=>>米)",
    "场地硬化(≥***************米)",
    "场地硬化(≥九个字以上的单位名称)",
    "受益脱贫(含监测对象)户满意度",
    "是否完成绩效目标申报表中申报的数量",
    "",
  ])("%s has none", (name) => {
    expect(readNameOperator(name)).toBeNull();
  });
});

test("a name above the length limit has none", () => {
  const name = (length: number) => `${"场".repeat(length - 5)}(≥米)`;
  expect(readNameOperator(name(121))?.unit).toBe("米");
  expect(readNameOperator(`${name(121)}`.replace("场", "场场"))).toBeNull();
});

test.each([
  ["≤90万元", "万元"],
  ["≥50个", "个"],
  ["≥100百分比", "百分比"],
  [">=90%", "%"],
  ["98%以上", "%"],
  ["1.65 万人", "万人"],
  ["控制在4.2%以内", "%"],
  ["≥2000", null],
  ["及时", null],
  ["9月前", null],
  ["", null],
])("the unit of the target %s is %s", (text, unit) => {
  expect(unitOfTarget(text)).toBe(unit);
});

describe("remark after a figure", () => {
  test.each([
    ["15场（含线上）", "15 场"],
    ["≥15场（含线上）", ">= 15 场"],
    ["16场次（其中：大型招聘会）", "16 场次"],
    ["300公里（不含县道）", "300 公里"],
    ["100%（已完成）", "100 %"],
    ["2021年12月31日前（已完成）", "<= 2021-12-31"],
  ])("%s is %s without its remark", (text, expected) => {
    expect(format(readTarget({ text }, ""))).toBe(expected);
  });

  test.each([
    "15场（计划20场）",
    "15场（含线上5场）",
    "15场（预计）",
    "15场（未含补充）",
    "15场（已超额）",
    "90%（含以下）",
    "15场（左右）",
  ])("%s is words, as the remark may change the figure", (text) => {
    expect(format(readTarget({ text }, ""))).toBe("words");
  });
});

test.each<[name: string, unit: string | null]>([
  ["发放补贴人数（人）", "人"],
  ["补贴标准（元/人·月）", "元/人·月"],
  ["在岗率(%)", "%"],
  ["受益人口（单位：万人）", "万人"],
  ["单位面积产量（公斤/亩）", "公斤/亩"],
  ["培训班（含线上）", null],
  ["养护里程（2023年）", null],
  ["满意度（≥90%）", null],
  ["（人）", null],
  ["养护里程", null],
])("the unit in brackets after the name %s is %s", (name, unit) => {
  expect(readNameUnit(name)).toBe(unit);
});
