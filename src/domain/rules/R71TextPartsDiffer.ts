import { Decimal as Exact, type Decimal, sum } from "../decimal";
import { isDifference } from "../report/check/claims";
import { RATE_MEASURES } from "../report/funds";
import { inUnitOf, stated, type ReportContext } from "../report/check/context";
import { amountOf } from "../report/check/agreement";
import { YUAN } from "../text/money";
import {
  areAll,
  isDecrease,
  isOneMistyped,
  isShare,
  listBefore,
  listBehind,
  signed,
  toleranceOf,
} from "../report/check/parts";
import { directionOf } from "../report/check/calculations";
import type { TiedClaim } from "../report/check/tiedClaim";
import { DECOMPOSITIONS } from "../calculation/stated";
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

function check(at: TiedClaim, context: ReportContext): Found<Inputs>[] {
  if (at.approximation !== null || amountOf(at) === null || isShare(at)) return [];
  const behind = listBehind(at, context);
  const isListed = (behind?.parts.length ?? 0) >= 2;
  const claim = behind?.whole ?? at;
  const before = isListed ? [] : listBefore(claim, context);
  const ofScopes = isListed || before.length > 0 ? [] : scopesOf(claim, context);
  const parts = ofScopes.length > 0 ? ofScopes : before.length > 0 ? before : (behind?.parts ?? []);
  const whole = signed(claim);
  if (parts.length === 0 || whole === null || isFaultOfPart(claim, parts)) return [];
  if (areMarks(claim, parts) || (ofScopes.length > 0 && claim.agreement !== "differs")) return [];
  if (parts.some(({ approximation }) => approximation !== null) || isOfEarlierFigure(claim, parts)) return [];
  const total = sum(parts.flatMap((part) => signed(part) ?? []));
  const difference = total.abs().minus(whole.abs());
  if (total.minus(whole).abs().lte(toleranceOf(claim, parts)) || isSumOfFirst(claim, parts)) return [];
  const isComplete =
    areComplementary(parts) ||
    ofScopes.length > 0 ||
    before.length > 0 ||
    (isListed && behind?.isComplete === true);
  const isCertain = isComplete || isTelling(difference, claim, parts);
  if (!isCertain && !mayBeComplete(difference, claim, parts)) return [];
  const place = context.placeOf(claim);
  // 8353元 beside 2088万元
  const isOneUnit = [claim, ...parts].every(({ unit }) => unit === claim.unit);
  const working = parts
    .map((part, index) => `${operatorOf(part, index)}${isOneUnit ? part.written : stated(part)}`)
    .join("");
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
  if (hasUnitSlip(whole, parts) || isOneMistyped(whole, parts)) return true;
  if (difference.isNegative()) return difference.abs().lte(amount.times("0.05"));
  // 民营企业 and 规模以上企业 may be the same; money is counted once.
  return whole.baseUnit === "元" || areKinds(parts) || difference.lte(amount.times("0.1"));
}

/** 121.4元 among amounts in 万元: with that unit the parts would add up. */
function hasUnitSlip(whole: TiedClaim, parts: readonly TiedClaim[]): boolean {
  if (whole.baseUnit !== "元") return false;
  return parts.some((slip) =>
    [YUAN.万元, new Exact(1).div(YUAN.万元)].some((factor) =>
      areAll(
        whole,
        parts.map((part) => (part === slip ? { ...part, amount: part.amount?.times(factor) ?? null } : part)),
      ),
    ),
  );
}

/** Kinds that leave nothing out */
const COMPLEMENTS: readonly RegExp[] = [
  ...["城[市镇]|农村|乡村", "集中|分散", "男|女", "线上|线下", "行政|事业", "低年级|高年级", "中央|地方"],
  ...[
    "在编|聘用|编外",
    "高级|中级|初级",
    "管理|专业技术|工勤",
    "城区|乡镇",
    "基本支出|项目支出",
    "甲类|乙类",
    "公务员|参公|事业",
  ],
].map((words) => new RegExp(words, "gu"));

/** 城市低保1430人、农村低保8396人; a list whose last part is the rest */
function areComplementary(parts: readonly TiedClaim[]): boolean {
  const names = parts.map(({ clause, after }) => (clause === "" ? after : clause));
  if (names.length > 1 && /^(?:其他|其余|其它)/u.test(names.at(-1) ?? "")) return true;
  const [one = "", other = ""] = names;
  if (names.length === 2 && areOpposites(one, other)) return true;
  return COMPLEMENTS.some((words) => {
    const found = names.map((name) => [...name.matchAll(words)].map(([word]) => word).join());
    const kinds = words.source.split("|").length;
    return (
      found.every((word) => word !== "") &&
      new Set(found).size === names.length &&
      names.length >= Math.min(kinds, 3) &&
      names.length > 1
    );
  });
}

/** 站内救助 and 站外救助, 成年人 and 未成年人: the same words but for one that says the contrary */
function areOpposites(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (["未", "非", "不"].some((no) => long === `${no}${short}`)) return true;
  const differing = [...short].flatMap((word, at) => (word === long.charAt(at) ? [] : [at]));
  const [at = 0] = differing;
  const pair = [short.charAt(at), long.charAt(at)].sort().join("");
  return short.length === long.length && differing.length === 1 && OPPOSITES.has(pair);
}

const OPPOSITES: ReadonlySet<string> = new Set(
  ["内外", "男女", "新旧", "新老", "公私", "老少", "增减"].map((pair) => [...pair].sort().join("")),
);

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

/** 民事案件, 刑事案件, 行政案件: kinds of one thing; 专业技术人员, 管理人员 */
function areKinds(parts: readonly TiedClaim[]): boolean {
  const nouns = parts.map(({ clause, after }) => (clause === "" ? after : clause).replace(/数$/u, ""));
  const [first = ""] = nouns;
  // 民营企业 and 规模以上企业 may be the same ones.
  if (/(?:企业|公司|单位|农户|家庭|人口|群众)$/u.test(first)) return false;
  return nouns.every((noun) => noun.length > 2 && noun.slice(-2) === first.slice(-2));
}

const ATTRIBUTE =
  /女|男|党员|残疾|退役|退伍|少数民族|岁|青年|老年|儿童|学历|本科|大专|硕士|博士|研究生|职称|农民工|脱贫|贫困|低保|困难|毕业生/u;

/** 女性600人，农民工700人: someone may be both; men and women are not. */
function mayOverlap(parts: readonly TiedClaim[]): boolean {
  const texts = parts.map(({ clause, after }) => `${clause}${after}`);
  return texts.some((text) => ATTRIBUTE.test(text)) && !texts.every((text) => /女|男/u.test(text));
}

function operatorOf(part: TiedClaim, index: number): string {
  if (isDecrease(part)) return index === 0 ? "−" : " − ";
  return index === 0 ? "" : " + ";
}

/** 综合得分87.37分，其中昆明84.14分，大理89.51分: each mark is nearly as high as that of the whole, which is their mean. */
function areMarks(whole: TiedClaim, parts: readonly TiedClaim[]): boolean {
  const half = amountOf(whole)?.div(2);
  return (
    whole.baseUnit === "分" && parts.every((part) => half !== undefined && amountOf(part)?.gt(half) === true)
  );
}

/** The claim with the right unit: a whole in the wrong one takes that of its parts. */
function wholeUnit(claim: TiedClaim, parts: readonly TiedClaim[]): TiedClaim {
  return claim.slip === null ? claim : (parts[0] ?? claim);
}

/** The whole agrees with the workbook and a part does not: the part is named by itself. */
function isFaultOfPart(whole: TiedClaim, parts: readonly TiedClaim[]): boolean {
  return (
    whole.agreement !== null &&
    whole.agreement !== "differs" &&
    parts.some(({ agreement }) => agreement === "differs")
  );
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
