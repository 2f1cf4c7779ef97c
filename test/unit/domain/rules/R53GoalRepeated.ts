import { found, workbookCases } from "../../../support/ruleCases/workbookCase";
import { project } from "../../../support/ruleCases/workbookSpecs";

export default [
  ...workbookCases("R53", {
    "the goal copied word for word": [
      project({ annualGoal: "培训100人。", goalCompletion: "培训 100人" }),
      found("R53.goalRepeated", "warning", ["项目!E2"], "培训 100人"),
    ],
    "that of the whole department": [
      project({ name: null, separateForm: false, annualGoal: "稳定就业。", goalCompletion: "稳定就业" }),
      found("R53.goalRepeated", "warning", ["项目!E2"], "稳定就业"),
    ],
    "the figure reached": [project({ annualGoal: "培训100人", goalCompletion: "培训102人" })],
    "both blank": [project({})],
  }),
];
