/** The selection in Excel follows the keys in a list. */

export interface Outcome {
  readonly arrived: () => void;
  readonly failed: (cell: string, error: unknown) => void;
}

/**
 * Visits one cell at a time. Of the cells that arrive during a visit only the last is visited next, so that holding a
 * key down builds no queue.
 */
export function createFollower(
  visit: (cell: string) => Promise<void>,
  outcome: Outcome,
): (cell: string) => void {
  let next: string | null = null;
  let running = false;

  const run = async (): Promise<void> => {
    running = true;
    while (next !== null) {
      const cell: string = next;
      next = null;
      try {
        await visit(cell);
        outcome.arrived();
      } catch (error) {
        outcome.failed(cell, error);
      }
    }
    running = false;
  };
  return (cell) => {
    next = cell;
    if (!running) void run();
  };
}

/**
 * Some hosts move the focus into the grid when a cell is selected (office-js#2576), so that the next arrow key would go
 * to the sheet. Returns the focus to the pane if the pane had it and lost it during `work`.
 */
export async function keepingFocus(work: () => Promise<void>): Promise<void> {
  const had = document.hasFocus();
  const element = document.activeElement;
  await work();
  if (!had || document.hasFocus() || document.activeElement !== element) return;
  window.focus();
  if (element instanceof HTMLElement) element.focus();
}
