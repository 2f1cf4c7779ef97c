/** Recomputes a figure from the others of its sentence: growth, change, share, points, product, remainder, budget. */
import { Decimal, HUNDRED, sum } from "../../decimal";
import { amountOf, isRoundedCount, placesOf, roundingOf, stepOf } from "./agreement";
import { isDifference } from "./claims";
import type { ReportContext } from "./context";
import { wholeOf } from "./distinct";
import type { ReportMeasure } from "../funds";
import { recordBefore, type RecordEntry } from "./fundRecords";
import { FALLING, MOVING, RISING } from "../../text/directions";
import type { TiedClaim } from "./tiedClaim";

/** A recomputed figure: its value, and the bounds that the rounding of the figures in the text allows */
export interface Calculation {
  readonly low: Decimal;
  readonly high: Decimal;
  /** In base units; percent for a rate */
  readonly value: Decimal;
  /** 96.4 ÷ (1286.4 − 96.4) */
  readonly working: string;
  readonly claims: readonly TiedClaim[];
}

/** Several if the text does not say which figures belong together; the likeliest comes first. */
export function calculationsOf(claim: TiedClaim, context: ReportContext): readonly Calculation[] {
  if (claim.value === null || claim.approximation !== null || claim.counts) return [];
  for (const find of FINDERS) {
    const found = find(claim, context).filter(({ claims }) =>
      claims.every(({ approximation }) => approximation === null),
    );
    if (found.length > 0) return found;
  }
  return [];
}

/** Whether the figure, as printed, lies within the bounds. */
export function isWithin(claim: TiedClaim, { low, high, claims }: Calculation): boolean {
  const amount = amountOf(claim)?.abs();
  if (amount === undefined) return true;
  const half =
    claim.baseUnit === "元"
      ? roundingOf([claim, ...claims].map(({ unit }) => unit)).times(claims.length)
      : stepOf(claim).div(2);
  return amount.plus(half).gte(low) && amount.minus(half).lte(high);
}

/** 1 for 增长, −1 for 下降; 0 for neither */
export function directionOf(clause: string): number {
  if (RISE.test(clause)) return 1;
  return FALL.test(clause) ? -1 : 0;
}

const AFTER_DIRECTION = "(?:了|为|达到?|率为?)?$";
const RISE = new RegExp(`(?:${RISING}|高出|[比较][^，。；]{0,16}[多高])${AFTER_DIRECTION}`, "u");
const FALL = new RegExp(`(?:${FALLING}|低出|[比较][^，。；]{0,16}[少低])${AFTER_DIRECTION}`, "u");
/** 增加 of 增加50人, of its own */
const MOVE_ALONE = new RegExp(`^(?:同比)?(?:${MOVING}|多|少)(?:了|为)?$`, "u");
const BASE = /(?:上年|去年|上一年|同期|((?:19|20)\d\d)年)(?:度|末|底|同期|决算数?|的|为|是)*$/u;

interface Range {
  readonly low: Decimal;
  readonly high: Decimal;
  readonly value: Decimal;
}

/** Figures with decimals, and counts in 万, count as rounded at their last place. */
export function rangeOf(claim: TiedClaim): Range {
  const value = amountOf(claim)?.abs() ?? new Decimal(0);
  const isRounded = placesOf(claim) > 0 || isRoundedCount(claim);
  const half = isRounded ? stepOf(claim).div(2) : new Decimal(0);
  return { low: Decimal.max(value.minus(half), 0), high: value.plus(half), value };
}

type Find = (claim: TiedClaim, context: ReportContext) => readonly Calculation[];

const FINDERS: readonly Find[] = [points, growth, change, share, product, left, budget, rest];

/** 收入1286.4万元，较上年增加96.4万元，增长8.1%; 到馆31.2万人次，同比增长4%，上年为30万人次 */
function growth(claim: TiedClaim, context: ReportContext): readonly Calculation[] {
  const direction = directionOf(claim.clause);
  if ((claim.unit !== "%" && claim.baseUnit !== "百分点") || direction === 0) return [];
  const own = beside(claim, context);
  const difference = own.at(-1);
  if (difference !== undefined && isChange(difference) && difference.baseUnit !== "%") {
    const sign = directionOf(difference.clause);
    return subjectsOf(difference, context).flatMap((now) => ofDifference(now, difference, sign));
  }
  if (OF_INITIAL.test(claim.clause)) return ofInitialBudget(claim, own.at(-1), context);
  const base = baseOf(claim, context);
  if (base === undefined || !rangeOf(base).low.gt(0)) return [];
  // 办案1046件，其中民事712件，刑事334件，较上年的980件增长6.73%: of the total.
  return own
    .filter(
      (one) => one !== base && one.baseUnit === base.baseUnit && one.kind !== "target" && !isChange(one),
    )
    .reverse()
    .flatMap((now) => {
      if (claim.baseUnit === "百分点" && base.baseUnit === "%") return [differenceOf(now, base)];
      // 新增工位336个，比上年末的820个增加40.98%: the figure is the growth itself.
      return [ofBase(now, base), ...(/[新净]增/u.test(now.clause) ? [quotient(now, base)] : [])];
    });
}

const OF_INITIAL = /^(?:较|比)(?:同期)?年初(?:部门)?预算(?:数|批复数)?/u;

/** 调整后预算1632.9万元，较年初预算增长4.17% */
function ofInitialBudget(
  claim: TiedClaim,
  now: TiedClaim | undefined,
  context: ReportContext,
): readonly Calculation[] {
  if (now?.baseUnit !== "元" || isChange(now)) return [];
  const { all } = recordBefore(claim, context);
  const bases = all.filter((entry) => entry.claim !== now && BUDGETS.has(entry.measure)).reverse();
  return bases.filter((entry) => rangeOf(entry.claim).low.gt(0)).map((entry) => ofBase(now, entry.claim));
}

/** Last year's figure that a growth is of: before it, or right behind it */
function baseOf(claim: TiedClaim, context: ReportContext): TiedClaim | undefined {
  const behind = context.behind(claim);
  const next =
    behind?.place === claim.place && behind.sentence.index === claim.sentence.index ? behind : undefined;
  return [beside(claim, context).at(-1), next].find((one) => one !== undefined && isBase(one, context));
}

/** The zero that a growth in percent is stated of; undefined for any other growth */
export function zeroBase(claim: TiedClaim, context: ReportContext): TiedClaim | undefined {
  if (claim.unit !== "%" || directionOf(claim.clause) === 0) return undefined;
  const base = baseOf(claim, context);
  return base?.value?.isZero() === true ? base : undefined;
}

function ofDifference(now: TiedClaim, difference: TiedClaim, sign: number): readonly Calculation[] {
  const [a, d] = [rangeOf(now), rangeOf(difference)];
  const last = (amount: Decimal, change: Decimal): Decimal => amount.minus(change.times(sign));
  const [low, high] = [last(a.high, d.low), last(a.low, d.high)];
  const value = last(a.value, d.value);
  if (!low.gt(0) || !high.gt(0) || !value.gt(0)) return [];
  const rates = [d.low.div(low), d.high.div(high), d.low.div(high), d.high.div(low)].map((one) =>
    one.times(HUNDRED),
  );
  const size = difference.written.replace("-", "");
  const working = `${size} ÷ (${now.written} ${sign > 0 ? "−" : "+"} ${size})`;
  return [
    {
      low: Decimal.min(...rates),
      high: Decimal.max(...rates),
      value: d.value.times(HUNDRED).div(value),
      working,
      claims: [now, difference],
    },
  ];
}

function ofBase(now: TiedClaim, base: TiedClaim): Calculation {
  const [a, b] = [rangeOf(now), rangeOf(base)];
  const rate = (x: Decimal, y: Decimal): Decimal => x.minus(y).times(HUNDRED).div(y);
  const bounds = [rate(a.low, b.high), rate(a.high, b.low)];
  const sizes = bounds.map((one) => one.abs());
  const crosses = bounds.some((one) => one.isNegative()) && bounds.some((one) => one.gt(0));
  return {
    low: crosses ? new Decimal(0) : Decimal.min(...sizes),
    high: Decimal.max(...sizes),
    value: rate(a.value, b.value).abs(),
    working: `(${now.written} − ${base.written}) ÷ ${base.written}`,
    claims: [now, base],
  };
}

/** 较预算2232万元少支出88.8万元, 较目标值41000剂次多出1860剂次 */
const FROM_PLAN = /^[多少高低](?:出|了|支出|安排|使用|完成|支付)?$/u;
const PLAN_BASE = /[比较](?:年初|全年|调整后)?(?:的)?(?:预算|目标|计划|任务)(?:数|值|任务)?$/u;

/** 持证6850人，比上年的6800人增加50人 */
function change(claim: TiedClaim, context: ReportContext): readonly Calculation[] {
  const [now, base] = beside(claim, context).slice(-2);
  if (now === undefined || base === undefined || claim.baseUnit === "%" || claim.baseUnit === "百分点")
    return [];
  const isFromBase = MOVE_ALONE.test(claim.clause) && isBase(base, context);
  const isFromPlan = FROM_PLAN.test(claim.clause) && PLAN_BASE.test(base.clause);
  if (!isFromBase && !isFromPlan) return [];
  return now.baseUnit === claim.baseUnit && base.baseUnit === claim.baseUnit ? [differenceOf(now, base)] : [];
}

function differenceOf(a: TiedClaim, b: TiedClaim): Calculation {
  const [x, y] = [rangeOf(a), rangeOf(b)];
  const bounds = [x.low.minus(y.high), x.high.minus(y.low)].map((one) => one.abs());
  const [more, less] = x.value.gte(y.value) ? [a, b] : [b, a];
  return {
    low: Decimal.min(...bounds),
    high: Decimal.max(...bounds),
    value: x.value.minus(y.value).abs(),
    working: `${more.written} − ${less.written}`,
    claims: [a, b],
  };
}

/** 由91.2%上升至93.5%，提高2.3个百分点; 满意度92.6%，高于目标值90%，高出2.6个百分点 */
function points(claim: TiedClaim, context: ReportContext): readonly Calculation[] {
  if (claim.baseUnit !== "百分点" || directionOf(claim.clause) === 0) return [];
  const compared = comparedRates(claim, context);
  return compared === null ? [] : [differenceOf(compared[1], compared[0])];
}

/** The two rates that a sentence compares, in the order of the text */
export function comparedRates(
  claim: TiedClaim,
  context: ReportContext,
): readonly [TiedClaim, TiedClaim] | null {
  const [first, second] = beside(claim, context).slice(-2);
  if (first?.baseUnit !== "%" || second?.baseUnit !== "%") return null;
  const isFromTo = /[由从]/u.test(first.clause) && /[至到]$/u.test(second.clause);
  const isBeside = /^(?:高于|低于|超过|[比较])/u.test(second.clause);
  return isFromTo || isBeside ? [first, second] : null;
}

/** 其中：基本支出2415.36万元，占10.12%; 占项目支出的20% */
function share(claim: TiedClaim, context: ReportContext): readonly Calculation[] {
  // 抽查1986万元，占专项资金总额4920万元的43.07%
  const [first, base] = beside(claim, context).slice(-2);
  const isOfBase = /^的(?:比例|比重)?$/u.test(claim.clause) && base !== undefined && /^占/u.test(base.clause);
  if (claim.unit === "%" && isOfBase && first !== undefined && first.baseUnit === base.baseUnit)
    return [quotient(first, base)];
  const of = /^占(?:比|比例|比重)?(.{0,12}?)(?:的(?:比例|比重)?)?(?:为|达)?$/u.exec(claim.clause)?.[1];
  const part = beside(claim, context).at(-1);
  if (claim.unit !== "%" || of === undefined || part === undefined || part.baseUnit === "%") return [];
  if (of !== "") return namedBefore(of, part, context).map((whole) => quotient(part, whole));
  const whole = wholeOf(part, context);
  if (whole === null) return ofListedShares(claim, part, context);
  if (whole === part) return [];
  // 预算5236万元，支出5120万元，其中：基本支出2230万元，占…: of either
  const others = before(part, context)
    .filter((one) => one.sentence.index === whole.sentence.index && one.end <= part.start)
    .filter((one) => one !== whole && one.baseUnit === whole.baseUnit);
  return [whole, ...others].map((one) => quotient(part, one));
}

/** 占基本支出的: of what was planned or spent, the nearest first; none where too many figures bear the name */
function namedBefore(name: string, part: TiedClaim, context: ReportContext): readonly TiedClaim[] {
  if (name.length < 4) return [];
  const named = context
    .before(part, MAX_DISTANCE)
    .filter((one) => one.place.part === part.place.part && one.baseUnit === part.baseUnit)
    .filter(({ clause }) => clause.replace(TOGETHER, "").endsWith(name))
    .reverse();
  return named.length > MAX_NAMED ? [] : named;
}

const MAX_NAMED = 2;

/** 本年可用资金共 */
const TOGETHER = /(?:共计?|合计|总计|为|是|达到?)+$/u;

/** 设备购置612.75万元，占75%；改造163.4万元，占20%；其他40.85万元，占5%: of their sum, where the other shares are of it too */
function ofListedShares(claim: TiedClaim, part: TiedClaim, context: ReportContext): readonly Calculation[] {
  const all = context.inSentence(claim);
  const shares = all.filter(
    ({ clause, unit }) => unit === "%" && /^占(?:比|比例|比重)?(?:为|达)?$/u.test(clause),
  );
  const pairs = shares.map((share) => ({ share, amount: all[all.indexOf(share) - 1] }));
  const parts = pairs.flatMap(({ amount }) => (amount?.baseUnit === part.baseUnit ? [amount] : []));
  if (pairs.length < MIN_SHARES || parts.length < pairs.length) return [];
  const whole = total(parts, []);
  const ofWhole = (amount: TiedClaim): Calculation => ofTotal(amount, whole);
  const isOfAll = pairs.every(
    ({ share, amount }) => share === claim || amount === undefined || isWithin(share, ofWhole(amount)),
  );
  return isOfAll ? [ofWhole(part)] : [];
}

const MIN_SHARES = 3;

/** 166.6 ÷ (180 − 10) */
export function ofTotal(part: TiedClaim, whole: Calculation): Calculation {
  const p = rangeOf(part);
  const rate = (x: Decimal): Decimal =>
    whole.value.isZero() ? new Decimal(0) : x.times(HUNDRED).div(whole.value);
  const working = `${part.written} ÷ (${whole.working})`;
  return {
    ...{ low: rate(p.low), high: rate(p.high), value: rate(p.value), working },
    claims: [part, ...whole.claims],
  };
}

const MAX_DISTANCE = 200;

function withUnit({ written, unit }: TiedClaim): string {
  return `${written}${unit ?? ""}`;
}

export function quotient(part: TiedClaim, whole: TiedClaim): Calculation {
  const [p, w] = [rangeOf(part), rangeOf(whole)];
  const percent = (x: Decimal, y: Decimal): Decimal =>
    y.isZero() ? new Decimal(0) : x.times(HUNDRED).div(y);
  return {
    low: percent(p.low, w.high),
    high: percent(p.high, w.low.isZero() ? w.high : w.low),
    value: percent(p.value, w.value),
    working:
      part.unit === whole.unit
        ? `${part.written} ÷ ${whole.written}`
        : `${withUnit(part)} ÷ ${withUnit(whole)}`,
    claims: [part, whole],
  };
}

/** 150人，每人1.2万元，小计180万元 */
function product(claim: TiedClaim, context: ReportContext): readonly Calculation[] {
  const [count, price] = beside(claim, context).slice(-2);
  if (claim.baseUnit !== "元" || count === undefined || price?.baseUnit?.startsWith("元") !== true) return [];
  if (!/^(?:小计|共计|合计|总计|共需?|计)(?:资金|金额|支出|补助|补贴)*$/u.test(claim.clause)) return [];
  const unit = count.baseUnit ?? "";
  const isPrice = price.baseUnit === `元/${unit}` || /^(?:每|人均|单价)/u.test(price.clause);
  if (!isPrice || count.baseUnit?.startsWith("元") === true || count.baseUnit === "%") return [];
  const [x, y] = [rangeOf(count), rangeOf(price)];
  return [
    {
      low: x.low.times(y.low),
      high: x.high.times(y.high),
      value: x.value.times(y.value),
      working: `${count.written}${count.unit ?? ""} × ${price.written}${price.unit ?? ""}`,
      claims: [count, price],
    },
  ];
}

/** 全年预算数100万元，支出90万元，结余10万元 */
function left(claim: TiedClaim, context: ReportContext): readonly Calculation[] {
  if (bareMeasure(claim) !== "balance") return [];
  const { own, all } = recordBefore(claim, context);
  // Money that was taken back without a figure
  const isTaken = /收回|上缴|追减|核减/u.test(sentenceText(claim)) && !own.some(isReduced);
  return isTaken ? [] : inRecord(claim, own, all, balances);
}

const isReduced = ({ measure }: RecordEntry): boolean => measure === "reduced";

function balances(entries: readonly RecordEntry[]): readonly Calculation[] {
  const spent = entries.filter(({ measure }) => measure === "spent").at(-1)?.claim;
  if (spent === undefined) return [];
  const budgets = entries.filter(({ measure }) => BUDGETS.has(measure)).reverse();
  const reduced = entries.filter(isReduced).map(({ claim }) => claim);
  return [
    ...budgets.map(({ claim }) => differenceOf(claim, spent)),
    ...budgets.flatMap(({ claim }) => (reduced.length === 0 ? [] : [total([claim], [spent, ...reduced])])),
    ...sums(entries).map(([plus, minus]) => total(plus, [...minus, spent])),
  ];
}

/** Whether any figure that the text may mean gives it; else what the figures of the same subject give. */
export function inRecord(
  claim: TiedClaim,
  own: readonly RecordEntry[],
  all: readonly RecordEntry[],
  find: (entries: readonly RecordEntry[]) => readonly Calculation[],
): readonly Calculation[] {
  const found = find(own);
  if (found.length === 0) return [];
  return [...found, ...find(all).filter((one) => isWithin(claim, one))];
}

export const BUDGETS: ReadonlySet<ReportMeasure | null> = new Set([
  "annualBudget",
  "arrived",
  "initialBudget",
]);

/** 年初预算1150万元，追加160万元，追减23.6万元，全年预算数1286.4万元 */
function budget(claim: TiedClaim, context: ReportContext): readonly Calculation[] {
  if (bareMeasure(claim) !== "annualBudget" || (claim.money?.measure?.also.length ?? 0) > 0) return [];
  const { own, all } = recordBefore(claim, context);
  return inRecord(claim, own, all, (entries) => sums(entries).map(([plus, minus]) => total(plus, minus)));
}

type Terms = readonly [plus: readonly TiedClaim[], minus: readonly TiedClaim[]];

/** 年初预算 with what was added and taken back, with and without what was carried over; none without a change */
export function sums(entries: readonly RecordEntry[]): readonly Terms[] {
  const of = (measure: ReportMeasure): readonly TiedClaim[] =>
    entries.filter((entry) => entry.measure === measure).map(({ claim }) => claim);
  const initial = entries.filter(({ measure }) => measure === "initialBudget").at(-1)?.claim;
  const [added, reduced, carried] = [of("added"), of("reduced"), of("carriedOver")];
  if (initial === undefined || added.length + reduced.length + carried.length === 0) return [];
  const changed = [initial, ...added];
  return [[changed, reduced], ...(carried.length > 0 ? [[[...carried, ...changed], reduced] as const] : [])];
}

export function total(plus: readonly TiedClaim[], minus: readonly TiedClaim[]): Calculation {
  const value = sum(plus.map((one) => rangeOf(one).value)).minus(sum(minus.map((one) => rangeOf(one).value)));
  const working = [
    plus.map(({ written }) => written).join(" + "),
    ...minus.map(({ written }) => written),
  ].join(" − ");
  return { low: value, high: value, value, working, claims: [...plus, ...minus] };
}

/** 设置指标15个，完成14个，未完成1个 */
function rest(claim: TiedClaim, context: ReportContext): readonly Calculation[] {
  const [whole, done] = beside(claim, context).slice(-2);
  if (whole === undefined || done === undefined || claim.kind !== "count") return [];
  const isRest = done.clause !== "" && claim.clause === `未${done.clause.replace(/^(?:其中|已)/u, "")}`;
  const isSame = whole.baseUnit === claim.baseUnit && done.baseUnit === claim.baseUnit;
  return isRest && isSame ? [differenceOf(whole, done)] : [];
}

/** The measure of an amount whose clause names nothing else */
export function bareMeasure({ money }: TiedClaim): ReportMeasure | null {
  return (money?.subject === "" || money?.subject === "项目支出") && !money.isOfSource
    ? (money.measure?.measure ?? null)
    : null;
}

export function isChange(claim: TiedClaim): boolean {
  return isDifference(claim) || MOVE_ALONE.test(claim.clause);
}

function isBase({ clause }: TiedClaim, { year }: ReportContext): boolean {
  const match = BASE.exec(clause);
  return match !== null && (match[1] === undefined || Number(match[1]) !== year);
}

/** What the change is of: 较上年增加 has no subject of its own. */
function subjectsOf(change: TiedClaim, context: ReportContext): readonly TiedClaim[] {
  const inSentence = beside(change, context);
  const behind = inSentence.at(-1);
  const isBehindBase = behind !== undefined && isBase(behind, context);
  if (!/^(?:同比|[比较与])/u.test(change.clause) && !isBehindBase) return [];
  const isOfIt = (one: TiedClaim): boolean =>
    one.baseUnit === change.baseUnit && !isChange(one) && !isBase(one, context);
  if (inSentence.length > 0) return inSentence.filter(isOfIt).reverse();
  return before(change, context)
    .filter((one) => one.sentence.index === change.sentence.index - 1 && isOfIt(one))
    .reverse();
}

/** The figures of the paragraph before it, but for distant ones */
export function before(claim: TiedClaim, context: ReportContext): readonly TiedClaim[] {
  return context
    .before(claim, NEAR)
    .filter(({ place, value, counts }) => place === claim.place && value !== null && !counts);
}

const NEAR = 40;

/** Those of the same sentence */
export function beside(claim: TiedClaim, context: ReportContext): readonly TiedClaim[] {
  return before(claim, context).filter(({ sentence }) => sentence.index === claim.sentence.index);
}

function sentenceText({ place, sentence }: TiedClaim): string {
  return place.paragraph.folded.slice(sentence.start, sentence.end);
}
