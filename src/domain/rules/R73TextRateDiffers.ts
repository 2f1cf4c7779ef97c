import { type Decimal, Decimal as Exact, toPlain } from "../decimal";
import { stated, type ReportContext } from "../report/check/context";
import { amountOf, placesOf } from "../report/check/agreement";
import { isWithin, quotient, type Calculation } from "../report/check/calculations";
import { isSameTime } from "../report/check/times";
import type { TiedClaim } from "../report/check/tiedClaim";
import { rateCalculations } from "../report/check/rateCalculations";
import { OUR_PROPOSAL } from "./documents";
import type { Found, Rule } from "./rule";
import { completionOf } from "./shared/completion";

interface Difference {
  readonly quote: string;
  readonly stated: string;
  /** 20648 ÷ 16000 */
  readonly working: string;
  readonly computed: string;
}

export interface Inputs {
  "R73.rateDiffers": Difference;
  /** The last place is cut off, not rounded */
  "R73.cutOff": Difference;
}

function check(claim: TiedClaim, context: ReportContext): Found<Inputs>[] {
  if (claim.value === null || claim.approximation !== null) return [];
  const ratios = ratiosOf(claim, context);
  const [ratio] = ratios;
  if (ratio === undefined) return ofText(claim, context);
  if ([...ratios, ...rateCalculations(claim, context)].some((one) => isWithin(claim, one))) return [];
  return [difference(claim, ratio.value, ratio.working, ratio.claims, context)];
}

function difference(
  claim: TiedClaim,
  exact: Decimal,
  working: string,
  claims: readonly TiedClaim[],
  context: ReportContext,
): Found<Inputs> {
  const places = placesOf(claim);
  const isCutOff = exact.toDecimalPlaces(places, Exact.ROUND_DOWN).eq(claim.value ?? 0);
  const place = context.placeOf(claim);
  const computed = `${toPlain(exact, Math.max(places, 2))}%`;
  const inputs = { quote: place.quote, stated: stated(claim), working, computed };
  return {
    code: isCutOff ? "R73.cutOff" : "R73.rateDiffers",
    at: [],
    passages: [place, ...claims.map((one) => context.placeOf(one))],
    cells: claim.figure?.cells ?? [],
    inputs,
    expected: computed,
    actual: stated(claim),
  };
}

/** Rates of figures that the workbook does not have */
function ofText(claim: TiedClaim, context: ReportContext): Found<Inputs>[] {
  const calculations = rateCalculations(claim, context);
  const [first] = calculations;
  if (first === undefined || claim.agreement === "agrees") return [];
  if (calculations.some((one) => isWithin(claim, one))) return [];
  const { working, claims, value } = first;
  // The workbook's rate is of other money.
  return [{ ...difference(claim, value, working, claims, context), cells: [] }];
}

function ratioOf(part: TiedClaim | undefined, whole: TiedClaim | undefined): readonly Calculation[] {
  if (part === undefined || whole === undefined) return [];
  if (amountOf(part) === null || amountOf(whole)?.isZero() !== false) return [];
  return part.approximation === null && whole.approximation === null ? [quotient(part, whole)] : [];
}

/** One for each base that the text may mean: 年初预算 or 调整预算 */
function ratiosOf(claim: TiedClaim, context: ReportContext): readonly Calculation[] {
  const completion = completionRatio(claim, context);
  return completion.length === 0 ? fundRatios(claim, context) : completion;
}

/** 20648人，…完成省级目标任务16000人的129.05% */
function completionRatio(claim: TiedClaim, context: ReportContext): readonly Calculation[] {
  const completion = completionOf(claim, context);
  if (completion === null) return [];
  // Counts are exact, and so are those of a target: 2万册.
  return ratioOf(completion.topic, completion.target ?? undefined).map((one) => ({
    ...one,
    ...{ low: one.value, high: one.value },
  }));
}

/** The amounts are rounded themselves. 调整预算A，预算执行B，完成率; 资金到位A，资金计划B，资金到位率: of one sentence, nearest before the rate */
function fundRatios(claim: TiedClaim, context: ReportContext): readonly Calculation[] {
  if (claim.measure !== "executionRate" && claim.measure !== "arrivalRate") return [];
  const before = context
    .inSentence(claim)
    .filter(
      ({ numeral, scope, time }) =>
        numeral < claim.numeral && scope === claim.scope && isSameTime(time, claim.time),
    );
  const last = (...measures: readonly TiedClaim["measure"][]): TiedClaim | undefined =>
    before.filter(({ measure }) => measures.includes(measure)).at(-1);
  const part = claim.measure === "arrivalRate" ? last("arrived") : last("spent");
  const bases = before.filter(({ measure }) => measure === "annualBudget" || measure === "initialBudget");
  return bases.reverse().flatMap((whole) => ratioOf(part, whole));
}

export const R73: Rule<Inputs> = {
  id: "R73",
  group: "report",
  clause: OUR_PROPOSAL,
  formula: "报告所写完成率、执行率、到位率 = 同句所写两数之比，按所写小数位四舍五入",
  severities: { "R73.rateDiffers": "error", "R73.cutOff": "warning" },
  report: { claim: check },
};
