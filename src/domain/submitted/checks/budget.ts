/** R02, R07–R09, R15–R17 of a printed form, and R12 预算执行得分计算正确. */
import { copiedSpending } from "../../checks/budget/copiedSpending";
import type { BudgetLine } from "../../fundLines";
import { lowExecutionUnexplained } from "../../checks/budget/reasons";
import { outputsMetWithoutSpending } from "../../checks/budget/spendingBehindOutput";
import { ratesApart } from "../../checks/budget/twoRates";
import { amount, percent } from "../../format";
import { executionScoreWorking } from "../../workings";
import { raise } from "../../checks/raise";
import { isBlank, lacksReason } from "../../rules/shared/words";
import { Decimal, round, sum } from "../../decimal";
import type { Finding } from "../../finding";
import type { BudgetRow } from "../printedForm";
import { adjustmentRate } from "../../rates";
import { foldName } from "../../text";
import type { FormComputation } from "../evaluation";
import { rowName } from "../names";
import type { BudgetRowSubject, FormContext } from "../../rules/formContext";
import { explainsAdjustment, explainsExecution } from "./explained";
import { reasonOf } from "../../rules/shared/instructions";

/** 尾差 */
const ROUNDING = new Decimal("0.01");

export const budget = {
  ofRow(line: BudgetRowSubject, context: FormContext): Finding[] {
    const { funds, profile, executionRow } = context;
    const explained: BudgetLine =
      executionRow === null || !lacksReason(line.reason) ? line : { ...line, reason: executionRow.reason };
    // A blank 原因 column is where the reason belongs; a form without one may give it anywhere.
    const isAsked =
      funds.basis.includes(line.row) && (line.row.reason.cell !== null || !explainsExecution(context));
    return isAsked ? lowExecutionUnexplained(explained, profile.thresholds) : [];
  },

  ofForm(computation: FormContext): Finding[] {
    const { funds, rows, lineOf } = computation;
    const { basis, components, denominator } = funds;
    const carried = components.filter(({ label }) => foldName(label.written).includes("上年结转"));
    return [
      ...(explainsAdjustment(computation) ? [] : basis.flatMap(adjusted)),
      ...(denominator === "annualBudget" ? twoRates(computation) : []),
      ...copiedSpending(
        components.map((row) => lineOf(row)).filter(({ figures }) => figures !== null),
        sum(carried.flatMap(({ annualBudget }) => annualBudget.value ?? [])),
      ),
      ...outputsMetWithoutSpending(
        { name: computation.name, indicators: rows },
        { spent: funds.spent, annualBudget: funds.budget, executionRate: funds.executionRate },
        funds.spentFields,
      ),
      ...executionScores(computation),
    ];
  },
};

/** R08: the form has both budgets, so the adjustment is their difference. */
function adjusted(row: BudgetRow): Finding[] {
  const [initial, annual] = [row.initialBudget.value, row.annualBudget.value];
  if (initial === null || annual === null || initial.eq(annual) || !lacksReason(reasonOf(row))) return [];
  const rate = adjustmentRate(annual, initial);
  const difference = annual.minus(initial);
  return raise("R08.adjusted", "warning", [row.annualBudget, row.initialBudget], {
    inputs: {
      line: rowName(row),
      initialBudget: amount(initial),
      annualBudget: amount(annual),
      difference: amount(difference),
      rate: rate === null ? null : percent(rate),
    },
    expected: amount(initial),
    actual: amount(annual),
  });
}

function twoRates({ funds, profile }: FormComputation): Finding[] {
  const [first] = funds.basis;
  if (first === undefined) return [];
  const scope = funds.total === null ? rowName(first) : rowName(funds.total);
  const fields = [...funds.basis.map(({ initialBudget }) => initialBudget), ...funds.spentFields];
  return ratesApart({ ...funds, scope }, fields, profile.thresholds);
}

function executionScores({
  funds: { total },
  computed,
  executionPoints,
  executionRow,
  profile,
}: FormComputation): Finding[] {
  if (total === null || executionPoints === null || executionRow !== null) return [];
  const { rate, budgetScore } = computed;
  if (rate === null || budgetScore === null) return [];
  const { score } = total;
  const given = {
    rate: percent(rate),
    points: amount(executionPoints),
    computed: amount(budgetScore),
    working: executionScoreWorking(rate, executionPoints, profile.executionScore),
  };
  const expected = amount(budgetScore);
  if (isBlank(score)) return raise("R12.scoreMissing", "error", [score], { inputs: given, expected });
  if (score.value === null || round(score.value).eq(budgetScore)) return [];
  const difference = score.value.minus(budgetScore).abs();
  const details = {
    inputs: { ...given, stated: amount(score.value), difference: amount(difference) },
    expected,
    actual: amount(score.value),
  };
  return difference.lte(ROUNDING)
    ? raise("R12.rounding", "note", [score], details)
    : raise("R12.scoreDiffers", "error", [score], details);
}
