/**
 * Undo and redo of what the user does in the demo's grid; for what the add-in writes there is 还原. The host's own list
 * (`HostOptions.undo`) takes too much memory for a page that stays open: each entry remembers the whole workbook.
 */
import { cellAddress, cellName } from "../a1";
import type { EmbeddedHost } from "../emulator";
import { cellKey } from "../xlsx/model/cellKeys";
import type { Sheet } from "../xlsx/model/types";
import type { CellEdit, GridSource } from "./grid/source";

interface EditedCell {
  readonly row: number;
  readonly column: number;
  /** As typed */
  readonly input: string;
  /** As shown for editing */
  readonly before: string;
  readonly after: string;
  readonly style: number;
}

type Step =
  | { readonly kind: "edit"; readonly sheet: Sheet; readonly cells: readonly EditedCell[] }
  | { readonly kind: "rows"; readonly sheet: Sheet; readonly row: number; readonly count: number };

/** `changed`: the cells have changed since the step, so nothing was done */
export type Stepped =
  { readonly kind: "nothing" } | { readonly kind: "done" | "changed"; readonly where: string };

export class UserHistory {
  private readonly done: Step[] = [];
  /** The last one undone is at the end. */
  private undone: Step[] = [];

  constructor(
    private readonly host: EmbeddedHost,
    private readonly source: Pick<GridSource, "workbook" | "editedText">,
  ) {}

  /** Types into cells until Excel refuses one; then calls `refused`. */
  edit(sheet: Sheet, edits: readonly CellEdit[], refused: (address: string, error: unknown) => void): void {
    const cells: EditedCell[] = [];
    for (const { row, column, input } of edits) {
      const before = this.textAt(sheet, row, column);
      const style = sheet.cells.get(cellKey(row, column))?.style ?? 0;
      try {
        this.host.userEdit(sheet.name, cellName(row, column), input);
      } catch (error) {
        refused(cellAddress(sheet.name, row, column), error);
        break;
      }
      cells.push({ row, column, input, before, style, after: this.textAt(sheet, row, column) });
    }
    if (cells.length > 0) this.add({ kind: "edit", sheet, cells });
  }

  /** @param row 0-based; the new rows are inserted above it */
  insertRows(sheet: Sheet, row: number, count: number): void {
    this.host.userInsertRows(sheet.name, row + 1, count);
    this.add({ kind: "rows", sheet, row, count });
  }

  undo(): Stepped {
    const step = this.done.pop();
    if (step === undefined) return { kind: "nothing" };
    const where = placeOf(step);
    if (!this.isAsLeft(step)) return { kind: "changed", where };
    if (step.kind === "rows") this.host.userDeleteRows(step.sheet.name, step.row + 1, step.count);
    else {
      for (const { row, column, before, style } of step.cells.toReversed()) {
        // Typing may have changed the format, which determines how the former text is parsed.
        const cell = step.sheet.cells.get(cellKey(row, column));
        if (cell !== undefined) cell.style = style;
        this.host.userEdit(step.sheet.name, cellName(row, column), before);
      }
    }
    this.undone.push(step);
    return { kind: "done", where };
  }

  redo(): Stepped {
    const step = this.undone.pop();
    if (step === undefined) return { kind: "nothing" };
    const where = placeOf(step);
    if (!this.isAsBefore(step)) return { kind: "changed", where };
    if (step.kind === "rows") this.host.userInsertRows(step.sheet.name, step.row + 1, step.count);
    else {
      for (const { row, column, input } of step.cells)
        this.host.userEdit(step.sheet.name, cellName(row, column), input);
    }
    this.done.push(step);
    return { kind: "done", where };
  }

  /** A new step leaves nothing to redo. */
  private add(step: Step): void {
    this.done.push(step);
    this.undone = [];
  }

  private isAsBefore({ sheet, ...step }: Step): boolean {
    if (!this.source.workbook.sheets.includes(sheet)) return false;
    if (step.kind === "rows") return true;
    return step.cells.every(({ row, column, before }) => this.textAt(sheet, row, column) === before);
  }

  private isAsLeft(step: Step): boolean {
    const { sheet } = step;
    if (!this.source.workbook.sheets.includes(sheet)) return false;
    if (step.kind === "edit")
      return step.cells.every(({ row, column, after }) => this.textAt(sheet, row, column) === after);
    const last = step.row + step.count;
    return [...sheet.cells].every(
      ([key, { value, formula }]) =>
        key < cellKey(step.row, 0) || key >= cellKey(last, 0) || (value === null && formula === null),
    );
  }

  private textAt(sheet: Sheet, row: number, column: number): string {
    const cell = sheet.cells.get(cellKey(row, column));
    return cell === undefined
      ? ""
      : this.source.editedText(cell, this.source.workbook.styles.read(cell.style));
  }
}

function placeOf(step: Step): string {
  if (step.kind === "rows") return cellAddress(step.sheet.name, step.row, 0);
  const [first] = step.cells;
  return cellAddress(step.sheet.name, first?.row ?? 0, first?.column ?? 0);
}
