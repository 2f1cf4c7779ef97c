import { hubei } from "../../../../src/domain/profiles/hubei";
import { national2020 } from "../../../../src/domain/profiles/national2020";
import { sichuan } from "../../../../src/domain/profiles/sichuan";
import { unitManual } from "../../../../src/domain/profiles/unitManual";
import type { Evaluation } from "../../../../src/domain/evaluation";
import type { RuleProfile } from "../../../../src/domain/profiles/profile";
import { hubeiForm } from "../../../../src/workbook/attachments/hubeiForm";
import { departmentContent } from "../../../../src/workbook/attachments/formContent";
import { nationalForm } from "../../../../src/workbook/attachments/nationalForm";
import { sichuanForm } from "../../../../src/workbook/attachments/sichuanForm";
import { compute } from "../../../../src/domain/calculation/compute";
import { rowWith } from "../../../support/formCells";
import { contentAt } from "../../../support/inputs";
import { selfEvaluationOf } from "../../../support/selfEvaluationOf";

const LAYOUTS = { national: nationalForm, sichuan: sichuanForm, hubei: hubeiForm };

function noteOf(profile: RuleProfile, spent: string, actual: string): string {
  const selfEvaluation = selfEvaluationOf({
    lines: [{ category: "项目支出", tier: "部门预算", project: "甲", initialBudget: "100", spent }],
    indicators: [
      { level1: "产出指标", level3: "培训学员", target: "100人", actual, weight: "45" },
      { level1: "产出指标", level3: "培训班", target: "10期", actual: "10期", weight: "45" },
    ],
  });
  const { department }: Pick<Evaluation, "department"> = compute(selfEvaluation, profile);
  const sheet = LAYOUTS[profile.formLayout](departmentContent("附件3", department, selfEvaluation, profile));
  return contentAt(sheet, `A${rowWith(sheet, "A", "注：")}`) ?? "";
}

describe.each([national2020, sichuan, hubei].map(({ formLayout }) => [formLayout]))("%s", (formLayout) => {
  const manual: RuleProfile = { ...unitManual, formLayout };

  test("says under the form which indicators lost points, and how the total was capped", () => {
    const note = noteOf(manual, "75", "131人");
    expect(note).toContain("完成值超过指标值130%的指标扣分：培训学员扣2分。");
    expect(note).toContain("各项得分之和为95.50分，执行率75.00%，低于80%，总分最高89分。");
  });

  test("has neither note if neither applies", () => {
    for (const note of [
      noteOf(manual, "80", "130人"),
      noteOf({ ...national2020, formLayout }, "75", "131人"),
    ]) {
      expect(note).not.toContain("的指标扣分");
      expect(note).not.toContain("总分最高");
    }
  });
});
