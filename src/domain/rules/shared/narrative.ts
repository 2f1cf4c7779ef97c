/** The texts of a printed form or of a project in which amounts of money may stand. */
import type { Field } from "../../model";
import { fold } from "../../text/fold";
import { formTexts, type NamedText } from "./formTexts";

export interface Narrative extends NamedText {
  /** Folded */
  readonly text: string;
}

const PLANS = ["annualGoal"] as const;
const RESULTS = ["goalCompletion", "implementation", "conclusion"] as const;

type Texts<Key extends string> = Readonly<Record<Key, Field<string>>>;

export function narrativesOf(of: Texts<(typeof PLANS | typeof RESULTS)[number]>): Narrative[] {
  return [...formTexts(of, PLANS), ...resultTexts(of)].map(folded);
}

/** Without 年度目标, whose rates are targets */
export function resultsOf(of: Texts<(typeof RESULTS)[number]>): Narrative[] {
  return resultTexts(of).map(folded);
}

function resultTexts(of: Texts<(typeof RESULTS)[number]>): readonly NamedText[] {
  return formTexts(of, RESULTS);
}

/** 原因 of a line of 资金, a paragraph of 报告文字 */
export function narrativeIn(column: string, field: Field<string>): Narrative {
  return folded({ column, field });
}

function folded(named: NamedText): Narrative {
  return { ...named, text: fold(named.field.written) };
}
