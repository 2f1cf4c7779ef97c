/** The checks of a printed form: rules.md section 6, as far as the form has what they judge. */
import type { Finding } from "../../finding";
import type { FormComputation } from "../evaluation";
import { budget } from "./budget";
import { indicators } from "./indicators";
import { instructionsLeft } from "./instructions";
import { narrative } from "./narrative";
import { rates } from "./rate";
import { sums } from "./sums";
import { texts } from "./texts";
import { totals } from "./totals";
import { unitOfSpent, withoutConsequences } from "./unitSlip";
import { weights } from "./weights";

/** A cell that the reader could not read is not judged again: R00 has named it. */
export function checkForm(computation: FormComputation): Finding[] {
  const found = [
    rates,
    budget,
    sums,
    weights,
    indicators,
    totals,
    instructionsLeft,
    narrative,
    texts,
  ].flatMap((check) => check(computation));
  return withoutConsequences(computation, [...found, ...unitOfSpent(computation, found)]);
}
