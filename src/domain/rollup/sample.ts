/** 抽查: which projects are reviewed. The same rollup and seed draw the same projects, in whatever order the files come. */
import { Decimal, HUNDRED } from "../decimal";
import { shortFingerprint } from "../fingerprint";
import { groupBy } from "../groupBy";
import { foldName } from "../text";
import { unitLabel, type RollupForm, type RollupUnit } from "./unit";

export interface SampleRule {
  /** Printed with the sample, so that anybody can draw it again */
  readonly seed: string;
  /** 万元: projects with at least this 全年预算数 are all drawn; null = none for their money */
  readonly amount: Decimal | null;
  /** 执行率 in percent: those below are all drawn */
  readonly rateBelow: Decimal;
  /** Of the others, in percent, rounded up to whole projects */
  readonly share: Decimal;
}

export const DEFAULT_SAMPLE: SampleRule = {
  seed: "1",
  amount: new Decimal(200),
  rateBelow: new Decimal(90),
  share: new Decimal(20),
};

/** `before`: only because an earlier round has drawn it */
export type DrawnBecause = "amount" | "missed" | "rate" | "grade" | "random" | "before";

/** A project as 复核表 names it */
export interface ProjectName {
  readonly unit: string;
  readonly project: string;
  /** "" = none */
  readonly code: string;
}

/** By code where both have one, since a name may change */
export function isProject(named: ProjectName, unit: RollupUnit, { name, code }: RollupForm): boolean {
  if (foldName(named.unit) !== foldName(unitLabel(unit))) return false;
  if (named.code !== "" && code !== null && code !== "") return foldName(named.code) === foldName(code);
  return foldName(named.project) === foldName(name?.written ?? "");
}

export interface Drawn {
  readonly unit: RollupUnit;
  readonly project: RollupForm;
  readonly because: DrawnBecause;
}

/**
 * In the order of the units and their projects
 *
 * @param before drawn in earlier rounds: a project that was corrected stays in the sample
 */
export function drawSample(
  units: readonly RollupUnit[],
  rule: SampleRule,
  before: readonly ProjectName[] = [],
): Drawn[] {
  const all = units.flatMap((unit) => unit.projects.map((project) => ({ unit, project })));
  const certain = all.flatMap((one): Drawn[] => {
    const because = reasonToDraw(one.project, rule);
    return because === null ? [] : [{ ...one, because }];
  });
  const drawn = new Map(certain.map((one) => [one.project, one]));
  const rest = all
    .filter(({ project }) => !drawn.has(project))
    .map((one) => ({ ...one, order: orderOf(one.unit, one.project, rule.seed) }))
    .sort((a, b) => a.order.number - b.order.number || (a.order.key < b.order.key ? -1 : 1));
  const count = rule.share.times(rest.length).div(HUNDRED).ceil().toNumber();
  for (const { unit, project } of rest.slice(0, count))
    drawn.set(project, { unit, project, because: "random" });
  const beforeOf = groupBy(before, ({ unit }) => foldName(unit));
  for (const { unit, project } of all) {
    const named = beforeOf.get(foldName(unitLabel(unit))) ?? [];
    if (!drawn.has(project) && named.some((one) => isProject(one, unit, project)))
      drawn.set(project, { unit, project, because: "before" });
  }
  return all.flatMap(({ project }) => drawn.get(project) ?? []);
}

function reasonToDraw({ funds, indicators, grade }: RollupForm, rule: SampleRule): DrawnBecause | null {
  const [budget, rate] = [funds?.annualBudget ?? null, funds?.executionRate ?? null];
  if (rule.amount !== null && budget?.gte(rule.amount) === true) return "amount";
  if (indicators.some(({ met }) => met === false)) return "missed";
  if (rate?.lt(rule.rateBelow) === true) return "rate";
  return grade === "中" || grade === "差" ? "grade" : null;
}

function orderOf(
  unit: RollupUnit,
  { name, code }: RollupForm,
  seed: string,
): { number: number; key: string } {
  const key = `${unitLabel(unit)}|${code ?? ""}|${name?.value ?? ""}`;
  return { number: shortFingerprint(`${seed}|${key}`), key };
}

/** 偏离度: 自评得分 − 复核得分 in percent of the weight; null while one of them is open, and without a weight. */
export function reviewDeviation(
  stated: Decimal | null,
  reviewed: Decimal | null,
  weight: Decimal | null,
): Decimal | null {
  if (stated === null || reviewed === null || weight === null || weight.isZero()) return null;
  return stated.minus(reviewed).times(HUNDRED).div(weight);
}
