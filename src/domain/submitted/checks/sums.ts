/** R03 合计等于各行之和, R13 权重和得分只填总额行, R14 资金来源与资金方向合计一致 */
import { amount } from "../../format";
import { raise } from "../../checks/raise";
import { Decimal, ZERO } from "../../decimal";
import type { Finding } from "../../finding";
import type { Field } from "../../model";
import type { FormComputation } from "../evaluation";
import { rowName } from "../names";
import { type Division, divisionsOf, rowsSum, TOLERANCE_PER_ADDEND } from "../../rules/shared/rowsSum";

export function sums(computation: FormComputation): Finding[] {
  return [...onComponentRows(computation), ...divisionsAgree(computation)];
}

function onComponentRows({ funds: { components } }: FormComputation): Finding[] {
  return components.flatMap((row) =>
    (
      [
        ["分值", row.weight],
        ["得分", row.score],
      ] as const
    ).flatMap(([column, field]) => {
      if (field.value === null) return [];
      const inputs = { line: rowName(row), column, written: field.written };
      return raise("R13.onComponentRow", "error", [field], { inputs, actual: field.written });
    }),
  );
}

interface DivisionAmount {
  readonly name: string;
  readonly field: Field<unknown>;
  readonly value: Decimal;
}

/** 按收入性质分： without an amount of its own stands for the sum of what is below it. */
function amountOfDivision({ head, parts }: Division, whole: Decimal | null): DivisionAmount[] {
  const { amount: own } = head;
  if (own.value !== null) return [{ name: rowName(head), field: own, value: own.value }];
  if (/\d/.test(own.written) || parts.length === 0 || parts.some((part) => part.amount.value === null))
    return [];
  const added = rowsSum(whole ?? ZERO, parts, "amount");
  return added === null ? [] : [{ name: rowName(head), field: head.label, value: added.sum }];
}

/** 按收入性质 = 按支出性质 = 年度资金总额（全年预算数; a form may divide another of its amounts instead） */
function divisionsAgree(computation: FormComputation): Finding[] {
  const { total, annualBudget } = computation.funds;
  const stated = divisionsOf(computation.form.budgetRows).flatMap((division) =>
    amountOfDivision(division, annualBudget),
  );
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
  return raise(
    "R14.totalsDiffer",
    "error",
    stated.map(({ field }) => field),
    {
      inputs: {
        totals: stated.map(({ name, value }) => ({ name, amount: amount(value) })),
        difference: amount(difference),
      },
      actual: values.map(amount).join("、"),
    },
  );
}
