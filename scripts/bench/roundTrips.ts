/** Round trips of a recompute, beside a naive one: cell by cell, a sync per row. */
import { excelDesk } from "../../src/excel/desk";
import { createOperations } from "../../src/operations/create";
import { EmbeddedHost } from "../../src/emulator";
import { Calculator, createWorkbook, type Workbook } from "../../src/xlsx";
import { MAX_COLUMNS } from "../../src/a1";
import { insertSheets } from "../../src/excel/write/insertSheets";
import { withOffice } from "../../src/emulator/node";
import { SHEETS } from "../../src/domain/model";
import { INPUT_SHEETS } from "../../src/workbook/schema/names";
import type { SheetDefinition } from "../../src/workbook/sheet";

export interface Cost {
  readonly roundTrips: number;
  readonly bytes: number;
}

export interface RoundTrips {
  readonly recompute: Cost;
  readonly cellByCell: Cost;
}

/** Without 说明, which is not read */
const READ_SHEETS: readonly string[] = INPUT_SHEETS.filter((name) => name !== SHEETS.guide);
const OWN_SHEET = /^(附件|核对记录)/u;

/** With these sheets and their attachments, and one amount changed since. */
export async function countRoundTrips(
  sheets: readonly SheetDefinition[],
  amount: string,
): Promise<RoundTrips> {
  const workbook = createWorkbook();
  const host = new EmbeddedHost(workbook, { calculator: new Calculator() });
  return withOffice(host, async () => {
    const operations = createOperations(excelDesk, { now: () => new Date(2022, 3, 6, 10, 30) });
    await insertSheets(sheets);
    await operations.recompute();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(SHEETS.funds).getRange(amount).values = [[1234.56]];
      await context.sync();
    });
    host.resetCost();
    await operations.recompute();
    const recompute = costOf(host);
    host.resetCost();
    await cellByCell(workbook);
    return { recompute, cellByCell: costOf(host) };
  });
}

function costOf({ cost }: EmbeddedHost): Cost {
  return {
    roundTrips: cost.readRequests + cost.writeRequests,
    bytes: cost.bytesSent + cost.bytesReceived,
  };
}

/** Reads every row of the input sheets and writes every filled row of the attachments. */
async function cellByCell(workbook: Workbook): Promise<void> {
  await Excel.run(async (context) => {
    for (const [sheet, rows] of filledRows(workbook, (name) => READ_SHEETS.includes(name))) {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      for (const [row, cells] of rows) {
        for (const { column } of cells) worksheet.getCell(row, column).load("values,numberFormat");
        await context.sync();
      }
    }
    for (const [sheet, rows] of filledRows(workbook, (name) => OWN_SHEET.test(name))) {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      for (const [row, cells] of rows) {
        for (const { column, value } of cells) worksheet.getCell(row, column).values = [[typed(value)]];
        await context.sync();
      }
    }
  });
}

/** A text that looks like a formula needs its apostrophe. */
function typed(value: FilledCell["value"]): FilledCell["value"] {
  return typeof value === "string" && /^[=+\-@]/.test(value) ? `'${value}` : value;
}

interface FilledCell {
  readonly column: number;
  readonly value: string | number | boolean;
}

type FilledRows = Map<number, FilledCell[]>;

function filledRows({ sheets }: Workbook, isCounted: (name: string) => boolean): [string, FilledRows][] {
  return sheets
    .filter(({ name }) => isCounted(name))
    .map(({ name, cells }) => {
      const rows: FilledRows = new Map();
      for (const [key, { value }] of cells) {
        if (value === null || typeof value === "object") continue;
        const row = Math.floor(key / MAX_COLUMNS);
        rows.set(row, [...(rows.get(row) ?? []), { column: key % MAX_COLUMNS, value }]);
      }
      return [name, rows];
    });
}
