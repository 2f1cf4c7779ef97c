import { Decimal } from "../decimal";
import type { RuleProfile, WeightScheme } from "./profile";

/** Indicators in other units have no sum: a rate, a mark, a day. */
const COUNTED = [..."人名户场次个份件家项期册台套辆亩批条处所例篇笔吨元", "人次", "万元", "公里", "平方米"];

/** Block weights as 分: 预算执行率, 产出, 效益, 满意度, and 成本 if it is a separate block. */
export function scheme(
  execution: number,
  output: number,
  benefit: number,
  satisfaction: number,
  cost: number | null = null,
): WeightScheme {
  return {
    execution: new Decimal(execution),
    output: new Decimal(output),
    benefit: new Decimal(benefit),
    satisfaction: new Decimal(satisfaction),
    cost: cost === null ? null : new Decimal(cost),
  };
}

/** Without and with a cost block; without a satisfaction indicator, its 10 points go to 效益. */
const NATIONAL_SCHEMES: readonly WeightScheme[] = [
  scheme(10, 50, 30, 10),
  scheme(10, 40, 20, 10, 20),
  scheme(10, 50, 40, 0),
  scheme(10, 40, 30, 0, 20),
];

/**
 * The default. The document fixes the weights, the levels of achievement and the grades. It does not say how to score a
 * missed reverse indicator or what counts as far above target: those figures are the national platform's and Guangxi's.
 * 90 % is printed on Sichuan's form.
 */
export const national2020: RuleProfile = {
  id: "national-2020",
  name: "国家办法（财预〔2020〕10号）",
  source: "财预〔2020〕10号《项目支出绩效评价管理办法》",
  formLayout: "national",
  reportOutline: "攀枝花-2021",
  executionScore: { kind: "proportional", points: new Decimal(10) },
  reverse: "linear",
  overfulfilment: { kind: "reason" },
  totalCaps: [],
  achievementFloors: { achieved: new Decimal("0.8"), partly: new Decimal("0.6") },
  weightSchemes: NATIONAL_SCHEMES,
  thresholds: {
    executionReasonBelow: new Decimal(90),
    rateGapNotice: new Decimal(10),
    overNotice: new Decimal(120),
    overReason: new Decimal(130),
    overTargetTooLow: new Decimal(150),
    overDeduction: new Decimal(130),
    overReasonAtZero: null,
    yearChange: new Decimal(30),
    singleWeight: new Decimal(30),
  },
  approvedWeights: false,
  addableUnits: COUNTED,
  grades: { excellent: new Decimal(90), good: new Decimal(80), fair: new Decimal(60) },
};
