/** The content of 附件3 and 附件4, which each layout prints in its own way. */
import { toPlainExact } from "../../domain/decimal";
import type { FormResult } from "../../domain/evaluation";
import type { FundLine, Project, SelfEvaluation } from "../../domain/model";
import type { RuleProfile } from "../../domain/profile";
import { moneyUnitText, yearText } from "./labels";

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
  readonly preparer: string;
  readonly preparedOn: string;
}

type Common = Pick<
  FormContent,
  "year" | "moneyUnit" | "unitName" | "people" | "profile" | "preparer" | "preparedOn"
>;

function commonContent(selfEvaluation: SelfEvaluation, profile: RuleProfile): Common {
  const { unit } = selfEvaluation;
  return {
    year: yearText(selfEvaluation),
    moneyUnit: moneyUnitText(selfEvaluation),
    unitName: unit.name.value ?? "",
    people: peopleText(selfEvaluation),
    profile,
    preparer: unit.preparer.value ?? "",
    preparedOn: unit.preparedOn.value ?? "",
  };
}

export function departmentContent(
  mark: string,
  result: FormResult,
  selfEvaluation: SelfEvaluation,
  profile: RuleProfile,
): FormContent {
  const { unit, projects, funds } = selfEvaluation;
  return {
    ...commonContent(selfEvaluation, profile),
    kind: "department",
    mark,
    competentDepartment: unit.competentDepartment.value ?? "",
    projectName: "",
    implementingUnit: "",
    result,
    lines: funds,
    goal: goalsOf(projects, "annualGoal"),
    completion: goalsOf(projects, "goalCompletion"),
    implementation: "",
    conclusion: "",
    problems: "",
    improvements: "",
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
    kind: "project",
    mark,
    competentDepartment: project.competentDepartment.value ?? unit.competentDepartment.value ?? "",
    projectName: name,
    implementingUnit: project.implementingUnit.value ?? unit.name.value ?? "",
    result,
    lines: funds.filter(({ category, project: of }) => category.value === "项目支出" && of.value === name),
    goal: project.annualGoal.value ?? "",
    completion: project.goalCompletion.value ?? "",
    implementation: project.implementation.value ?? "",
    conclusion: project.conclusion.value ?? "",
    problems: project.problems.value ?? "",
    improvements: project.improvements.value ?? "",
  };
}

/** A cell holds 32,767 characters. */
const GOALS_LENGTH = 32_000;

/** The standard workbook has no goal of the whole department, so those of its projects are listed. */
function goalsOf(projects: readonly Project[], key: "annualGoal" | "goalCompletion"): string {
  const goals = projects.flatMap((project) =>
    project[key].value === null ? [] : [{ name: project.name.value ?? "", text: project[key].value }],
  );
  const lines = goals.map(({ name, text }, index) => `${index + 1}. ${name}：${text}`);
  let length = 0;
  const fitting = lines.findIndex((line) => (length += line.length + 1) > GOALS_LENGTH);
  if (fitting < 0) return lines.join("\n");
  return [...lines.slice(0, fitting), `……共${lines.length}个项目，其余见附件4`].join("\n");
}

function peopleText({ unit }: SelfEvaluation): string {
  const { staffCount, retiredCount } = unit;
  if (staffCount.value === null && retiredCount.value === null) return "";
  const count = (value: typeof staffCount.value): string =>
    value === null ? "—" : `${toPlainExact(value)}人`;
  return `${count(staffCount.value)}／${count(retiredCount.value)}`;
}
