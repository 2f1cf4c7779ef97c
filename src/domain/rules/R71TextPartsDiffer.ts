import { Decimal as Exact, type Decimal, sum } from "../decimal";
import { isDifference } from "../report/check/claims";
import { RATE_MEASURES } from "../report/funds";
import { inUnitOf, stated, type ReportContext } from "../report/check/context";
import { amountOf, isRoundedCount, placesOf, roundingOf, stepOf } from "../report/check/agreement";
import { directionOf, isChange } from "../report/check/calculations";
import type { TiedClaim } from "../report/check/tiedClaim";
import { DECOMPOSITIONS } from "../calculation/stated";
import { REDUCING } from "../text/directions";
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
  /** 其中 may leave parts out; here they come to more than four fifths of the whole */
  "R71.partsLeave": Inputs["R71.partsDiffer"];
}

function check(claim: TiedClaim, context: ReportContext): Found<Inputs>[] {
  if (claim.approximation !== null || amountOf(claim) === null || isShare(claim)) return [];
  const listed = partsOf(claim, context);
  const ofScopes = listed.parts.length >= 2 ? [] : scopesOf(claim, context);
  const parts = ofScopes.length > 0 ? ofScopes : listed.parts;
  const whole = signed(claim);
  if (parts.length === 0 || whole === null || isFaultOfPart(claim, parts)) return [];
  if (parts.some(({ approximation }) => approximation !== null) || isOfEarlierFigure(claim, parts)) return [];
  const total = sum(parts.flatMap((part) => signed(part) ?? []));
  const difference = total.abs().minus(whole.abs());
  if (total.minus(whole).abs().lte(toleranceOf(claim, parts)) || isSumOfFirst(claim, parts)) return [];
  const isComplete = ofScopes.length > 0 || listed.isComplete;
  const isCertain = isComplete || isTelling(difference, claim, parts);
  if (!isCertain && !mayBeComplete(difference, claim, parts)) return [];
  const place = context.placeOf(claim);
  const working = parts.map((part, index) => `${operatorOf(part, index)}${part.written}`).join("");
  const inputs = {
    quote: place.quote,
    stated: stated(claim),
    working,
    sum: inUnitOf(total.abs(), wholeUnit(claim, parts)),
    difference: inUnitOf(total.minus(whole).abs(), wholeUnit(claim, parts)),
  };
  const passages = [place, ...parts.map((part) => context.placeOf(part))];
  return [
    {
      code: isCertain ? "R71.partsDiffer" : "R71.partsLeave",
      at: [],
      passages,
      cells: claim.figure?.cells ?? [],
      inputs,
      expected: inputs.sum,
      actual: inputs.stated,
    },
  ];
}

/** 人口141175万人，比上年减少85万人，其中城镇92071万人: the list is not of the difference, unless it lists differences too. */
function isOfEarlierFigure(claim: TiedClaim, parts: readonly TiedClaim[]): boolean {
  const amount = amountOf(claim)?.abs();
  const changes = parts.filter(({ clause }) => directionOf(clause) !== 0);
  if (amount === undefined || !isDifference(claim) || changes.length === parts.length) return false;
  return changes.length > 0 || parts.some((part) => amountOf(part)?.gt(amount) === true);
}

/** Whether the difference says anything: a list after 其中 may leave parts out, and its parts may overlap. */
function isTelling(difference: Decimal, whole: TiedClaim, parts: readonly TiedClaim[]): boolean {
  const amount = amountOf(whole);
  if (amount === null) return false;
  // No part is more than its whole.
  if (parts.some((part) => amountOf(part)?.gt(amount) === true && !isDecrease(part))) return true;
  if (parts.length === 1 || mayOverlap(parts)) return false;
  if (difference.isNegative()) return difference.abs().lte(amount.times("0.05"));
  // 民营企业 and 规模以上企业 may be the same; money is counted once.
  return whole.baseUnit === "元" || difference.lte(amount.times("0.1"));
}

/** The parts leave so little that they may be meant as all of it. */
function mayBeComplete(difference: Decimal, whole: TiedClaim, parts: readonly TiedClaim[]): boolean {
  const amount = amountOf(whole);
  if (amount === null || parts.length < 2 || !difference.isNegative() || mayOverlap(parts)) return false;
  return difference.abs().lte(amount.times("0.2"));
}

/** 在职244人，其中行政30人，事业214人；离退休96人: the list ends where it has reached its whole. */
function isSumOfFirst(whole: TiedClaim, parts: readonly TiedClaim[]): boolean {
  const target = signed(whole);
  let total = new Exact(0);
  return parts.some((part, index) => {
    total = total.plus(signed(part) ?? 0);
    const first = parts.slice(0, index + 1);
    return index > 0 && target !== null && total.minus(target).abs().lte(toleranceOf(whole, first));
  });
}

const ATTRIBUTE =
  /女|男|党员|残疾|退役|退伍|少数民族|岁|青年|老年|儿童|学历|本科|大专|硕士|博士|研究生|职称|农民工|脱贫|贫困|低保|困难|毕业生/u;

/** 女性600人，农民工700人: someone may be both; men and women are not. */
function mayOverlap(parts: readonly TiedClaim[]): boolean {
  const texts = parts.map(({ clause, after }) => `${clause}${after}`);
  return texts.some((text) => ATTRIBUTE.test(text)) && !texts.every((text) => /女|男/u.test(text));
}

const DECREASE = new RegExp(`(?:${REDUCING}|核减|调减|收回)(?:了|为)?$`, "u");

/** 比上年增加10万元，其中人员经费增加15万元，公用经费减少5万元 */
function isDecrease({ clause }: TiedClaim): boolean {
  return DECREASE.test(clause);
}

function signed(claim: TiedClaim): Decimal | null {
  const amount = amountOf(claim);
  return amount !== null && isDecrease(claim) ? amount.neg() : amount;
}

function operatorOf(part: TiedClaim, index: number): string {
  if (isDecrease(part)) return index === 0 ? "−" : " − ";
  return index === 0 ? "" : " + ";
}

/** Rates of parts, means and prices do not add up to that of the whole. */
function isShare({ baseUnit, clause }: TiedClaim): boolean {
  return (
    ["%", "‰", "百分点"].includes(baseUnit ?? "") ||
    /平均|人均|户均|均为?$|最[高低多少]|每|单价/u.test(clause)
  );
}

/** The claim with the right unit: a whole in the wrong one takes that of its parts. */
function wholeUnit(claim: TiedClaim, parts: readonly TiedClaim[]): TiedClaim {
  return claim.slip === null ? claim : (parts[0] ?? claim);
}

function toleranceOf(whole: TiedClaim, parts: readonly TiedClaim[]): Decimal {
  if (whole.baseUnit === "元")
    return roundingOf([whole, ...parts].map(({ unit }) => unit)).times(parts.length);
  // Whole numbers of people are exact; 万人次 are rounded at their last place.
  const rounded = [whole, ...parts].filter((claim) => placesOf(claim) > 0 || isRoundedCount(claim));
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

const LIST = /^[（(，,；;。：:]*(?:其中|分别为|分别是|包括|具体为)/u;
/** Between a total and its list: 比上年减少1.4万元，下降10%，评价等级为优 */
const MAX_REMARK = 60;

/** Where the list of a total begins: right behind it, or behind how much more, less or how much of another it is. */
function listOf(
  claim: TiedClaim,
  context: ReportContext,
): { readonly start: number; readonly lead: string } | null {
  const { folded } = claim.place.paragraph;
  const near = LIST.exec(folded.slice(claim.end, claim.end + 12))?.[0];
  if (near !== undefined) return { start: claim.end, lead: near };
  const remark = /^[，,][^。；;（(]{1,58}?(?=[，。]其中)/u.exec(
    folded.slice(claim.end, claim.end + MAX_REMARK),
  )?.[0];
  if (remark === undefined || claim.kind === "growth" || isDifference(claim)) return null;
  const start = claim.end + remark.length;
  const between = context.inParagraph(claim).filter(({ numeral }) => numeral >= claim.end && numeral < start);
  const isOfIt = between.every((one) => isDifference(one) || isShare(one));
  // A list in a sentence of its own is of the first figure before it.
  const isFirst = context
    .inSentence(claim)
    .every(({ numeral, baseUnit }) => numeral >= claim.numeral || baseUnit !== claim.baseUnit);
  return isOfIt && (isFirst || !/^。/u.test(folded.slice(start)))
    ? { start, lead: LIST.exec(folded.slice(start))?.[0] ?? "" }
    : null;
}

/** …9100人次，其中…: the figures of the same unit that follow up to the end of the sentence, or of the bracket. */
function partsOf(claim: TiedClaim, context: ReportContext): Listed {
  const { folded } = claim.place.paragraph;
  const list = listOf(claim, context);
  if (list === null) return { parts: [], isComplete: false };
  const { start, lead } = list;
  const behind = folded.slice(start, start + 12);
  const isBracketed = /^[（(]/.test(behind);
  const depth = claim.depth + (isBracketed ? 1 : 0);
  const isNextSentence = /^。/.test(behind);
  const following = context
    .inParagraph(claim)
    .filter(
      ({ numeral, sentence }) =>
        numeral > start && sentence.index === claim.sentence.index + (isNextSentence ? 1 : 0),
    );
  const parts: TiedClaim[] = [];
  let before = start + lead.length;
  let isInner = false;
  /** 行政30人，事业214人；离退休96人: a list with commas ends at the semicolon. */
  let hasCommas = false;
  for (const one of following) {
    if (one.depth < depth) break;
    const between = folded.slice(before, one.numeral);
    before = one.end;
    if (hasCommas && /[；;]/u.test(between)) break;
    // A list within the list ends with ；
    isInner = (isInner && !/[；;]/u.test(between)) || /其中|包括|分别/u.test(between);
    if (isInner) continue;
    if (one.depth > depth || one.kind === "growth" || one.kind === "date") continue;
    // 稻谷2945万公顷，减少47万公顷: how much less is no part.
    if (isChange(one) && !isDifference(claim)) continue;
    if (one.baseUnit === claim.baseUnit) {
      hasCommas ||= parts.length > 0 && /^[，、]/u.test(between);
      parts.push(one);
    } else if (parts.length === 0) break;
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
  severities: { "R71.partsDiffer": "error", "R71.partsLeave": "note" },
  report: { claim: check },
};
