/** The texts of a printed form in which amounts of money may stand. */
import type { PrintedForm } from "../../forms/printedForm";
import { fold } from "../../text/fold";
import { formTexts, type NamedText } from "./formTexts";

export interface Narrative extends NamedText {
  /** Folded */
  readonly text: string;
}

export function narrativesOf(form: PrintedForm): Narrative[] {
  return formTexts(form, ["annualGoal", "goalCompletion", "implementation", "conclusion"]).map((named) => ({
    ...named,
    text: fold(named.field.written),
  }));
}
