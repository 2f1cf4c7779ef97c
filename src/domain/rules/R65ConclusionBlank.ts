import type { Project } from "../model";
import { LAYOUT_TRAITS, type AttachmentLayout } from "../profiles/layouts";
import { OUR_PROPOSAL } from "./documents";
import type { FormContext } from "./formContext";
import type { Found, Rule } from "./rule";
import { formTexts } from "./shared/formTexts";
import { isBlank } from "../text/written";
import type { ProjectSubject } from "./workbookContext";

export interface Inputs {
  "R65.blank": {
    /** Its project, or null for the whole department */
    readonly form: string | null;
    readonly items: readonly string[];
  };
}

const TEXTS = ["conclusion", "problems", "improvements"] as const;

/** One finding for a form, at the cells that it has for these texts and that are blank. */
function check(form: string | null, texts: Pick<Project, (typeof TEXTS)[number]>): Found<Inputs>[] {
  const blank = formTexts(texts, TEXTS).filter(({ field }) => field.cell !== null && isBlank(field));
  if (blank.length === 0) return [];
  const items = blank.map(({ column }) => column);
  return [{ code: "R65.blank", at: blank.map(({ field }) => field), inputs: { form, items } }];
}

function checkProject({ name, project }: ProjectSubject, layout: AttachmentLayout): Found<Inputs>[] {
  return project.separateForm.value === true && LAYOUT_TRAITS[layout].printsConclusion
    ? check(name, project)
    : [];
}

export const R65: Rule<Inputs> = {
  id: "R65",
  group: "totalsAndText",
  clause: OUR_PROPOSAL,
  formula: "表内印有评价结论、存在问题、改进措施的，不为空",
  severities: { "R65.blank": "warning" },
  asksForInput: { "R65.blank": true },
  workbook: { project: (project, { profile }) => checkProject(project, profile.formLayout) },
  form: { form: ({ name, form }: FormContext) => check(name, form) },
};
