/** Words that several forms print. */
import type { SelfEvaluation } from "../../domain/model";
import type { RuleProfile } from "../../domain/profiles/profile";

/** `2021`; blank where the workbook has no readable year, as an empty form prints it */
export function yearText({ unit }: SelfEvaluation): string {
  return unit.year.value === null ? "    " : String(unit.year.value);
}

export function moneyUnitText({ unit }: SelfEvaluation): string {
  return unit.moneyUnit.value ?? "";
}

/** Printed where the annex expects no figure */
export const NOT_DUE = "—";

/** The profile and the document that it rests on, without naming it twice: 国家办法（财预〔2020〕10号） */
export function profileText({ name, source }: RuleProfile): string {
  const [, named = source] = /（([^（）]+)）$/.exec(name) ?? [];
  return name.includes(source) || source.includes(named) ? name : `${name}，依据${source}`;
}
