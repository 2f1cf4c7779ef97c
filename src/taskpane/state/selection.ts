/** What the user has selected in Excel. Outside the pane's state, so that a selection renders only what shows it. */
import type { CellAddress } from "../../domain/model";
import type { SelectedCells } from "../../operations";

export class SelectionStore {
  private selected: SelectedCells | null = null;
  private listeners: ReadonlySet<() => void> = new Set();
  /** The cell that the pane itself goes to: its finding is already shown there. */
  private visiting: CellAddress | null = null;
  /** When rows or columns last moved, and when the results began to be read, in `performance.now()` */
  private movedAt = -Infinity;
  private readAt = 0;

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
    this.show(own || this.moved() ? null : cells);
  };

  /** Call before the pane goes to a cell. */
  readonly visit = (cell: CellAddress): void => {
    this.visiting = cell;
    this.show(null);
  };

  readonly close = (): void => this.show(null);

  readonly move = (at: number): void => {
    this.movedAt = Math.max(this.movedAt, at);
    if (this.moved()) this.show(null);
  };

  /** Other results are shown. */
  readonly renew = (readAt: number): void => {
    this.readAt = readAt;
    this.show(null);
  };

  /** The addresses of the results no longer fit. */
  private moved(): boolean {
    return this.movedAt >= this.readAt;
  }

  private show(selected: SelectedCells | null): void {
    if (selected === this.selected) return;
    this.selected = selected;
    for (const listener of this.listeners) listener();
  }
}
