/** Repairs that bind a name to other cells, or rebuild its sheet. */
import { absoluteFormula, areaAddress, parseAddress, sameSheetName } from "../../a1";
import { SHEETS, TABLE_KEYS, TABLES, type InputSheet, type TableSchema } from "../../domain/model";
import { columnsOf, locateHeadings } from "../read/table";
import { ruleOf } from "../schema/kinds";
import { listSource } from "../schema/live";
import { tableName } from "../schema/names";
import type { SheetDefinition } from "../sheet";
import type { NameSnapshot, WorkbookSnapshot } from "../snapshot";
import { standardWorkbook } from "../template";
import type { Candidate } from "./candidates";
import { repairOf, type NameChange, type Repair, type RuleForCells } from "./repair";

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
  return repairOf("rebuild", name, {
    names: changes,
    rules: listsOf(sheet, used, snapshot),
    sheet: { standard: sheet, name: used },
  });
}

/** The drop-down lists of other tables that offer what the sheet's table has: they refer to nothing since it is gone. */
function listsOf(sheet: InputSheet, used: string, snapshot: WorkbookSnapshot): RuleForCells[] {
  return TABLE_KEYS.flatMap((key) => {
    const schema: TableSchema = TABLES[key];
    const area = snapshot.names.find((item) => sameSheetName(item.name, tableName(schema)))?.area ?? null;
    if (area === null) return [];
    const { headerRow, columns } = locateHeadings(area, schema);
    return columnsOf(schema).flatMap(([name, column]): RuleForCells[] => {
      const from = "suggestedFrom" in column ? column.suggestedFrom : undefined;
      const at = columns.get(name);
      const accepted = ruleOf(column);
      if (from === undefined || SHEETS[from.table] !== sheet || at === undefined || accepted === null)
        return [];
      const row = (headerRow ?? area.row) + 1;
      const rows = area.row + area.values.length - 1 - row;
      if (rows < 1) return [];
      const rule = { kind: "listOf", source: listSource(from, used) } as const;
      return [{ sheet: area.sheet, area: { row, column: at, rows, columns: 1 }, ...accepted, rule }];
    });
  });
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
