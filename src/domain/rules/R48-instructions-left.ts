import type { Field } from "../model";
import { FORM_0013 } from "./documents";
import type { FormContext } from "./formContext";
import type { Found, Rule } from "./rule";
import { isInstructions } from "./shared/instructions";

export interface Inputs {
  "R48.instructions": { readonly column: string };
}

function check({ form }: FormContext): Found<Inputs>[] {
  const texts: readonly (readonly [string, Field<string>])[] = [
    ...form.budgetRows.map(({ reason }) => ["原因", reason] as const),
    ["年度目标", form.annualGoal],
    ["完成情况", form.goalCompletion],
    ["项目实施内容及过程概述", form.implementation],
    ["评价结论", form.conclusion],
    ["存在问题", form.problems],
    ["改进措施", form.improvements],
  ];
  return texts
    .filter(([, field]) => isInstructions(field.written))
    .map(([column, field]) => ({
      code: "R48.instructions",
      at: [field],
      inputs: { column },
      actual: field.written,
    }));
}

export const R48: Rule<Inputs> = {
  id: "R48",
  group: "totalsAndText",
  clause: FORM_0013,
  formula: "单元格内容不是表样的填表说明",
  severities: { "R48.instructions": "error" },
  form: { form: check },
};
