/** The same four figures of each row as formulas, recalculated by LibreOffice. */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { createWorkbook } from "../../src/xlsx";
import { MAX_COLUMNS } from "../../src/a1";
import type { Cell } from "../../src/xlsx/model/types";
import { saveXlsx } from "../../src/xlsx/file";
import { runProgram } from "./program";

/** Of row 1; completion, deviation, score, and whether the target is met */
const FORMULAS = ["=ROUND(B1/A1*100,2)", "=ROUND((B1-A1)/A1*100,2)", "=MIN(C1,ROUND(B1/A1*C1,2))", "=B1>=A1"];

/**
 * Milliseconds that the rows add to an empty workbook, including reading and writing them; null without LibreOffice.
 * The least of several rounds, since other work on the machine only adds time.
 */
export async function timeLibreOffice(rows: number, folder: string, rounds: number): Promise<number | null> {
  const files = [0, rows].map((count) => path.join(folder, `formulas-${count}.xlsx`));
  for (const [index, count] of [0, rows].entries()) await writeFile(files[index] ?? "", workbookOf(count));
  // The first start creates a profile.
  if ((await convert(files[0] ?? "", folder, "csv")) === null) return null;
  const times: number[][] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, file] of files.entries()) {
      const time = await convert(file, folder, "csv");
      if (time === null) return null;
      times[index]?.push(time);
    }
  }
  await assertCalculated(path.join(folder, "converted", `formulas-${rows}.csv`), rows);
  const [empty = NaN, full = NaN] = times.map((of) => Math.min(...of));
  return full - empty;
}

/** Checks that LibreOffice has computed every formula. */
async function assertCalculated(csv: string, rows: number): Promise<void> {
  const lines = (await readFile(csv, "utf8")).trimEnd().split("\n");
  const whole = lines.filter((line) => /^(?:-?[\d.]+,){6}(?:TRUE|FALSE)$/.test(line));
  if (whole.length !== rows)
    throw new Error(`${rows - whole.length} rows were not calculated: ${lines[0] ?? ""}`);
}

/** The formulas have no values (`stale`), so that LibreOffice must compute them. */
function workbookOf(rows: number): Uint8Array {
  const workbook = createWorkbook();
  const sheet = workbook.sheets[0];
  if (sheet === undefined) throw new Error("the workbook has no sheet");
  const put = (row: number, column: number, cell: Omit<Cell, "style">): void =>
    void sheet.cells.set(row * MAX_COLUMNS + column, { ...cell, style: 0 });
  for (let row = 0; row < rows; row += 1) {
    [100 + (row % 900), 90 + ((row * 7) % 950), 5].forEach((value, column) =>
      put(row, column, { value, formula: null }),
    );
    FORMULAS.forEach((formula, index) =>
      put(row, 3 + index, {
        value: null,
        formula: formula.replace(/([ABC])1/g, `$1${row + 1}`),
        stale: true,
      }),
    );
  }
  return saveXlsx(workbook);
}

/** Wall time in milliseconds; null without LibreOffice. The result is in `converted`. */
export async function convert(file: string, folder: string, to: "csv" | "xlsx"): Promise<number | null> {
  const profile = `-env:UserInstallation=file://${path.join(folder, "libreoffice")}`;
  const args = [profile, "--headless", "--convert-to", to, "--outdir", path.join(folder, "converted"), file];
  try {
    return (await runProgram(process.env["SOFFICE_PATH"] ?? "soffice", args)).wall;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
