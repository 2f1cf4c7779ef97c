/** One calculation on IronCalc: cells go in, results come out at full precision. */
import init, { Model, type InitInput, type InitOutput } from "@ironcalc/wasm";
import type { CellValue } from "../model/types";

let engine: InitOutput | null = null;
let reserved = 0;

/** Loads the engine's WebAssembly file: bytes, an address, a response; without one, the bundler's copy. */
export async function loadEngine(module?: InitInput): Promise<void> {
  engine ??= await init(module === undefined ? undefined : { module_or_path: module });
}

/**
 * Takes the memory for so many cells at once. Growing step by step makes the JavaScript engine collect garbage at
 * every step, which costs more than the calculation.
 */
function reserve(cells: number): void {
  const bytes = Math.min(cells * BYTES_PER_CELL, MAX_RESERVE);
  if (engine === null || bytes <= reserved) return;
  const address = engine.__wbindgen_malloc(bytes, 8);
  engine.__wbindgen_free(address, bytes, 8);
  reserved = bytes;
}

const BYTES_PER_CELL = 3_000;
const MAX_RESERVE = 512 * 1024 * 1024;

/** What the engine says where it cannot compute: never an error that Excel would show. */
const NOT_COMPUTED = new Set(["#ERROR!", "#N/IMPL!", "#NIMPL!", "#CIRC!", "#NAME?"]);

const NUMBER = 1;
const TEXT = 2;
const BOOLEAN = 4;
const ERROR = 16;

export type Result = { readonly value: CellValue } | { readonly notComputed: string };

/** A scratch workbook; free it after use. */
export class Calculation {
  private readonly model: Model;
  private readonly sheets: number;
  private helperRows = 0;

  /**
   * `sheets` are made with the names that `engineName` gives; one more sheet reads out results.
   * `cells` is about how many cells will be set.
   */
  constructor(sheets: number, cells: number) {
    reserve(cells);
    this.model = new Model("calculation", "en", "UTC", "en");
    this.model.pauseEvaluation();
    for (let index = 0; index <= sheets; index++) {
      if (index > 0) this.model.newSheet();
      this.model.renameSheet(index, engineName(index));
    }
    this.sheets = sheets;
  }

  setValue(sheet: number, row: number, column: number, value: CellValue): void {
    this.model.setUserInput(sheet, row + 1, column + 1, inputOf(value));
  }

  /** The formula of `translate`; give its cell to `result` after `evaluate`. False: the engine refuses it. */
  setFormula(sheet: number, row: number, column: number, formula: string): boolean {
    try {
      this.model.setUserInput(sheet, row + 1, column + 1, formula);
      return true;
    } catch (error) {
      if (error instanceof Error || typeof error === "string") return false;
      throw error;
    }
  }

  /** Asks for a cell's result; gives the ticket for `result`. */
  want(address: string, sheet: number): number {
    this.helperRows += 1;
    // As text a number keeps all its digits; formatted, it would lose some
    this.model.setUserInput(this.sheets, this.helperRows, 1, `=${engineName(sheet)}!${address}&""`);
    return this.helperRows;
  }

  evaluate(): void {
    this.model.resumeEvaluation();
    this.model.evaluate();
  }

  result(sheet: number, row: number, column: number, ticket: number): Result {
    const type = this.model.getCellType(sheet, row + 1, column + 1);
    const text = this.model.getFormattedCellValue(this.sheets, ticket, 1);
    const structure = this.model.getCellArrayStructure(sheet, row + 1, column + 1);
    if (structure !== "SingleCell") return { notComputed: "it spills into other cells" };
    if (type === ERROR) return NOT_COMPUTED.has(text) ? { notComputed: text } : { value: { error: text } };
    if (type === BOOLEAN) return { value: text === "TRUE" };
    if (type === TEXT) return { value: text === "" ? null : text };
    if (type !== NUMBER) return { notComputed: `a value of type ${type}` };
    const number = Number(text);
    return text === "" || !Number.isFinite(number) ? { notComputed: text } : { value: number };
  }

  free(): void {
    this.model.free();
  }
}

export function engineName(index: number): string {
  return `Sheet_${index}`;
}

function inputOf(value: CellValue): string {
  if (value === null) return '=""';
  if (typeof value === "object") return value.error;
  if (typeof value === "string") return `'${value}`;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return String(value);
}
