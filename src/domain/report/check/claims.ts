/** Statements of figures in a report: what they are of, how much, and under which headings they stand. */
import type { Decimal } from "../../decimal";
import type { Operator } from "../../model";
import { fold, scaledUnit } from "../../text";
import { directionOfWord, MOVING } from "../../text/directions";
import { BOUND, operatorAtEnd } from "../../text/operators";
import type { OutlinedParagraph } from "./outline";
import {
  MAX_NUMERALS,
  numeralsIn,
  type Approximation,
  type DateNumeral,
  type FigureNumeral,
  type Numeral,
} from "./statedNumerals";
import { ReportTooLarge } from "./reportText";
import { moneyWordsOf, withMeasureBehind, type MoneyWords } from "../moneyWords";
import { ParagraphTimes, timeOfHeadings, type StatedTime } from "./times";

export type ClaimKind = "amount" | "count" | "rate" | "completion" | "growth" | "target" | "date";

export interface Claim {
  readonly place: OutlinedParagraph;
  /** Where the words that state it start; `end` is behind the unit */
  readonly start: number;
  /** Where the numeral starts */
  readonly numeral: number;
  readonly end: number;
  readonly kind: ClaimKind;
  /** What the figure is of: the words before it, or behind it where it stands first */
  readonly subject: string;
  /** As printed; negative for a decrease; null for a date */
  readonly value: Decimal | null;
  /** As printed: 8751.80, 2021-12-31 */
  readonly written: string;
  /** As printed: 万元, 万人次; null for a date */
  readonly unit: string | null;
  /** Without the multiplier: 万元 in 元, 万人次 in 人次 */
  readonly amount: Decimal | null;
  readonly baseUnit: string | null;
  readonly operator: Operator | null;
  /** 余, 约, 以上: a bound, not a figure; null for an exact one */
  readonly approximation: Approximation | null;
  /** A Chinese numeral that counts what is listed: 四项举措 */
  readonly counts: boolean;
  /** A recurring deadline */
  readonly recurring: boolean;
  /** The words of its own clause before the figure */
  readonly clause: string;
  /** Behind the figure, up to the next mark */
  readonly after: string;
  readonly sentence: { readonly start: number; readonly end: number; readonly index: number };
  /** How many brackets are open */
  readonly depth: number;
  readonly time: StatedTime;
  /** What its clause says of money; null for things that are counted */
  readonly money: MoneyWords | null;
  /** 数量指标, 成本指标 …, as the nearest heading or label names it; "" for none */
  readonly label: string;
}

export interface ClaimReading {
  readonly claims: readonly Claim[];
  /** Arabic numerals of the text */
  readonly numerals: number;
  /** Those that state no figure: numbers of headings and documents, years, codes */
  readonly excluded: number;
}

/**
 * Throws `ReportTooLarge` for more numerals, or a longer paragraph, than a report has.
 *
 * @param year the year reported on, for dates without one; null when it is not known
 * @param titleYear the year of figures without one
 * @param names those of the workbook's projects, lines and indicators
 */
export function claimsIn(
  paragraphs: readonly OutlinedParagraph[],
  year: number | null,
  names: readonly string[] = [],
  titleYear = year,
): ClaimReading {
  const dated = names.filter((name) => TIME_IN_NAME.test(name)).map((name) => fold(name));
  const claims: Claim[] = [];
  let numerals = 0;
  let stated = 0;
  /** With those in Chinese characters */
  let all = 0;
  for (const place of paragraphs) {
    const { folded } = place.paragraph;
    if (folded.length > MAX_PARAGRAPH) throw new ReportTooLarge("a paragraph is too long");
    numerals += folded.match(/\d+(?:\.\d+)?/g)?.length ?? 0;
    const inParagraph = numeralsIn(folded, place.start, year);
    all += inParagraph.length;
    if (Math.max(all, numerals) > MAX_NUMERALS) throw new ReportTooLarge("too many numerals");
    const found = claimsOf(place, inParagraph, titleYear, dated);
    for (const claim of found)
      stated += folded.slice(claim.numeral, claim.end).match(/\d+(?:\.\d+)?/g)?.length ?? 0;
    claims.push(...found);
  }
  return { claims, numerals, excluded: numerals - stated };
}

/** Bounds the work of the rules that search the paragraph around each figure. */
const MAX_PARAGRAPH = 100_000;
/** Longer clauses are cut off, which bounds the work on a text without marks. */
const MAX_CLAUSE = 400;

/** 2020年工业结构调整…补助资金, 全年接待读者人次 */
const TIME_IN_NAME = /^(?:(?:19|20)\d\d年|全年|年[末底]|本年|当年)/u;

const KIND_OF_INDICATOR =
  "(?:数量|质量|时效|成本|经济效益|社会效益|生态效益|可持续影响|满意度|经济成本|社会成本|生态环境成本)(?:指标)?";
const IN_HEADING = new RegExp(KIND_OF_INDICATOR, "u");
/** 数量指标：… within a paragraph */
const LABEL = new RegExp(`${KIND_OF_INDICATOR}(?=(?:完成情况)?[：:。，,]|完成情况)`, "gu");

function claimsOf(
  place: OutlinedParagraph,
  numerals: readonly Numeral[],
  year: number | null,
  dated: readonly string[],
): Claim[] {
  const { folded } = place.paragraph;
  if (numerals.length === 0) return [];
  const sentences = sentencesOf(folded);
  const depths = depthsOf(folded);
  const labels = [...folded.matchAll(LABEL)];
  const times = new ParagraphTimes(folded, year, dated, timeOfHeadings(place.headings, year));
  const heading = [...place.headings].reverse().find((text) => IN_HEADING.test(text));
  const claims: Claim[] = [];
  let floor = place.start;
  let index = 0;
  let labelled = 0;
  for (const [at, numeral] of numerals.entries()) {
    while (index < sentences.length - 1 && numeral.start >= (sentences[index]?.end ?? 0)) index += 1;
    while ((labels[labelled]?.index ?? Infinity) < numeral.start) labelled += 1;
    if (numeral.kind === "other" || numeral.kind === "year") continue;
    const sentence = sentences[index] ?? { start: 0, end: folded.length };
    const from = Math.max(floor, sentence.start, place.start, numeral.start - MAX_CLAUSE);
    const before = ownClause(folded.slice(from, numeral.start));
    const behind = folded.slice(numeral.end, Math.min(sentence.end, numeral.end + MAX_CLAUSE));
    const after = /^[^，。；：、！？,;:!?（(）)]*/u.exec(behind)?.[0] ?? "";
    const next = numerals[at + 1]?.start ?? folded.length;
    const following = after.slice(0, Math.max(0, next - numeral.end));
    const label = labels[labelled - 1]?.[0] ?? heading ?? "";
    const common = {
      place,
      start: numeral.start - before.own.length,
      numeral: numeral.start,
      end: numeral.end,
      clause: before.clause,
      after: following,
      sentence: { ...sentence, index },
      depth: depths[numeral.start] ?? 0,
      time: times.at(Math.max(sentence.start, place.start), numeral.start),
      label,
    };
    floor = numeral.end;
    claims.push(
      numeral.kind === "date"
        ? dateClaim(numeral, common, folded)
        : figureClaim(numeral, common, folded, claims.at(-1)),
    );
  }
  return claims;
}

type Common = Pick<
  Claim,
  "place" | "start" | "numeral" | "end" | "clause" | "after" | "sentence" | "depth" | "time" | "label"
>;

function dateClaim({ date, recurring }: DateNumeral, common: Common, folded: string): Claim {
  const isDeadline = /^(?:[之以]?前|[之以]?内|完成)/u.test(folded.slice(common.end)) || recurring;
  return {
    ...common,
    kind: "date",
    subject: recurring ? folded.slice(common.sentence.start, common.sentence.end) : common.clause,
    value: null,
    written: date,
    unit: null,
    amount: null,
    baseUnit: null,
    operator: isDeadline ? "<=" : null,
    approximation: null,
    counts: false,
    recurring,
    money: null,
  };
}

const GROWTH = new RegExp(
  `(?:同比|较上年|比上年|较去年|比去年|较同期|上年同期)[^，。；]{0,8}?(${MOVING})(?:了|为|达)?$`,
  "u",
);
const COMPLETION =
  /(?:完成率|执行率|到位率|拨付率|支付率|达标率|完成进度)[^，。；]{0,4}$|完成[^，。；]{0,24}(?:目标|任务|计划)[^，。；]{0,12}的?$|^(?:占|是|为|达到?)(?:年度|全年|年初)?(?:目标|任务|计划)(?:任务)?[值数量]?的$/u;
function operatorOf(clause: string, behind: string): Operator | null {
  if (/^(?:以内|之内|以下)/u.test(behind)) return "<=";
  return operatorAtEnd(clause);
}

function figureClaim(
  numeral: FigureNumeral,
  common: Common,
  folded: string,
  previous: Claim | undefined,
): Claim {
  const { clause, after } = common;
  const scaled = scaledUnit(numeral.unit);
  const growth = GROWTH.exec(clause)?.[1];
  const value = directionOfWord(growth ?? "") === "decrease" ? numeral.value.neg() : numeral.value;
  const operator = operatorOf(clause, folded.slice(numeral.end, numeral.end + 4));
  return {
    ...common,
    kind: kindOf(numeral, common, previous, scaled.unit, operator, growth !== undefined),
    subject: subjectOf(clause, after, previous, common),
    value,
    written:
      growth !== undefined && value.isNegative()
        ? `-${numeral.written}`
        : numeral.counts
          ? value.toFixed()
          : numeral.written,
    unit: numeral.unit,
    amount: value.times(scaled.factor),
    baseUnit: scaled.unit,
    operator,
    approximation: numeral.approximation,
    counts: numeral.counts,
    recurring: false,
    money:
      scaled.unit === "元" || scaled.unit === "%" ? moneyWordsOf(withMeasureBehind(clause, after)) : null,
  };
}

/** 年度指标值监测哨点35个 */
const TARGET_FIRST = /^(?:年度|年初|全年|绩效)?(?:设定的?)?(?:指标值|目标值|目标(?:任务)?[为是])/u;

/** 完成市级下达任务人数645人的120% */
const TARGET_NAME = /(?:目标|任务|计划|指标)(?:任务)?(?:人数|户数|数量|总数|数|值|为)?$/u;

/** Under a heading of goals a count is a target, under one of results it is not. */
export function isGoal({ place, label }: Pick<Claim, "place" | "label">): boolean {
  const inner = [...place.headings]
    .reverse()
    .find((heading) => /目标|完成|效益|概况|内容|情况/.test(heading));
  if (
    inner !== undefined &&
    GOAL.test(inner) &&
    !/(?:完成|实现|达成|执行)(?:情况|程度|分析)|偏离|偏差|原因/.test(inner)
  )
    return true;
  return label !== "" && place.headings.some((heading) => heading.startsWith("项目绩效目标"));
}

const GOAL = /绩效目标|主要内容|具体.{0,4}目标|年度目标|总体目标/u;

/** 完成省级目标任务16000人的129.05%, 完成年度目标（50家）的112% */
function continuesCompletion({ clause, numeral, place }: Common, previous: Claim | undefined): boolean {
  if (previous === undefined || !/^的?$/u.test(clause)) return false;
  const { folded } = place.paragraph;
  return (
    /^）?的?$/u.test(folded.slice(previous.end, numeral)) &&
    /(?:完成|占|是|为|达到)[^，。；]{0,16}(?:目标|任务|计划)[^，。；（]{0,8}（?$/u.test(
      folded.slice(Math.max(0, previous.numeral - 30), previous.numeral),
    )
  );
}

function kindOf(
  numeral: FigureNumeral,
  common: Common,
  previous: Claim | undefined,
  unit: string | null,
  operator: Operator | null,
  growth: boolean,
): ClaimKind {
  if (growth) return "growth";
  if (unit === "%" || unit === "‰" || unit === "百分点") {
    if (COMPLETION.test(common.clause) || continuesCompletion(common, previous)) return "completion";
    return operator === null ? "rate" : "target";
  }
  const lead = common.place.paragraph.folded.slice(Math.max(0, common.numeral - 4), common.numeral);
  // 完成年度目标（50家）的112%
  if (/(?:目标|任务|计划)数?（$/u.test(lead)) return "target";
  if (operator !== null || (isGoal(common) && !numeral.counts && !isBehindResult(common))) return "target";
  if (isPlanned(common) && !unit?.startsWith("元")) return "target";
  if (TARGET_FIRST.test(common.clause) && !/实际|完成值/u.test(common.clause) && unit !== "元")
    return "target";
  const isDifferent = /^(?:超出|超额|高出|低出|多于|少于)/u.test(common.clause);
  if (TARGET_NAME.test(common.clause) && unit !== "元" && !isDifferent) return "target";
  return unit !== null && unit.startsWith("元") ? "amount" : "count";
}

/** 实际新建12间，完成率100%；购置设备438台: a result, whatever heading it stands under */
function isBehindResult({ place, sentence, numeral }: Common): boolean {
  const before = place.paragraph.folded.slice(Math.max(sentence.start, place.start), numeral);
  return /实际(?!需|情况)|完成率/u.test(before);
}

const PLAN = /^(?:(?:19|20)\d\d年度?)?(?:全年|本年|年度|年初)?(?:拟|确保|力争|保障|预计|计划)/u;

/** 2023年计划救助儿童150人，…；适配器具500件: up to what was done */
function isPlanned({ clause, place, sentence, numeral }: Common): boolean {
  if (PLAN.test(clause)) return true;
  const { folded } = place.paragraph;
  const before = folded.slice(Math.max(sentence.start, place.start), numeral);
  return PLAN.test(before) && !/实际|完成|已|共计?支出/u.test(before);
}

const DONE = "支出|安排|使用|收入|完成|投入|支付|拨付|用";
const DIFFERENCE = new RegExp(
  `(?:比|较)[^，。；]{0,16}(?:少|多|低|高|净[增减]|${MOVING})(?:了|出|${DONE})?$|^(?:差|短缺|超出|超额|超支|未完成|未达标|高出|低出|净增|净减|[少多](?:${DONE}))$`,
  "u",
);

/** 少支出88.8万元, whatever stands before it */
export function isShortfall({ clause }: Pick<Claim, "clause">): boolean {
  return SHORTFALL.test(clause);
}

const SHORTFALL = new RegExp(`^[少多](?:${DONE})$`, "u");

/** 比计划少6人, 未完成1个: the difference from another figure, not a figure of its own */
export function isDifference({ clause }: Pick<Claim, "clause">): boolean {
  return DIFFERENCE.test(clause);
}

/** Words that name nothing by themselves: the figure is of what the clause before was about. */
const GENERIC =
  /^(?:其中|共|共计|合计|总计|分别|目标任务?|控制在|惠及|惠及群众|惠及职工|惠及企业|同比|支出|实际支出|当年实际支出|预算执行|执行率|预算执行率|完成率|资金到位率|到位率|到位|的比例|比例|达成意向人数|达成意向|达成就业意向|提供岗位数|岗位数|企业数|工种数|提供就业岗位|结余|结转)?$/u;

function subjectOf(clause: string, after: string, previous: Claim | undefined, { sentence }: Common): string {
  const own = tidy(clause);
  const noun = after.replace(/^(?:的|为|以上|以内|左右)/u, "");
  const full =
    own === ""
      ? noun.slice(0, 16)
      : own.length < 4 && noun !== "" && !GENERIC.test(own)
        ? own + noun.slice(0, 12)
        : own;
  if (!GENERIC.test(own) || (own === "" && noun !== "")) return full;
  const inherits =
    previous !== undefined && previous.sentence.index === sentence.index && previous.value !== null;
  return inherits ? `${headOf(previous.subject)}·${own}` : full;
}

/** What a figure is of, without what earlier figures of the sentence have added */
function headOf(subject: string): string {
  return subject.split("·")[0] ?? subject;
}

const LEADING = new RegExp(
  `(?:${BOUND}|约|近|超过?|达到?|高达|为|共计?|合计|总计|累计|分别|是|均|仅|:|：)+$`,
  "u",
);

/** Without the words that lead to a figure: 共计, 达到, 为 */
export function tidy(clause: string): string {
  return clause
    .replace(LEADING, "")
    .replace(
      /^(?:其中|今年以来|今年|本年|全年|目前|截至目前|截止目前|现|已|共计?|累计|并|及|以及|和|与|另|又|还|均|的|至|，)+/u,
      "",
    );
}

const CLAUSE_END = /[，。；！？,;!?]|——|：|:/gu;

/**
 * @returns `clause`: from the last mark to the figure, without a remark in brackets before it; `own`: the same with the
 *   remark
 */
function ownClause(before: string): { readonly clause: string; readonly own: string } {
  let text = before;
  let remark = "";
  const bracketed = /[（(][^（()）]{0,30}[）)]$/u.exec(text);
  if (bracketed !== null) {
    remark = bracketed[0];
    text = text.slice(0, bracketed.index);
  }
  // 支出：799.12万元
  const colon = /[：:]$/u.exec(text)?.index ?? text.length;
  let from = 0;
  for (const match of text.slice(0, colon).matchAll(CLAUSE_END))
    if (!insideBrackets(text, match.index)) from = match.index + match[0].length;
  const open = lastOpen(text);
  if (open >= from) from = open + 1;
  let clause = text.slice(from);
  if (/^[）)、]+/u.test(clause)) clause = clause.replace(/^[）)、”]+/u, "");
  return { clause, own: clause + remark };
}

function lastOpen(text: string): number {
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const character = text.charAt(at);
    if (/[）)]/.test(character)) depth += 1;
    else if (/[（(]/.test(character)) {
      if (depth === 0) return at;
      depth -= 1;
    }
  }
  return -1;
}

function insideBrackets(text: string, at: number): boolean {
  const rest = text.slice(at);
  const close = rest.search(/[）)]/u);
  const open = rest.search(/[（(]/u);
  return close >= 0 && (open < 0 || close < open);
}

/** Sentences end at 。！？； and where a new heading begins in the same paragraph. */
function sentencesOf(folded: string): readonly { readonly start: number; readonly end: number }[] {
  const sentences: { start: number; end: number }[] = [];
  let start = 0;
  for (const match of folded.matchAll(/[。！？!?]|(?<=[一-龥])(?=[一二三四五六七八九]是)/gu)) {
    const end = match.index + match[0].length;
    if (end > start) sentences.push({ start, end });
    start = end;
  }
  if (start < folded.length) sentences.push({ start, end: folded.length });
  return sentences;
}

function depthsOf(folded: string): Uint8Array {
  const depths = new Uint8Array(folded.length);
  let depth = 0;
  for (let at = 0; at < folded.length; at += 1) {
    const character = folded.charAt(at);
    if (character === "（" || character === "(") depth = Math.min(depth + 1, 200);
    depths[at] = depth;
    if ((character === "）" || character === ")") && depth > 0) depth -= 1;
  }
  return depths;
}
