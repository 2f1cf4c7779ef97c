import type { FindingInputs } from "../../domain/findingInputs";
import type { Measure, Operator } from "../../domain/model";
import type { FindingSentences } from "../findings";
import { RATES } from "../measures";

const MEASURES: Record<Measure, string> = {
  carriedOver: "carry-over",
  initialBudget: "initial budget",
  added: "additions",
  reduced: "reductions",
  spent: "spending",
  annualBudget: "annual budget",
  balance: "balance",
  executionRate: "execution rate",
  initialRate: "execution rate on the initial budget",
  adjustmentRate: "adjustment rate",
};

const SCOPES: ReadonlyMap<string, string> = new Map([
  ["全部", "all funds"],
  ["基本支出", "basic expenditure"],
  ["人员经费", "personnel"],
  ["公用经费", "operating costs"],
  ["项目支出", "project expenditure"],
  ["部门预算", "departmental-budget projects"],
  ["市级专项", "municipal special funds"],
  ["上级专项", "higher-level special funds"],
]);

const OPERATORS: Record<Operator, string> = { ">=": "≥", ">": ">", "=": "=", "<": "<", "<=": "≤" };
const LEVELS = { 1: "achieved", 2: "partly achieved", 3: "not achieved" } as const;

const NAME_STATES: ReadonlyMap<string, string> = new Map([
  ["missing", "does not exist"],
  ["refError", "has lost its cells (#REF!)"],
  ["multiArea", "leads to several areas"],
  ["formula", "is a formula or a constant, not a range"],
  ["tooLarge", "leads to a range that is too large"],
  ["foreign", "leads to another workbook or a missing sheet"],
]);

/** Quotation marks inside become single ones. */
const quoted = (text: string): string => `“${text.replace(/[“”]/g, (mark) => (mark === "“" ? "‘" : "’"))}”`;
/** A row by its name. */
/** A rule may be a paragraph; its cell is beside the sentence. */
const quotedStart = (text: string): string => quoted(text.length > 40 ? `${text.slice(0, 39)}…` : text);
const named = (text: string): string => (text === "" ? "the row without a name" : quoted(text));
const scopeName = (scope: string): string => SCOPES.get(scope) ?? quoted(scope);
const formName = (form: string | null): string => (form === null ? "the whole department" : quoted(form));
const figure = (measure: Measure, value: string): string => (RATES.has(measure) ? `${value}%` : value);

type Range = FindingInputs["R36.scoreMissing"]["range"];
const points = ({ low, high, highIncluded }: Range): string =>
  highIncluded ? `${low} to ${high} points` : `${low} to below ${high} points`;

/** The working in brackets, where there is one. */
const shown = (working: string | null): string => (working === null ? "" : ` (${working})`);

export const findings: FindingSentences = {
  "R00.unreadableNumber": ({ column, written }) =>
    `${quoted(column)} holds ${quoted(written)}, which is not a number, so the sums it belongs to are not known. Enter a number.`,
  "R00.blankAmount": ({ column }) =>
    `${quoted(column)} is blank and counts as 0.00. Enter the amount if there is one.`,
  "R00.normalisedNumber": ({ column, written, read }) =>
    `${quoted(column)} holds ${quoted(written)}, read as ${read}. Please check; a plain number is safer.`,
  "R00.negativeAmount": ({ column, written }) =>
    `${quoted(column)} holds the negative ${written}. Please check; a budget cut goes into “追减” as a positive number.`,
  "R00.ratioReadAsPercent": ({ column, written, read }) =>
    `${quoted(column)} holds ${written}, read as ${read}. Please check.`,
  "R00.unknownChoice": ({ column, written, choices }) =>
    `${quoted(column)} holds ${quoted(written)}, which is not one of the choices. Choose one of: ${choices}.`,
  "R00.blankCell": ({ column }) => `${quoted(column)} is blank. Please fill it in.`,
  "R00.errorValue": ({ column, written }) =>
    `${quoted(column)} shows the error ${written}. Check the formula or enter a number.`,
  "R00.unknownProject": ({ project }) =>
    `The sheet “项目” has no project ${named(project)}. Check the name or add the project there.`,
  "R00.duplicateProject": ({ project }) => `The project ${named(project)} is listed twice. Keep one row.`,
  "R00.missingColumn": ({ table, column, similar }) =>
    similar === null
      ? `The sheet ${quoted(table)} has no column ${quoted(column)}. Please add it.`
      : `The sheet ${quoted(table)} has no column ${quoted(column)}, but one named ${quoted(similar)}. If it is the same, rename it ${quoted(column)}.`,
  "R00.duplicateColumn": ({ table, column }) =>
    `The sheet ${quoted(table)} has several columns ${quoted(column)}; the first one is read. Keep one.`,
  "R00.emptyTable": ({ table }) => `The sheet ${quoted(table)} has no data. Fill it in and recompute.`,
  "R00.unusableName": ({ name, state }) =>
    `The name ${named(name)} ${NAME_STATES.get(state) ?? "cannot be used"}, so its cells cannot be read. Restore it in the Name Manager.`,
  "R00.severalNames": ({ name, used, others }) =>
    `The name ${named(name)} exists on several sheets. ${used} was read, ${others} was not. Delete the names that are not needed.`,
  "R00.subtotalRow": ({ table, written }) =>
    `The row ${quoted(written)} of the sheet ${quoted(table)} is a total and was left out, so that nothing counts twice. Rename it if it is an item of its own.`,
  "R00.unreadableTarget": ({ column, written }) =>
    `${quoted(column)} holds ${quoted(written)}, which cannot be read. Write it like “≥90%”, “15场次” or “2021年12月31日前”.`,
  "R00.unknownScope": ({ column, written }) =>
    `${quoted(column)} holds ${quoted(written)}, which the fund lines do not have, so the figure cannot be reconciled. Check the name.`,
  "R00.unknownParameter": ({ written }) =>
    `There is no rule parameter ${quoted(written)}, so it was not applied. Check its name.`,
  "R00.parameterOutOfRange": ({ name, written, range }) =>
    `The rule parameter ${named(name)} is ${written}, outside ${range}, so it was not applied. Please change it.`,
  "R00.unknownProfile": ({ written, used }) =>
    `There is no rule profile ${quoted(written)}; ${quoted(used)} was used. Choose another.`,
  "R00.damagedText": ({ column, written, proposal }) =>
    `${quoted(written)} in ${quoted(column)} looks damaged by scanning or typing and may have been ${quoted(proposal)}; it was not read so. Check and correct it.`,
  "R00.formCutOff": ({ missing }) =>
    `The form is incomplete: it has no ${quoted(missing)}. Check the original.`,
  "R00.severalTotals": ({ used, others }) =>
    `The form has several rows of a total; ${used} was read, ${others} was not. Keep one.`,
  "R00.columnWithoutHeading": ({ beside, written }) =>
    `The column to the right of ${quoted(beside)} has no heading; ${quoted(written)} and what else stands there was not read. Add a heading.`,
  "R00.formTooLong": ({ limit }) =>
    `The form has more than ${limit} rows of indicators; the others were not read. Check the original.`,

  "R01.rateDiffers": ({ spent, budget, stated, computed, difference }) =>
    `The execution rate reads ${stated}; it is ${computed} (${spent} ÷ ${budget}), a difference of ${difference} percentage points. Correct it.`,
  "R01.rounding": ({ spent, budget, stated, computed, difference }) =>
    `The execution rate reads ${stated}; it computes to ${computed} (${spent} ÷ ${budget}), a rounding difference of ${difference} percentage points.`,
  "R01.rateMissing": ({ spent, budget, computed }) =>
    `The execution rate is blank; it is ${computed} (${spent} ÷ ${budget}). Fill it in.`,
  "R01.onInitialBudget": ({ spent, initialBudget, rate }) =>
    `The form has no annual budget, so the execution rate is taken on the initial budget: ${rate} (${spent} ÷ ${initialBudget}). If the budget was adjusted, use the adjusted one.`,
  "R02.spentOverBudget": ({ line, spent, annualBudget, working, difference }) =>
    `${named(line)} spent ${spent}, which is ${difference} more than its annual budget of ${annualBudget}${shown(working)}. Check budget and spending.`,
  "R02.rounding": ({ line, spent, annualBudget, working, difference }) =>
    `${named(line)} spent ${spent}, which is ${difference} more than its annual budget of ${annualBudget}${shown(working)}: a rounding difference.`,
  "R03.rowsDiffer": ({ total, column, stated, working, sumOfRows, difference }) =>
    `${named(total)} has ${stated} in ${quoted(column)}; its rows add up to ${sumOfRows} (${working}), a difference of ${difference}. Check the figures.`,
  "R03.rounding": ({ total, column, stated, working, sumOfRows, difference }) =>
    `${named(total)} has ${stated} in ${quoted(column)}; its rows add up to ${sumOfRows} (${working}), a rounding difference of ${difference}.`,
  "R04.budgetDiffers": ({ scope, stated, working, computed, difference }) =>
    `The report states the annual budget of ${scopeName(scope)} as ${stated}; its items give ${computed} (${working}), a difference of ${difference}. Check the report.`,
  "R04.rounding": ({ scope, stated, working, computed, difference }) =>
    `The report states the annual budget of ${scopeName(scope)} as ${stated}; its items give ${computed} (${working}), a rounding difference of ${difference}.`,
  "R05.balanceDiffers": ({ scope, stated, working, computed, difference }) =>
    `The report states the balance of ${scopeName(scope)} as ${stated}; it is ${computed} (${working}), a difference of ${difference}. Check the report.`,
  "R05.rounding": ({ scope, stated, working, computed, difference }) =>
    `The report states the balance of ${scopeName(scope)} as ${stated}; it computes to ${computed} (${working}), a rounding difference of ${difference}.`,
  "R05.negative": ({ scope, balance }) =>
    `The report states the balance of ${scopeName(scope)} as ${balance}; a balance is not negative. Check spending and budget.`,
  "R06.nothingLeft": ({ scope, rate, balance }) =>
    `The report states an execution rate of ${rate} for ${scopeName(scope)}, yet a balance of ${balance}. Fill in the balance or say what was taken back.`,
  "R07.reasonMissing": ({ line, spent, annualBudget, rate, threshold }) =>
    `${named(line)} has an execution rate of ${rate} (${spent} ÷ ${annualBudget}), below ${threshold}. Give the reason in “原因”.`,
  "R07.unexplained": ({ line, spent, annualBudget, rate, threshold }) =>
    `The execution rate of ${named(line)} is ${rate} (${spent} ÷ ${annualBudget}), below ${threshold}, and nothing explains it. Give the reason on the form.`,
  "R08.adjusted": ({ line, initialBudget, annualBudget, difference, rate }) =>
    `The annual budget of ${named(line)} is ${annualBudget}, its initial budget ${initialBudget}: an adjustment of ${difference} ` +
    `${rate === null ? "(no rate on an initial budget of zero)" : `(${rate})`} without a reason. Say what it rests on.`,
  "R08.reasonMissing": ({ line, added, reduced }) => {
    const changes = [
      ...(added === null ? [] : [`raised by ${added}`]),
      ...(reduced === null ? [] : [`cut by ${reduced}`]),
    ];
    return `The budget of ${named(line)} was ${changes.join(" and ")} during the year without a reason. Give it in “原因”.`;
  },
  "R09.ratesDiffer": ({ scope, spent, annualBudget, executionRate, initialBudget, initialRate }) =>
    `Execution rate of ${scopeName(scope)}: ${executionRate} of the annual budget (${spent} ÷ ${annualBudget}), ` +
    `${initialRate} of the initial budget (${spent} ÷ ${initialBudget}). Say which one is reported.`,
  "R10.notApplicable": ({ line, written }) =>
    `The initial budget of ${named(line)} is 0, so a rate on it does not apply; the cell shows ${written}. Write “不适用”.`,
  "R11.rateNotZero": ({ line, written }) =>
    `Nothing was budgeted and nothing spent for ${named(line)}, so the execution rate is 0.00%; the cell ${written === "" ? "is blank" : `holds ${quoted(written)}`}. Correct it.`,
  "R12.scoreDiffers": ({ rate, points, stated, computed, difference }) =>
    `The execution score reads ${stated}; a rate of ${rate} of ${points} points gives ${computed}, a difference of ${difference}. Correct it.`,
  "R12.rounding": ({ rate, points, stated, computed, difference }) =>
    `The execution score reads ${stated}; a rate of ${rate} of ${points} points gives ${computed}, a rounding difference of ${difference}.`,
  "R12.scoreMissing": ({ rate, points, computed }) =>
    `The execution score is blank; a rate of ${rate} of ${points} points gives ${computed}. Fill it in.`,
  "R13.onComponentRow": ({ line, column, written }) =>
    `${named(line)} has ${quoted(written)} in ${quoted(column)}. Only the total row carries weight and score; delete it.`,
  "R14.totalsDiffer": ({ totals, difference }) =>
    `${totals.map(({ name, amount }) => `${quoted(name)} ${amount}`).join(", ")} should be equal and differ by ${difference}. Check them.`,
  "R15.unitInCell": ({ column, written, moneyUnit }) =>
    `${quoted(column)} holds ${quoted(written)}, but the money unit is ${moneyUnit}. Check the amount and enter it in ${moneyUnit}.`,
  "R15.unitInText": ({ found, moneyUnit }) =>
    `The text says ${quoted(found)}, but the stated figure is in ${moneyUnit}. Check the unit in the text.`,
  "R15.bothUnits": ({ column, number }) =>
    `${quoted(column)} gives the number ${number} once in 元 and once in 万元. Check it and keep one unit.`,
  "R15.lineContradicts": ({ line, amounts, annualBudget, spent, moneyUnit }) =>
    `${named(line)} has ${amounts}; annual budget ${annualBudget} and spending ${spent} are more than a thousandfold apart. The unit is probably wrong: enter ${moneyUnit}.`,
  "R15.totalTenThousandfold": ({ total, column, stated, sumOfRows }) =>
    `${named(total)} has ${stated} under ${quoted(column)} and its rows add up to ${sumOfRows}, ten thousand times apart: 元 and 万元 are mixed. Enter all in one unit.`,
  "R15.rateTenThousandfold": ({ line, spent, budget, rate }) =>
    `${named(line)} has ${spent} spent of ${budget} and states a rate of ${rate}, ten thousand times apart: 元 and 万元 are mixed. Enter both in one unit.`,
  "R15.farAboveColumn": ({ line, amounts, moneyUnit }) =>
    `${named(line)} has ${amounts}, at least a thousand times what is usual in the column. Check that it is in ${moneyUnit}.`,
  "R16.everyLineSpentInFull": ({ lines, carriedOver }) =>
    `${carriedOver} was carried over, yet spending equals the annual budget on all ${lines} rows. Check that actual spending was entered.`,
  "R17.spendingBehindOutput": ({ form, spent, annualBudget, rate, outputs }) =>
    `The execution rate of ${formName(form)} is only ${rate} (${spent} ÷ ${annualBudget}), yet all ${outputs} output indicators are met. Check spending and actual values, and explain.`,

  "R18.tiersDiffer": ({ measure, stated, working, sumOfParts, difference }) =>
    `The report states ${MEASURES[measure]} of project expenditure as ${stated}; its tiers add up to ${sumOfParts} (${working}), a difference of ${difference}. Check the report.`,
  "R18.rounding": ({ measure, stated, working, sumOfParts, difference }) =>
    `The report states ${MEASURES[measure]} of project expenditure as ${stated}; its tiers add up to ${sumOfParts} (${working}), a rounding difference of ${difference}.`,

  "R19.weightsNotHundred": ({ form, weights, execution, total }) =>
    `The weights of ${formName(form)} add up to ${weights}; with ${execution} for budget execution that is ${total} instead of 100. Adjust the weights.`,
  "R20.headingDiffers": ({ block, points, weights }) =>
    `The heading of ${quoted(block)} says ${points} points, its indicators add up to ${weights}. Check them.`,
  "R20.noteDiffers": ({ block, points, weights }) =>
    `A note on the form gives ${quoted(block)} ${points} points, its indicators add up to ${weights}. Check them.`,
  "R20.aboveEveryScheme": ({ block, points, weights }) =>
    `${quoted(block)} already has ${weights} points, above the ${points} that any accepted structure gives it. Check them.`,
  "R21.noScheme": ({ form, execution, output, benefit, satisfaction, cost, other }) =>
    `The weights of ${formName(form)} are execution ${execution}, output ${output}, benefit ${benefit}, satisfaction ${satisfaction}, cost ${cost}` +
    `${other === null ? "" : `, other ${other}`}, which is none of the prescribed structures. Keep the basis on file if a special rule applies.`,
  "R22.singleWeight": ({ name, weight, limit }) =>
    `${named(name)} weighs ${weight} points, more than ${limit} for one indicator. Consider splitting it.`,
  "R22.onlyOneOfBlock": ({ name, block, weight }) =>
    `${named(name)} is the only indicator of ${quoted(block)} and weighs ${weight} points. Consider adding others.`,
  "R23.weightMissing": ({ name }) => `${named(name)} has no weight and cannot be scored. Please fill it in.`,
  "R23.weightNotPositive": ({ name, weight }) =>
    `${named(name)} weighs ${weight} points; a weight must be above 0.`,

  "R24.actualMissing": ({ name, target }) =>
    `${named(name)} has the target ${quoted(target)} but no actual value. Enter the figure or date reached.`,
  "R24.nothingGiven": ({ name, score }) =>
    `${named(name)} has ${score} points but neither target nor actual. Fill them in.`,
  "R24.notApplicableUnexplained": ({ name, actual }) =>
    `${named(name)} has the actual ${quoted(actual)} without a reason. Enter the figure reached, or say why it does not apply.`,
  "R25.statusForNumber": ({ name, target, actual }) =>
    `${named(name)} has the target ${quoted(target)}; the actual ${quoted(actual)} does not say how much. Enter the figure reached.`,
  "R25.wordsForNumber": ({ name, target, actual }) =>
    `${named(name)} has the target ${quoted(target)}; the actual ${quoted(actual)} is not a number. Enter the figure reached.`,
  "R25.noDate": ({ name, target, actual }) =>
    `${named(name)} has the target ${quoted(target)}; the actual ${quoted(actual)} names no date. Enter the date of completion.`,
  "R26.restatesTarget": ({ name, actual }) =>
    `The actual ${quoted(actual)} of ${named(name)} repeats the target. Enter the figure that was reached.`,
  "R26.operatorInActual": ({ name, actual }) =>
    `The actual ${quoted(actual)} of ${named(name)} is a range, not a measured figure. Enter the figure that was reached.`,
  "R27.aboveWeight": ({ name, score, weight }) =>
    `${named(name)} has a score of ${score}, above its weight of ${weight}. Correct the score.`,
  "R27.negative": ({ name, score }) => `${named(name)} has a score of ${score}, below 0. Correct the score.`,
  "R28.scoreDiffers": ({ name, stated, computed, difference }) =>
    `${named(name)} has a score of ${stated}; by the scoring rule it is ${computed}, a difference of ${difference}. Correct the score.`,
  "R28.rounding": ({ name, stated, computed, difference }) =>
    `${named(name)} has a score of ${stated}; by the scoring rule it is ${computed}, a rounding difference of ${difference}.`,
  "R28.ownMethod": ({ name, stated, computed, method }) =>
    `${named(name)} has a score of ${stated}; the general rule gives ${computed}. The form has a rule of its own, ${quotedStart(method)}: check the score by it.`,
  "R28.scoreMissingOwnMethod": ({ name, method }) =>
    `The score of ${named(name)} is blank. Fill it in by the form's own rule, ${quotedStart(method)}.`,
  "R28.scoreMissing": ({ name, computed }) =>
    `The score of ${named(name)} is blank; the scoring rule gives ${computed}. Fill it in.`,
  "R28.notScored": ({ name, target, actual }) =>
    `${named(name)} has the target ${quoted(target)} and the actual ${quoted(actual)}, which cannot be scored, so there is no total. Check both; adjust the weights if it does not apply.`,
  "R29.metButReduced": ({ name, target, actual, score, weight }) =>
    `${named(name)} reached its target ${quoted(target)} with ${quoted(actual)}, yet scores ${score} of ${weight}. Give full points or the reason.`,
  "R30.missedButFull": ({ name, target, actual, score, computed }) =>
    `${named(name)} missed its target ${quoted(target)} with ${quoted(actual)}, yet scores ${score}. ` +
    (computed === null
      ? "Take points off accordingly."
      : `By the scoring rule it is ${computed}; correct the score.`),
  "R31.reasonMissing": ({ name, score, weight }) =>
    `${named(name)} scores ${score} of ${weight} without a reason. Give reason and improvement.`,
  "R32.notice": ({ name, target, actual, percent, threshold }) =>
    `${named(name)} reached ${percent} of its target (${quoted(actual)} against ${quoted(target)}), at or above ${threshold}. Check target and actual.`,
  "R32.reasonRequired": ({ name, target, actual, percent, threshold }) =>
    `${named(name)} reached ${percent} of its target (${quoted(actual)} against ${quoted(target)}); a reason is required from ${threshold}. Please give it.`,
  "R32.targetTooLow": ({ name, target, actual, percent, threshold }) =>
    `${named(name)} reached ${percent} of its target (${quoted(actual)} against ${quoted(target)}), at or above ${threshold}: the target may be too low. A reason is given; review the target.`,
  "R32.targetTooLowUnexplained": ({ name, target, actual, percent, threshold }) =>
    `${named(name)} reached ${percent} of its target (${quoted(actual)} against ${quoted(target)}), at or above ${threshold}: the target may be too low. Give the reason and review the target.`,
  "R32.explained": ({ name, target, actual, percent }) =>
    `${named(name)} reached ${percent} of its target (${quoted(actual)} against ${quoted(target)}); a reason is given.`,
  "R32.deducted": ({ name, target, actual, percent, threshold, points }) =>
    `${named(name)} reached ${percent} of its target (${quoted(actual)} against ${quoted(target)}), above ${threshold}: the rule profile takes ${points} points off. Give the reason and review the target.`,
  "R32.deductedExplained": ({ name, target, actual, percent, threshold, points }) =>
    `${named(name)} reached ${percent} of its target (${quoted(actual)} against ${quoted(target)}), above ${threshold}: the rule profile takes ${points} points off. A reason is given.`,
  "R32.zeroTarget": ({ name, target, actual, threshold }) =>
    `${named(name)} has the target ${quoted(target)} and the actual ${quoted(actual)}; from ${threshold} a reason is required. Please give it.`,
  "R32.zeroTargetExplained": ({ name, target, actual, threshold }) =>
    `${named(name)} has the target ${quoted(target)} and the actual ${quoted(actual)}; from ${threshold} a reason is required. It is given.`,
  "R33.targetTooLoose": ({ name, target, actual }) =>
    `The actual ${quoted(actual)} of ${named(name)} is less than half of its upper limit ${quoted(target)}. Review whether the limit is too high.`,
  "R34.lessIsBetter": ({ name, operator }) =>
    `Less is better for ${named(name)}, but its direction is “${OPERATORS[operator]}”. Change it to “≤” or check the name.`,
  "R34.moreIsBetter": ({ name, operator }) =>
    `More is better for ${named(name)}, but its direction is “${OPERATORS[operator]}”. Change it to “≥” or check the name.`,
  "R34.noDirection": ({ name, operator }) =>
    `${named(name)} has no direction and was scored with “${OPERATORS[operator]}”. Less is usually better here: choose the direction.`,
  "R35.aboveHundred": ({ name, column, written, proposal }) =>
    `${quoted(column)} of ${named(name)} is ${quoted(written)}; it cannot exceed 100%. ` +
    (proposal === null ? "Check and correct it." : `Was ${quoted(proposal)} meant? Check and correct it.`),
  "R36.outsideTier": ({ name, achievement, range, score }) =>
    `${named(name)} is judged ${LEVELS[achievement]}, which allows ${points(range)}, but scores ${score}. Correct the score.`,
  "R36.scoreMissing": ({ name, achievement, range }) =>
    `${named(name)} is judged ${LEVELS[achievement]} and has no score. Choose ${points(range)}.`,
  "R36.noTier": ({ name, written, score, achieved, partly, missed }) =>
    `${quoted(written)} does not say how far ${named(name)} was achieved, and ${score === null ? "there is no score" : `the score is ${score}`}. ` +
    `Say which: achieved ${points(achieved)}, partly achieved ${points(partly)}, not achieved ${points(missed)}.`,
  "R36.actualMissing": ({ name }) =>
    `${named(name)} is judged by words and has no actual. Say achieved, partly achieved or not achieved (达成、部分达成、未达成).`,
  "R36.notQualitative": ({ name, target }) =>
    `The target ${quoted(target)} of ${named(name)} cannot be computed. Choose “定性” in “指标性质” and enter the score.`,
  "R37.unitsDiffer": ({ name, target, actual, targetUnit, actualUnit }) =>
    `${named(name)} has the target ${quoted(target)} in ${targetUnit} and the actual ${quoted(actual)} in ${actualUnit}, which cannot be compared. Use one unit.`,
  "R38.zeroTargetMissed": ({ name, target, actual, score }) =>
    `${named(name)} has the target ${quoted(target)} and the actual ${quoted(actual)}, which earns no points, but scores ${score}. Correct the score.`,
  "R38.zeroTargetAlwaysMet": ({ name, target }) =>
    `Anything meets the target ${quoted(target)} of ${named(name)}. Review the target.`,
  "R39.partsExceedParent": ({ name, column, parent, working, sumOfParts }) =>
    `${quoted(column)} of ${named(name)} is ${parent}, but its sub-items add up to ${sumOfParts} (${working}), which is more. Please check.`,
  "R39.partsShortOfParent": ({ name, column, parent, working, sumOfParts }) =>
    `${quoted(column)} of ${named(name)} is ${parent}, but its sub-items add up to ${sumOfParts} (${working}), which is less. Add what is missing.`,
  "R40.targetsDiffer": ({ name, targets }) =>
    `${named(name)} has different targets: ${targets.map(({ form, target }) => `${target} in ${formName(form)}`).join("; ")}. Use one, or explain.`,
  "R40.duplicate": ({ name, form, count }) =>
    `The indicator ${named(name)} stands ${count} times in ${formName(form)}. Merge the rows or tell their names apart.`,
  "R41.restated": ({ name, target, actual }) =>
    `${named(name)} has the target ${quoted(target)}; the actual ${quoted(actual)} is no surveyed figure. Enter the satisfaction that was measured.`,
  "R42.late": ({ name, target, actual }) =>
    `${quoted(actual)} of ${named(name)} is later than its target ${quoted(target)}. Check the date; if it was late, take points off and explain.`,
  "R42.targetYear": ({ name, target, targetYear, reportYear }) =>
    `The target ${quoted(target)} of ${named(name)} is in ${targetYear}, but the report is for ${reportYear}. Please check.`,
  "R42.yearInName": ({ name, year, reportYear }) =>
    `The indicator ${named(name)} names the year ${year}, but the report is for ${reportYear}. Please check.`,
  "R43.spendingIndicator": ({ name, block }) =>
    `${named(name)} measures payment, which the execution rate already does; it does not belong under ${quoted(block)}. Use an output or benefit instead.`,
  "R44.equalsWeight": ({ name, column, weight }) =>
    `${quoted(column)} of ${named(name)} equals its weight of ${weight}. Check that the weight was not entered there.`,

  "R45.totalDiffers": ({ stated, working, sumOfScores, difference }) =>
    `The total score reads ${stated}; the scores add up to ${sumOfScores} (${working}), a difference of ${difference}. Correct it.`,
  "R45.rounding": ({ stated, working, sumOfScores, difference }) =>
    `The total score reads ${stated}; the scores add up to ${sumOfScores} (${working}), a rounding difference of ${difference}.`,
  "R45.capped": ({ form, sumOfScores, rate, below, most }) =>
    `The scores of ${formName(form)} add up to ${sumOfScores}. The execution rate is ${rate}, below ${below}: the rule profile caps the total at ${most}, which is the total.`,
  "R45.cappedTotalDiffers": ({ stated, sumOfScores, rate, below, most }) =>
    `The total score reads ${stated}; the scores add up to ${sumOfScores}. The execution rate is ${rate}, below ${below}: the rule profile caps the total at ${most}. Change it to ${most}.`,
  "R45.twoTotals": ({ elsewhere, stated, sumOfScores }) =>
    `The form states two totals, ${elsewhere} and ${stated} in the row of the total` +
    (sumOfScores === null ? "" : `; its scores add up to ${sumOfScores}`) +
    ". Check both and make them agree.",
  "R45.totalMissing": ({ column }) => `${quoted(column)} is blank. Fill it in.`,
  "R46.gradeDiffers": ({ written, total, grade }) =>
    `The grade reads ${quoted(written)}; a total of ${total} is ${quoted(grade)}. Correct it.`,
  "R47.totalNotStated": ({ total }) =>
    `The conclusion does not state the total score. Write ${total} points.`,
  "R47.otherTotal": ({ found, total }) =>
    `The conclusion says ${quoted(found)}, the total is ${total}. Correct it.`,
  "R48.instructions": ({ column }) =>
    `${quoted(column)} still holds the instructions of the form. Delete them and fill it in.`,
  "R49.textPartsDiffer": ({ column, stated, working, sumOfParts, difference }) =>
    `${quoted(column)} names a sum of ${stated}; what it lists adds up to ${sumOfParts} (${working}), a difference of ${difference}. Check it.`,
  "R49.partsDiffer": ({ scope, measure, stated, working, sumOfParts, difference }) =>
    `The report states ${MEASURES[measure]} of ${scopeName(scope)} as ${stated}; its stated parts add up to ${sumOfParts} (${working}), a difference of ${difference}. Check the report.`,
  "R49.rounding": ({ scope, measure, stated, working, sumOfParts, difference }) =>
    `The report states ${MEASURES[measure]} of ${scopeName(scope)} as ${stated}; its stated parts add up to ${sumOfParts} (${working}), a rounding difference of ${difference}.`,
  "R50.statedDiffers": ({ scope, measure, stated, computed, difference }) =>
    `The report states ${MEASURES[measure]} of ${scopeName(scope)} as ${figure(measure, stated)}; the fund lines give ${figure(measure, computed)}, a difference of ${difference}${RATES.has(measure) ? " percentage points" : ""}. Please correct.`,
  "R50.rounding": ({ scope, measure, stated, computed, difference }) =>
    `The report states ${MEASURES[measure]} of ${scopeName(scope)} as ${figure(measure, stated)}; the fund lines give ${figure(measure, computed)}, a rounding difference of ${difference}${RATES.has(measure) ? " percentage points" : ""}.`,
  "R50.textDiffers": ({ column, item, found, computed }) =>
    `${quoted(column)} gives ${quoted(item)} as ${quoted(found)}, the table has ${computed}. Check it.`,
  "R51.missedNotNamed": ({ column, written, missed }) =>
    `${quoted(column)} says ${quoted(written)}, but ${missed.map(named).join(", ")} missed the target. Name what was not achieved.`,
  "R52.tooLong": ({ column, count, limit }) =>
    `${quoted(column)} has ${count} characters, more than ${limit}. Please shorten it.`,
  "R53.goalRepeated": ({ project }) =>
    `The completion of ${named(project)} repeats its annual goal word for word. Say what was actually done.`,
  "R54.scoreAheadOfSpending": ({ form, indicatorScore, indicatorPoints, fundScore, fundPoints, deviation }) =>
    `Indicators of ${formName(form)} score ${indicatorScore} of ${indicatorPoints}, budget execution ${fundScore} of ${fundPoints}: ` +
    `${deviation} apart, more than 5%. Check the scores.`,
  "R55.competentDepartmentMissing": ({ item }) =>
    `${quoted(item)} is blank. Fill it in on the sheet “基本信息”.`,
  "R55.itemMissing": ({ item }) => `${quoted(item)} is blank. Fill it in.`,
  "R55.itemDiffers": ({ item, values }) =>
    `${quoted(item)} differs between the forms: ${values.map(({ form, written }) => `${written} in ${formName(form)}`).join("; ")}. Please check.`,
  "R55.competentDepartmentDiffers": ({ project, written, ofUnit }) =>
    `The competent department of ${named(project)} is ${quoted(written)}, but ${quoted(ofUnit)} in the basic information. Please check.`,
};
