import { LAYOUT_TRAITS } from "../../profiles/layouts";
import type { BudgetRow } from "../../forms/printedForm";
import type { FormContext } from "../formContext";
import { isBlank } from "../../text/written";

/** #DIV/0! and its like */
export const ERROR_VALUE = /^#[A-Z]/;

/**
 * The rows whose rate R10 and R11 look at. The sources need no rate of their own. Where one of them has it, each has to
 * be right; that a source without money has 0.00% is the rule of 510000_0013zp only.
 */
export function rowsWithRate({ form, funds }: FormContext): readonly BudgetRow[] {
  const { total, basis, components } = funds;
  const sourcesHaveRates = components.some(({ statedRate }) => statedRate.value !== null);
  return [
    ...(total !== null && basis.includes(total) ? [total] : []),
    ...components.filter(
      ({ statedRate }) =>
        ERROR_VALUE.test(statedRate.written) ||
        (sourcesHaveRates && (LAYOUT_TRAITS[form.layout].follows0013 || !isBlank(statedRate))),
    ),
  ];
}

/** Nothing budgeted and nothing spent */
export function isEmptyRow({ annualBudget, spent }: BudgetRow): boolean {
  return annualBudget.value?.isZero() === true && spent.value?.isZero() === true;
}
