/** The money and rates of 资金 that a statement may be. */
import { HUNDRED, round } from "../../decimal";
import { isShortfall, type Claim } from "./claims";
import { RATE_MEASURES, type FundScope, type FundScopes, type ReportMeasure } from "../funds";
import {
  isOtherMoney,
  measureIn,
  moneyWordsOf,
  withMeasureBehind,
  withoutReason,
  type NamedMeasure,
} from "../moneyWords";
import type { WorkbookFigure } from "../../calculation/workbookFigure";
import { MOVING } from "../../text/directions";
import type { Readings, TiedClaim } from "./tiedClaim";
import { isSameTime } from "./times";

const INHERITED =
  /(?:资金|经费)[^，。]{0,4}(?:到位|支出|拨付|使用|计划)|(?:实际|预算)执行|总计支付|预算资金|追加$|追加预算$/u;
/** Money and rates of 资金: the clause names the lines, or the section does; the measure nearest to the figure counts. */
export function fundReadings(claim: Claim, funds: FundScopes, before: readonly TiedClaim[]): Readings | null {
  const isRate = claim.baseUnit === "%" && (claim.kind === "completion" || claim.kind === "rate");
  const isMoney = claim.baseUnit === "元";
  if (isRate && SHARE_OF_ALL.test(claim.clause)) return shareReadings(claim, funds, before.at(-1));
  // 占调整后预算的97% is the execution rate.
  const isOfBudget = isRate && claim.money?.measure?.measure === "executionRate";
  if ((!isMoney && !isRate) || isChange(claim)) return null;
  if (!isOfBudget && /占|比重|比例/.test(claim.clause)) return null;
  const previous = before.findLast(({ kind }) => kind !== "date");
  const sameParagraph = previous?.place === claim.place ? previous : undefined;
  const sameSentence = sameParagraph?.sentence.index === claim.sentence.index ? sameParagraph : undefined;
  if (isRate) return rateReadings(claim, funds, sameSentence, before);
  const { scopes, rest, names } = funds.in(withMeasureBehind(withoutReason(claim.clause), claim.after));
  if (isOtherMoney(rest)) return { figures: [], certainty: "weak", isOfUnknown: true };
  const own = measureIn(rest);
  const parent = before
    .slice(-12)
    .reverse()
    .find((one) => one.place === claim.place && one.measure !== null && one.scope !== null);
  const words = moneyWordsOf(rest);
  const named = measuresOf(claim, own, parent, scopes.length > 0);
  // 退役军人就业培训专项95万元: any of its amounts
  const isOpen = named.length === 0 && scopes.length > 0 && words.subject === "" && !words.isOfSource;
  const measures = isOpen ? AMOUNTS : named;
  const section = sectionScopes(claim, funds);
  const candidates = scopesOf(
    claim,
    scopes,
    rest,
    section,
    parent,
    sameSentence,
    own?.measure ?? null,
    funds.all,
    before,
  );
  if (candidates.scopes.length === 0 && claim.amount !== null && !claim.amount.isZero()) {
    const measure = own?.measure ?? (/成本/.test(claim.label) ? "spent" : null);
    const figure = measure === null ? null : funds.withAmount(claim.clause, measure, claim.amount);
    if (figure !== null) return { figures: [figure], certainty: "weak", names };
    // 成本指标：援藏及挂职补助1.76万元 under 市级专项: the one line of that tier with these words
    const [alike, ...others] = own === null && section !== null ? funds.alike(claim.clause, section) : [];
    const ofLine =
      alike === undefined || others.length > 0 || measure === null ? null : funds.figure(alike, measure);
    if (ofLine !== null) return { figures: [ofLine], certainty: "likely", names };
  }
  if (measures.length === 0 || candidates.scopes.length === 0)
    return names.length > 0 || candidates.isOfUnknown === true
      ? {
          figures: [],
          certainty: names.length > 0 ? "likely" : "weak",
          ...{ names, isOfUnknown: candidates.isOfUnknown === true },
        }
      : null;
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
    (own !== null || isOpen || isFollowedBySpending(claim) || isListed(claim, parent, scopes.length > 0));
  const certainty = words.isOfSource || own?.isLoose === true ? "weak" : isFirm ? "firm" : "likely";
  // Several measures of one scope: whichever is meant, one of them has to agree.
  const isOfOne = candidates.scopes.length === 1 && (isOpen || (own?.also ?? []).length > 0);
  return { figures, certainty, scope, ...(isOpen ? {} : { measure }), names, isOfOne };
}

const AMOUNTS: readonly ReportMeasure[] = ["annualBudget", "initialBudget", "spent", "arrived", "added"];

const CHANGE = new RegExp(`(?:${MOVING})(?:了|支出|收入|为)?$`, "u");

/** 比上年增加10万元，其中公用经费减少5万元: the change, not the amount */
/** 预算调整增加118.4万元 is of the budget, not more than last year. */
const ADJUSTED = /^(?:20\d\d年)?(?:预算|年中|执行中)(?:调整|追加)?增加$/u;

function isChange({ clause, baseUnit }: Claim): boolean {
  return (
    baseUnit === "元" &&
    !ADJUSTED.test(clause) &&
    (CHANGE.test(clause) ||
      isShortfall({ clause }) ||
      /(?:比|较)(?:上年|去年|上一年|预算|年初|19|20)|同比/u.test(clause))
  );
}

const SHARE_OF_ALL =
  /^占(?:比|我[\p{Script=Han}]{1,3}?|本?(?:部门|单位))?$|^占(?:我[\p{Script=Han}]{1,3}?|本?(?:部门|单位))?(?:本年|全年|当年)?(?:全部|部门|单位)?(?:总)?(?:收入|支出|预算|资金)(?:总额|总数|总计|合计|总量)?的?(?:比例|比重)?为?$/u;
/** What 全年收入 may be: the workbook does not say which of them a report takes. */
const WHOLES: readonly ReportMeasure[] = ["annualBudget", "spent", "thisYear", "arrived"];

function wholesOf(clause: string): readonly ReportMeasure[] {
  if (/支出/u.test(clause)) return ["spent"];
  return /预算/u.test(clause) ? ["annualBudget", "initialBudget", "thisYear"] : WHOLES;
}

/** 上年结转7.7万元，占全年收入的0.23%: the amount before it, of all money */
function shareReadings(claim: Claim, funds: FundScopes, amount: TiedClaim | undefined): Readings | null {
  const { figure = null, place, sentence, baseUnit } = amount ?? {};
  if (
    figure === null ||
    baseUnit !== "元" ||
    place !== claim.place ||
    sentence?.index !== claim.sentence.index
  )
    return null;
  const { project } = claim.place;
  const all = (project === null ? null : funds.project(project)) ?? funds.all;
  const wholes = wholesOf(claim.clause);
  const figures = wholes.flatMap((measure): WorkbookFigure[] => {
    const whole = funds.figure(all, measure);
    if (whole === null || whole.value.isZero()) return [];
    const { source, cells } = whole;
    return [
      {
        source: `${figure.source} ÷ ${source}`,
        value: round(figure.value.times(HUNDRED).div(whole.value), 4),
        unit: "%",
        statedIn: "%",
        cells: [...new Set([...figure.cells, ...cells])],
        working: null,
      },
    ];
  });
  const certainty = wholes.length === 1 ? "firm" : "likely";
  return figures.length === 0 ? null : { figures, certainty };
}

function measuresOf(
  claim: Claim,
  own: NamedMeasure | null,
  parent: TiedClaim | undefined,
  isNamed: boolean,
): readonly ReportMeasure[] {
  if (own !== null) {
    // 年初预算项目支出72万元 may be the budget or what was spent of it.
    return own.measure === "spent" && /年初[^，。]*项目支出$/u.test(claim.clause)
      ? ["spent", "initialBudget"]
      : [own.measure, ...own.also];
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
  if (!isNamed || head === undefined || sentence.index - head.sentence.index > 1) return false;
  const before = place.paragraph.folded.slice(Math.max(sentence.start, numeral - 400), numeral);
  return head.sentence.index === sentence.index ? /其中|分别|用于/.test(before) : /^其中/u.test(before);
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
  /** Money that the workbook does not have */
  readonly isOfUnknown?: boolean;
}

function scopesOf(
  claim: Claim,
  own: readonly FundScope[],
  rest: string,
  section: FundScope | null,
  parent: TiedClaim | undefined,
  sameSentence: TiedClaim | undefined,
  measure: ReportMeasure | null,
  all: FundScope,
  before: readonly TiedClaim[],
): Candidates {
  const hasMeasure = measure !== null;
  if (own.length > 0) {
    const narrowed = [parent?.scope, section].flatMap((outer) =>
      own.flatMap((scope) => {
        const lines = outer?.lines.filter((line) => scope.lines.includes(line)) ?? [];
        const name = lines.length === outer?.lines.length ? outer.name : scope.name;
        return lines.length > 0 && lines.length < scope.lines.length ? [{ name, lines }] : [];
      }),
    );
    return { scopes: [...narrowed, ...own], isNamed: narrowed.length === 0 };
  }
  if (!hasMeasure && section === null) return { scopes: [], isNamed: false };
  const residue = moneyWordsOf(rest).subject;
  // 三公经费年初预算5万元，支出4万元: neither is the workbook's.
  const follows = residue.length <= 1 && hasMeasure && sameSentence?.isOfUnknown === true;
  if (follows) return { scopes: [], isNamed: false, isOfUnknown: true };
  if (claim.place.project !== null) {
    const named = section !== null && (INHERITED.test(claim.clause) || (residue.length <= 1 && hasMeasure));
    // 支付图书采购款: perhaps all that the project buys
    if (!named && section !== null && measure === "spent" && /(?:采购|工程|合同|货)款$/u.test(residue))
      return { scopes: [section], isNamed: false };
    return { scopes: named ? [section] : [], isNamed: true, isOfUnknown: residue.length > 1 && !named };
  }
  if (residue.length > 1) return { scopes: [], isNamed: false, isOfUnknown: true };
  // What was spent of the money carried over is not what was spent of all.
  if (sameSentence?.measure === "carriedOver" && measure === "spent" && !isWhole(claim))
    return { scopes: [], isNamed: false };
  const earlier = sameSentence?.scope ?? null;
  // 发放低保资金…，发放供养资金…，共发放…
  if (earlier !== null && section === null && /合计|总计|总额|共/u.test(claim.clause))
    return { scopes: [earlier, all], isNamed: false };
  if (earlier !== null && hasMeasure && !isWhole(claim))
    return { scopes: section === null ? [earlier] : [earlier, section], isNamed: true };
  // 森林抚育项目预算310万元，实际支付302.5万元: a line that is named is meant again.
  if (earlier !== null && hasMeasure && !KINDS.test(earlier.name) && !OF_ALL.test(claim.clause))
    return { scopes: [earlier], isNamed: true };
  // 项目支出全年预算数…，支出…: of 项目支出 or of all.
  if (earlier !== null && isBudgetThenUse(sameSentence?.measure ?? null, measure))
    return { scopes: [earlier, section ?? all], isNamed: true };
  if (isOfUnknownProject(claim)) return { scopes: [], isNamed: false };
  if (section !== null) return { scopes: [section], isNamed: true };
  if (isFundSection(claim)) return { scopes: [all], isNamed: true };
  return hasMeasure ? spokenOf(claim, before, all) : { scopes: [], isNamed: false };
}

/** Under any other heading: what the paragraph was about, or the unit's money as a whole. */
function spokenOf(claim: Claim, before: readonly TiedClaim[], all: FundScope): Candidates {
  const former = before
    .slice(-12)
    .reverse()
    .find(({ place, baseUnit }) => place === claim.place && baseUnit === "元");
  if (former?.isOfUnknown === true && !OF_ALL.test(claim.clause))
    return { scopes: [], isNamed: false, isOfUnknown: true };
  const scope = former?.scope ?? null;
  return scope === null || scope.lines.length === all.lines.length || OF_ALL.test(claim.clause)
    ? { scopes: [all], isNamed: true }
    : { scopes: [scope, all], isNamed: false };
}

const OF_ALL = /全年|年度|当年|本年|总|整体|部门|单位|合计|我[中馆院校局委]/u;

/** Scopes of many lines, beside which all the money may be meant */
const KINDS = /^(?:全部|基本支出|项目支出|人员经费|公用经费|部门预算|市级专项|上级专项)$|、/u;

const BUDGETS: ReadonlySet<ReportMeasure | null> = new Set([
  "annualBudget",
  "initialBudget",
  "carriedOver",
  "thisYear",
]);
const USES: ReadonlySet<ReportMeasure | null> = new Set(["spent", "balance", "carriedOver", "thisYear"]);

function isBudgetThenUse(before: ReportMeasure | null, measure: ReportMeasure | null): boolean {
  return BUDGETS.has(before) && USES.has(measure);
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
    const tier = funds.tierIn(heading) ?? (heading.includes("转移支付") ? "上级专项" : null);
    if (tier !== null) return funds.tier(tier);
  }
  return null;
}

/** Of what the paragraph was about; else, of all the money */
function former(claim: Claim, before: readonly TiedClaim[], funds: FundScopes): FundScope | null {
  const previous = before.at(-1);
  const isBeside = previous?.place === claim.place && previous.sentence.index === claim.sentence.index;
  // The rate of an amount that the workbook does not have
  if (isBeside && previous.baseUnit === "元" && previous.scope === null) return null;
  const { scopes, isNamed } = spokenOf(claim, before, funds.all);
  return isNamed ? (scopes[0] ?? null) : null;
}

function rateReadings(
  claim: Claim,
  funds: FundScopes,
  sameSentence: TiedClaim | undefined,
  before: readonly TiedClaim[],
): Readings | null {
  const { scopes, rest, names } = funds.in(claim.clause);
  const { measure: own, subject, isOfSource } = moneyWordsOf(rest);
  const measure = own?.measure ?? null;
  if (measure === null || !RATE_MEASURES.has(measure)) return null;
  if (sameSentence?.measure === "carriedOver" && names.length === 0) return null;
  // 上年末结转37.2万元，已全部支出，执行率100%
  const isOfOtherTime = sameSentence?.baseUnit === "元" && !isSameTime(sameSentence.time, claim.time);
  if (isOfOtherTime && names.length === 0) return null;
  const isUnknown =
    names.length === 0 &&
    (subject !== "" || (sameSentence?.isOfUnknown === true && !/成本/.test(claim.label)));
  if (isUnknown || isOfSource) return { figures: [], certainty: "weak", isOfUnknown: isUnknown };
  const isCompletion = /(?<!预算)完成率$/u.test(claim.clause);
  const earlier = sameSentence?.measure !== "carriedOver" ? (sameSentence?.scope ?? null) : null;
  const isMoney = !isCompletion || sameSentence?.baseUnit === "元" || /成本/.test(claim.label);
  const section = claim.place.project === null ? null : sectionScopes(claim, funds);
  // 项目资金 in the report of a project is that project's.
  const named = section !== null && names.length === 0 ? undefined : scopes[0];
  const found = named ?? earlier ?? (isMoney ? (section ?? former(claim, before, funds)) : null);
  if (!isMoney || found === null) return null;
  const measures: readonly ReportMeasure[] =
    measure === "arrivalRate" || (/^占/u.test(claim.clause) && sameSentence?.measure === "arrived")
      ? ["arrivalRate"]
      : ["executionRate", "initialRate"];
  const figures = measures.flatMap((one) => funds.figure(found, one) ?? []);
  return { figures, certainty: "firm", scope: found, measure, isOfOne: true };
}
