/** Printed forms with their values removed, and what filling makes of them. */
import { parseAddress } from "../../src/a1";
import { evaluate } from "../../src/domain/evaluate/workbook";
import type { FormContent } from "../../src/workbook/attachments/formContent";
import { planFill, type FillPlan } from "../../src/workbook/fill";
import { contentsOfForms, formContents, type ContentChoices } from "../../src/workbook/fill/contents";
import { filledSheet } from "../../src/workbook/fill/filledSheet";
import { isBlankMark } from "../../src/domain/text";
import { readSelfEvaluation } from "../../src/workbook/read";
import type { AreaSnapshot } from "../../src/workbook/snapshot";
import type { SheetDefinition } from "../../src/workbook/sheet";
import { readForms } from "../../src/workbook/forms";
import type { PrintedSheet } from "./printedSheet";
import { snapshotOf } from "./snapshotOf";

/** The sheet with its merged cells, without the values of the places for which `removes` is true. */
export function blankForm(sheet: PrintedSheet, removes: (place: string) => boolean): AreaSnapshot {
  const area = sheet.snapshot();
  const values = area.values.map((row) => [...row]);
  for (const [place, address] of sheet.places) {
    const at = parseAddress(address)?.area;
    const row = at === undefined ? undefined : values[at.row - area.row];
    if (at === undefined || row === undefined || !removes(place)) continue;
    const written = String(row[at.column - area.column] ?? "");
    // A dash is the form's own, and so are the words around the year.
    if (isBlankMark(written)) continue;
    const own = place === "year" ? written.replace(/\d{4}/, "") : (/^指标\d+[:：]/u.exec(written)?.[0] ?? "");
    row[at.column - area.column] = own;
  }
  const merges = sheet.cells
    .filter(({ rows, columns }) => rows * columns > 1)
    .map(({ row, column, rows, columns }) => ({ row, column, rows, columns }));
  return { ...area, values, formulas: values, merges };
}

/** What the standard workbook of these sheets says, form by form. */
export function contentsOf(sheets: readonly SheetDefinition[]): FormContent[] {
  const { selfEvaluation, findings } = readSelfEvaluation(snapshotOf(sheets));
  return formContents(selfEvaluation, evaluate(selfEvaluation, findings));
}

export interface FilledForms {
  readonly plan: FillPlan;
  readonly sheets: readonly AreaSnapshot[];
}

/** Fills all forms of the sheets; `overwrite`: also the cells that hold something else. */
export function filledForms(
  sheets: readonly AreaSnapshot[],
  contents: readonly FormContent[],
  { choices, overwrite = false }: { readonly choices?: ContentChoices; readonly overwrite?: boolean } = {},
): FilledForms {
  const { forms } = readForms(sheets);
  const chosen = contentsOfForms(forms, contents, choices);
  const toFill = forms.flatMap((form, index) => {
    const content = chosen[index] ?? null;
    return content === null ? [] : [{ form, content }];
  });
  const plan = planFill(sheets, toFill);
  const filled = sheets.map((area) => {
    const of = plan.sheets.find(({ sheet }) => sheet === area.sheet);
    const cells = plan.forms
      .filter(({ sheet }) => sheet === area.sheet)
      .flatMap((form) => [...form.cells, ...(overwrite ? form.differing : [])]);
    return filledSheet(area, of?.insertions ?? [], of?.merges ?? [], cells);
  });
  return { plan, sheets: filled };
}
