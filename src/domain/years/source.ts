import type { CellAddress } from "../model";
import type { LastYear } from "./lastYear";

/** Where last year has a figure, as sentences name it */
export interface Source {
  readonly file: string;
  /** Empty where the file has none, as the JSON */
  readonly cells: readonly CellAddress[];
  /** Further cells that are not named */
  readonly more: number;
}

/** Further cells are not named. */
const NAMED_CELLS = 3;

export function sourceIn({ file }: Pick<LastYear, "file">, cells: readonly string[]): Source {
  return { file, cells: cells.slice(0, NAMED_CELLS), more: Math.max(0, cells.length - NAMED_CELLS) };
}
