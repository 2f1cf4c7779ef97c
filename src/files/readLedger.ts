/** A unit's own ledger from the bytes of an .xlsx file: the lists on its visible sheets. */
import type { LedgerSheet, UnreadableLedger } from "../domain/ledger/reading";
import { ledgerSheet } from "../workbook/ledger/findLists";
import { Calculator, loadXlsx, XlsxError, type Workbook } from "../xlsx";
import { hasUncalculated } from "../xlsx/model/uncalculated";
import type { InflateRaw } from "../xlsx/opc/zip";
import { sheetAreas } from "./read/sheets";

export interface LedgerFile {
  readonly sheets: readonly LedgerSheet[];
  /** Hidden ones, and ones that are too large */
  readonly notRead: readonly string[];
}

export type LedgerFileReading =
  | ({ readonly kind: "read" } & LedgerFile)
  | { readonly kind: "unreadable"; readonly problem: UnreadableLedger };

/** @param inflateRaw a faster native implementation, if there is one */
export function readLedgerFile(bytes: Uint8Array, inflateRaw?: InflateRaw): LedgerFileReading {
  try {
    return { kind: "read", ...ledgerOf(loadXlsx(bytes, inflateRaw)) };
  } catch (error) {
    if (error instanceof XlsxError) return { kind: "unreadable", problem: error.code };
    throw error;
  }
}

export function ledgerOf(workbook: Workbook): LedgerFile {
  if (hasUncalculated(workbook)) new Calculator().recalculate(workbook);
  const { sheets, tooLarge } = sheetAreas(workbook);
  return {
    sheets: sheets.filter(({ visible }) => visible).map(({ area }) => ledgerSheet(area)),
    notRead: [...tooLarge, ...sheets.filter(({ visible }) => !visible).map(({ area }) => area.sheet)],
  };
}
