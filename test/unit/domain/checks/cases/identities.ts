import type { Measure } from "../../../../../src/domain/model";
import type { SelfEvaluationSpec, StatedSpec } from "../../../../support/selfEvaluationOf";
import {
  type WorkbookCase,
  workbookCases,
  found,
  projectLine,
} from "../../../../support/ruleCases/workbookCase";

/** Lines with money in every item; the 报告数 are set against each other, not against them. */
const LINES: SelfEvaluationSpec = {
  lines: [
    projectLine({
      carriedOver: "7.70",
      initialBudget: "783.65",
      added: "2515.17",
      spent: "3306.52",
      reason: "追加",
    }),
  ],
};
const stated = (...figures: readonly (readonly [Measure, string])[]): SelfEvaluationSpec => ({
  ...LINES,
  stated: figures.map(([measure, figure]): StatedSpec => ({ scope: "全部", measure, stated: figure })),
});
const tiers = (whole: string, ...parts: readonly [string, string, string]): SelfEvaluationSpec => ({
  ...LINES,
  stated: (
    [
      ["项目支出", whole],
      ["部门预算", parts[0]],
      ["市级专项", parts[1]],
      ["上级专项", parts[2]],
    ] as const
  ).map(([scope, figure]): StatedSpec => ({ scope, measure: "spent", stated: figure })),
});
const C = (...rows: readonly number[]) => rows.map((row) => `报告数!C${row}`);

export const IDENTITY_CASES: readonly WorkbookCase[] = [
  ...workbookCases("R04", {
    "783.65 + 2515.17 + 7.70 is 0.07 short of 3306.59": [
      stated(
        ["annualBudget", "3306.59"],
        ["initialBudget", "783.65"],
        ["added", "2515.17"],
        ["carriedOver", "7.70"],
      ),
      found("R04.budgetDiffers", "error", C(2, 5, 3, 4), "3306.59", "3306.52"),
    ],
    "a cut is taken off": [
      stated(
        ["annualBudget", "3306.52"],
        ["initialBudget", "783.65"],
        ["added", "2515.17"],
        ["carriedOver", "7.70"],
        ["reduced", "18.00"],
      ),
      found("R04.budgetDiffers", "error", C(2, 5, 3, 4, 6), "3306.52", "3288.52"),
    ],
    "0.01 is a rounding difference": [
      stated(
        ["annualBudget", "3306.53"],
        ["initialBudget", "783.65"],
        ["added", "2515.17"],
        ["carriedOver", "7.70"],
      ),
      found("R04.rounding", "note", C(2, 5, 3, 4), "3306.53", "3306.52"),
    ],
    "the items add up": [
      stated(
        ["annualBudget", "3306.52"],
        ["initialBudget", "783.65"],
        ["added", "2515.17"],
        ["carriedOver", "7.70"],
      ),
    ],
    "an item that has money is not stated": [
      stated(["annualBudget", "3306.59"], ["initialBudget", "783.65"], ["added", "2515.17"]),
    ],
  }),

  ...workbookCases("R05", {
    "a balance of 0.07 where nothing is left": [
      stated(["balance", "0.07"], ["annualBudget", "3306.52"], ["spent", "3306.52"]),
      found("R05.balanceDiffers", "error", C(2, 3, 4), "0.07", "0.00"),
    ],
    "a negative balance": [
      stated(["balance", "-0.06"]),
      found("R05.negative", "error", C(2), "-0.06", "≥ 0.00"),
    ],
    "0.01 is a rounding difference": [
      stated(["balance", "0.01"], ["annualBudget", "3306.52"], ["spent", "3306.52"]),
      found("R05.rounding", "note", C(2, 3, 4), "0.01", "0.00"),
    ],
    "budget less spending": [stated(["balance", "6.52"], ["annualBudget", "3306.52"], ["spent", "3300.00"])],
    "the spending is not stated": [stated(["balance", "6.52"], ["annualBudget", "3306.52"])],
  }),

  ...workbookCases("R06", {
    "80 % spent and nothing left": [
      stated(["balance", "0"], ["executionRate", "80.00"]),
      found("R06.nothingLeft", "error", C(2, 3), "0.00", "> 0.00"),
    ],
    "all spent and nothing left": [stated(["balance", "0"], ["executionRate", "100.00"])],
    "something is left": [stated(["balance", "18.00"], ["executionRate", "80.00"])],
    "budget and spending tell it better": [
      stated(["balance", "0"], ["executionRate", "80.00"], ["annualBudget", "90.00"], ["spent", "72.00"]),
    ],
  }),

  ...workbookCases("R18", {
    "72.00 + 319.76 + 2157.26 is 0.01 short": [
      tiers("2549.03", "72.00", "319.76", "2157.26"),
      found("R18.rounding", "note", C(2, 3, 4, 5), "2549.03", "2549.02"),
    ],
    "0.02 is an error": [
      tiers("2549.04", "72.00", "319.76", "2157.26"),
      found("R18.tiersDiffer", "error", C(2, 3, 4, 5), "2549.04", "2549.02"),
    ],
    "the tiers add up": [tiers("2549.02", "72.00", "319.76", "2157.26")],
  }),
];
