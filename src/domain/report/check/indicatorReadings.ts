/** The targets, actuals and completions of 指标 that a statement may be. */
import { Decimal } from "../../decimal";
import { compare } from "./agreement";
import { isGoal, type Claim } from "./claims";
import type { WorkbookFigure } from "../../calculation/workbookFigure";
import {
  indicatorFigure,
  nounOf,
  isSameUnit,
  type IndicatorSide,
  type NamedIndicator,
  type NamedIndicators,
} from "../indicators";
import { bigramsOf, keyOf, sharedBigrams } from "../../text/likeness";
import { BOUND } from "../../text/operators";
import type { Readings, TiedClaim } from "./tiedClaim";

/** Counts, shares, targets and money of the indicators. */
export function indicatorReadings(
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
  const exact = plainNameReadings(claim, indicators) ?? dividedReadings(claim, indicators);
  if (exact !== null && (best === undefined || best.likeness < FIRM)) return exact;
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
      const isSure = best.likeness >= FIRM || (best.likeness >= LIKE && isOnlyOfUnit(claim, indicators));
      const certainty = isSure ? "firm" : best.likeness >= LIKE ? "likely" : "weak";
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

const FIRM = 0.9;
const LIKE = 0.8;

/** 举办公益培训班66期 for 公益培训班期数, where no other indicator of the form is counted in 期 */
function isOnlyOfUnit({ place, baseUnit, clause, kind }: Claim, indicators: NamedIndicators): boolean {
  if (kind !== "count" || baseUnit === "%" || baseUnit === "元" || /其中/u.test(clause)) return false;
  const ofUnit = indicators.of(place.project).filter((one) => {
    const figure = indicatorFigure(one, "actual");
    return figure !== null && isSameUnit(figure.unit, baseUnit);
  });
  return ofUnit.length === 1;
}

/** 更新课桌椅720套 for 课桌椅更新数量: one noun, whatever is done with it */
function plainNameReadings(claim: Claim, indicators: NamedIndicators): Readings | null {
  const noun = nounOf(claim.clause);
  if (noun.length < 2) return null;
  const found = indicators.withNoun(noun).filter((one) => sideFigures([one], claim).length > 0);
  const own = found.filter(({ project }) => project === claim.place.project);
  const [indicator, ...others] = own.length > 0 ? own : found;
  if (indicator === undefined || others.length > 0) return null;
  return { figures: sideFigures([indicator], claim), certainty: "firm", indicator };
}

/** 办理热线工单3842件，办结率99.5% for 工单办结率: the end of a name whose beginning stands before it in the sentence */
function dividedReadings(claim: Claim, indicators: NamedIndicators): Readings | null {
  const { place, sentence, numeral, clause } = claim;
  const end = keyOf(clause);
  if (end.length < 3 || !/[率度比]$/u.test(end)) return null;
  const before = bigramsOf(
    keyOf(place.paragraph.folded.slice(Math.max(sentence.start, numeral - FAR), numeral)),
  );
  const found = indicators
    .of(place.project)
    .filter(({ key }) => key.length > end.length && key.endsWith(end))
    .filter(({ key }) => sharedBigrams(before, bigramsOf(key.slice(0, -end.length))) > 0)
    .filter((one) => sideFigures([one], claim).length > 0);
  const [indicator, ...others] = found;
  if (indicator === undefined || others.length > 0) return null;
  return { figures: sideFigures([indicator], claim), certainty: "firm", indicator };
}

const FAR = 120;

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
  // 不低于16场次 among the goals is the target, though so many were held.
  if (claim.operator !== null && isGoal(claim)) return own;
  // A target may stand where an actual should, and is then not its contradiction.
  const other = of(second).filter((figure) => compare(claim, figure) === "agrees");
  return own.length > 0
    ? [...own, ...(own.some((figure) => compare(claim, figure) === "agrees") ? [] : other)]
    : other;
}

export function isComparable({ unit }: WorkbookFigure, { baseUnit }: Claim): boolean {
  return isSameUnit(unit, baseUnit) && (unit === "%") === (baseUnit === "%");
}

/** 失业率3.74%（目标值不超过4.2%）: the other side of the indicator named just before */
export function sideReadings(
  { clause, place, sentence, baseUnit }: Claim,
  previous: TiedClaim | undefined,
): Readings | null {
  const indicator = previous?.indicator ?? null;
  const isNext = previous?.place === place && previous.sentence.index === sentence.index;
  const side = BARE_ACTUAL.test(clause) ? "actual" : BARE_TARGET.test(clause) ? "target" : null;
  if (indicator === null || !isNext || side === null) return null;
  const figure = indicatorFigure(indicator, side);
  if (figure === null || !isSameUnit(figure.unit, baseUnit)) return null;
  return { figures: [figure], certainty: "firm", indicator };
}

/** 比目标任务多1.82万人次, 较目标少3处, 低于控制价3.4万元, 超额18天 */
const FROM_TARGET =
  /^超额$|^(?:比|较)(?:年度|年初|全年|绩效|预期|计划|设定的?)*(?:目标|任务|计划|指标|控制)(?:任务|值|数量?|价|标准)?(?:超额|多|少|高|低|提高|降低|减少|增加|超)(?:完成|了|出)?$/u;
/** 超出年度目标114对 is the difference, 高于目标值90% and 超额完成年度目标18台 the target. */
const FROM_OR_TARGET =
  /^(?:超出|超过|超额完成|高于|高出|低于|低出|多于|少于)(?:年度|年初|全年|绩效|预期|计划|设定的?)*(?:目标|任务|计划|控制)(?:任务|值|数量?|价|标准)?$/u;

/** How far the figure before it is from its target, where the text does not print the target */
export function differenceReadings(claim: Claim, before: readonly TiedClaim[]): Readings | null {
  const { clause, place, sentence, baseUnit, kind } = claim;
  const isOnlyDifference = FROM_TARGET.test(clause) || (baseUnit === "百分点" && FROM_OR_TARGET.test(clause));
  if (kind === "date" || (!isOnlyDifference && !FROM_OR_TARGET.test(clause))) return null;
  const of = before.at(-1);
  if (of?.place !== place || of.sentence.index !== sentence.index || of.agreement !== "agrees") return null;
  const { indicator } = of;
  if (indicator === null || of.kind === "target" || of.kind === "completion") return null;
  const [target, actual] = (["target", "actual"] as const).map((side) => indicatorFigure(indicator, side));
  if (!target || !actual || !isSameUnit(actual.unit, baseUnit === "百分点" ? "%" : baseUnit)) return null;
  const figure: WorkbookFigure = {
    source: `${actual.source} − 指标值`,
    value: actual.value.minus(target.value).abs(),
    unit: baseUnit,
    statedIn: null,
    cells: [...actual.cells, ...target.cells],
    working: `${actual.value.toFixed()} − ${target.value.toFixed()}`,
  };
  return {
    figures: isOnlyDifference ? [figure] : [figure, target],
    ...{ certainty: "firm", indicator, isOfOne: true },
  };
}

/** 指标值35个，实际完成36个: no name of its own */
const BARE_ACTUAL = /^(?:全年|年度|年末)?(?:完成值|实际值|实际)(?:完成|达到|实现|为|数)*[≥≤><=]*$/u;
const BARE_TARGET = /^(?:年度|年初|全年)?(?:目标值|目标任务|指标值)/u;

const MIN_WHOLE_NAME = 4;
const BOUND_OR_RATE = new RegExp(`(?:${BOUND}|=|完成率)+$`, "u");

/** 其中北片区: of a part of what the name is of */
const QUALIFIED = /(?:其中|分别)[^，。；：]{0,12}[\p{Script=Han}](?<!其中|分别)$/u;

/** 按季收集51个指标数据51个: the whole name of an indicator of the report stands before the figure, figures of its own included. */
export function wholeNameReadings(claim: Claim, indicators: NamedIndicators): Readings | null {
  const { place, numeral, kind, sentence } = claim;
  if (kind === "date" || kind === "growth") return null;
  const before = place.paragraph.folded.slice(sentence.start, numeral).replace(BOUND_OR_RATE, "");
  const indicator = indicators
    .of(place.project)
    .filter(({ name }) => name.length >= MIN_WHOLE_NAME && before.endsWith(name))
    .filter(({ name }) => !QUALIFIED.test(before.slice(0, -name.length)))
    .reduce<NamedIndicator | null>(
      (longest, one) => (longest === null || one.name.length > longest.name.length ? one : longest),
      null,
    );
  const figures = indicator === null ? [] : sideFigures([indicator], claim);
  return indicator === null || figures.length === 0 ? null : { figures, certainty: "firm", indicator };
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
      const certainty = OF_THE_TARGET.test(claim.clause) && figures.length === 1 ? "likely" : "weak";
      return { figures, certainty, indicator: best.indicator };
    }
  }
  if (!/完成率$/u.test(claim.clause) || label === "" || place.project === null) return null;
  const ofLabel = indicators.of(place.project).filter(({ level2 }) => level2.startsWith(label.slice(0, 2)));
  const figures = ofLabel.flatMap((one) => {
    const figure = indicatorFigure(one, "actual");
    return figure?.unit === "%" ? [figure] : [];
  });
  const certainty = figures.length === 1 ? "likely" : "weak";
  return { figures, certainty, ...(ofLabel[0] === undefined ? {} : { indicator: ofLabel[0] }) };
}

/** Without a level whose target it is: 省级, 市下达 */
const OF_THE_TARGET =
  /^(?:完成|占|是|为|达到?)(?:年度|年初|全年|绩效)*(?:目标|任务|计划)(?:任务|值|数量?)?的$/u;

/** 时效指标 of the form: a date or a recurring deadline */
function dateReadings(claim: Claim, indicators: NamedIndicators): Readings | null {
  if (!/时效/.test(claim.label)) return null;
  const ofForm = indicators
    .of(claim.place.project)
    .filter(({ level2 }) => level2.startsWith("时效"))
    .map((indicator) => ({ indicator, ...datesOf(indicator, claim) }));
  for (const { indicator, target, actual } of ofForm) {
    const same = [target, actual].find((figure) => figure?.date === claim.written);
    if (same) return { figures: [same], certainty: "weak", indicator };
  }
  const [only, ...others] = ofForm.filter(({ target }) => target !== null);
  if (!only?.target || others.length > 0 || !contradicts(claim, only.target)) return null;
  return { figures: [only.target], certainty: "likely", indicator: only.indicator };
}

/** 2021年12月30日前 among the goals, where the form's one deadline is the 31st; a result may be earlier. */
function contradicts(claim: Claim, { date = "" }: WorkbookFigure): boolean {
  const { written, operator, recurring } = claim;
  if (recurring || operator !== "<=" || ![written, date].every((one) => WHOLE_DATE.test(one))) return false;
  return isGoal(claim) || written > date || written.slice(4) === date.slice(4);
}

const WHOLE_DATE = /^\d{4}-\d\d-\d\d$/;

interface Dates {
  readonly target: WorkbookFigure | null;
  readonly actual: WorkbookFigure | null;
}

/** Those of an indicator as a text writes them; null where the cell has no date */
function datesOf({ result, project }: NamedIndicator, claim: Claim): Dates {
  const { target, actual, level3 } = result.indicator;
  const figureOf = (label: string, { value, written, cell }: typeof target): WorkbookFigure | null => {
    const recurs =
      claim.recurring && /\d/.test(written) && recurringKey(written) === recurringKey(claim.written);
    const date = recurs ? claim.written : value?.kind === "date" ? value.date : null;
    if (date === null || cell === null) return null;
    const source = `指标/${label}/${project ?? "整体"}/${level3.written}`;
    return { source, value: new Decimal(0), date, unit: null, statedIn: null, cells: [cell], working: null };
  };
  return { target: figureOf("指标值", target), actual: figureOf("完成值", actual) };
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
  if (amount === null || claim.approximation !== null) return null;
  const bigrams = new Set(subjects.flatMap((subject) => [...bigramsOf(keyOf(subject))]));
  const found = indicators.all.filter(({ bigrams: own, project }) => {
    const shared = sharedBigrams(bigrams, own);
    const isLike = shared >= 2 && shared >= own.size * 0.35;
    return amount.gte(100) && claim.baseUnit !== "%"
      ? shared >= 1
      : isLike && (project === place.project || place.project === null);
  });
  for (const indicator of found) {
    const figures = sideFigures([indicator], claim).filter((figure) => compare(claim, figure) === "agrees");
    if (figures.length > 0) return { figures, certainty: "weak", indicator };
  }
  return null;
}
