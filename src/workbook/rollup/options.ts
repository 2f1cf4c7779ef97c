/** What the sheets of 汇总 are made of. */
import type { Rollup, RollupFinding, SampleRule } from "../../domain/rollup";
import type { Finding } from "../../domain/finding";
import type { LedgerSheets } from "./ledgerRows";
import type { Review } from "./reviewRows";

export interface RollupOptions {
  readonly rollup: Rollup;
  readonly findings: readonly RollupFinding[];
  readonly sample: SampleRule;
  /** 复核表 of the last round */
  readonly review: Review;
  /** 问题台账 and 自报问题台账 of the last round */
  readonly ledger: LedgerSheets;
  /** When it is rolled up: the date of a new round */
  readonly now: Date;
  readonly sentence: (finding: Finding) => string;
  readonly rollupSentence: (finding: RollupFinding) => string;
}
