/** R04 预算合计勾稽, R05 结转结余勾稽, R06 结转结余率与执行率一致: the 报告数 of one 口径 against each other. */
import { type Decimal, HUNDRED, sum, ZERO } from "../../decimal";
import type { FundFigures } from "../../evaluation";
import type { Finding } from "../../finding";
import type { Field, Measure, StatedFigure } from "../../model";
import { verdictOn } from "../../stated";
import { amount, percent } from "../../format";
import { raise } from "../raise";

type Totals = ReadonlyMap<string, FundFigures>;

interface StatedAmount {
  readonly field: Field<Decimal>;
  readonly value: Decimal;
}

/** A figure that the report states twice for one 口径 counts as first stated. */
export function statedIdentities(figures: readonly StatedFigure[], totals: Totals): Finding[] {
  const scopes = [...new Set(figures.flatMap(({ scope }) => scope.value ?? []))];
  return scopes.flatMap((scope) => {
    const stated = new Map<Measure, StatedAmount>();
    for (const { scope: of, measure, stated: field } of figures) {
      if (of.value !== scope || measure.value === null || field.value === null) continue;
      if (!stated.has(measure.value)) stated.set(measure.value, { field, value: field.value });
    }
    return [
      ...annualBudget(scope, stated, totals.get(scope)),
      ...balance(scope, stated),
      ...nothingLeft(scope, stated),
    ];
  });
}

type Stated = ReadonlyMap<Measure, StatedAmount>;

/**
 * 预算合计 = 上年结转 + 年初预算 + 追加 − 追减. An item that the report leaves out is nothing only where the lines have
 * nothing of it either; 追加 is often stated net of 追减, so a cut that is left out is no gap.
 */
function annualBudget(scope: string, stated: Stated, lines: FundFigures | undefined): Finding[] {
  const [whole, initial] = [stated.get("annualBudget"), stated.get("initialBudget")];
  if (whole === undefined || initial === undefined || lines === undefined) return [];
  const leftOut = (["carriedOver", "added"] as const).some(
    (measure) => !stated.has(measure) && !lines[measure]?.isZero(),
  );
  if (leftOut) return [];
  const additions = (["carriedOver", "initialBudget", "added"] as const).flatMap(
    (measure) => stated.get(measure) ?? [],
  );
  const reduced = stated.get("reduced");
  const computed = sum(additions.map(({ value }) => value)).minus(reduced?.value ?? ZERO);
  const plus = additions.map(({ value }) => amount(value)).join(" + ");
  const working = reduced === undefined ? plus : `${plus} − ${amount(reduced.value)}`;
  const details = detailsOf(scope, whole.value, computed, working);
  const fields = [whole, ...additions, ...(reduced === undefined ? [] : [reduced])].map(({ field }) => field);
  switch (verdictOn(whole.value.minus(computed))) {
    case "agrees":
      return [];
    case "rounding":
      return raise("R04.rounding", "note", fields, details);
    case "error":
      return raise("R04.budgetDiffers", "error", fields, details);
  }
}

/** 结转结余 = 预算合计 − 支出, and never below zero. */
function balance(scope: string, stated: Stated): Finding[] {
  const left = stated.get("balance");
  if (left === undefined) return [];
  if (left.value.isNegative() && !left.value.isZero()) {
    return raise("R05.negative", "error", [left.field], {
      inputs: { scope, balance: amount(left.value) },
      expected: "≥ 0.00",
      actual: amount(left.value),
    });
  }
  const [budget, spent] = [stated.get("annualBudget"), stated.get("spent")];
  if (budget === undefined || spent === undefined) return [];
  const computed = budget.value.minus(spent.value);
  const details = detailsOf(scope, left.value, computed, `${amount(budget.value)} − ${amount(spent.value)}`);
  const fields = [left.field, budget.field, spent.field];
  switch (verdictOn(left.value.minus(computed))) {
    case "agrees":
      return [];
    case "rounding":
      return raise("R05.rounding", "note", fields, details);
    case "error":
      return raise("R05.balanceDiffers", "error", fields, details);
  }
}

/** Where the budget and the spending are stated as well, R05 has told what is left. */
function nothingLeft(scope: string, stated: Stated): Finding[] {
  const [left, rate] = [stated.get("balance"), stated.get("executionRate")];
  if (left === undefined || rate === undefined || !left.value.isZero() || !rate.value.lt(HUNDRED)) return [];
  if (stated.has("annualBudget") && stated.has("spent")) return [];
  return raise("R06.nothingLeft", "error", [left.field, rate.field], {
    inputs: { scope, rate: percent(rate.value), balance: amount(left.value) },
    expected: "> 0.00",
    actual: amount(left.value),
  });
}

function detailsOf(scope: string, stated: Decimal, computed: Decimal, working: string) {
  return {
    inputs: {
      scope,
      stated: amount(stated),
      working,
      computed: amount(computed),
      difference: amount(stated.minus(computed).abs()),
    },
    expected: amount(computed),
    actual: amount(stated),
  };
}
