/** What a desk reports while it watches its workbook. */

/**
 * `input`: a cell outside the add-in's own sheets changed; `moved`: rows, columns or cells were also inserted or deleted
 * there. `elsewhere`: another page of the add-in has written. `reread`: another program has saved the file, and all of it
 * was read again.
 */
export type WorkbookChange = "input" | "moved" | "elsewhere" | "reread";

/** As events give them */
export interface SelectedCells {
  readonly sheetId: string;
  /** Without the sheet: `K12`, `A1:B2,D4`, `3:5` */
  readonly address: string;
}

export interface WorkbookListener {
  /** `raisedAt`: when Excel raised it, in `performance.now()`; what was read later includes it */
  readonly onChange: (change: WorkbookChange, raisedAt: number) => void;
  readonly onSelect: (cells: SelectedCells) => void;
}
