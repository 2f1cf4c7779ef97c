import { Decimal, isAboveZero, round } from "../decimal";
import type { StatedResult } from "../calculation/computation";
import { amount, percent } from "../format";
import type { Field, MoneyUnit } from "../model";
import { executionRate } from "../calculation/rates";
import { rowName } from "../forms/names";
import { fold } from "../text/fold";
import { OUR_PROPOSAL } from "./documents";
import type { BudgetRowSubject, FormContext } from "./formContext";
import type { Found, Rule } from "./rule";
import type { AmountLine, Medians } from "./shared/amounts";
import { isTenThousandfold, YUAN_OF_TEN_THOUSAND } from "./shared/rowsSum";
import { type RowsDifference, rowsDifference } from "./shared/sumInputs";
import { type NamedTexts, textsOf } from "./shared/texts";
import type { WorkbookContext } from "./workbookContext";

interface OfLine {
  readonly line: string;
}

export interface Inputs {
  /** `783.65元` in a table of 万元, and in 元 it fits nothing beside it */
  "R15.unitInCell": { readonly column: string; readonly written: string; readonly moneyUnit: MoneyUnit };
  /** The text gives the stated figure the other unit */
  "R15.unitInText": { readonly found: string; readonly moneyUnit: MoneyUnit };
  /** One number with both units in one text */
  "R15.bothUnits": { readonly column: string; readonly number: string };
  /** Budget and spending of one line are a thousandfold apart, and one of them stands out in its column */
  "R15.lineContradicts": OfLine & {
    readonly amounts: string;
    readonly annualBudget: string;
    readonly spent: string;
    readonly moneyUnit: MoneyUnit;
  };
  /** The total is its rows ten thousand times, or they are it */
  "R15.totalTenThousandfold": RowsDifference;
  /** The printed rate is right once the two amounts are in one unit */
  "R15.rateTenThousandfold": OfLine & {
    readonly spent: string;
    readonly budget: string;
    readonly rate: string;
  };
  /** A thousand times what is usual in the column */
  "R15.farAboveColumn": OfLine & { readonly amounts: string; readonly moneyUnit: MoneyUnit };
}

/** 万元 for 元 is a factor of 10000; a thousandfold leaves room for large and small lines. */
const APART = 1000;

function farApart(a: Decimal, b: Decimal): boolean {
  if (!isAboveZero(a) || !isAboveZero(b)) return false;
  return a.gte(b.times(APART)) || b.gte(a.times(APART));
}

function checkLine(line: AmountLine, medians: Medians, moneyUnit: MoneyUnit | null): Found<Inputs>[] {
  if (moneyUnit === null) return [];
  const slips = [...line.amounts].filter(([column, field]) =>
    isSlip(line, field, medians.get(column), moneyUnit),
  );
  if (slips.length === 0) return outOfProportion(line, medians, moneyUnit);
  return slips.map(([column, field]) => unitInCell(field, column, moneyUnit));
}

/**
 * 72890元 among amounts of a few 万元 is read as 7.289 and fits; 783.65元 becomes 0.08 and fits nothing: its
 * unit is wrong.
 */
function isSlip(
  { figures }: AmountLine,
  field: Field<Decimal>,
  median: Decimal | undefined,
  moneyUnit: MoneyUnit,
): boolean {
  if (field.value === null || field.value.isZero() || !hasOtherUnit(field, moneyUnit)) return false;
  if (median !== undefined && farApart(field.value.abs(), median)) return true;
  return figures !== null && farApart(figures.annualBudget, figures.spent);
}

function hasOtherUnit({ written }: Field<unknown>, moneyUnit: MoneyUnit): boolean {
  const unit = /\d\s*(亿元|亿|万元|万|元)$/.exec(fold(written))?.[1];
  return unit !== undefined && unit !== moneyUnit && `${unit}元` !== moneyUnit;
}

function unitInCell(field: Field<unknown>, column: string, moneyUnit: MoneyUnit): Found<Inputs> {
  return {
    code: "R15.unitInCell",
    at: [field],
    inputs: { column, written: field.written, moneyUnit },
    expected: moneyUnit,
    actual: field.written,
  };
}

/**
 * Budget against spending tells a slip from a line that is simply large. Spending a thousandfold of the budget needs no
 * other amounts to be one.
 */
function outOfProportion(line: AmountLine, medians: Medians, moneyUnit: MoneyUnit): Found<Inputs>[] {
  const { figures, name, spent } = line;
  const large = [...line.amounts].filter(([column, field]) => {
    const { value } = field;
    const median = medians.get(column);
    const usual =
      median ?? (field === spent && figures?.annualBudget.gt(0) ? figures.annualBudget : undefined);
    return value !== null && usual !== undefined && value.abs().gte(usual.times(APART));
  });
  if (large.length === 0) return [];
  const at = large.map(([, field]) => field);
  const amounts = large.map(([column, field]) => `${column} ${printed(field)}`).join("、");
  const actual = at.map(printed).join("、");
  if (figures !== null && farApart(figures.annualBudget, figures.spent)) {
    const inputs = {
      line: name,
      amounts,
      annualBudget: amount(figures.annualBudget),
      spent: amount(figures.spent),
      moneyUnit,
    };
    return [{ code: "R15.lineContradicts", at, inputs, actual }];
  }
  return [{ code: "R15.farAboveColumn", at, inputs: { line: name, amounts, moneyUnit }, actual }];
}

function printed({ value }: Field<Decimal>): string {
  return value === null ? "" : amount(value);
}

interface MoneyInText {
  readonly found: string;
  readonly number: string;
  readonly unit: string;
}

function moneyIn(text: string): MoneyInText[] {
  return [...fold(text).matchAll(/(\d[\d,]*(?:\.\d+)?)\s*(亿元|万元|元)(?!\s*\/)/g)].map(
    ([found, number = "", unit = ""]) => ({ found, number: number.replace(/,/g, ""), unit }),
  );
}

/** 783.65元 where 783.65万元 was meant, in the cell of the 报告数 or in its 原文. */
function checkStated({ figure, computed }: StatedResult, { moneyUnit }: WorkbookContext): Found<Inputs>[] {
  const { stated, text } = figure;
  if (stated.value === null || moneyUnit === null) return [];
  if (computed !== null && !computed.isZero() && hasOtherUnit(stated, moneyUnit)) {
    return farApart(stated.value.abs(), computed.abs()) ? [unitInCell(stated, "报告数", moneyUnit)] : [];
  }
  const value = stated.value.abs();
  const wrong = moneyIn(text.written).find(
    ({ number, unit }) => unit !== moneyUnit && new Decimal(number).eq(value),
  );
  if (wrong === undefined || value.isZero()) return [];
  return [
    {
      code: "R15.unitInText",
      at: [text],
      inputs: { found: wrong.found, moneyUnit },
      expected: `${wrong.number}${moneyUnit}`,
      actual: wrong.found,
    },
  ];
}

/** One number of a text with both units: 783.65元 and 783.65万元. Short numbers coincide too easily. */
function checkTexts(texts: NamedTexts): Found<Inputs>[] {
  return texts.flatMap(([column, field]): Found<Inputs>[] => {
    const found = moneyIn(field.written).filter(({ number }) => number.replace(/^0+|\D/g, "").length >= 4);
    const slip = found.find(({ number, unit }) =>
      found.some((other) => other.number === number && other.unit !== unit),
    );
    if (slip === undefined) return [];
    const inputs = { column, number: slip.number };
    const same = found.filter(({ number }) => number === slip.number);
    return [{ code: "R15.bothUnits", at: [field], inputs, actual: same.map((one) => one.found).join("、") }];
  });
}

/** A total that its rows show to be in the other unit says it better than the line alone. */
function checkRow(line: BudgetRowSubject, context: FormContext): Found<Inputs>[] {
  const exact = new Set(totalsInOtherUnit(context).map(({ at: [first] }) => first?.cell));
  return checkLine(line, context.medians, context.form.moneyUnit.value).map((found) =>
    found.code === "R15.lineContradicts" ? { ...found, withheld: exact.has(found.at[0]?.cell) } : found,
  );
}

function checkForm(context: FormContext): Found<Inputs>[] {
  const ofTotals = totalsInOtherUnit(context);
  const known = [...context.lines.flatMap((line) => checkRow(line, context)), ...ofTotals];
  const cells = new Set(known.map(({ at: [first] }) => first?.cell));
  return [...checkTexts(textsOf(context.form)), ...ofTotals, ...spendingInOtherUnit(context, cells)];
}

function totalsInOtherUnit({ sumDifferences }: FormContext): Found<Inputs>[] {
  return sumDifferences
    .filter(({ isRounding, stated, sum }) => !isRounding && isTenThousandfold(stated, sum))
    .map((difference) => ({
      code: "R15.totalTenThousandfold",
      at: difference.fields,
      inputs: rowsDifference(difference),
      actual: amount(difference.stated),
    }));
}

/**
 * The printed rate is that of the two amounts once they are in one unit.
 *
 * @param known the cells that this rule has already named
 */
function spendingInOtherUnit({ funds }: FormContext, known: ReadonlySet<unknown>): Found<Inputs>[] {
  const { basis, components, denominator } = funds;
  if (denominator === null) return [];
  return [...new Set([...basis, ...components])].flatMap((row): Found<Inputs>[] => {
    const { spent, statedRate } = row;
    const budget = row[denominator];
    if (known.has(spent.cell) || spent.value === null || budget.value === null) return [];
    if (!statedRate.value?.gt(1)) return [];
    const stated = round(statedRate.value);
    const inOneUnit = [spent.value.times(YUAN_OF_TEN_THOUSAND), spent.value.div(YUAN_OF_TEN_THOUSAND)];
    const meant = budget.value;
    if (!inOneUnit.some((value) => executionRate(value, meant)?.eq(stated))) return [];
    const inputs = {
      line: rowName(row),
      spent: amount(spent.value),
      budget: amount(meant),
      rate: percent(stated),
    };
    return [{ code: "R15.rateTenThousandfold", at: [spent, budget], inputs, actual: amount(spent.value) }];
  });
}

export const R15: Rule<Inputs> = {
  id: "R15",
  group: "budget",
  clause: OUR_PROPOSAL,
  formula: "|金额| < 1000 × 本列中位数；单元格和原文中的单位与金额单位一致",
  severities: {
    "R15.unitInCell": "error",
    "R15.unitInText": "error",
    "R15.bothUnits": "error",
    "R15.lineContradicts": "error",
    "R15.totalTenThousandfold": "error",
    "R15.rateTenThousandfold": "error",
    "R15.farAboveColumn": "warning",
  },
  workbook: {
    fundLine: (line, { medians, moneyUnit }) => checkLine(line, medians, moneyUnit),
    statedFigure: checkStated,
    project: ({ project }) => checkTexts(textsOf(project)),
  },
  form: { budgetRow: checkRow, form: checkForm },
};
