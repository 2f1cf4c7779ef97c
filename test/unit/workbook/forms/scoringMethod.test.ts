/** 评分标准 as a column of a printed form: read with its cell, and never taken for another column. */
import { evaluateForm } from "../../../../src/domain/evaluate/form";
import { readForms, type RecognisedForm } from "../../../../src/workbook/forms";
import { sheetOfText } from "../../../support/sheetOfText";

function read(drawing: string): RecognisedForm {
  const [form, ...others] = readForms([sheetOfText(drawing)]).forms;
  if (form === undefined || others.length > 0) throw new Error("not one form was read");
  return form;
}

const errors = (form: RecognisedForm) =>
  [...form.findings, ...evaluateForm(form).findings]
    .filter(({ severity }) => severity === "error")
    .map(({ code, cells }) => [code, ...cells].join(" "));

const form = (heading: string) =>
  read(`
部门整体支出绩效自评表
（2023年度）
部门名称 | 省水文中心 | | | | 金额单位：万元
资金情况 | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 | ${heading}
 | 资金总额 | 500 | 500 | 450 | 10 | 90.00% | 8 | 每低1个百分点扣0.2分
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | ${heading} | 偏差原因
产出指标 | 质量指标 | 结转结余率 | ≤5% | 8% | 20 | 17 | ≤5%得20分，每增加1个百分点扣1分 | 项目跨年
 | | 政府采购执行率 | ≥95% | 94% | 30 | 29 | | 流标一次
 | 数量指标 | 测站数量 | ≥50个 | 45个 | 20 | 18 | 完成率×分值 | 设备故障
效益指标 | 社会效益 | 预报精度 | ≥80% | 85% | 20 | 20 | | 
总分 | | | | | 100 | 92`);

describe.each(["评分标准", "评分细则", "计分方法", "得分计算方法", "评分规则", "评价标准", "赋分标准"])(
  "%s",
  (heading) => {
    const read = form(heading);

    test("is read for each row; if merged it applies to the rows of its 二级指标", () => {
      expect(read.indicators.map(({ scoringMethod }) => scoringMethod?.cell)).toEqual([
        "Sheet1!H7",
        "Sheet1!H7",
        "Sheet1!H9",
        "Sheet1!H10",
      ]);
      expect(read.indicators[0]?.scoringMethod?.value).toBe("≤5%得20分，每增加1个百分点扣1分");
      expect(read.indicators[3]?.scoringMethod?.value).toBeNull();
      expect(read.budgetRows[0]?.scoringMethod).toMatchObject({ cell: "Sheet1!I5" });
    });

    test("its scores are no errors, and so is the total that they give", () => {
      expect(errors(read)).toEqual([]);
      expect(evaluateForm(read).computed.totalScore?.toFixed()).toBe("92");
    });
  },
);

test("without that column the general rule checks the same scores", () => {
  const found = errors(form("其他"));
  expect(found).toContain("R28.scoreDiffers Sheet1!G7");
  expect(found).toContain("R12.scoreDiffers Sheet1!H5");
});
