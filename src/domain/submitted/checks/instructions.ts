/** R48 填表说明未清除: the form's own instructions, left where an answer belongs. */
import { raise } from "../../checks/raise";
import type { Finding } from "../../finding";
import type { Field } from "../../model";
import { isInstructions } from "../../rules/shared/instructions";
import type { FormComputation } from "../evaluation";

export function instructionsLeft({ form }: FormComputation): Finding[] {
  const texts: readonly (readonly [string, Field<string>])[] = [
    ...form.budgetRows.map(({ reason }) => ["原因", reason] as const),
    ["年度目标", form.annualGoal],
    ["完成情况", form.goalCompletion],
    ["项目实施内容及过程概述", form.implementation],
    ["评价结论", form.conclusion],
    ["存在问题", form.problems],
    ["改进措施", form.improvements],
  ];
  return texts.flatMap(([column, field]) =>
    isInstructions(field.written)
      ? raise("R48.instructions", "error", [field], { inputs: { column }, actual: field.written })
      : [],
  );
}
