/**
 * Recalculation as Excel does it: formulas that follow from a change get new values, all others keep the value that they
 * have (a loaded file's cached values are trusted). What the engine cannot compute becomes `stale`, never a wrong value.
 */
import { cellName, type Area } from "../../a1";
import { cellKey, columnOfKey, rowOfKey } from "../model/cellKeys";
import type { Cell, CellValue, Sheet, Workbook } from "../model/types";
import { arrayAreaOf, sameValue, sourceOf } from "../file/sheet/source";
import { cellsIn, Dependents, type FormulaCell } from "./dependents";
import { Calculation, engineName } from "./engine";
import { translate, type SheetNames, type TranslatedFormula } from "./references";

/** The engine cannot compute a formula that was asked for. */
export class NotComputedError extends Error {
  override readonly name = "NotComputedError";
}

interface CellContent {
  readonly value: CellValue;
  readonly formula: string | null;
}

interface Memory {
  /** The workbook when it was calculated last */
  readonly cells: ReadonlyMap<Sheet, ReadonlyMap<number, CellContent>>;
  readonly names: string;
}

export interface EvaluationRequest {
  readonly sheet: Sheet;
  readonly formula: string;
  /** The cell of the formula; default A1 */
  readonly row?: number;
  readonly column?: number;
}

export class Calculator {
  private readonly memories = new WeakMap<Workbook, Memory>();
  private readonly translations = new WeakMap<
    Workbook,
    { names: string; formulas: Map<string, TranslatedFormula> }
  >();

  /**
   * Brings formulas up to date with what changed since the last call, or since the workbook was loaded.
   * `scope` "all" calculates every formula, as Ctrl+Alt+F9 does.
   */
  recalculate(workbook: Workbook, scope: "changed" | "all" = "changed"): void {
    const formulas = this.formulasOf(workbook);
    if (formulas.length === 0) return;
    const dependents = new Dependents(formulas);
    const affected = this.affected(workbook, formulas, dependents, scope);
    if (affected.size > 0) {
      const lost = new Set(
        [...affected].filter((one) => isBeyond(workbook, one.formula) || one.array !== null),
      );
      dependents.spread([...lost], lost);
      const computable = [...affected].filter((one) => !lost.has(one));
      const failed = compute(workbook, computable);
      if (failed.length > 0) {
        for (const one of failed) lost.add(one);
        dependents.spread(failed, lost);
      }
      for (const one of lost) markStale(one);
    }
    this.memories.set(workbook, remember(workbook));
  }

  /**
   * The value of a formula (with "=") that is not in a cell, e.g. of a conditional format; references without a
   * sheet are to `sheet`. Throws `NotComputedError`.
   */
  evaluate(
    workbook: Workbook,
    sheet: Sheet,
    formula: string,
    at: { row: number; column: number } = { row: 0, column: 0 },
  ): CellValue {
    return this.evaluateAll(workbook, [{ sheet, formula, ...at }])[0] ?? null;
  }

  /** Several formulas at once, which is much faster than one by one. Throws `NotComputedError`. */
  evaluateAll(workbook: Workbook, requests: readonly EvaluationRequest[]): CellValue[] {
    const names = engineNames(workbook);
    const translated = requests.map(({ sheet, formula }) => translate(workbook, sheet, formula, names));
    const scratch = workbook.sheets.length;
    const calculation = new Calculation(scratch + requests.length, requests.length);
    try {
      setPrecedents(workbook, calculation, translated, new Map());
      const tickets = requests.map(({ formula, row = 0, column = 0 }, index) => {
        const known = translated[index] as TranslatedFormula;
        if (isBeyond(workbook, known) || !calculation.setFormula(scratch + index, row, column, known.text)) {
          throw new NotComputedError(`cannot compute ${formula}`);
        }
        return calculation.want(cellName(row, column), scratch + index);
      });
      calculation.evaluate();
      return requests.map(({ formula, row = 0, column = 0 }, index) => {
        const result = calculation.result(scratch + index, row, column, tickets[index] ?? 0);
        if ("notComputed" in result)
          throw new NotComputedError(`cannot compute ${formula}: ${result.notComputed}`);
        return result.value;
      });
    } finally {
      calculation.free();
    }
  }

  private formulasOf(workbook: Workbook): FormulaCell[] {
    const formulas: FormulaCell[] = [];
    const names = engineNames(workbook);
    const key = contextText(workbook);
    let known = this.translations.get(workbook);
    if (known?.names !== key) {
      known = { names: key, formulas: new Map() };
      this.translations.set(workbook, known);
    }
    for (const sheet of workbook.sheets) {
      for (const [at, cell] of sheet.cells) {
        if (cell.formula === null) continue;
        const text = `${sheet.id}${cell.formula}`;
        const formula = known.formulas.get(text) ?? translate(workbook, sheet, cell.formula, names, true);
        known.formulas.set(text, formula);
        const position = { sheet, row: rowOfKey(at), column: columnOfKey(at) };
        formulas.push({ ...position, cell, formula, array: arrayAreaOf(cell) });
      }
    }
    return formulas;
  }

  private affected(
    workbook: Workbook,
    formulas: readonly FormulaCell[],
    dependents: Dependents,
    scope: "changed" | "all",
  ): Set<FormulaCell> {
    if (scope === "all") return new Set(formulas);
    const memory = this.memories.get(workbook);
    const changes = new Map<Sheet, Set<number>>();
    for (const sheet of workbook.sheets) {
      const before = memory ? memory.cells.get(sheet) : sourceOf(sheet)?.loaded.cells;
      changes.set(sheet, changedCells(sheet, before ?? new Map()));
    }
    const newNames = memory !== undefined && memory.names !== contextText(workbook);
    const affected = new Set<FormulaCell>();
    for (const one of formulas) {
      const own = changes.get(one.sheet)?.has(cellKey(one.row, one.column)) ?? false;
      const { volatile, needsEverything } = one.formula;
      const byName = newNames && one.formula.usesNames;
      if (own || one.cell.stale || volatile || needsEverything || byName) affected.add(one);
    }
    const started = [...affected];
    const cells = [...changes].flatMap(([sheet, keys]) =>
      [...keys].map((key) => ({ sheet, row: rowOfKey(key), column: columnOfKey(key) })),
    );
    dependents.spread(cells, affected);
    dependents.spread(started, affected);
    return affected;
  }
}

/** Beyond what the engine can compute */
function isBeyond(workbook: Workbook, { foreign, countsDays }: TranslatedFormula): boolean {
  return foreign || (countsDays && workbook.date1904);
}

function engineNames(workbook: Workbook): SheetNames {
  return new Map(workbook.sheets.map((sheet, index) => [sheet, engineName(index)]));
}

/** Differs when a formula's text may mean something else: names, sheets and their order. */
function contextText(workbook: Workbook): string {
  const names = workbook.names.map((name) => [name.name, name.scope?.id ?? null, name.formula]);
  return JSON.stringify([names, workbook.sheets.map((sheet) => [sheet.id, sheet.name])]);
}

function changedCells(sheet: Sheet, before: ReadonlyMap<number, CellContent>): Set<number> {
  const changed = new Set<number>();
  for (const [key, cell] of sheet.cells) {
    const old = before.get(key);
    const same = old ? old.formula === cell.formula && sameValue(old.value, cell.value) : isBlank(cell);
    if (!same) changed.add(key);
  }
  for (const [key, old] of before) if (!sheet.cells.has(key) && !isBlank(old)) changed.add(key);
  return changed;
}

function isBlank(cell: CellContent): boolean {
  return cell.value === null && cell.formula === null;
}

function remember(workbook: Workbook): Memory {
  const cells = new Map<Sheet, Map<number, CellContent>>();
  for (const sheet of workbook.sheets) {
    const copy = new Map<number, CellContent>();
    for (const [key, { value, formula }] of sheet.cells) copy.set(key, { value, formula });
    cells.set(sheet, copy);
  }
  return { cells, names: contextText(workbook) };
}

/** Computes the formulas and stores their values; gives those that could not be computed. */
function compute(workbook: Workbook, formulas: readonly FormulaCell[]): FormulaCell[] {
  if (formulas.length === 0) return [];
  const calculation = new Calculation(workbook.sheets.length, 3 * formulas.length);
  try {
    const positions = new Map(workbook.sheets.map((sheet, index) => [sheet, index]));
    const own = new Map<Sheet, Set<number>>();
    for (const { sheet, row, column } of formulas) {
      const keys = own.get(sheet) ?? new Set<number>();
      own.set(sheet, keys.add(cellKey(row, column)));
    }
    setPrecedents(
      workbook,
      calculation,
      formulas.map((one) => one.formula),
      own,
    );
    const tickets = formulas.map((one) => {
      const sheet = positions.get(one.sheet) ?? 0;
      if (!calculation.setFormula(sheet, one.row, one.column, one.formula.text)) return 0;
      return calculation.want(cellName(one.row, one.column), sheet);
    });
    calculation.evaluate();
    return formulas.filter((one, index) => {
      const ticket = tickets[index] ?? 0;
      if (ticket === 0) return true;
      const result = calculation.result(positions.get(one.sheet) ?? 0, one.row, one.column, ticket);
      if ("notComputed" in result) return true;
      one.cell.value = result.value;
      delete one.cell.stale;
      return false;
    });
  } finally {
    calculation.free();
  }
}

/** Gives the engine the values that the formulas refer to, but for the cells in `own`, which it computes itself. */
function setPrecedents(
  workbook: Workbook,
  calculation: Calculation,
  formulas: readonly TranslatedFormula[],
  own: ReadonlyMap<Sheet, ReadonlySet<number>>,
): void {
  const everything = formulas.some((formula) => formula.needsEverything);
  workbook.sheets.forEach((sheet, index) => {
    const done = new Set<number>();
    const set = (key: number, cell: Cell): void => {
      if (done.has(key)) return;
      done.add(key);
      if (own.get(sheet)?.has(key) || isBlank(cell)) return;
      calculation.setValue(index, rowOfKey(key), columnOfKey(key), cell.value);
    };
    if (everything) {
      for (const [key, cell] of sheet.cells) set(key, cell);
      return;
    }
    const areas = new Map<string, Area>();
    for (const formula of formulas) {
      for (const one of formula.precedents) {
        if (one.sheet !== sheet) continue;
        const { row, column, rows, columns } = one.area;
        areas.set(`${row} ${column} ${rows} ${columns}`, one.area);
      }
    }
    for (const area of areas.values()) for (const [key, cell] of cellsIn(sheet, area)) set(key, cell);
  });
}

/** The formula's value is out of date, and with it all cells of its array. */
function markStale({ sheet, cell, array }: FormulaCell): void {
  cell.stale = true;
  if (array) for (const [, member] of cellsIn(sheet, array)) member.stale = true;
}
