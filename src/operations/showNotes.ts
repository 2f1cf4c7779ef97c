/**
 * Findings as notes of their cells, in the user's language, now and after every recompute; or no longer. A cell with a
 * note of the user's own keeps it. Where the recompute has to ask first, the wish alone is stored.
 *
 * @param language null = no notes
 * @throws NotStandardWorkbook
 * @throws HostError `unsupported` where this Excel has no notes, `sheetProtected` before anything is written
 */
import { NO_ACCEPTANCE_CHANGE } from "../domain/acceptance";
import { HostError } from "../excel/errors";
import type { Language } from "../locales/languages";
import type { OperationOptions } from "./operation";
import { recomputeOrAsk } from "./shared/recomputation";
import type { CallOptions, Recomputation } from "./types";

export async function run(
  options: OperationOptions,
  language: Language | null,
  call: CallOptions = {},
): Promise<Recomputation> {
  if (options.hasNotes !== true) throw new HostError("unsupported");
  return recomputeOrAsk(
    { ...options, ...call },
    { reasons: [], acceptances: NO_ACCEPTANCE_CHANGE, notes: language },
  );
}
