/** Repairs that bind a name to other cells, or rebuild its sheet. */
import { absoluteFormula, areaAddress, parseAddress, sameSheetName } from "../../a1";
import type { InputSheet } from "../../domain/model";
import type { SheetDefinition } from "../sheet";
import type { NameSnapshot, WorkbookSnapshot } from "../snapshot";
import { standardWorkbook } from "../template";
import type { Candidate } from "./candidates";
import { repairOf, type NameChange, type Repair } from "./repair";

/** An add-in cannot restore a reference into another workbook, so such a name is left to the user. */
export function isRestorable(named: readonly NameSnapshot[]): boolean {
  return named.every(({ state, scope }) => state !== "foreign" || scope !== null);
}

/** Binds the name of workbook scope to the area and deletes the names of sheet scope that shadow it. */
export function changesFor(
  name: string,
  named: readonly NameSnapshot[],
  { sheet, area }: Candidate,
): NameChange[] {
  const ofWorkbook = named.find(({ scope }) => scope === null);
  return [
    ...sheetNames(named),
    {
      name: ofWorkbook?.name ?? name,
      scope: null,
      from: ofWorkbook?.formula ?? null,
      to: absoluteFormula(sheet, area),
    },
  ];
}

function sheetNames(named: readonly NameSnapshot[]): NameChange[] {
  return named
    .filter(({ scope, state }) => scope !== null && state === "area")
    .map(({ name, scope, formula }) => ({ name, scope, from: formula, to: null }));
}

export function rebindOffers(
  name: string,
  named: readonly NameSnapshot[],
  candidates: readonly Candidate[],
): Repair[] {
  return candidates.map((candidate) => repairOf("bind", name, { names: changesFor(name, named, candidate) }));
}

/** One for the area of each name of that spelling; the area that is read now comes first. */
export function scopeOffers(name: string, named: readonly NameSnapshot[]): Repair[] {
  const areas = new Map<string, Candidate>();
  for (const { state, formula } of named) {
    const target = state === "area" ? parseAddress(formula.slice(1)) : null;
    if (target === null || target.sheet === null) continue;
    const candidate = { sheet: target.sheet, area: target.area };
    const address = areaAddress(candidate.sheet, candidate.area);
    if (!areas.has(address)) areas.set(address, candidate);
  }
  return [...areas.values()].map((candidate) => {
    const changes = changesFor(name, named, candidate);
    return repairOf("scope", name, { names: changes.filter(({ from, to }) => from !== to) });
  });
}

export function rebuildOffer(name: string, sheet: InputSheet, snapshot: WorkbookSnapshot): Repair {
  const definition = standardSheet(sheet);
  const used = freeName(sheet, snapshot);
  const changes = definition.names.flatMap((one) => {
    const named = snapshot.names.filter((item) => sameSheetName(item.name, one.name));
    return changesFor(one.name, named, { sheet: used, area: one.area });
  });
  return repairOf("rebuild", name, { names: changes, sheet: { standard: sheet, name: used } });
}

/** As in a new standard workbook. */
export function standardSheet(sheet: InputSheet): SheetDefinition {
  const definition = standardWorkbook().find(({ name }) => name === sheet);
  if (definition === undefined) throw new Error(`No sheet of the standard workbook: ${sheet}`);
  return definition;
}

/** `资金`, else `资金 (2)` and so on: the user's sheet of that name stays. */
function freeName(sheet: string, { sheets }: WorkbookSnapshot): string {
  const isTaken = (candidate: string): boolean => sheets.some(({ name }) => sameSheetName(name, candidate));
  if (!isTaken(sheet)) return sheet;
  let number = 2;
  while (isTaken(`${sheet} (${number})`)) number += 1;
  return `${sheet} (${number})`;
}
