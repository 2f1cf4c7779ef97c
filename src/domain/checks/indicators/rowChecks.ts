/** Every check of a single indicator: R24–R38 and R41–R44. */
import type { Finding } from "../../finding";
import { oneCause } from "../oneCause";
import { actualFilledIn, actualIsMeasured, actualIsNumber, satisfactionIsSurveyed } from "./actual";
import { copiedWeight, sameUnit, zeroTarget } from "./comparability";
import { dates } from "./dates";
import { direction, targetTooLoose } from "./direction";
import { overfulfilment } from "./overfulfilment";
import { impossiblePercent } from "./percent";
import { tierScore } from "./qualitative";
import type { IndicatorRow } from "../../rules/shared/indicatorRow";
import {
  lossUnexplained,
  metWithoutFullScore,
  missedWithFullScore,
  notScored,
  scoreByRule,
  scoreWithinWeight,
} from "./score";
import { spendingIndicator } from "./spendingIndicator";

const INDICATOR_CHECKS: readonly ((row: IndicatorRow) => Finding[])[] = [
  actualFilledIn,
  actualIsNumber,
  actualIsMeasured,
  satisfactionIsSurveyed,
  scoreWithinWeight,
  scoreByRule,
  metWithoutFullScore,
  missedWithFullScore,
  lossUnexplained,
  overfulfilment,
  targetTooLoose,
  direction,
  impossiblePercent,
  tierScore,
  sameUnit,
  zeroTarget,
  dates,
  spendingIndicator,
  copiedWeight,
];

/** What the row's own figures and words tell, each cause once. */
export function checkRow(row: IndicatorRow): Finding[] {
  const found: Finding[] = [];
  for (const checkOf of INDICATOR_CHECKS) found.push(...checkOf(row));
  const findings = oneCause(found);
  return findings.length > 0 ? findings : notScored(row);
}
