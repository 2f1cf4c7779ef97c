import { addition, amount } from "../../format";
import { rowName } from "../../forms/names";
import type { SumDifference } from "./rowsSum";

/** A printed sum against the rows below it, in one column of a form */
export interface RowsDifference {
  readonly total: string;
  readonly column: string;
  readonly stated: string;
  readonly working: string;
  readonly sumOfRows: string;
  readonly difference: string;
}

export function rowsDifference({ total, heading, stated, sum, addends }: SumDifference): RowsDifference {
  return {
    total: rowName(total),
    column: heading,
    stated: amount(stated),
    working: addition(addends),
    sumOfRows: amount(sum),
    difference: amount(stated.minus(sum).abs()),
  };
}
