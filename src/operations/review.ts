/**
 * What a recompute would find now, and which attachments do not agree with the input. Writes nothing.
 *
 * @throws NotStandardWorkbook
 */
import { readSnapshot } from "../excel/read/snapshot";
import { outdatedSheets } from "../workbook/preview/export";
import { NOTHING_PLANNED } from "../workbook/plan";
import { settle } from "../workbook/preview/conflicts";
import type { OperationOptions } from "./operation";
import { prepareOn, resultOf } from "./shared/recomputation";
import type { Review } from "./results";

export async function run(options: OperationOptions): Promise<Review> {
  const prepared = await prepareOn(await readSnapshot(options), options.now(), options);
  const { plan, leftSheets } = settle(prepared.plan, prepared.conflicts, prepared.overwritten);
  const unwritten = { plan: NOTHING_PLANNED, left: [], leftSheets: [], overwritten: [] };
  return { result: resultOf(prepared, unwritten), outdated: outdatedSheets(plan, leftSheets) };
}
