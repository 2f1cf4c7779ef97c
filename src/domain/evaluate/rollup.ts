/** Checks the workbooks of many units together. */
import { SEVERITIES } from "../finding";
import type { RollupFinding } from "../rollup/finding";
import type { Rollup } from "../rollup/rollup";
import { findingAt } from "../rules/engine";
import { ROLLUP_RULES } from "../rules/rollup/rules";
import { runSync, type Yielding } from "../yielding";

/** Errors first, then by rule; within a rule in the order of the units. */
export function checkRollup(rollup: Rollup): RollupFinding[] {
  return runSync(checkRollupSteps(rollup));
}

/** The same in steps */
export function* checkRollupSteps(rollup: Rollup): Yielding<RollupFinding[]> {
  const findings: RollupFinding[] = [];
  for (const rule of ROLLUP_RULES) {
    yield;
    for (const { unit, places, ...found } of rule.rollup?.(rollup) ?? [])
      findings.push(findingAt(rule, found, { unit, places }));
  }
  return SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}
