/** Which form takes what: the whole department's or a project's. */
import type { Evaluation } from "../../domain/evaluation";
import type { CellAddress, SelfEvaluation } from "../../domain/model";
import { foldTight } from "../../domain/text";
import { departmentContent, projectContent, type FormContent } from "../attachments/formContent";
import type { RecognisedForm } from "../forms";
import { isUnwritten } from "./cellTexts";

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
 * The content of each form; null where only the user can say it. A form with a project's name takes that project, also
 * if the name is in its title; one without 项目名称 takes the whole department. Forms with a blank 项目名称 take the projects that no other form has, in their
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
  const isBlank = (form: RecognisedForm): boolean =>
    !choices.has(form.mapping.id) && form.project.cell !== null && projectOf(form) === null;
  const known = forms.map((form): FormContent | null => {
    const chosen = choices.get(form.mapping.id);
    if (chosen !== undefined) return chosen === null ? department : named(chosen);
    const name = projectOf(form);
    if (name !== null) return named(name);
    return inTitle(form, projects) ?? (form.project.cell === null ? department : null);
  });
  const free = projects.filter((content) => !known.includes(content));
  const blank = forms.filter(isBlank);
  const inOrder = blank.length === free.length ? free : [];
  return forms.map((form, index) => known[index] ?? inOrder[blank.indexOf(form)] ?? null);
}

/** Ids of the forms that name neither a project nor the whole department: the user may choose their content */
export function namelessForms(
  forms: readonly RecognisedForm[],
  contents: readonly FormContent[],
): ReadonlySet<CellAddress> {
  const projects = contents.filter(({ kind }) => kind === "project");
  const nameless = forms.filter(
    (form) =>
      projectOf(form) === null &&
      inTitle(form, projects) === null &&
      (form.project.cell !== null || (form.layout !== "department" && /项目/u.test(form.title.value ?? ""))),
  );
  return new Set(nameless.map(({ mapping: { id } }) => id));
}

/**
 * The id of the form that would take the project that is left over of several: that no other form takes it does not make
 * it the right one, so that the user has to confirm it. Null for none.
 */
export function leftOverForm(
  forms: readonly RecognisedForm[],
  contents: readonly FormContent[],
  choices: ContentChoices,
): CellAddress | null {
  const nameless = namelessForms(forms, contents);
  const [first, ...others] = forms.filter(
    ({ mapping: { id }, project }) => project.cell !== null && nameless.has(id) && !choices.has(id),
  );
  const projects = contents.filter(({ kind }) => kind === "project");
  return first !== undefined && others.length === 0 && projects.length > 1 ? first.mapping.id : null;
}

/** The project that the form names; null for a blank cell, and for （填写全称） */
function projectOf({ project }: RecognisedForm): string | null {
  return project.value === null || isUnwritten(project.value) ? null : project.value;
}

/** The project whose name is in the title, as in “图书购置”项目支出绩效自评表; of several the longest name */
function inTitle({ layout, title }: RecognisedForm, projects: readonly FormContent[]): FormContent | null {
  const words = foldTight(title.value ?? "");
  if (layout === "department") return null;
  const inside = projects.filter(
    ({ projectName }) => projectName.length >= SHORTEST_IN_TITLE && words.includes(foldTight(projectName)),
  );
  const longest = Math.max(0, ...inside.map(({ projectName }) => projectName.length));
  return inside.find(({ projectName }) => projectName.length === longest) ?? null;
}

/** A shorter name may be in a title by chance. */
const SHORTEST_IN_TITLE = 4;
