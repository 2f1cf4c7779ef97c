/** The places that a rate is printed with. */
import { Decimal, HUNDRED } from "../decimal";
import { fold } from "./fold";

/** 2 of 86.00%, 0 of 86%; of the ratio 0.86, which is read as 86, also 0. */
export function printedPlaces(written: string, percent: Decimal): number {
  const [figure = "", fraction = ""] = /\d+(?:\.(\d+))?/.exec(fold(written).replace(/,/g, "")) ?? [];
  const isRatio = figure !== "" && new Decimal(figure).times(HUNDRED).eq(percent) && !percent.isZero();
  return Math.max(fraction.length - (isRatio ? 2 : 0), 0);
}
