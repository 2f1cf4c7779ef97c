import { Decimal, ZERO } from "../decimal";
import { amount } from "../format";
import type { Field } from "../model";
import { rowName } from "../forms/names";
import { PLATFORM } from "./documents";
import type { FormContext } from "./formContext";
import type { Found, Rule } from "./rule";
import { type Division, divisionsOf, rowsSum, TOLERANCE_PER_ADDEND } from "./shared/rowsSum";

export interface Inputs {
  /** 按收入性质, 按支出性质 and 年度资金总额 */
  "R14.totalsDiffer": {
    readonly totals: readonly { readonly name: string; readonly amount: string }[];
    readonly difference: string;
  };
}

interface NamedAmount {
  readonly name: string;
  readonly field: Field<unknown>;
  readonly value: Decimal;
}

/** 按收入性质分： without an amount of its own stands for the sum of what is below it. */
function amountOfDivision({ head, parts }: Division, whole: Decimal | null): NamedAmount[] {
  const { amount: own } = head;
  if (own.value !== null) return [{ name: rowName(head), field: own, value: own.value }];
  if (/\d/.test(own.written) || parts.length === 0 || parts.some((part) => part.amount.value === null))
    return [];
  const added = rowsSum(whole ?? ZERO, parts, "amount");
  return added === null ? [] : [{ name: rowName(head), field: head.label, value: added.sum }];
}

/** The total is 全年预算数; a form may divide another of its amounts instead. */
function check({ form, funds: { total, annualBudget } }: FormContext): Found<Inputs>[] {
  const stated = divisionsOf(form.budgetRows).flatMap((division) => amountOfDivision(division, annualBudget));
  const [first] = stated;
  if (first === undefined) return [];
  const ofTotal = [total?.initialBudget, total?.spent].some((field) => field?.value?.eq(first.value));
  if (ofTotal && stated.every(({ value }) => value.eq(first.value))) return [];
  if (total !== null && annualBudget !== null) {
    stated.unshift({ name: rowName(total), field: total.annualBudget, value: annualBudget });
  }
  const values = stated.map(({ value }) => value);
  const difference = Decimal.max(...values).minus(Decimal.min(...values));
  if (difference.lte(TOLERANCE_PER_ADDEND)) return [];
  return [
    {
      code: "R14.totalsDiffer",
      at: stated.map(({ field }) => field),
      inputs: {
        totals: stated.map(({ name, value }) => ({ name, amount: amount(value) })),
        difference: amount(difference),
      },
      actual: values.map(amount).join("、"),
    },
  ];
}

export const R14: Rule<Inputs> = {
  id: "R14",
  group: "budget",
  clause: PLATFORM,
  formula: "按收入性质合计 = 按支出性质合计 = 年度资金总额",
  severities: { "R14.totalsDiffer": "error" },
  form: { form: check },
};
