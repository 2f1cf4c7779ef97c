/** The rule catalogue (rules.md section 6) as data: what each check is called, how grave it is, what it rests on. */
import type { RuleId, Severity } from "../finding";
import { RULES as MODULES } from "../rules";
import { SEVERITIES } from "../rules/rule";
import { BUDGET_RULES } from "./rules/budget";
import { INDICATOR_RULES } from "./rules/indicators";
import { TOTAL_AND_TEXT_RULES } from "./rules/totalsAndText";
import { WEIGHT_RULES } from "./rules/weights";

export type RuleGroup = "input" | "budget" | "weights" | "indicators" | "totalsAndText";

export interface Rule {
  readonly id: RuleId;
  /** Of the rule as a whole; a finding may be milder (尾差 is always a note) */
  readonly severity: Severity;
  readonly group: RuleGroup;
  /** The document it rests on, as printed in 核对记录 */
  readonly clause: string;
  /** The rule in words */
  readonly formula: string;
  /**
   * `printedForm`: needs a rate, score or total that a printed form states, and the standard workbook has none;
   * `standardWorkbook`: needs its lines or 报告数
   */
  readonly appliesTo: "standardWorkbook" | "printedForm" | "both";
}

const INPUT_RULE: Rule = {
  id: "R00",
  severity: "error",
  group: "input",
  clause: "本工具建议",
  formula: "名称、列、数额、选项、指标值和完成值都能读出；规范化后读出的，列出原文与读数",
  appliesTo: "both",
};

const CONVERTED: readonly Rule[] = MODULES.map(
  ({ id, group, clause, formula, severities, workbook, form }) => ({
    id: id as RuleId,
    severity: SEVERITIES.find((one) => Object.values(severities).includes(one)) ?? "note",
    group,
    clause,
    formula,
    appliesTo: workbook === undefined ? "printedForm" : form === undefined ? "standardWorkbook" : "both",
  }),
);

const OTHERS: readonly Rule[] = [
  INPUT_RULE,
  ...BUDGET_RULES,
  ...WEIGHT_RULES,
  ...INDICATOR_RULES,
  ...TOTAL_AND_TEXT_RULES,
].filter(({ id }) => !CONVERTED.some((rule) => rule.id === id));

/** R00–R55 in order. */
export const RULES: readonly Rule[] = [...CONVERTED, ...OTHERS].sort((a, b) => (a.id < b.id ? -1 : 1));

const BY_ID: ReadonlyMap<RuleId, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));

/** The rule of an id; an id outside the catalogue is a fault of the program. */
export function ruleOf(id: RuleId): Rule {
  const rule = BY_ID.get(id);
  if (rule === undefined) throw new RangeError(`No rule ${id} in the catalogue`);
  return rule;
}
