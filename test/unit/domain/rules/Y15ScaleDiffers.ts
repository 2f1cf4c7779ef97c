import { found, projectLine } from "../../../support/ruleCases/workbookCase";
import { yearCases } from "../../../support/ruleCases/yearCase";
import type { SelfEvaluationSpec } from "../../../support/selfEvaluationOf";

const UNIT = "基本信息!B5";
const PROJECTS = ["技能培训", "设备购置", "业务运行"];

function projects(...amounts: readonly string[]): SelfEvaluationSpec {
  return {
    lines: amounts.map((amount, index) =>
      projectLine({ project: PROJECTS[index] ?? "", initialBudget: amount, spent: amount }),
    ),
  };
}

const inYuan = (spec: SelfEvaluationSpec): SelfEvaluationSpec => ({ moneyUnit: "元", ...spec });

export default yearCases("Y15", {
  "amounts in 元 under 万元": [
    projects("650000.00", "120000.00"),
    projects("60.00", "30.00"),
    found("Y15.scaleDiffers", "error", [UNIT], "万元", "元"),
  ],
  "amounts in 万元 under 元, last year in 万元": [
    inYuan(projects("65.00", "12.00")),
    projects("60.00", "30.00"),
    found("Y15.scaleDiffers", "error", [UNIT], "元", "万元"),
  ],
  "amounts in 千元": [
    projects("65000.00", "22000.00"),
    projects("60.00", "30.00"),
    found("Y15.scaleDiffers", "error", [UNIT], "万元"),
  ],
  "three projects, all tenfold": [
    projects("610.00", "290.00", "52.00"),
    projects("60.00", "30.00", "5.00"),
    found("Y15.scaleDiffers", "error", [UNIT], "万元"),
  ],
  "one project that has grown tenfold": [projects("600.00"), projects("60.00")],
  "projects that have grown, each by another factor": [
    projects("610.00", "290.00", "15.00"),
    projects("60.00", "30.00", "5.00"),
  ],
  "a project that has grown ten-thousandfold, and another that is as it was": [
    projects("900000.00", "31.00"),
    projects("60.00", "30.00"),
  ],
  "the same money in another unit": [inYuan(projects("650000.00", "120000.00")), projects("60.00", "30.00")],
  "no last year's amounts": [projects("650000.00"), {}],
});
