import { amount } from "../format";
import { PLATFORM } from "./documents";
import type { Found, Rule } from "./rule";
import type { OfIndicator, TargetAndActual } from "./shared/indicatorInputs";
import { asWritten, type IndicatorRow, isMeasured } from "./shared/indicatorRow";
import { isBlank, lacksReason } from "../text/written";

export interface Inputs {
  "R24.actualMissing": OfIndicator & { readonly target: string };
  /** A printed row has a score but neither target nor actual */
  "R24.nothingGiven": OfIndicator & { readonly score: string };
  /** 无 without a reason */
  "R24.notApplicableUnexplained": TargetAndActual;
}

function check(row: IndicatorRow): Found<Inputs>[] {
  const { target, actual, reason, level3 } = row.result.indicator;
  if (isBlank(actual) && isMeasured(target.value)) {
    const inputs = { name: level3.written, target: target.written };
    return [{ code: "R24.actualMissing", at: [actual], inputs }];
  }
  if (actual.value?.kind !== "notApplicable" || !lacksReason(reason)) return [];
  const [inputs, at] = [asWritten(row), [actual, reason]];
  return [{ code: "R24.notApplicableUnexplained", at, inputs, actual: actual.written }];
}

function checkPrinted({ result }: IndicatorRow): Found<Inputs>[] {
  const { target, actual, score, level3 } = result.indicator;
  if (!isBlank(target) || !isBlank(actual) || !score.value?.gt(0)) return [];
  const inputs = { name: level3.written, score: amount(score.value) };
  return [{ code: "R24.nothingGiven", at: [actual, target], inputs }];
}

export const R24: Rule<Inputs> = {
  id: "R24",
  group: "indicators",
  clause: PLATFORM,
  formula: "指标值为数值、区间或日期时，完成值不为空",
  severities: {
    "R24.actualMissing": "error",
    "R24.nothingGiven": "error",
    "R24.notApplicableUnexplained": "error",
  },
  settledByReason: { "R24.notApplicableUnexplained": true },
  asksForInput: { "R24.actualMissing": true, "R24.nothingGiven": true },
  workbook: { indicator: check },
  form: { indicator: check, printedIndicator: checkPrinted },
};
