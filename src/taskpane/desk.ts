/** What can be done about the findings of the standard workbook; null where they are those of a printed form. */
import { createContext, useContext } from "react";
import type { Judged } from "../domain/acceptance";
import type { Finding } from "../domain/finding";
import type { DraftStore } from "./drafts";

export interface Desk {
  readonly judged: Judged;
  readonly drafts: DraftStore;
  readonly busy: boolean;
  /** `done` is called when it is kept */
  readonly explain: (finding: Finding, reason: string, done: () => void) => void;
  readonly withdraw: (finding: Finding) => void;
  /** Shows the reasons that the form asks for */
  readonly showReasons: () => void;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk | null {
  return useContext(DeskContext);
}
