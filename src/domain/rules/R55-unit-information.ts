import type { Field } from "../model";
import { formName } from "../submitted/names";
import type { PrintedForm } from "../submitted/printedForm";
import { foldName } from "../text";
import { OUR_PROPOSAL } from "./documents";
import type { FormContext } from "./formContext";
import type { Found, Rule } from "./rule";
import type { FormName } from "./shared/formName";
import { bare, isBlank } from "./shared/words";
import type { WorkbookContext } from "./workbookContext";

export interface Inputs {
  "R55.competentDepartmentMissing": { readonly item: string };
  /** 项目 names another 主管部门 than 基本信息 */
  "R55.competentDepartmentDiffers": {
    readonly project: string;
    readonly written: string;
    readonly ofUnit: string;
  };
  /** Of a printed form */
  "R55.itemMissing": { readonly item: string };
  /** Of the forms of one workbook: each value with the last form that has it */
  "R55.itemDiffers": {
    readonly item: string;
    readonly values: readonly { readonly form: FormName; readonly written: string }[];
  };
}

/** Only 主管部门: the reader reports a blank 单位名称, 年度 or 金额单位 as an error (R00). */
function checkWorkbook({ selfEvaluation: { unit, projects } }: WorkbookContext): Found<Inputs>[] {
  const ofUnit = unit.competentDepartment;
  if (isBlank(ofUnit)) {
    return [{ code: "R55.competentDepartmentMissing", at: [ofUnit], inputs: { item: "主管部门" } }];
  }
  return projects
    .filter(({ competentDepartment: department }) => !isBlank(department))
    .filter(({ competentDepartment: department }) => bare(department.written) !== bare(ofUnit.written))
    .map(({ name, competentDepartment: { written }, competentDepartment }) => ({
      code: "R55.competentDepartmentDiffers",
      at: [competentDepartment],
      inputs: { project: name.written, written, ofUnit: ofUnit.written },
      expected: ofUnit.written,
      actual: written,
    }));
}

/** Blank items that the form has a place for. */
function checkForm({ form }: FormContext): Found<Inputs>[] {
  const items: readonly (readonly [string, Field<unknown>])[] = [
    ["主管部门", form.competentDepartment],
    [form.layout === "department" ? "单位名称" : "实施单位", form.unit],
    ["项目名称", form.project],
    ["年度", form.year],
    ["金额单位", form.moneyUnit],
  ];
  return items
    .filter(([, field]) => isBlank(field))
    .map(([item, field]) => ({ code: "R55.itemMissing", at: [field], inputs: { item } }));
}

type SharedItem = "unit" | "year" | "moneyUnit";

const SHARED_ITEMS: readonly (readonly [name: string, item: SharedItem])[] = [
  ["单位名称", "unit"],
  ["年度", "year"],
  ["金额单位", "moneyUnit"],
];

function checkAcross(forms: readonly PrintedForm[]): Found<Inputs>[] {
  return SHARED_ITEMS.flatMap(([item, key]) => {
    const stated = forms.filter((form) => form[key].value !== null);
    const byValue = new Map(stated.map((form) => [foldName(String(form[key].value)), form]));
    if (byValue.size < 2) return [];
    const at: readonly Field<unknown>[] = stated.map((form) => form[key]);
    const values = [...byValue.values()].map((form) => ({
      form: formName(form),
      written: String(form[key].value),
    }));
    const actual = values.map(({ written }) => written).join("、");
    return [{ code: "R55.itemDiffers", at, inputs: { item, values }, actual }];
  });
}

export const R55: Rule<Inputs> = {
  id: "R55",
  group: "totalsAndText",
  clause: OUR_PROPOSAL,
  formula:
    "主管部门已填写，各表一致；同一工作簿各自评表的单位名称、年度、金额单位一致；标准自评工作簿未填的，见填报内容可识别",
  severities: {
    "R55.competentDepartmentMissing": "note",
    "R55.competentDepartmentDiffers": "note",
    "R55.itemMissing": "note",
    "R55.itemDiffers": "note",
  },
  workbook: { workbook: checkWorkbook },
  form: { form: checkForm },
  acrossForms: checkAcross,
};
