import { Decimal, toPlainExact } from "../../../../src/domain/decimal";
import type { Reading } from "../../../../src/domain/model";
import {
  isBlankMark,
  proposeOcrReading,
  readTarget,
  statesReached,
  unitOfTarget,
} from "../../../../src/domain/text";

/** A reading in short form: `>= 16500 人`, `80..100 %`, `<= 2021-12-31`, `status 100`, `words 1`. */
function format(reading: Reading | null): string {
  if (reading === null) return "unreadable";
  switch (reading.kind) {
    case "number":
      return [reading.operator, toPlainExact(reading.value), reading.unit]
        .filter((part) => part !== null)
        .join(" ");
    case "range":
      return `${toPlainExact(reading.low)}..${toPlainExact(reading.high)} ${reading.unit ?? ""}`.trim();
    case "date":
      return reading.operator === null ? reading.date : `${reading.operator} ${reading.date}`;
    case "status":
      return reading.percent === null ? "status" : `status ${toPlainExact(reading.percent)}`;
    case "words":
      return reading.achievement === null ? "words" : `words ${String(reading.achievement)}`;
    default:
      return reading.kind;
  }
}

const read = (text: string, measureUnit = "") => format(readTarget({ text }, measureUnit));

describe("time limits after an event, and incidence rates", () => {
  test.each<[text: string, expected: string]>([
    ["灾后15日内", "<= 15 天"],
    ["收到申请后3个工作日内办结", "<= 3 工作日"],
    ["自受理之日起20个工作日内", "<= 20 工作日"],
    ["接到报警后30分钟以内", "<= 30 分钟"],
    ["每次接报后30分钟内", "words"],
    ["10月后15日内", "words"],
    ["灾后15日", "words"],
    ["灾后15日内完成救助发放工作任务", "words"],
    ["受理后3工作日内", "<= 3 工作日"],
    ["收到后3自然日内", "<= 3 自然日"],
    ["接报后2小时内", "<= 2 小时"],
    ["≤200/10万", "<= 200 /10万"],
    ["186.4/10万人", "186.4 /10万"],
    ["12/万", "12 /万"],
    ["186/20万", "unreadable"],
    ["不少于30个（含）", ">= 30 个"],
    ["90%（含本数）", "90 %"],
    ["≥30个（不含）", "> 30 个"],
    ["30个以上（不含）", "> 30 个"],
    ["30个（不含）以上", "> 30 个"],
    ["30个以上（不含30个）", "> 30 个"],
    ["100公里以上（不含县道）", ">= 100 公里"],
    ["5%以内（不含本数）", "< 5 %"],
    ["不超过5%（不含本数）", "< 5 %"],
    ["小于5%（不含本数）", "< 5 %"],
    ["大于30（含）", ">= 30"],
    ["=30（不含）", "= 30"],
    ["30（不含）", "30"],
    ["优于或等于Ⅲ类比例≥90%", ">= 90 %"],
    ["不优于或等于Ⅲ类比例≥90%", "words"],
  ])("%s → %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe("average amounts", () => {
  test.each<[text: string, measureUnit: string, expected: string]>([
    ["人均增收620元", "元/人", "620 元/人"],
    ["人均增收620元", "", "620 元"],
    ["户均增收1.2万元", "万元", "12000 元"],
    ["亩均节本≥50元", "", ">= 50 元"],
    ["人均增收500元以上", "", ">= 500 元"],
    ["人均收入较上年增加500元", "", "500 元"],
    ["人均减少支出500元", "", "500 元"],
    ["人均约500元", "", "words"],
    ["人均增收620元", "人", "620 元"],
    ["全村人均增收620元", "", "words"],
    ["人均用水5x", "", "words"],
    ["人均2次", "", "words"],
  ])("%s in a row with the unit %s → %s", (text, measureUnit, expected) => {
    expect(read(text, measureUnit)).toBe(expected);
  });
});

describe("targets and actuals of published forms", () => {
  test.each<[text: string, measureUnit: string, expected: string]>([
    // 攀枝花 2021
    ["不低于15场次", "", ">= 15 场次"],
    ["16场", "", "16 场"],
    ["2021年12月31日完成", "", "2021-12-31"],
    ["2021年12月31日前完成", "", "<= 2021-12-31"],
    ["2021年 12月 31日前完成", "", "<= 2021-12-31"],
    ["年底根据合同支付相关金额", "", "words"],
    ["5万元", "", "50000 元"],
    ["5万元", "万元", "50000 元"],
    ["60万元", "", "600000 元"],
    ["3.76万元", "", "37600 元"],
    ["1.65 万人", "", "16500 人"],
    ["1.65万人", "人", "16500 人"],
    ["20648人", "", "20648 人"],
    ["控制在4.2%以内", "", "<= 4.2 %"],
    ["控制在 4.2%以内", "%", "<= 4.2 %"],
    ["3.74%", "", "3.74 %"],
    ["300人", "", "300 人"],
    ["574人", "人", "574 人"],
    ["51个", "", "51 个"],
    ["完成率100%", "", "status 100"],
    ["按季完成", "", "recurring"],
    ["下一季度次月10前", "", "recurring"],
    ["≥90%", "", ">= 90 %"],
    ["应发尽发", "", "words"],
    ["1名", "", "1 名"],
    ["大于5年", "", "> 5 年"],
    ["大于95%", "", "> 95 %"],
    ["＞95%", "", "> 95 %"],
    ["16000人", "", "16000 人"],
    ["973.95元/人", "", "973.95 元/人"],
    ["205元/人", "", "205 元/人"],
    ["不低于20%", "", ">= 20 %"],
    // 青神 2023, 大英 2023
    ["100", "%", "100 %"],
    ["100", "", "100"],
    // 池州 2022
    ["≥50个", "个", ">= 50 个"],
    ["50", "个", "50 个"],
    ["≥100百分比", "百分比", ">= 100 %"],
    ["100", "百分比", "100 %"],
    ["严格执行相关制度规定", "", "words"],
    ["达成预期指标", "", "status"],
    ["在项目计划完成时间内完成", "", "words"],
    ["≤90万元", "万元", "<= 900000 元"],
    ["90", "万元", "900000 元"],
    ["符合相关规定", "", "words"],
    ["效果明显", "", "words"],
    ["=8个", "个", "= 8 个"],
    ["=42个", "个", "= 42 个"],
    ["合规", "", "words"],
    ["及时", "", "words"],
    ["≤202.6万元", "万元", "<= 2026000 元"],
    ["132.9", "万元", "1329000 元"],
    // 上海普陀 2022
    ["=100%", "", "= 100 %"],
    [">=90%", "", ">= 90 %"],
    ["100%", "", "100 %"],
    // 中江 2022
    ["≥266米", "米", ">= 266 米"],
    ["≥50厘米", "厘米", ">= 50 厘米"],
    ["20万元", "万元", "200000 元"],
    ["≥1000人", "人", ">= 1000 人"],
    ["显著提升", "", "words"],
    ["≥95%", "%", ">= 95 %"],
    // 金寨 2023
    ["≤4", "", "<= 4"],
    ["≥200", "", ">= 200"],
    ["202", "", "202"],
    ["9月前", "", "<= --09-30"],
    ["7月", "", "--07-31"],
    ["11月前", "", "<= --11-30"],
    ["10月", "", "--10-31"],
    // 湖北 2020
    ["90%", "", "90 %"],
    ["290%", "", "290 %"],
    ["12月底之前完成", "", "<= --12-31"],
    // 宣城 2021, 昌宁 2022
    ["≥1场", "场", ">= 1 场"],
    ["≥2400份", "份", ">= 2400 份"],
    ["3200份", "份", "3200 份"],
    ["严格执行相关财经法规制度", "", "words"],
    ["22.8", "平方米", "22.8 平方米"],
    ["76.44", "平方米", "76.44 平方米"],
    ["12.5", "", "12.5"],
    // 大英 2020
    ["至少全年完成2次宣传", "次", ">= 2 次"],
    ["已完成100%", "次", "status 100"],
    ["按质按量完成", "", "status"],
    ["1-12月", "", "--12-31"],
    ["10万元", "万元", "100000 元"],
    ["不断提升", "", "words"],
  ])("%s (%s) is %s", (text, measureUnit, expected) => {
    expect(read(text, measureUnit)).toBe(expected);
  });
});

describe("operators", () => {
  test.each([
    ["≧90%", ">= 90 %"],
    ["＞＝90％", ">= 90 %"],
    ["=>90%", ">= 90 %"],
    ["不少于3场", ">= 3 场"],
    ["至少2次", ">= 2 次"],
    ["98%以上", ">= 98 %"],
    ["90%(含)以上", ">= 90 %"],
    ["90%以上（含90%）", ">= 90 %"],
    ["95%及以上", ">= 95 %"],
    ["大于等于60人", ">= 60 人"],
    ["不小于1", ">= 1"],
    ["达到100%", ">= 100 %"],
    ["超过500人", "> 500 人"],
    ["高于80%", "> 80 %"],
    ["多于3个", "> 3 个"],
    ["≦5", "<= 5"],
    ["<=5%", "<= 5 %"],
    ["不超过10万元", "<= 100000 元"],
    ["不得超过3%", "<= 3 %"],
    ["不高于2%", "<= 2 %"],
    ["不大于4", "<= 4"],
    ["不多于6人", "<= 6 人"],
    ["5%以内", "<= 5 %"],
    ["30天以内", "<= 30 天"],
    ["10个工作日内", "<= 10 工作日"],
    ["8%以下", "<= 8 %"],
    ["小于等于7", "<= 7"],
    ["小于3%", "< 3 %"],
    ["低于3%", "< 3 %"],
    ["少于3起", "< 3 起"],
    ["﹦100%", "= 100 %"],
    ["＝８个", "= 8 个"],
    ["等于12", "= 12"],
    ["满意度≥90%", ">= 90 %"],
    ["失业率控制在4.2%以内", "<= 4.2 %"],
    ["数量：15场", "15 场"],
    ["合格率100%", "100 %"],
    ["群众满意度为95.5%", "95.5 %"],
    ["达标率98%以上", ">= 98 %"],
  ])("%s is %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each(["未达到90%", "不能大于很多5%", "不低于90%以下", "没有超过3起"])(
    "%s is not turned into its opposite",
    (text) => {
      expect(read(text)).toMatch(/^words/);
    },
  );
});

describe("scaling and units", () => {
  test.each([
    ["1.65", "万人", "16500 人"],
    ["1.65万", "人", "16500 人"],
    ["1.65万", "万人", "16500 人"],
    ["3.2亿元", "", "320000000 元"],
    ["2千克", "", "2 公斤"],
    ["300 公里", "", "300 公里"],
    ["1,234.5万元", "", "12345000 元"],
    ["１２３．４吨", "", "123.4 吨"],
    ["-5%", "", "-5 %"],
    ["2个百分点", "", "2 百分点"],
    ["百分之九十五", "", "95 %"],
    ["不低于百分之九十八点五", "", ">= 98.5 %"],
    ["百分之85以上", "", ">= 85 %"],
    ["累计新增574人", "", "574 人"],
    ["11個項目", "", "11 个"],
    ["2萬人次", "", "20000 人次"],
    ["5元", "万元", "5 元"],
    ["6个月", "", "6 月"],
    ["3次/年", "", "3 次/年"],
  ])("%s with 度量单位 %s is %s", (text, measureUnit, expected) => {
    expect(read(text, measureUnit)).toBe(expected);
  });

  test("a number cell takes its unit and scale from 度量单位, or from its percent format", () => {
    const number = (value: string, percentFormat: boolean, unit: string) =>
      format(readTarget({ number: new Decimal(value), percentFormat }, unit));
    expect(number("1.65", false, "万人")).toBe("16500 人");
    expect(number("0.95", true, "")).toBe("95 %");
    expect(number("0.95", true, "%")).toBe("95 %");
    expect(number("95", false, "%")).toBe("95 %");
    expect(number("95", false, "百分比")).toBe("95 %");
    expect(number("51", false, "")).toBe("51");
  });
});

describe("ranges", () => {
  test.each([
    ["80%–100%", "80..100 %"],
    ["80%-100%", "80..100 %"],
    ["80%—100%", "80..100 %"],
    ["80～100", "80..100"],
    ["80-100%", "80..100 %"],
    ["1-2万人", "10000..20000 人"],
    ["3至5年", "3..5 年"],
    ["控制在3%-5%之间", "3..5 %"],
  ])("%s is %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test("a descending range or mixed units are not read", () => {
    expect(read("100-80")).toBe("unreadable");
    expect(read("3人-5户")).toBe("words");
  });
});

describe("dates", () => {
  test.each([
    ["2021-12-31", "2021-12-31"],
    ["2021.12.31", "2021-12-31"],
    ["2021/6/5", "2021-06-05"],
    ["2021年12月", "2021-12-31"],
    ["2021年2月底前", "<= 2021-02-28"],
    ["2020年2月底前", "<= 2020-02-29"],
    ["12月底之前", "<= --12-31"],
    ["2021年底前完成", "<= 2021-12-31"],
    ["年底前", "<= --12-31"],
    ["6月30日前", "<= --06-30"],
    ["2021年6月中旬前完成验收", "<= 2021-06-20"],
    ["≤2021年12月31日", "<= 2021-12-31"],
    ["截至2021年12月底", "<= 2021-12-31"],
    ["2021年1月-12月", "2021-12-31"],
    ["2021.1-2021.12", "2021-12-31"],
    ["2021年1月1日至2021年12月31日", "2021-12-31"],
    ["２０２１年１２月３１日前", "<= 2021-12-31"],
    ["指标1：9月前", "<= --09-30"],
  ])("%s is %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test("the year is the text's, or null", () => {
    expect(readTarget({ text: "2021年12月31日前" }, "")).toMatchObject({ year: 2021 });
    expect(readTarget({ text: "12月底" }, "")).toMatchObject({ year: null });
    expect(readTarget({ date: "2021-12-31" }, "")).toEqual({
      kind: "date",
      operator: null,
      date: "2021-12-31",
      year: 2021,
    });
  });

  test("a date that does not exist is not read", () => {
    expect(read("2021年2月30日前完成")).toBe("unreadable");
    expect(read("13月底前")).toBe("unreadable");
    expect(readTarget({ date: "2021-02-30" }, "")).toBeNull();
  });

  test("a negated date or a start date is words", () => {
    expect(read("2021年12月31日未完成")).toBe("words 3");
    expect(read("2021年12月31日后")).toBe("words");
    expect(read("2021年3月起实施")).toBe("words");
  });

  test.each(["每季度末月25日前", "每月5日前", "按月", "按季度上报", "次月10日前", "每年年底前"])(
    "%s is recurring",
    (text) => {
      expect(read(text)).toBe("recurring");
    },
  );
});

describe("status words, levels of achievement and 无", () => {
  test.each([
    ["完成", "status"],
    ["已完成", "status"],
    ["全部完成", "status"],
    ["已完成全年任务", "status"],
    ["100%完成", "status 100"],
    ["完成率98.5%", "status 98.5"],
    ["达到预期目标", "status"],
    ["达成", "words 1"],
    ["达成年度指标", "words 1"],
    ["部分达成", "words 2"],
    ["部分达成年度指标并具有一定效果", "words 2"],
    ["未达成", "words 3"],
    ["未达成年度指标且效果较差", "words 3"],
    ["未完成", "words 3"],
    ["达成年度指标，部分未完成", "words"],
    ["基本达成", "words"],
    ["5万元左右", "words"],
    ["双方达成一致意见", "words"],
    ["按年度计划完成", "words"],
    ["因疫情未完成", "words 3"],
    ["5日前", "words"],
    ["完成5月", "words"],
    ["100余人", "words"],
    ["无", "notApplicable"],
    ["不适用", "notApplicable"],
    ["不涉及", "notApplicable"],
    ["N/A", "notApplicable"],
    ["優", "words"],
  ])("%s is %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe("no guessing", () => {
  test.each([
    "工5%",
    "^80%",
    "O份",
    "1OO%",
    "abc",
    "12abc",
    "1.2.3",
    "≥",
    "46/50",
    "12 34人",
    "≥90%,≥80%",
    "—80%",
  ])("%s is not read", (text) => {
    expect(read(text)).toBe("unreadable");
  });

  test.each([
    ["工5%", "≥5%"],
    ["^80%", "≥80%"],
    ["290%", "≥90%"],
    ["2100%", "≥100%"],
    ["195%", "≥95%"],
    ["O份", "0份"],
    ["1OO%", "100%"],
    ["l5场", "15场"],
  ])("%s: proposes %s", (text, proposed) => {
    expect(proposeOcrReading(text)).toBe(proposed);
  });

  test.each(["95%", "130%", "20648人", "应发尽发", "", "abc"])("no proposal for %s", (text) => {
    expect(proposeOcrReading(text)).toBeNull();
  });
});

test("strips prefixes and reads blank marks as no value", () => {
  expect(read("指标1：≥90%")).toBe(">= 90 %");
  expect(read("★≥3项")).toBe(">= 3 项");
  for (const mark of ["", "  ", "—", "-", "*", "/", "——", "－", "指标1:/"]) {
    expect([mark, isBlankMark(mark)]).toEqual([mark, true]);
    expect(readTarget({ text: mark }, "人")).toBeNull();
  }
  expect(isBlankMark("0")).toBe(false);
});

test("达到 states a reached value", () => {
  expect(statesReached("达到98%")).toBe(true);
  expect(statesReached("已达98%")).toBe(true);
  expect(statesReached("≥98%")).toBe(false);
  expect(statesReached("达到98%以上")).toBe(false);
});

describe("a level that a change reaches", () => {
  test.each([
    ["提高至95%", ">= 95 %"],
    ["提高群众满意度至95%", ">= 95 %"],
    ["提高覆盖率到95%", ">= 95 %"],
    ["减少事故到3起", "<= 3 起"],
    ["减少事故到3起以内", "<= 3 起"],
    ["提高至少5%", ">= 5 %"],
    ["减少事故3起", "3 起"],
  ])("%s is %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test("a change is no level", () => {
    const change = (text: string) => {
      const reading = readTarget({ text }, "");
      return reading?.kind === "number" ? reading.change : "no number";
    };
    expect(["提高满意度至95%", "提高至少5%", "减少事故3起"].map(change)).toEqual([
      undefined,
      "increase",
      "decrease",
    ]);
  });

  test("states that it was reached", () => {
    const texts = ["提高至98%", "提高满意度至98%", "提高至98%以上", "提高5%"];
    expect(texts.map(statesReached)).toEqual([true, true, false, false]);
  });
});

test("a negation before more than 16 characters: nothing is stated as reached", () => {
  expect(statesReached("在规定的时间之内按照合同的要求达到98%")).toBe(true);
  expect(statesReached("未能在规定的时间之内按照合同的要求达到98%")).toBe(false);
});

test.each<[text: string, measureUnit: string, expected: string]>([
  // a task and its count
  ["购置设备20台", "", "20 台"],
  ["购置设备20", "台", "words"],
  ["用于培训5场", "", "5 场"],
  ["提高培训5场", "", "words"],
  ["其中女性5人", "", "words"],
  // no event
  ["全年无事故", "起", "0 起"],
  ["施工期间无事故", "起", "words"],
  ["无投诉处理机制", "起", "words"],
  // a percentage and its fraction
  ["100%（12/12）", "", "100 %"],
  ["66.7%（2/3）", "", "66.7 %"],
  ["66.6%（2/3）", "", "unreadable"],
  ["100%（0/0）", "", "unreadable"],
  ["100%（12/12）以上", "", "words"],
  // classes
  ["Ⅲ类", "", "words"],
  ["VIII类", "", "words"],
  ["优于AAA级", "", "words"],
  ["xⅢ类", "", "unreadable"],
  ["Ⅲ类x", "", "unreadable"],
])("%s in a row with the unit %p is %s", (text, measureUnit, expected) => {
  expect(read(text, measureUnit)).toBe(expected);
});

test.each([
  ["15场（含线上）", "场"],
  ["≥90%（问卷200人）", "%"],
  ["2021年12月", null],
  ["9月前", null],
])("the unit after the figure of %s is %s", (text, unit) => {
  expect(unitOfTarget(text)).toBe(unit);
});
