import type { Field } from "../model";
import { FORM_0013 } from "./documents";
import type { FormContext } from "./formContext";
import type { Found, Rule } from "./rule";
import { isInstructions } from "./shared/instructions";
import { TEXT_LIMITS } from "./shared/textLimits";
import { characterCount } from "./shared/words";
import type { ProjectSubject } from "./workbookContext";

export interface Inputs {
  "R52.tooLong": { readonly column: string; readonly count: string; readonly limit: string };
}

type LimitedText = keyof typeof TEXT_LIMITS;

const COLUMNS: Readonly<Record<LimitedText, string>> = {
  reason: "原因",
  goalCompletion: "完成情况",
  conclusion: "评价结论",
  problems: "存在问题",
  improvements: "改进措施",
};

const PROJECT_TEXTS = ["goalCompletion", "conclusion", "problems", "improvements"] as const;

function checkProject({ project }: ProjectSubject): Found<Inputs>[] {
  return PROJECT_TEXTS.flatMap((text) => checkLength(text, project[text]));
}

/** 510000_0013zp prints the limits; R48 finds its instructions. */
function checkForm({ form }: FormContext): Found<Inputs>[] {
  if (form.layout !== "sichuan") return [];
  const check = (text: LimitedText, field: Field<string>) =>
    isInstructions(field.written) ? [] : checkLength(text, field);
  return [
    ...form.budgetRows.flatMap(({ reason }) => check("reason", reason)),
    ...PROJECT_TEXTS.flatMap((text) => check(text, form[text])),
  ];
}

function checkLength(text: LimitedText, field: Field<string>): Found<Inputs>[] {
  const [length, limit] = [characterCount(field.written), TEXT_LIMITS[text]];
  if (length <= limit) return [];
  const inputs = { column: COLUMNS[text], count: String(length), limit: String(limit) };
  return [{ code: "R52.tooLong", at: [field], inputs, expected: `≤ ${limit}`, actual: inputs.count }];
}

export const R52: Rule<Inputs> = {
  id: "R52",
  group: "totalsAndText",
  clause: FORM_0013,
  formula: "原因、完成情况不超过 100 字，评价结论、存在问题、改进措施不超过 200 字，不计空白",
  severities: { "R52.tooLong": "warning" },
  workbook: { fundLine: ({ reason }) => checkLength("reason", reason), project: checkProject },
  form: { form: checkForm },
};
