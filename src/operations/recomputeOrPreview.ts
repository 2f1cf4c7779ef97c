/**
 * 一键重算 in the pane: writes if there is nothing to decide and the input is complete, else gives a preview and writes
 * nothing.
 *
 * @throws NotStandardWorkbook
 */
import { isEmpty } from "../workbook/plan";
import { mustAsk } from "../workbook/preview/conflicts";
import type { OperationOptions } from "./operation";
import { finish, prepare, previewOf } from "./shared/recomputation";
import type { CallOptions, Recomputation } from "./types";

export async function run(options: OperationOptions, call: CallOptions = {}): Promise<Recomputation> {
  const callOptions = { ...options, ...call };
  const prepared = await prepare(options.now(), callOptions);
  const incomplete = prepared.incomplete.length > 0 && !isEmpty(prepared.plan);
  if (incomplete || mustAsk(prepared.conflicts))
    return { kind: "preview", preview: previewOf(prepared), changed: false };
  return { kind: "written", result: await finish(prepared, prepared.overwritten, false, callOptions) };
}
