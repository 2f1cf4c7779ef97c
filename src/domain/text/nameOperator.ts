/** Operators and units in an indicator's name: 公猪舍(≥**平方米), 场地硬化(≥**平方米), 种公猪(≥头). */
import type { Operator } from "../model";
import { foldTight, MAX_FIGURE_LENGTH } from "./fold";
import { BOUND, leadingOperator } from "./operators";
import { isKnownUnit, scaledUnit } from "./units";

export interface NameOperator {
  readonly operator: Operator;
  /** As written in the name: ≥ */
  readonly written: string;
  /** 平方米; null if the name has none */
  readonly unit: string | null;
}

/** The figure is left open: `**`, `XX`, a line, or nothing. A name with its own figure (≥90%) states a target. */
const OPEN = new RegExp(String.raw`\((${BOUND}|=)([*×xX_—-]{0,6})([^()*\d≥≤><=]{0,8})\)$`, "u");

/** Reads the operator and unit in brackets at the end of a name; null if there is none. */
export function readNameOperator(name: string): NameOperator | null {
  if (name.length > MAX_FIGURE_LENGTH) return null;
  const match = OPEN.exec(foldTight(name));
  if (match === null) return null;
  const [, written = "", , unit = ""] = match;
  const { operator, rest } = leadingOperator(written);
  if (operator === null || rest !== "") return null;
  const scaled = scaledUnit(unit);
  return { operator, written, unit: scaled.factor.eq(1) ? scaled.unit : unit };
}

/** Reads the unit in brackets at the end of a name, as written: 补贴标准（元/人·月）, 覆盖率（%）, 人数（单位：万人）; null for none. */
export function readNameUnit(name: string): string | null {
  if (name.length > MAX_FIGURE_LENGTH) return null;
  const unit = /.\((?:计量)?(?:单位:?)?([^()]{1,12})\)$/u.exec(foldTight(name))?.[1];
  return unit !== undefined && isKnownUnit(unit) ? unit : null;
}
