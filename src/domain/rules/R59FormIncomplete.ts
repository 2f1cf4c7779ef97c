import { OUR_PROPOSAL } from "./documents";
import type { Found, Rule } from "./rule";
import { isBlank } from "../text/written";
import type { WorkbookContext } from "./workbookContext";

export interface Inputs {
  /** Every indicator belongs to a project, so 附件3 has none */
  "R59.noIndicators": object;
  /** 项目 has no row of the whole department, or one without an annual goal */
  "R59.noGoal": object;
  /** A project with a form of its own and without indicators */
  "R59.projectWithoutIndicators": { readonly project: string };
}

/** Nothing is said where a whole table is empty: the reader has named that. */
function check({ selfEvaluation, computation, projects }: WorkbookContext): Found<Inputs>[] {
  const [firstIndicator] = selfEvaluation.indicators;
  const [firstProject] = selfEvaluation.projects;
  const goal = computation.department.project?.annualGoal;
  const noIndicators = firstIndicator !== undefined && computation.department.indicators.length === 0;
  const withoutIndicators =
    firstIndicator === undefined
      ? []
      : projects.filter(
          ({ name, project, indicators }) =>
            name !== null && name !== "" && project.separateForm.value === true && indicators.length === 0,
        );
  return [
    ...(noIndicators
      ? [{ code: "R59.noIndicators", at: [firstIndicator.project], inputs: {} } as const]
      : []),
    ...(firstProject !== undefined && (goal === undefined || isBlank(goal))
      ? [{ code: "R59.noGoal", at: [goal ?? firstProject.annualGoal], inputs: {} } as const]
      : []),
    ...withoutIndicators.map(({ project: { name } }) => {
      const inputs = { project: name.written };
      return { code: "R59.projectWithoutIndicators", at: [name], inputs } as const;
    }),
  ];
}

export const R59: Rule<Inputs> = {
  id: "R59",
  group: "input",
  clause: OUR_PROPOSAL,
  formula: "附件3有部门整体的指标和年度目标；单独填报的项目有指标",
  severities: {
    "R59.noIndicators": "error",
    "R59.noGoal": "error",
    "R59.projectWithoutIndicators": "error",
  },
  workbook: { workbook: check },
};
