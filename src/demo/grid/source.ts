/** The interface between the grid and the embedded host's workbook. */
import type { Area } from "../../a1";
import type { Overlay } from "../../xlsx/calculation/overlays";
import type { Cell, CellFormat, Sheet, Workbook } from "../../xlsx/model/types";

/** A chart as the demo draws it */
export interface ChartPicture {
  readonly area: Area;
  readonly title: string | null;
  readonly horizontal: boolean;
  readonly categories: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly values: readonly (number | null)[];
    /** Empty = none */
    readonly labels: readonly string[];
  }[];
}

export interface GridSource {
  readonly workbook: Workbook;
  /** The value formatted with the number format */
  shownText(cell: Cell, format: CellFormat): string;
  /** The formula, or the unrounded value, as Excel shows it for editing */
  editedText(cell: Cell, format: CellFormat): string;
  /** By cell key (row × MAX_COLUMNS + column) */
  overlays(sheet: Sheet): ReadonlyMap<number, Overlay>;
  /** The choices of a cell with a drop-down list; null for other cells */
  choices(sheet: Sheet, row: number, column: number): readonly string[] | null;
  charts(sheet: Sheet): readonly ChartPicture[];
}

/** A cell that the user typed into, pasted over or cleared (""). */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly input: string;
}

export interface GridEvents {
  edited(sheet: Sheet, edits: readonly CellEdit[]): void;
  selected(sheet: Sheet, area: Area): void;
  /** The cell editor opened or closed */
  editing(open: boolean): void;
  /** Ctrl+Z and Ctrl+Y */
  step(which: "undo" | "redo"): void;
  /** A command that the grid does not support was refused */
  refused(): void;
}
