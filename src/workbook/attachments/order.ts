/** Where new attachments go among the sheets of the workbook. */
import { PROJECT_SHEET_PREFIX } from "./attachments";
import { OVERVIEW_SHEET } from "./overview";
import { RECORD_SHEET } from "./record";
import type { SheetSnapshot } from "../snapshot";

/** More than a workbook has sheets */
const MANY = 1_000_000;

/** 总览, 附件3, 附件4-1 to 附件4-n, 附件5, 核对记录, also with (自评) behind the name; null for another sheet. */
function rankOf(name: string): number | null {
  if (name.startsWith(OVERVIEW_SHEET)) return -1;
  if (name.startsWith("附件3")) return 0;
  if (name.startsWith("附件5")) return MANY;
  if (name.startsWith(RECORD_SHEET)) return MANY + 1;
  const number = name.startsWith(PROJECT_SHEET_PREFIX)
    ? /^\d+/.exec(name.slice(PROJECT_SHEET_PREFIX.length))?.[0]
    : undefined;
  return number === undefined ? null : Number(number);
}

/**
 * The positions (0-based) to give, in this order, to sheets that have been added at the end: each before the first of
 * ours that follows it. Those that belong at the end are not listed.
 */
export function positionsOfNew(
  existing: readonly Pick<SheetSnapshot, "name" | "ownedLayout">[],
  created: readonly string[],
): { readonly name: string; readonly position: number }[] {
  const ranks = existing.map(({ name, ownedLayout }) => (ownedLayout === null ? null : rankOf(name)));
  const follows = (rank: number) => ranks.findIndex((other) => other !== null && other > rank);
  const places: { name: string; position: number }[] = [];
  for (const name of created) {
    const rank = rankOf(name);
    const position = rank === null ? -1 : follows(rank);
    if (position < 0) continue;
    ranks.splice(position, 0, rank);
    places.push({ name, position });
  }
  return places;
}
