/** The sheets of 汇总: 单位汇总, 单位执行率, 项目明细, 指标汇总, 问题台账, 自报问题台账, 复核表. */
import type { SheetDefinition } from "../sheet";
import { INDICATOR_SHEET, indicatorSheet } from "./indicatorSheet";
import { OWN_SHEET, PROBLEM_SHEET } from "./ledgerRows";
import type { RollupOptions } from "./options";
import { ledgerSheets } from "./problemSheet";
import { PROJECT_SHEET, projectSheet } from "./projectSheet";
import { RATE_SHEET, rateSheet } from "./rateSheet";
import { REVIEW_SHEET } from "./reviewRows";
import { reviewSheet } from "./reviewSheet";
import { UNIT_SHEET, unitSheet } from "./unitSheet";

export { ledgerIn, NO_LEDGER, type LedgerSheets } from "./ledgerRows";
export type { RollupOptions } from "./options";
export { NO_REVIEW, reviewIn, type Review } from "./reviewRows";

export const ROLLUP_SHEETS: readonly string[] = [
  UNIT_SHEET,
  RATE_SHEET,
  PROJECT_SHEET,
  INDICATOR_SHEET,
  PROBLEM_SHEET,
  OWN_SHEET,
  REVIEW_SHEET,
];

/** Pure: the same options give the same sheets. Each is made when it is taken, since they are large. */
export function* rollupSheets(options: RollupOptions): Generator<SheetDefinition, void> {
  const { rollup, ledger, review } = options;
  yield unitSheet(rollup);
  yield rateSheet(rollup);
  yield projectSheet(rollup);
  yield indicatorSheet(rollup);
  // What cannot be read is not replaced.
  if (ledger.unreadable.length === 0) yield* ledgerSheets(options);
  if (review.unreadable.length === 0) yield reviewSheet(options);
}
