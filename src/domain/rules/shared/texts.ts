/** The texts of a project or a form, by their headings. */
import { PROJECTS, type Field, type Project } from "../../model";

export type NamedTexts = readonly (readonly [name: string, text: Field<string>])[];

const TEXTS = ["annualGoal", "goalCompletion", "conclusion", "problems", "improvements"] as const;

export function textsOf(project: Pick<Project, (typeof TEXTS)[number]>): NamedTexts {
  return TEXTS.map((key) => [PROJECTS.columns[key].heading, project[key]]);
}
