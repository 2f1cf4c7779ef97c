/** Highlights that a write adds or removes: their sheets get the former ones. */
import { foldedSheetName, sameSheetName } from "../../../a1";
import type { WritePlan } from "../../plan";
import type { HighlightSnapshot, PlacedHighlight } from "../../snapshot";
import { sheetsOf, type UndoKind } from "../kind";

/** All highlights of a sheet before the write */
export interface FormerHighlights {
  readonly sheet: string;
  readonly before: readonly Pick<PlacedHighlight, "formula" | "addresses" | "priority">[];
}

export interface HighlightsToRestore extends FormerHighlights {
  readonly remove: readonly HighlightSnapshot[];
  /** Number of the sheet's other conditional formats */
  readonly others: number;
}

export function formerHighlights(
  { remove, add }: WritePlan["highlights"],
  existing: readonly PlacedHighlight[],
): FormerHighlights[] {
  return sheetsOf([...remove, ...add]).map((sheet) => ({
    sheet,
    before: existing
      .filter((one) => foldedSheetName(one.sheet) === foldedSheetName(sheet))
      .map(({ formula, addresses, priority }) => ({ formula, addresses, priority })),
  }));
}

export const highlights: UndoKind<
  readonly FormerHighlights[],
  HighlightsToRestore,
  { readonly highlights: boolean },
  /** Number of all conditional formats, by sheet */
  ReadonlyMap<string, number>
> = {
  key: "highlights",
  none: [],
  turn: "looks",
  absent: new Map(),
  reversal(entry, undo) {
    const counts = undo.presentOf(highlights);
    const existing = entry.filter(({ sheet }) => undo.sheetNamed(sheet) !== undefined);
    const items = existing.flatMap((former) => {
      const now = undo.workbook.highlights.filter(({ sheet }) => sameSheetName(sheet, former.sheet));
      // Unchanged ones are not touched, as the sheet may have been protected since.
      if (areAlike(former.before, now)) return [];
      return { ...former, remove: now, others: (counts.get(former.sheet) ?? now.length) - now.length };
    });
    return { items };
  },
  summary: ({ items }) => ({ highlights: items.length > 0 }),
  changed: (entry) => ({ sheets: sheetsOf(entry) }),
  remaining: (items) => ({ sheets: sheetsOf(items) }),
  writesTo: sheetsOf,
};

function areAlike(one: FormerHighlights["before"], other: FormerHighlights["before"]): boolean {
  const seen = (list: FormerHighlights["before"]): string =>
    JSON.stringify(
      list
        .map(({ formula, addresses, priority }) => [priority, formula, ...addresses])
        .sort(([first], [second]) => Number(first) - Number(second)),
    );
  return seen(one) === seen(other);
}
