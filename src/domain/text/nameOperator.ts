/** Operator and unit inside an indicator's name: 公猪舍(≥**平方米), 场地硬化(≥**平方米), 种公猪(≥头). */
import type { Operator } from "../model";
import { foldTight, LONGEST_FIGURE } from "./fold";
import { leadingOperator } from "./operators";
import { isKnownUnit, scaledUnit } from "./units";

export interface NameOperator {
  readonly operator: Operator;
  /** As it stands in the name: ≥ */
  readonly written: string;
  /** 平方米; null where the name has none */
  readonly unit: string | null;
}

/** The figure is left open: `**`, `XX`, a line, or nothing. A name with a figure of its own (≥90%) states a target. */
const OPEN = /\(([≥≤><=]{1,2}|不低于|不少于|不超过|不高于)([*×xX_—-]{0,6})([^()*\d≥≤><=]{0,8})\)$/u;

/** The operator that a name ends with in brackets, and its unit; null where it has none. */
export function readNameOperator(name: string): NameOperator | null {
  if (name.length > LONGEST_FIGURE) return null;
  const match = OPEN.exec(foldTight(name));
  if (match === null) return null;
  const [, written = "", , unit = ""] = match;
  const { operator, rest } = leadingOperator(written);
  if (operator === null || rest !== "") return null;
  const scaled = scaledUnit(unit);
  return { operator, written, unit: scaled.factor.eq(1) ? scaled.unit : unit };
}

/** The unit that a name ends with in brackets, as written: 补贴标准（元/人·月）, 覆盖率（%）, 人数（单位：万人）; null for none. */
export function readNameUnit(name: string): string | null {
  if (name.length > LONGEST_FIGURE) return null;
  const unit = /.\((?:计量)?(?:单位:?)?([^()]{1,12})\)$/u.exec(foldTight(name))?.[1];
  return unit !== undefined && isKnownUnit(unit) ? unit : null;
}
