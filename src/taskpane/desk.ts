/** What can be done about the findings of the standard workbook; null where they are those of a printed form. */
import { createContext, useContext } from "react";
import type { Judged } from "../domain/acceptance";
import type { Finding } from "../domain/finding";
import type { ReasonCause } from "../domain/reasons";
import type { DraftStore } from "./drafts";

export interface Desk {
  readonly judged: Judged;
  readonly drafts: DraftStore;
  readonly busy: boolean;
  /** `done` is called when it is kept */
  readonly explain: (finding: Finding, reason: string, done: () => void) => void;
  readonly withdraw: (finding: Finding) => void;
  /** Leads to the row that owes this reason */
  readonly showReason: (cause: ReasonCause) => void;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk | null {
  return useContext(DeskContext);
}
