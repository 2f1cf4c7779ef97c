/** Scores and grades over forms. A mean of scores is no overall mark, and is never compared with one. */
import { Decimal, sum } from "../decimal";
import type { Grade } from "../calculation/computation";
import type { RollupForm } from "./unit";

export const GRADES: readonly Grade[] = ["优", "良", "中", "差"];

export interface Scores {
  readonly projectCount: number;
  /** With a 总分 */
  readonly evaluatedCount: number;
  /** Of the known 总分, exact; null without one */
  readonly mean: Decimal | null;
  /** Weighted by 全年预算数, over the projects that have both; null without money */
  readonly weighted: Decimal | null;
  /** By the profile of each unit */
  readonly grades: Readonly<Record<Grade, number>>;
}

export function scoresOf(projects: readonly RollupForm[]): Scores {
  const scores = projects.flatMap(({ totalScore }) => totalScore ?? []);
  const weighted = projects.flatMap(({ totalScore, funds }) => {
    const budget = funds?.annualBudget ?? null;
    return totalScore === null || budget === null || !budget.gt(0) ? [] : [{ totalScore, budget }];
  });
  const money = sum(weighted.map(({ budget }) => budget));
  const countOf = (grade: Grade): number => projects.filter((project) => project.grade === grade).length;
  return {
    projectCount: projects.length,
    evaluatedCount: scores.length,
    mean: scores.length === 0 ? null : sum(scores).div(new Decimal(scores.length)),
    weighted: money.isZero()
      ? null
      : sum(weighted.map(({ totalScore, budget }) => totalScore.times(budget))).div(money),
    grades: { 优: countOf("优"), 良: countOf("良"), 中: countOf("中"), 差: countOf("差") },
  };
}
