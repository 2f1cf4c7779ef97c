/** The explanations that the user has given to findings, as the workbook keeps them. */
import type { Acceptance } from "../domain/acceptance";
import { jsonOf } from "./storedJson";

interface StoredAcceptances {
  readonly format: 1;
  readonly acceptances: readonly Acceptance[];
}

/** Null = none: nothing is stored then. */
export function acceptancesText(acceptances: readonly Acceptance[]): string | null {
  const stored: StoredAcceptances = { format: 1, acceptances };
  return acceptances.length === 0 ? null : JSON.stringify(stored);
}

/** What is no acceptance, or was damaged, is passed over: its finding is open. */
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
