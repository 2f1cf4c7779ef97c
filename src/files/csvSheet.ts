/** A .csv file as the sheet that Excel makes of it: UTF-8 with or without its mark, UTF-16 with its mark, or GBK. */
import { parse } from "papaparse";
import type { AreaSnapshot, CellValue } from "../workbook/snapshot";
import { MAX_SHEET_CELLS } from "./read/sheets";

export type CsvReading = AreaSnapshot | "notXlsx" | "tooLarge";

/** Whether a file is one by its name and its first bytes: exports in other formats are called .csv too. */
export function isCsv(name: string, bytes: Uint8Array): boolean {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const isOldExcel = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  return /\.csv$/i.test(name) && !isZip && !isOldExcel;
}

export function readCsv(name: string, bytes: Uint8Array): CsvReading {
  const text = textOf(bytes);
  if (text === null) return "notXlsx";
  const { data: rows } = parse<string[]>(text, { delimitersToGuess: [",", "\t", ";"] });
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (width * rows.length > MAX_SHEET_CELLS) return "tooLarge";
  const values = rows.map((row) => Array.from({ length: width }, (_, at) => valueOf(row[at] ?? "")));
  const numberFormats = values.map((row) => row.map(() => "General"));
  const sheet = name.replace(/\.csv$/i, "");
  return { sheet, row: 0, column: 0, values, formulas: values, numberFormats };
}

/** Null = no text in an encoding that is read */
function textOf(bytes: Uint8Array): string | null {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  for (const encoding of isUtf16 ? ["utf-16le"] : ["utf-8", "gb18030"]) {
    const text = decoded(bytes, encoding);
    if (text !== null && !text.includes("\0")) return text;
  }
  return null;
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Longer figures are codes: as numbers they would lose digits. */
const MAX_DIGITS = 11;
const FIGURE = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** Plain figures are numbers; ="0012", as finance systems write codes, is the text in it. */
function valueOf(field: string): CellValue {
  const text = field.trim();
  const code = /^="?([^"]*)"?$/.exec(text);
  if (code !== null && text.startsWith('="')) return code[1] ?? "";
  const isFigure = FIGURE.test(text) && (text.split(".")[0] ?? "").length <= MAX_DIGITS;
  return isFigure && text.replace(/\D/g, "").length <= 15 ? Number(text) : text;
}
