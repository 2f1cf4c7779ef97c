/** The style, A1 or R1C1, in which Excel gives and takes the formulas of names. The other rooms use A1. */
import { fromR1C1, toR1C1 } from "../a1";

/** A name's formula, as Excel gives it, in A1 style. */
export function inA1(formula: string): string {
  return fromR1C1(formula);
}

/** Whether a name's formula came in R1C1 style. */
export function isR1C1(formula: string): boolean {
  return fromR1C1(formula) !== formula;
}

/** A formula in A1 style as Excel takes it. */
export function inStyle(formula: string, r1c1: boolean): string {
  return r1c1 ? toR1C1(formula) : formula;
}
