import { found, indicator, workbookCases } from "../../../support/ruleCases/workbookCase";

const GOAL = "培训100人。";
const TEXTS = { annualGoal: GOAL, goalCompletion: "培训98人。" };
/** The row of the whole department */
const DEPARTMENT = { name: null, ...TEXTS, separateForm: false };

export default [
  ...workbookCases("R59", {
    "every indicator belongs to a project": [
      {
        projects: [{ name: "技能培训", ...TEXTS }, DEPARTMENT],
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
        projects: [{ name: "技能培训", ...TEXTS }, { name: "就业补助", ...TEXTS }, DEPARTMENT],
        indicators: [indicator({}), indicator({ project: "技能培训", level3: "培训班" })],
      },
      found("R59.projectWithoutIndicators", "error", ["项目!A3"]),
    ],
    "the department's goal is enough, and a project without a form needs no indicators": [
      {
        projects: [DEPARTMENT, { name: "技能培训", ...TEXTS }, { name: "就业补助", separateForm: false }],
        indicators: [indicator({}), indicator({ project: "技能培训", level3: "培训班" })],
      },
    ],
    "a form of its own without goal and completion": [
      {
        projects: [DEPARTMENT, { name: "技能培训", goalCompletion: "—" }],
        indicators: [indicator({}), indicator({ project: "技能培训" })],
      },
      found("R59.textMissing", "error", ["项目!D3"]),
      found("R59.textMissing", "error", ["项目!E3"]),
    ],
    "the whole department without completion": [
      { projects: [{ ...DEPARTMENT, goalCompletion: null }], indicators: [indicator({})] },
      found("R59.textMissing", "error", ["项目!E2"]),
    ],
    "no name, 单独填报 and no other row of the whole department": [
      { projects: [{ ...DEPARTMENT, separateForm: true }], indicators: [indicator({})] },
      found("R59.unnamedForm", "error", ["项目!I2", "项目!A2"], "是", "否"),
    ],
    "left to the reader where 指标 is empty": [{ projects: [{ name: "技能培训", ...TEXTS }, DEPARTMENT] }],
    "a unit without projects": [{ indicators: [indicator({})] }],
  }),
];
