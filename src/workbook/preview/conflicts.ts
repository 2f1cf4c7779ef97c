/** Cells of the add-in's own sheets that it would write but the user has changed. */
import { cellAddress, foldedSheetName, parseArea } from "../../a1";
import type { CellAddress } from "../../domain/model";
import { sameInput, inputAt, valueInput } from "../inputs";
import { withoutTimeAlone, type CellChange, type SheetWrite, type WritePlan } from "../plan";
import type { CellInput } from "../sheet";
import type { AreaSnapshot, CellValue, SheetSnapshot, WorkbookSnapshot } from "../snapshot";
import { statesOf, type CellState, type WrittenSheets } from "../undo/writtenSheets";

export interface Conflict {
  readonly cell: CellAddress;
  readonly sheet: string;
  /** 0-based */
  readonly row: number;
  readonly column: number;
  /** `formula`: the cell has a formula. `typed`: it differs from what the add-in wrote last */
  readonly kind: "formula" | "typed";
  readonly before: CellInput;
  /** What the cell shows now */
  readonly shown: CellValue;
  /** What would be written */
  readonly after: CellInput;
  /** The user decided earlier to keep it, and it has not changed since */
  readonly decided: boolean;
  /** The sheet is rebuilt: it is written or kept as a whole. */
  readonly wholeSheet: boolean;
}

export interface Conflicts {
  /** Sheet by sheet, in reading order */
  readonly cells: readonly Conflict[];
  /** Cells whose formula shows what would be written: kept without asking */
  readonly agreeing: readonly CellAddress[];
  /** Sheets whose last written contents are unknown, so that the user's changes cannot be detected */
  readonly unknown: readonly string[];
  /** On these sheets, the cells with content that would change: the user's, or only out of date */
  readonly unexplained: readonly Conflict[];
}

/** Whether the user must see the plan before it is written. */
export function mustAsk({ cells, unknown }: Conflicts): boolean {
  return unknown.length > 0 || cells.some(({ decided }) => !decided);
}

/** @param written what the add-in stored of its last write */
export function conflictsOf(plan: WritePlan, snapshot: WorkbookSnapshot, written: WrittenSheets): Conflicts {
  const existing = new Map(snapshot.sheets.map((sheet) => [foldedSheetName(sheet.name), sheet]));
  const changes = new Map<string, CellChange[]>();
  for (const change of plan.changes) {
    const ofSheet = changes.get(change.sheet);
    if (ofSheet) ofSheet.push(change);
    else changes.set(change.sheet, [change]);
  }
  const parts = plan.sheets.flatMap((write) => {
    const sheet = existing.get(foldedSheetName(write.definition.name));
    return sheet === undefined
      ? []
      : [conflictsOn(sheet, write, changes.get(write.definition.name) ?? [], written)];
  });
  return {
    cells: parts.flatMap(({ cells }) => cells),
    agreeing: parts.flatMap(({ agreeing }) => agreeing),
    unknown: parts.flatMap(({ unknown }) => unknown),
    unexplained: parts.flatMap(({ unexplained }) => unexplained),
  };
}

function conflictsOn(
  sheet: SheetSnapshot,
  write: SheetWrite,
  changes: readonly CellChange[],
  written: WrittenSheets,
): Conflicts {
  const { name, content } = sheet;
  if (content === null) return { cells: [], agreeing: [], unknown: [name], unexplained: [] };
  const states = statesOf(sheet, written);
  const rebuild = write.kind === "rebuild";
  const cells: Conflict[] = [];
  const agreeing: CellAddress[] = [];
  const unexplained: Conflict[] = [];
  for (const { row, column, after } of rebuild ? allCells(content, write) : changedCells(changes)) {
    const before = inputAt(content, row, column);
    const cell = cellAddress(name, row, column);
    const shown = content.values[row - content.row]?.[column - content.column] ?? "";
    const formula = before !== null && "formula" in before;
    if (!rebuild && formula && sameInput(valueInput(shown), after)) {
      agreeing.push(cell);
      continue;
    }
    const state: CellState = states?.[row - content.row]?.[column - content.column] ?? "ours";
    const kind = formula ? "formula" : "typed";
    const decided = state === "kept";
    const found = {
      cell,
      sheet: name,
      row,
      column,
      kind,
      before,
      shown,
      after,
      decided,
      wholeSheet: rebuild,
    } as const;
    if (formula || (state !== "ours" && !(rebuild && before === null))) cells.push(found);
    else if (states === null && before !== null && !sameInput(before, after)) unexplained.push(found);
  }
  const hasContent = rebuild && content.values.some((row) => row.some((value) => value !== ""));
  const unknown = states === null && (hasContent || unexplained.length > 0) ? [name] : [];
  return { cells, agreeing, unknown, unexplained };
}

interface DesiredCell {
  readonly row: number;
  readonly column: number;
  readonly after: CellInput;
}

function changedCells(changes: readonly CellChange[]): DesiredCell[] {
  return changes.map(({ sheet, address, after }) => ({ ...placeOf(sheet, address), after }));
}

/** A rebuilt sheet loses everything within its mark. */
function allCells({ row, column, values }: AreaSnapshot, { definition }: SheetWrite): DesiredCell[] {
  return values.flatMap((line, r) =>
    line.map((_, c) => ({
      row: row + r,
      column: column + c,
      after: definition.rows[row + r]?.cells[column + c]?.content ?? null,
    })),
  );
}

/** The user's cells to overwrite; the others are kept */
export type Overwritten = ReadonlySet<CellAddress>;

/**
 * The default without asking: formulas stay, and with them a whole sheet that would be rebuilt; what was kept before
 * stays; a figure typed over one of ours is corrected.
 */
export function overwrittenByDefault({ cells }: Conflicts): Overwritten {
  const kept = cells.filter(({ kind, decided }) => kind === "formula" || decided);
  const keptSheets = new Set(kept.filter(({ wholeSheet }) => wholeSheet).map(({ sheet }) => sheet));
  return new Set(
    cells.filter((one) => !kept.includes(one) && !keptSheets.has(one.sheet)).map(({ cell }) => cell),
  );
}

export interface Settled {
  /** The plan without what is kept */
  readonly plan: WritePlan;
  /** The user's cells that are kept */
  readonly left: readonly Conflict[];
  /** Sheets that are not rebuilt because of them */
  readonly leftSheets: readonly string[];
  /** The user's cells that are overwritten */
  readonly overwritten: readonly Conflict[];
}

/** Applies the decisions to the plan. A sheet to be rebuilt is kept whole if one of its cells is. */
export function settle(plan: WritePlan, conflicts: Conflicts, overwritten: Overwritten): Settled {
  const stays = conflicts.cells.filter(({ cell }) => !overwritten.has(cell));
  const leftSheets = new Set(stays.filter(({ wholeSheet }) => wholeSheet).map(({ sheet }) => sheet));
  const left = conflicts.cells.filter(({ cell, sheet }) => !overwritten.has(cell) || leftSheets.has(sheet));
  const untouched = new Set([...left.map(({ cell }) => cell), ...conflicts.agreeing]);
  const changes = plan.changes.filter(
    ({ sheet, address }) => !leftSheets.has(sheet) && !untouched.has(cellOf(sheet, address)),
  );
  const changed = new Set(changes.map(({ sheet }) => sheet));
  const sheets = plan.sheets.filter(({ kind, definition: { name } }) =>
    kind === "update" ? changed.has(name) : !leftSheets.has(name),
  );
  return {
    plan: withoutTimeAlone({ ...plan, sheets, changes }),
    left,
    leftSheets: [...leftSheets],
    overwritten: conflicts.cells.filter((one) => !left.includes(one)),
  };
}

export function cellOf(sheet: string, address: string): CellAddress {
  const { row, column } = placeOf(sheet, address);
  return cellAddress(sheet, row, column);
}

function placeOf(sheet: string, address: string): { readonly row: number; readonly column: number } {
  const at = parseArea(address);
  if (at === null) throw new Error(`A change without a cell: ${sheet}!${address}`);
  return { row: at.row, column: at.column };
}
