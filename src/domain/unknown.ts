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
/** What the work that is running has asked for, if anything; null while nobody wants to know */
let asked: { cells: Set<UnknownCell> | null } | null = null;

function ask(cell: UnknownCell): void {
  if (asked !== null) (asked.cells ??= new Set()).add(cell);
}

/** Runs the work, and gives with its result the unknown cells that it has asked for. Works may be nested. */
export function askingFor<T>(work: () => T): {
  readonly result: T;
  readonly unknown: readonly UnknownCell[];
} {
  const outer = asked;
  const own: typeof asked = { cells: null };
  asked = own;
  try {
    const result = work();
    return { result, unknown: own.cells === null ? NONE : [...own.cells] };
  } finally {
    asked = outer;
    if (outer !== null) own.cells?.forEach(ask);
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
        sources.forEach(ask);
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
