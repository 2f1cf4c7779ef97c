import { Decimal } from "../decimal";
import type { RuleProfile, TotalCap } from "./profile";
import { national2020 } from "./national2020";

function cap(below: number, most: number): TotalCap {
  return { below: new Decimal(below), most: new Decimal(most) };
}

/**
 * An example of what a unit's manual may add to the national rules: a deduction of 2 points at more than 30 % over the
 * target, and caps of the 总分 by execution rate. It is no rule of the state or of a province, and its author is
 * unknown, so it is offered as a pattern to check against the unit's own manual.
 */
export const unitManual: RuleProfile = {
  ...national2020,
  id: "unit-manual",
  name: "单位手册示例（扣分与限高）",
  source: "某单位内部手册（示例，不是国家或省级规定），其余按财预〔2020〕10号",
  overfulfilment: { kind: "deduction", points: new Decimal(2) },
  totalCaps: [cap(80, 89), cap(70, 79), cap(60, 69), cap(50, 59)],
};
