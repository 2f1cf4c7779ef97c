import { Decimal, isAboveZero, round, ZERO } from "../decimal";
import type { StatedResult } from "../calculation/computation";
import { lineName } from "../calculation/fundLines";
import { amount, percent } from "../format";
import { type Field, type Measure, type MoneyUnit } from "../model";
import { executionRate } from "../calculation/rates";
import { rowName } from "../forms/names";
import { fold } from "../text/fold";
import { YUAN } from "../text/money";
import { OUR_PROPOSAL } from "./documents";
import type { BudgetRowSubject, FormContext } from "./formContext";
import type { Found, Rule } from "./rule";
import { type AmountLine, APART, farApart, type Medians } from "./shared/amounts";
import { scaledTo, sizeOf } from "./shared/powersOfTen";
import { isTenThousandfold, YUAN_OF_TEN_THOUSAND } from "./shared/rowsSum";
import { factorOfStated, type SlippedAmount, slipInRow, slipOfSum, type StatedSlip } from "./shared/slips";
import { type RowsDifference, rowsDifference } from "./shared/sumInputs";
import { type NamedTexts, textsOf } from "./shared/texts";
import type { FundLineSubject, WorkbookContext } from "./workbookContext";

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
    /** What the amounts may have been, by their columns; null = not known */
    readonly likely: string | null;
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
  "R15.farAboveColumn": OutOfColumn;
  /** All amounts of the line are at most a thousandth of what is usual in their columns, and below 1,000元 */
  "R15.farBelowColumn": OutOfColumn;
  /** With a power of ten of this amount, 支出 is exactly 全年预算数 */
  "R15.slippedAmount": Slipped & { readonly total: string };
  /** With a power of ten of this amount, the sum is exactly its 报告数 */
  "R15.slippedOfStated": Slipped & OfStated;
  /** The 报告数 is the computed figure with its point elsewhere */
  "R15.statedPowerOfTen": OfStated & { readonly computed: string; readonly factor: string };
  /** Every 报告数 is that, by the same power of ten */
  "R15.statedScale": { readonly count: string; readonly factor: string; readonly isLarger: boolean };
}

interface OutOfColumn extends OfLine {
  readonly amounts: string;
  readonly moneyUnit: MoneyUnit;
  /** What they may have been, by their columns; null = not known */
  readonly likely: string | null;
}

interface Slipped extends OfLine {
  readonly column: string;
  readonly written: string;
  readonly likely: string;
  readonly factor: string;
}

interface OfStated {
  readonly scope: string;
  readonly measure: Measure;
  readonly stated: string;
}

/** In 元 a line of less is merely a large one: one of millions beside hundreds is common. */
const LARGE_IN_YUAN = new Decimal(1_000_000_000);
/** 元 of a line that may have been typed in 万元; lines of less are rare. */
const SMALL_IN_YUAN = new Decimal(1000);

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
  const large = [...line.amounts].flatMap(([column, field]): AmountBeside[] => {
    const { value } = field;
    const median = medians.get(column);
    const usual =
      median ?? (field === spent && figures?.annualBudget.gt(0) ? figures.annualBudget : undefined);
    const isLarge = value !== null && usual !== undefined && value.abs().gte(usual.times(APART));
    return isLarge ? [{ column, field, value, usual }] : [];
  });
  if (large.length === 0) return [];
  const { at, amounts, actual, likely } = described(large);
  if (figures !== null && farApart(figures.annualBudget, figures.spent)) {
    const [annualBudget, paid] = [amount(figures.annualBudget), amount(figures.spent)];
    const inputs = { line: name, amounts, annualBudget, spent: paid, moneyUnit, likely };
    return [{ code: "R15.lineContradicts", at, inputs, expected: likely, actual }];
  }
  const largest = Decimal.max(...large.map(({ value }) => value.abs()));
  if (moneyUnit === "元" && largest.lt(LARGE_IN_YUAN)) return [];
  return [
    {
      code: "R15.farAboveColumn",
      at,
      inputs: { line: name, amounts, moneyUnit, likely },
      expected: likely,
      actual,
    },
  ];
}

interface AmountBeside {
  readonly column: string;
  readonly field: Field<Decimal>;
  readonly value: Decimal;
  /** The median of its column */
  readonly usual: Decimal;
}

function described(amounts: readonly AmountBeside[]) {
  const at = amounts.map(({ field }) => field);
  const likely = amounts.map(({ value, usual }) => scaledTo(value, usual));
  return {
    at,
    amounts: amounts.map(({ column, value }) => `${column} ${amount(value)}`).join("、"),
    actual: at.map(printed).join("、"),
    likely: likely.some((value) => value === null)
      ? null
      : likely.map((value) => (value === null ? "" : amount(value))).join("、"),
  };
}

/** 125 / 8.65 / 133.65 beside lines of millions: typed in 万元. A single small amount may be right. */
function farBelow(line: AmountLine, medians: Medians, moneyUnit: MoneyUnit): Found<Inputs>[] {
  const limit = SMALL_IN_YUAN.div(YUAN[moneyUnit]);
  const small: AmountBeside[] = [];
  for (const [column, field] of line.amounts) {
    const { value } = field;
    if (value === null || value.isZero()) continue;
    if (!isAboveZero(value) || value.gte(limit)) return [];
    const usual = medians.get(column);
    if (usual === undefined) continue;
    if (usual.lt(value.times(APART))) return [];
    small.push({ column, field, value, usual });
  }
  if (small.length < 2) return [];
  const { at, amounts, actual, likely } = described(small);
  if (likely === null) return [];
  const inputs = { line: line.name, amounts, moneyUnit, likely };
  return [{ code: "R15.farBelowColumn", at, inputs, expected: likely, actual }];
}

function checkFundLine(line: FundLineSubject, { medians, moneyUnit }: WorkbookContext): Found<Inputs>[] {
  const found = checkLine(line, medians, moneyUnit);
  if (found.some(({ code }) => code !== "R15.farAboveColumn")) return found;
  const slip = slipInRow(line.fundLine, medians);
  if (slip !== null) {
    const inputs = {
      ...slippedInputs(slip),
      total: amount(slip.key === "spent" ? slip.likely : spentOf(line)),
    };
    return [{ code: "R15.slippedAmount", at: [slip.field], inputs, ...likelyOf(slip) }];
  }
  return found.length > 0 || moneyUnit === null ? found : farBelow(line, medians, moneyUnit);
}

function spentOf({ spent }: AmountLine): Decimal {
  return spent.value ?? ZERO;
}

function slippedInputs({ line, column, stated, likely, factor }: SlippedAmount): Slipped {
  const [written, meant] = [amount(stated), amount(likely)];
  return { line: lineName(line), column, written, likely: meant, factor: sizeOf(factor) };
}

function likelyOf({ stated, likely }: SlippedAmount) {
  return { expected: amount(likely), actual: amount(stated) };
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
function checkStated(result: StatedResult, context: WorkbookContext): Found<Inputs>[] {
  const { figure, computed } = result;
  const { moneyUnit, scopeName } = context;
  const { stated, text } = figure;
  const factor = factorOfStated(result);
  if (result.measure !== null && result.stated !== null && computed !== null && factor !== null) {
    const { measure } = result;
    return [
      {
        code: "R15.statedPowerOfTen",
        at: [stated],
        inputs: {
          scope: scopeName(result.scope),
          measure,
          stated: amount(result.stated),
          computed: amount(computed),
          factor: sizeOf(factor),
        },
        expected: amount(computed),
        actual: amount(result.stated),
        withheld: context.statedScale !== null,
      },
    ];
  }
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

/** What only all 报告数, or the lines of a sum together, can show */
function checkStatedFigures(context: WorkbookContext): Found<Inputs>[] {
  const { computation, selfEvaluation, lines, linesOf, medians, scopeName, statedScale: factor } = context;
  if (factor !== null) {
    const off = computation.stated.filter((result) => factorOfStated(result) !== null);
    const inputs = { count: String(off.length), factor: sizeOf(factor), isLarger: factor.gt(1) };
    const at = off.map(({ figure }) => figure.stated);
    return [{ code: "R15.statedScale", at, inputs, restsOn: [selfEvaluation.unit.moneyUnit] }];
  }
  const wrong = computation.stated.filter(({ verdict }) => verdict === "error");
  if (wrong.length === 0) return [];
  const known = new Set(lines.flatMap(({ fundLine }) => slipInRow(fundLine, medians)?.field ?? []));
  const slips = new Map<unknown, StatedSlip>();
  for (const result of wrong) {
    const slip = slipOfSum(result, linesOf(result.scope));
    if (slip !== null && !known.has(slip.field) && !slips.has(slip.field)) slips.set(slip.field, slip);
  }
  return [...slips.values()].map((slip) => {
    const { measure, scope, stated, figure } = slip.result;
    const ofStated = {
      scope: scopeName(scope),
      measure: measure ?? "spent",
      stated: stated === null ? "" : amount(stated),
    };
    return {
      code: "R15.slippedOfStated",
      at: [slip.field, figure.stated],
      inputs: { ...slippedInputs(slip), ...ofStated },
      ...likelyOf(slip),
    };
  });
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
  formula:
    "本列中位数 ÷ 1000 < |金额| < 1000 × 本列中位数（偏大：元为单位的10亿元以上；偏小：全行不足1000元）；移动小数点不使支出等于全年预算数，也不使合计等于报告数；单元格和原文中的单位与金额单位一致",
  severities: {
    "R15.unitInCell": "error",
    "R15.unitInText": "error",
    "R15.bothUnits": "error",
    "R15.lineContradicts": "error",
    "R15.totalTenThousandfold": "error",
    "R15.rateTenThousandfold": "error",
    "R15.farAboveColumn": "warning",
    "R15.farBelowColumn": "warning",
    "R15.slippedAmount": "error",
    "R15.slippedOfStated": "error",
    "R15.statedPowerOfTen": "error",
    "R15.statedScale": "error",
  },
  workbook: {
    fundLine: checkFundLine,
    statedFigure: checkStated,
    workbook: checkStatedFigures,
    project: ({ project }) => checkTexts(textsOf(project)),
  },
  form: { budgetRow: checkRow, form: checkForm },
};
