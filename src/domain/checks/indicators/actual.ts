/** R24 完成值填写完整, R25 定量指标完成值为数值, R26 完成值不重复指标值, R41 满意度填写实测值 */
import type { Finding } from "../../finding";
import type { Field, Reading } from "../../model";
import { statesReached } from "../../text";
import { raise } from "../raise";
import { isBlank, lacksReason } from "../../rules/shared/words";
import { asWritten, type IndicatorRow, isMeasured, isSatisfaction } from "../../rules/shared/indicatorRow";

export function actualFilledIn(row: IndicatorRow): Finding[] {
  const { target, actual, reason, level3 } = row.result.indicator;
  if (isBlank(actual) && isMeasured(target.value)) {
    return raise("R24.actualMissing", "error", [actual], {
      inputs: { name: level3.written, target: target.written },
    });
  }
  if (actual.value?.kind !== "notApplicable" || !lacksReason(reason)) return [];
  return raise("R24.notApplicableUnexplained", "error", [actual, reason], {
    inputs: asWritten(row),
    actual: actual.written,
  });
}

export function actualIsNumber(row: IndicatorRow): Finding[] {
  const { target, actual } = row.result.indicator;
  const [wanted, given] = [target.value?.kind, actual.value?.kind];
  if (row.result.kind === "qualitative" || given === undefined || given === "notApplicable") return [];
  const details = { inputs: asWritten(row), actual: actual.written };
  if (wanted === "date" && given !== "date") return raise("R25.noDate", "warning", [actual], details);
  if (wanted !== "number" && wanted !== "range") return [];
  if (given === "number" || given === "range") return [];
  return given === "status"
    ? raise("R25.statusForNumber", "error", [actual], details)
    : raise("R25.wordsForNumber", "error", [actual], details);
}

export function actualIsMeasured(row: IndicatorRow): Finding[] {
  const { target, actual } = row.result.indicator;
  if (target.value === null || actual.value === null || !isRestated(actual)) return [];
  const details = { inputs: asWritten(row), actual: actual.written };
  return sameFigure(target.value, actual.value)
    ? raise("R26.restatesTarget", "error", [actual], details)
    : raise("R26.operatorInActual", "warning", [actual], details);
}

export function satisfactionIsSurveyed(row: IndicatorRow): Finding[] {
  const { target, actual } = row.result.indicator;
  if (target.value?.kind !== "number" && target.value?.kind !== "range") return [];
  const given = actual.value?.kind;
  if (!isRestated(actual) && given !== "status" && given !== "words") return [];
  if (!isSatisfaction(row)) return [];
  return raise("R41.restated", "warning", [actual], { inputs: asWritten(row), actual: actual.written });
}

/** `≥90%`, `不低于15场次`, `80%–100%` answer with a bound, not with what was reached. */
function isRestated({ value, written }: Field<Reading>): boolean {
  if (value?.kind === "range") return true;
  if (value?.kind !== "number" || value.operator === null || value.operator === "=") return false;
  return !statesReached(written);
}

function sameFigure(target: Reading, actual: Reading): boolean {
  if (target.kind === "number" && actual.kind === "number") return target.value.eq(actual.value);
  if (target.kind === "range" && actual.kind === "range") {
    return target.low.eq(actual.low) && target.high.eq(actual.high);
  }
  return false;
}
