/** Sentences about printed forms (读入自评表), by language. Apart from the others: they are loaded when forms are shown. */
import type { FormFigures } from "../domain/forms";
import type { FormLayout } from "../domain/forms/printedForm";
import type { IndicatorColumn, MoneyColumn, NotFormReason } from "../workbook/forms";
import { sentencesIn, type Language } from "./languages";
import { forms as zhCN } from "./zh-CN/forms";

export interface FormsMessages {
  readonly back: string;
  readonly readAgain: string;
  /** What can be done here, and that nothing is changed */
  readonly intro: string;
  /** Nothing was recognised: what a form needs */
  readonly introNone: string;
  readonly stale: string;
  readonly layout: Record<FormLayout, string>;
  /** Name of a form that has no project */
  readonly department: (unit: string | null) => string;
  readonly notRead: string;

  readonly facts: {
    readonly place: string;
    readonly layout: string;
    readonly unit: string;
    readonly year: string;
    readonly moneyUnit: string;
    readonly budgetRows: string;
    readonly indicators: string;
    readonly profile: string;
    /** Screen-reader name of the button on the place */
    readonly goTo: (area: string) => string;
  };

  readonly figures: {
    readonly caption: string;
    readonly item: string;
    readonly stated: string;
    readonly computed: string;
    readonly difference: string;
    readonly labels: Record<keyof FormFigures, string>;
    /** The form has no 全年预算数 */
    readonly onInitialBudget: string;
    /** Why a dash */
    readonly unknown: string;
  };

  readonly columns: {
    readonly heading: (money: number, indicators: number) => string;
    readonly intro: string;
    readonly money: string;
    readonly indicators: string;
    readonly skip: string;
    readonly column: (letters: string) => string;
    readonly moneyNames: Record<MoneyColumn, string>;
    readonly indicatorNames: Record<IndicatorColumn, string>;
  };

  readonly copy: {
    readonly one: string;
    /** Forms of one unit and year, to be copied together */
    readonly group: (unit: string | null, year: number | null) => string;
    readonly several: (count: number) => string;
    readonly hint: string;
  };

  readonly notForms: {
    readonly heading: (count: number) => string;
    readonly reason: Record<NotFormReason, string>;
    readonly truncated: (sheet: string) => string;
  };
}

export function formsMessages(language: Language): FormsMessages {
  return sentencesIn(language, "forms", zhCN);
}
