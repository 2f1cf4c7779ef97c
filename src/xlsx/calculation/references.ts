/** What a formula refers to, and the formula as the calculation engine takes it. */
import { areaName, parseArea, type Area, sameSheetName } from "../../a1";
import type { Sheet, Workbook } from "../model/types";

export interface Precedent {
  readonly sheet: Sheet;
  readonly area: Area;
}

export interface TranslatedFormula {
  /** For the engine: every reference carries its sheet's engine name, defined names are replaced by what they mean */
  readonly text: string;
  readonly precedents: readonly Precedent[];
  /** Refers to cells that its text does not name (INDIRECT, OFFSET): every cell is needed */
  readonly needsEverything: boolean;
  /** Its value may change although no precedent did */
  readonly volatile: boolean;
  /** Uses defined names: its value may change when one is redefined */
  readonly usesNames: boolean;
  /** Counts days, which the engine does from 1900 only */
  readonly countsDays: boolean;
  /** The engine cannot compute it: tables, other workbooks, three-dimensional references */
  readonly foreign: boolean;
}

const VOLATILE = new Set([
  "NOW",
  "TODAY",
  "RAND",
  "RANDBETWEEN",
  "RANDARRAY",
  "CELL",
  "INFO",
  "INDIRECT",
  "OFFSET",
]);
const UNBOUNDED = new Set(["INDIRECT", "OFFSET"]);
/** TEXT and VALUE, too, for they read and write dates. */
const COUNTING_DAYS = new Set(
  (
    "DATE DATEDIF DATEVALUE DAY DAYS DAYS360 EDATE EOMONTH ISOWEEKNUM MONTH NETWORKDAYS NETWORKDAYS.INTL NOW TEXT " +
    "TODAY VALUE WEEKDAY WEEKNUM WORKDAY WORKDAY.INTL YEAR YEARFRAC"
  ).split(" "),
);
const MAX_NAME_DEPTH = 8;

const IDENTIFIER = "[\\p{L}_\\\\][\\p{L}\\p{N}\\p{M}_.\\\\?]*";
const CELL = "\\$?[A-Za-z]{1,3}\\$?[0-9]{1,7}";
const AREA = `(?:${CELL}:${CELL}|${CELL}|\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}|\\$?[0-9]{1,7}:\\$?[0-9]{1,7})`;
const END = "(?![\\p{L}\\p{N}_.(\\\\!])";

const TOKEN = new RegExp(
  `(?<string>"(?:[^"]|"")*")` +
    `|(?<foreign>\\[|'[^']*\\[(?:[^']|'')*'!|${IDENTIFIER}:${IDENTIFIER}!|'(?:[^':]|'')*:(?:[^']|'')*'!)` +
    `|(?:'(?<quoted>(?:[^']|'')*)'!|(?<bare>${IDENTIFIER})!)(?:(?<sheetArea>${AREA})${END}|(?<sheetName>${IDENTIFIER})|(?<lost>#REF!))` +
    `|(?<error>#[A-Z0-9/]+[!?]?)` +
    `|(?<area>${AREA})${END}` +
    `|(?<call>${IDENTIFIER})(?=\\()` +
    `|(?<name>${IDENTIFIER})` +
    `|(?<number>[0-9.]+(?:[eE][+-]?[0-9]+)?)`,
  "gu",
);

export type SheetNames = ReadonlyMap<Sheet, string>;

/**
 * Reads a formula of a sheet; `engineNames` are the sheets' names in the engine. In place, references to the formula's
 * own sheet go without its name, which the engine reads faster.
 */
export function translate(
  workbook: Workbook,
  sheet: Sheet,
  formula: string,
  engineNames: SheetNames,
  inPlace = false,
): TranslatedFormula {
  const state = {
    precedents: [] as Precedent[],
    needsEverything: false,
    volatile: false,
    usesNames: false,
    countsDays: false,
    foreign: false,
  };
  const text = rewrite(formula.replace(/^=/, ""), sheet, 0);
  // An area whose end is computed reaches over cells that the text does not name; so does a spilled area
  const plain = text.replace(/"(?:[^"]|"")*"/g, '""');
  if (/\)\s*:|:\s*[A-Z.]+\(|[0-9)]#/.test(plain)) state.foreign = true;
  return { text: `=${text}`, ...state };

  function rewrite(source: string, home: Sheet, depth: number): string {
    return source.replace(TOKEN, (...found: unknown[]) => {
      const groups = found[found.length - 1] as Partial<Record<string, string>>;
      const whole = found[0] as string;
      if (groups["string"] !== undefined || groups["number"] !== undefined || groups["error"] !== undefined)
        return whole;
      if (groups["foreign"] !== undefined) {
        state.foreign = true;
        return whole;
      }
      if (groups["call"] !== undefined) {
        const name = groups["call"].toUpperCase();
        if (VOLATILE.has(name)) state.volatile = true;
        if (COUNTING_DAYS.has(name)) state.countsDays = true;
        if (UNBOUNDED.has(name)) state.needsEverything = true;
        return whole;
      }
      if (groups["area"] !== undefined) return area(home, groups["area"], whole);
      const sheetText = groups["quoted"]?.replace(/''/g, "'") ?? groups["bare"];
      if (sheetText !== undefined) {
        const target = workbook.sheets.find((one) => sameSheetName(one.name, sheetText));
        if (!target || groups["lost"] !== undefined) return "#REF!";
        if (groups["sheetName"] !== undefined)
          return defined(groups["sheetName"], target, target, depth, whole);
        return area(target, groups["sheetArea"] ?? "", whole);
      }
      return defined(groups["name"] ?? "", null, home, depth, whole);
    });
  }

  function area(target: Sheet, written: string, whole: string): string {
    const rect = parseArea(written);
    if (!rect) return whole;
    state.precedents.push({ sheet: target, area: rect });
    // Relative marks do not matter: the engine's formula is never copied
    const address = areaName(rect);
    return inPlace && target === sheet ? address : `${engineNames.get(target) ?? ""}!${address}`;
  }

  function defined(name: string, only: Sheet | null, home: Sheet, depth: number, whole: string): string {
    state.usesNames = true;
    const folded = name.toLowerCase();
    const matches = workbook.names.filter((one) => one.name.toLowerCase() === folded);
    const found =
      matches.find((one) => one.scope === (only ?? home)) ?? matches.find((one) => one.scope === null);
    if (!found) return whole;
    // A relative reference in a name means another cell in every cell
    const relative = /(?<![$\p{L}\p{N}_])[A-Za-z]{1,3}\$?[0-9]{1,7}(?![\p{L}\p{N}_(])/u.test(
      found.formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'!/g, ""),
    );
    if (depth >= MAX_NAME_DEPTH || relative) {
      state.foreign = true;
      return whole;
    }
    return `(${rewrite(found.formula.replace(/^=/, ""), found.scope ?? home, depth + 1)})`;
  }
}
