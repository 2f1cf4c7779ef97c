import { at, formCases, oneRow } from "../../../support/ruleCases/formCase";
import {
  found,
  indicators,
  oneIndicator,
  qualitative,
  REASON,
  workbookCases,
} from "../../../support/ruleCases/workbookCase";

export default [
  ...workbookCases("R36", {
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
      found("R36.scoreMissing", "error", ["指标!J2"], null, "8.00–10.00"),
    ],
    "words without a level and no score": [
      qualitative({ actual: "成效明显" }),
      found("R36.noTierNoScore", "error", ["指标!J2"]),
    ],
    "words without a level and a reduced score": [
      qualitative({ actual: "成效明显", score: "9", reason: REASON }),
      found("R36.noTier", "warning", ["指标!H2", "指标!J2"], "9.00"),
    ],
    "no actual": [
      qualitative({ actual: null, score: "10" }),
      found("R36.actualMissing", "warning", ["指标!H2"]),
    ],
    "neither an actual nor a score": [
      qualitative({ actual: null }),
      found("R36.nothingGiven", "error", ["指标!H2", "指标!J2"]),
    ],
    "a recurring deadline that is not 定性": [
      oneIndicator({ nature: ">=", target: "每季度末月25日前", actual: "按时" }),
      found("R36.notQualitative", "error", ["指标!E2"], ">=", "定性"),
    ],
    "the bounds of each level": [
      indicators(
        { level3: "甲", nature: "定性", target: "优", actual: "达成", score: "8" },
        { level3: "乙", nature: "定性", target: "优", actual: "部分达成", score: "6" },
        { level3: "丙", nature: "定性", target: "优", actual: "未达成", score: "5.99" },
      ),
    ],
    "a level beside other words": [
      indicators(
        {
          level3: "甲",
          nature: "定性",
          target: "提升",
          actual: "明显提升，达成",
          score: "9",
          reason: REASON,
        },
        {
          level3: "乙",
          nature: "定性",
          target: "提升",
          actual: "已达成年度指标",
          score: "9",
          reason: REASON,
        },
      ),
    ],
    "words without a level and full points": [qualitative({ actual: "应发尽发", score: "10" })],
    "a completion rate of 100 % counts as achieved": [
      qualitative({ target: "按季完成", actual: "完成率100%", score: "9", reason: REASON }),
    ],
  }),
  ...formCases("R36", {
    "points given by the form's own method": [
      oneRow({
        target: "制度健全",
        actual: "达成年度指标",
        score: "6",
        reason: "缺两项",
        method: "每缺一项扣2分",
      }),
    ],
    "a method that names no points": [
      oneRow({
        target: "制度健全",
        actual: "部分达成",
        score: "9",
        reason: "缺一项",
        method: "依据年度工作总结评价",
      }),
      found("R36.outsideTier", "error", at("I20"), "9.00", "≥ 6.00, < 8.00"),
    ],
  }),
];
