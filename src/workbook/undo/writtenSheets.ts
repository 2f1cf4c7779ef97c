/**
 * What the add-in last wrote on its sheets, three characters a cell: enough to detect later what the user has changed.
 * A cell that the user decided to keep is marked, and not asked about again until it changes.
 */
import { shortFingerprint } from "../../domain/fingerprint";
import type { SheetSnapshot } from "../snapshot";
import { comparable, contentsOf, type Content, type ContentGrid } from "./contents";

/**
 * One text for each row: for each cell `.` (blank), three characters for the content, or `~` and three characters for
 * content that the user keeps. Trailing blanks are omitted.
 */
export type WrittenSheet = readonly string[];
/** By the sheet's name */
export type WrittenSheets = Readonly<Record<string, WrittenSheet>>;

export type Token = string;

const BLANK = ".";
const KEPT = "~";
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const LENGTH = 3;

export function tokenOf(content: Content): Token {
  return content === null ? BLANK : digitsOf(content);
}

export function keptTokenOf(content: Content): Token {
  return KEPT + digitsOf(content);
}

function digitsOf(content: Content): string {
  let rest = shortFingerprint(JSON.stringify(comparable(content))) % 2 ** 24;
  let digits = "";
  while (digits.length < LENGTH) {
    digits += DIGITS[rest % DIGITS.length] ?? "";
    rest = Math.floor(rest / DIGITS.length);
  }
  return digits;
}

/** By rows */
export type Tokens = Token[][];

export function tokensOf(grid: ContentGrid): Tokens {
  return grid.map((row) => row.map(tokenOf));
}

export function encoded(tokens: Tokens): WrittenSheet {
  return Array.from(tokens, (row = []) => row.join("").replace(/\.+$/, ""));
}

export function decoded(sheet: WrittenSheet): Tokens {
  return sheet.map((row) => row.match(/\.|~?[^.~]{3}/g) ?? []);
}

/** `ours`: as written. `kept`: as the user decided to keep it. `changed`: changed by the user since */
export type CellState = "ours" | "kept" | "changed";

export function stateOf(token: Token | undefined, content: Content): CellState {
  if ((token ?? BLANK) === tokenOf(content)) return "ours";
  return token === keptTokenOf(content) ? "kept" : "changed";
}

/**
 * The state of each cell within a sheet's mark. If the user has inserted or deleted rows, written rows are recognised
 * in their new places. Null if it is unknown what was written.
 */
export function statesOf(sheet: SheetSnapshot, written: WrittenSheets): CellState[][] | null {
  const known = Object.hasOwn(written, sheet.name) ? written[sheet.name] : undefined;
  if (known === undefined || sheet.content === null) return null;
  const tokens = decoded(known);
  const grid = contentsOf(sheet.content);
  if (grid.length === tokens.length) return grid.map((row, r) => rowStates(row, tokens[r]));
  const left = new Map<string, Token[][]>();
  for (const row of tokens) {
    const key = rowKey(row);
    left.set(key, [...(left.get(key) ?? []), row]);
  }
  return grid.map((row) => rowStates(row, left.get(rowKey(row.map(tokenOf)))?.shift()));
}

function rowKey(tokens: readonly Token[]): string {
  return tokens
    .map((token) => token.replace(KEPT, ""))
    .join("")
    .replace(/\.+$/, "");
}

function rowStates(row: readonly Content[], tokens: readonly Token[] = []): CellState[] {
  return row.map((content, column) => stateOf(tokens[column], content));
}
