/** Which form takes what: the whole department's or a project's. */
import type { Evaluation } from "../../domain/evaluation";
import type { CellAddress, SelfEvaluation } from "../../domain/model";
import { foldTight } from "../../domain/text";
import { departmentContent, projectContent, type FormContent } from "../attachments/formContent";
import type { RecognisedForm } from "../submitted";

/** The whole department's first, then one for each project, in the order of 项目. */
export function formContents(selfEvaluation: SelfEvaluation, evaluation: Evaluation): FormContent[] {
  const { profile, department, projects } = evaluation;
  const seen = new Set<string>();
  return [
    departmentContent("", department, selfEvaluation, profile),
    ...projects.flatMap((result) => {
      const { project } = result;
      const name = project?.name.value ?? null;
      if (project === null || name === null || seen.has(name)) return [];
      seen.add(name);
      return [projectContent("", result, project, selfEvaluation, profile)];
    }),
  ];
}

/** What the user chose for a form, by `ColumnMapping.id`: a project, or null for the whole department */
export type ContentChoices = ReadonlyMap<CellAddress, string | null>;

/**
 * The content of each form; null where only the user can say it. A form with a project's name takes that project, one
 * without 项目名称 the whole department. Forms with a blank 项目名称 take the projects that no other form has, in their
 * order, if there are as many of them.
 */
export function contentsOfForms(
  forms: readonly RecognisedForm[],
  contents: readonly FormContent[],
  choices: ContentChoices = new Map(),
): (FormContent | null)[] {
  const department = contents.find(({ kind }) => kind === "department") ?? null;
  const projects = contents.filter(({ kind }) => kind === "project");
  const named = (name: string): FormContent | null =>
    projects.find(({ projectName }) => foldTight(projectName) === foldTight(name)) ?? null;
  const isBlank = ({ mapping, project }: RecognisedForm): boolean =>
    !choices.has(mapping.id) && project.cell !== null && project.value === null;
  const known = forms.map((form): FormContent | null => {
    const chosen = choices.get(form.mapping.id);
    if (chosen !== undefined) return chosen === null ? department : named(chosen);
    const { project } = form;
    return project.value !== null ? named(project.value) : project.cell === null ? department : null;
  });
  const free = projects.filter((content) => !known.includes(content));
  const blank = forms.filter(isBlank);
  const inOrder = blank.length === free.length ? free : [];
  return forms.map((form, index) => known[index] ?? inOrder[blank.indexOf(form)] ?? null);
}
