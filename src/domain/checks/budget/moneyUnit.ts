/** R15 金额单位一致: yuan where the table says ten thousand yuan, and the other way round. */
import { type Decimal, Decimal as Exact } from "../../decimal";
import type { StatedResult } from "../../evaluation";
import type { Finding } from "../../finding";
import type { Field, FundLine, MoneyUnit, Project } from "../../model";
import { fold } from "../../text/fold";
import { figuresOf, lineName } from "../lines";
import { amount } from "../print";
import { raise } from "../raise";

type AmountColumn = "carriedOver" | "initialBudget" | "added" | "reduced" | "arrived" | "spent";

const COLUMNS: Readonly<Record<AmountColumn, string>> = {
  carriedOver: "上年结转",
  initialBudget: "年初预算",
  added: "追加",
  reduced: "追减",
  arrived: "到位",
  spent: "支出",
};
const COLUMN_KEYS = Object.keys(COLUMNS) as AmountColumn[];

/** 万元 for 元 is a factor of 10000; a thousandfold leaves room for large and small lines. */
const APART = 1000;
/** Below this many amounts a column has no usual size. */
const FEWEST_AMOUNTS = 3;

export type Medians = ReadonlyMap<AmountColumn, Decimal>;

/** The median of the amounts other than zero, for each column that has enough of them. */
export function mediansOf(funds: readonly FundLine[]): Medians {
  const medians = new Map<AmountColumn, Decimal>();
  for (const key of COLUMN_KEYS) {
    const values = funds
      .flatMap((line) => line[key].value ?? [])
      .filter((value) => !value.isZero())
      .map((value) => value.abs())
      .sort((a, b) => a.comparedTo(b));
    const [low, high] = [values[(values.length - 1) >> 1], values[values.length >> 1]];
    if (values.length >= FEWEST_AMOUNTS && low !== undefined && high !== undefined) {
      medians.set(key, low.plus(high).div(2));
    }
  }
  return medians;
}

export function moneyUnitOfLine(line: FundLine, medians: Medians, moneyUnit: MoneyUnit | null): Finding[] {
  if (moneyUnit === null) return [];
  const written = COLUMN_KEYS.filter((key) => isSlip(line, key, medians, moneyUnit));
  if (written.length === 0) return outOfProportion(line, medians, moneyUnit);
  return written.flatMap((key) => unitInCell(line[key], COLUMNS[key], moneyUnit));
}

/**
 * 72890元 among amounts of a few 万元 is read as 7.289 and fits; 783.65元 becomes 0.08 and fits nothing: its
 * unit is wrong.
 */
function isSlip(line: FundLine, key: AmountColumn, medians: Medians, moneyUnit: MoneyUnit): boolean {
  const field = line[key];
  if (field.value === null || field.value.isZero() || !hasOtherUnit(field, moneyUnit)) return false;
  const [value, median] = [field.value.abs(), medians.get(key)];
  if (median !== undefined && farApart(value, median)) return true;
  const figures = figuresOf(line);
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

/** Budget against spending tells a slip from a line that is simply large. */
function outOfProportion(line: FundLine, medians: Medians, moneyUnit: MoneyUnit): Finding[] {
  const large = COLUMN_KEYS.filter((key) => {
    const [value, median] = [line[key].value, medians.get(key)];
    return value !== null && median !== undefined && value.abs().gte(median.times(APART));
  });
  if (large.length === 0) return [];
  const fields = large.map((key) => line[key]);
  const amounts = large.map((key) => `${COLUMNS[key]} ${printed(line[key])}`).join("、");
  const actual = fields.map(printed).join("、");
  const figures = figuresOf(line);
  if (figures !== null && farApart(figures.annualBudget, figures.spent)) {
    const inputs = {
      line: lineName(line),
      amounts,
      annualBudget: amount(figures.annualBudget),
      spent: amount(figures.spent),
      moneyUnit,
    };
    return raise("R15.lineContradicts", "error", fields, { inputs, actual });
  }
  return raise("R15.farAboveColumn", "warning", fields, {
    inputs: { line: lineName(line), amounts, moneyUnit },
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

/** One number of a project's text with both units: 783.65元 and 783.65万元. Short numbers coincide too easily. */
export function moneyUnitOfTexts(project: Project): Finding[] {
  const texts: readonly (readonly [string, Field<string>])[] = [
    ["年度目标", project.annualGoal],
    ["完成情况", project.goalCompletion],
    ["评价结论", project.conclusion],
    ["存在问题", project.problems],
    ["改进措施", project.improvements],
  ];
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
