/** Computes formulas in dependency order. */
import { containsCell, type Area } from "../../a1";
import { cellKey, columnOfKey, rowOfKey } from "../model/cellKeys";
import type { CellValue, Sheet, Workbook } from "../model/types";
import { cellsIn, type FormulaCell } from "./dependents";
import { evaluateFormula } from "./evaluate";
import type { Cells, PlacedScalar } from "./evaluator";
import { NotComputedError, type Scalar } from "./values";

/** Interrupts a formula that reaches a cell not computed yet through INDIRECT or OFFSET. */
class Waiting extends Error {
  constructor(readonly formula: FormulaCell) {
    super("waiting for another cell");
  }
}

type State = "due" | "running" | "done" | "failed";

/**
 * Limit of the work for one workbook, in cells read or in steps of similar cost: some ten seconds. A file must not hang
 * the run over many files.
 */
const MAX_WORK = 50_000_000;

export class WorkbookCells implements Cells {
  readonly usedRows: number;
  private readonly used = new Map<Sheet, { rows: number; columns: number }>();
  private readonly due = new Map<Sheet, Map<number, FormulaCell>>();
  /** The formulas neither done nor failed, by row in each column */
  private readonly open = new Map<Sheet, Map<number, Map<number, FormulaCell>>>();
  private work = 0;
  readonly states = new Map<FormulaCell, State>();

  constructor(
    readonly workbook: Workbook,
    formulas: Iterable<FormulaCell> = [],
    private readonly maxWork = MAX_WORK,
  ) {
    let usedRows = 0;
    for (const sheet of workbook.sheets) {
      let [rows, columns] = [0, 0];
      for (const key of sheet.cells.keys()) {
        rows = Math.max(rows, rowOfKey(key) + 1);
        columns = Math.max(columns, columnOfKey(key) + 1);
      }
      this.used.set(sheet, { rows, columns });
      this.due.set(sheet, new Map());
      this.open.set(sheet, new Map());
      usedRows = Math.max(usedRows, rows);
    }
    this.usedRows = usedRows;
    for (const formula of formulas) {
      this.states.set(formula, "due");
      this.due.get(formula.sheet)?.set(cellKey(formula.row, formula.column), formula);
      const columns = this.open.get(formula.sheet);
      const column = columns?.get(formula.column) ?? new Map<number, FormulaCell>();
      columns?.set(formula.column, column.set(formula.row, formula));
    }
  }

  /** @throws NotComputedError once the workbook has had its share of work */
  spend(steps: number): void {
    this.work += steps;
    if (this.work > this.maxWork) throw new NotComputedError("the formulas of the workbook take too long");
  }

  finish(formula: FormulaCell, state: "done" | "failed"): void {
    this.states.set(formula, state);
    const columns = this.open.get(formula.sheet);
    const column = columns?.get(formula.column);
    column?.delete(formula.row);
    if (column?.size === 0) columns?.delete(formula.column);
  }

  read(sheet: Sheet, row: number, column: number): Scalar {
    this.spend(1);
    const key = cellKey(row, column);
    const cell = sheet.cells.get(key);
    if (cell === undefined) return null;
    if (cell.formula === null && !cell.stale) return cell.value;
    const formula = this.due.get(sheet)?.get(key);
    const state = formula && this.states.get(formula);
    if (formula && state === "due") throw new Waiting(formula);
    if (state === "running") throw new NotComputedError("a circle of references");
    if (state === "failed" || (cell.stale && state === undefined))
      throw new NotComputedError("it refers to a cell that is not computed");
    // The model stores no empty texts: a formula with a null value has an empty text
    return cell.value === null && cell.formula !== null ? "" : cell.value;
  }

  *present(sheet: Sheet, area: Area): Iterable<PlacedScalar> {
    const { rows, columns } = this.used.get(sheet) ?? { rows: 0, columns: 0 };
    const bottom = Math.min(area.row + area.rows, rows);
    const right = Math.min(area.column + area.columns, columns);
    if ((bottom - area.row) * (right - area.column) > 4 * sheet.cells.size) {
      this.spend(sheet.cells.size);
      const keys = [...cellsIn(sheet, area)].map(([key]) => key).sort((a, b) => a - b);
      for (const key of keys) {
        const [row, column] = [rowOfKey(key), columnOfKey(key)];
        const value = this.read(sheet, row, column);
        if (value !== null) yield { row, column, value };
      }
      return;
    }
    for (let row = area.row; row < bottom; row++) {
      for (let column = area.column; column < right; column++) {
        const value = this.read(sheet, row, column);
        if (value !== null) yield { row, column, value };
      }
    }
  }

  /** Formulas in the area that are not computed yet */
  *dueIn(sheet: Sheet, area: Area): Iterable<FormulaCell> {
    for (const [column, rows] of this.open.get(sheet) ?? []) {
      if (column < area.column || column >= area.column + area.columns) continue;
      this.work += Math.min(area.rows, rows.size);
      // Whoever goes on without the formulas that come first fails at the first cell
      if (this.work > this.maxWork) return;
      if (area.rows > rows.size) {
        for (const formula of rows.values()) if (containsCell(area, formula.row, column)) yield formula;
        continue;
      }
      for (let row = area.row; row < area.row + area.rows; row++) {
        const formula = rows.get(row);
        if (formula) yield formula;
      }
    }
  }
}

interface Frame {
  readonly formula: FormulaCell;
  readonly needed: Iterator<FormulaCell>;
}

/** Computes and stores the values; returns the formulas that cannot be computed or are part of a cycle. */
export function computeAll(workbook: Workbook, formulas: ReadonlySet<FormulaCell>): FormulaCell[] {
  const cells = new WorkbookCells(workbook, formulas);
  const { states } = cells;
  const failed: FormulaCell[] = [];
  const fail = (formula: FormulaCell): void => {
    cells.finish(formula, "failed");
    failed.push(formula);
  };
  const stack: Frame[] = [];
  const start = (formula: FormulaCell): void => {
    states.set(formula, "running");
    stack.push({ formula, needed: neededBy(formula, cells) });
  };
  for (const one of formulas) {
    if (states.get(one) === "due") start(one);
    for (let frame = stack[stack.length - 1]; frame; frame = stack[stack.length - 1]) {
      const { formula } = frame;
      const next = frame.needed.next();
      if (!next.done) {
        const { value } = next;
        if (states.get(value) === "due") start(value);
        // The other members of the cycle depend on this one
        else if (states.get(formula) === "running") fail(formula);
        continue;
      }
      try {
        if (states.get(formula) === "running") {
          store(formula, cells);
          cells.finish(formula, "done");
        }
        stack.pop();
      } catch (error) {
        if (error instanceof Waiting) {
          start(error.formula);
          continue;
        }
        if (!(error instanceof NotComputedError)) throw error;
        fail(formula);
        stack.pop();
      }
    }
  }
  return failed;
}

function* neededBy({ formula }: FormulaCell, cells: WorkbookCells): Iterator<FormulaCell> {
  for (const { sheet, area } of formula.precedents) yield* cells.dueIn(sheet, area);
}

/** @throws NotComputedError, Waiting */
function store({ sheet, row, column, cell, formula, array }: FormulaCell, cells: WorkbookCells): void {
  if (array !== null && array.rows * array.columns > 1) throw new NotComputedError("it fills several cells");
  const value = evaluateFormula(formula.root, cells, { sheet, row, column, arrays: array !== null });
  cell.value = storedValue(value);
  delete cell.stale;
}

export function storedValue(value: Scalar): CellValue {
  if (typeof value === "number") return Object.is(value, -0) ? 0 : value;
  return value === "" ? null : value;
}
