/** Words that several forms print. */
import type { SelfEvaluation } from "../../domain/model";
import type { RuleProfile } from "../../domain/profile";
import type { FormContent } from "./formContent";

/** `2021`; blank where the workbook has no readable year, as an empty form prints it */
export function yearText({ unit }: SelfEvaluation): string {
  return unit.year.value === null ? "    " : String(unit.year.value);
}

export function moneyUnitText({ unit }: SelfEvaluation): string {
  return unit.moneyUnit.value ?? "";
}

/** What no figure is due in: the annex prints a dash there. */
export const NOT_DUE = "—";

/** The profile and the document it rests on, named once. */
export function profileText({ name, source }: RuleProfile): string {
  return name.includes(source) ? name : `${name}，依据${source}`;
}

/** With a gap to sign in where no name is given */
export function signatureText({
  preparer,
  preparedOn,
}: Pick<FormContent, "preparer" | "preparedOn">): string {
  return `填报人：${preparer === "" ? "            " : preparer}        填报日期：${preparedOn}`;
}
