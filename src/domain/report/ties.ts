/**
 * Ties the statements of a report to the figures of the workbook: by subject, unit and section. A statement may have
 * several readings; it is tied to the one that agrees, and contradicts the workbook only where there is no other.
 */
import { Decimal, round } from "../decimal";
import type { Evaluation } from "../evaluation";
import type { SelfEvaluation } from "../model";
import type { Steps } from "../steps";
import { YUAN } from "../text/money";
import { isGoal, type Claim } from "./claims";
import {
  FundScopes,
  measureIn,
  RATE_MEASURES,
  withoutMeasures,
  type FundScope,
  type ReportMeasure,
  type WorkbookFigure,
} from "./funds";
import {
  indicatorFigure,
  isSameUnit,
  NamedIndicators,
  unitFigures,
  type IndicatorSide,
  type NamedIndicator,
  type UnitFigure,
} from "./indicators";
import { bigramsOf, keyOf } from "./similarity";

/** `firm`: the text names both what and which measure; `likely`: the section or an earlier figure says one of them */
export type Certainty = "firm" | "likely" | "weak";

export type Agreement = "agrees" | "rounding" | "differs";

export interface TiedClaim extends Claim {
  /** The reading that agrees, else the first; null for what the workbook does not have */
  readonly figure: WorkbookFigure | null;
  readonly agreement: Agreement | null;
  readonly certainty: Certainty | null;
  /** All readings, the nearest first */
  readonly readings: readonly WorkbookFigure[];
  /** 元 is written for 万元, or the other way round: what the value has to be multiplied with */
  readonly slip: Decimal | null;
  /** Of an amount or rate of 资金 */
  readonly measure: ReportMeasure | null;
  readonly scope: FundScope | null;
  /** The indicator whose target, actual or completion it states */
  readonly indicator: NamedIndicator | null;
  /** The figure whose growth, completion or share it states, and which stands before it */
  readonly topic: number | null;
  /** A project named in its clause */
  readonly names: readonly string[];
}

/** Up to this a difference of one amount is 尾差: 0.01万元, in 元 */
export const ROUNDING_OF_MONEY = new Decimal(100);

/** The value in base units, with a slip of the unit put right. */
export function amountOf({ amount, slip }: Pick<TiedClaim, "amount" | "slip">): Decimal | null {
  return amount === null || slip === null ? amount : amount.times(slip);
}

/** One unit of the last printed place, in base units. */
export function stepOf({ value, amount }: Pick<Claim, "value" | "amount">): Decimal {
  if (value === null || amount === null) return new Decimal(0);
  const places = new Decimal(10).pow(-value.decimalPlaces());
  return value.isZero() ? places : places.times(amount.div(value).abs());
}

/** Compares at the printed places, half-up; money may differ by 0.01万元. */
export function compare(
  claim: Pick<Claim, "value" | "amount" | "baseUnit" | "approximate">,
  figure: Decimal,
): Agreement {
  const { amount, baseUnit } = claim;
  if (amount === null) return "differs";
  if (amount.eq(figure)) return "agrees";
  if (claim.approximate) return figure.gte(amount) && figure.lt(amount.times(2)) ? "agrees" : "differs";
  const step = stepOf(claim);
  // A whole amount of 万元 is meant exactly.
  const isCoarse = !step.isZero() && (baseUnit === "%" || (claim.value?.decimalPlaces() ?? 0) > 0);
  if (isCoarse && round(figure.div(step), 0).times(step).eq(amount)) return "agrees";
  const tolerance =
    baseUnit === "元" ? ROUNDING_OF_MONEY : baseUnit === "%" && step.lte("0.01") ? step : null;
  return tolerance !== null && figure.minus(amount).abs().lte(tolerance) ? "rounding" : "differs";
}

interface Readings {
  readonly figures: readonly WorkbookFigure[];
  readonly certainty: Certainty;
  readonly measure?: ReportMeasure;
  readonly scope?: FundScope;
  readonly indicator?: NamedIndicator;
  readonly names?: readonly string[];
}

export function* tieClaimsSteps(
  claims: readonly Claim[],
  selfEvaluation: SelfEvaluation,
  evaluation: Evaluation,
): Steps<readonly TiedClaim[]> {
  const funds = new FundScopes(selfEvaluation);
  const indicators = new NamedIndicators(evaluation);
  const units = unitFigures(selfEvaluation);
  const tied: TiedClaim[] = [];
  for (const [index, claim] of claims.entries()) {
    if (index % 50 === 49) yield;
    const topic = topicOf(claim, tied);
    const readings =
      unitReadings(claim, units) ??
      fundReadings(claim, funds, tied) ??
      indicatorReadings(claim, indicators, topic === null ? null : (tied[topic] ?? null));
    tied.push(tie(claim, readings, topic));
  }
  return tied;
}

function tie(claim: Claim, readings: Readings | null, topic: number | null): TiedClaim {
  const { figures = [], certainty = null, ...of } = readings ?? {};
  const untied: TiedClaim = {
    ...claim,
    ...{ measure: null, scope: null, indicator: null, names: [] },
    ...of,
    ...{ figure: null, agreement: null, certainty: null, readings: [], slip: null },
    topic,
  };
  const verdicts = figures.map((figure) => (claim.kind === "date" ? "agrees" : compare(claim, figure.value)));
  const best = (["agrees", "rounding", "differs"] as const).find((verdict) => verdicts.includes(verdict));
  // What only looks like another figure is no statement of it.
  if (best === undefined || (certainty === "weak" && best === "differs")) return untied;
  const slip = best === "differs" ? slipOf(claim, figures) : null;
  const slipped = slip === null ? undefined : figures.find(({ value }) => fits(claim, slip, value));
  const figure = slipped ?? figures[verdicts.indexOf(best)] ?? null;
  return { ...untied, figure, agreement: best, certainty, readings: figures, slip };
}

function slipOf(claim: Claim, figures: readonly WorkbookFigure[]): Decimal | null {
  if (claim.baseUnit !== "元" || claim.amount === null || claim.amount.isZero()) return null;
  const slips = [YUAN.万元, new Decimal(1).div(YUAN.万元)];
  return slips.find((slip) => figures.some(({ value }) => fits(claim, slip, value))) ?? null;
}

function fits({ amount }: Claim, slip: Decimal, figure: Decimal): boolean {
  return amount !== null && !figure.isZero() && amount.times(slip).minus(figure).abs().lte(ROUNDING_OF_MONEY);
}

const ABOUT_TOPIC = /^(?:同比|完成|其中|的|较|比|占|目标|任务|超|增|减|下降|上升)/u;

/** The figure of the same sentence that a growth, a completion or a target is about. */
function topicOf({ kind, clause, place, sentence }: Claim, before: readonly TiedClaim[]): number | null {
  const isAbout = kind === "growth" || kind === "completion" || kind === "rate" || kind === "target";
  if (!isAbout || (kind !== "growth" && kind !== "completion" && !ABOUT_TOPIC.test(clause) && clause !== ""))
    return null;
  for (let at = before.length - 1; at >= 0 && at >= before.length - 6; at -= 1) {
    const one = before[at];
    if (one === undefined || one.place !== place || one.sentence.index !== sentence.index) return null;
    if (one.topic === null && (one.kind === "count" || one.kind === "amount" || one.kind === "rate"))
      return at;
  }
  return null;
}

function unitReadings(claim: Claim, units: readonly UnitFigure[]): Readings | null {
  if (
    claim.place.project !== null ||
    (claim.kind !== "count" && claim.kind !== "amount" && claim.kind !== "target")
  )
    return null;
  const text = claim.clause.slice(-16);
  const [best] = units
    .filter(({ key, unit }) => key.length >= 2 && isSameUnit(unit, claim.baseUnit) && text.includes(key))
    .sort((a, b) => b.key.length - a.key.length);
  if (best === undefined || claim.counts) return null;
  // 在职职工人数, but not 在职党员
  const rest = text
    .slice(text.indexOf(best.key) + best.key.length)
    .replace(/职工|人员|干部|总额|账面|为|共|的|数|人/gu, "");
  return { figures: [best], certainty: rest === "" ? "firm" : "weak" };
}

const INHERITED =
  /(?:资金|经费)[^，。]{0,4}(?:到位|支出|拨付|使用|计划)|(?:实际|预算)执行|总计支付|预算资金|追加$|追加预算$/u;
const PLAIN =
  /我[\p{Script=Han}]{1,3}?(?=部门|20|$)|本(?:单位|部门)|(?:19|20)\d\d年度?|截[至止][^，]{0,8}(?:时点|底|末|日)?|该项目|本项目|项目|全市|市级|财政|当年|部门|单位|实际|资金|预算|经费|总额|总数|总|收入|共计?|合计|分别|为|数|的|其中|(?:已|全)/gu;

/** Money and rates of 资金: the clause names the lines, or the section does; the measure nearest to the figure counts. */
function fundReadings(claim: Claim, funds: FundScopes, before: readonly TiedClaim[]): Readings | null {
  const isRate = claim.baseUnit === "%" && (claim.kind === "completion" || claim.kind === "rate");
  const isMoney = claim.baseUnit === "元";
  if ((!isMoney && !isRate) || /占|比重|比例/.test(claim.clause)) return null;
  const previous = before.at(-1);
  const sameParagraph = previous?.place === claim.place ? previous : undefined;
  const sameSentence = sameParagraph?.sentence.index === claim.sentence.index ? sameParagraph : undefined;
  if (isRate) return rateReadings(claim, funds, sameSentence);
  const { scopes, rest, names } = funds.in(claim.clause);
  const own = measureIn(rest);
  const parent = before
    .slice(-12)
    .reverse()
    .find((one) => one.place === claim.place && one.measure !== null && one.scope !== null);
  const measures = measuresOf(claim, own?.measure ?? null, parent, scopes.length > 0);
  const section = sectionScopes(claim, funds);
  const candidates = scopesOf(claim, scopes, rest, section, parent, sameSentence, own !== null, funds.all);
  if (candidates.scopes.length === 0 && claim.amount !== null && !claim.amount.isZero()) {
    const measure = own?.measure ?? (/成本/.test(claim.label) ? "spent" : null);
    const figure = measure === null ? null : funds.withAmount(claim.clause, measure, claim.amount);
    if (figure !== null) return { figures: [figure], certainty: "weak", names };
  }
  if (measures.length === 0 || candidates.scopes.length === 0)
    return names.length > 0 ? { figures: [], certainty: "likely", names } : null;
  const figures: WorkbookFigure[] = [];
  for (const scope of candidates.scopes) {
    for (const measure of measures) {
      const figure = funds.figure(scope, measure);
      if (
        figure !== null &&
        !figures.some((known) => known.value.eq(figure.value) && known.source === figure.source)
      )
        figures.push(figure);
    }
  }
  const [scope] = candidates.scopes;
  const [measure] = measures;
  if (scope === undefined || measure === undefined || figures.length === 0) return null;
  const isFirm =
    candidates.isNamed &&
    (own !== null || isFollowedBySpending(claim) || isListed(claim, parent, scopes.length > 0));
  const certainty = isFirm ? "firm" : "likely";
  return { figures, certainty, scope, measure, names };
}

function measuresOf(
  claim: Claim,
  own: ReportMeasure | null,
  parent: TiedClaim | undefined,
  isNamed: boolean,
): readonly ReportMeasure[] {
  if (own !== null) {
    // 年初预算项目支出72万元 may be the budget or what was spent of it.
    return own === "spent" && /年初[^，。]*项目支出$/u.test(claim.clause)
      ? ["spent", "initialBudget"]
      : [own];
  }
  if (isNamed && isFollowedBySpending(claim)) return ["annualBudget"];
  const heading = claim.place.headings.at(-1) ?? "";
  if (/资金计划/.test(heading)) return ["annualBudget", "initialBudget"];
  if (/资金到位/.test(heading)) return ["arrived"];
  if (/资金使用/.test(heading)) return ["spent"];
  if (!isNamed) return [];
  if (/成本/.test(claim.label)) return ["spent", "annualBudget"];
  if (parent?.measure !== null && parent !== undefined && !RATE_MEASURES.has(parent.measure))
    return [parent.measure];
  return [];
}

/** 年初预算783.65万元，其中日常公用支出91.64万元: the head of the list says which measure it is. */
function isListed(
  { place, numeral, sentence }: Claim,
  head: TiedClaim | undefined,
  isNamed: boolean,
): boolean {
  if (!isNamed || head === undefined || head.sentence.index !== sentence.index) return false;
  return /其中|分别/.test(place.paragraph.folded.slice(Math.max(sentence.start, numeral - 400), numeral));
}

/** 专项资金共计2153.46万元，当年实际支出…: the first is the budget */
function isFollowedBySpending({ clause, place, end }: Claim): boolean {
  const behind = place.paragraph.folded.slice(end, end + 24);
  return (
    /(?:共计|合计|总计|总额)(?:为)?$/u.test(clause) && /^[，,][^，。]{0,8}(?:支出|执行|使用)\d/u.test(behind)
  );
}

interface Candidates {
  readonly scopes: readonly FundScope[];
  /** The clause or a heading names the lines */
  readonly isNamed: boolean;
}

function scopesOf(
  claim: Claim,
  own: readonly FundScope[],
  rest: string,
  section: FundScope | null,
  parent: TiedClaim | undefined,
  sameSentence: TiedClaim | undefined,
  hasMeasure: boolean,
  all: FundScope,
): Candidates {
  if (own.length > 0) {
    const narrowed = [parent?.scope, section].flatMap((outer) =>
      own.flatMap((scope) => {
        const lines = outer?.lines.filter((line) => scope.lines.includes(line)) ?? [];
        return lines.length > 0 && lines.length < scope.lines.length ? [{ name: scope.name, lines }] : [];
      }),
    );
    return { scopes: [...narrowed, ...own], isNamed: narrowed.length === 0 };
  }
  if (!hasMeasure && section === null) return { scopes: [], isNamed: false };
  const residue = withoutMeasures(rest).replace(PLAIN, "");
  if (claim.place.project !== null) {
    const named = section !== null && (INHERITED.test(claim.clause) || (residue.length <= 1 && hasMeasure));
    return { scopes: named ? [section] : [], isNamed: true };
  }
  if (residue.length > 1 || isOfUnknownProject(claim)) return { scopes: [], isNamed: false };
  // What was spent of the money carried over is not what was spent of all.
  if (sameSentence?.measure === "carriedOver" && !isWhole(claim)) return { scopes: [], isNamed: false };
  const earlier = sameSentence?.scope ?? null;
  if (earlier !== null && hasMeasure && !isWhole(claim))
    return { scopes: section === null ? [earlier] : [earlier, section], isNamed: true };
  if (section !== null) return { scopes: [section], isNamed: true };
  return isFundSection(claim) ? { scopes: [all], isNamed: true } : { scopes: [], isNamed: false };
}

/** The report of a project that the workbook does not have, or under another name */
function isOfUnknownProject({ clause, place }: Claim): boolean {
  return (
    /[该本]项目/.test(clause) ||
    place.headings.some((heading) => /^项目(?:概况|基本|资金|绩效|实施|财务)/.test(heading))
  );
}

/** 年初预算…，追加预算… each of all the money, though in one sentence */
function isWhole({ place }: Claim): boolean {
  return (
    isFundHeading(place.headings) &&
    !place.headings.some((heading) => /专项|项目/.test(heading) && !/预算安排/.test(heading))
  );
}

function isFundSection({ place }: Claim): boolean {
  return place.project === null && isFundHeading(place.headings);
}

function isFundHeading(headings: readonly string[]): boolean {
  return headings.some((heading) => /资金|预算|收支|决算/.test(heading) && !/绩效|管理/.test(heading));
}

function sectionScopes({ place }: Claim, funds: FundScopes): FundScope | null {
  if (place.project !== null) return funds.project(place.project);
  for (const heading of [...place.headings].reverse()) {
    if (/市级专项|本级专项/.test(heading)) return funds.tier("市级专项");
    if (/上级专项|转移支付/.test(heading)) return funds.tier("上级专项");
  }
  return null;
}

function rateReadings(claim: Claim, funds: FundScopes, sameSentence: TiedClaim | undefined): Readings | null {
  const { scopes, rest } = funds.in(claim.clause);
  const measure = measureIn(rest)?.measure ?? null;
  if (measure === null || !RATE_MEASURES.has(measure)) return null;
  const isCompletion = /完成率$/u.test(claim.clause);
  const earlier = sameSentence?.measure !== "carriedOver" ? (sameSentence?.scope ?? null) : null;
  const isMoney = !isCompletion || sameSentence?.baseUnit === "元" || /成本/.test(claim.label);
  const section = claim.place.project === null ? null : sectionScopes(claim, funds);
  const found = scopes[0] ?? earlier ?? (isMoney ? section : null);
  if (!isMoney || found === null) return null;
  const measures: readonly ReportMeasure[] =
    measure === "executionRate" ? ["executionRate", "initialRate"] : [measure];
  const figures = measures.flatMap((one) => funds.figure(found, one) ?? []);
  return { figures, certainty: "firm", scope: found, measure };
}

/** Counts, shares, targets and money of the indicators. */
function indicatorReadings(
  claim: Claim,
  indicators: NamedIndicators,
  topic: TiedClaim | null,
): Readings | null {
  const { place, kind, label } = claim;
  if (kind === "date") return dateReadings(claim, indicators);
  if (kind === "growth" || claim.counts) return null;
  if (kind === "completion") return completionReadings(claim, indicators, topic);
  const subjects = subjectsOf(claim, topic);
  const matches = indicators.named(subjects, place.project);
  const [best] = matches;
  const ofLabel =
    label === ""
      ? []
      : indicators
          .of(place.project)
          .filter(({ level2 }) => label !== "" && level2.startsWith(label.slice(0, 2)));
  if (best !== undefined) {
    const equal = matches
      .filter(({ likeness }) => likeness >= best.likeness - 0.1)
      .map(({ indicator }) => indicator);
    const inPart = equal.filter(({ project }) => project === place.project);
    const figures = sideFigures([...inPart, ...equal.filter((one) => !inPart.includes(one))], claim);
    if (figures.length > 0) {
      const certainty = best.likeness >= 0.9 ? "firm" : best.likeness >= 0.8 ? "likely" : "weak";
      return { figures, certainty, indicator: inPart[0] ?? best.indicator };
    }
  }
  // The only indicator of its kind in the project's form: 成本指标：…等5万元
  const sole = ofLabel.filter((one) => sideFigures([one], claim).length > 0);
  if (place.project !== null && sole.length === 1 && claim.baseUnit === "元")
    return {
      figures: sideFigures(sole, claim),
      certainty: "likely",
      ...(sole[0] === undefined ? {} : { indicator: sole[0] }),
    };
  return weakReadings(claim, indicators, subjects);
}

function subjectsOf(claim: Claim, topic: TiedClaim | null): readonly string[] {
  if (topic !== null && (claim.kind === "target" || claim.kind === "rate"))
    return [topic.subject, topic.clause];
  return [claim.clause, claim.subject, `${claim.clause}${claim.after}`, prefixOf(claim.after), claim.after];
}

/** A noun behind the figure, without what is done: 1名援藏援彝干部人才补助 */
function prefixOf(after: string): string {
  return after.replace(/(?:人才)?(?:补助|补贴|生活|经费).*$/u, "");
}

function sideFigures(candidates: readonly NamedIndicator[], claim: Claim): readonly WorkbookFigure[] {
  const first: IndicatorSide = claim.kind === "target" || isGoal(claim) ? "target" : "actual";
  const second: IndicatorSide = first === "target" ? "actual" : "target";
  const of = (side: IndicatorSide): WorkbookFigure[] =>
    candidates.flatMap((one) => {
      const figure = indicatorFigure(one, side);
      return figure !== null && isComparable(figure, claim) ? [figure] : [];
    });
  const own = of(first);
  // A target may stand where an actual should, and is then not its contradiction.
  const other = of(second).filter((figure) => compare(claim, figure.value) === "agrees");
  return own.length > 0
    ? [...own, ...(own.some(({ value }) => compare(claim, value) === "agrees") ? [] : other)]
    : other;
}

function isComparable({ unit }: WorkbookFigure, { baseUnit }: Claim): boolean {
  return isSameUnit(unit, baseUnit) && (unit === "%") === (baseUnit === "%");
}

function completionReadings(
  claim: Claim,
  indicators: NamedIndicators,
  topic: TiedClaim | null,
): Readings | null {
  const { place, label } = claim;
  if (topic !== null && topic.kind !== "amount") {
    const matches = indicators.named([topic.subject, topic.clause], place.project);
    const [best] = matches;
    if (best !== undefined) {
      const figures = matches
        .filter(({ likeness }) => likeness >= best.likeness - 0.1)
        .flatMap(({ indicator }) => indicatorFigure(indicator, "completion") ?? []);
      // Against another level's target it is another rate, so nothing follows from a difference.
      return { figures, certainty: "weak", indicator: best.indicator };
    }
  }
  if (!/完成率$/u.test(claim.clause) || label === "" || place.project === null) return null;
  const ofLabel = indicators.of(place.project).filter(({ level2 }) => level2.startsWith(label.slice(0, 2)));
  const figures = ofLabel.flatMap((one) => {
    const figure = indicatorFigure(one, "actual");
    return figure?.unit === "%" ? [figure] : [];
  });
  return { figures, certainty: "weak", ...(ofLabel[0] === undefined ? {} : { indicator: ofLabel[0] }) };
}

/** 时效指标 of the project's form: a date, or a deadline that comes back */
function dateReadings(claim: Claim, indicators: NamedIndicators): Readings | null {
  if (claim.place.project === null || !/时效/.test(claim.label)) return null;
  for (const indicator of indicators.of(claim.place.project)) {
    if (!indicator.level2.startsWith("时效")) continue;
    const { target } = indicator.result.indicator;
    const reading = target.value;
    const isSame =
      (reading?.kind === "date" && reading.date === claim.written) ||
      (claim.recurring &&
        /\d/.test(target.written) &&
        recurringKey(target.written) === recurringKey(claim.written));
    if (!isSame || target.cell === null) continue;
    const name = `${indicator.project ?? "整体"}/${indicator.result.indicator.level3.written}`;
    const figure = {
      source: `指标/指标值/${name}`,
      value: new Decimal(0),
      unit: null,
      cells: [target.cell],
      working: null,
    };
    return { figures: [figure], certainty: "weak", indicator };
  }
  return null;
}

function recurringKey(text: string): string {
  return /(次月|末月)\D{0,2}(\d{1,2})/u.exec(text)?.slice(1).join("") ?? text;
}

/** A figure of at least three digits, or of a like name in the same form, that is equal to an indicator's. */
function weakReadings(
  claim: Claim,
  indicators: NamedIndicators,
  subjects: readonly string[],
): Readings | null {
  const { amount, place } = claim;
  if (amount === null || claim.approximate) return null;
  const bigrams = new Set(subjects.flatMap((subject) => [...bigramsOf(keyOf(subject))]));
  const found = indicators.all.filter(({ bigrams: own, project }) => {
    let shared = 0;
    for (const bigram of bigrams) if (own.has(bigram)) shared += 1;
    const isLike = shared >= 2 && shared >= own.size * 0.35;
    return amount.gte(100) && claim.baseUnit !== "%"
      ? shared >= 1
      : isLike && (project === place.project || place.project === null);
  });
  for (const indicator of found) {
    const figures = sideFigures([indicator], claim).filter(
      (figure) => compare(claim, figure.value) === "agrees",
    );
    if (figures.length > 0) return { figures, certainty: "weak", indicator };
  }
  return null;
}
