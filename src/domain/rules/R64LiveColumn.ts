import { HUNDRED, isAboveZero, round, type Decimal } from "../decimal";
import { amount, percent } from "../format";
import { figuresOf, type LineFigures } from "../calculation/fundLines";
import { FUNDS, type Field, type FundLine } from "../model";
import { OUR_PROPOSAL } from "./documents";
import type { Found, Rule } from "./rule";
import type { FundLineSubject } from "./workbookContext";

export interface Inputs {
  "R64.liveFigureDiffers": {
    readonly line: string;
    readonly column: string;
    readonly shown: string;
    readonly computed: string;
    /** `7.70 + 2145.70`, `2153.46 ÷ 2153.40` */
    readonly working: string;
  };
}

function check({ fundLine, figures, name }: FundLineSubject): Found<Inputs>[] {
  const parts = fundLine.parts ?? [];
  return [
    ...checkLine(fundLine, figures, name),
    ...parts.flatMap((part) => checkLine(part, figuresOf(part), name)),
  ];
}

function checkLine(line: FundLine, figures: LineFigures | null, name: string): Found<Inputs>[] {
  return figures === null ? [] : [...budgetOf(line, figures, name), ...rateOf(line, figures, name)];
}

function budgetOf(line: FundLine, figures: LineFigures, name: string): Found<Inputs>[] {
  const shown = line.shownBudget.value;
  if (shown === null || agrees(shown, figures.annualBudget)) return [];
  return [
    difference(line.shownBudget, {
      line: name,
      column: FUNDS.columns.shownBudget.heading,
      shown: amount(shown),
      computed: amount(figures.annualBudget),
      working: figures.working ?? "",
    }),
  ];
}

function rateOf(line: FundLine, { spent, annualBudget }: LineFigures, name: string): Found<Inputs>[] {
  const shown = line.shownRate.value;
  if (shown === null || !isAboveZero(annualBudget)) return [];
  const exact = spent.times(HUNDRED).div(annualBudget);
  // A number without a percent sign may be a ratio.
  if (agrees(shown, exact) || agrees(shown.times(HUNDRED), exact)) return [];
  return [
    difference(line.shownRate, {
      line: name,
      column: FUNDS.columns.shownRate.heading,
      shown: percent(shown),
      computed: percent(exact),
      working: `${amount(spent)} ÷ ${amount(annualBudget)}`,
    }),
  ];
}

/** To the places that are shown, at most two */
function agrees(shown: Decimal, exact: Decimal): boolean {
  return round(shown).eq(round(exact)) || shown.eq(round(exact, Math.min(shown.decimalPlaces(), 2)));
}

function difference(field: Field<Decimal>, inputs: Inputs["R64.liveFigureDiffers"]): Found<Inputs> {
  const { shown, computed } = inputs;
  return { code: "R64.liveFigureDiffers", at: [field], inputs, expected: computed, actual: shown };
}

export const R64: Rule<Inputs> = {
  id: "R64",
  group: "budget",
  clause: OUR_PROPOSAL,
  formula: "“资金”表的全年预算数 = 上年结转 + 年初预算 + 追加 − 追减；执行率 = 支出 ÷ 全年预算数",
  severities: { "R64.liveFigureDiffers": "error" },
  workbook: { fundLine: check },
};
