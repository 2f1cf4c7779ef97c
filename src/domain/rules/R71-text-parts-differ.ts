import { type Decimal, sum } from "../decimal";
import { RATE_MEASURES } from "../report/funds";
import { inUnitOf, stated, type ReportContext } from "../report/context";
import { amountOf, roundingOf, stepOf } from "../report/agreement";
import type { TiedClaim } from "../report/tiedClaim";
import { DECOMPOSITIONS } from "../stated";
import { OUR_PROPOSAL } from "./documents";
import type { Found, Rule } from "./rule";

export interface Inputs {
  "R71.partsDiffer": {
    readonly quote: string;
    readonly stated: string;
    /** 63.91 + 2469.26 */
    readonly working: string;
    readonly sum: string;
    readonly difference: string;
  };
}

function check(claim: TiedClaim, context: ReportContext): Found<Inputs>[] {
  if (claim.approximate || amountOf(claim) === null) return [];
  const listed = partsOf(claim, context);
  const parts = listed.parts.length >= 2 ? listed.parts : scopesOf(claim, context);
  const whole = amountOf(claim);
  if (parts.length < 2 || whole === null || isFaultOfPart(claim, parts)) return [];
  const amounts = parts.flatMap((part) => amountOf(part) ?? []);
  const total = sum(amounts);
  const difference = total.minus(whole);
  if (difference.abs().lte(toleranceOf(claim, parts))) return [];
  const isComplete = parts !== listed.parts || listed.isComplete;
  // 其中 may name a part only: then the sum may be less, but not by little.
  if (!isComplete && difference.isNegative() && difference.abs().gt(whole.times("0.05"))) return [];
  const place = context.placeOf(claim);
  const working = parts.map(({ written }) => written).join(" + ");
  const inputs = {
    quote: place.quote,
    stated: stated(claim),
    working,
    sum: inUnitOf(total, wholeUnit(claim, parts)),
    difference: inUnitOf(difference.abs(), wholeUnit(claim, parts)),
  };
  const passages = [place, ...parts.map((part) => context.placeOf(part))];
  return [
    {
      code: "R71.partsDiffer",
      at: [],
      passages,
      cells: claim.figure?.cells ?? [],
      inputs,
      expected: inputs.sum,
      actual: inputs.stated,
    },
  ];
}

/** Of a whole in the wrong unit the parts show the right one. */
function wholeUnit(claim: TiedClaim, parts: readonly TiedClaim[]): TiedClaim {
  return claim.slip === null ? claim : (parts[0] ?? claim);
}

function toleranceOf(whole: TiedClaim, parts: readonly TiedClaim[]): Decimal {
  if (whole.baseUnit === "元")
    return roundingOf([whole, ...parts].map(({ unit }) => unit)).times(parts.length);
  // Whole numbers of people are exact; 万人次 are rounded at their last place.
  const rounded = [whole, ...parts].filter(({ value }) => (value?.decimalPlaces() ?? 0) > 0);
  return sum(rounded.map((claim) => stepOf(claim).div(2)));
}

/** The whole agrees with the workbook and a part does not: the part is named by itself. */
function isFaultOfPart(whole: TiedClaim, parts: readonly TiedClaim[]): boolean {
  return (
    whole.agreement !== null &&
    whole.agreement !== "differs" &&
    parts.some(({ agreement }) => agreement === "differs")
  );
}

interface Listed {
  readonly parts: readonly TiedClaim[];
  /** 分别为: nothing is left out */
  readonly isComplete: boolean;
}

const LIST = /^[（(，,；;。：:]*(?:其中|分别为|分别是|包括)/u;

/** …9100人次，其中…: the figures of the same unit that follow up to the end of the sentence, or of the bracket. */
function partsOf(claim: TiedClaim, context: ReportContext): Listed {
  const { folded } = claim.place.paragraph;
  const behind = folded.slice(claim.end, claim.end + 12);
  const lead = LIST.exec(behind)?.[0];
  if (lead === undefined) return { parts: [], isComplete: false };
  const isBracketed = /^[（(]/.test(behind);
  const depth = claim.depth + (isBracketed ? 1 : 0);
  const isNextSentence = /^。/.test(behind);
  const following = context
    .inParagraph(claim)
    .filter(
      ({ numeral, sentence }) =>
        numeral > claim.end && sentence.index === claim.sentence.index + (isNextSentence ? 1 : 0),
    );
  const parts: TiedClaim[] = [];
  for (const one of following) {
    if (one.depth < depth) break;
    if (one.depth > depth || one.kind === "growth" || one.kind === "date") continue;
    if (one.baseUnit === claim.baseUnit) parts.push(one);
    else if (parts.length === 0) break;
  }
  return { parts, isComplete: /分别/.test(lead) };
}

/** 追加预算 of all, of 基本支出 and of 项目支出, each in its own sentence of the same part */
function scopesOf(claim: TiedClaim, context: ReportContext): readonly TiedClaim[] {
  const { scope, measure } = claim;
  if (scope === null || measure === null || RATE_MEASURES.has(measure) || claim.figure === null) return [];
  for (const [whole, names] of DECOMPOSITIONS) {
    if (whole !== scope.name) continue;
    const parts = names.flatMap((name) => nearest(claim, context.ofScope(claim, name)) ?? []);
    if (parts.length === names.length) return parts;
  }
  return [];
}

function nearest(claim: TiedClaim, others: readonly TiedClaim[]): TiedClaim | null {
  const distance = (one: TiedClaim): number =>
    Math.abs((one.place.paragraph.origins[0] ?? 0) - (claim.place.paragraph.origins[0] ?? 0));
  return others.reduce<TiedClaim | null>(
    (best, one) => (best === null || distance(one) < distance(best) ? one : best),
    null,
  );
}

export const R71: Rule<Inputs> = {
  id: "R71",
  group: "report",
  clause: OUR_PROPOSAL,
  formula:
    "报告所写合计 = 所列各分项之和（金额每个加数容许尾差0.01万元，全以元填写的为0.01元，人数、场次须相等）",
  severities: { "R71.partsDiffer": "error" },
  report: { claim: check },
};
