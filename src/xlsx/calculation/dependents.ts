/** The formulas of a workbook, indexed by the cells that they depend on. */
import { cellKey, columnOfKey, rowOfKey } from "../model/cellKeys";
import { areaName, containsCell, type Area } from "../../a1";
import type { Cell, Sheet } from "../model/types";
import type { CompiledFormula, Precedent } from "./compile";

export interface FormulaCell {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  readonly formula: CompiledFormula;
  /** The area that an array formula fills */
  readonly array: Area | null;
}

interface Position {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/** Areas up to this many cells are indexed cell by cell. */
const SMALL = 64;

/** A large area, and the formulas that refer to it */
interface LargeArea {
  readonly area: Area;
  readonly formulas: FormulaCell[];
}

export class Dependents {
  private readonly count: number;
  private readonly byCell = new Map<Sheet, Map<number, FormulaCell[]>>();
  private readonly byArea = new Map<Sheet, Map<string, LargeArea>>();

  /** @param reached areas on which formulas depend beside those that their texts name */
  constructor(
    formulas: readonly FormulaCell[],
    reached: ReadonlyMap<FormulaCell, readonly Precedent[]> = new Map(),
  ) {
    this.count = formulas.length;
    for (const formula of formulas) {
      for (const { sheet, area } of [...formula.formula.precedents, ...(reached.get(formula) ?? [])]) {
        if (area.rows * area.columns > SMALL) {
          const areas = this.byArea.get(sheet) ?? new Map<string, LargeArea>();
          this.byArea.set(sheet, areas);
          const key = areaName(area);
          const same = areas.get(key) ?? { area, formulas: [] };
          areas.set(key, same);
          same.formulas.push(formula);
          continue;
        }
        const cells = this.byCell.get(sheet) ?? new Map<number, FormulaCell[]>();
        this.byCell.set(sheet, cells);
        for (let row = area.row; row < area.row + area.rows; row++) {
          for (let column = area.column; column < area.column + area.columns; column++) {
            listOf(cells, cellKey(row, column)).push(formula);
          }
        }
      }
    }
  }

  /** Adds to `reached` every formula that depends, directly or indirectly, on the given cells or formulas. */
  spread(cells: Iterable<Position | FormulaCell>, reached: Set<FormulaCell>): void {
    if (reached.size === this.count) return;
    const waiting: (Position | FormulaCell)[] = [...cells];
    const hit = new Set<LargeArea>();
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if ("array" in next && next.array !== null) {
        for (const [key] of cellsIn(next.sheet, next.array)) {
          waiting.push({ sheet: next.sheet, row: rowOfKey(key), column: columnOfKey(key) });
        }
      }
      for (const formula of this.following(next.sheet, next.row, next.column, hit)) {
        if (reached.has(formula)) continue;
        reached.add(formula);
        waiting.push(formula);
      }
    }
  }

  /** `hit` collects the large areas already visited. */
  private *following(sheet: Sheet, row: number, column: number, hit: Set<LargeArea>): Iterable<FormulaCell> {
    yield* this.byCell.get(sheet)?.get(cellKey(row, column)) ?? [];
    for (const large of this.byArea.get(sheet)?.values() ?? []) {
      if (hit.has(large) || !containsCell(large.area, row, column)) continue;
      hit.add(large);
      yield* large.formulas;
    }
  }
}

function listOf<K, V>(map: Map<K, V[]>, key: K): V[] {
  const known = map.get(key);
  if (known) return known;
  const list: V[] = [];
  map.set(key, list);
  return list;
}

/** The stored cells in an area. Iterates over the area or over the sheet's cells, whichever is smaller. */
export function* cellsIn(sheet: Sheet, area: Area): Iterable<[number, Cell]> {
  if (area.rows * area.columns > sheet.cells.size) {
    for (const [key, cell] of sheet.cells) {
      const row = rowOfKey(key) - area.row;
      const column = columnOfKey(key) - area.column;
      if (row >= 0 && row < area.rows && column >= 0 && column < area.columns) yield [key, cell];
    }
    return;
  }
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const key = cellKey(row, column);
      const cell = sheet.cells.get(key);
      if (cell) yield [key, cell];
    }
  }
}
