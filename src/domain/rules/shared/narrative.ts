/** The texts of a printed form in which amounts of money may stand. */
import type { Field } from "../../model";
import type { PrintedForm } from "../../submitted/printedForm";
import { fold } from "../../text/fold";

export interface Narrative {
  readonly column: string;
  readonly field: Field<string>;
  /** Folded */
  readonly text: string;
}

export function narrativesOf({
  annualGoal,
  goalCompletion,
  implementation,
  conclusion,
}: PrintedForm): Narrative[] {
  const texts: readonly (readonly [string, Field<string>])[] = [
    ["年度目标", annualGoal],
    ["完成情况", goalCompletion],
    ["项目实施内容及过程概述", implementation],
    ["评价结论", conclusion],
  ];
  return texts.map(([column, field]) => ({ column, field, text: fold(field.written) }));
}
