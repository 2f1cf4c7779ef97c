import type { RuleProfile } from "./profile";
import { national2020, scheme } from "./national2020";

/** First-level blocks 成本, 产出, 效益, 满意度: the vectors with cost come first. */
export const national2021: RuleProfile = {
  ...national2020,
  id: "national-2021",
  name: "国家含成本指标（财预〔2021〕101号）",
  source: "财预〔2021〕101号",
  weightSchemes: [
    scheme(10, 40, 20, 10, 20),
    scheme(10, 40, 30, 0, 20),
    scheme(10, 50, 30, 10),
    scheme(10, 50, 40, 0),
  ],
};
