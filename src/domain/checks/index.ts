/** The checks of the standard workbook: rules.md section 6, as far as its figures decide them. */
import { sum } from "../decimal";
import type { Computation } from "../evaluation";
import type { Finding } from "../finding";
import type { Measure, SelfEvaluation } from "../model";
import { finish, mapInSteps, type Steps } from "../steps";
import { copiedSpending } from "./budget/copiedSpending";
import {
  amountLineOf,
  mediansOf,
  moneyUnitOfLine,
  moneyUnitOfStated,
  moneyUnitOfTexts,
} from "./budget/moneyUnit";
import { adjustmentUnexplained, lowExecutionUnexplained } from "./budget/reasons";
import { spendingBehindOutput } from "./budget/spendingBehindOutput";
import { spentOverBudget } from "./budget/spentOverBudget";
import { twoRates } from "./budget/twoRates";
import { formsOf } from "./forms";
import { partsOfIndicators } from "./indicators/parts";
import { rowsOf } from "../rules/shared/indicatorRow";
import { checkRow } from "./indicators/rowChecks";
import { sameName } from "./indicators/sameName";
import { linesByScope } from "../fundLines";
import { oneCause } from "./oneCause";
import { conclusionOfProject } from "./report/conclusion";
import { statedIdentities } from "./report/identities";
import { scoreAheadOfSpending } from "./report/scoreAhead";
import { statedAgainstComputed, statedParts } from "./report/stated";
import { goalRepeated, lengthOfProjectTexts, lengthOfReason, missedNotNamed } from "./report/texts";
import { totalsCapped } from "./report/totalCap";
import { unitInformation } from "./report/unitInformation";
import { textsOf } from "../rules/shared/texts";
import { fundsWorking } from "../workings";
import { formWeights } from "./weights/formWeights";
import { concentratedWeights, weightFilledIn } from "./weights/singleWeights";

/**
 * Every finding of R02–R55 that the self-evaluation and what was computed from it give. A cell that the
 * reader could not read is not judged again: R00 has named it. Order: budget, weights, indicators, report.
 */
export function check(selfEvaluation: SelfEvaluation, computation: Computation): Finding[] {
  return finish(checkSteps(selfEvaluation, computation));
}

/** The same, step by step */
export function* checkSteps(selfEvaluation: SelfEvaluation, computation: Computation): Steps<Finding[]> {
  const ofBudget = budget(selfEvaluation, computation);
  yield;
  const ofWeights = weights(computation);
  yield;
  const ofIndicators = yield* indicators(selfEvaluation, computation);
  return [...ofBudget, ...ofWeights, ...ofIndicators, ...report(selfEvaluation, computation)];
}

function budget(selfEvaluation: SelfEvaluation, computation: Computation): Finding[] {
  const { funds, unit } = selfEvaluation;
  const { thresholds } = computation.profile;
  const lines = funds.map((fundLine) => ({ fundLine, line: amountLineOf(fundLine) }));
  const medians = mediansOf(lines.map(({ line }) => line));
  const carriedOver = sum(funds.flatMap((line) => line.carriedOver.value ?? []));
  return [
    ...lines.flatMap(({ fundLine, line }) =>
      oneCause([
        ...spentOverBudget(line),
        ...lowExecutionUnexplained(line, thresholds),
        ...adjustmentUnexplained(fundLine),
        ...moneyUnitOfLine(line, medians, unit.moneyUnit.value),
      ]),
    ),
    ...twoRates(selfEvaluation, computation),
    ...copiedSpending(
      lines.map(({ line }) => line),
      carriedOver,
    ),
    ...spendingBehindOutput(selfEvaluation, computation),
  ];
}

function weights(computation: Computation): Finding[] {
  const { profile } = computation;
  return formsOf(computation).flatMap((form) => [
    ...formWeights({ ...form, execution: profile.executionScore.points }, profile),
    ...concentratedWeights(form, profile.thresholds),
    ...form.indicators.flatMap(weightFilledIn),
  ]);
}

function* indicators(selfEvaluation: SelfEvaluation, computation: Computation): Steps<Finding[]> {
  const ofRows = yield* mapInSteps(rowsOf(selfEvaluation, computation), checkRow);
  const ofForms = yield* mapInSteps(formsOf(computation), partsOfIndicators, 10);
  return [...ofRows.flat(), ...ofForms.flat(), ...sameName(selfEvaluation.indicators)];
}

function report(selfEvaluation: SelfEvaluation, computation: Computation): Finding[] {
  const { unit, funds, projects } = selfEvaluation;
  const linesOf = linesByScope(funds);
  const workingOf = (measure: Measure, scope: string): string | null => {
    const figures = computation.totals.get(scope);
    return figures === undefined ? null : fundsWorking(measure, figures, linesOf(scope));
  };
  return [
    ...computation.stated.flatMap((result) =>
      oneCause([
        ...statedAgainstComputed(result, workingOf),
        ...moneyUnitOfStated(result, unit.moneyUnit.value),
      ]),
    ),
    ...statedIdentities(selfEvaluation.statedFigures, computation.totals),
    ...computation.relations.flatMap((relation) => statedParts(relation, computation.stated)),
    ...projects.flatMap((project) => moneyUnitOfTexts(textsOf(project))),
    ...computation.projects.flatMap((form) => missedNotNamed(form, form.project)),
    ...funds.flatMap(lengthOfReason),
    ...projects.flatMap((project) => [
      ...lengthOfProjectTexts(project),
      ...goalRepeated(project.name.written, project),
    ]),
    ...computation.projects.flatMap((form) => conclusionOfProject(form, computation.profile)),
    ...totalsCapped(selfEvaluation, computation),
    ...scoreAheadOfSpending(selfEvaluation, computation),
    ...unitInformation(selfEvaluation),
  ];
}
