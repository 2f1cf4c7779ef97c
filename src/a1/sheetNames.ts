/** How Excel quotes and compares sheet names. */

let latest = { sheet: "", quoted: "''" };

/**
 * The sheet's name as Excel writes it before `!`: `资金`, `'附件5 总表'`, `'2021'`, `'It''s'`. Quoted unless it is made of
 * letters, digits, `_` and `.`, starts with a letter or `_`, and cannot be mistaken for a cell (`K12`, `R1C1`, `RC`)
 * or a boolean.
 */
export function quoteSheet(sheet: string): string {
  // Callers often format many addresses of one sheet in a row.
  if (sheet !== latest.sheet) latest = { sheet, quoted: quoted(sheet) };
  return latest.quoted;
}

function quoted(sheet: string): string {
  const plain = /^[\p{L}_][\p{L}\p{M}\d_.]*$/u.test(sheet);
  const ambiguous = /^[A-Za-z]{1,3}\d{1,7}$/.test(sheet) || /^(R\d*|C\d*|R\d*C\d*|true|false)$/i.test(sheet);
  return plain && !ambiguous ? sheet : `'${sheet.replaceAll("'", "''")}'`;
}

/** Unescapes a name taken from between quotes: `It''s` → `It's` */
export function unescapeSheet(text: string): string {
  return text.replaceAll("''", "'");
}

/** Map key that is equal for names that Excel considers the same sheet. */
export function foldedSheetName(name: string): string {
  return name.toLowerCase();
}

export function sameSheetName(left: string, right: string): boolean {
  return foldedSheetName(left) === foldedSheetName(right);
}
