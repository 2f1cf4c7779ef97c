/** 附件4 says where 资金 has no line of its project (R58). */
import { evaluate } from "../../../../src/domain/evaluate/workbook";
import { hubeiForm } from "../../../../src/workbook/attachments/hubeiForm";
import { nationalForm } from "../../../../src/workbook/attachments/nationalForm";
import { sichuanForm } from "../../../../src/workbook/attachments/sichuanForm";
import { departmentContent, projectContent } from "../../../../src/workbook/attachments/formContent";
import { fundsNotes } from "../../../../src/workbook/attachments/formNotes";
import { selfEvaluationOf } from "../../../support/selfEvaluationOf";

const selfEvaluation = selfEvaluationOf({
  lines: [{ category: "项目支出", project: "技能培训", tier: "部门预算", initialBudget: "1", spent: "1" }],
  projects: [{ name: "技能培训" }, { name: "文物修缮" }],
});
const { projects, department, profile } = evaluate(selfEvaluation, []);
const forms = projects.map((result) => {
  if (result.project === null) throw new Error("no project");
  return projectContent("附件4-1", result, result.project, selfEvaluation, profile);
});
const notes = forms.map(fundsNotes);

test("only the project without money has the note", () => {
  expect(notes.map(({ length }) => length)).toEqual([0, 1]);
  expect(fundsNotes(departmentContent("附件3", department, selfEvaluation, profile))).toEqual([]);
});

test.each([nationalForm, sichuanForm, hubeiForm])("every layout prints it (%#)", (layout) => {
  const printed = forms.map((form) => JSON.stringify(layout(form)).includes("没有本项目的资金"));
  expect(printed).toEqual([false, true]);
});
