/** Reads areas in as few requests as the response limit of Excel on the web (5 MB) allows. */
import type { Area } from "../../a1";
import { holdsDates } from "../../workbook/read/cells";
import type { AreaSnapshot } from "../../workbook/snapshot";
import { HostError } from "../../port/errors";

/** Keeps values, formulas and formats below 4 MB: a cell takes some 45 bytes in a standard workbook. */
export const CELLS_PER_RESPONSE = 80_000;

const ALL_CONTENTS = "values,formulas,numberFormat,rowHidden,columnHidden";

interface Block {
  readonly sheet: string;
  readonly area: Area;
  readonly fields: string;
  range: Excel.Range | null;
}

/** An area being read; its contents are available after `loadRemaining`. */
export interface PendingArea {
  readonly sheet: string;
  readonly area: Area;
  readonly blocks: readonly Block[];
}

const MIN_CELLS_PER_RESPONSE = 1_000;

/**
 * Reads with as many cells per response as fit; again with fewer if long texts make a response too large.
 *
 * @param read takes the number for the `AreaLoader`
 */
export async function inResponsesThatFit<T>(
  read: (cellsPerResponse: number) => Promise<T>,
  cells = CELLS_PER_RESPONSE,
): Promise<T> {
  try {
    return await read(cells);
  } catch (error) {
    const tooLarge = error instanceof HostError && error.code === "responseTooLarge";
    if (!tooLarge || cells < MIN_CELLS_PER_RESPONSE) throw error;
    return inResponsesThatFit(read, cells / 8);
  }
}

export class AreaLoader {
  private waiting: Block[] = [];
  private cells = 0;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly cellsPerResponse = CELLS_PER_RESPONSE,
  ) {}

  /** Queues the area, or as much of it as fits into the next response. */
  load(sheet: string, area: Area, fields = ALL_CONTENTS): PendingArea {
    const rows = Math.max(1, Math.floor(this.cellsPerResponse / area.columns));
    const blocks: Block[] = [];
    for (let row = 0; row < area.rows; row += rows) {
      const part = { ...area, row: area.row + row, rows: Math.min(rows, area.rows - row) };
      blocks.push({ sheet, area: part, fields, range: null });
    }
    this.waiting.push(...blocks);
    this.queue();
    return { sheet, area, blocks };
  }

  /** Call after the sync: loads what did not fit, request by request. */
  async loadRemaining(): Promise<void> {
    this.cells = 0;
    this.queue();
    if (this.cells === 0) return;
    await this.context.sync();
    await this.loadRemaining();
  }

  /** Keeps the order: a block that does not fit waits, and so do all behind it. */
  private queue(): void {
    for (;;) {
      const [next] = this.waiting;
      if (next === undefined) return;
      const { row, column, rows, columns } = next.area;
      if (this.cells > 0 && this.cells + rows * columns > this.cellsPerResponse) return;
      this.cells += rows * columns;
      this.waiting.shift();
      next.range = this.context.workbook.worksheets
        .getItem(next.sheet)
        .getRangeByIndexes(row, column, rows, columns)
        .load(next.fields);
    }
  }
}

/** Whether a loaded area contains dates. */
export function holdsPendingDates(pending: PendingArea): boolean {
  return holdsDates({ values: rowsOf(pending, "values"), numberFormats: rowsOf(pending, "numberFormat") });
}

type Contents = "values" | "formulas" | "numberFormat";

export function rowsOf<K extends Contents>({ blocks }: PendingArea, contents: K): Excel.Range[K] {
  const [only, ...others] = blocks.map(({ range }) => range?.[contents] ?? []);
  return others.length === 0 ? (only ?? []) : [only ?? [], ...others].flat();
}

export function valuesOf(pending: PendingArea): Pick<AreaSnapshot, "sheet" | "row" | "column" | "values"> {
  const { sheet, area } = pending;
  return { sheet, row: area.row, column: area.column, values: rowsOf(pending, "values") };
}

export function areaSnapshot(pending: PendingArea): AreaSnapshot {
  return {
    ...valuesOf(pending),
    formulas: rowsOf(pending, "formulas"),
    numberFormats: rowsOf(pending, "numberFormat"),
  };
}
