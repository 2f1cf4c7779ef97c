import type { Project } from "../model";
import { OUR_PROPOSAL } from "./documents";
import type { Found, Rule } from "./rule";
import { bare } from "../text/written";

export interface Inputs {
  /** Null for the whole department */
  "R53.goalRepeated": { readonly project: string | null };
}

function check(
  project: string | null,
  { annualGoal, goalCompletion }: Pick<Project, "annualGoal" | "goalCompletion">,
): Found<Inputs>[] {
  const goal = bare(annualGoal.written);
  if (goal === "" || goal !== bare(goalCompletion.written)) return [];
  const actual = goalCompletion.written;
  return [{ code: "R53.goalRepeated", at: [goalCompletion], inputs: { project }, actual }];
}

export const R53: Rule<Inputs> = {
  id: "R53",
  group: "totalsAndText",
  clause: OUR_PROPOSAL,
  formula: "年度目标与完成情况的文字不相同",
  severities: { "R53.goalRepeated": "warning" },
  workbook: { project: ({ name, project }) => check(name, project) },
  form: { form: ({ name, form }) => check(name ?? form.title.written, form) },
};
