/** Looks up members in the tables, and gives their names as add-ins write them. */
import { ReplyError, notImplemented } from "./errors";

export function own<V>(table: Readonly<Record<string, V>> | undefined, name: string): V | undefined {
  return table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
}

export function missing(className: string, name: string): ReplyError {
  const member = memberName(className, name);
  const error = notImplemented(member);
  error.location = member;
  return error;
}

/** The name as an add-in writes it: `Range.getCell`, `Range.values` */
export function memberName(className: string, name: string): string {
  return `${className}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

export function upperFirst(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/** Adds the location to an error that has none. */
export function located<R>(location: string, run: () => R): R {
  try {
    return run();
  } catch (error) {
    if (error instanceof ReplyError) error.location ??= location;
    throw error;
  }
}
