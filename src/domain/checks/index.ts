/** The checks of the standard workbook: rules.md section 6, as far as its figures decide them. */
import type { Computation } from "../evaluation";
import type { Finding } from "../finding";
import type { FundLine, SelfEvaluation } from "../model";
import { copiedSpending } from "./budget/copiedSpending";
import { mediansOf, moneyUnitOfLine, moneyUnitOfStated, moneyUnitOfTexts } from "./budget/moneyUnit";
import { adjustmentUnexplained, lowExecutionUnexplained } from "./budget/reasons";
import { spendingBehindOutput } from "./budget/spendingBehindOutput";
import { spentOverBudget } from "./budget/spentOverBudget";
import { twoRates } from "./budget/twoRates";
import { formsOf } from "./forms";
import {
  actualFilledIn,
  actualIsMeasured,
  actualIsNumber,
  satisfactionIsSurveyed,
} from "./indicators/actual";
import { copiedWeight, sameUnit, zeroTarget } from "./indicators/comparability";
import { dates } from "./indicators/dates";
import { direction, targetTooLoose } from "./indicators/direction";
import { overfulfilment } from "./indicators/overfulfilment";
import { partsOfIndicators } from "./indicators/parts";
import { impossiblePercent } from "./indicators/percent";
import { tierScore } from "./indicators/qualitative";
import { type IndicatorRow, rowsOf } from "./indicators/row";
import { sameName } from "./indicators/sameName";
import {
  lossUnexplained,
  metWithoutFullScore,
  missedWithFullScore,
  notScored,
  scoreByRule,
  scoreWithinWeight,
} from "./indicators/score";
import { spendingIndicator } from "./indicators/spendingIndicator";
import { oneCause } from "./oneCause";
import { scoreAheadOfSpending } from "./report/scoreAhead";
import { statedAgainstComputed, statedParts } from "./report/stated";
import { goalRepeated, lengthOfProjectTexts, lengthOfReason, missedNotNamed } from "./report/texts";
import { unitInformation } from "./report/unitInformation";
import { formWeights } from "./weights/formWeights";
import { concentratedWeights, weightFilledIn } from "./weights/singleWeights";

/**
 * Every finding of R02–R55 that the self-evaluation and what was computed from it give. A cell that the
 * reader could not read is not judged again: R00 has named it. Order: budget, weights, indicators, report.
 */
export function check(selfEvaluation: SelfEvaluation, computation: Computation): Finding[] {
  return [
    ...budget(selfEvaluation, computation),
    ...weights(computation),
    ...indicators(selfEvaluation, computation),
    ...report(selfEvaluation, computation),
  ];
}

function budget(selfEvaluation: SelfEvaluation, computation: Computation): Finding[] {
  const { funds, unit } = selfEvaluation;
  const { thresholds } = computation.profile;
  const medians = mediansOf(funds);
  const ofLine = (line: FundLine): Finding[] =>
    oneCause([
      ...spentOverBudget(line),
      ...lowExecutionUnexplained(line, thresholds),
      ...adjustmentUnexplained(line),
      ...moneyUnitOfLine(line, medians, unit.moneyUnit.value),
    ]);
  return [
    ...funds.flatMap(ofLine),
    ...twoRates(selfEvaluation, computation),
    ...copiedSpending(selfEvaluation),
    ...spendingBehindOutput(selfEvaluation, computation),
  ];
}

function weights(computation: Computation): Finding[] {
  const { profile } = computation;
  return formsOf(computation).flatMap((form) => [
    ...formWeights(form, profile),
    ...concentratedWeights(form, profile.thresholds),
    ...form.indicators.flatMap(weightFilledIn),
  ]);
}

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

function ofRow(row: IndicatorRow): Finding[] {
  const findings = oneCause(INDICATOR_CHECKS.flatMap((checkOf) => checkOf(row)));
  return findings.length > 0 ? findings : notScored(row);
}

function indicators(selfEvaluation: SelfEvaluation, computation: Computation): Finding[] {
  return [
    ...rowsOf(selfEvaluation, computation).flatMap(ofRow),
    ...formsOf(computation).flatMap(partsOfIndicators),
    ...sameName(selfEvaluation.indicators),
  ];
}

function report(selfEvaluation: SelfEvaluation, computation: Computation): Finding[] {
  const { unit, funds, projects } = selfEvaluation;
  return [
    ...computation.stated.flatMap((result) =>
      oneCause([...statedAgainstComputed(result), ...moneyUnitOfStated(result, unit.moneyUnit.value)]),
    ),
    ...computation.relations.flatMap((relation) => statedParts(relation, computation.stated)),
    ...projects.flatMap(moneyUnitOfTexts),
    ...computation.projects.flatMap(missedNotNamed),
    ...funds.flatMap(lengthOfReason),
    ...projects.flatMap((project) => [...lengthOfProjectTexts(project), ...goalRepeated(project)]),
    ...scoreAheadOfSpending(selfEvaluation, computation),
    ...unitInformation(selfEvaluation),
  ];
}
