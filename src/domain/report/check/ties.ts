/**
 * Ties the statements of a report to the figures of the workbook: by subject, unit and section. A statement may have
 * several readings; it is tied to the one that agrees, and contradicts the workbook only where there is no other.
 */
import type { Evaluation } from "../../evaluation";
import type { SelfEvaluation } from "../../model";
import type { Yielding } from "../../yielding";
import { compare, fits, slipOf } from "./agreement";
import { isDifference, type Claim } from "./claims";
import { fundReadings } from "./fundReadings";
import { FundScopes } from "../funds";
import type { WorkbookFigure } from "../../calculation/workbookFigure";
import { differenceReadings, indicatorReadings, sideReadings, wholeNameReadings } from "./indicatorReadings";
import { isSameUnit, NamedIndicators, unitFigures, type UnitFigure } from "../indicators";
import { formOf, scoreFigure } from "../scores";
import { isTotalScore } from "./totalScore";
import { MOVING } from "../../text/directions";
import type { Apart, Readings, TiedClaim } from "./tiedClaim";
import { isOfYear } from "./times";
import { tieLeftOver } from "./leftOver";
import { NamedWorkFigures } from "./namedWorkFigures";
import { workReadings } from "./workReadings";

export function* tieClaimsSteps(
  claims: readonly Claim[],
  selfEvaluation: SelfEvaluation,
  evaluation: Evaluation,
): Yielding<readonly TiedClaim[]> {
  const funds = new FundScopes(selfEvaluation);
  const indicators = new NamedIndicators(evaluation);
  const units = unitFigures(selfEvaluation);
  const works = new NamedWorkFigures(selfEvaluation);
  const year = selfEvaluation.unit.year.value;
  const tied: TiedClaim[] = [];
  for (const [index, claim] of claims.entries()) {
    if (index % 50 === 49) yield;
    const topic = topicOf(claim, tied);
    const about = topic === null ? null : (tied[topic] ?? null);
    const read = (one: Claim): Readings | null =>
      unitReadings(one, units) ??
      scoreReadings(one, evaluation, tied.at(-1)) ??
      surest([
        () => fundReadings(one, funds, tied),
        () => differenceReadings(one, tied),
        () => sideReadings(one, tied.at(-1)),
        () => wholeNameReadings(one, indicators),
        () => workReadings(one, works, about),
        () => indicatorReadings(one, indicators, about),
      ]);
    const own = tie(claim, read(claim), topic, year);
    const isApart = own.apart !== null || apartOf(claim, null, year) !== null;
    tied.push(own.figure === null && !isApart ? { ...own, ofOtherUnit: inOtherUnit(claim, read) } : own);
  }
  yield;
  return tieLeftOver(tied, indicators, year);
}

/** Smaller numbers are equal by chance. */
const SMALLEST = 10;

/** 652人 where the workbook has 652户, 3.74个百分点 for 3.74%: the figure that the text names and whose unit it changes. */
function inOtherUnit(claim: Claim, read: (claim: Claim) => Readings | null): WorkbookFigure | null {
  const { unit, baseUnit, value, approximation, counts } = claim;
  if (value === null || unit === null || approximation !== null || counts || baseUnit === "元") return null;
  const isRate = baseUnit === "百分点" || baseUnit === "‰";
  if (!isRate && value.lt(SMALLEST)) return null;
  const meant = isRate
    ? { ...claim, unit: "%", baseUnit: "%", amount: value }
    : { ...claim, unit: null, baseUnit: null };
  const readings = read(meant);
  if (readings?.certainty !== "firm") return null;
  const isMeant = (figure: WorkbookFigure): boolean =>
    figure.unit !== null && !isSameUnit(figure.unit, unit) && compare(meant, figure) === "agrees";
  return readings.figures.find(isMeant) ?? null;
}

/** Figures of these are not the unit's own: 同类项目平均执行率, 单笔最大支出 */
export const OF_OTHERS = /平均|同类|同行业|同级|最[高低大小多少]|单笔|单个|单项|其他(?:单位|部门|县|市)/u;

/** 市级下达的任务: the unit's own target may be another */
const OF_LEVEL = /(?:国家|中央|上级|[省市县区](?:级|政府|局)?)(?:下达|确定|安排|目标|任务)/u;

/** Why a figure cannot be compared with the workbook's; null where it can */
function apartOf(claim: Claim, readings: Readings | null, year: number | null): Apart | null {
  const { time, clause, kind } = claim;
  const isCarried = readings?.measure === "carriedOver" && time.span === "whole";
  if (!isOfYear(time, year) && !isCarried) return "otherTime";
  if (time.isPlanned && kind !== "target") return "planned";
  if (kind === "target" && OF_LEVEL.test(clause)) return "otherThing";
  const name = readings?.indicator?.name ?? readings?.work?.name ?? "";
  return OF_OTHERS.test(clause) && !OF_OTHERS.test(name) ? "otherThing" : null;
}

function tie(claim: Claim, readings: Readings | null, topic: number | null, year: number | null): TiedClaim {
  const { figures = [], certainty = null, ...of } = readings ?? {};
  const untied: TiedClaim = {
    ...claim,
    ...{
      measure: null,
      scope: null,
      isOfUnknown: false,
      isOfOne: false,
      indicator: null,
      work: null,
      names: [],
    },
    ...of,
    ...{ figure: null, agreement: null, certainty: null, readings: [], slip: null, ofOtherUnit: null },
    ...{ apart: null, topic },
  };
  const verdicts = figures.map((figure) => compare(claim, figure));
  const best = (["agrees", "rounding", "differs"] as const).find((verdict) => verdicts.includes(verdict));
  // What only looks like another figure is no statement of it.
  if (best === undefined || (certainty === "weak" && best === "differs")) return untied;
  const slip = best === "differs" ? slipOf(claim, figures) : null;
  const apart = best === "differs" ? apartOf(claim, readings, year) : null;
  if (apart !== null) return { ...untied, apart };
  const slipped = slip === null ? undefined : figures.find(({ value }) => fits(claim, slip, value));
  const figure = slipped ?? figures[verdicts.indexOf(best)] ?? null;
  return { ...untied, figure, agreement: best, certainty, readings: figures, slip };
}

/** 维修水库31座，其中大型7座，小型24座，完成率96.88%: of all of them. */
function wholeBefore(at: number, last: Claim, before: readonly TiedClaim[]): number {
  const { folded } = last.place.paragraph;
  const lead = folded.lastIndexOf("其中", last.numeral);
  if (lead < last.sentence.start) return at;
  const inList = before.slice(0, at).filter(({ place, numeral }) => place === last.place && numeral > lead);
  const whole = before[at - inList.length - 1];
  const isList = inList.length > 0 && inList.every(({ baseUnit }) => baseUnit === last.baseUnit);
  const isWhole =
    whole?.place === last.place &&
    whole.sentence.index === last.sentence.index &&
    whole.baseUnit === last.baseUnit;
  return isList && isWhole ? at - inList.length - 1 : at;
}

const ABOUT_TOPIC = new RegExp(`^(?:同比|完成|其中|的|较|比|占|目标|任务|超|增|减|${MOVING})`, "u");

/** The figure of the same sentence that a growth, a completion or a target is about. */
function topicOf({ kind, clause, place, sentence }: Claim, before: readonly TiedClaim[]): number | null {
  const isAbout = kind === "growth" || kind === "completion" || kind === "rate" || kind === "target";
  if (!isAbout || (kind !== "growth" && kind !== "completion" && !ABOUT_TOPIC.test(clause) && clause !== ""))
    return null;
  for (let at = before.length - 1; at >= 0 && at >= before.length - 6; at -= 1) {
    const one = before[at];
    if (one === undefined || one.place !== place || one.sentence.index !== sentence.index) return null;
    if (isDifference(one)) continue;
    if (one.topic === null && (one.kind === "count" || one.kind === "amount" || one.kind === "rate"))
      return kind === "completion" ? wholeBefore(at, one, before) : at;
  }
  return null;
}

/** The first that is not weak, else the first with figures; money that the workbook does not have under 资金 may be in 实绩. */
function surest(candidates: readonly (() => Readings | null)[]): Readings | null {
  let weak: Readings | null = null;
  let isOfUnknown = false;
  for (const candidate of candidates) {
    const readings = candidate();
    if (readings === null) continue;
    isOfUnknown ||= readings.isOfUnknown === true;
    if (readings.certainty !== "weak") return { ...readings, isOfUnknown };
    if (weak === null || weak.figures.length === 0) weak = readings;
  }
  return weak === null ? null : { ...weak, isOfUnknown };
}

/** 绩效自评得分98.50分 */
function scoreReadings(
  claim: Claim,
  evaluation: Evaluation,
  previous: TiedClaim | undefined,
): Readings | null {
  if (!isTotalScore(claim, previous)) return null;
  const form = formOf(evaluation, claim.place.project);
  const figure = form === null ? null : scoreFigure(form);
  return figure === null ? null : { figures: [figure], certainty: "firm" };
}

function unitReadings(claim: Claim, units: readonly UnitFigure[]): Readings | null {
  if (
    claim.place.project !== null ||
    (claim.kind !== "count" && claim.kind !== "amount" && claim.kind !== "target")
  )
    return null;
  const text = claim.clause.slice(-16).replace(/账面/gu, "");
  const [best] = units
    .filter(({ key, unit }) => key.length >= 2 && isSameUnit(unit, claim.baseUnit) && text.includes(key))
    .sort((a, b) => b.key.length - a.key.length);
  if (best === undefined || claim.counts) return null;
  // 在职职工人数, but not 在职党员
  const rest = text
    .slice(text.indexOf(best.key) + best.key.length)
    .replace(/职工|人员|干部|总额|为|共|的|数|人/gu, "");
  return { figures: [best], certainty: rest === "" ? "firm" : "weak" };
}
