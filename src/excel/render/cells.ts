/** Writes cells in rectangular blocks and reads them back for comparison. */
import { cellAddress, parseArea, type Area } from "../../a1";
import { groupBy } from "../../domain/groupBy";
import type { ExpectedRows } from "../../workbook/expectedRows";
import type { CellChange } from "../../workbook/plan";
import { type CellInput, type SheetDefinition, inputsOf } from "../../workbook/sheet";
import type { CellAddress } from "../../domain/model";
import { addressesOf, CHANGED_CELLS, type ChangedCell } from "../../workbook/undo/changedCell";
import { comparable, contentsOf, type Content } from "../../workbook/undo/contents";
import { entry, entryOf, type Journal } from "../../workbook/undo/journal";
import { typedInput } from "../../workbook/sheet/typedInput";
import { holds, UNCHANGED } from "./cellInput";
import { rangeSize, valuesSize, type Step } from "../payload";

export interface WrittenCells {
  readonly sheet: string;
  readonly area: Area;
  /** By rows; undefined leaves a cell unchanged */
  readonly inputs: readonly (readonly (CellInput | undefined)[])[];
  /** Each row is written by itself */
  readonly rowByRow?: boolean;
}

/** All cells with content of a sheet definition. */
export function cellsOfDefinition(definition: SheetDefinition): WrittenCells {
  const { name, rows, columnWidths } = definition;
  return {
    sheet: name,
    area: { row: 0, column: 0, rows: rows.length, columns: columnWidths.length },
    inputs: inputsOf(definition).map((row) => row.map((input) => input ?? undefined)),
  };
}

/** The bounding rectangle of the changes on each sheet: one array is one call. */
export function cellsOfChanges(changes: readonly CellChange[]): WrittenCells[] {
  return [...groupBy(changes, ({ sheet }) => sheet)].map(([sheet, ofSheet]) => boundingCells(sheet, ofSheet));
}

/**
 * Changes of the user's own sheets, which may be filtered: Excel has been seen to put rows that are written at once into
 * the wrong ones then (office-js#224).
 */
export function cellsOfUserChanges(changes: readonly CellChange[]): WrittenCells[] {
  return cellsOfChanges(changes).map((written) => ({ ...written, rowByRow: true }));
}

function boundingCells(sheet: string, changes: readonly CellChange[]): WrittenCells {
  const cells = changes.map(({ address, after }) => {
    const area = parseArea(address);
    if (!area) throw new Error(`Not a cell: ${sheet}!${address}`);
    return { row: area.row, column: area.column, after };
  });
  const row = Math.min(...cells.map((cell) => cell.row));
  const column = Math.min(...cells.map((cell) => cell.column));
  const rows = Math.max(...cells.map((cell) => cell.row)) - row + 1;
  const columns = Math.max(...cells.map((cell) => cell.column)) - column + 1;
  const inputs = Array.from({ length: rows }, () =>
    new Array<CellInput | undefined>(columns).fill(undefined),
  );
  for (const cell of cells) {
    const line = inputs[cell.row - row];
    if (line) line[cell.column - column] = cell.after;
  }
  return { sheet, area: { row, column, rows, columns }, inputs };
}

/** What a write finds out */
export interface Report {
  /** Cells, or names, that hold something else after the write */
  differing(places: readonly string[]): void;
  /**
   * What has changed since it was read: the write fails.
   *
   * @param corrected the journal with what was really there
   */
  changed(places: readonly CellAddress[], corrected?: (journal: Journal) => Journal): void;
}

/**
 * Writes the cells and reads them back, in blocks of rows.
 *
 * @param former what the journal says of the cells. They are read once more right before they are written, as somebody
 * may have typed since
 */
export function writeSteps(
  written: WrittenCells,
  report: Report,
  former: readonly ChangedCell[] = [],
): Step[] {
  const blocks = blocksOf(written);
  return blocks.map((block) => {
    const values = block.inputs.map((row) =>
      row.map((input) => (input === undefined ? UNCHANGED : typedInput(input))),
    );
    return {
      size: valuesSize(values),
      ...(block === blocks.at(-1) ? { completes: written.sheet } : {}),
      write: (context) => {
        const compareFormer = readFormer(context, block, former);
        rangeOf(context, block).values = values;
        const compare = readBack(context, block);
        return () => {
          compareFormer?.(report);
          report.differing(compare());
        };
      },
    };
  });
}

const BLOCK_BYTES = 1_000_000;

function blocksOf(written: WrittenCells): WrittenCells[] {
  if (written.rowByRow === true) return rowsOf(written);
  const blocks: { row: number; inputs: WrittenCells["inputs"][number][]; bytes: number }[] = [];
  written.inputs.forEach((inputs, index) => {
    const { bytes } = valuesSize(inputs);
    const last = blocks.at(-1);
    if (last && last.bytes + bytes <= BLOCK_BYTES) {
      last.inputs.push(inputs);
      last.bytes += bytes;
    } else blocks.push({ row: written.area.row + index, inputs: [inputs], bytes });
  });
  return blocks.map(({ row, inputs }) => ({
    ...written,
    area: { ...written.area, row, rows: inputs.length },
    inputs,
  }));
}

function rowsOf(written: WrittenCells): WrittenCells[] {
  return written.inputs.flatMap((inputs, index) =>
    inputs.every((input) => input === undefined)
      ? []
      : { ...written, area: { ...written.area, row: written.area.row + index, rows: 1 }, inputs: [inputs] },
  );
}

function rangeOf(context: Excel.RequestContext, { sheet, area }: WrittenCells): Excel.Range {
  return context.workbook.worksheets
    .getItem(sheet)
    .getRangeByIndexes(area.row, area.column, area.rows, area.columns);
}

/** Queues reading what the block holds; the returned function reports, after the sync, the cells that had changed. */
function readFormer(
  context: Excel.RequestContext,
  { sheet, area, inputs }: WrittenCells,
  former: readonly ChangedCell[],
): ((report: Report) => void) | null {
  const cells = former.filter(
    (cell) => cell.sheet === sheet && inputs[cell.row - area.row]?.[cell.column - area.column] !== undefined,
  );
  if (cells.length === 0) return null;
  const range = rangeOf(context, { sheet, area, inputs }).load("values,formulas");
  return (report) => {
    const contents = contentsOf(range);
    const found = cells.map((cell) => ({
      ...cell,
      before: contents[cell.row - area.row]?.[cell.column - area.column] ?? null,
    }));
    const changed = found.filter(
      ({ before }, index) => comparable(before) !== comparable(cells[index]?.before ?? null),
    );
    if (changed.length === 0) return;
    const isSame = (one: ChangedCell, other: ChangedCell): boolean =>
      one.sheet === other.sheet && one.row === other.row && one.column === other.column;
    report.changed(addressesOf(changed), (journal) => ({
      ...journal,
      ...entry(
        CHANGED_CELLS,
        entryOf(journal, CHANGED_CELLS).map((one) => changed.find((cell) => isSame(cell, one)) ?? one),
      ),
    }));
  };
}

/** Reads rows right before the write: they are others where somebody has inserted or deleted a row since. */
export function expectSteps(expected: readonly ExpectedRows[], report: Report): Step[] {
  return expected.map(({ sheet, row, column, contents, cells }) => {
    const area = { row, column, rows: contents.length, columns: contents[0]?.length ?? 0 };
    return {
      size: rangeSize(""),
      write: (context) => {
        const range = rangeOf(context, { sheet, area, inputs: [] }).load("values,formulas");
        return () => {
          const now = contentsOf(range);
          const isOther = (content: Content, r: number, c: number): boolean =>
            comparable(content) !== comparable(contents[r]?.[c] ?? null);
          const others = now.flatMap((line, r) =>
            line.flatMap((content, c) =>
              isOther(content, r, c) ? [cellAddress(sheet, row + r, column + c)] : [],
            ),
          );
          if (others.length > 0) report.changed(cells ?? others);
        };
      },
    };
  });
}

/** Queues reading back; the returned function gives, after the sync, the addresses of cells that differ. */
function readBack(context: Excel.RequestContext, written: WrittenCells): () => string[] {
  // Formulas are calculated only after this request, so their text is compared.
  const withFormulas = written.inputs.some((row) => row.some((input) => input && "formula" in input));
  const range = rangeOf(context, written).load(withFormulas ? "formulas" : "values");
  return () => differences(written, withFormulas ? range.formulas : range.values);
}

function differences({ sheet, area, inputs }: WrittenCells, contents: unknown[][]): string[] {
  return inputs.flatMap((row, r) =>
    row.flatMap((input, c) =>
      input === undefined || holds(input, contents[r]?.[c])
        ? []
        : [cellAddress(sheet, area.row + r, area.column + c)],
    ),
  );
}
