/** One row of 绩效_指标 with everything that a check of it needs. */
import type { Computation, IndicatorResult } from "../../evaluation";
import type { Reading, SelfEvaluation } from "../../model";
import type { RuleProfile } from "../../profile";
import { foldName } from "../../text";
import { blockOf } from "../../blocks";

export interface IndicatorRow {
  readonly result: IndicatorResult;
  readonly profile: RuleProfile;
  /** Null when 年度 is missing */
  readonly reportYear: number | null;
}

export function rowsOf(selfEvaluation: SelfEvaluation, computation: Computation): IndicatorRow[] {
  const { profile, indicators } = computation;
  const reportYear = selfEvaluation.unit.year.value;
  return indicators.map((result) => ({ result, profile, reportYear }));
}

/** What every sentence about the target and the actual shows: both as they are written. */
export function asWritten({ result: { indicator } }: IndicatorRow) {
  const { level3, target, actual } = indicator;
  return { name: level3.written, target: target.written, actual: actual.written };
}

/** A target that only a number, a range or a date can answer. */
export function isMeasured(target: Reading | null): boolean {
  return target?.kind === "number" || target?.kind === "range" || target?.kind === "date";
}

export function isSatisfaction({ result: { indicator } }: IndicatorRow): boolean {
  return blockOf(indicator) === "satisfaction" || /满意[度率]/.test(foldName(indicator.level3.written));
}
