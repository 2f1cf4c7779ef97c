/** The sheets that a recompute writes: 附件3, 附件4-1 to 附件4-n, 附件5, 核对记录. */
import type { FormResult } from "../../domain/evaluation";
import type { Project } from "../../domain/model";
import type { AttachmentLayout } from "../../domain/profile";
import { finish, mapInSteps, type Steps } from "../../domain/steps";
import type { SheetDefinition } from "../sheet";
import { departmentContent, projectContent, type FormContent } from "./formContent";
import { fundUseSheet } from "./fundUseForm";
import { hubeiForm } from "./hubeiForm";
import { nationalForm } from "./nationalForm";
import { recordSheet, type RecordOptions } from "./record";
import { sichuanForm } from "./sichuanForm";

/** 附件4 has one sheet for each project with 单独填报, in the order of 项目. */
export const PROJECT_SHEET_PREFIX = "附件4-";

export type AttachmentOptions = RecordOptions;

/** 附件3 and 附件4 in the layout of the rule profile. */
const LAYOUTS: Readonly<Record<AttachmentLayout, (form: FormContent) => SheetDefinition>> = {
  national: nationalForm,
  sichuan: sichuanForm,
  hubei: hubeiForm,
};

/** Pure: the same input gives the same sheets, but for the time that it is given. */
export function attachments(options: AttachmentOptions): SheetDefinition[] {
  return finish(attachmentSteps(options));
}

/** The same, step by step */
export function* attachmentSteps(options: AttachmentOptions): Steps<SheetDefinition[]> {
  const { selfEvaluation, evaluation } = options;
  const { profile } = evaluation;
  const layOut = LAYOUTS[profile.formLayout];
  const department = layOut(departmentContent("附件3", evaluation.department, selfEvaluation, profile));
  const forms = yield* mapInSteps(
    separateForms(evaluation.projects),
    ({ result, project }, index) =>
      layOut(projectContent(`${PROJECT_SHEET_PREFIX}${index + 1}`, result, project, selfEvaluation, profile)),
    1,
  );
  const fundUse = fundUseSheet("附件5", selfEvaluation, evaluation);
  yield;
  return [department, ...forms, fundUse, recordSheet(options)];
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
