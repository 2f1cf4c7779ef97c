/** The sheets that a recompute writes: 附件3, 附件4-1 to 附件4-n, 附件5, 核对记录, and 总览 where it is asked for. */
import type { FormResult } from "../../domain/calculation/computation";
import type { Evaluation } from "../../domain/evaluation";
import type { Project, SelfEvaluation } from "../../domain/model";
import type { AttachmentLayout } from "../../domain/profiles/layouts";
import { mapYielding, type Yielding } from "../../domain/yielding";
import type { SheetDefinition } from "../sheet";
import { departmentContent, projectContent, type FormContent } from "./formContent";
import { fundUseSheet } from "./fundUseForm";
import { hubeiForm } from "./hubeiForm";
import { nationalForm } from "./nationalForm";
import { overviewSheet } from "./overview";
import { recordSheet, type RecordOptions } from "./record";
import { sichuanForm } from "./sichuanForm";

/** 附件4 has one sheet for each project with 单独填报, in the order of 项目. */
export const PROJECT_SHEET_PREFIX = "附件4-";

export interface AttachmentOptions extends RecordOptions {
  /** With the sheet 总览, which a workbook has once the user has asked for it; default: without */
  readonly overview?: boolean;
}

/** 附件3 and 附件4 in the layout of the rule profile. */
const LAYOUTS: Readonly<Record<AttachmentLayout, (form: FormContent) => SheetDefinition>> = {
  national: nationalForm,
  sichuan: sichuanForm,
  hubei: hubeiForm,
};

/** Pure: the same options give the same sheets. */
export function* attachmentSteps(options: AttachmentOptions): Yielding<SheetDefinition[]> {
  const { selfEvaluation, evaluation } = options;
  const papers = yield* paperSteps(selfEvaluation, evaluation);
  const overview = options.overview === true ? [overviewSheet(selfEvaluation, evaluation)] : [];
  return [...overview, ...papers, recordSheet(options)];
}

/** The attachments alone. Pauses after each form, as a department has hundreds. */
export function* paperSteps(
  selfEvaluation: SelfEvaluation,
  evaluation: Evaluation,
): Yielding<SheetDefinition[]> {
  const { profile } = evaluation;
  const formOf = LAYOUTS[profile.formLayout];
  const department = formOf(departmentContent("附件3", evaluation.department, selfEvaluation, profile));
  const forms = yield* mapYielding(
    separateForms(evaluation.projects),
    ({ result, project }, index) =>
      formOf(projectContent(`${PROJECT_SHEET_PREFIX}${index + 1}`, result, project, selfEvaluation, profile)),
    1,
  );
  const fundUse = fundUseSheet("附件5", selfEvaluation, evaluation);
  yield;
  return [department, ...forms, fundUse];
}

interface SeparateForm {
  readonly result: FormResult;
  readonly project: Project;
}

/** A project that is listed twice gets one form; the second row has a finding. */
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
