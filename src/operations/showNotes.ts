/**
 * Turns notes on or off. While they are on, every recompute writes each finding as a note of its cell, in the user's
 * language; a cell with a note of the user's own keeps it. Where the recompute has to ask first, only the choice is stored.
 *
 * @param language null = no notes
 * @throws NotStandardWorkbook
 * @throws HostError `unsupported` where this Excel has no notes, `sheetProtected` before anything is written
 */
import { NO_ACCEPTANCE_CHANGE } from "../domain/triage/acceptance";
import { HostError } from "../port/errors";
import type { Language } from "../locales/languages";
import type { OperationOptions } from "./operation";
import { recomputeOrAsk } from "./shared/recomputation";
import type { CallOptions, Recomputation } from "./results";

export async function run(
  options: OperationOptions,
  language: Language | null,
  call: CallOptions = {},
): Promise<Recomputation> {
  if (!options.desk.hasNotes()) throw new HostError("unsupported");
  return recomputeOrAsk(
    { ...options, ...call },
    { reasons: [], acceptances: NO_ACCEPTANCE_CHANGE, notes: language },
  );
}
