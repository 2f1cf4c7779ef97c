import { found, workbookCases } from "../../../support/ruleCases/workbookCase";
import { project } from "../../../support/ruleCases/workbookSpecs";

export default [
  ...workbookCases("R53", {
    "the goal copied word for word": [
      project({ annualGoal: "培训100人。", goalCompletion: "培训 100人" }),
      found("R53.goalRepeated", "warning", ["项目!E2"], "培训 100人"),
    ],
    "the figure reached": [project({ annualGoal: "培训100人", goalCompletion: "培训102人" })],
    "both blank": [project({})],
  }),
];
