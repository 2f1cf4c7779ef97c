/** The selection in Excel follows the keys in a list. */

export interface Outcome {
  readonly arrived: () => void;
  readonly failed: (cell: string, error: unknown) => void;
}

/**
 * One visit at a time: of the cells that come while one is under way only the last is visited afterwards, so that a
 * key that is held down does not leave a queue behind.
 */
export function createFollower(
  visit: (cell: string) => Promise<void>,
  outcome: Outcome,
): (cell: string) => void {
  let wanted: string | null = null;
  let underWay = false;

  const run = async (): Promise<void> => {
    underWay = true;
    while (wanted !== null) {
      const cell: string = wanted;
      wanted = null;
      try {
        await visit(cell);
        outcome.arrived();
      } catch (error) {
        outcome.failed(cell, error);
      }
    }
    underWay = false;
  };
  return (cell) => {
    wanted = cell;
    if (!underWay) void run();
  };
}

/**
 * Some hosts move the focus into the grid when a cell is selected (office-js#2576): the next arrow key would go to the
 * sheet. The focus is given back only where the pane had it and lost it meanwhile.
 */
export async function keepingFocus(work: () => Promise<void>): Promise<void> {
  const had = document.hasFocus();
  const element = document.activeElement;
  await work();
  if (!had || document.hasFocus() || document.activeElement !== element) return;
  window.focus();
  if (element instanceof HTMLElement) element.focus();
}
