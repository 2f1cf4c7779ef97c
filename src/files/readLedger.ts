/** A unit's own ledger from the bytes of an .xlsx or a .csv file: the lists on its visible sheets. */
import type { LedgerSheet, UnreadableLedger } from "../domain/ledger/reading";
import { ledgerSheet } from "../workbook/ledger/findLists";
import { Calculator, loadXlsx, XlsxError, type Workbook } from "../xlsx";
import { hasUncalculated } from "../xlsx/model/uncalculated";
import { isCsv, readCsv } from "./csvSheet";
import { sheetAreas } from "./read/sheets";

export interface LedgerFile {
  readonly sheets: readonly LedgerSheet[];
  /** Hidden ones, and ones that are too large */
  readonly notRead: readonly string[];
}

export type LedgerFileReading =
  | ({ readonly kind: "read" } & LedgerFile)
  | { readonly kind: "unreadable"; readonly problem: UnreadableLedger };

/** @param name of the file */
export function readLedgerFile(name: string, bytes: Uint8Array): LedgerFileReading {
  if (isCsv(name, bytes)) return ledgerOfCsv(name, bytes);
  try {
    return { kind: "read", ...ledgerOf(loadXlsx(bytes)) };
  } catch (error) {
    if (error instanceof XlsxError) return { kind: "unreadable", problem: error.code };
    throw error;
  }
}

export function ledgerOfCsv(name: string, bytes: Uint8Array): LedgerFileReading {
  const read = readCsv(name, bytes);
  return typeof read === "string"
    ? { kind: "unreadable", problem: read }
    : { kind: "read", sheets: [ledgerSheet(read)], notRead: [] };
}

export function ledgerOf(workbook: Workbook): LedgerFile {
  if (hasUncalculated(workbook)) new Calculator().recalculate(workbook);
  const { sheets, tooLarge } = sheetAreas(workbook);
  return {
    sheets: sheets.filter(({ visible }) => visible).map(({ area }) => ledgerSheet(area)),
    notRead: [...tooLarge, ...sheets.filter(({ visible }) => !visible).map(({ area }) => area.sheet)],
  };
}
