import { at, formCases, oneRow } from "../../../support/ruleCases/formCase";
import {
  found,
  indicator,
  indicators,
  oneIndicator,
  workbookCases,
} from "../../../support/ruleCases/workbookCase";

export default [
  ...workbookCases("R42", {
    "a day late": [
      oneIndicator({ target: "2021年11月30日前完成", actual: "2021年12月1日" }),
      found("R42.late", "error", ["指标!H2"], "2021-12-01", "≤ 2021-11-30"),
    ],
    "late, with points off and the reason given": [
      oneIndicator({
        target: "2021年11月30日前完成",
        actual: "2021年12月1日",
        score: "8",
        reason: "雨季停工",
      }),
      found("R42.lateExplained", "note", ["指标!H2"], "2021-12-01", "≤ 2021-11-30"),
    ],
    "late, with points off and no reason": [
      oneIndicator({ target: "2021年11月30日前完成", actual: "2021年12月1日", score: "8", reason: "无" }),
      found("R42.late", "error", ["指标!H2"], "2021-12-01", "≤ 2021-11-30"),
    ],
    "late, explained, with full points": [
      oneIndicator({
        target: "2021年11月30日前完成",
        actual: "2021年12月1日",
        score: "10",
        reason: "雨季停工",
      }),
      found("R42.late", "error", ["指标!H2"], "2021-12-01", "≤ 2021-11-30"),
    ],
    "late by the report's year, as the target names none": [
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
    "done a year before the target": [
      oneIndicator({ target: "2021年6月30日前", actual: "2020年6月18日" }),
      found("R42.doneBefore", "warning", ["指标!H2"], "2020", "2021"),
    ],
    "done a year before a target without a year": [
      oneIndicator({ target: "6月30日前", actual: "2020年6月18日" }),
      found("R42.doneBefore", "warning", ["指标!H2"], "2020", "2021"),
    ],
    "a date of last year for words": [
      oneIndicator({ target: "按期完工", nature: "定性", actual: "2019年12月", score: "10" }),
      found("R42.doneBefore", "warning", ["指标!H2"], "2019", "2021"),
    ],
    "done in one of the target's years, or from last year on": [
      indicators(
        { target: "2020年9月至2021年6月", actual: "2020年12月20日" },
        { level3: "供暖", target: "2021年3月15日前", actual: "2020年11月15日至2021年3月10日" },
        { level3: "验收", target: "6月30日前", actual: "6月18日" },
      ),
    ],
    "on the last day": [oneIndicator({ target: "2021年11月30日前完成", actual: "2021年11月30日" })],
    "repeats the deadline": [
      oneIndicator({ target: "2021年12月31日前完成", actual: "2021年12月31日前完成" }),
    ],
    "the report's year in the name": [oneIndicator({ level3: "2021年培训学员" })],
    "a project named after last year's document": [
      {
        projects: [{ name: "2020年工业结构调整第二批专项补助资金" }],
        indicators: [indicator({ project: "2020年工业结构调整第二批专项补助资金" })],
      },
    ],
  }),
  ...formCases("R42", {
    "late and explained on a form without weights": [
      oneRow({
        target: "2022年6月30日前",
        actual: "2022年7月8日",
        weight: "",
        score: "8",
        reason: "雨季停工",
      }),
      found("R42.lateExplained", "note", at("G20"), "2022-07-08", "≤ 2022-06-30"),
    ],
    "late and not explained on a form without weights": [
      oneRow({ target: "2022年6月30日前", actual: "2022年7月8日", weight: "", score: "8" }),
      found("R42.late", "error", at("G20"), "2022-07-08", "≤ 2022-06-30"),
    ],
    "in time on a form without weights": [
      oneRow({ target: "2022年6月30日前", actual: "2022年6月8日", weight: "", score: "8" }),
    ],
  }),
];
