import { parseAddress } from "../../a1";

/** `资金!A1:M40` for a plain reference, else the formula as it is: `资金!#REF!`, `OFFSET(…)` */
export function shownReference(formula: string): string {
  const plain = formula.replace(/^=/, "");
  return parseAddress(plain) === null ? plain : plain.replaceAll("$", "");
}
