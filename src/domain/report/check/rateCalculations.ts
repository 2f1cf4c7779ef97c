/** Recomputes a rate from the figures that its sentence names: execution, arrival, completion, return. */
import { Decimal, HUNDRED } from "../../decimal";
import {
  bareMeasure,
  beside,
  BUDGETS,
  inRecord,
  isChange,
  ofTotal,
  quotient,
  rangeOf,
  sums,
  total,
  type Calculation,
} from "./calculations";
import type { ReportContext } from "./context";
import type { ReportMeasure } from "../funds";
import { recordBefore, type RecordEntry } from "./fundRecords";
import type { TiedClaim } from "./tiedClaim";
import { isSameTime } from "./times";

const RATE = /(\p{Script=Han}{2,4}?)(?:率|度)(?:为|达到?|是)?$/u;

/**
 * 预算100万元，支出90万元，执行率90%; 收回480份，回收率96%: a rate of figures that the sentence names with the rate's own
 * words. 100% is not recomputed, since it may be of a part of them.
 */
export function rateCalculations(claim: TiedClaim, context: ReportContext): readonly Calculation[] {
  if (claim.unit !== "%" || claim.value === null || claim.approximation !== null) return [];
  const measure = bareMeasure(claim);
  if (measure === "executionRate" || measure === "arrivalRate" || measure === "initialRate") {
    const found = fundRates(claim, partOf(claim, measure, context), context);
    if (found.length > 0) return found;
  }
  const stem = RATE.exec(claim.clause)?.[1]?.slice(-2);
  if (stem === undefined || claim.value.eq(HUNDRED)) return [];
  const counts = beside(claim, context).filter((one) => one.kind === "count" && !isChange(one));
  const part = counts.filter((one) => hasStem(one, stem)).at(-1);
  if (part === undefined || part.approximation !== null) return [];
  const others = counts
    .filter((one) => one !== part && one.baseUnit === part.baseUnit && one.approximation === null)
    .reverse();
  const wholes = others.filter(({ clause }) => !NOT_DONE.test(clause));
  const larger = wholes.filter((one) => rangeOf(one).value.gte(rangeOf(part).value));
  return [
    ...(larger.length > 0 ? larger : wholes.slice(0, 1)).map((whole) => quotient(part, whole)),
    ...others.filter(({ clause }) => NOT_DONE.test(clause)).map((rest) => ofSum(part, rest)),
  ];
}

/** 累计到账3819万元，占总预算的95%: of what stands before it */
function partOf(claim: TiedClaim, measure: ReportMeasure, context: ReportContext): ReportMeasure {
  const isOfAmount = /^占/u.test(claim.clause);
  const before = isOfAmount ? beside(claim, context).at(-1)?.money?.measure?.measure : undefined;
  return measure === "arrivalRate" || before === "arrived" ? "arrived" : "spent";
}

function fundRates(claim: TiedClaim, of: ReportMeasure, context: ReportContext): readonly Calculation[] {
  const amount = beside(claim, context).findLast(({ baseUnit }) => baseUnit === "元");
  if (amount !== undefined && !isSameTime(amount.time, claim.time)) return [];
  const { own, all } = recordBefore(claim, context);
  return inRecord(claim, own, all, (entries) => ratesOf(entries, of));
}

function ratesOf(entries: readonly RecordEntry[], of: ReportMeasure): readonly Calculation[] {
  const part = entries.filter(({ measure }) => measure === of).at(-1)?.claim;
  if (part === undefined) return [];
  const budgets = entries.filter(({ claim, measure }) => claim !== part && BUDGETS.has(measure)).reverse();
  const adjusted = sums(entries).map(([plus, minus]) => ofTotal(part, total(plus, minus)));
  if (budgets.length > 0) return [...budgets.map(({ claim }) => quotient(part, claim)), ...adjusted];
  const rest = entries.filter(({ measure }) => measure === "balance").at(-1)?.claim;
  return rest === undefined || of !== "spent" ? [] : [ofSum(part, rest)];
}

/** 支出221.6万元，结余8.4万元: the budget is both. */
function ofSum(part: TiedClaim, rest: TiedClaim): Calculation {
  const [p, r] = [rangeOf(part), rangeOf(rest)];
  const rate = (x: Decimal, y: Decimal): Decimal => {
    const whole = x.plus(y);
    return whole.isZero() ? new Decimal(0) : x.times(HUNDRED).div(whole);
  };
  return {
    low: rate(p.low, r.high),
    high: rate(p.high, r.low),
    value: rate(p.value, r.value),
    working: `${part.written} ÷ (${part.written} + ${rest.written})`,
    claims: [part, rest],
  };
}

const NOT_DONE = /[未不尚]|部分|正在/u;

/** 收回 of 回收率; not 未完成 of 完成率 */
function hasStem({ clause, after }: TiedClaim, stem: string): boolean {
  const near = `${clause.slice(-8)}${clause === "" ? after.slice(0, 8) : ""}`;
  return [...stem].every((character) => near.includes(character)) && !NOT_DONE.test(near);
}
