import { found, oneIndicator, satisfaction, workbookCases } from "../../../support/ruleCases/workbookCase";
import type { IndicatorSpec, SelfEvaluationSpec } from "../../../support/selfEvaluationOf";

const byGuangxi = (row: IndicatorSpec): SelfEvaluationSpec => ({ profile: "guangxi", ...oneIndicator(row) });
const byUnitManual = (row: IndicatorSpec): SelfEvaluationSpec => ({
  profile: "unit-manual",
  ...oneIndicator(row),
});

export default [
  ...workbookCases("R32", {
    "125.14 % after scaling": [
      oneIndicator({ target: "1.65 万人", actual: "20648人" }),
      found("R32.notice", "warning", ["指标!H2"], "125.14%", "< 120%"),
    ],
    "130.26 % needs a reason": [
      oneIndicator({ target: "5000人", actual: "6513人" }),
      found("R32.reasonRequired", "warning", ["指标!H2", "指标!K2"], "130.26%", "< 130%"),
    ],
    "191.33 % suggests that the target is too low": [
      oneIndicator({ target: "300人", actual: "574人" }),
      found("R32.targetTooLowUnexplained", "warning", ["指标!H2", "指标!K2"], "191.33%", "< 150%"),
    ],
    "191.33 % with a reason": [
      oneIndicator({ target: "300人", actual: "574人", reason: "政策扩围" }),
      found("R32.targetTooLow", "warning", ["指标!H2"], "191.33%", "< 150%"),
    ],
    "130.26 % with a reason is a note": [
      oneIndicator({ target: "5000人", actual: "6513人", reason: "政策扩围" }),
      found("R32.explained", "note", ["指标!H2"], "130.26%", "< 130%"),
    ],
    "exactly 120 %": [
      oneIndicator({ actual: "120人" }),
      found("R32.notice", "warning", ["指标!H2"], "120.00%", "< 120%"),
    ],
    "119.99 %": [oneIndicator({ target: "10000人", actual: "11999人" })],
    "119.996 %, printed as 120.00 %": [oneIndicator({ target: "50000人", actual: "59998人" })],
    "a reverse indicator has no completion": [oneIndicator({ target: "≤100次", actual: "200次" })],
    "left to R35 for an impossible percentage": [satisfaction({ target: "≥60%", actual: "290%" })],
    "a deduction just above 130 % under a profile that has one": [
      byUnitManual({ target: "1000人", actual: "1301人" }),
      found("R32.deducted", "warning", ["指标!H2", "指标!K2"], "130.10%", "≤ 130%"),
    ],
    "a deduction with a reason": [
      byUnitManual({ target: "1000人", actual: "1301人", reason: "政策扩围" }),
      found("R32.deductedExplained", "note", ["指标!H2"], "130.10%", "≤ 130%"),
    ],
    "no deduction at exactly 130 %": [
      byUnitManual({ target: "1000人", actual: "1300人" }),
      found("R32.reasonRequired", "warning", ["指标!H2", "指标!K2"], "130.00%", "< 130%"),
    ],
    "a zero target exceeded by 30 under a profile with such a limit": [
      byGuangxi({ nature: ">=", target: "0次", actual: "30次" }),
      found("R32.zeroTarget", "warning", ["指标!H2", "指标!K2"], "30次", "< 30"),
    ],
    "a zero target exceeded with a reason": [
      byGuangxi({ nature: ">", target: "0", actual: "31", reason: "新增任务" }),
      found("R32.zeroTargetExplained", "note", ["指标!H2"], "31", "< 30"),
    ],
    "a zero target exceeded by less than 30": [byGuangxi({ nature: ">=", target: "0次", actual: "29.99次" })],
    "a missed zero target": [byGuangxi({ nature: "=", target: "0次", actual: "30次" })],
    "a zero target under a profile without such a limit": [
      oneIndicator({ nature: ">=", target: "0次", actual: "3000次" }),
    ],
    "no deduction for a reverse indicator": [byUnitManual({ target: "≤100次", actual: "200次" })],
  }),
];
