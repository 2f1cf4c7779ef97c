/** Parameters of members: each accepts one shape of argument and refuses others with InvalidArgument. */
import { invalidArgument } from "./errors";
import { HostObject, type Argument } from "./objects";
import type { Json, JsonObject } from "./wire";

export interface Parameter<P> {
  /** Describes the accepted shape in the error message */
  readonly expected: () => string;
  /** The TypeScript type of what it accepts, for the comparison with Office.js's declarations */
  readonly type: () => string;
  /** May be missing */
  readonly isOptional?: boolean;
  /** Undefined if the argument does not have this shape */
  accept(argument: Argument | undefined): P | undefined;
}

/** @throws InvalidArgument if the argument does not have the parameter's shape */
export function parseArgument<P>(parameter: Parameter<P>, argument: Argument | undefined): P {
  const value = parameter.accept(argument);
  if (value === undefined) {
    throw invalidArgument(`expected ${parameter.expected()}, got ${describe(argument)}`);
  }
  return value;
}

function describe(argument: Argument | undefined): string {
  if (argument instanceof HostObject) return argument.className;
  const shown = JSON.stringify(argument) ?? "undefined";
  return shown.length > 80 ? `${shown.slice(0, 80)}…` : shown;
}

function parameter<P>(
  expected: string,
  type: string,
  accept: (argument: Argument | undefined) => P | undefined,
): Parameter<P> {
  return { expected: () => expected, type: () => type, accept };
}

export const text = parameter("a text", "string", (value) => (typeof value === "string" ? value : undefined));
export const flag = parameter("true or false", "boolean", (value) =>
  typeof value === "boolean" ? value : undefined,
);
export const amount = parameter("a number", "number", (value) =>
  typeof value === "number" && Number.isFinite(value) ? value : undefined,
);
export const integer = parameter("an integer", "number", (value) =>
  typeof value === "number" && Number.isSafeInteger(value) ? value : undefined,
);
/** Excel's limits, in points and in steps */
export const fontSize = within(amount, 1, 409);
export const indentLevel = within(integer, 0, 250);
export const color = parameter("a colour such as #FF0000", "string", (value) =>
  typeof value === "string" ? parseColor(value) : undefined,
);

function within(inner: Parameter<number>, min: number, max: number): Parameter<number> {
  return {
    ...inner,
    expected: () => `${inner.expected()} from ${min} to ${max}`,
    accept: (argument) => {
      const value = inner.accept(argument);
      return value !== undefined && value >= min && value <= max ? value : undefined;
    },
  };
}

export function oneOf<N extends string>(...names: readonly N[]): Parameter<N> {
  const type = names.map((name) => JSON.stringify(name)).join(" | ");
  return parameter(names.join(" or "), type, (value) => names.find((name) => name === value));
}

/** A missing argument, null and undefined all give null. */
export function optional<P>(inner: Parameter<P>): Parameter<P | null> {
  return {
    expected: () => `${inner.expected()} or nothing`,
    type: inner.type,
    isOptional: true,
    accept: (value) => (value === undefined || value === null ? null : inner.accept(value)),
  };
}

export function either<P, Q>(first: Parameter<P>, second: Parameter<Q>): Parameter<P | Q> {
  return {
    expected: () => `${first.expected()} or ${second.expected()}`,
    type: () => `${first.type()} | ${second.type()}`,
    accept: (value) => first.accept(value) ?? second.accept(value),
  };
}

/** Accepts what `inner` accepts, and converts it. */
export function mapped<P, Q>(inner: Parameter<P>, map: (value: P) => Q): Parameter<Q> {
  return {
    ...inner,
    accept: (argument) => {
      const value = inner.accept(argument);
      return value === undefined ? undefined : map(value);
    },
  };
}

/** Accepts "" as null. */
export function orBlank<P>(inner: Parameter<P>): Parameter<P | null> {
  const parameter = either(inner, oneOf(""));
  return { ...parameter, accept: (value) => (value === "" ? null : inner.accept(value)) };
}

/** An object of the named class; see `HostObject`. */
export function instance<T extends object>(className: string): Parameter<T> {
  return {
    expected: () => `a ${className}`,
    type: () => `Excel.${className}`,
    accept: (value) =>
      value instanceof HostObject && value.className === className ? (value.self as T) : undefined,
  };
}

/** Plain data; objects of the workbook inside it are refused. */
export const data: Parameter<Json> = parameter("data", "any", (value) =>
  value === undefined || value instanceof HostObject ? undefined : value,
);

export const record: Parameter<JsonObject> = parameter(
  "an object",
  "any",
  (value) => asRecord(value) ?? undefined,
);

export function asRecord(value: Argument | undefined): JsonObject | null {
  if (typeof value !== "object" || value === null || Array.isArray(value) || value instanceof HostObject)
    return null;
  return value as JsonObject;
}

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
};

/** `#rrggbb` or one of a few HTML names → `#RRGGBB` */
function parseColor(value: string): string | undefined {
  if (/^#[0-9a-f]{6}$/i.test(value)) return value.toUpperCase();
  return NAMED_COLORS[value.toLowerCase()];
}
