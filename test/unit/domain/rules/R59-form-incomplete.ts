import { found, indicator, workbookCases } from "../../../support/ruleCases/workbookCase";

const GOAL = "培训100人。";

export default [
  ...workbookCases("R59", {
    "every indicator belongs to a project": [
      {
        projects: [{ name: "技能培训", annualGoal: GOAL }],
        indicators: [indicator({ project: "技能培训" })],
      },
      found("R59.noIndicators", "error", ["指标!A2"]),
    ],
    "no project has a goal": [
      {
        projects: [
          { name: "技能培训", separateForm: false },
          { name: "就业补助", separateForm: false },
        ],
        indicators: [indicator({})],
      },
      found("R59.noGoal", "error", ["项目!D2", "项目!D3"]),
    ],
    "a project with a form of its own and no indicators": [
      {
        projects: [
          { name: "技能培训", annualGoal: GOAL },
          { name: "就业补助", annualGoal: GOAL },
        ],
        indicators: [indicator({}), indicator({ project: "技能培训", level3: "培训班" })],
      },
      found("R59.projectWithoutIndicators", "error", ["项目!A3"]),
    ],
    "one goal is enough, and a project without a form needs no indicators": [
      {
        projects: [
          { name: "技能培训", annualGoal: GOAL },
          { name: "就业补助", separateForm: false },
        ],
        indicators: [indicator({}), indicator({ project: "技能培训", level3: "培训班" })],
      },
    ],
    "left to the reader where 指标 is empty": [{ projects: [{ name: "技能培训", annualGoal: GOAL }] }],
    "a unit without projects": [{ indicators: [indicator({})] }],
  }),
];
