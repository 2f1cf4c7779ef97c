import { found, indicator, workbookCases } from "../../../support/ruleCases/workbookCase";

const GOAL = "培训100人。";
/** The row of the whole department */
const DEPARTMENT = { name: null, annualGoal: GOAL, separateForm: false };

export default [
  ...workbookCases("R59", {
    "every indicator belongs to a project": [
      {
        projects: [{ name: "技能培训", annualGoal: GOAL }, DEPARTMENT],
        indicators: [indicator({ project: "技能培训" })],
      },
      found("R59.noIndicators", "error", ["指标!A2"]),
    ],
    "no row of the whole department, whatever the goals of the projects": [
      {
        projects: [
          { name: "技能培训", annualGoal: GOAL, separateForm: false },
          { name: "就业补助", annualGoal: GOAL, separateForm: false },
        ],
        indicators: [indicator({})],
      },
      found("R59.noGoal", "error", ["项目!D2"]),
    ],
    "the whole department without a goal": [
      {
        projects: [
          { name: "技能培训", annualGoal: GOAL, separateForm: false },
          { ...DEPARTMENT, annualGoal: null },
        ],
        indicators: [indicator({})],
      },
      found("R59.noGoal", "error", ["项目!D3"]),
    ],
    "a project with a form of its own and no indicators": [
      {
        projects: [
          { name: "技能培训", annualGoal: GOAL },
          { name: "就业补助", annualGoal: GOAL },
          DEPARTMENT,
        ],
        indicators: [indicator({}), indicator({ project: "技能培训", level3: "培训班" })],
      },
      found("R59.projectWithoutIndicators", "error", ["项目!A3"]),
    ],
    "the department's goal is enough, and a project without a form needs no indicators": [
      {
        projects: [DEPARTMENT, { name: "技能培训" }, { name: "就业补助", separateForm: false }],
        indicators: [indicator({}), indicator({ project: "技能培训", level3: "培训班" })],
      },
    ],
    "left to the reader where 指标 is empty": [
      { projects: [{ name: "技能培训", annualGoal: GOAL }, DEPARTMENT] },
    ],
    "a unit without projects": [{ indicators: [indicator({})] }],
  }),
];
