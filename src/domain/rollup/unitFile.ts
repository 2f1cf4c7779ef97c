/** One file of a rollup: a unit's workbook as it was read, or why it was not. */
import type { UnreadableFile } from "../unreadableFile";
import type { RollupUnit } from "./unit";

/**
 * Why a file could not be read; `failed`: an error of our own, which ends this file only; `tooSlow`, `tooMuchMemory`:
 * beyond the limits that each file has
 */
export type UnreadBecause = UnreadableFile | "failed" | "tooSlow" | "tooMuchMemory";

export interface UnreadFile {
  readonly file: string;
  readonly because: UnreadBecause;
  /** Of `failed`: what the program said */
  readonly detail: string | null;
}

export type UnitFile =
  ({ readonly kind: "read" } & { readonly unit: RollupUnit }) | ({ readonly kind: "unread" } & UnreadFile);

/** What another program has changed since it last saved the file is not in it. */
export function readWhileOpen(file: UnitFile): UnitFile {
  return file.kind === "read" ? { kind: "read", unit: { ...file.unit, wasOpen: true } } : file;
}

/** A file that could not be read, and whose it is by its name; null = not known */
export interface UnreadUnitFile extends UnreadFile {
  readonly unit: string | null;
}
