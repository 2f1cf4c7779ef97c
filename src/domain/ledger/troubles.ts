/** What is wrong with a ledger: spending without a project, amounts that are none, and figures of its own that do not agree with what was read. */
import type { LeftOut } from "./fates";
import type { LedgerCheck, UnreadAmount } from "./lines";
import type { LedgerQuestion } from "./questions";
import type { LedgerTable } from "./table";

export type LedgerTrouble =
  | { readonly kind: "noProject"; readonly sheet: string; readonly place: LeftOut }
  | { readonly kind: "unread"; readonly amount: UnreadAmount }
  | { readonly kind: "check"; readonly check: LedgerCheck };

/** @param questions a figure whose cell waits for an answer is not compared yet */
export function ledgerTroubles(
  tables: readonly LedgerTable[],
  questions: readonly LedgerQuestion[],
): LedgerTrouble[] {
  const waiting = new Set(questions.flatMap(({ cells }) => cells));
  return tables.flatMap(({ sheet, leftOut, checks, unread }): LedgerTrouble[] => [
    ...leftOut
      .filter(({ cause }) => cause === "noProject")
      .map((place) => ({ kind: "noProject", sheet, place }) as const),
    ...unread.map((amount) => ({ kind: "unread", amount }) as const),
    ...checks
      .filter(({ ok, cell }) => !ok && !waiting.has(cell))
      .map((check) => ({ kind: "check", check }) as const),
  ]);
}
