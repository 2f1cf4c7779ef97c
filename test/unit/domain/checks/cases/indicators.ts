import type { IndicatorSpec, SelfEvaluationSpec } from "../../../../support/selfEvaluationOf";
import { type CheckCase, casesOf, found, indicator, oneIndicator } from "./case";

const qualitative = (row: IndicatorSpec) =>
  oneIndicator({ level3: "政策落实", nature: "定性", target: "应发尽发", ...row });
const satisfaction = (row: IndicatorSpec) =>
  oneIndicator({ level1: "满意度指标", level3: "服务对象满意度", target: "≥95%", actual: "96%", ...row });
const rows = (...all: readonly IndicatorSpec[]) => ({ indicators: all.map(indicator) });
const REASON = "报名人数不足，下年提前宣传";

/** One indicator under the profile that takes points off for over-achievement. */
function byGuangxi(row: IndicatorSpec): SelfEvaluationSpec {
  return { profile: "guangxi", ...oneIndicator(row) };
}

function byUnitManual(row: IndicatorSpec): SelfEvaluationSpec {
  return { profile: "unit-manual", ...oneIndicator(row) };
}

export const INDICATOR_CASES: readonly CheckCase[] = [
  ...casesOf("R24", {
    "a number without an actual": [
      oneIndicator({ actual: null }),
      found("R24.actualMissing", "error", ["指标!H2"]),
    ],
    "a dash is no actual": [oneIndicator({ actual: "—" }), found("R24.actualMissing", "error", ["指标!H2"])],
    "a range without an actual": [
      oneIndicator({ target: "80%–100%", actual: null }),
      found("R24.actualMissing", "error", ["指标!H2"]),
    ],
    "a date without an actual": [
      oneIndicator({ target: "2021年12月31日前完成", actual: null }),
      found("R24.actualMissing", "error", ["指标!H2"]),
    ],
    "satisfaction without an actual": [
      satisfaction({ actual: null }),
      found("R24.actualMissing", "error", ["指标!H2"]),
    ],
    "无 without a reason": [
      oneIndicator({ actual: "无" }),
      found("R24.notApplicableUnexplained", "error", ["指标!H2", "指标!K2"], "无"),
    ],
    "无 with a reason": [oneIndicator({ actual: "无", reason: "因疫情未举办" })],
    "an actual of zero is an actual": [oneIndicator({ actual: "0人" })],
    "words need no figure": [qualitative({ actual: null })],
  }),

  ...casesOf("R25", {
    "a status for a count": [
      oneIndicator({ target: "51个", actual: "完成率100%" }),
      found("R25.statusForNumber", "error", ["指标!H2"], "完成率100%"),
    ],
    "done, but not how much": [
      oneIndicator({ actual: "已完成" }),
      found("R25.statusForNumber", "error", ["指标!H2"], "已完成"),
    ],
    "words for a count": [
      oneIndicator({ actual: "成效显著" }),
      found("R25.wordsForNumber", "error", ["指标!H2"], "成效显著"),
    ],
    "a date answered without a date": [
      oneIndicator({ target: "2021年12月31日前完成", actual: "已完成" }),
      found("R25.noDate", "warning", ["指标!H2"], "已完成"),
    ],
    "a percentage that was measured": [oneIndicator({ target: "≥90%", actual: "100%" })],
    "words for words": [qualitative({ actual: "已完成", score: "10" })],
    "satisfaction has its own rule": [satisfaction({ actual: "完成" })],
  }),

  ...casesOf("R26", {
    "the target with its operator": [
      oneIndicator({ target: "≥266米", actual: "≥266米" }),
      found("R26.restatesTarget", "error", ["指标!H2"], "≥266米"),
    ],
    "the range again": [
      oneIndicator({ target: "80%–100%", actual: "80%–100%" }),
      found("R26.restatesTarget", "error", ["指标!H2"], "80%–100%"),
    ],
    "another bound": [
      oneIndicator({ target: "≥266米", actual: "≥300米" }),
      found("R26.operatorInActual", "warning", ["指标!H2"], "≥300米"),
    ],
    "the same figure, measured": [oneIndicator({ target: "≥266米", actual: "266米" })],
    "the same date": [oneIndicator({ target: "2021年12月31日前完成", actual: "2021年12月31日前完成" })],
    "satisfaction has its own rule": [satisfaction({ actual: "≥95%" })],
  }),

  ...casesOf("R27", {
    "more than the weight": [
      oneIndicator({ score: "10.01" }),
      found("R27.aboveWeight", "error", ["指标!J2"], "10.01", "≤ 10.00"),
    ],
    "below zero": [
      oneIndicator({ score: "-1" }),
      found("R27.negative", "error", ["指标!J2"], "-1.00", "≥ 0"),
    ],
    "a qualitative score above its weight": [
      qualitative({ actual: "达成", score: "11" }),
      found("R27.aboveWeight", "error", ["指标!J2"], "11.00", "≤ 10.00"),
    ],
    "exactly the weight": [oneIndicator({ score: "10" })],
  }),

  ...casesOf("R28", {
    "9.50 for nine tenths": [
      oneIndicator({ actual: "90人", score: "9.5", reason: REASON }),
      found("R28.scoreDiffers", "error", ["指标!J2"], "9.50", "9.00"),
    ],
    "0.01 is a rounding difference": [
      oneIndicator({ actual: "67人", weight: "7", score: "4.68", reason: REASON }),
      found("R28.rounding", "note", ["指标!J2"], "4.68", "4.69"),
    ],
    "a missed reverse indicator by the platform's rule": [
      oneIndicator({ target: "≤90次", actual: "100次", score: "9.00", reason: REASON }),
      found("R28.scoreDiffers", "error", ["指标!J2"], "9.00", "8.89"),
    ],
    "points taken off a target that is met, with a reason but without over-fulfilment": [
      oneIndicator({ score: "8", reason: REASON }),
      found("R28.scoreDiffers", "error", ["指标!J2"], "8.00", "10.00"),
    ],
    "points taken off a target that was set too low, with a reason": [
      oneIndicator({ actual: "191人", score: "8", reason: "指标值偏低" }),
    ],
    "the rule's own score": [oneIndicator({ actual: "90人", score: "9", reason: REASON })],
    "the score is blank": [oneIndicator({ actual: "90人", reason: REASON })],
    "无 with a reason leaves no score, and that is told": [
      oneIndicator({ actual: "无", reason: "因疫情未举办" }),
      found("R28.notScored", "warning", ["指标!H2"], "无"),
    ],
  }),

  ...casesOf("R29", {
    "met, yet points are missing without a reason": [
      oneIndicator({ score: "9" }),
      found("R29.metButReduced", "error", ["指标!J2", "指标!K2"], "9.00", "10.00"),
    ],
    "met with full points": [oneIndicator({ score: "10" })],
    "truncated to two places nothing is missing": [oneIndicator({ weight: "7.143", score: "7.14" })],
    "a reason is given": [oneIndicator({ score: "9", reason: REASON })],
  }),

  ...casesOf("R30", {
    "a damaged target is not missed": [
      oneIndicator({ level3: "隐患整改率", target: "290%", actual: "95%", score: "10" }),
    ],
    "a time within its bare limit, and a saving beyond its own": [
      rows(
        { level2: "时效指标", level3: "响应速度", nature: null, target: "30分钟", actual: "25分钟" },
        { level2: "成本指标", level3: "节约采购成本", nature: null, target: "5万元", actual: "6万元" },
      ),
    ],
    "a cost above its bare limit": [
      oneIndicator({
        level2: "成本指标",
        level3: "工程造价",
        nature: null,
        target: "50万元",
        actual: "60万元",
        score: "10",
      }),
      found("R30.missedButFull", "error", ["指标!J2"], "10.00", "8.00"),
    ],
    "a cost below its bare limit": [
      oneIndicator({
        level2: "成本指标",
        level3: "工程造价",
        nature: null,
        target: "50万元",
        actual: "45万元",
        score: "10",
      }),
    ],
    "missed with full points": [
      oneIndicator({ actual: "90人", score: "10" }),
      found("R30.missedButFull", "error", ["指标!J2"], "10.00", "9.00"),
    ],
    "so close that the rule itself rounds to full points": [
      oneIndicator({ target: "100000人", actual: "99999人", score: "10" }),
    ],
    "missed with the rule's score": [oneIndicator({ actual: "90人", score: "9", reason: REASON })],
  }),

  ...casesOf("R31", {
    "the rule takes points off": [
      oneIndicator({ actual: "90人" }),
      found("R31.reasonMissing", "error", ["指标!K2"]),
    ],
    "the user takes points off": [
      qualitative({ actual: "部分达成", score: "7", reason: "无" }),
      found("R31.reasonMissing", "error", ["指标!K2"]),
    ],
    "a reason is given": [oneIndicator({ actual: "90人", reason: REASON })],
    "a missing actual is told by itself": [oneIndicator({ actual: null, score: "0" })],
    "no point is lost": [oneIndicator({})],
  }),

  ...casesOf("R32", {
    "125.14 % after scaling": [
      oneIndicator({ target: "1.65 万人", actual: "20648人" }),
      found("R32.notice", "warning", ["指标!H2"], "125.14%", "< 120%"),
    ],
    "130.26 % needs a reason": [
      oneIndicator({ target: "5000人", actual: "6513人" }),
      found("R32.reasonRequired", "warning", ["指标!H2", "指标!K2"], "130.26%", "< 130%"),
    ],
    "191.33 % makes the target doubtful": [
      oneIndicator({ target: "300人", actual: "574人" }),
      found("R32.targetTooLowUnexplained", "warning", ["指标!H2", "指标!K2"], "191.33%", "< 150%"),
    ],
    "with a reason the target is still doubtful": [
      oneIndicator({ target: "300人", actual: "574人", reason: "政策扩围" }),
      found("R32.targetTooLow", "warning", ["指标!H2"], "191.33%", "< 150%"),
    ],
    "with a reason 130.26 % is a note": [
      oneIndicator({ target: "5000人", actual: "6513人", reason: "政策扩围" }),
      found("R32.explained", "note", ["指标!H2"], "130.26%", "< 130%"),
    ],
    "exactly 120 % is told": [
      oneIndicator({ actual: "120人" }),
      found("R32.notice", "warning", ["指标!H2"], "120.00%", "< 120%"),
    ],
    "119.99 % is not": [oneIndicator({ target: "10000人", actual: "11999人" })],
    "nor is 119.996 %, which prints as 120.00 %": [oneIndicator({ target: "50000人", actual: "59998人" })],
    "a reverse indicator has no completion": [oneIndicator({ target: "≤100次", actual: "200次" })],
    "a percentage that cannot be is told by itself": [satisfaction({ target: "≥60%", actual: "290%" })],
    "points off just above 130 %, where the profile says so": [
      byUnitManual({ target: "1000人", actual: "1301人" }),
      found("R32.deducted", "warning", ["指标!H2", "指标!K2"], "130.10%", "≤ 130%"),
    ],
    "points off with a reason": [
      byUnitManual({ target: "1000人", actual: "1301人", reason: "政策扩围" }),
      found("R32.deductedExplained", "note", ["指标!H2"], "130.10%", "≤ 130%"),
    ],
    "no points off at exactly 130 %": [
      byUnitManual({ target: "1000人", actual: "1300人" }),
      found("R32.reasonRequired", "warning", ["指标!H2", "指标!K2"], "130.00%", "< 130%"),
    ],
    "a reason from 30 on where the target is zero, where the profile says so": [
      byGuangxi({ nature: ">=", target: "0次", actual: "30次" }),
      found("R32.zeroTarget", "warning", ["指标!H2", "指标!K2"], "30次", "< 30"),
    ],
    "a zero target exceeded with a reason": [
      byGuangxi({ nature: ">", target: "0", actual: "31", reason: "新增任务" }),
      found("R32.zeroTargetExplained", "note", ["指标!H2"], "31", "< 30"),
    ],
    "a zero target exceeded by less": [byGuangxi({ nature: ">=", target: "0次", actual: "29.99次" })],
    "a zero target that is missed is no over-achievement": [
      byGuangxi({ nature: "=", target: "0次", actual: "30次" }),
    ],
    "a zero target where the profile has no limit for it": [
      oneIndicator({ nature: ">=", target: "0次", actual: "3000次" }),
    ],
    "no points off a reverse indicator": [byUnitManual({ target: "≤100次", actual: "200次" })],
  }),

  ...casesOf("R33", {
    "less than half of the upper limit": [
      oneIndicator({ level3: "平均办理时间", target: "≤10天", actual: "4天" }),
      found("R33.targetTooLoose", "warning", ["指标!F2", "指标!H2"], "4天"),
    ],
    "exactly half": [oneIndicator({ level3: "平均办理时间", target: "≤10天", actual: "5天" })],
    "less than half of a lower limit is a shortfall": [oneIndicator({ target: "≥10天", actual: "4天" })],
  }),

  ...casesOf("R34", {
    "at least so much unemployment": [
      oneIndicator({ level3: "城镇登记失业率", nature: ">=", target: "4.2%", actual: "4.5%" }),
      found("R34.lessIsBetter", "error", ["指标!E2"], "≥", "≤"),
    ],
    "no direction where less is better": [
      oneIndicator({ level3: "单位成本", nature: null, target: "5元", actual: "5元" }),
      found("R34.noDirection", "warning", ["指标!F2"], null, "≤"),
    ],
    "a day needs no direction": [
      oneIndicator({ level3: "完成时间", nature: null, target: "2021年10月底前", actual: "已完成" }),
    ],
    "at most so many finished": [
      oneIndicator({ level3: "设备完成率", nature: "<=", target: "90%", actual: "80%" }),
      found("R34.moreIsBetter", "error", ["指标!E2"], "≤", "≥"),
    ],
    "unemployment kept within its limit": [
      oneIndicator({ level3: "城镇登记失业率", target: "控制在4.2%以内", actual: "3.74%" }),
    ],
    "complaints handled, costs saved": [
      rows(
        { level3: "投诉处理率", target: "≥95%", actual: "98%" },
        { level3: "成本节约率", target: "≥5%", actual: "5%" },
        { level3: "节约采购成本", target: "≥5万元", actual: "5.2万元" },
      ),
    ],
    "unfinished work kept low": [oneIndicator({ level3: "未完成率", target: "≤5%", actual: "3%" })],
  }),

  ...casesOf("R35", {
    "a satisfaction of 290 % was probably ≥90 %": [
      satisfaction({ target: "290%", actual: "92%" }),
      found("R35.aboveHundred", "error", ["指标!F2"], "290%", "≤ 100%"),
    ],
    "more than all were covered": [
      oneIndicator({ level3: "单位覆盖率", target: "100%", actual: "102%" }),
      found("R35.aboveHundred", "error", ["指标!H2"], "102%", "≤ 100%"),
    ],
    "a share that no unit can exceed": [
      oneIndicator({ level3: "隐患整改率", target: "290%", actual: "95%", score: "10" }),
      found("R35.aboveHundred", "error", ["指标!F2"], "290%", "≤ 100%"),
    ],
    "more than all was paid": [
      oneIndicator({ level3: "资金支付率（%）", target: "100%", actual: "104%" }),
      found("R35.aboveHundred", "error", ["指标!H2"], "104%", "≤ 100%"),
    ],
    "a share with its target behind the name": [
      oneIndicator({ level3: "一次验收率≥98%", target: "≥98%", actual: "980%" }),
      found("R35.aboveHundred", "error", ["指标!H2"], "980%", "≤ 100%"),
    ],
    "98.0 without its point": [
      oneIndicator({ level3: "报告按时率", target: "≥95%", actual: "980%" }),
      found("R35.aboveHundred", "error", ["指标!H2"], "980%", "≤ 100%"),
    ],
    "more than a whole": [
      oneIndicator({ level3: "优质课程占比", target: "≥60%", actual: "160%" }),
      found("R35.aboveHundred", "error", ["指标!H2"], "160%", "≤ 100%"),
    ],
    "more pupils than children of that age": [
      oneIndicator({ level3: "小学毛入学率", target: "≥100%", actual: "103%" }),
    ],
    "more patients than beds": [oneIndicator({ level3: "床位利用率", target: "≥90%", actual: "105%" })],
    "a rate of what was planned": [oneIndicator({ level3: "任务完成率", target: "100%", actual: "105%" })],
    "exactly 100 %": [oneIndicator({ level3: "单位覆盖率", target: "100%", actual: "100%" })],
    "a growth of more than 100 %": [oneIndicator({ level3: "收入增长率", target: "≥100%", actual: "120%" })],
    "a count has no limit": [satisfaction({ target: "200份", actual: "210份" })],
  }),

  ...casesOf("R36", {
    "achieved, but scored as partly achieved": [
      qualitative({ actual: "达成", score: "7.99", reason: REASON }),
      found("R36.outsideTier", "error", ["指标!J2"], "7.99", "8.00–10.00"),
    ],
    "partly achieved, but scored as achieved": [
      qualitative({ actual: "部分达成", score: "8", reason: REASON }),
      found("R36.outsideTier", "error", ["指标!J2"], "8.00", "≥ 6.00, < 8.00"),
    ],
    "not achieved, but scored as partly achieved": [
      qualitative({ actual: "未达成", score: "6", reason: REASON }),
      found("R36.outsideTier", "error", ["指标!J2"], "6.00", "≥ 0.00, < 6.00"),
    ],
    "achieved without a score": [
      qualitative({ actual: "达成" }),
      found("R36.scoreMissing", "warning", ["指标!J2"], null, "8.00–10.00"),
    ],
    "words without a tier and without a score": [
      qualitative({ actual: "成效明显" }),
      found("R36.noTier", "warning", ["指标!J2"]),
    ],
    "words without a tier and points taken off": [
      qualitative({ actual: "成效明显", score: "9", reason: REASON }),
      found("R36.noTier", "warning", ["指标!H2", "指标!J2"], "9.00"),
    ],
    "no actual": [
      qualitative({ actual: null, score: "10" }),
      found("R36.actualMissing", "warning", ["指标!H2"]),
    ],
    "a deadline of every quarter cannot be computed": [
      oneIndicator({ nature: ">=", target: "每季度末月25日前", actual: "按时" }),
      found("R36.notQualitative", "warning", ["指标!E2"], ">=", "定性"),
    ],
    "the bounds of the tiers": [
      rows(
        { level3: "甲", nature: "定性", target: "优", actual: "达成", score: "8" },
        { level3: "乙", nature: "定性", target: "优", actual: "部分达成", score: "6" },
        { level3: "丙", nature: "定性", target: "优", actual: "未达成", score: "5.99" },
      ),
    ],
    "words without a tier and full points": [qualitative({ actual: "应发尽发", score: "10" })],
    "100 % of the work is achieved": [
      qualitative({ target: "按季完成", actual: "完成率100%", score: "9", reason: REASON }),
    ],
  }),

  ...casesOf("R37", {
    "mu against hectares": [
      oneIndicator({ target: "100亩", actual: "7公顷" }),
      found("R37.unitsDiffer", "error", ["指标!H2", "指标!F2"], "公顷", "亩"),
    ],
    "people against times": [
      oneIndicator({ target: "100人", actual: "100人次" }),
      found("R37.unitsDiffer", "error", ["指标!H2", "指标!F2"], "人次", "人"),
    ],
    "场 and 场次 count the same": [oneIndicator({ target: "不低于15场次", actual: "16场" })],
    "万人 and 人 after scaling": [oneIndicator({ target: "1.65万人", actual: "16500人" })],
    "a missing unit is that of the other": [oneIndicator({ target: "100人", actual: "100" })],
  }),

  ...casesOf("R38", {
    "an accident, yet points for none": [
      oneIndicator({ level3: "安全事故", target: "=0起", nature: "=", actual: "1起", score: "10" }),
      found("R38.zeroTargetMissed", "error", ["指标!J2"], "10.00", "0.00"),
    ],
    "at least nothing": [
      oneIndicator({ target: "≥0人", actual: "5人" }),
      found("R38.zeroTargetAlwaysMet", "warning", ["指标!F2"], "≥0人"),
    ],
    "an accident, where the target's zero has no operator": [
      oneIndicator({ level3: "安全事故起数", nature: null, target: "0起", actual: "1起", score: "10" }),
      found("R38.zeroTargetMissed", "error", ["指标!J2"], "10.00", "0.00"),
    ],
    "no accident, and no operator": [
      oneIndicator({ level3: "安全事故起数", nature: null, target: "0起", actual: "0起", score: "10" }),
    ],
    "no accident": [oneIndicator({ target: "=0起", nature: "=", actual: "0起", score: "10" })],
    "an accident without points": [
      oneIndicator({ target: "=0起", nature: "=", actual: "1起", score: "0", reason: REASON }),
    ],
  }),

  ...casesOf("R39", {
    "the parts are more than the whole": [
      rows(
        { actual: "100人" },
        { level3: "其中：意识培训", target: "60人", actual: "70人" },
        { level3: "其中：能力培训", target: "40人", actual: "40人" },
      ),
      found("R39.partsExceedParent", "error", ["指标!H2", "指标!H3", "指标!H4"], "100人", "110人"),
    ],
    "two parts are less than the whole": [
      rows(
        {},
        { level3: "其中：意识培训", target: "60人", actual: "60人" },
        { level3: "其中：能力培训", target: "30人", actual: "40人" },
      ),
      found("R39.partsShortOfParent", "warning", ["指标!F2", "指标!F3", "指标!F4"], "100人", "90人"),
    ],
    "one part is less than the whole": [rows({}, { level3: "其中：女学员", target: "60人", actual: "60人" })],
    "another unit": [rows({}, { level3: "其中：培训班", target: "200期", actual: "200期" })],
  }),

  ...casesOf("R40", {
    "two targets in two forms": [
      {
        projects: [{ name: "业务运行" }],
        indicators: [
          indicator({ level3: "城镇新增就业", project: "业务运行", target: "1.65万人", actual: "20648人" }),
          indicator({ level3: "城镇新增 就业", target: "16000人", actual: "20648人" }),
        ],
      },
      found("R40.targetsDiffer", "warning", ["指标!F2", "指标!F3"], "16500人、16000人"),
    ],
    "twice in one form": [
      rows({}, {}, { level3: "培训班" }),
      found("R40.duplicate", "warning", ["指标!D2", "指标!D3"], "培训学员"),
    ],
    "one target in two forms, spelt in two ways": [
      {
        projects: [{ name: "业务运行" }],
        indicators: [
          indicator({ project: "业务运行", target: "1.65 万人", actual: "20648人" }),
          indicator({ target: "16500人", actual: "20648人" }),
        ],
      },
    ],
    "two dates are not compared": [
      {
        projects: [{ name: "业务运行" }],
        indicators: [
          indicator({ level3: "完成时间", project: "业务运行", target: "2021年6月30日前" }),
          indicator({ level3: "完成时间", target: "2021年12月31日前" }),
        ],
      },
    ],
  }),

  ...casesOf("R41", {
    "the target again": [
      satisfaction({ target: "＞95%", actual: "＞95%" }),
      found("R41.restated", "warning", ["指标!H2"], "＞95%"),
    ],
    words: [satisfaction({ actual: "满意" }), found("R41.restated", "warning", ["指标!H2"], "满意")],
    "a surveyed figure": [satisfaction({ actual: "96.2%" })],
    "a blank actual is told by itself": [satisfaction({ actual: null })],
  }),

  ...casesOf("R42", {
    "a day late": [
      oneIndicator({ target: "2021年11月30日前完成", actual: "2021年12月1日" }),
      found("R42.late", "error", ["指标!H2"], "2021-12-01", "≤ 2021-11-30"),
    ],
    "the report's year where none is written": [
      oneIndicator({ target: "9月30日前", actual: "2021年10月8日" }),
      found("R42.late", "error", ["指标!H2"], "2021-10-08", "≤ 2021-09-30"),
    ],
    "a target of last year": [
      oneIndicator({ target: "2020年12月31日前完成", actual: "2021年1月5日" }),
      found("R42.targetYear", "error", ["指标!F2"], "2020", "2021"),
    ],
    "a season that ends in the next year": [
      oneIndicator({ target: "2021年11月15日至2022年3月15日", actual: "2021年11月15日至2022年3月15日" }),
    ],
    "a season of other years": [
      oneIndicator({ target: "2022年11月15日至2023年3月15日", actual: "2022年11月15日至2023年3月15日" }),
      found("R42.targetYear", "error", ["指标!F2"], "2023", "2021"),
    ],
    "another year in the name": [
      oneIndicator({ level3: "2020年培训学员" }),
      found("R42.yearInName", "warning", ["指标!D2"], "2020", "2021"),
    ],
    "on the day": [oneIndicator({ target: "2021年11月30日前完成", actual: "2021年11月30日" })],
    "the deadline again": [oneIndicator({ target: "2021年12月31日前完成", actual: "2021年12月31日前完成" })],
    "the report's year in the name": [oneIndicator({ level3: "2021年培训学员" })],
    "a project named after last year's document": [
      {
        projects: [{ name: "2020年工业结构调整第二批专项补助资金" }],
        indicators: [indicator({ project: "2020年工业结构调整第二批专项补助资金" })],
      },
    ],
  }),

  ...casesOf("R43", {
    "spending as an output": [
      oneIndicator({ level3: "经费使用率", target: "100%", actual: "100%" }),
      found("R43.spendingIndicator", "warning", ["指标!D2"], "经费使用率"),
    ],
    "payment on time as a benefit": [
      oneIndicator({ level1: "效益指标", level3: "资金支付完成率", target: "100%", actual: "100%" }),
      found("R43.spendingIndicator", "warning", ["指标!D2"], "资金支付完成率"),
    ],
    "payment as a cost": [
      oneIndicator({ level1: "成本指标", level3: "经费使用率", target: "100%", actual: "100%" }),
    ],
    "equipment in use": [oneIndicator({ level3: "设备使用率", target: "90%", actual: "95%" })],
  }),

  ...casesOf("R44", {
    "the weight stands in the target's cell": [
      oneIndicator({ weight: "12.5", target: "12.5", actual: "20" }),
      found("R44.equalsWeight", "warning", ["指标!F2"], "12.5"),
    ],
    "the weight stands in the actual's cell": [
      oneIndicator({ weight: "12.5", target: "12", actual: "12.5" }),
      found("R44.equalsWeight", "warning", ["指标!H2"], "12.5"),
    ],
    "a figure with its unit": [oneIndicator({ weight: "10", target: "10场", actual: "10场" })],
    "a figure whose unit stands beside it": [
      oneIndicator({ weight: "10", target: "10", actual: "10", measureUnit: "场" }),
    ],
  }),
];
