/** The sample workbook with cells of its input sheets replaced by what a user might type. */
import { parseAddress, type Area } from "../../src/a1";
import { readSelfEvaluation, type ReadResult } from "../../src/workbook/read";
import { sampleWorkbook } from "../../src/workbook/sample/sampleWorkbook";
import type { SheetDefinition } from "../../src/workbook/sheet";
import type {
  AreaSnapshot,
  CellValue,
  NameSnapshot,
  OutsideBlock,
  OutsideSnapshot,
  WorkbookSnapshot,
} from "../../src/workbook/snapshot";
import { snapshotOf } from "./snapshotOf";

export interface Typed {
  readonly value: CellValue;
  readonly format?: string;
}

/** By address: `资金!K12` */
export type Cells = Readonly<Record<string, CellValue | Typed>>;

export function sampleSnapshot(): WorkbookSnapshot {
  return snapshotOf(sampleWorkbook());
}

function withCell(
  area: AreaSnapshot,
  sheet: string,
  row: number,
  column: number,
  typed: Typed,
): AreaSnapshot {
  const [r, c] = [row - area.row, column - area.column];
  if (area.sheet !== sheet || area.values[r]?.[c] === undefined) return area;
  const put = <T>(grid: readonly (readonly T[])[], value: T): T[][] =>
    grid.map((line, index) => line.map((old, at) => (index === r && at === c ? value : old)));
  return {
    ...area,
    values: put(area.values, typed.value),
    formulas: put(area.formulas, typed.value),
    numberFormats: typed.format === undefined ? area.numberFormats : put(area.numberFormats, typed.format),
  };
}

export function withCells(snapshot: WorkbookSnapshot, cells: Cells): WorkbookSnapshot {
  let { names, outside } = snapshot;
  for (const [address, given] of Object.entries(cells)) {
    const parsed = parseAddress(address);
    if (parsed === null || parsed.sheet === null) throw new Error(`No address: ${address}`);
    const { sheet, area: at } = parsed;
    const typed = typeof given === "object" ? given : { value: given };
    names = names.map((name) => ({
      ...name,
      area: name.area && withCell(name.area, sheet, at.row, at.column, typed),
    }));
    outside = withCellOutside(outside, sheet, at, typed.value);
  }
  return { ...snapshot, names, outside };
}

/** In a block of the sheet, or a new one of a single cell; blocks leave out the tables' areas. */
function withCellOutside(
  outside: WorkbookSnapshot["outside"],
  sheet: string,
  at: Area,
  value: CellValue,
): WorkbookSnapshot["outside"] {
  return outside.map((one): OutsideSnapshot => {
    if (one.sheet !== sheet) return one;
    const isIn = ({ row, column, values }: OutsideBlock): boolean =>
      values[at.row - row]?.[at.column - column] !== undefined;
    const single: OutsideBlock = { row: at.row, column: at.column, values: [[value]], formulas: [[value]] };
    const blocks = one.blocks.map((block): OutsideBlock => {
      if (!isIn(block)) return block;
      const values = block.values.map((line, r) =>
        line.map((old, c) => (r === at.row - block.row && c === at.column - block.column ? value : old)),
      );
      return { ...block, values, formulas: values };
    });
    return { ...one, blocks: one.blocks.some(isIn) ? blocks : [...blocks, single] };
  });
}

export function withName(
  snapshot: WorkbookSnapshot,
  name: string,
  change: (name: NameSnapshot) => NameSnapshot | null,
): WorkbookSnapshot {
  return {
    ...snapshot,
    names: snapshot.names.flatMap((one) => (one.name === name ? (change(one) ?? []) : [one])),
  };
}

/** Reads the sample with these cells changed. */
export function readWith(cells: Cells): ReadResult {
  return readSelfEvaluation(withCells(sampleSnapshot(), cells));
}

/** Code, severity and cells of every finding, for comparison. */
export function briefly({ findings }: ReadResult): string[] {
  return findings.map(({ code, severity, cells }) => `${severity} ${code} ${cells.join(" ")}`);
}

/** The plain content of a cell of a definition: `K12`. */
export function contentAt(definition: SheetDefinition | undefined, address: string): string | null {
  const area = parseAddress(address)?.area;
  const content = area && definition?.rows[area.row]?.cells[area.column]?.content;
  if (content === null || content === undefined) return null;
  return "text" in content ? content.text : content.number;
}
