import { Decimal } from "../decimal";
import type { RuleProfile } from "./profile";
import { national2020 } from "./national2020";

/** Scores the execution rate by steps, as the province's platform does: 100 → 10, [80, 100) → 7, [60, 80) → 5, else 0. */
export const jiangxi: RuleProfile = {
  ...national2020,
  id: "jiangxi",
  name: "江西（执行率分档计分）",
  source: "江西省预算管理一体化绩效模块（执行率分档），其余按财预〔2020〕10号",
  executionScore: {
    kind: "steps",
    points: new Decimal(10),
    steps: [
      { from: new Decimal(100), points: new Decimal(10) },
      { from: new Decimal(80), points: new Decimal(7) },
      { from: new Decimal(60), points: new Decimal(5) },
    ],
  },
};
