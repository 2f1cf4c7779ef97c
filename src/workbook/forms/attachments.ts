/** The sheets that a recompute writes: 附件3, 附件4-1 to 附件4-n, 附件5, 核对记录. */
import type { FormResult } from "../../domain/evaluation";
import type { Project, SelfEvaluation } from "../../domain/model";
import { toPlainExact } from "../../domain/decimal";
import type { SheetDefinition } from "../sheet";
import { annexSheet } from "./annexForm";
import { fundUseSheet } from "./fundUseForm";
import { moneyUnitText, yearText } from "./labels";
import { recordSheet, type RecordOptions } from "./record";

/** 附件4 has one sheet for each project with 单独填报, in the order of 项目. */
export const PROJECT_SHEET_PREFIX = "附件4-";

export type AttachmentOptions = RecordOptions;

/** Pure: the same input gives the same sheets, but for the time that it is given. */
export function attachments(options: AttachmentOptions): SheetDefinition[] {
  const { selfEvaluation, evaluation } = options;
  return [
    departmentSheet(options),
    ...separateForms(evaluation.projects).map(({ result, project }, index) =>
      projectSheet(`${PROJECT_SHEET_PREFIX}${index + 1}`, result, project, options),
    ),
    fundUseSheet("附件5", selfEvaluation, evaluation),
    recordSheet(options),
  ];
}

interface SeparateForm {
  readonly result: FormResult;
  readonly project: Project;
}

/** A project that is listed twice has a finding, and one form. */
function separateForms(results: readonly FormResult[]): SeparateForm[] {
  const seen = new Set<string>();
  return results.flatMap((result) => {
    const { project } = result;
    const name = project?.name.value ?? null;
    if (project === null || name === null || project.separateForm.value !== true || seen.has(name)) return [];
    seen.add(name);
    return [{ result, project }];
  });
}

function departmentSheet({ selfEvaluation, evaluation }: AttachmentOptions): SheetDefinition {
  const { unit, projects, funds } = selfEvaluation;
  const goal = goalsOf(projects, "annualGoal");
  const completion = goalsOf(projects, "goalCompletion");
  return annexSheet({
    mark: "附件3",
    title: "部门预算整体绩效自评表",
    year: yearText(selfEvaluation),
    moneyUnit: moneyUnitText(selfEvaluation),
    heads: [
      [["单位名称", unit.name.value ?? ""]],
      [
        ["主管部门", unit.competentDepartment.value ?? ""],
        ["在职／退休人数", peopleText(selfEvaluation)],
      ],
    ],
    fundsLabel: "部门资金",
    result: evaluation.department,
    lines: funds,
    profile: evaluation.profile,
    goal,
    completion,
    conclusions: [],
    signature: signatureOf(selfEvaluation),
    notes: goal === "" && completion === "" ? [] : ["年度总体目标由各项目年度目标汇总。"],
  });
}

function projectSheet(
  mark: string,
  result: FormResult,
  project: Project,
  { selfEvaluation, evaluation }: AttachmentOptions,
): SheetDefinition {
  const name = project.name.value ?? "";
  return annexSheet({
    mark,
    title: "部门预算专项（项目）资金绩效自评表",
    year: yearText(selfEvaluation),
    moneyUnit: moneyUnitText(selfEvaluation),
    heads: [
      [["项目名称", name]],
      [
        [
          "主管部门",
          project.competentDepartment.value ?? selfEvaluation.unit.competentDepartment.value ?? "",
        ],
        ["实施单位", project.implementingUnit.value ?? selfEvaluation.unit.name.value ?? ""],
      ],
    ],
    fundsLabel: "项目资金",
    result,
    lines: selfEvaluation.funds.filter(
      ({ category, project: of }) => category.value === "项目支出" && of.value === name,
    ),
    profile: evaluation.profile,
    goal: project.annualGoal.value ?? "",
    completion: project.goalCompletion.value ?? "",
    conclusions: [
      ["评价结论", project.conclusion.value ?? ""],
      ["存在问题", project.problems.value ?? ""],
      ["改进措施", project.improvements.value ?? ""],
    ],
    signature: signatureOf(selfEvaluation),
    notes: [],
  });
}

/** The standard workbook has no goal of the whole department: that of its projects, one after the other. */
function goalsOf(projects: readonly Project[], key: "annualGoal" | "goalCompletion"): string {
  const goals = projects.flatMap((project) =>
    project[key].value === null ? [] : [{ name: project.name.value ?? "", text: project[key].value }],
  );
  return goals.map(({ name, text }, index) => `${index + 1}. ${name}：${text}`).join("\n");
}

function peopleText({ unit }: SelfEvaluation): string {
  const { staffCount, retiredCount } = unit;
  if (staffCount.value === null && retiredCount.value === null) return "";
  const count = (value: typeof staffCount.value): string =>
    value === null ? "—" : `${toPlainExact(value)}人`;
  return `${count(staffCount.value)}／${count(retiredCount.value)}`;
}

function signatureOf({ unit }: SelfEvaluation): string {
  const preparer = unit.preparer.value ?? "            ";
  return `填报人：${preparer}        填报日期：${unit.preparedOn.value ?? ""}`;
}
