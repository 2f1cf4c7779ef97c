/** An indicator as its rules look at it, in a standard workbook or on a printed form. */
import type { IndicatorResult } from "../../calculation/computation";
import type { Reading } from "../../model";
import type { RuleProfile } from "../../profiles/profile";

export interface IndicatorRow {
  readonly result: IndicatorResult;
  readonly profile: RuleProfile;
  /** Null when 年度 is missing */
  readonly reportYear: number | null;
  /** The row is the execution rate of a printed form: R07 asks for its reason */
  readonly reasonAskedByRate: boolean;
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

export function isSatisfaction({ result: { name, block } }: IndicatorRow): boolean {
  return block === "satisfaction" || /满意[度率]/.test(name);
}
