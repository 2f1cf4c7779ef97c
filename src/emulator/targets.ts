/** The data behind Range and RangeAreas: one or several areas of one sheet. */
import type { Area } from "../a1";
import type { Sheet } from "../xlsx/model/types";

/** Mutable: a tracked range moves with its cells when rows are inserted or deleted. */
export interface Areas {
  readonly sheet: Sheet;
  areas: Area[];
  /** All its cells were deleted */
  gone?: boolean;
}

/** The area of a target that has exactly one. */
export function rectOf(target: Areas): Area {
  const rect = target.areas[0];
  if (rect === undefined) throw new Error("a range without an area");
  return rect;
}
