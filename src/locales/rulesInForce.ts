/** Sentences about the rule profile that a recompute went by, by language; loaded with the results. */
import type { FixedParameterName, ParameterUnit } from "../domain/profiles";
import type { OverfulfilmentRule, ReverseRule } from "../domain/profiles/profile";
import { sentencesIn, type Language } from "./languages";
import { rulesInForce as zhCN } from "./zh-CN/rulesInForce";

export interface RulesMessages {
  readonly summary: (profile: string, overrides: number) => string;
  readonly source: string;
  readonly chosen: string;
  /** 绩效_规则方案 is blank, or names a profile that is not known */
  readonly notChosen: string;
  readonly execution: string;
  /** points × rate */
  readonly proportional: (points: string) => string;
  /** The lower bounds (percent) with their points, the highest first */
  readonly steps: (steps: readonly { readonly from: string; readonly points: string }[]) => string;
  readonly reverse: string;
  readonly reverseRule: Record<ReverseRule, string>;
  readonly overfulfilment: string;
  /** `from`: reported or explained from here; `above`: points are deducted above this; both in percent */
  readonly overfulfilmentRule: Record<
    OverfulfilmentRule["kind"],
    (rule: { readonly from: string; readonly above: string; readonly points: string }) => string
  >;
  /** The profile asks for a reason where a target of zero is exceeded by so much */
  readonly zeroTarget: (from: string) => string;
  readonly totalCaps: string;
  /** Rates (percent) with the most points, the highest first */
  readonly caps: (caps: readonly { readonly below: string; readonly most: string }[]) => string;
  readonly noCaps: string;
  /** Name of the parameter of a cap; takes that of the workbook */
  readonly capName: (name: string, below: string) => string;
  /** The profile has no such value */
  readonly none: string;
  readonly parameters: string;
  readonly head: { readonly name: string; readonly value: string; readonly from: string };
  readonly ofProfile: string;
  readonly name: Record<FixedParameterName, string>;
  readonly unit: Record<ParameterUnit, string>;
}

export function rulesMessages(language: Language): RulesMessages {
  return sentencesIn(language, "rulesInForce", zhCN);
}
