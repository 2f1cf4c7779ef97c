/** Words that several forms print. */
import type { SelfEvaluation } from "../../domain/model";

/** `2021`; blank where the workbook has no readable year, as an empty form prints it */
export function yearText({ unit }: SelfEvaluation): string {
  return unit.year.value === null ? "    " : String(unit.year.value);
}

export function moneyUnitText({ unit }: SelfEvaluation): string {
  return unit.moneyUnit.value ?? "";
}

/** What no figure is due in: the annex prints a dash there. */
export const NOT_DUE = "—";
