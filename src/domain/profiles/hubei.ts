import { Decimal } from "../decimal";
import type { RuleProfile } from "./profile";
import { national2020, scheme } from "./national2020";

/**
 * 20 for the budget and 80 for the goals; a missed reverse indicator keeps T/A of its weight; the score of 部分达成
 * ends at 50 %. 产出 40 is from a published form; 30 and 10 for the other two blocks are inferred.
 */
export const hubei: RuleProfile = {
  ...national2020,
  id: "hubei-20-80",
  name: "湖北（20＋80）",
  source: "湖北省项目自评表（预算执行20分，年度绩效目标80分）",
  formLayout: "hubei",
  executionScore: { kind: "proportional", points: new Decimal(20) },
  reverse: "ratio",
  achievementFloors: { achieved: new Decimal("0.8"), partly: new Decimal("0.5") },
  weightSchemes: [scheme(20, 40, 30, 10)],
};
