/** Long chains and many lookups finish in seconds. */
import { parseCell } from "../../../../src/a1";
import { Calculator } from "../../../../src/xlsx/calculation";
import { cellKey } from "../../../../src/xlsx/model/cellKeys";
import { createWorkbook } from "../../../../src/xlsx/model/createWorkbook";
import type { Cell, CellValue, Sheet } from "../../../../src/xlsx/model/types";

const SECONDS = 10_000;

function put(sheet: Sheet, address: string, value: CellValue, formula: string | null = null): Cell {
  const at = parseCell(address) as { row: number; column: number };
  const cell: Cell = { value, formula, style: 0 };
  sheet.cells.set(cellKey(at.row, at.column), cell);
  return cell;
}

test(
  "a chain of 10,000 formulas, each referring to the one below",
  () => {
    const workbook = createWorkbook();
    const sheet = workbook.sheets[0] as Sheet;
    const first = put(sheet, "A1", null, "=A2+1");
    for (let row = 2; row < 10_000; row++) put(sheet, `A${row}`, null, `=A${row + 1}+1`);
    put(sheet, "A10000", 1);
    new Calculator().recalculate(workbook);
    expect(first).toEqual({ value: 10_000, formula: "=A2+1", style: 0 });
  },
  SECONDS,
);

test(
  "3,000 averages, each over all cells above it",
  () => {
    const workbook = createWorkbook();
    const sheet = workbook.sheets[0] as Sheet;
    put(sheet, "A1", 1);
    let last: Cell | null = null;
    for (let row = 2; row <= 3_000; row++)
      last = put(sheet, `A${row}`, null, `=SUM(A$1:A${row - 1})/${row - 1}`);
    new Calculator().recalculate(workbook);
    expect(last?.value).toBeCloseTo(1, 10);
  },
  SECONDS,
);

test(
  "300 lookups in whole columns",
  () => {
    const workbook = createWorkbook();
    const funds = workbook.sheets[0] as Sheet;
    funds.name = "资金";
    for (let row = 1; row <= 5_000; row++) {
      for (const column of "ABCDFGHIJKLM") put(funds, `${column}${row}`, `${column}项目${row}`);
      put(funds, `E${row}`, null, `=${row}*2`);
    }
    const sheet = workbook.addSheet("查询");
    const found = Array.from({ length: 300 }, (_, index) => {
      put(sheet, `A${index + 2}`, `A项目${5_000 - index}`);
      return put(sheet, `B${index + 2}`, null, `=VLOOKUP(A${index + 2},资金!A:M,5,FALSE)`);
    });
    new Calculator().recalculate(workbook);
    expect(found.map(({ value }) => value)).toEqual(found.map((_, index) => 2 * (5_000 - index)));
  },
  SECONDS,
);

/** A workbook of `count` formulas without results beside 5,000 rows of data */
function manyFormulas(count: number, formula: (row: number) => string): Cell[] {
  const workbook = createWorkbook();
  const data = workbook.addSheet("数据");
  for (let row = 1; row <= 5_000; row++) {
    put(data, `A${row}`, `项目${row}`);
    put(data, `B${row}`, row);
  }
  const sheet = workbook.sheets[0] as Sheet;
  const cells = Array.from({ length: count }, (_, index) => {
    put(sheet, `A${index + 1}`, `项目${index + 1}`);
    return put(sheet, `B${index + 1}`, null, formula(index + 1));
  });
  new Calculator().recalculate(workbook);
  return cells;
}

test(
  "formulas that each wait for all above them, of which the first is circular",
  () => {
    const cells = manyFormulas(9_241, (row) => `=SUM(B$1:B${Math.max(1, row - 1)})`);
    expect(cells.every(({ stale }) => stale)).toBe(true);
  },
  2 * SECONDS,
);

test.each([
  ["wildcards", (row: number) => `=IFERROR(SEARCH(REPT("*a",120)&"b${row}",REPT("a",30000)),0)`],
  ["products of whole columns", (row: number) => `=SUMPRODUCT((数据!A:A=A${row})*数据!B:B*${row})`],
])(
  "20,000 formulas with %s stop at the limit of work: the rest have no result, and none a wrong one",
  (what, formula) => {
    const cells = manyFormulas(20_000, formula);
    const computed = cells.filter(({ stale }) => !stale);
    expect(computed.length).toBeGreaterThan(50);
    expect(computed.length).toBeLessThan(20_000);
    cells.forEach(({ value, stale }, index) => {
      const row = index + 1;
      if (!stale) expect(value).toBe(what === "wildcards" ? 0 : row <= 5_000 ? row * row : 0);
    });
  },
  6 * SECONDS,
);

test(
  "3,000 formulas with names of names, which grow to 65,000 parts each",
  () => {
    const workbook = createWorkbook();
    const sheet = workbook.sheets[0] as Sheet;
    for (let depth = 1; depth <= 7; depth++) {
      const next = depth === 7 ? "1" : `名${depth + 1}`;
      const formula = `=${Array<string>(5).fill(next).join("+")}`;
      workbook.names.push({ name: `名${depth}`, scope: null, formula, visible: true, comment: "" });
    }
    const plain = put(sheet, "B1", null, "=名7+1");
    const cells = Array.from({ length: 3_000 }, (_, index) =>
      put(sheet, `A${index + 1}`, null, `=名1+${index}`),
    );
    new Calculator().recalculate(workbook);
    cells.forEach(({ value, stale }, index) => {
      if (!stale) expect(value).toBe(5 ** 7 + index);
    });
    expect([cells[2_999]?.stale, plain.value]).toEqual([true, 6]);
  },
  2 * SECONDS,
);

test("a formula that cannot be computed does not prevent the rest from being computed", () => {
  const workbook = createWorkbook();
  const sheet = workbook.sheets[0] as Sheet;
  const unknown = put(sheet, "A1", 42, "=NOSUCHFUNCTION(1)");
  const circle = [put(sheet, "B1", 7, "=B2"), put(sheet, "B2", 7, "=B3"), put(sheet, "B3", 7, "=B1+B4")];
  put(sheet, "B4", 1);
  const after = put(sheet, "C1", 42, "=IFERROR(A1,0)+B2");
  const deep = put(sheet, "D1", 42, `=${"(".repeat(190)}B4${")".repeat(190)}`);
  const sum = put(sheet, "E1", null, "=ROWS(E$1:E1)+B4");
  new Calculator().recalculate(workbook);
  expect([unknown, ...circle, after].map(({ stale }) => stale)).toEqual(Array(5).fill(true));
  expect([deep.value, sum.value]).toEqual([1, 2]);
});
