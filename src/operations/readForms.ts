/** The printed forms of the open workbook: read, recomputed and checked, and copied into the standard sheets. */
import { evaluateForms, profileOf } from "../domain/submitted";
import { sortFindings } from "../domain/evaluate";
import type { CellAddress } from "../domain/model";
import type { PrintedForm } from "../domain/submitted/printedForm";
import { DEFAULT_PROFILE } from "../domain/profiles";
import type { HostOptions } from "../excel/run";
import { insertSheets } from "../excel/write/insertSheets";
import { readSheets } from "../excel/read/usedRanges";
import { copyToStandard, readPrintedForms, type ColumnChoice } from "../workbook/submitted";
import type { FormsResult } from "./types";

export async function readForms(
  options: HostOptions,
  choices?: ReadonlyMap<CellAddress, ColumnChoice>,
): Promise<FormsResult> {
  const { areas, truncated, profile } = await readSheets(options);
  const { forms, notForms } = readPrintedForms(areas, choices);
  const evaluations = evaluateForms(forms, profile);
  return {
    forms: forms.map((form, index) => {
      const evaluation = evaluations[index];
      if (evaluation === undefined) throw new Error(`A form without its evaluation: ${form.sheet}`);
      const findings = sortFindings([...form.findings, ...evaluation.findings]);
      return { form, evaluation: { ...evaluation, findings } };
    }),
    notForms,
    truncated,
  };
}

export async function copyForms(options: HostOptions, forms: readonly PrintedForm[]): Promise<void> {
  const [first] = forms;
  const profile = first === undefined ? DEFAULT_PROFILE : profileOf(first);
  await insertSheets(copyToStandard(forms, profile.name), options);
}
