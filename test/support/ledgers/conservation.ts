/** Every cell of a ledger that is not blank is a figure, a text, a heading, behind a check, or named with its cause. */
import { cellAddress, containsCell, parseAddress, type Area } from "../../../src/a1";
import type { ImportJson } from "../../../src/cli/ledger/json";
import { isBlankValue } from "../../../src/workbook/read/cells";
import type { Workbook } from "../../../src/xlsx";
import { columnOfKey, rowOfKey } from "../../../src/xlsx/model/cellKeys";

/** Columns that say what a row of money is; their words are not written themselves. */
const KEYS: ReadonlySet<string> = new Set(["支出类别", "预算层级", "类型", "状态", "项目"]);

interface NamedArea {
  readonly sheet: string;
  readonly area: Area;
}

export function areaOf(address: string): NamedArea {
  const parsed = parseAddress(address);
  const sheet = parsed?.sheet ?? null;
  if (parsed === null || sheet === null) throw new Error(`not an address: ${address}`);
  return { sheet, area: parsed.area };
}

/** Cells of the sheets that are not blank, with their text */
export function filledCells(workbook: Workbook): Map<string, string> {
  const filled = new Map<string, string>();
  for (const { name, cells } of workbook.sheets) {
    for (const [key, { value }] of cells) {
      const text = typeof value === "object" ? (value?.error ?? "") : String(value);
      if (!isBlankValue(text)) filled.set(cellAddress(name, rowOfKey(key), columnOfKey(key)), text);
    }
  }
  return filled;
}

/** Cells of the ledger that the JSON has from no side */
export function lostCells(workbook: Workbook, { tables, questions, written }: ImportJson): string[] {
  const known = new Set([
    ...written.flatMap(({ from }) => from),
    ...questions.flatMap(({ cells }) => cells),
    ...tables.flatMap(({ checks }) => checks.map(({ cell }) => cell)),
  ]);
  const left = tables.flatMap(({ leftOut }) => leftOut.map(({ cell }) => areaOf(cell)));
  const usedRows = new Set(
    [...known].map((cell) => {
      const { sheet, area } = areaOf(cell);
      return `${sheet}!${area.row}`;
    }),
  );
  const fold = (text: string): string => text.normalize("NFKC").replace(/\s/g, "");
  return [...filledCells(workbook)].flatMap(([cell, text]) => {
    const { sheet, area } = areaOf(cell);
    if (known.has(cell)) return [];
    if (left.some((one) => one.sheet === sheet && containsCell(one.area, area.row, area.column))) return [];
    const isKnown = tables.some((table) => {
      if (table.sheet !== sheet || table.readAs === null) return false;
      const range = areaOf(cellAddress(sheet, 0, 0).replace(/A1$/, table.range)).area;
      if (!containsCell(range, area.row, area.column)) return false;
      const columns = table.columns.map((column) => ({ ...column, at: areaOf(column.cell).area }));
      if (area.row <= Math.max(...columns.map(({ at }) => at.row)))
        return columns.some(({ from }) => fold(from).includes(fold(text)));
      const own = columns.find(({ at }) => at.column === area.column);
      return KEYS.has(own?.to ?? "") && usedRows.has(`${sheet}!${area.row}`);
    });
    return isKnown ? [] : [`${cell} ${text}`];
  });
}

/** Cells that were read and left out at once; the line that names the unit may be both */
export function wronglyLeftOut({ tables, written }: ImportJson): string[] {
  const left = tables.flatMap(({ leftOut }) => leftOut.map(({ cell, why }) => ({ ...areaOf(cell), why })));
  const lines = written.filter(({ cell }) => !cell.startsWith("基本信息!"));
  return lines.flatMap(({ from }) =>
    from.flatMap((cell) => {
      const { sheet, area } = areaOf(cell);
      const found = left.find((one) => one.sheet === sheet && containsCell(one.area, area.row, area.column));
      return found === undefined ? [] : [`${cell} ${found.why}`];
    }),
  );
}
