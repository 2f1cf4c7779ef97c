/** Acceptances of findings that a write adds or revokes: the former ones are stored again. */
import {
  acceptanceChange,
  changedAcceptances,
  changesNothing,
  type Acceptance,
  type AcceptanceChange,
} from "../../../domain/triage/acceptance";
import type { UndoKind } from "../kind";

/** The entry is what undoes the change; the item, all acceptances after it. */
export const acceptances: UndoKind<
  AcceptanceChange | null,
  readonly Acceptance[],
  { readonly explanations: boolean }
> = {
  key: "acceptances",
  none: null,
  turn: "settings",
  absent: null,
  reversal(change, { workbook }) {
    if (change === null) return { items: [] };
    const before = changedAcceptances(workbook.acceptances, change);
    return { items: changesNothing(acceptanceChange(workbook.acceptances, before)) ? [] : [before] };
  },
  summary: ({ items }) => ({ explanations: items.length > 0 }),
};
