/** Finding members in the tables, and naming them as add-ins write them. */
import { HostError, notImplemented } from "./errors";
import type { HostClass } from "./table";

export function own<V>(table: Readonly<Record<string, V>> | undefined, name: string): V | undefined {
  return table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
}

export function missing(type: HostClass, name: string): HostError {
  const member = memberName(type, name);
  const error = notImplemented(member);
  error.location = member;
  return error;
}

/** `Range.getCell`, `Range.values`: the name that an add-in wrote */
export function memberName(type: HostClass, name: string): string {
  return `${type.name}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

export function upperFirst(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/** Tells an error that knows no place where it happened. */
export function located<R>(location: string, run: () => R): R {
  try {
    return run();
  } catch (error) {
    if (error instanceof HostError) error.location ??= location;
    throw error;
  }
}
