/** Ledgers with rows, columns and blocks planted at random places: no cell of them may be lost, and no figure be read twice. */
import { parseAddress } from "../../../src/a1";
import { intoFile, LEDGERS } from "../../../scripts/ledgers";
import { ledgerWorkbook } from "../../../scripts/ledgers/grid";
import type { IntoWorkbook } from "../../../scripts/ledgers/ledger";
import { importJson, type ImportJson } from "../../../src/cli/ledger/json";
import { Questions } from "../../../src/domain/ledger/questions";
import { readLedger } from "../../../src/domain/ledger/reading";
import { Decimal } from "../../../src/domain/decimal";
import { ledgerOf } from "../../../src/files/readLedger";
import { readSnapshot } from "../../../src/files/read/snapshot";
import { planLedger } from "../../../src/workbook/ledger/plan";
import { readSelfEvaluation } from "../../../src/workbook/read";
import { TABLES } from "../../../src/domain/model";
import { loadXlsx, type Cell, type Workbook } from "../../../src/xlsx";
import { cellKey, columnOfKey, rowOfKey } from "../../../src/xlsx/model/cellKeys";
import { randomFrom, type Random } from "../randomWorkbook";
import { filledCells, lostCells, wronglyLeftOut } from "./conservation";

const FIRST_SEED = 21_000_000;
const TEXTS = [
  "小计",
  "合计",
  "其中：设备费",
  "备注",
  "张三",
  "见附件",
  "市级",
  "中央",
  "项目支出",
  "作废",
  "填表人：李四",
  "１２３．４５",
  "1,234.50",
  "待定",
  "12月",
  "姓名",
  "金额",
  "（一）前期工作",
];

const below = (random: Random, limit: number): number => Math.floor(random() * limit);

function content(random: Random): Cell {
  const value = random() < 0.5 ? below(random, 1_000_000) / 100 : (TEXTS[below(random, TEXTS.length)] ?? "");
  return { value, formula: null, style: 0 };
}

/** Opens a gap of one row or column, in which some cells are filled; merged areas that it cuts are given up. */
function insert(sheet: Workbook["sheets"][number], at: number, isRow: boolean, random: Random): void {
  const moved = new Map<number, Cell>();
  let [height, width] = [0, 0];
  for (const [key, cell] of sheet.cells) {
    const [row, column] = [rowOfKey(key), columnOfKey(key)];
    [height, width] = [Math.max(height, row), Math.max(width, column)];
    const by = (isRow ? row : column) >= at ? 1 : 0;
    moved.set(isRow ? cellKey(row + by, column) : cellKey(row, column + by), { ...cell, formula: null });
  }
  const density = random();
  for (let other = 0; other <= (isRow ? width : height); other += 1)
    if (random() < density) moved.set(isRow ? cellKey(at, other) : cellKey(other, at), content(random));
  sheet.cells.clear();
  for (const [key, cell] of moved) sheet.cells.set(key, cell);
  sheet.merges = sheet.merges.flatMap((area) => {
    const [start, length] = isRow ? [area.row, area.rows] : [area.column, area.columns];
    if (at > start && at < start + length) return [];
    const by = at <= start ? 1 : 0;
    return [isRow ? { ...area, row: area.row + by } : { ...area, column: area.column + by }];
  });
}

function plant(workbook: Workbook, random: Random): void {
  for (const sheet of workbook.sheets) {
    for (let rows = below(random, 3); rows > 0; rows -= 1) insert(sheet, below(random, 14), true, random);
    for (let columns = below(random, 2); columns > 0; columns -= 1)
      insert(sheet, below(random, 10), false, random);
    for (let blocks = below(random, 3); blocks > 0; blocks -= 1) {
      const [top, left] = [below(random, 30), below(random, 20)];
      const [height, width] = [1 + below(random, 5), 1 + below(random, 5)];
      for (let row = top; row < top + height; row += 1) {
        for (let column = left; column < left + width; column += 1) {
          const isHidden = sheet.merges.some(
            (area) =>
              row >= area.row &&
              row < area.row + area.rows &&
              column >= area.column &&
              column < area.column + area.columns,
          );
          if (!isHidden && random() < 0.7) sheet.cells.set(cellKey(row, column), content(random));
        }
      }
    }
  }
}

const snapshots = new Map<string, ReturnType<typeof readSnapshot>>();

/** What the command would say, without the files */
function read(workbook: Workbook, into: IntoWorkbook): ImportJson {
  const key = JSON.stringify(into);
  const snapshot = snapshots.get(key) ?? readSnapshot(loadXlsx(intoFile(into)));
  snapshots.set(key, snapshot);
  const { selfEvaluation } = readSelfEvaluation(snapshot);
  const { sheets, notRead } = ledgerOf(workbook);
  const projects = selfEvaluation.projects.flatMap(({ name }) => name.value ?? []);
  const reading = readLedger(sheets, { level: selfEvaluation.unit.level.value, projects });
  const questions = new Questions([]);
  const plan = planLedger(reading, snapshot, selfEvaluation, "append", questions);
  return importJson({
    reading,
    questions: [...reading.questions, ...questions.all],
    plan,
    notRead,
  });
}

const AMOUNTS: readonly number[] = Object.values<{ readonly kind: string }>(TABLES.funds.columns).flatMap(
  ({ kind }, column) => (kind === "amount" ? [column] : []),
);
/** 元 and 万元, either way */
const FACTORS = [1, 10_000, 0.0001];

/** Amounts that are not the sum of their cells, and cells that two amounts have */
function wrongSums(workbook: Workbook, { written }: ImportJson): string[] {
  const cells = filledCells(workbook);
  const seen = new Set<string>();
  return written.flatMap(({ cell, value, from }) => {
    const area = parseAddress(cell)?.area;
    if (!cell.startsWith("资金!") || area === undefined || !AMOUNTS.includes(area.column)) return [];
    const twice = from.filter((one) => seen.has(one));
    for (const one of from) seen.add(one);
    const texts = from.map((one) => cells.get(one) ?? "");
    if (!texts.every((text) => /^-?\d+(?:\.\d+)?$/.test(text))) return twice;
    const sum = texts.reduce((total, text) => total.plus(text), new Decimal(0)).abs();
    const isSum = value === "" || FACTORS.some((factor) => sum.times(factor).eq(new Decimal(value).abs()));
    return isSum ? twice : [...twice, `${cell} ${value} of ${texts.join(" ")}`];
  });
}

/** @param first index of the first of `count` ledgers */
export function plantedTests(first: number, count: number): void {
  jest.setTimeout(count * 5_000);

  test(`in ${count} ledgers with planted rows, columns and blocks every cell is read or named`, () => {
    for (let seed = first; seed < first + count; seed += 1) {
      const ledger = LEDGERS[seed % LEDGERS.length];
      if (ledger === undefined) throw new Error("there are no ledgers");
      const workbook = ledgerWorkbook(ledger.sheets);
      plant(workbook, randomFrom(FIRST_SEED + seed));
      const json = read(workbook, ledger.into);
      const found = [...lostCells(workbook, json), ...wronglyLeftOut(json), ...wrongSums(workbook, json)];
      expect([seed, ledger.name, found]).toEqual([seed, ledger.name, []]);
    }
  });
}
