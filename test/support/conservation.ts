/**
 * The law of conservation: every cell of an input sheet that is not blank went into the result, or the account of the
 * reading names it. Rows, columns and blocks are planted at random places in and around the tables.
 */
import { cellAddress, cellName, containsCell, MAX_COLUMNS, parseAddress } from "../../src/a1";
import { inputCells } from "../../src/domain/model/inputRows";
import { readSnapshot } from "../../src/excel/read/snapshot";
import { insertSheets } from "../../src/excel/write/insertSheets";
import { readSelfEvaluation, type ReadResult } from "../../src/workbook/read";
import { isBlankValue } from "../../src/workbook/read/cells";
import { foldHeading, isClosingText } from "../../src/workbook/read/table";
import { isTemplateText } from "../../src/workbook/read/templateTexts";
import { SHEETS, TABLES, UNIT_CELLS, type Column } from "../../src/domain/model";
import type { Workbook } from "../../src/xlsx";
import { Calculator } from "../../src/xlsx/calculation";
import { loadXlsx } from "../../src/xlsx/file";
import { bytesOf, closeExcel, openExcel, sheetOf } from "./openExcel";
import { randomFrom, randomWorkbook, type Random } from "./randomWorkbook";
import { smallSheets, userWorkbook } from "./smallWorkbook";

const INPUTS = Object.values(SHEETS).filter((sheet) => sheet !== SHEETS.guide);
const FIRST_SEED = 31_000_000;
const VALUES = [
  "项目支出",
  "就业补助",
  "合计",
  "填表人：张三",
  "产出指标",
  "≥",
  "是",
  "全部",
  "年初预算",
  "备注",
];
const HEADINGS: ReadonlySet<string> = new Set(
  [
    ...Object.values(TABLES).flatMap(({ columns }) => Object.values<Column>(columns)),
    ...Object.values(UNIT_CELLS),
  ].map(({ heading }) => foldHeading(heading)),
);

const below = (random: Random, limit: number): number => Math.floor(random() * limit);

/** Blocks of up to five rows and eight columns: in the tables, across their ends, beside, below and far away. */
function plant(workbook: Workbook, random: Random): void {
  for (const name of INPUTS) {
    const { cells } = sheetOf(workbook, name);
    for (let block = below(random, 4); block > 0; block -= 1) {
      const far = random() < 0.1;
      const top = below(random, far ? 400 : 45);
      const left = below(random, far ? 60 : 18);
      const [rows, columns] = [1 + below(random, 5), 1 + below(random, 8)];
      for (let row = top; row < top + rows; row += 1) {
        for (let column = left; column < left + columns; column += 1) {
          const value = random() < 0.5 ? below(random, 100_000) / 100 : VALUES[below(random, VALUES.length)];
          if (random() < 0.7)
            cells.set(row * MAX_COLUMNS + column, { value: value ?? null, formula: null, style: 0 });
        }
      }
    }
  }
  // A lost name, a renamed heading
  if (random() < 0.15) workbook.names.splice(below(random, workbook.names.length), 1);
  if (random() < 0.15)
    sheetOf(workbook, "资金").cells.set(10, { value: "支出数额", formula: null, style: 0 });
}

/** Cells that neither the result nor the account has */
function lostCells(workbook: Workbook, { selfEvaluation, read, findings }: ReadResult): string[] {
  const used = new Set<string>(inputCells(selfEvaluation).keys());
  const named = new Set<string>([
    ...read.flatMap(({ leftOut }) => leftOut.map(({ cell }) => cell)),
    ...findings.flatMap(({ cells }) => cells),
  ]);
  const ranges = read.flatMap(({ range }) => {
    const parsed = range === null ? null : parseAddress(range);
    return parsed === null ? [] : [parsed];
  });
  const unitCells = [...used].filter((cell) => cell.startsWith(`${SHEETS.unit}!`));
  return INPUTS.flatMap((name) =>
    [...sheetOf(workbook, name).cells].flatMap(([key, { value }]): string[] => {
      const content = typeof value === "object" && value !== null ? "#错误" : value;
      if (content === null || isBlankValue(content)) return [];
      const [row, column] = [Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS];
      const cell = cellAddress(name, row, column);
      if (used.has(cell) || named.has(cell)) return [];
      const inTable = ranges.some(({ sheet, area }) => sheet === name && containsCell(area, row, column));
      const isOurs =
        typeof content === "string" &&
        (inTable ? HEADINGS.has(foldHeading(content)) || isClosingText(content) : isTemplateText(content));
      // The label of a cell of 基本信息 may have any words.
      const isLabel =
        unitCells.includes(`${SHEETS.unit}!${cellName(row, column + 1)}`) && name === SHEETS.unit;
      return isOurs || isLabel ? [] : [`${cell} ${String(content)}`];
    }),
  );
}

/** Cells that the account leaves out although they are in the result */
function wronglyLeftOut({ selfEvaluation, read }: ReadResult): string[] {
  const used = inputCells(selfEvaluation);
  return read.flatMap(({ leftOut }) =>
    leftOut.flatMap(({ cell, why }) => (used.has(cell) ? `${cell} ${why}` : [])),
  );
}

/** @param first index of the first of `count` workbooks */
export function conservationTests(first: number, count: number): void {
  jest.setTimeout(count * 10_000);
  afterEach(closeExcel);

  test(`in ${count} random workbooks every cell of the input is counted or named`, async () => {
    const { workbook: filled } = await openExcel(userWorkbook());
    await insertSheets(smallSheets());
    const base = bytesOf(filled);
    const calculator = new Calculator();
    for (let seed = FIRST_SEED + first; seed < FIRST_SEED + first + count; seed += 1) {
      const workbook = loadXlsx(randomWorkbook(base, seed));
      plant(workbook, randomFrom(seed));
      calculator.recalculate(workbook, "all");
      await openExcel(workbook);
      const result = readSelfEvaluation(await readSnapshot());
      expect([seed, lostCells(workbook, result)]).toEqual([seed, []]);
      expect([seed, wronglyLeftOut(result)]).toEqual([seed, []]);
    }
  });
}
