import type { Decimal } from "../decimal";
import { stated, type ReportContext } from "../report/check/context";
import type { TextPlace } from "../finding";
import { bigramsOf, keyOf } from "../text/likeness";
import { amountOf, stepOf } from "../report/check/agreement";
import { areDistinct } from "../report/check/distinct";
import { measureIn } from "../report/moneyWords";
import { isTotalScore } from "../report/check/totalScore";
import type { TiedClaim } from "../report/check/tiedClaim";
import { OUR_PROPOSAL } from "./documents";
import type { Found, Rule } from "./rule";
import { groupBy } from "../groupBy";
import { fitsCompletion } from "./shared/completion";

interface TwoFigures {
  readonly quote: string;
  readonly stated: string;
  readonly other: string;
  readonly otherPlace: TextPlace;
  /** 574 ÷ 300 = 191.33%: a rate of the text that fits the other figure alone; null for none */
  readonly evidence: string | null;
}

export interface Inputs {
  "R72.repeatDiffers": TwoFigures;
  /** The subjects are alike, not equal, and no rate decides */
  "R72.likeDiffers": TwoFigures;
}

/** Figures of one subject that differ by more are usually of different times or places. */
const CLOSE = "0.1";
/** Shorter names (岗位数) are used for different things. */
const NAMED = 4;
/** Longer names are of one thing wherever they stand. */
const TELLING = 6;

function check(context: ReportContext): Found<Inputs>[] {
  // What differs from the workbook is named by R70.
  const claims = context.claims.filter(
    (claim) =>
      isPlainFigure(claim) &&
      !isPartialScore(claim, context) &&
      !(claim.agreement === "differs" && claim.certainty === "firm"),
  );
  const indexes = new Map(claims.map((claim, index) => [claim, index]));
  const found = new Map<TiedClaim, Found<Inputs>>();
  for (const [key, group] of groupBy(
    claims,
    (claim) => `${keyOf(claim.subject)}|${claim.baseUnit ?? ""}|${measureOf(claim)}`,
  )) {
    if (key.indexOf("|") >= NAMED)
      for (const one of repeats(group, claims, indexes, context)) found.set(one.claim, one.found);
  }
  const named = new Set(
    [...found.values()].flatMap(({ passages }) => passages?.map((place) => JSON.stringify(place))),
  );
  for (const one of [...alike(claims, context), ...twins(context)]) {
    if (!named.has(JSON.stringify(context.placeOf(one.claim)))) found.set(one.claim, one.found);
  }
  return [...found.values()];
}

interface At {
  readonly claim: TiedClaim;
  readonly found: Found<Inputs>;
}

function isPlainFigure(claim: TiedClaim): boolean {
  const { kind, approximation, counts, value, topic, scope, money } = claim;
  // 执行进度98%: of whatever money was named before.
  if (kind === "rate" && money?.measure !== null && money?.subject === "") return false;
  const isFigure = kind === "count" || kind === "amount" || kind === "rate";
  return (
    isFigure &&
    approximation === null &&
    !counts &&
    value !== null &&
    !value.isZero() &&
    topic === null &&
    scope === null
  );
}

/** The scores of two indicators have one name: 自评得分 */
function isPartialScore(claim: TiedClaim, context: ReportContext): boolean {
  return claim.baseUnit === "分" && !isTotalScore(claim, context.before(claim, 1)[0]);
}

/** Equal subjects with different figures: close to each other, or between figures that are repeated. */
function repeats(
  group: readonly TiedClaim[],
  claims: readonly TiedClaim[],
  indexes: ReadonlyMap<TiedClaim, number>,
  context: ReportContext,
): At[] {
  const byValue = groupBy(group, (claim) => amountOf(claim)?.toFixed() ?? "");
  if (byValue.size < 2) return [];
  const [usual = [], ...others] = [...byValue.values()].sort((a, b) => b.length - a.length);
  return others.flat().flatMap((claim) => {
    const same = usual.filter(
      (one) => isOneReport(one, claim) && !isRounded(one, claim) && !areDistinct(one, claim, context),
    );
    const other =
      same.find((one) => isClose(one, claim) || hasSameNeighbour(one, claim, claims, indexes)) ??
      same.find((one) => claim.kind === "count" && isTelling(one));
    if (other === undefined) return [];
    const isFar = !isClose(other, claim) && !hasSameNeighbour(other, claim, claims, indexes);
    const isOther = usual.length === 1 && claim.agreement === "agrees" && other.agreement !== "agrees";
    const [wrong, right] = isOther ? [other, claim] : [claim, other];
    const code = !isFar && isOneSubject(claim, other) ? "R72.repeatDiffers" : "R72.likeDiffers";
    return [finding(wrong, right, code, context)];
  });
}

/** A long name, and not only that of an earlier figure of the sentence */
function isTelling({ subject }: TiedClaim): boolean {
  return !subject.includes("·") && keyOf(subject).length >= TELLING;
}

/** Under one heading. In other places a short name, or a rate such as 满意度, may be of something else. */
function isOneSubject(a: TiedClaim, b: TiedClaim): boolean {
  const [above, other] = [a, b].map(({ place }) => place.headings);
  const isOnePart = a.place.part === b.place.part;
  if (isOnePart && above?.join() === other?.join()) return true;
  return a.kind !== "rate" && isTelling(a);
}

/** Money under one measure: 到位 and 使用 of one source are two amounts. */
function measureOf({ baseUnit, place, sentence, numeral }: TiedClaim): string {
  if (baseUnit !== "元") return "";
  return measureIn(place.paragraph.folded.slice(sentence.start, numeral))?.measure ?? "";
}

/** Not of different work: two reports of projects, or （一）职业培训 and （二）创业培训 of one report. */
function isOneReport({ place: a }: TiedClaim, { place: b }: TiedClaim): boolean {
  if (a.part !== b.part) return a.project === null || b.project === null;
  const [above, other] = [a.headings, b.headings];
  return (
    above.length !== other.length ||
    above.at(-1) === other.at(-1) ||
    above.slice(0, -1).join() !== other.slice(0, -1).join()
  );
}

/** 2.06万人 and 20648人 are one figure, rounded and not. */
function isRounded(a: TiedClaim, b: TiedClaim): boolean {
  const [x, y] = [amountOf(a), amountOf(b)];
  return x !== null && y !== null && [a, b].some((one) => x.minus(y).abs().times(2).lte(stepOf(one)));
}

function isClose(a: TiedClaim, b: TiedClaim): boolean {
  const [x, y] = [amountOf(a), amountOf(b)];
  return x !== null && y !== null && x.minus(y).abs().lte(larger(x, y).times(CLOSE));
}

function larger(a: Decimal, b: Decimal): Decimal {
  return a.abs().gt(b.abs()) ? a.abs() : b.abs();
}

/** The figure before or after is repeated with it. */
function hasSameNeighbour(
  a: TiedClaim,
  b: TiedClaim,
  claims: readonly TiedClaim[],
  indexes: ReadonlyMap<TiedClaim, number>,
): boolean {
  const [i, j] = [indexes.get(a) ?? 0, indexes.get(b) ?? 0];
  return [-1, 1].some((step) => {
    const [x, y] = [claims[i + step], claims[j + step]];
    return (
      x !== undefined &&
      y !== undefined &&
      x.place === a.place &&
      y.place === b.place &&
      x.written === y.written &&
      x.unit === y.unit &&
      keyOf(x.subject) === keyOf(y.subject)
    );
  });
}

/** Two figures of one unit that share a word which the text uses of no other figure, and that are close to each other. */
function alike(claims: readonly TiedClaim[], context: ReportContext): At[] {
  const byBigram = new Map<string, TiedClaim[]>();
  for (const claim of claims) {
    // 惠及群众 is of what stands before it.
    if (claim.kind !== "count" || claim.subject.includes("·")) continue;
    for (const bigram of bigramsOf(keyOf(claim.subject))) {
      const key = `${bigram}|${claim.baseUnit ?? ""}`;
      const known = byBigram.get(key);
      if (known === undefined) byBigram.set(key, [claim]);
      else known.push(claim);
    }
  }
  const pairs = new Map<TiedClaim, TiedClaim>();
  for (const group of byBigram.values()) {
    const values = groupBy(group, (claim) => amountOf(claim)?.toFixed() ?? "");
    const [first, second] = [...values.values()].map((same) => same[0]);
    if (values.size !== 2 || first === undefined || second === undefined || !isClose(first, second)) continue;
    if (isRounded(first, second) || areDistinct(first, second, context)) continue;
    if (!pairs.has(first)) pairs.set(first, second);
  }
  return [...pairs].flatMap(([first, second]) => {
    const evidence = [first, second].map((claim) => fitsCompletion(claim, context));
    const [ofFirst, ofSecond] = evidence;
    const isDecided = (ofFirst === null) !== (ofSecond === null) && isOneReport(first, second);
    const [wrong, right] = ofFirst === null ? [first, second] : [second, first];
    const rate = isDecided ? fitsCompletion(right, context) : null;
    if (rate === null) return [finding(first, second, "R72.likeDiffers", context)];
    const fits = rate.fits(wrong);
    return [
      finding(
        wrong,
        right,
        fits ? "R72.likeDiffers" : "R72.repeatDiffers",
        context,
        fits ? null : rate.working,
      ),
    ];
  });
}

/** The same words stand before and behind: 开展5个县（区）就业专项资金检查, among the goals and among the results. */
function twins(context: ReportContext): At[] {
  const passages = groupBy(
    context.claims.filter(
      ({ value, approximation, counts }) => value !== null && approximation === null && !counts,
    ),
    ({ place, clause, end, unit }) => {
      const behind = PHRASE.exec(place.paragraph.folded.slice(end, end + WORDS))?.[0];
      return behind === undefined ? "" : [place.part, clause.slice(-WORDS), unit ?? "", behind].join("|");
    },
  );
  passages.delete("");
  return [...passages.values()].flatMap((group) => {
    const byValue = groupBy(group, (claim) => amountOf(claim)?.toFixed() ?? "");
    const [usual = [], ...others] = [...byValue.values()].sort((a, b) => b.length - a.length);
    const [first] = usual;
    return others
      .flat()
      .flatMap((claim) =>
        first === undefined || isRounded(claim, first) || areDistinct(claim, first, context)
          ? []
          : finding(claim, first, "R72.likeDiffers", context),
      );
  });
}

/** Characters on each side of a figure */
const WORDS = 8;
/** What is counted stands behind the figure. */
const PHRASE = /^\p{Script=Han}[\p{Script=Han}（）]{3,}/u;

function finding(
  claim: TiedClaim,
  other: TiedClaim,
  code: keyof Inputs,
  context: ReportContext,
  evidence: string | null = null,
): At {
  const [place, otherPlace] = [context.placeOf(claim), context.placeOf(other)];
  const inputs = { quote: place.quote, stated: stated(claim), other: stated(other), otherPlace, evidence };
  const cells = [claim, other].flatMap(({ figure }) => figure?.cells ?? []);
  const actual = stated(claim);
  return {
    claim,
    found: { code, at: [], passages: [place, otherPlace], cells, inputs, expected: stated(other), actual },
  };
}

export const R72: Rule<Inputs> = {
  id: "R72",
  group: "report",
  clause: OUR_PROPOSAL,
  formula: "同一项目、同一单位的数字在报告各处相同",
  severities: { "R72.repeatDiffers": "error", "R72.likeDiffers": "note" },
  report: { report: check },
};
