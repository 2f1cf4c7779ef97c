/** R51–R53 and R55 of a printed form. */
import { raise } from "../../checks/raise";
import {
  goalRepeated,
  lengthOfProjectTexts,
  lengthOfReason,
  missedNotNamed,
} from "../../checks/report/texts";
import { isBlank } from "../../rules/shared/words";
import type { Finding } from "../../finding";
import type { Field } from "../../model";
import type { FormComputation } from "../evaluation";
import { isInstructions } from "../../rules/shared/instructions";
import { formName } from "../names";

export function texts(computation: FormComputation): Finding[] {
  const { form, rows } = computation;
  const name = formName(computation.form);
  return [
    ...missedNotNamed({ name, indicators: rows }, form),
    ...(form.layout === "sichuan" ? lengths(computation) : []),
    ...goalRepeated(name ?? form.title.written, form),
    ...items(computation),
  ];
}

/** The limits are printed on 510000_0013zp; its own instructions are named by R48. */
function lengths({ form }: FormComputation): Finding[] {
  const answered = (field: Field<string>): Field<string> =>
    isInstructions(field.written) ? { ...field, written: "" } : field;
  return [
    ...form.budgetRows.flatMap(({ reason }) => lengthOfReason({ reason: answered(reason) })),
    ...lengthOfProjectTexts({
      goalCompletion: answered(form.goalCompletion),
      conclusion: answered(form.conclusion),
      problems: answered(form.problems),
      improvements: answered(form.improvements),
    }),
  ];
}

/** What the form has a place for and leaves blank. */
function items({ form }: FormComputation): Finding[] {
  const places: readonly (readonly [string, Field<unknown>])[] = [
    ["主管部门", form.competentDepartment],
    [form.layout === "department" ? "单位名称" : "实施单位", form.unit],
    ["项目名称", form.project],
    ["年度", form.year],
    ["金额单位", form.moneyUnit],
  ];
  return places.flatMap(([item, field]) =>
    isBlank(field) ? raise("R55.itemMissing", "note", [field], { inputs: { item } }) : [],
  );
}
