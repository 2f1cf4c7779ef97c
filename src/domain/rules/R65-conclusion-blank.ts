import type { Field, Project } from "../model";
import { OUR_PROPOSAL } from "./documents";
import type { FormContext } from "./formContext";
import type { Found, Rule } from "./rule";
import { isBlank } from "./shared/words";
import type { ProjectSubject } from "./workbookContext";

export interface Inputs {
  "R65.blank": {
    /** Its project, or null for the whole department */
    readonly form: string | null;
    readonly items: readonly string[];
  };
}

type Texts = Pick<Project, "conclusion" | "problems" | "improvements">;

/** One finding for a form, at the cells that it has for these texts and that are blank. */
function check(form: string | null, { conclusion, problems, improvements }: Texts): Found<Inputs>[] {
  const texts: readonly (readonly [string, Field<string>])[] = [
    ["评价结论", conclusion],
    ["存在问题", problems],
    ["改进措施", improvements],
  ];
  const blank = texts.filter(([, field]) => field.cell !== null && isBlank(field));
  if (blank.length === 0) return [];
  const items = blank.map(([item]) => item);
  return [{ code: "R65.blank", at: blank.map(([, field]) => field), inputs: { form, items } }];
}

/** The national and the Sichuan layout print the texts in 附件3 and each 附件4; Hubei's has no place for them. */
function checkProject({ name, project }: ProjectSubject, layout: string): Found<Inputs>[] {
  const hasForm = name === null || project.separateForm.value === true;
  return hasForm && layout !== "hubei" ? check(name, project) : [];
}

export const R65: Rule<Inputs> = {
  id: "R65",
  group: "totalsAndText",
  clause: OUR_PROPOSAL,
  formula: "表内印有评价结论、存在问题、改进措施的，不为空",
  severities: { "R65.blank": "warning" },
  workbook: { project: (project, { profile }) => checkProject(project, profile.formLayout) },
  form: { form: ({ name, form }: FormContext) => check(name, form) },
};
