import type { Field } from "../model";
import { formName } from "../forms/names";
import type { PrintedForm } from "../forms/printedForm";
import { foldName } from "../text";
import { OUR_PROPOSAL } from "./documents";
import type { FormContext } from "./formContext";
import type { Found, Rule } from "./rule";
import { bare, isBlank } from "../text/written";
import type { WorkbookContext } from "./workbookContext";

export interface Inputs {
  /** 主管部门 */
  "R55.competentDepartmentMissing": { readonly item: string };
  /** 主管部门, 实施单位 … of a printed form */
  "R55.itemMissing": { readonly item: string };
  /** The forms of one workbook; one value each, with the last form that has it */
  "R55.itemDiffers": {
    readonly item: string;
    readonly values: readonly { readonly form: string | null; readonly written: string }[];
  };
  /** 填报日期 lies before the end of the year that is evaluated */
  "R55.beforeYearEnd": { readonly preparedOn: string; readonly year: string };
  /** 项目 names another 主管部门 than 基本信息 */
  "R55.competentDepartmentDiffers": {
    /** Null for the whole department */
    readonly project: string | null;
    readonly written: string;
    readonly ofUnit: string;
  };
}

/** A blank 单位名称, 年度 or 金额单位 is an error that the reader has named (R00). */
function checkWorkbook(context: WorkbookContext): Found<Inputs>[] {
  return [...checkDepartments(context), ...checkDate(context)];
}

/** The figures of a whole year are known on its last day at the earliest. */
function checkDate({ selfEvaluation: { unit } }: WorkbookContext): Found<Inputs>[] {
  const { preparedOn, year } = unit;
  const day = preparedOn.value ?? "";
  if (year.value === null || !/^\d{4}-\d\d-\d\d$/.test(day)) return [];
  const end = `${year.value}-12-31`;
  if (day >= end) return [];
  const inputs = { preparedOn: day, year: String(year.value) };
  return [{ code: "R55.beforeYearEnd", at: [preparedOn], inputs, expected: `≥ ${end}`, actual: day }];
}

function checkDepartments({ selfEvaluation: { unit, projects } }: WorkbookContext): Found<Inputs>[] {
  const department = unit.competentDepartment;
  if (isBlank(department)) {
    return [{ code: "R55.competentDepartmentMissing", at: [department], inputs: { item: "主管部门" } }];
  }
  return projects
    .filter(({ competentDepartment: own }) => !isBlank(own) && bare(own.written) !== bare(department.written))
    .map(({ name, competentDepartment: { written }, competentDepartment }) => ({
      code: "R55.competentDepartmentDiffers",
      at: [competentDepartment],
      inputs: { project: name.value, written, ofUnit: department.written },
      expected: department.written,
      actual: written,
    }));
}

/** What the form has a place for and leaves blank */
function checkForm({ form }: FormContext): Found<Inputs>[] {
  const places: readonly (readonly [string, Field<unknown>])[] = [
    ["主管部门", form.competentDepartment],
    [form.layout === "department" ? "单位名称" : "实施单位", form.unit],
    ["项目名称", form.project],
    ["年度", form.year],
    ["金额单位", form.moneyUnit],
  ];
  return places
    .filter(([, field]) => isBlank(field))
    .map(([item, field]) => ({ code: "R55.itemMissing", at: [field], inputs: { item } }));
}

const PARTICULARS = [
  { item: "单位名称", key: "unit" },
  { item: "年度", key: "year" },
  { item: "金额单位", key: "moneyUnit" },
] as const;

function checkAcrossForms(forms: readonly PrintedForm[]): Found<Inputs>[] {
  return PARTICULARS.flatMap(({ item, key }): Found<Inputs>[] => {
    const stated = forms.filter((form) => form[key].value !== null);
    const distinct = new Map(stated.map((form) => [foldName(String(form[key].value)), form]));
    if (distinct.size < 2) return [];
    const values = [...distinct.values()].map((form) => ({
      form: formName(form),
      written: String(form[key].value),
    }));
    return [
      {
        code: "R55.itemDiffers",
        at: stated.map((form): Field<unknown> => form[key]),
        inputs: { item, values },
        actual: values.map(({ written }) => written).join("、"),
      },
    ];
  });
}

export const R55: Rule<Inputs> = {
  id: "R55",
  group: "totalsAndText",
  clause: OUR_PROPOSAL,
  formula:
    "主管部门已填写，各表一致；同一工作簿各自评表的单位名称、年度、金额单位一致；填报日期不早于年度末；标准自评工作簿未填的，见R00",
  severities: {
    "R55.competentDepartmentMissing": "note",
    "R55.itemMissing": "note",
    "R55.itemDiffers": "note",
    "R55.competentDepartmentDiffers": "note",
    "R55.beforeYearEnd": "warning",
  },
  workbook: { workbook: checkWorkbook },
  form: { form: checkForm },
  acrossForms: checkAcrossForms,
};
