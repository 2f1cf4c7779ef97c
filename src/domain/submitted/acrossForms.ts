/** R55 across the forms of one workbook. */
import { raise } from "../checks/raise";
import type { Finding } from "../finding";
import type { Field } from "../model";
import type { PrintedForm } from "./printedForm";
import { foldName } from "../text";
import { formName } from "./names";

/** Each finding at the cells of all the forms that it compares. */
export function acrossForms(forms: readonly PrintedForm[]): Finding[] {
  return sameParticulars(forms);
}

type Particular = "unit" | "year" | "moneyUnit";

const PARTICULARS: readonly (readonly [string, Particular])[] = [
  ["单位名称", "unit"],
  ["年度", "year"],
  ["金额单位", "moneyUnit"],
];

function sameParticulars(forms: readonly PrintedForm[]): Finding[] {
  return PARTICULARS.flatMap(([item, key]) => {
    const stated = forms.filter((form) => form[key].value !== null);
    const values = new Map(stated.map((form) => [foldName(String(form[key].value)), form]));
    if (values.size < 2) return [];
    const fields: readonly Field<unknown>[] = stated.map((form) => form[key]);
    const written = [...values.values()].map((form) => ({
      form: formName(form),
      written: String(form[key].value),
    }));
    return raise("R55.itemDiffers", "note", fields, {
      inputs: { item, values: written },
      actual: written.map((one) => one.written).join("、"),
    });
  });
}
