/** 填入下发表样 in two halves: the plan is shown before it is written. */
import { evaluateSteps } from "../../domain/evaluate/workbook";
import { triageFindings } from "../../domain/triage/acceptance";
import { handInOf } from "../../domain/triage/handIn";
import type { CellAddress } from "../../domain/model";
import { runYielding } from "../../domain/yielding";
import type { OpenWorkbook } from "../../port/openWorkbook";
import { refuseCancelled } from "../../port/options";
import { planFill } from "../../workbook/fill";
import {
  contentsOfForms,
  formContents,
  namelessForms,
  leftOverForm,
  type ContentChoices,
} from "../../workbook/fill/contents";
import { NotStandardWorkbook } from "../../workbook/read/notStandardWorkbook";
import { incompleteInput } from "../../workbook/read";
import { readForms } from "../../workbook/forms";
import type { AreaSnapshot } from "../../workbook/snapshot";
import type { OperationOptions } from "../operation";
import type { FillPreview, FillSource } from "../results";
import { interpret, readFinished } from "../shared/openWorkbook";

export interface PreparedFill extends FillPreview {
  readonly snapshot: OpenWorkbook;
  /** Of the sheets with forms */
  readonly areas: readonly AreaSnapshot[];
}

/** Without what is read again before the fill */
export function previewOf({ snapshot: _, areas: __, ...preview }: PreparedFill): FillPreview {
  return preview;
}

/**
 * @param source null = the open workbook
 * @param selected ids of the forms to plan for; absent = all
 * @throws NotStandardWorkbook
 * @throws HostError `unsupported` before ExcelApi 1.13
 */
export async function prepareFill(
  source: FillSource | null,
  choices: ContentChoices,
  options: OperationOptions,
  selected?: readonly CellAddress[],
): Promise<PreparedFill> {
  options.onProgress?.({ phase: "reading" });
  const snapshot = await readFinished(options);
  const { selfEvaluation, evaluation, incomplete, handIn } = await evaluated(source, snapshot, options);
  refuseCancelled(options);
  const { areas, truncated, dateSystemUnknown } = await options.desk.readSheets(options);
  const whole = areas.filter(({ sheet }) => !truncated.includes(sheet));
  const withForms = new Set(readForms(whole).forms.map(({ sheet }) => sheet));
  const sheets = await options.desk.withAppearance(
    whole.filter(({ sheet }) => withForms.has(sheet)),
    options,
  );
  refuseCancelled(options);
  options.onProgress?.({ phase: "computing" });
  const { forms } = readForms(sheets);
  const contents = formContents(selfEvaluation, evaluation);
  const chosen = contentsOfForms(forms, contents, choices);
  const toFill = forms.flatMap((form, index) => {
    const content = chosen[index] ?? null;
    const isSelected = selected?.includes(form.mapping.id) ?? true;
    return content === null || !isSelected ? [] : [{ form, content }];
  });
  return {
    snapshot,
    areas: sheets,
    plan: planFill(sheets, toFill),
    undecided: forms
      .filter((_, index) => (chosen[index] ?? null) === null)
      .map(({ mapping: { id }, sheet, title }) => ({ id, sheet, title: title.value ?? "" })),
    nameless: [...namelessForms(forms, contents)],
    leftOver: leftOverForm(forms, contents, choices),
    projects: contents.filter(({ kind }) => kind === "project").map(({ projectName }) => projectName),
    choices,
    incomplete,
    handIn: { ...handIn, papers: [] },
    dateSystemUnknown: dateSystemUnknown || (source === null && snapshot.dateSystemUnknown),
    source,
  };
}

async function evaluated(
  source: FillSource | null,
  snapshot: OpenWorkbook,
  options: OperationOptions,
): Promise<FillSource & Pick<FillPreview, "incomplete">> {
  if (source !== null) return { ...source, incomplete: [] };
  const { result } = await interpret(snapshot, options);
  if (result.state === "none") throw new NotStandardWorkbook();
  const { selfEvaluation, findings } = result;
  const steps = evaluateSteps(selfEvaluation, findings, options.lastYear.current);
  const evaluation = await runYielding(steps, options.pause);
  const triage = triageFindings(evaluation.findings, selfEvaluation, snapshot.acceptances);
  const handIn = handInOf(triage, evaluation, []);
  return { selfEvaluation, evaluation, handIn, incomplete: incompleteInput(findings) };
}
