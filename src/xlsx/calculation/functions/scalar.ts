/** Functions whose arguments and results are single values. */
import type { Workbook } from "../../model/types";
import { textByFormat } from "./formats";
import * as dates from "./dates";
import { roundDecimal } from "../rounding";
import {
  assertLength, ErrorValue, isError, NotComputedError, notANumber, numberIn, round15, toBoolean, toNumber, toText,
  type Scalar,
} from "../values"; // prettier-ignore
import { Wildcard } from "../wildcards";

interface Context {
  readonly workbook: Workbook;
  readonly spend: (steps: number) => void;
}

export interface ScalarFunction {
  readonly min: number;
  readonly max: number;
  /** Omitted trailing arguments are absent, other omitted arguments are null */
  readonly apply: (values: readonly Scalar[], context: Context) => Scalar;
}

export const SCALAR_FUNCTIONS = new Map<string, ScalarFunction>();

function define(
  names: string,
  [min, max]: readonly [number, number],
  apply: (values: readonly Scalar[], context: Context) => Scalar,
): void {
  for (const name of names.split(" ")) SCALAR_FUNCTIONS.set(name, { min, max, apply });
}

/** A function of numbers; `defaults` replace omitted trailing arguments. */
function defineNumeric(
  names: string,
  counts: readonly [number, number],
  apply: (...numbers: number[]) => number,
  defaults: readonly number[] = [],
  read: (value: Scalar) => number = toNumber,
): void {
  define(names, counts, (values) => {
    const given = values.map(read);
    const result = apply(...given, ...defaults.slice(defaults.length - (counts[1] - given.length)));
    if (!Number.isFinite(result)) throw new ErrorValue("#NUM!");
    return result;
  });
}

/** A function of numbers that takes no booleans, as those that once were an add-in of Excel */
function defineStrict(
  names: string,
  counts: readonly [number, number],
  apply: (...numbers: number[]) => number,
): void {
  defineNumeric(names, counts, apply, [], strictNumber);
}

function strictNumber(value: Scalar): number {
  return toNumber(withoutBoolean(value));
}

/** @throws ErrorValue */
function withoutBoolean(value: Scalar): Scalar {
  return typeof value === "boolean" ? valueError() : value;
}

const valueError = (): never => {
  throw new ErrorValue("#VALUE!");
};
const numberError = (): never => {
  throw new ErrorValue("#NUM!");
};

// Numbers

defineNumeric("ABS", [1, 1], (number = 0) => Math.abs(number));
defineNumeric("SIGN", [1, 1], (number = 0) => Math.sign(number));
defineNumeric("INT", [1, 1], (number = 0) => Math.floor(number));
defineNumeric("ROUND", [2, 2], (number = 0, digits = 0) => roundDecimal(number, digits, "half"));
defineNumeric("ROUNDUP", [2, 2], (number = 0, digits = 0) => roundDecimal(number, digits, "up"));
defineNumeric("ROUNDDOWN", [2, 2], (number = 0, digits = 0) => roundDecimal(number, digits, "down"));
defineNumeric("TRUNC", [1, 2], (number = 0, digits = 0) =>
  digits === 0 ? Math.trunc(number) : roundDecimal(number, digits, "down"), [0]); // prettier-ignore
defineNumeric("CEILING CEILING.MATH", [2, 2], (number = 0, step = 0) =>
  number > 0 && step < 0 ? numberError() : step === 0 ? 0 : round15(Math.ceil(round15(number / step)) * step),
); // prettier-ignore
defineNumeric("FLOOR FLOOR.MATH", [2, 2], (number = 0, step = 0) => {
  if (step === 0 && number !== 0) throw new ErrorValue("#DIV/0!");
  if (number > 0 && step < 0) return numberError();
  return step === 0 ? 0 : round15(Math.floor(round15(number / step)) * step);
});
defineNumeric("MOD", [2, 2], (number = 0, divisor = 0) => {
  if (divisor === 0) throw new ErrorValue("#DIV/0!");
  return number - divisor * Math.floor(number / divisor);
});
defineStrict("QUOTIENT", [2, 2], (number = 0, divisor = 0) => {
  if (divisor === 0) throw new ErrorValue("#DIV/0!");
  return Math.trunc(number / divisor);
});
defineNumeric("POWER", [2, 2], (base = 0, exponent = 0) => {
  if (base === 0 && exponent < 0) throw new ErrorValue("#DIV/0!");
  return base === 0 && exponent === 0 ? numberError() : base ** exponent;
});
defineNumeric("SQRT", [1, 1], (number = 0) => Math.sqrt(number));
defineNumeric("EXP", [1, 1], (number = 0) => Math.exp(number));
defineNumeric("LN", [1, 1], (number = 0) => Math.log(number));
defineNumeric("LOG10", [1, 1], (number = 0) => Math.log10(number));
defineNumeric("LOG", [1, 2], (number = 0, base = 10) =>
  base === 10 ? Math.log10(number) : Math.log(number) / Math.log(base), [10]); // prettier-ignore
defineNumeric("PI", [0, 0], () => Math.PI);
defineNumeric("RAND", [0, 0], () => Math.random());
defineStrict("RANDBETWEEN", [2, 2], (low = 0, high = 0) =>
  Math.floor(Math.ceil(low) + Math.random() * (Math.floor(high) - Math.ceil(low) + 1)),
); // prettier-ignore

// Texts

define("LEN", [1, 1], ([value = null]) => toText(value).length);
define("LEFT", [1, 2], ([value = null, count = 1]) => toText(value).slice(0, length(count)));
define("RIGHT", [1, 2], ([value = null, count = 1]) => {
  const text = toText(value);
  return text.slice(Math.max(0, text.length - length(count)));
});
define("MID", [3, 3], ([value = null, start = null, count = null]) => {
  const from = length(start);
  return from < 1 ? valueError() : toText(value).slice(from - 1, from - 1 + length(count));
});
define("FIND", [2, 3], ([sought = null, within = null, start = 1]) =>
  position(toText(within), length(start), (text) => text.indexOf(toText(sought))),
); // prettier-ignore
define("SEARCH", [2, 3], ([sought = null, within = null, start = 1], context) => {
  const pattern = new Wildcard(toText(sought));
  return position(toText(within), length(start), (text) => pattern.search(text, context));
});
define("SUBSTITUTE", [3, 4], ([value = null, from = null, to = null, which]) => {
  const [text, old, replacement] = [toText(value), toText(from), toText(to)];
  if (old === "") return text;
  if (which === undefined) {
    const parts = text.split(old);
    assertLength(text.length + (parts.length - 1) * (replacement.length - old.length));
    return parts.join(replacement);
  }
  const number = length(which);
  if (number < 1) return valueError();
  const parts = text.split(old);
  if (number >= parts.length) return text;
  return parts.slice(0, number).join(old) + replacement + parts.slice(number).join(old);
});
define("REPLACE", [4, 4], ([value = null, start = null, count = null, replacement = null]) => {
  const [text, from] = [toText(value), length(start)];
  if (from < 1) return valueError();
  return text.slice(0, from - 1) + toText(replacement) + text.slice(from - 1 + length(count));
});
define("TRIM", [1, 1], ([value = null]) => toText(value).replace(/ +/g, " ").replace(/^ | $/g, ""));
define("CLEAN", [1, 1], ([value = null]) => toText(value).replace(/[\x00-\x1f]/g, ""));
define("UPPER", [1, 1], ([value = null]) => toText(value).toUpperCase());
define("LOWER", [1, 1], ([value = null]) => toText(value).toLowerCase());
define("EXACT", [2, 2], ([left = null, right = null]) => toText(left) === toText(right));
define("REPT", [2, 2], ([value = null, count = null]) => {
  const [text, times] = [toText(value), length(count)];
  assertLength(text.length * times);
  return text.repeat(times);
});
define("CHAR", [1, 1], ([value = null]) => {
  const code = Math.trunc(toNumber(value));
  // Above 127 the result depends on the system's code page
  if (code > 127) throw new NotComputedError("a character of the system's code page");
  return code < 1 ? valueError() : String.fromCharCode(code);
});
define("UNICHAR", [1, 1], ([value = null]) =>
  String.fromCodePoint(Math.trunc(toNumber(value)) || valueError()));
define("VALUE", [1, 1], ([value = null]) => toNumber(withoutBoolean(value)));
define("NUMBERVALUE", [1, 1], ([value = null]) => {
  const text = toText(value).replace(/\s/g, "");
  if (text === "") return 0;
  // Its separators and signs differ from those of VALUE
  if (!/^[-+]?\d+(?:\.\d*)?%?$/.test(text)) throw new NotComputedError("a text of NUMBERVALUE");
  return numberIn(text) ?? valueError();
});
define("T", [1, 1], ([value = null]) => (typeof value === "string" || isError(value) ? value : ""));
define("N", [1, 1], ([value = null]) =>
  typeof value === "number" || typeof value === "boolean" ? Number(value) : isError(value) ? value : 0,
); // prettier-ignore
define("TEXT", [2, 2], ([value = null, format = null], { workbook }) =>
  textByFormat(value, toText(format), workbook.date1904),
); // prettier-ignore
define("FIXED", [1, 3], ([value = null, places = 2, plain = false]) => {
  const digits = Math.trunc(toNumber(places));
  const rounded = roundDecimal(toNumber(value), digits, "half");
  const decimals = digits > 0 ? `.${"0".repeat(digits)}` : "";
  return textByFormat(rounded, `${toBoolean(plain) ? "0" : "#,##0"}${decimals}`, false);
});
define("HYPERLINK", [1, 2], ([address = null, shown]) => shown ?? address);

function length(value: Scalar): number {
  const number = Math.trunc(toNumber(value));
  return number < 0 ? valueError() : number;
}

function position(text: string, start: number, find: (text: string) => number): number {
  if (start < 1) return valueError();
  const at = find(text.slice(start - 1));
  return at < 0 ? valueError() : at + start;
}

// Types of values

define("ISBLANK", [1, 1], ([value = null]) => value === null);
define("ISNUMBER", [1, 1], ([value = null]) => typeof value === "number");
define("ISTEXT", [1, 1], ([value = null]) => typeof value === "string");
define("ISNONTEXT", [1, 1], ([value = null]) => typeof value !== "string");
define("ISLOGICAL", [1, 1], ([value = null]) => typeof value === "boolean");
define("ISEVEN", [1, 1], ([value = null]) => Math.trunc(strictNumber(value)) % 2 === 0);
define("ISODD", [1, 1], ([value = null]) => Math.trunc(strictNumber(value)) % 2 !== 0);
define("NA", [0, 0], () => ({ error: "#N/A" }));
define("TRUE", [0, 0], () => true);
define("FALSE", [0, 0], () => false);
define("NOT", [1, 1], ([value = null]) => !toBoolean(value));

// Dates

/** Supports day numbers from 1900 only. */
function defineDate(
  names: string,
  counts: readonly [number, number],
  apply: (values: readonly Scalar[]) => Scalar,
): void {
  define(names, counts, (values, { workbook }) => {
    if (workbook.date1904) throw new NotComputedError("dates that count from 1904");
    return apply(values);
  });
}

const partOf = (value: Scalar): dates.DateParts => dates.partsOf(toNumber(value)) ?? numberError();

defineDate("DATE", [3, 3], (values) => {
  const [year = 0, month = 0, day = 0] = values.map((value) => Math.trunc(toNumber(value)));
  return dates.serialOf(year, month, day) ?? numberError();
});
defineDate("YEAR", [1, 1], ([value = null]) => partOf(value).year);
defineDate("MONTH", [1, 1], ([value = null]) => partOf(value).month);
defineDate("DAY", [1, 1], ([value = null]) => partOf(value).day);
const secondsOf = (value: Scalar): number => dates.secondsOf(toNumber(value)) ?? numberError();
defineDate("HOUR", [1, 1], ([value = null]) => Math.floor(secondsOf(value) / 3600) % 24);
defineDate("MINUTE", [1, 1], ([value = null]) => Math.floor(secondsOf(value) / 60) % 60);
defineDate("SECOND", [1, 1], ([value = null]) => secondsOf(value) % 60);
defineDate("TODAY", [0, 0], () => Math.floor(dates.now()));
defineDate("NOW", [0, 0], () => dates.now());
defineDate("DAYS", [2, 2], ([end = null, start = null]) =>
  Math.trunc(toNumber(end)) - Math.trunc(toNumber(start)),
); // prettier-ignore
defineDate("WEEKDAY", [1, 2], ([value = null, type = 1]) =>
  dates.weekday(toNumber(value), toNumber(type)) ?? numberError(),
); // prettier-ignore
defineDate("EDATE", [2, 2], ([value = null, months = null]) =>
  dates.movedByMonths(strictNumber(value), Math.trunc(strictNumber(months)), false) ?? numberError(),
); // prettier-ignore
defineDate("EOMONTH", [2, 2], ([value = null, months = null]) =>
  dates.movedByMonths(strictNumber(value), Math.trunc(strictNumber(months)), true) ?? numberError(),
); // prettier-ignore
defineDate("DATEDIF", [3, 3], ([start = null, end = null, unit = null]) =>
  dates.difference(toNumber(start), toNumber(end), toText(unit).toUpperCase()) ?? numberError(),
); // prettier-ignore
defineDate("DATEVALUE", [1, 1], ([value = null]) => {
  const text = toText(value);
  const number = numberIn(text);
  if (number === null) return notANumber(text);
  if (!/^\d{4}[-/年]/.test(text.trim())) return valueError();
  return Math.floor(number);
});
