import { Decimal, isBelowZero } from "../decimal";
import { amount } from "../format";
import type { BudgetLine } from "../calculation/fundLines";
import { OUR_PROPOSAL, PLATFORM } from "./documents";
import type { Found, Rule } from "./rule";
import type { FundLineSubject } from "./workbookContext";

/** Spending of one line against its 全年预算数; `working` adds the budget up, null where it is not a sum */
interface Overspending {
  readonly line: string;
  readonly spent: string;
  readonly annualBudget: string;
  readonly working: string | null;
  readonly difference: string;
}

/** Spending of one line against the money that it has received */
interface SpentOverArrived {
  readonly line: string;
  readonly spent: string;
  readonly arrived: string;
  readonly carriedOver: string;
  readonly difference: string;
}

export interface Inputs {
  "R02.spentOverBudget": Overspending;
  /** Within the tolerance of the addends */
  "R02.rounding": Overspending;
  /** 支出 is more than 到位 and 上年结转 */
  "R02.spentOverArrived": SpentOverArrived;
}

/** Each rounded addend may be off by half a unit of the second place; one unit is allowed for each. */
const TOLERANCE_PER_ADDEND = new Decimal("0.01");

function check({ name, figures, spent }: BudgetLine): Found<Inputs>[] {
  if (figures === null || !figures.spent.gt(figures.annualBudget)) return [];
  const difference = figures.spent.minus(figures.annualBudget);
  const isError = difference.gt(TOLERANCE_PER_ADDEND.times(figures.addends));
  return [
    {
      code: isError ? "R02.spentOverBudget" : "R02.rounding",
      at: [spent],
      inputs: {
        line: name,
        spent: amount(figures.spent),
        annualBudget: amount(figures.annualBudget),
        working: figures.working,
        difference: amount(difference),
      },
      expected: `≤ ${amount(figures.annualBudget)}`,
      actual: amount(figures.spent),
    },
  ];
}

/** Whether 到位 covers it is asked only of spending that 全年预算数 covers. */
function checkFundLine(line: FundLineSubject): Found<Inputs>[] {
  const found = check(line);
  const { arrived, carriedOver, spent } = line.fundLine;
  if (found.length > 0 || arrived.value === null || carriedOver.value === null || spent.value === null)
    return found;
  const difference = spent.value.minus(arrived.value).minus(carriedOver.value);
  const isCovered = difference.lte(TOLERANCE_PER_ADDEND.times(2));
  if (isCovered || [arrived.value, carriedOver.value].some(isBelowZero)) return found;
  const inputs = {
    line: line.name,
    spent: amount(spent.value),
    arrived: amount(arrived.value),
    carriedOver: amount(carriedOver.value),
    difference: amount(difference),
  };
  const expected = `≤ ${amount(arrived.value.plus(carriedOver.value))}`;
  return [
    {
      code: "R02.spentOverArrived",
      at: [spent, arrived],
      inputs,
      expected,
      actual: inputs.spent,
      clause: OUR_PROPOSAL,
    },
  ];
}

export const R02: Rule<Inputs> = {
  id: "R02",
  group: "budget",
  clause: PLATFORM,
  formula: "支出 ≤ 全年预算数 + 0.01 × 非零加数个数；填有到位的，支出 ≤ 到位 + 上年结转 + 0.02（本工具建议）",
  severities: { "R02.spentOverBudget": "error", "R02.rounding": "note", "R02.spentOverArrived": "error" },
  // A slip of the unit makes every comparison of the line meaningless.
  suppressedBy: ["R15"],
  restsOnAmounts: true,
  workbook: { fundLine: checkFundLine },
  form: { budgetRow: check },
};
