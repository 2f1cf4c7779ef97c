/** The add-in's operations on a workbook that is open in the embedded host, through the genuine Office.js. */
import { deflateRawSync } from "node:zlib";
import type { Operations } from "../../src/operations";
import { excelOperations } from "./excelOperations";
import { EmbeddedHost, type HostOptions } from "../../src/emulator";
import { Calculator, createWorkbook, type Cell, type Workbook } from "../../src/xlsx";
import { parseCell, MAX_COLUMNS } from "../../src/a1";
import { bootOffice, installGlobals } from "../../src/emulator/node";
import { saveXlsx } from "../../src/xlsx/file";

export interface OpenExcel {
  readonly workbook: Workbook;
  readonly host: EmbeddedHost;
  readonly operations: Operations;
  close(): void;
}

export const TIME = new Date(2022, 3, 6, 10, 30);

let open: OpenExcel | null = null;

/** Opens a workbook, and closes the one that was open. */
export async function openExcel(
  workbook: Workbook,
  options: { readonly host?: HostOptions; readonly operations?: Parameters<typeof excelOperations>[0] } = {},
): Promise<OpenExcel> {
  closeExcel();
  const host = new EmbeddedHost(workbook, { calculator: new Calculator(), ...options.host });
  const office = await bootOffice(host);
  const uninstall = installGlobals(office);
  const operations = excelOperations({
    now: () => TIME,
    version: "0.0.0-test",
    // Nobody else is at the workbook, unless a test says so.
    givenUpMs: 0,
    ...options.operations,
  });
  open = {
    workbook,
    host,
    operations,
    close: () => {
      uninstall();
      office.close();
    },
  };
  return open;
}

/** For `afterEach`. */
export function closeExcel(): void {
  open?.close();
  open = null;
}

/** A new workbook with Sheet1 and the standard sheets, inserted by the operation; costs count from here. */
export async function openStandard(
  content: "blank" | "sample",
  options: Parameters<typeof openExcel>[1] = {},
): Promise<OpenExcel> {
  const excel = await openExcel(createWorkbook(), options);
  await excel.operations.insertTemplate(content);
  excel.host.resetCost();
  return excel;
}

export function sheetOf(workbook: Workbook, name: string): Workbook["sheets"][number] {
  const sheet = workbook.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name}: ${workbook.sheets.map((one) => one.name).join(", ")}`);
  return sheet;
}

export function cellAt(workbook: Workbook, sheet: string, address: string): Cell | undefined {
  const at = parseCell(address);
  if (!at) throw new Error(`not a cell: ${address}`);
  return sheetOf(workbook, sheet).cells.get(at.row * MAX_COLUMNS + at.column);
}

export function valueAt(workbook: Workbook, sheet: string, address: string): Cell["value"] {
  return cellAt(workbook, sheet, address)?.value ?? null;
}

/** The workbook as a file. */
export function bytesOf(workbook: Workbook): Buffer {
  return Buffer.from(saveXlsx(workbook, deflateRawSync));
}
