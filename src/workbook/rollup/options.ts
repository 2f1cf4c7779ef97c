/** What the sheets of 汇总 are made of. */
import type { Rollup, RollupFinding, SampleRule } from "../../domain/rollup";
import type { Finding } from "../../domain/finding";
import type { EnteredCells } from "./entered";

export interface RollupOptions {
  readonly rollup: Rollup;
  readonly findings: readonly RollupFinding[];
  readonly sample: SampleRule;
  /** What people have entered in 问题台账 and 复核表 of an earlier 汇总 */
  readonly entered: EnteredCells;
  readonly sentence: (finding: Finding) => string;
  readonly rollupSentence: (finding: RollupFinding) => string;
}
