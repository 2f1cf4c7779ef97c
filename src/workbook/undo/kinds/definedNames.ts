/** Defined names that a write adds, redirects or deletes: they get their former formulas. */
import { parseAddress, sameReference, sameSheetName } from "../../../a1";
import { entryOf } from "../journal";
import type { Reversal, Undo, UndoKind } from "../kind";
import { createdSheets } from "./createdSheets";

/** A name with its former formula, null if it did not exist */
export interface FormerName {
  readonly name: string;
  readonly before: string | null;
  /** Its sheet, if it is sheet-scoped */
  readonly scope?: string;
  /** Its formula after the write, null = deleted. Absent for a name that was inserted together with its sheet */
  readonly after?: string | null;
  /** Of a deleted name */
  readonly comment?: string;
  readonly hidden?: true;
}

/**
 * A name's formula in a form that Excel accepts again: what is left after its sheet was deleted, `=#REF!$A$1:$M$32`,
 * may be refused.
 */
export function restorableFormula(formula: string): string {
  return formula.startsWith("=#REF!") ? "=#REF!" : formula;
}

export interface NamesReversal extends Reversal<FormerName> {
  /** Names to be deleted, except those of deleted sheets; absent = none */
  readonly removed?: readonly string[];
}

export const definedNames: UndoKind<
  readonly FormerName[],
  FormerName,
  {
    /** Names whose former references are restored */
    readonly names: readonly string[];
    /** Deleted names, except those of deleted sheets */
    readonly removedNames: readonly string[];
  },
  null,
  NamesReversal
> = {
  key: "names",
  none: [],
  turn: "names",
  absent: null,
  reversal(entry, undo) {
    const items = entry.filter((name) => isToRestore(name, undo));
    const removed = undo.reversalOf(createdSheets).items;
    return {
      items,
      removed: items.filter((name) => isRemovedAlone(name, removed)).map(({ name }) => name),
    };
  },
  summary: ({ items, removed = [] }) => ({
    names: [...new Set(items.filter(({ before }) => before !== null).map(({ name }) => name))],
    removedNames: removed,
  }),
  changed: (entry) => ({
    definedNames: entry
      .filter(({ before, after }) => before !== null || after !== undefined)
      .map(({ name }) => name),
  }),
  remaining: (items) => ({ definedNames: items.map(({ name }) => name) }),
};

/** Whether it differs from before, and the user has not redirected it since. */
function isToRestore(former: FormerName, undo: Undo): boolean {
  const { name, before, after } = former;
  const scope = former.scope ?? null;
  const removed = undo.reversalOf(createdSheets).items;
  const sameScope = (other: string | null): boolean =>
    scope === null || other === null ? scope === other : sameSheetName(scope, other);
  const item = undo.workbook.names.find(
    (one) => sameScope(one.scope) && one.name.toUpperCase() === name.toUpperCase(),
  );
  if (after !== undefined) {
    const place = item?.area?.sheet ?? "";
    const remaining = entryOf(undo.journal, createdSheets).filter(({ sheet }) => !removed.includes(sheet));
    if (remaining.some(({ sheet }) => sameSheetName(sheet, place))) return false;
    const scopeExists = scope === null || undo.sheetNamed(scope) !== undefined;
    return scopeExists && (item?.formula ?? null) !== before && sameReference(item?.formula ?? null, after);
  }
  const sheet = item?.area?.sheet ?? null;
  const stays = sheet !== null && !removed.some((one) => sameSheetName(one, sheet));
  return !stays && (item?.formula ?? null) !== before;
}

function isRemovedAlone({ before, after }: FormerName, removed: readonly string[]): boolean {
  if (before !== null || after === undefined || after === null) return false;
  const sheet = parseAddress(after.slice(1))?.sheet ?? "";
  return !removed.some((name) => sameSheetName(name, sheet));
}
