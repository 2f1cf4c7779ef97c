/**
 * 一键重算 in the pane: writes if there is nothing to decide, else gives a preview and writes nothing.
 *
 * @throws NotStandardWorkbook
 */
import { mustAsk } from "../workbook/preview/conflicts";
import type { OperationOptions } from "./operation";
import { finish, prepare, previewOf } from "./shared/recomputation";
import type { CallOptions, Recomputation } from "./types";

export async function run(options: OperationOptions, call: CallOptions = {}): Promise<Recomputation> {
  const callOptions = { ...options, ...call };
  const prepared = await prepare(options.now(), callOptions);
  if (mustAsk(prepared.conflicts)) return { kind: "preview", preview: previewOf(prepared), changed: false };
  return { kind: "written", result: await finish(prepared, prepared.overwritten, false, callOptions) };
}
