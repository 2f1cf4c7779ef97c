/** A finding about a rollup as data; it stands in files instead of cells. */
import type { CellAddress } from "../cellAddress";
import type { Finding } from "../finding";
import type { Field } from "../model";
import type { RollupUnit } from "./unit";

/** Cells of one file */
export interface FilePlace {
  /** Null = the department's own workbook */
  readonly file: string | null;
  /** Empty: the file itself, which could not be read */
  readonly cells: readonly CellAddress[];
}

export interface RollupPlaces {
  /** The unit at fault, as it is called in the list of units; null = the rollup as a whole */
  readonly unit: string | null;
  /** The place at fault first, then those that it is compared with */
  readonly places: readonly FilePlace[];
}

export interface RollupFinding extends Omit<Finding, "cells" | "passages">, RollupPlaces {}

export function placeOf({ file }: RollupUnit, ...fields: readonly Field<unknown>[]): FilePlace {
  return { file, cells: fields.flatMap(({ cell }) => cell ?? []) };
}
