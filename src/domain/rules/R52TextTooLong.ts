import { FUNDS, PROJECTS, type Field, type Project } from "../model";
import { LAYOUT_TRAITS } from "../profiles/layouts";
import { FORM_0013 } from "./documents";
import type { FormContext } from "./formContext";
import type { Found, Rule } from "./rule";
import { isInstructions } from "./shared/instructions";
import { TEXT_LIMITS } from "./shared/textLimits";
import { characterCount } from "../text/written";

export interface Inputs {
  "R52.tooLong": { readonly column: string; readonly count: string; readonly limit: string };
}

function check(column: string, field: Field<string>, limit: number): Found<Inputs>[] {
  const count = characterCount(field.written);
  if (count <= limit) return [];
  const inputs = { column, count: String(count), limit: String(limit) };
  return [{ code: "R52.tooLong", at: [field], inputs, expected: `≤ ${limit}`, actual: String(count) }];
}

function checkReason({ reason }: { readonly reason: Field<string> }): Found<Inputs>[] {
  return check(FUNDS.columns.reason.heading, reason, TEXT_LIMITS.reason);
}

const LIMITED = ["goalCompletion", "conclusion", "problems", "improvements"] as const;

function checkTexts(texts: Pick<Project, (typeof LIMITED)[number]>): Found<Inputs>[] {
  return LIMITED.flatMap((key) => check(PROJECTS.columns[key].heading, texts[key], TEXT_LIMITS[key]));
}

/** The limits are printed on 510000_0013zp; R48 names its own instructions. */
function checkForm({ form }: FormContext): Found<Inputs>[] {
  if (!LAYOUT_TRAITS[form.layout].follows0013) return [];
  const answered = (field: Field<string>): Field<string> =>
    isInstructions(field.written) ? { ...field, written: "" } : field;
  return [
    ...form.budgetRows.flatMap(({ reason }) => checkReason({ reason: answered(reason) })),
    ...checkTexts({
      goalCompletion: answered(form.goalCompletion),
      conclusion: answered(form.conclusion),
      problems: answered(form.problems),
      improvements: answered(form.improvements),
    }),
  ];
}

export const R52: Rule<Inputs> = {
  id: "R52",
  group: "totalsAndText",
  clause: FORM_0013,
  formula: "原因、完成情况不超过 100 字，评价结论、存在问题、改进措施不超过 200 字，不计空白",
  severities: { "R52.tooLong": "warning" },
  workbook: {
    fundLine: ({ fundLine }) => checkReason(fundLine),
    // The limits are those of a project's form.
    project: ({ name, project }) => (name === null ? [] : checkTexts(project)),
  },
  form: { form: checkForm },
};
