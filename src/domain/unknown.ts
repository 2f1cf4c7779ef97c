/**
 * Unknown figures that say of which cells: the engine notes what a check has asked for and could not know, so that no rule
 * has to say itself what it could not judge. A null of a tracked object notes its sources when it is read.
 */
import type { CellAddress } from "./cellAddress";

/** A cell whose content is missing or cannot be read */
export interface UnknownCell {
  /** Null = the workbook has no such column or name */
  readonly cell: CellAddress | null;
  /** As written; "" = blank */
  readonly written: string;
}

const NONE: readonly UnknownCell[] = [];
/** What the work that is running has asked for; null while nobody wants to know */
let asked: Set<UnknownCell> | null = null;

/** Runs the work, and gives with its result the unknown cells that it has asked for. Works may be nested. */
export function askingFor<T>(work: () => T): {
  readonly result: T;
  readonly unknown: readonly UnknownCell[];
} {
  const outer = asked;
  const own = new Set<UnknownCell>();
  asked = own;
  try {
    const result = work();
    return { result, unknown: own.size === 0 ? NONE : [...own] };
  } finally {
    asked = outer;
    if (outer !== null) for (const one of own) outer.add(one);
  }
}

/** Makes the nulls and blanks among these properties note their sources when they are read; without sources they stay plain. */
export function tracked<T extends object>(
  object: T,
  keys: readonly (keyof T)[],
  sources: readonly UnknownCell[],
): T {
  if (sources.length === 0) return object;
  for (const key of keys) {
    const content = object[key];
    if (content !== null && content !== "") continue;
    Object.defineProperty(object, key, {
      enumerable: true,
      configurable: true,
      get: () => {
        if (asked !== null) for (const source of sources) asked.add(source);
        return content;
      },
    });
  }
  return object;
}

/** What the work makes of cells; a null of these properties says which unknown cells the work has asked for. */
export function madeOf<T extends object>(keys: readonly (keyof T)[], work: () => T): T {
  const { result, unknown } = askingFor(work);
  return tracked(result, keys, unknown);
}
