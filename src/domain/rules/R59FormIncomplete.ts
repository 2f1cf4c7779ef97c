import { isUnnamedForm } from "../calculation/departmentRow";
import { labelOf, YES_NO_CHOICES } from "../model";
import { OUR_PROPOSAL } from "./documents";
import type { Found, Rule } from "./rule";
import { formTexts } from "./shared/formTexts";
import { isBlankMark } from "../text";
import type { ProjectSubject, WorkbookContext } from "./workbookContext";

export interface Inputs {
  /** Every indicator belongs to a project, so 附件3 has none */
  "R59.noIndicators": object;
  /** 项目 has no row of the whole department, or one without an annual goal */
  "R59.noGoal": object;
  /** A row without a name that has 单独填报, and no row of the whole department beside it */
  "R59.unnamedForm": { readonly answer: string };
  /** 年度目标 or 完成情况 of a form that is handed in */
  "R59.textMissing": { readonly form: string | null; readonly column: string };
  /** A project with a form of its own and without indicators */
  "R59.projectWithoutIndicators": { readonly project: string };
}

/** Nothing is said where a whole table is empty: the reader has named that. */
function check(context: WorkbookContext): Found<Inputs>[] {
  const { selfEvaluation, computation, projects } = context;
  const restsOn = context.strays.indicators.map(({ field }) => field);
  const [firstIndicator] = selfEvaluation.indicators;
  const noIndicators = firstIndicator !== undefined && computation.department.indicators.length === 0;
  const withoutIndicators =
    firstIndicator === undefined
      ? []
      : projects.filter((form) => hasOwnForm(form) && form.indicators.length === 0);
  return [
    ...(noIndicators
      ? [{ code: "R59.noIndicators", at: [firstIndicator.project], restsOn, inputs: {} } as const]
      : []),
    ...departmentGoal(context),
    ...withoutIndicators.map(({ project: { name } }) => {
      const inputs = { project: name.written };
      return { code: "R59.projectWithoutIndicators", at: [name], restsOn, inputs } as const;
    }),
  ];
}

function hasOwnForm({ name, project }: ProjectSubject): boolean {
  return name !== null && name !== "" && project.separateForm.value === true;
}

function departmentGoal({ selfEvaluation: { projects }, computation }: WorkbookContext): Found<Inputs>[] {
  const { project } = computation.department;
  const [first] = projects;
  const unnamed = projects.find(isUnnamedForm);
  if (project === null && unnamed !== undefined) {
    const { name, separateForm } = unnamed;
    const [answer, expected] = [separateForm.written, labelOf(YES_NO_CHOICES, false)];
    return [
      { code: "R59.unnamedForm", at: [separateForm, name], inputs: { answer }, expected, actual: answer },
    ];
  }
  const goal = (project ?? first)?.annualGoal;
  if (goal === undefined || (project !== null && !isBlankMark(goal.written))) return [];
  return [{ code: "R59.noGoal", at: [goal], inputs: {} }];
}

/** 附件4 prints both texts, 附件3 too; R59.noGoal asks for the goal of the whole department. */
function checkTexts(form: ProjectSubject): Found<Inputs>[] {
  const { name, project } = form;
  if (name !== null && !hasOwnForm(form)) return [];
  return formTexts(project, name === null ? ["goalCompletion"] : ["annualGoal", "goalCompletion"])
    .filter(({ field }) => isBlankMark(field.written))
    .map(({ column, field }) => ({ code: "R59.textMissing", at: [field], inputs: { form: name, column } }));
}

export const R59: Rule<Inputs> = {
  id: "R59",
  group: "input",
  clause: OUR_PROPOSAL,
  formula: "附件3有部门整体的指标；附件3和单独填报的项目有年度目标和完成情况；单独填报的项目有指标",
  severities: {
    "R59.noIndicators": "error",
    "R59.noGoal": "error",
    "R59.unnamedForm": "error",
    "R59.textMissing": "error",
    "R59.projectWithoutIndicators": "error",
  },
  asksForInput: { "R59.textMissing": true },
  workbook: { workbook: check, project: checkTexts },
};
