/** The lists of a report: a total, and the figures behind or before it that make it up. */
import type { Decimal } from "../../decimal";
import { sum } from "../../decimal";
import { amountOf, isRoundedCount, placesOf, roundingOf, stepOf } from "./agreement";
import { bareMeasure, BUDGETS, isChange } from "./calculations";
import { isDifference } from "./claims";
import type { ReportContext } from "./context";
import type { OutlinedParagraph } from "./outline";
import { scaledUnit } from "../../text";
import { REDUCING } from "../../text/directions";
import type { TiedClaim } from "./tiedClaim";

export interface Listed {
  readonly whole: TiedClaim;
  readonly parts: readonly TiedClaim[];
  /** 分别为: nothing is left out */
  readonly isComplete: boolean;
}

/** Words that begin a list; behind those that are complete nothing is left out. */
const COMPLETE =
  "分别(?:为|是)|(?:资金|经费|预算|收入)?(?:的)?来源(?:分别)?(?:为|是)|按[^，。；：\\d]{1,10}?(?:分为|划分|分类|分)(?=[，：为是])|(?:支出|资金|经费|人员)?(?:构成|组成|结构|明细)(?:为|是|如下|(?=：))|全部用于";
const PARTIAL =
  "其中|包括|具体为|(?:支出|资金|经费)(?:主要)?(?:用于|投向)|(?:主要)?(?:用于|投向)(?:以下[\\p{Script=Han}]{2,4})?(?=：)|用于以下[\\p{Script=Han}]{2,4}";
const LIST = new RegExp(`^[（(，,；;。：:]*(?:(?:其中)?(${COMPLETE})|${PARTIAL})`, "u");
const LEAD = 24;
/** Between a total and its list: 比上年减少1.4万元，下降10%，评价等级为优 */
const MAX_REMARK = 60;

/** The list that begins behind a figure, and its total; null for none, and where one of the figures before it is their sum */
export function listBehind(claim: TiedClaim, context: ReportContext): Listed | null {
  const list = listOf(claim, context);
  if (list === null) return null;
  const parts = partsFrom(claim, list, context);
  const { isComplete } = list;
  if (!list.isNextSentence || parts.length === 0) return { whole: claim, parts, isComplete };
  // A list in a sentence of its own is of one of the figures of the paragraph before it.
  const wholes = [...context.before(claim, NEAR), claim].filter(
    (one) => one.place === claim.place && one.baseUnit === claim.baseUnit && mayBeWhole(one),
  );
  const last = context
    .inSentence(claim)
    .findLast(
      (one) =>
        one.numeral < (list.place === claim.place ? list.start : Infinity) &&
        one.baseUnit === claim.baseUnit &&
        mayBeWhole(one),
    );
  if (last !== claim || wholes.some((one) => areAll(one, parts))) return null;
  const inSentence = wholes.filter(({ sentence }) => sentence.index === claim.sentence.index);
  const whole =
    wholeOfList(wholes, inSentence, list.lead) ??
    onlyOne(inSentence.filter((one) => isOneMistyped(one, parts)));
  return whole === undefined ? null : { whole, parts, isComplete };
}

function onlyOne(claims: readonly TiedClaim[]): TiedClaim | undefined {
  return claims.length === 1 ? claims[0] : undefined;
}

/** 支出构成 is of what was spent, 来源 of the budget; else the last total, or the first figure. */
function wholeOfList(
  wholes: readonly TiedClaim[],
  inSentence: readonly TiedClaim[],
  lead: string,
): TiedClaim | undefined {
  const ofLeft = inSentence.filter(({ money }) => money?.measure?.measure !== "balance");
  const total = inSentence.findLast(({ clause }) => TOTAL.test(clause));
  // 康复支出172.8万元，器具支出48.8万元。其中转账支付…: perhaps of both
  if (/其中/u.test(lead) && total === undefined && ofLeft.length > 1) return undefined;
  const spent = wholes.findLast(({ money }) => money?.measure?.measure === "spent");
  if (/支出|用于|投向|明细/u.test(lead) && spent !== undefined) return spent;
  return total ?? ofLeft[0] ?? spent ?? inSentence[0];
}

const TOTAL = /合计|总计|总额|总数|共计|共/u;

function mayBeWhole(claim: TiedClaim): boolean {
  return claim.approximation === null && !isChange(claim) && !isDifference(claim) && claim.kind !== "growth";
}

interface List {
  readonly place: OutlinedParagraph;
  readonly start: number;
  readonly lead: string;
  readonly isComplete: boolean;
  readonly isNextSentence: boolean;
}

function listOf(claim: TiedClaim, context: ReportContext): List | null {
  const { place, end, sentence } = claim;
  const { folded } = place.paragraph;
  const at = (start: number, text: string, isNextSentence: boolean, of = place): List | null => {
    const match = LIST.exec(text);
    if (match === null) return null;
    return { place: of, start, lead: match[0], isComplete: match[1] !== undefined, isNextSentence };
  };
  const near = at(end, folded.slice(end, end + LEAD), false);
  if (near !== null) return /^。/u.test(near.lead) ? { ...near, isNextSentence: true } : near;
  if (claim.kind === "growth" || isDifference(claim)) return null;
  const remark = /^[，,][^。；;（(]{1,58}?(?=[，。；](?:其中|分别为|资金来源))/u.exec(
    folded.slice(end, end + MAX_REMARK),
  )?.[0];
  if (remark !== undefined) {
    const start = end + remark.length;
    const between = context.inParagraph(claim).filter(({ numeral }) => numeral >= end && numeral < start);
    const isOfIt = between.every((one) => isDifference(one) || isShare(one));
    if (!/^。/u.test(folded.slice(start)))
      return isOfIt ? at(start, folded.slice(start, start + LEAD), false) : null;
  }
  if (sentence.end < folded.length)
    return at(sentence.end, folded.slice(sentence.end, sentence.end + LEAD), true);
  const next = context.paragraphBehind(place);
  const text = next?.paragraph.folded.slice(next.start, next.start + LEAD) ?? "";
  return next === null ? null : at(next.start, text, true, next);
}

/** …9100人次，其中…: the figures of the same unit that follow up to the end of the sentence, or of the bracket. */
function partsFrom(claim: TiedClaim, list: List, context: ReportContext): readonly TiedClaim[] {
  const { start, lead, place } = list;
  const { folded } = place.paragraph;
  const isBracketed = /^[（(]/.test(lead);
  const depth = claim.depth + (isBracketed ? 1 : 0);
  const sentence = place === claim.place ? claim.sentence.index + (list.isNextSentence ? 1 : 0) : 0;
  const following = context
    .inPlace(place)
    .filter((one) => one.numeral > start && one.sentence.index === sentence);
  const parts: TiedClaim[] = [];
  let before = start + lead.length;
  let isInner = false;
  /** The strongest mark between the parts: a list with commas ends at the semicolon. */
  let marks = "";
  for (const one of following) {
    if (one.depth < depth) break;
    const between = folded.slice(before, one.numeral);
    before = one.end;
    if (marks === "，" && /[；;]/u.test(between)) break;
    // A list within the list ends with ；
    isInner = (isInner && !/[；;]/u.test(between)) || /其中|包括|分别/u.test(between);
    if (isInner) continue;
    if (one.depth > depth || one.kind === "growth" || one.kind === "date") continue;
    // 稻谷2945万公顷，减少47万公顷: how much less is no part.
    if (isChange(one) && !isDifference(claim)) continue;
    if (isOfOtherMeasure(one, claim)) continue;
    if (one.baseUnit === claim.baseUnit) {
      // 民事712件、刑事318件，较上年的980件: the list of ， is another one.
      if (marks === "、" && parts.length > 1 && /^[，；]/u.test(between)) break;
      if (parts.length > 0 && marks === "") marks = /^[，、]/u.exec(between)?.[0] ?? "";
      parts.push(one);
    } else if (parts.length === 0) break;
  }
  return parts;
}

/** 支出90万元，其中人员经费预算60万元，支出55万元: a budget is no part of what was spent. */
function isOfOtherMeasure(part: TiedClaim, whole: TiedClaim): boolean {
  const [one, other] = [part.money?.measure?.measure, bareMeasure(whole)];
  return whole.baseUnit === "元" && BUDGETS.has(one ?? null) && other === "spent";
}

/** 中央90万元，市级67万元，合计157万元: the figures before a total; empty where one of their ends gives it */
export function listBefore(claim: TiedClaim, context: ReportContext): readonly TiedClaim[] {
  const { clause, place, sentence, baseUnit } = claim;
  const [, number = "", verb = ""] = BEHIND.exec(clause) ?? [];
  if (!BEHIND.test(clause) || isShare(claim) || claim.approximation !== null) return [];
  const count = NUMBERS.indexOf(number) + 2;
  const inReach = ({ place: of, sentence: { index } }: TiedClaim): boolean =>
    of === place && (number === "" ? index === sentence.index : sentence.index - index <= 1);
  const before = context
    .before(claim, NEAR)
    .filter((one) => inReach(one) && one.baseUnit === baseUnit && mayBeWhole(one) && !isShare(one));
  const alike = before.filter(({ clause: of }) => verb === "" || of.includes(verb) || IN_TURN.test(of));
  const parts = number === "" ? alike : alike.slice(-count);
  if (parts.length < 2 || parts.some((one) => TOTAL.test(one.clause) || one.depth !== claim.depth)) return [];
  const isAnySum = before.some((_, at) => before.length - at > 1 && areAll(claim, before.slice(at)));
  return isAnySum ? [] : parts;
}

/** 第一批300万元，第二批150万元，合计到位450万元 */
const IN_TURN = /^第[一二三四五六][批期笔次]/u;
const NUMBERS = "两三四五";
const NEAR = 20;
/** 合计, 两项合计支付, 编制总数; 共发放 has to name what was done with each part. */
const BEHIND =
  /^(?:以上|全年|年内|累计)?(?:([两三四五])项)?(?:资金|项目)?(?:合计|总计|共计)(?:为)?(支付|支出|发放|拨付|安排|投入|到位)?(?:资金)?$|^(?:[\p{Script=Han}]{0,4})?(?:总数|总额)(?:为)?$|^共()(?:计)?(?:支付|支出|发放|拨付|安排|投入|到位)(?:资金)?$/u;

export function areAll(whole: TiedClaim, parts: readonly TiedClaim[]): boolean {
  const target = signed(whole);
  const total = sum(parts.flatMap((part) => signed(part) ?? []));
  return target !== null && total.minus(target).abs().lte(toleranceOf(whole, parts));
}

/** Shorter ones differ in one digit by chance. */
const MIN_DIGITS = 3;

/** With one digit of one part otherwise, or two exchanged, the parts would add up: 518.2 + 168.3 for 386.5 */
export function isOneMistyped(whole: TiedClaim, parts: readonly TiedClaim[]): boolean {
  const target = signed(whole);
  if (target === null || parts.length < 2 || [whole, ...parts].some(isDecrease)) return false;
  const excess = sum(parts.flatMap((part) => amountOf(part) ?? [])).minus(target);
  return parts.some((part) => {
    const { factor } = scaledUnit(part.unit ?? "");
    const right = amountOf(part)?.minus(excess).div(factor).toFixed(placesOf(part)) ?? "";
    return isMistyping(part.written, right);
  });
}

/** Whether one digit differs, or two neighbours are exchanged */
function isMistyping(written: string, right: string): boolean {
  const digits = right.replace(/\D/gu, "").replace(/0+$/u, "").replace(/^0+/u, "");
  if (written.length !== right.length || digits.length < MIN_DIGITS) return false;
  const differing = [...written].flatMap((digit, at) => (digit === right.charAt(at) ? [] : [at]));
  const [first = 0, second = 0] = differing;
  const isSwapped =
    differing.length === 2 &&
    written.charAt(first) === right.charAt(second) &&
    written.charAt(second) === right.charAt(first);
  return differing.length === 1 || isSwapped;
}

const DECREASE = new RegExp(`(?:${REDUCING}|核减|调减|收回)(?:了|为)?$`, "u");

/** 比上年增加10万元，其中人员经费增加15万元，公用经费减少5万元 */
export function isDecrease({ clause }: TiedClaim): boolean {
  return DECREASE.test(clause);
}

export function signed(claim: TiedClaim): Decimal | null {
  const amount = amountOf(claim);
  return amount !== null && isDecrease(claim) ? amount.neg() : amount;
}

export function toleranceOf(whole: TiedClaim, parts: readonly TiedClaim[]): Decimal {
  if (whole.baseUnit === "元")
    return roundingOf([whole, ...parts].map(({ unit }) => unit)).times(parts.length);
  // Whole numbers of people are exact; 万人次 are rounded at their last place.
  const rounded = [whole, ...parts].filter((claim) => placesOf(claim) > 0 || isRoundedCount(claim));
  return sum(rounded.map((claim) => stepOf(claim).div(2)));
}

/** Rates of parts, means and prices do not add up to that of the whole. */
export function isShare({ baseUnit, clause }: TiedClaim): boolean {
  return (
    ["%", "‰", "百分点"].includes(baseUnit ?? "") ||
    /平均|人均|户均|均为?$|最[高低多少]|每|单价/u.test(clause)
  );
}
