import { Decimal } from "../decimal";
import type { RuleProfile } from "./profile";
import { sichuan } from "./sichuan";

/** From 2025 on 中 begins at 70. Known from a firm's notes of the document, not from its text, and marked so. */
export const sichuan2025: RuleProfile = {
  ...sichuan,
  id: "sichuan-2025",
  name: "四川2025年起（70分以上为中）",
  source: "川财绩〔2025〕5号（据事务所解读，未见原文）",
  reportOutline: "郫都-2025",
  grades: { excellent: new Decimal(90), good: new Decimal(80), fair: new Decimal(70) },
};
