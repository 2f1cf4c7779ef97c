/** Every check of a single indicator: R24–R38 and R41–R44. */
import type { Finding } from "../../finding";
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
  scoreByRule,
  scoreWithinWeight,
} from "./score";
import { spendingIndicator } from "./spendingIndicator";

export const INDICATOR_CHECKS: readonly ((row: IndicatorRow) => Finding[])[] = [
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
