import type { Decimal } from "../decimal";
import { amount, percent } from "../format";
import type { Field } from "../model";
import { adjustmentRate } from "../calculation/rates";
import { rowName } from "../forms/names";
import type { BudgetRow } from "../forms/printedForm";
import { FORM_0013 } from "./documents";
import type { FormContext } from "./formContext";
import type { Found, Rule } from "./rule";
import { explainsAdjustment } from "./shared/explained";
import { reasonOf } from "./shared/instructions";
import { workingOfFigure } from "./shared/working";
import { lacksReason } from "../text/written";
import type { FundLineSubject } from "./workbookContext";

export interface Inputs {
  /** Null where the line has no such amount */
  "R08.reasonMissing": {
    readonly line: string;
    readonly added: string | null;
    readonly reduced: string | null;
  };
  /** 全年预算数 is not 年初预算数; rate null when nothing was budgeted initially */
  "R08.adjusted": {
    readonly line: string;
    readonly initialBudget: string;
    readonly annualBudget: string;
    readonly difference: string;
    readonly rate: string | null;
  };
}

/** Without a column for reasons, R00 names what is missing. */
function checkLine({ name, fundLine: { added, reduced, reason } }: FundLineSubject): Found<Inputs>[] {
  const adjusted = [added, reduced].filter(({ value }) => value !== null && !value.isZero());
  if (adjusted.length === 0 || reason.cell === null || !lacksReason(reason)) return [];
  const inputs = { line: name, added: printed(added), reduced: printed(reduced) };
  return [{ code: "R08.reasonMissing", at: adjusted, inputs }];
}

function printed({ value }: Field<Decimal>): string | null {
  return value === null || value.isZero() ? null : amount(value);
}

/** The form has both budgets, so the adjustment is their difference. */
function checkForm(context: FormContext): Found<Inputs>[] {
  return explainsAdjustment(context) ? [] : context.funds.basis.flatMap(checkRow);
}

function checkRow(row: BudgetRow): Found<Inputs>[] {
  const [initial, annual] = [row.initialBudget.value, row.annualBudget.value];
  if (initial === null || annual === null || initial.eq(annual) || !lacksReason(reasonOf(row))) return [];
  const rate = adjustmentRate(annual, initial);
  return [
    {
      code: "R08.adjusted",
      at: [row.annualBudget, row.initialBudget],
      inputs: {
        line: rowName(row),
        initialBudget: amount(initial),
        annualBudget: amount(annual),
        difference: amount(annual.minus(initial)),
        rate: rate === null ? null : percent(rate),
      },
      expected: amount(initial),
      actual: amount(annual),
    },
  ];
}

export const R08: Rule<Inputs> = {
  id: "R08",
  group: "budget",
  clause: FORM_0013,
  formula: "追加或追减 ≠ 0（全年预算数 ≠ 年初预算数）时原因不为空",
  severities: { "R08.reasonMissing": "warning", "R08.adjusted": "warning" },
  settledByReason: { "R08.reasonMissing": true },
  restsOnAmounts: true,
  workings: {
    "R08.adjusted": ({ annualBudget, initialBudget, rate }) =>
      workingOfFigure("adjustmentRate")({
        working: `(${annualBudget} − ${initialBudget}) ÷ ${initialBudget}`,
        computed: rate,
      }),
  },
  workbook: { fundLine: checkLine },
  form: { form: checkForm },
};
