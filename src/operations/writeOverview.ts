/**
 * Recomputes and adds the sheet 总览 with its charts; every later recompute keeps it up to date, until the user deletes
 * it. What the user has changed on other sheets of ours is left alone.
 *
 * @throws NotStandardWorkbook
 * @throws IncompleteInput before anything is written
 */
import { NO_AMENDMENTS } from "../workbook/amendments";
import { IncompleteInput } from "../workbook/read/incompleteInput";
import type { OperationOptions } from "./operation";
import { finish, prepare } from "./shared/recomputation";
import type { CallOptions, Recomputation } from "./results";

export async function run(options: OperationOptions, call: CallOptions = {}): Promise<Recomputation> {
  const all = { ...options, ...call };
  const prepared = await prepare(options.now(), all, { ...NO_AMENDMENTS, overview: true });
  if (prepared.incomplete.length > 0) throw new IncompleteInput(prepared.incomplete);
  return { kind: "written", result: await finish(prepared, all) };
}
