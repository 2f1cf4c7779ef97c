import type { PrintedIndicatorSpec } from "../../../support/printedFormOf";
import { at, formCases, NINETY, oneRow, total, whole } from "../../../support/ruleCases/formCase";
import {
  found,
  oneIndicator,
  qualitative,
  REASON,
  workbookCases,
} from "../../../support/ruleCases/workbookCase";

/** One and a half percentage points above the limit */
const OWN_METHOD: PrintedIndicatorSpec = {
  level3: "结转结余率",
  nature: "<=",
  target: "≤5%",
  actual: "6.5%",
  weight: "5",
  reason: "项目跨年",
};

export default [
  ...workbookCases("R31", {
    "a missed target without a reason": [
      oneIndicator({ actual: "90人" }),
      found("R31.reasonMissing", "error", ["指标!K2"]),
    ],
    "a reduced 定性 score with 无 as the reason": [
      qualitative({ actual: "部分达成", score: "7", reason: "无" }),
      found("R31.reasonMissing", "error", ["指标!K2"]),
    ],
    ...Object.fromEntries(
      ["0", "无", "无。", "同上", "略", "—"].map((reason) => [
        `${reason} is no reason`,
        [oneIndicator({ actual: "90人", reason }), found("R31.reasonMissing", "error", ["指标!K2"])] as const,
      ]),
    ),
    "a short reason is one": [oneIndicator({ actual: "90人", reason: "略有不足" })],
    "left to R34 where 指标性质 and the target contradict each other": [
      oneIndicator({ level3: "公厕管护", nature: "<=", target: "≥98%", actual: "99%" }),
    ],
    "a reason is given": [oneIndicator({ actual: "90人", reason: REASON })],
    "left to R24 for a missing actual": [oneIndicator({ actual: null, score: "0" })],
    "full points": [oneIndicator({})],
  }),
  ...formCases("R31", {
    "a reduced score without a reason": [
      oneRow({ target: "100人", actual: "90人", weight: "10", score: "9" }),
      found("R31.reasonMissing", "error", at("J20")),
    ],
    "left to R07 for 预算执行率 among the indicators": [
      whole({
        rows: [total({ weight: "", score: "", spent: "95.00", rate: "95.00%" })],
        indicators: [
          { level1: "预算执行", target: "100%", actual: "95%", weight: "10", score: "9.5" },
          ...NINETY,
        ],
        totalScore: "99.50",
      }),
    ],
    "points deducted by the form's own method": [
      oneRow({ ...OWN_METHOD, score: "3", reason: "", method: "每增加1个百分点扣1分" }),
      found("R31.reasonMissing", "error", at("J20")),
    ],
  }),
];
