/**
 * Writes what the preview shows. The workbook is read again: if it has changed since, nothing is finishOrRefuse and a new
 * preview given.
 *
 * @throws NotStandardWorkbook
 */
import type { Overwritten } from "../../workbook/preview/conflicts";
import type { OperationOptions } from "../operation";
import { isSamePreview, prepare, previewOf, finishOrRefuse } from "../shared/recomputation";
import type { CallOptions, Preview, Recomputation } from "../results";

export async function run(
  options: OperationOptions,
  shown: Preview,
  overwritten: Overwritten,
  call: CallOptions = {},
): Promise<Recomputation> {
  const callOptions = { ...options, ...call };
  const prepared = await prepare(shown.time, callOptions);
  if (!isSamePreview(shown, prepared)) {
    return { kind: "preview", preview: previewOf(prepared), changed: true };
  }
  return finishOrRefuse(prepared, callOptions, overwritten);
}
