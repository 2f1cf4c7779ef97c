import type { Decimal } from "../decimal";
import type { FundFigures } from "../calculation/computation";
import { amount, percent } from "../format";
import type { Field, FundLine } from "../model";
import type { Thresholds } from "../profiles/profile";
import { rowName } from "../forms/names";
import { OUR_PROPOSAL } from "./documents";
import type { FormContext } from "./formContext";
import type { Found, Rule } from "./rule";
import type { WorkbookContext } from "./workbookContext";

export interface Inputs {
  "R09.ratesDiffer": {
    readonly scope: string;
    readonly spent: string;
    readonly annualBudget: string;
    readonly executionRate: string;
    readonly initialBudget: string;
    readonly initialRate: string;
  };
}

type Rates = Pick<
  FundFigures,
  "scope" | "executionRate" | "initialRate" | "spent" | "annualBudget" | "initialBudget"
>;

/** Null where the two rates are near each other, or one of them is not known. */
function differingRates(figures: Rates, { rateGapNotice }: Thresholds): Inputs["R09.ratesDiffer"] | null {
  const { scope, executionRate, initialRate, spent, annualBudget, initialBudget } = figures;
  if (executionRate === null || initialRate === null) return null;
  if (spent === null || annualBudget === null || initialBudget === null || annualBudget.isZero()) return null;
  if (!executionRate.minus(initialRate).abs().gt(rateGapNotice)) return null;
  return {
    scope,
    spent: amount(spent),
    annualBudget: amount(annualBudget),
    executionRate: percent(executionRate),
    initialBudget: amount(initialBudget),
    initialRate: percent(initialRate),
  };
}

function found(inputs: Inputs["R09.ratesDiffer"], at: readonly Field<Decimal>[]): Found<Inputs> {
  return { code: "R09.ratesDiffer", at, inputs, actual: inputs.executionRate };
}

const SUMMARY_SCOPES: readonly string[] = ["全部", "项目支出", "部门预算", "市级专项", "上级专项"];

function checkWorkbook(context: WorkbookContext): Found<Inputs>[] {
  const { selfEvaluation, computation, linesOf, amountsOf, profile } = context;
  const reported = selfEvaluation.projects.filter(({ separateForm }) => separateForm.value === true);
  const scopes = [...SUMMARY_SCOPES, ...reported.flatMap(({ name }) => name.value ?? [])];
  const known = new Set<string>();
  return scopes.flatMap((scope) => {
    const figures = computation.totals.get(scope);
    const inputs = figures === undefined ? null : differingRates(figures, profile.thresholds);
    if (inputs === null) return [];
    const at = linesOf(scope)
      .filter(isAdjusted)
      .flatMap((line) => [line.initialBudget, line.spent]);
    // The same figures of the same lines, under the name of a wider scope: once is enough.
    const key = JSON.stringify([at.map(({ cell }) => cell), { ...inputs, scope: "" }]);
    if (known.has(key)) return [];
    known.add(key);
    return [{ ...found({ ...inputs, scope: context.scopeName(scope) }, at), restsOn: amountsOf(scope) }];
  });
}

/** Whether 全年预算数 is another than 年初预算: only such lines set the two rates apart. */
function isAdjusted({ carriedOver, added, reduced }: FundLine): boolean {
  if (carriedOver.value === null || added.value === null || reduced.value === null) return false;
  return !carriedOver.value.plus(added.value).eq(reduced.value);
}

function checkForm({ funds, profile }: FormContext): Found<Inputs>[] {
  const [first] = funds.basis;
  if (funds.denominator !== "annualBudget" || first === undefined) return [];
  const scope = rowName(funds.total ?? first);
  const at = [...funds.basis.map(({ initialBudget }) => initialBudget), ...funds.spentFields];
  const inputs = differingRates({ ...funds, scope }, profile.thresholds);
  return inputs === null ? [] : [found(inputs, at)];
}

export const R09: Rule<Inputs> = {
  id: "R09",
  group: "budget",
  clause: OUR_PROPOSAL,
  formula: "|支出 ÷ 全年预算数 − 支出 ÷ 年初预算| > 10 个百分点（可设）时并列两种执行率",
  severities: { "R09.ratesDiffer": "note" },
  restsOnAmounts: true,
  workbook: { workbook: checkWorkbook },
  form: { form: checkForm },
};
