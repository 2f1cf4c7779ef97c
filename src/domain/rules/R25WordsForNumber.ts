import { PLATFORM } from "./documents";
import type { Found, Rule } from "./rule";
import type { TargetAndActual } from "./shared/indicatorInputs";
import { asWritten, type IndicatorRow } from "./shared/indicatorRow";

export interface Inputs {
  /** Done, but not how much */
  "R25.statusForNumber": TargetAndActual;
  "R25.wordsForNumber": TargetAndActual;
  /** A dated target answered without a date */
  "R25.noDate": TargetAndActual;
}

function check(row: IndicatorRow): Found<Inputs>[] {
  const { target, actual } = row.result.indicator;
  const [required, given] = [target.value?.kind, actual.value?.kind];
  if (row.result.kind === "qualitative" || given === undefined || given === "notApplicable") return [];
  const details = { at: [actual], inputs: asWritten(row), actual: actual.written };
  if (required === "date") return given === "date" ? [] : [{ code: "R25.noDate", ...details }];
  if (required !== "number" && required !== "range") return [];
  if (given === "number" || given === "range") return [];
  return [{ code: given === "status" ? "R25.statusForNumber" : "R25.wordsForNumber", ...details }];
}

export const R25: Rule<Inputs> = {
  id: "R25",
  group: "indicators",
  clause: PLATFORM,
  formula: "指标值为数值时，完成值不是“完成”“完成率100%”等表述",
  severities: { "R25.statusForNumber": "error", "R25.wordsForNumber": "error", "R25.noDate": "error" },
  // R41 has its own sentence for satisfaction.
  suppressedBy: ["R41"],
  workbook: { indicator: check },
  form: { indicator: check },
};
