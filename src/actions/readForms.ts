/** The printed forms of the open workbook: read, recomputed and checked; nothing is written. */
import { evaluateForm } from "../domain/printed";
import { sortFindings } from "../domain/evaluate";
import type { CellAddress } from "../domain/model";
import type { HostOptions } from "../excel/run";
import { readSheets } from "../excel/usedRanges";
import { readPrintedForms, type ColumnChoice } from "../workbook/printed";
import type { FormsResult } from "./types";

export async function readForms(
  options: HostOptions,
  choices?: ReadonlyMap<CellAddress, ColumnChoice>,
): Promise<FormsResult> {
  const { areas, truncated } = await readSheets(options);
  const { forms, notForms } = readPrintedForms(areas, choices);
  return {
    forms: forms.map((form) => {
      const evaluation = evaluateForm(form);
      const findings = sortFindings([...form.findings, ...evaluation.findings]);
      return { form, evaluation: { ...evaluation, findings } };
    }),
    notForms,
    truncated,
  };
}
