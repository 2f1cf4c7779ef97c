/** The user's explanations of findings, as they are stored in the workbook. */
import type { Acceptance } from "../../domain/triage/acceptance";
import { jsonOf } from "../storedJson";

/** The workbook setting that holds them */
export const ACCEPTANCES_SETTING = "绩效自评说明";

interface StoredAcceptances {
  readonly format: 1;
  readonly acceptances: readonly Acceptance[];
}

/** Null if there are none: then nothing is stored. */
export function acceptancesText(acceptances: readonly Acceptance[]): string | null {
  const stored: StoredAcceptances = { format: 1, acceptances };
  return acceptances.length === 0 ? null : JSON.stringify(stored);
}

/** Skips what is damaged or no acceptance: its finding is open again. */
export function parseAcceptances(text: string | null): readonly Acceptance[] {
  if (text === null) return [];
  const stored = jsonOf(text) as Partial<StoredAcceptances> | null;
  return Array.isArray(stored?.acceptances) ? stored.acceptances.filter(isAcceptance) : [];
}

const KEYS = ["code", "words", "figures", "cell", "reason"] as const satisfies readonly (keyof Acceptance)[];

function isAcceptance(one: unknown): one is Acceptance {
  if (typeof one !== "object" || one === null) return false;
  const given = one as Partial<Record<keyof Acceptance, unknown>>;
  return KEYS.every((key) => typeof given[key] === "string");
}
