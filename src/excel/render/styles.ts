/**
 * Sets the styles of a sheet's cells in few calls: the most frequent value of a property is set on all cells, then the
 * other values where they differ. A form has some three hundred cells, but only two fonts, three alignments and one
 * kind of border.
 */
import { areaName } from "../../a1";
import type { SheetDefinition } from "../../workbook/sheet";
import { styleNamed, type CellStyle } from "../../workbook/sheet/styles";
import { addressStrings, areasByValue } from "./areas";
import { BORDER_CALLS, callSize, rangeSize, sumOf, type Size } from "../payload";

type Paint = (format: Excel.RangeFormat) => void;

/** Cells and the changes of their common format */
export interface PaintedCells {
  readonly address: string;
  readonly paints: readonly Paint[];
  /** Upper estimate of the request */
  readonly size: Size;
}

/** All properties except number formats, to be applied in this order to unformatted cells. */
export function paintedCells(definition: SheetDefinition): PaintedCells[] {
  const styles = stylesOf(definition);
  const whole = areaName({ row: 0, column: 0, rows: styles.length, columns: definition.columnWidths.length });
  const painter = new Painter(styles, whole);
  painter.everywhere(
    (style) => style.font.name,
    (format, name) => (format.font.name = name),
  );
  painter.everywhere(
    (style) => style.font.size,
    (format, size) => (format.font.size = size),
  );
  painter.everywhere(
    (style) => style.font.bold,
    (format, bold) => (format.font.bold = bold),
  );
  painter.everywhere(
    (style) => style.font.color,
    (format, color) => (format.font.color = color),
  );
  painter.everywhere(
    (style) => style.horizontal,
    (format, horizontal) => (format.horizontalAlignment = horizontal),
  );
  painter.everywhere(
    (style) => style.vertical,
    (format, vertical) => (format.verticalAlignment = vertical),
  );
  painter.everywhere(
    (style) => style.wrap,
    (format, wrap) => (format.wrapText = wrap),
  );
  painter.where(
    (style) => style.fill ?? undefined,
    (format, fill) => (format.fill.color = fill),
  );
  painter.where(
    (style) => (style.border === "none" ? undefined : style.border),
    (format) => drawBorders(format),
    BORDER_CALLS,
  );
  // Last, as an indent depends on the alignment.
  painter.where(
    (style) => (style.indent > 0 ? style.indent : undefined),
    (format, indent) => (format.indentLevel = indent),
  );
  return painter.painted;
}

type StyleRow = readonly CellStyle[];

/** Rows of equal styles share one array, as forms repeat rows. */
function stylesOf({ rows }: SheetDefinition): StyleRow[] {
  const known = new Map<string, StyleRow>();
  return rows.map(({ cells }) => {
    const names = cells.map(({ style }) => style);
    const key = names.join();
    const styles = known.get(key) ?? names.map(styleNamed);
    known.set(key, styles);
    return styles;
  });
}

class Painter {
  private readonly byAddress = new Map<string, { address: string; paints: Paint[]; size: Size }>();
  /** Number of cells by style */
  private readonly counts = new Map<CellStyle, number>();

  constructor(
    private readonly styles: readonly StyleRow[],
    private readonly whole: string,
  ) {
    for (const row of styles) {
      for (const style of row) this.counts.set(style, (this.counts.get(style) ?? 0) + 1);
    }
    this.at(whole);
  }

  get painted(): PaintedCells[] {
    return [...this.byAddress.values()];
  }

  /** Sets a property on every cell. */
  everywhere<V>(
    valueOf: (style: CellStyle) => V,
    paint: (format: Excel.RangeFormat, value: V) => void,
  ): void {
    const most = mostFrequent(this.counts, valueOf);
    if (most === undefined) return;
    this.add(this.whole, (format) => paint(format, most), 1);
    this.where((style) => {
      const value = valueOf(style);
      return value === most ? undefined : value;
    }, paint);
  }

  /** Sets a property on the cells for which there is a value. */
  where<V>(
    valueOf: (style: CellStyle) => V | undefined,
    paint: (format: Excel.RangeFormat, value: V) => void,
    calls = 1,
  ): void {
    const known = new Map<StyleRow, readonly (V | undefined)[]>();
    const values = this.styles.map((row) => {
      const ofRow = known.get(row) ?? row.map(valueOf);
      known.set(row, ofRow);
      return ofRow;
    });
    for (const [value, areas] of areasByValue(values)) {
      for (const address of addressStrings(areas.map(areaName))) {
        this.add(address, (format) => paint(format, value), calls);
      }
    }
  }

  private add(address: string, paint: Paint, calls: number): void {
    const cells = this.at(address);
    cells.paints.push(paint);
    cells.size = sumOf([cells.size, callSize(calls)]);
  }

  private at(address: string): { address: string; paints: Paint[]; size: Size } {
    let cells = this.byAddress.get(address);
    if (!cells) {
      cells = { address, paints: [], size: rangeSize(address) };
      this.byAddress.set(address, cells);
    }
    return cells;
  }
}

function mostFrequent<V>(
  cells: ReadonlyMap<CellStyle, number>,
  valueOf: (style: CellStyle) => V,
): V | undefined {
  const counts = new Map<V, number>();
  for (const [style, count] of cells) {
    const value = valueOf(style);
    counts.set(value, (counts.get(value) ?? 0) + count);
  }
  let most: V | undefined;
  for (const [value, count] of counts)
    if (most === undefined || count > (counts.get(most) ?? 0)) most = value;
  return most;
}

const EDGES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideHorizontal",
  "InsideVertical",
] as const;

function drawBorders(format: Excel.RangeFormat): void {
  for (const edge of EDGES) {
    // Excel's default is thin and black.
    format.borders.getItem(edge).style = "Continuous";
  }
}
