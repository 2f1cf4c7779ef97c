import { MAX_COLUMNS } from "./area";

const cache: string[] = [];

/**
 * 0 → `A`, 16383 → `XFD`
 *
 * @throws RangeError if a sheet has no such column
 */
export function columnLetters(column: number): string {
  const cached = cache[column];
  if (cached !== undefined) return cached;
  if (!Number.isInteger(column) || column < 0 || column >= MAX_COLUMNS)
    throw new RangeError(`no column ${column}`);
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  cache[column] = letters;
  return letters;
}

/** `A` → 0; null if the text is not a column of a sheet. */
export function columnIndex(letters: string): number | null {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column <= MAX_COLUMNS ? column - 1 : null;
}
