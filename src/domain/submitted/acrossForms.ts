/** R40 and R55 across the forms of one workbook: what one of them says and another contradicts. */
import { targetsDiffer, type TargetOfForm } from "../checks/indicators/sameName";
import { raise } from "../checks/raise";
import type { Finding } from "../finding";
import type { Field } from "../model";
import type { PrintedForm } from "./printedForm";
import { foldName } from "../text";
import { formName } from "./names";

/** Each finding at the cells of all the forms that it compares. */
export function acrossForms(forms: readonly PrintedForm[]): Finding[] {
  return [...ofOneUnitAndYear(forms).flatMap(sameIndicator), ...sameParticulars(forms)];
}

/** A form that names no unit is of the only one that the others name. */
function ofOneUnitAndYear(forms: readonly PrintedForm[]): (readonly PrintedForm[])[] {
  const units = new Set(forms.flatMap(({ unit }) => (unit.value === null ? [] : [foldName(unit.value)])));
  const [only = ""] = units.size === 1 ? units : [];
  const keyOf = ({ unit, year }: PrintedForm) =>
    JSON.stringify([unit.value === null ? only : foldName(unit.value), year.value]);
  return [...new Set(forms.map(keyOf))].map((key) => forms.filter((form) => keyOf(form) === key));
}

/** The same 三级指标 with another target in another form; within one form it is that form's own finding. */
function sameIndicator(forms: readonly PrintedForm[]): Finding[] {
  const byName = new Map<string, TargetOfForm[]>();
  forms.forEach((form) => {
    const seen = new Set<string>();
    for (const indicator of form.indicators) {
      const name = foldName(indicator.level3.written);
      if (name === "" || seen.has(name)) continue;
      seen.add(name);
      byName.set(name, [...(byName.get(name) ?? []), { indicator, form: formName(form) }]);
    }
  });
  return [...byName.values()].flatMap((rows) => (rows.length > 1 ? targetsDiffer(rows) : []));
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
