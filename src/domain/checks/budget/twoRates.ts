/** R09 两种执行率并列: a rate of 100 % on the adjusted budget may be 80 % on the initial one. */
import type { Decimal } from "../../decimal";
import type { Computation, FundFigures } from "../../evaluation";
import type { Finding, FindingOf } from "../../finding";
import type { Field, FundLine, SelfEvaluation } from "../../model";
import type { Thresholds } from "../../profile";
import { linesByScope } from "../../fundLines";
import { amount, percent } from "../../format";
import { raise } from "../raise";

const SUMMARY_SCOPES: readonly string[] = ["全部", "项目支出", "部门预算", "市级专项", "上级专项"];

export function twoRates({ funds, projects }: SelfEvaluation, computation: Computation): Finding[] {
  const reported = projects.filter(({ separateForm }) => separateForm.value === true);
  const scopes = [...SUMMARY_SCOPES, ...reported.flatMap(({ name }) => name.value ?? [])];
  const linesOf = linesByScope(funds);
  const said = new Set<string>();
  return scopes.flatMap((scope) => {
    const figures = computation.totals.get(scope);
    if (figures === undefined) return [];
    const fields = linesOf(scope)
      .filter(isAdjusted)
      .flatMap((line) => [line.initialBudget, line.spent]);
    const found = ratesApart(figures, fields, computation.profile.thresholds);
    // The same figures of the same lines, under the name of a wider scope: once is enough.
    return found.filter(({ cells, inputs }) => {
      const key = JSON.stringify([cells, { ...inputs, scope: "" }]);
      const isNew = !said.has(key);
      said.add(key);
      return isNew;
    });
  });
}

/** Whether 预算合计 is another than 年初预算: only such lines set the two rates apart. */
function isAdjusted({ carriedOver, added, reduced }: FundLine): boolean {
  if (carriedOver.value === null || added.value === null || reduced.value === null) return false;
  return !carriedOver.value.plus(added.value).eq(reduced.value);
}

type Rates = Pick<
  FundFigures,
  "scope" | "executionRate" | "initialRate" | "spent" | "annualBudget" | "initialBudget"
>;

/** The two rates of one scope, shown at these fields when they are far apart. */
export function ratesApart(
  figures: Rates,
  fields: readonly Field<Decimal>[],
  { rateGapNotice }: Thresholds,
): FindingOf<"R09.ratesDiffer">[] {
  const { executionRate, initialRate, spent, annualBudget, initialBudget } = figures;
  if (executionRate === null || initialRate === null) return [];
  if (spent === null || annualBudget === null || initialBudget === null || annualBudget.isZero()) return [];
  if (!executionRate.minus(initialRate).abs().gt(rateGapNotice)) return [];
  return raise("R09.ratesDiffer", "note", fields, {
    inputs: {
      scope: figures.scope,
      spent: amount(spent),
      annualBudget: amount(annualBudget),
      executionRate: percent(executionRate),
      initialBudget: amount(initialBudget),
      initialRate: percent(initialRate),
    },
    actual: percent(executionRate),
  });
}
