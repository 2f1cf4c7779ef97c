/**
 * 读入自评表: finds the printed forms on the visible sheets, recomputes and checks them. Writes nothing.
 * `choices` corrects columns, by the `ColumnMapping.id` of an earlier reading.
 */
import { sortFindings } from "../domain/evaluate";
import type { CellAddress } from "../domain/model";
import { evaluateForms } from "../domain/submitted";
import { readSheets } from "../excel/read/usedRanges";
import { readPrintedForms, type ColumnChoice } from "../workbook/submitted";
import type { OperationOptions } from "./operation";
import type { CallOptions, FormsResult } from "./types";

export async function run(
  options: OperationOptions,
  choices?: ReadonlyMap<CellAddress, ColumnChoice>,
  call: CallOptions = {},
): Promise<FormsResult> {
  const { areas, truncated, profile } = await readSheets({ ...options, ...call });
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
