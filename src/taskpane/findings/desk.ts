/** The actions on findings of the standard workbook; null for findings of a printed form. */
import { createContext, useContext } from "react";
import type { Triage } from "../../domain/triage/acceptance";
import type { Finding } from "../../domain/finding";
import type { CellMend, Mends } from "../../workbook/mend/mend";
import type { Explained } from "../state/draftKeys";
import type { DraftStore } from "../state/drafts";
import type { PhraseStore } from "../reasons/usePhrases";

export interface Desk {
  readonly triage: Triage;
  readonly drafts: DraftStore;
  /** Whose findings they are, which tells apart their drafts */
  readonly explained: Explained;
  readonly phrases: PhraseStore;
  /** Explanations in the workbook, for any finding and year; the latest first */
  readonly explanations: readonly string[];
  /** Explanations in last year's workbook */
  readonly lastExplanations: readonly string[];
  /** The open findings that can be accepted, by rule */
  readonly acceptable: ReadonlyMap<string, readonly Finding[]>;
  /** What the open findings offer */
  readonly mends: Mends<Finding>;
  readonly busy: boolean;
  /** Accepts all of them with the same reason; `done` is called when that is stored */
  readonly accept: (findings: readonly Finding[], reason: string, done: () => void) => void;
  readonly revoke: (finding: Finding) => void;
  /** Writes the new contents of the cells; `done` is called when they are written */
  readonly mend: (cells: readonly CellMend[], done: () => void) => void;
  /** Shows the repair of the standard workbook that settles the finding */
  readonly repair: (finding: Finding) => void;
  /** Goes to the row that needs this reason */
  readonly showReason: (cause: Finding) => void;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk | null {
  return useContext(DeskContext);
}
