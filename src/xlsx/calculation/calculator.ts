/**
 * Recalculates as Excel does: formulas that depend on a change get new values, all others keep theirs (a loaded file's
 * cached values are trusted). A formula that cannot be computed becomes `stale`; it never gets a wrong value.
 */
import { cellKey, columnOfKey, rowOfKey } from "../model/cellKeys";
import type { CellValue, Sheet, Workbook } from "../model/types";
import { arrayAreaOf, sameValue, sourceOf } from "../file/sheet/source";
import { compile, type CompiledFormula } from "./compile";
import { cellsIn, Dependents, type FormulaCell } from "./dependents";
import { evaluateFormula } from "./evaluate";
import { reachedAreas } from "./reach";
import { computeAll, storedValue, WorkbookCells } from "./order";

interface CellContent {
  readonly value: CellValue;
  readonly formula: string | null;
}

interface Memory {
  /** Cell contents at the last calculation, of the sheets that mattered to it */
  readonly cells: ReadonlyMap<Sheet, ReadonlyMap<number, CellContent>>;
  readonly names: string;
}

export interface EvaluationRequest {
  readonly sheet: Sheet;
  readonly formula: string;
  /** The cell in which the formula is evaluated; default A1 */
  readonly row?: number;
  readonly column?: number;
}

/** Limit of the parts that names add to the formulas of a workbook: names of names grow exponentially. */
const MAX_ADDED = 2_000_000;

export class Calculator {
  private readonly memories = new WeakMap<Workbook, Memory>();
  private readonly compiled = new WeakMap<
    Workbook,
    { names: string; formulas: Map<string, CompiledFormula> }
  >();

  /**
   * Updates formulas for the changes since the last call, or since the workbook was loaded.
   * `scope` "all" calculates every formula, as Ctrl+Alt+F9 does.
   */
  recalculate(workbook: Workbook, scope: "changed" | "all" = "changed"): void {
    const formulas = this.formulasOf(workbook);
    if (formulas.length === 0) return;
    const memory = this.memories.get(workbook);
    const sheets = sheetsThatMatter(workbook, formulas);
    const changes = changesSince(sheets, memory);
    const reached = reachedAreas(workbook, formulas);
    const dependents = new Dependents(formulas, reached);
    const affected = this.affected(workbook, formulas, dependents, scope, changes, reached);
    if (affected.size > 0) {
      const lost = new Set(computeAll(workbook, affected));
      dependents.spread([...lost], lost);
      for (const one of lost) markStale(one);
    }
    const touched = new Set([...affected].map(({ sheet }) => sheet));
    const isKnown = (sheet: Sheet): boolean => changes.get(sheet)?.size === 0 && !touched.has(sheet);
    this.memories.set(workbook, { cells: remember(sheets, memory, isKnown), names: contextText(workbook) });
  }

  /**
   * Evaluates a formula (with "=") that is not in a cell, e.g. of a conditional format. References without a sheet
   * refer to `sheet`. Throws `NotComputedError`.
   */
  evaluate(
    workbook: Workbook,
    sheet: Sheet,
    formula: string,
    at: { row: number; column: number } = { row: 0, column: 0 },
  ): CellValue {
    return this.evaluateAll(workbook, [{ sheet, formula, ...at }])[0] ?? null;
  }

  /** Throws `NotComputedError` if one of them cannot be computed. */
  evaluateAll(workbook: Workbook, requests: readonly EvaluationRequest[]): CellValue[] {
    const cells = new WorkbookCells(workbook);
    return requests.map(({ sheet, formula, row = 0, column = 0 }) =>
      storedValue(
        evaluateFormula(compile(workbook, sheet, formula).root, cells, { sheet, row, column, arrays: false }),
      ),
    );
  }

  private formulasOf(workbook: Workbook): FormulaCell[] {
    const formulas: FormulaCell[] = [];
    const key = contextText(workbook);
    let known = this.compiled.get(workbook);
    if (known?.names !== key) {
      known = { names: key, formulas: new Map() };
      this.compiled.set(workbook, known);
    }
    let left = MAX_ADDED;
    for (const { added } of known.formulas.values()) left -= added;
    for (const sheet of workbook.sheets) {
      for (const [at, cell] of sheet.cells) {
        if (cell.formula === null) continue;
        const text = `${sheet.id}${cell.formula}`;
        const before = known.formulas.get(text);
        const formula = before ?? compile(workbook, sheet, cell.formula, Math.max(0, left));
        if (before === undefined) left -= formula.added;
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
    changes: Changes,
    reached: ReadonlyMap<FormulaCell, unknown>,
  ): Set<FormulaCell> {
    if (scope === "all") return new Set(formulas);
    const memory = this.memories.get(workbook);
    const newNames = memory !== undefined && memory.names !== contextText(workbook);
    const anyChange = [...changes.values()].some(({ size }) => size > 0);
    const affected = new Set<FormulaCell>();
    for (const one of formulas) {
      const own = changes.get(one.sheet)?.has(cellKey(one.row, one.column)) ?? false;
      const { volatile, needsEverything } = one.formula;
      const byName = newNames && one.formula.usesNames;
      // A formula that cannot be computed keeps its result until something changes
      const recomputes =
        (volatile && one.formula.supported) || (needsEverything && anyChange && !reached.has(one));
      if (own || one.cell.stale || recomputes || byName) affected.add(one);
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

/** Fingerprint of everything that gives a formula's text its meaning: names, sheets and their order. */
function contextText(workbook: Workbook): string {
  const names = workbook.names.map((name) => [name.name, name.scope?.id ?? null, name.formula]);
  return JSON.stringify([names, workbook.sheets.map((sheet) => [sheet.id, sheet.name])]);
}

type Changes = ReadonlyMap<Sheet, ReadonlySet<number>>;

/** The sheets with formulas and those that formulas refer to; changes elsewhere affect no result. */
function sheetsThatMatter(workbook: Workbook, formulas: readonly FormulaCell[]): readonly Sheet[] {
  if (formulas.some(({ formula }) => formula.needsEverything)) return workbook.sheets;
  const used = new Set(
    formulas.flatMap(({ sheet, formula }) => [sheet, ...formula.precedents.map((area) => area.sheet)]),
  );
  return [...used];
}

function changesSince(sheets: readonly Sheet[], memory: Memory | undefined): Changes {
  return new Map(
    sheets.map((sheet) => {
      const before = memory ? memory.cells.get(sheet) : sourceOf(sheet)?.loaded.cells;
      return [sheet, changedCells(sheet, before ?? new Map())];
    }),
  );
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

/** @param isKnown whether the sheet is still as in the former memory */
function remember(
  sheets: readonly Sheet[],
  former: Memory | undefined,
  isKnown: (sheet: Sheet) => boolean,
): Memory["cells"] {
  const cells = new Map<Sheet, ReadonlyMap<number, CellContent>>();
  for (const sheet of sheets) {
    const known = isKnown(sheet) ? former?.cells.get(sheet) : undefined;
    if (known !== undefined) {
      cells.set(sheet, known);
      continue;
    }
    const copy = new Map<number, CellContent>();
    for (const [key, { value, formula }] of sheet.cells) copy.set(key, { value, formula });
    cells.set(sheet, copy);
  }
  return cells;
}

/** Marks the formula's cell as stale, and every cell of its array. */
function markStale({ sheet, cell, array }: FormulaCell): void {
  cell.stale = true;
  if (array) for (const [, member] of cellsIn(sheet, array)) member.stale = true;
}
