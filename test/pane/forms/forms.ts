/** What a reading of published forms gives, without an Excel. */
import type { EvaluatedForm, FormsResult } from "../../../src/operations";
import { sortFindings } from "../../../src/domain/evaluate/sortFindings";
import { evaluateForm } from "../../../src/domain/evaluate/form";
import type { CellAddress } from "../../../src/domain/model";
import { readForms, type ColumnChoice, type NotForm } from "../../../src/workbook/forms";
import { printedSheet } from "../../support/printedWorkbook";
import { published } from "../../support/publishedForms";

/** Each form on a separate sheet, `自评表01`, `自评表02`, … by its number. */
export function readingOf(
  ids: readonly string[],
  choices: ReadonlyMap<CellAddress, ColumnChoice> = new Map(),
  notForms: readonly NotForm[] = [],
): FormsResult {
  const sheets = ids.map((id) => printedSheet(published(id), { sheet: `自评表${id}` }).snapshot());
  const { forms } = readForms(sheets, choices);
  return { forms: forms.map(evaluated), notForms, truncated: [], dateSystemUnknown: false };
}

function evaluated(form: EvaluatedForm["form"]): EvaluatedForm {
  const evaluation = evaluateForm(form);
  return {
    form,
    evaluation: { ...evaluation, findings: sortFindings([...form.findings, ...evaluation.findings]) },
  };
}
