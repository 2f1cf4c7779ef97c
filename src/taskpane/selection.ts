/** What the user has selected in Excel. Outside the pane's state, so that a selection renders only what shows it. */
import type { CellAddress } from "../domain/model";
import type { SelectedCells } from "../operations";

export class SelectionStore {
  private selected: SelectedCells | null = null;
  private listeners: ReadonlySet<() => void> = new Set();
  /** The cell that the pane itself goes to: its finding is already shown there. */
  private visiting: CellAddress | null = null;
  /** Rows or columns have moved since the results, so that their addresses no longer fit. */
  private moved = false;

  /** Null after a jump of the pane, and before the first selection */
  readonly current = (): SelectedCells | null => this.selected;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners = new Set([...this.listeners, listener]);
    return () => {
      this.listeners = new Set([...this.listeners].filter((one) => one !== listener));
    };
  };

  readonly select = (cells: SelectedCells): void => {
    const own = this.visiting !== null && this.visiting.endsWith(`!${cells.address}`);
    this.visiting = null;
    this.show(own || this.moved ? null : cells);
  };

  /** Call before the pane goes to a cell. */
  readonly visit = (cell: CellAddress): void => {
    this.visiting = cell;
    this.show(null);
  };

  readonly close = (): void => this.show(null);

  readonly move = (): void => {
    this.moved = true;
    this.show(null);
  };

  /** Results with the present addresses are shown. */
  readonly renew = (): void => {
    this.moved = false;
    this.show(null);
  };

  private show(selected: SelectedCells | null): void {
    if (selected === this.selected) return;
    this.selected = selected;
    for (const listener of this.listeners) listener();
  }
}
