import type { IndicatorSpec, SelfEvaluationSpec } from "../../../../support/selfEvaluationOf";
import {
  type WorkbookCase,
  workbookCases,
  found,
  indicator,
  oneIndicator,
} from "../../../../support/ruleCases/workbookCase";

/** A form with these weights: 产出, 效益, 满意度 and other blocks by their headings. */
function form(
  ...blocks: readonly (readonly [level1: string, ...weights: (string | null)[]])[]
): SelfEvaluationSpec {
  const indicators = blocks.flatMap(([level1, ...weights]) =>
    weights.map((weight, index): IndicatorSpec => indicator({ level1, level3: `${level1}${index}`, weight })),
  );
  return { indicators };
}

const cells = (count: number): string[] => Array.from({ length: count }, (_, index) => `指标!I${index + 2}`);
/** The accepted structures of the national profile */
export const ALL_SCHEMES = "10+50+30+10；10+40+20+10+20；10+50+40+0；10+40+30+0+20";

export const WEIGHT_CASES: readonly WorkbookCase[] = [
  ...workbookCases("R19", {
    "weights of 100 beside 10 for execution": [
      form(["产出指标", "25", "25"], ["效益指标", "20", "20"], ["满意度指标", "10"]),
      found("R19.weightsNotHundred", "error", cells(5), "110.00", "100.00"),
    ],
    "0.02 short is short": [
      form(["产出指标", "25", "25"], ["效益指标", "15", "14.98"], ["满意度指标", "10"]),
      found("R19.weightsNotHundred", "error", cells(5), "99.98", "100.00"),
    ],
    "90 and 10 for execution": [
      form(["产出指标", "25", "25"], ["效益指标", "15", "15"], ["满意度指标", "10"]),
    ],
    "a missing weight is told by itself": [form(["产出指标", "25", null])],
    "a project that is not reported separately has no form": [
      {
        projects: [{ name: "技能培训", separateForm: false }],
        indicators: [indicator({ project: "技能培训", weight: "5" })],
      },
    ],
  }),

  ...workbookCases("R21", {
    "产出 60, 效益 30 and no satisfaction": [
      form(["产出指标", "30", "30"], ["效益指标", "15", "15"]),
      found("R21.noScheme", "warning", cells(4), "10+60+30+0+0", ALL_SCHEMES),
    ],
    "points under another heading": [
      form(["产出指标", "25", "25"], ["效益指标", "15", "15"], ["其他指标", "10"]),
      found("R21.noScheme", "warning", cells(5), "10+50+30+0+0", ALL_SCHEMES),
    ],
    "50, 30 and 10, headings with their points": [
      form(["产出指标(50分)", "25", "25"], ["效益指标", "15", "15"], ["满意度指标", "10"]),
    ],
    "a sum that is not 100 is told by itself": [form(["产出指标", "30", "20"], ["效益指标", "15", "15"])],
  }),

  ...workbookCases("R22", {
    "more than 30 points": [
      form(["产出指标", "30.5", "19.5"]),
      found("R22.singleWeight", "warning", ["指标!I2"], "30.50", "≤ 30.00"),
    ],
    "the only benefit indicator": [
      form(["产出指标", "25", "25"], ["效益指标", "30"], ["满意度指标", "10"]),
      found("R22.onlyOneOfBlock", "warning", ["指标!I4"], "30.00"),
    ],
    "exactly 30 points of two, and one satisfaction indicator": [
      form(["产出指标", "30", "20"], ["满意度指标", "10"]),
    ],
  }),

  ...workbookCases("R23", {
    "a blank weight": [oneIndicator({ weight: null }), found("R23.weightMissing", "error", ["指标!I2"])],
    "a weight of zero": [
      oneIndicator({ weight: "0" }),
      found("R23.weightNotPositive", "error", ["指标!I2"], "0.00", "> 0"),
    ],
    "a negative weight": [
      oneIndicator({ weight: "-5" }),
      found("R23.weightNotPositive", "error", ["指标!I2"], "-5.00", "> 0"),
    ],
    "a small weight": [oneIndicator({ weight: "0.5" })],
  }),
];
