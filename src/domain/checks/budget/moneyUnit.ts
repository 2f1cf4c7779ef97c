/** R15 金额单位一致: yuan where the table says ten thousand yuan, and the other way round. */
import { type Decimal, Decimal as Exact } from "../../decimal";
import type { StatedResult } from "../../evaluation";
import type { Finding } from "../../finding";
import type { Field, FundLine, MoneyUnit } from "../../model";
import { fold } from "../../text/fold";
import { budgetLineOf, type BudgetLine } from "../../fundLines";
import { amount } from "../../format";
import type { NamedTexts } from "../../rules/shared/texts";
import { raise } from "../raise";

/** A line with all its amounts, by the name of their column. */
export interface AmountLine extends BudgetLine {
  readonly amounts: ReadonlyMap<string, Field<Decimal>>;
}

export function amountLineOf(line: FundLine): AmountLine {
  const amounts = new Map([
    ["上年结转", line.carriedOver],
    ["年初预算", line.initialBudget],
    ["追加", line.added],
    ["追减", line.reduced],
    ["到位", line.arrived],
    ["支出", line.spent],
  ]);
  return { ...budgetLineOf(line), amounts };
}

/** 万元 for 元 is a factor of 10000; a thousandfold leaves room for large and small lines. */
const APART = 1000;
/** Below this many amounts a column has no usual size. */
const FEWEST_AMOUNTS = 3;

/** By the name of the column */
export type Medians = ReadonlyMap<string, Decimal>;

/** The median of the amounts other than zero, for each column that has enough of them. */
export function mediansOf(lines: readonly AmountLine[]): Medians {
  const medians = new Map<string, Decimal>();
  for (const column of new Set(lines.flatMap(({ amounts }) => [...amounts.keys()]))) {
    const values = lines
      .flatMap(({ amounts }) => amounts.get(column)?.value ?? [])
      .filter((value) => !value.isZero())
      .map((value) => value.abs())
      .sort((a, b) => a.comparedTo(b));
    const [low, high] = [values[(values.length - 1) >> 1], values[values.length >> 1]];
    if (values.length >= FEWEST_AMOUNTS && low !== undefined && high !== undefined) {
      medians.set(column, low.plus(high).div(2));
    }
  }
  return medians;
}

export function moneyUnitOfLine(line: AmountLine, medians: Medians, moneyUnit: MoneyUnit | null): Finding[] {
  if (moneyUnit === null) return [];
  const slips = [...line.amounts].filter(([column, field]) =>
    isSlip(line, field, medians.get(column), moneyUnit),
  );
  if (slips.length === 0) return outOfProportion(line, medians, moneyUnit);
  return slips.flatMap(([column, field]) => unitInCell(field, column, moneyUnit));
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

function unitInCell(field: Field<unknown>, column: string, moneyUnit: MoneyUnit): Finding[] {
  return raise("R15.unitInCell", "error", [field], {
    inputs: { column, written: field.written, moneyUnit },
    expected: moneyUnit,
    actual: field.written,
  });
}

function hasOtherUnit({ written }: Field<unknown>, moneyUnit: MoneyUnit): boolean {
  const unit = /\d\s*(亿元|亿|万元|万|元)$/.exec(fold(written))?.[1];
  return unit !== undefined && unit !== moneyUnit && `${unit}元` !== moneyUnit;
}

function farApart(a: Decimal, b: Decimal): boolean {
  if (!a.gt(0) || !b.gt(0)) return false;
  return a.gte(b.times(APART)) || b.gte(a.times(APART));
}

/**
 * Budget against spending tells a slip from a line that is simply large. Spending a thousandfold of the budget needs no
 * other amounts to be one.
 */
function outOfProportion(line: AmountLine, medians: Medians, moneyUnit: MoneyUnit): Finding[] {
  const { figures, name, spent } = line;
  const large = [...line.amounts].filter(([column, field]) => {
    const { value } = field;
    const median = medians.get(column);
    const usual =
      median ?? (field === spent && figures?.annualBudget.gt(0) ? figures.annualBudget : undefined);
    return value !== null && usual !== undefined && value.abs().gte(usual.times(APART));
  });
  if (large.length === 0) return [];
  const fields = large.map(([, field]) => field);
  const amounts = large.map(([column, field]) => `${column} ${printed(field)}`).join("、");
  const actual = fields.map(printed).join("、");
  if (figures !== null && farApart(figures.annualBudget, figures.spent)) {
    const inputs = {
      line: name,
      amounts,
      annualBudget: amount(figures.annualBudget),
      spent: amount(figures.spent),
      moneyUnit,
    };
    return raise("R15.lineContradicts", "error", fields, { inputs, actual });
  }
  return raise("R15.farAboveColumn", "warning", fields, {
    inputs: { line: name, amounts, moneyUnit },
    actual,
  });
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
export function moneyUnitOfStated(
  { figure, computed }: StatedResult,
  moneyUnit: MoneyUnit | null,
): Finding[] {
  const { stated, text } = figure;
  if (stated.value === null || moneyUnit === null) return [];
  if (computed !== null && !computed.isZero() && hasOtherUnit(stated, moneyUnit)) {
    return farApart(stated.value.abs(), computed.abs()) ? unitInCell(stated, "报告数", moneyUnit) : [];
  }
  const value = stated.value.abs();
  const wrong = moneyIn(text.written).find(
    ({ number, unit }) => unit !== moneyUnit && new Exact(number).eq(value),
  );
  if (wrong === undefined || value.isZero()) return [];
  return raise("R15.unitInText", "error", [text], {
    inputs: { found: wrong.found, moneyUnit },
    expected: `${wrong.number}${moneyUnit}`,
    actual: wrong.found,
  });
}

/** One number of a text with both units: 783.65元 and 783.65万元. Short numbers coincide too easily. */
export function moneyUnitOfTexts(texts: NamedTexts): Finding[] {
  return texts.flatMap(([column, field]) => {
    const found = moneyIn(field.written).filter(({ number }) => number.replace(/^0+|\D/g, "").length >= 4);
    const slip = found.find(({ number, unit }) =>
      found.some((other) => other.number === number && other.unit !== unit),
    );
    if (slip === undefined) return [];
    return raise("R15.bothUnits", "error", [field], {
      inputs: { column, number: slip.number },
      actual: found
        .filter(({ number }) => number === slip.number)
        .map((money) => money.found)
        .join("、"),
    });
  });
}
