/** The content of 附件3 and 附件4, which each layout prints in its own way. */
import { toPlainExact } from "../../domain/decimal";
import type { FormResult } from "../../domain/calculation/computation";
import type { FundLine, Project, SelfEvaluation, UnitInformation } from "../../domain/model";
import type { RuleProfile } from "../../domain/profiles/profile";
import { moneyUnitText, yearText } from "./labels";

/** "" where the workbook has none: to be signed by hand */
export interface Signatures {
  readonly unitHead: string;
  readonly preparer: string;
  readonly phone: string;
  readonly preparedOn: string;
}

export function signaturesOf(unit: UnitInformation): Signatures {
  return {
    unitHead: unit.unitHead.value ?? "",
    preparer: unit.preparer.value ?? "",
    phone: unit.phone.value ?? "",
    preparedOn: unit.preparedOn.value ?? "",
  };
}

/** Texts are "" where the workbook has none. */
export interface FormContent {
  readonly kind: "department" | "project";
  /** Name of the sheet and mark above the title: 附件3, 附件4-1 */
  readonly mark: string;
  readonly year: string;
  readonly moneyUnit: string;
  readonly unitName: string;
  readonly competentDepartment: string;
  /** In-service and retired: `32人／26人` */
  readonly people: string;
  readonly projectName: string;
  readonly implementingUnit: string;
  readonly result: FormResult;
  readonly lines: readonly FundLine[];
  readonly profile: RuleProfile;
  readonly goal: string;
  readonly completion: string;
  readonly implementation: string;
  readonly conclusion: string;
  readonly problems: string;
  readonly improvements: string;
  readonly signatures: Signatures;
}

type Common = Pick<FormContent, "year" | "moneyUnit" | "unitName" | "people" | "profile" | "signatures">;

function commonContent(selfEvaluation: SelfEvaluation, profile: RuleProfile): Common {
  const { unit } = selfEvaluation;
  return {
    year: yearText(selfEvaluation),
    moneyUnit: moneyUnitText(selfEvaluation),
    unitName: unit.name.value ?? "",
    people: peopleText(selfEvaluation),
    profile,
    signatures: signaturesOf(unit),
  };
}

export function departmentContent(
  mark: string,
  result: FormResult,
  selfEvaluation: SelfEvaluation,
  profile: RuleProfile,
): FormContent {
  const { unit, funds } = selfEvaluation;
  return {
    ...commonContent(selfEvaluation, profile),
    ...textsOf(result.project),
    kind: "department",
    mark,
    competentDepartment: unit.competentDepartment.value ?? "",
    projectName: "",
    implementingUnit: "",
    result,
    lines: funds,
  };
}

export function projectContent(
  mark: string,
  result: FormResult,
  project: Project,
  selfEvaluation: SelfEvaluation,
  profile: RuleProfile,
): FormContent {
  const { unit, funds } = selfEvaluation;
  const name = project.name.value ?? "";
  return {
    ...commonContent(selfEvaluation, profile),
    ...textsOf(project),
    kind: "project",
    mark,
    competentDepartment: project.competentDepartment.value ?? unit.competentDepartment.value ?? "",
    projectName: name,
    implementingUnit: project.implementingUnit.value ?? unit.name.value ?? "",
    result,
    lines: funds.filter(({ category, project: of }) => category.value === "项目支出" && of.value === name),
  };
}

type Texts = Pick<
  FormContent,
  "goal" | "completion" | "implementation" | "conclusion" | "problems" | "improvements"
>;

/** @param project null where 项目 has no row of the whole department */
function textsOf(project: Project | null): Texts {
  return {
    goal: project?.annualGoal.value ?? "",
    completion: project?.goalCompletion.value ?? "",
    implementation: project?.implementation.value ?? "",
    conclusion: project?.conclusion.value ?? "",
    problems: project?.problems.value ?? "",
    improvements: project?.improvements.value ?? "",
  };
}

function peopleText({ unit }: SelfEvaluation): string {
  const { staffCount, retiredCount } = unit;
  if (staffCount.value === null && retiredCount.value === null) return "";
  const count = (value: typeof staffCount.value): string =>
    value === null ? "—" : `${toPlainExact(value)}人`;
  return `${count(staffCount.value)}／${count(retiredCount.value)}`;
}
