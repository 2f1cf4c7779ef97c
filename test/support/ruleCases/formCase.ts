/** Cases of a rule on printed forms: a form in plain strings and exactly what the rule finds in it. */
import type { Finding } from "../../../src/domain/finding";
import type { RuleId } from "../../../src/domain/rules/rules";
import type { RuleProfile } from "../../../src/domain/profiles/profile";
import { evaluateForm, evaluateForms } from "../../../src/domain/evaluate/form";
import {
  type BudgetRowSpec,
  printedFormOf,
  type PrintedFormSpec,
  type PrintedIndicatorSpec,
  SPENT_IN_FULL,
} from "../printedFormOf";
import type { Found } from "./workbookCase";

export interface FormCase {
  readonly kind: "form";
  readonly rule: RuleId;
  readonly title: string;
  readonly spec: PrintedFormSpec;
  /** Further forms of the same workbook */
  readonly beside?: readonly PrintedFormSpec[];
  /** Default: that of the layout */
  readonly profile?: RuleProfile;
  /** Empty for a near miss */
  readonly finds: readonly Found[];
}

export function formFindings({
  spec,
  beside = [],
  profile,
}: Pick<FormCase, "spec" | "beside" | "profile">): readonly Finding[] {
  if (profile !== undefined) return evaluateForm(printedFormOf(spec), { profile }).findings;
  return evaluateForms([spec, ...beside].map(printedFormOf)).flatMap(({ findings }) => findings);
}

/**
 * The cases of a rule by title, each a form, or all forms of one workbook, followed by what the rule finds in them.
 *
 * @param profile default: that of the form's layout
 */
export function formCases(
  rule: RuleId,
  cases: Readonly<Record<string, readonly [PrintedFormSpec | readonly PrintedFormSpec[], ...Found[]]>>,
  profile?: RuleProfile,
): FormCase[] {
  return Object.entries(cases).map(([title, [forms, ...finds]]) => {
    const [spec = {}, ...beside] = [forms].flat();
    return {
      kind: "form",
      rule,
      title,
      spec,
      finds,
      ...(beside.length === 0 ? {} : { beside }),
      ...(profile === undefined ? {} : { profile }),
    };
  });
}

export const at = (...cells: string[]) => cells.map((cell) => `自评表!${cell}`);
export const total = (row: Partial<BudgetRowSpec>): BudgetRowSpec => ({ ...SPENT_IN_FULL, ...row });
export const money = (row: Partial<BudgetRowSpec>, ...below: readonly BudgetRowSpec[]): PrintedFormSpec => ({
  rows: [total(row), ...below],
});
export const source = (label: string, row: Partial<BudgetRowSpec>): BudgetRowSpec => ({
  label,
  initial: "",
  annual: "",
  spent: "",
  weight: "—",
  rate: "",
  score: "—",
  ...row,
});
/** 90 points in the national blocks: 50, 30 and 10 */
export const NINETY: readonly PrintedIndicatorSpec[] = [
  { weight: "25" },
  { weight: "25" },
  { level1: "效益指标", weight: "15" },
  { level1: "效益指标", weight: "15" },
  { level1: "满意度指标", weight: "10" },
];
export const whole = (spec: PrintedFormSpec): PrintedFormSpec => ({
  indicators: NINETY,
  totalWeight: "100",
  totalScore: "100",
  ...spec,
});
/** A whole form whose scores add up to the total, the points lost by the first indicator. */
export const totalling = (totalScore: string, spec: PrintedFormSpec): PrintedFormSpec => {
  const [first, ...others] = NINETY;
  const score = (Number(first?.weight ?? 0) - 100 + Number(totalScore)).toFixed(2);
  return whole({ indicators: [{ ...first, score }, ...others], totalScore, ...spec });
};
export const oneRow = (row: PrintedIndicatorSpec, spec: PrintedFormSpec = {}): PrintedFormSpec => ({
  indicators: [row],
  ...spec,
});

/** A whole form with 75 % of its budget spent. */
export const spentThreeQuarters = (spec: PrintedFormSpec): PrintedFormSpec =>
  whole({ rows: [total({ spent: "75.00", rate: "75.00%", score: "7.5" })], ...spec });

/** As printed on 510000_0013zp */
export const INSTRUCTION = "1.预算执行率=预算执行数/调整后预算数,预算执行率未达到90%的需说明原因(100字以内)";
