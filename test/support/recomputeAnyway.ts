/** Recomputes incomplete input as a user does who has seen the preview. */
import type { Operations, RecomputeResult } from "../../src/operations";

export async function recomputeAnyway(operations: Operations): Promise<RecomputeResult> {
  const shown = await operations.preview();
  const written = await operations.applyPreview(shown, shown.overwritten);
  if (written.kind !== "written") throw new Error("The workbook has changed");
  return written.result;
}
