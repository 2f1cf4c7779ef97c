/** Which area each name of the standard workbook refers to, and what is wrong with those that refer to none. */
import { cellAddress, sameSheetName } from "../../a1";
import { STANDARD_NAMES, type NameReport, type NameToRead } from "../schema/names";
import type { AreaSnapshot, NameSnapshot, WorkbookSnapshot } from "../snapshot";
import { addressOfArea, type Collector } from "./collector";

export interface ResolvedNames {
  readonly areas: ReadonlyMap<string, AreaSnapshot>;
  readonly reports: readonly NameReport[];
  readonly state: "none" | "partial" | "complete";
}

/**
 * A usable name goes before a broken one. Among the usable, the scope of the sheet where the standard workbook has the
 * table goes before that of the workbook, as in Excel itself; then come other sheets in their order. These are copies:
 * Excel gives a copied sheet names of its own. A note says once for each copy that it is not read; a warning names
 * areas of which it is not certain which one is meant. Optional names that are missing have neither report nor finding.
 */
export function resolveNames(
  snapshot: WorkbookSnapshot,
  collector: Collector,
  standard: readonly NameToRead[] = STANDARD_NAMES,
): ResolvedNames {
  const areas = new Map<string, AreaSnapshot>();
  const copies = new Map<string, AreaSnapshot>();
  const reports = standard.flatMap(({ name, sheet, need }): NameReport[] => {
    const required = need === "required";
    const candidates = candidatesFor(name, sheet, snapshot);
    const chosen = candidates[0];
    const area = chosen?.area ?? null;
    if (chosen?.state === "area" && area !== null) {
      areas.set(name, area);
      const others = candidates.slice(1);
      const isCertain = chosen.scope === null || sameSheetName(chosen.scope, sheet);
      const isCopy = (other: NameSnapshot): boolean => isCopyOf(area, other) && isCertain;
      for (const { scope } of others.filter(isCopy))
        if (scope !== null && !copies.has(scope)) copies.set(scope, area);
      reportUnread(
        name,
        area,
        others.filter((other) => !isCopy(other)),
        collector,
      );
      return [{ name, state: "area", address: addressOfArea(area), required }];
    }
    if (chosen === undefined && need === "optional") return [];
    const state = chosen === undefined ? "missing" : chosen.state === "area" ? "foreign" : chosen.state;
    // A broken name was meant to be read; one that was never there may not be needed.
    const severity = required || state !== "missing" ? "error" : "warning";
    collector.add(
      required ? "R57.unusableName" : "R00.unusableName",
      severity,
      [placeOf(sheet, snapshot)],
      { name, state },
      chosen?.formula ?? null,
    );
    return [{ name, state, address: null, required }];
  });
  for (const [copy, { sheet, row, column }] of copies)
    collector.add("R00.copiedSheet", "note", [cellAddress(sheet, row, column)], { sheet, copy });
  const usable = reports.filter(({ state }) => state === "area").length;
  const found = reports.some(({ state }) => state !== "missing");
  return { areas, reports, state: !found ? "none" : usable === reports.length ? "complete" : "partial" };
}

/** All names of that spelling; the first is the one that is read. */
export function candidatesFor(name: string, home: string, snapshot: WorkbookSnapshot): NameSnapshot[] {
  return snapshot.names
    .filter((candidate) => sameSheetName(candidate.name, name))
    .sort((left, right) => preference(left, home, snapshot) - preference(right, home, snapshot));
}

/** Whether the name is that of a copied sheet */
function isCopyOf(used: AreaSnapshot, { scope, area }: NameSnapshot): boolean {
  if (scope === null || area === null) return false;
  return sameSheetName(area.sheet, scope) && !sameSheetName(area.sheet, used.sheet);
}

/** Lower is preferred. */
function preference(candidate: NameSnapshot, home: string, snapshot: WorkbookSnapshot): number {
  const sheets = snapshot.sheets.length;
  const { scope } = candidate;
  const usable = candidate.state === "area" && candidate.area !== null ? 0 : 2 * (sheets + 2);
  if (scope === null) return usable + 1;
  if (sameSheetName(scope, home)) return usable;
  return (
    usable +
    2 +
    Math.max(
      0,
      snapshot.sheets.findIndex(({ name }) => sameSheetName(name, scope)),
    )
  );
}

function reportUnread(
  name: string,
  used: AreaSnapshot,
  others: readonly NameSnapshot[],
  collector: Collector,
): void {
  const address = addressOfArea(used);
  const unread = others.flatMap(({ area }) => (area === null ? [] : [addressOfArea(area)]));
  const different = [...new Set(unread)].filter((other) => other !== address);
  if (different.length === 0) return;
  const inputs = { name, used: address, others: different.join("、") };
  collector.add("R00.severalNames", "warning", [cellAddress(used.sheet, used.row, used.column)], inputs);
}

/** The cell for findings on a name without an area: on the sheet that should have it, else on the first sheet. */
function placeOf(home: string, snapshot: WorkbookSnapshot): string {
  const sheet = snapshot.sheets.find(({ name }) => sameSheetName(name, home)) ?? snapshot.sheets[0];
  return cellAddress(sheet?.name ?? home, 0, 0);
}
