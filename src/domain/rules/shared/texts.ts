/** The texts of a project or a form, by what they are called in a sentence. */
import type { Field, Project } from "../../model";

export type NamedTexts = readonly (readonly [name: string, text: Field<string>])[];

type Texts = Pick<Project, "annualGoal" | "goalCompletion" | "conclusion" | "problems" | "improvements">;

export function textsOf(project: Texts): NamedTexts {
  return [
    ["年度目标", project.annualGoal],
    ["完成情况", project.goalCompletion],
    ["评价结论", project.conclusion],
    ["存在问题", project.problems],
    ["改进措施", project.improvements],
  ];
}
