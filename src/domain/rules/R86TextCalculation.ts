import { toPlain } from "../decimal";
import { placesOf } from "../report/check/agreement";
import { calculationsOf, comparedRates, directionOf, isWithin, zeroBase } from "../report/check/calculations";
import { inUnitOf, stated, type ReportContext } from "../report/check/context";
import type { TiedClaim } from "../report/check/tiedClaim";
import { FALLING, RISING } from "../text/directions";
import { OUR_PROPOSAL } from "./documents";
import type { Found, Rule } from "./rule";

interface Difference {
  readonly quote: string;
  readonly stated: string;
  /** 96.4 ÷ (1286.4 − 96.4) */
  readonly working: string;
  readonly computed: string;
}

export interface Inputs {
  "R86.resultDiffers": Difference;
  /** 增加96.4万元，下降8.1%; 由82.5%下降到86.11% */
  "R86.directionDiffers": { readonly quote: string; readonly other: string };
  /** 由91.2%上升至93.5%，提高2.3%: percentage points */
  "R86.pointsMeant": Difference;
  /** 18.6万册次，较上年18万册次增长3.33个百分点: percent */
  "R86.percentMeant": Difference;
  /** 同比增长100%，上年为0人次: no rate is of nothing */
  "R86.growthOnNothing": { readonly quote: string; readonly base: string };
}

function check(claim: TiedClaim, context: ReportContext): Found<Inputs>[] {
  // The figure that is wrong is another one, and R70 names it.
  if (claim.agreement === "agrees" || claim.agreement === "rounding") return [];
  const all = [directions, growthOnNothing, pointsMeant, results].flatMap((one) => one(claim, context));
  return all.slice(0, 1);
}

function results(claim: TiedClaim, context: ReportContext): Found<Inputs>[] {
  const calculations = calculationsOf(claim, context);
  const [first] = calculations;
  if (first === undefined) return [];
  const fitting = calculations.find((one) => isWithin(claim, one));
  const isOfAmounts = claim.baseUnit === "百分点" && first.claims.every(({ baseUnit }) => baseUnit !== "%");
  if (isOfAmounts && fitting !== undefined) {
    const { claims, working } = fitting;
    return [found("R86.percentMeant", claim, claims, working, `${claim.written}%`, context)];
  }
  if (fitting !== undefined) return [];
  const computed =
    claim.baseUnit === "%" || isOfAmounts
      ? `${toPlain(first.value, Math.max(placesOf(claim), 2))}%`
      : inUnitOf(first.value, claim);
  return [found("R86.resultDiffers", claim, first.claims, first.working, computed, context)];
}

function growthOnNothing(claim: TiedClaim, context: ReportContext): Found<Inputs>[] {
  const base = zeroBase(claim, context);
  if (base === undefined) return [];
  const [place, ofBase] = [context.placeOf(claim), context.placeOf(base)];
  const inputs = { quote: place.quote, base: base.written };
  const passages = [place, ofBase];
  return [{ code: "R86.growthOnNothing", at: [], passages, inputs, actual: stated(claim) }];
}

/** A rate that rises from one to another rises by points, not by percent. */
function pointsMeant(claim: TiedClaim, context: ReportContext): Found<Inputs>[] {
  if (claim.unit !== "%" || claim.value === null || directionOf(claim.clause) === 0) return [];
  const compared = comparedRates(claim, context);
  if (compared === null) return [];
  const [from, to] = compared;
  const difference = to.value?.minus(from.value ?? 0).abs();
  if (difference?.eq(claim.value.abs()) !== true) return [];
  const computed = inUnitOf(difference, { unit: "个百分点" });
  return [found("R86.pointsMeant", claim, compared, `${to.written} − ${from.written}`, computed, context)];
}

function found(
  code: "R86.resultDiffers" | "R86.pointsMeant" | "R86.percentMeant",
  claim: TiedClaim,
  others: readonly TiedClaim[],
  working: string,
  computed: string,
  context: ReportContext,
): Found<Inputs> {
  const place = context.placeOf(claim);
  return {
    code,
    at: [],
    passages: [place, ...others.map((one) => context.placeOf(one))],
    cells: claim.figure?.cells ?? [],
    inputs: { quote: place.quote, stated: stated(claim), working, computed },
    expected: computed,
    actual: stated(claim),
  };
}

/** The word says more where the figures say less. */
function directions(claim: TiedClaim, context: ReportContext): Found<Inputs>[] {
  const [previous] = context.before(claim, 1);
  if (previous?.place !== claim.place || previous.sentence.index !== claim.sentence.index) return [];
  if (claim.value === null || previous.value === null) return [];
  if (!isContrary(previous, claim)) return [];
  const [place, otherPlace] = [context.placeOf(claim), context.placeOf(previous)];
  return [
    {
      code: "R86.directionDiffers",
      at: [],
      passages: [place, otherPlace],
      cells: claim.figure?.cells ?? [],
      inputs: { quote: place.quote, other: otherPlace.quote },
      actual: stated(claim),
    },
  ];
}

const TO = new RegExp(`^(?:(${RISING}|升)|${FALLING}|降)[至到为]$`, "u");
const BESIDE =
  /^(高于|超过|超出|低于|少于)(?:年度|预期|年初|绩效)?(?:目标值?|指标值|计划数?|上年(?:的|为)?)$/u;

function isContrary(previous: TiedClaim, claim: TiedClaim): boolean {
  const [before, now] = [previous.amount?.abs(), claim.amount?.abs()];
  if (before === undefined || now === undefined) return false;
  const isOfOneUnit = previous.baseUnit === claim.baseUnit;
  const to = /[由从]/u.test(previous.clause) && isOfOneUnit ? TO.exec(claim.clause) : null;
  if (to !== null) return to[1] === undefined ? now.gt(before) : now.lt(before);
  // 低于目标1.5个百分点 is how much lower.
  const beside = isOfOneUnit && claim.baseUnit !== "百分点" ? BESIDE.exec(claim.clause)?.[1] : undefined;
  if (beside !== undefined) return /[高超]/u.test(beside) ? before.lt(now) : before.gt(now);
  // 增加96.4万元，下降8.1%
  if (isOfOneUnit || claim.unit !== "%" || !/^(?!其中)\p{Script=Han}{2,4}$/u.test(claim.clause)) return false;
  return directionOf(previous.clause) * directionOf(claim.clause) < 0;
}

export const R86: Rule<Inputs> = {
  id: "R86",
  group: "report",
  clause: OUR_PROPOSAL,
  formula:
    "增幅 = 增减额 ÷ 上年数，占比 = 分项 ÷ 合计，小计 = 数量 × 标准，结余 = 预算 − 支出；增减的用词与数字的升降一致；两个百分数之差写百分点（均只按同处所写的数字，按所写小数位）",
  severities: {
    "R86.resultDiffers": "error",
    "R86.directionDiffers": "error",
    "R86.pointsMeant": "warning",
    "R86.percentMeant": "warning",
    "R86.growthOnNothing": "warning",
  },
  suppressedBy: ["R70", "R71", "R73", "R74", "R77", "Y7"],
  report: { claim: check },
};
