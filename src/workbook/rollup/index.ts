/** The sheets of 汇总: 单位汇总, 单位执行率, 项目明细, 指标汇总, 问题台账, 复核表. */
import type { SheetDefinition } from "../sheet";
import type { SheetSnapshot } from "../snapshot";
import { readEntered, type EnteredCells } from "./entered";
import { indicatorSheet } from "./indicatorSheet";
import type { RollupOptions } from "./options";
import { PROBLEM_TABLE, problemSheet } from "./problemSheet";
import { projectSheet } from "./projectSheet";
import { rateSheet } from "./rateSheet";
import { REVIEW_TABLE, reviewSheet } from "./reviewSheet";
import { unitSheet } from "./unitSheet";

export { NOTHING_ENTERED, type EnteredCells } from "./entered";
export type { RollupOptions } from "./options";

/** Pure: the same options give the same sheets. Each is made when it is taken, since they are large. */
export function* rollupSheets(options: RollupOptions): Generator<SheetDefinition, void> {
  const { rollup } = options;
  yield unitSheet(rollup);
  yield rateSheet(rollup);
  yield projectSheet(rollup);
  yield indicatorSheet(rollup);
  yield problemSheet(options);
  yield reviewSheet(options);
}

/** What people have filled in since the last 汇总 */
export function enteredIn(sheets: readonly SheetSnapshot[]): EnteredCells {
  return readEntered(sheets, [PROBLEM_TABLE, REVIEW_TABLE]);
}
