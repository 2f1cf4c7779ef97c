import { Decimal, isAboveZero, sum, toPlain, toPlainExact, ZERO } from "../decimal";
import type { MoneyUnit } from "../model";
import { YUAN } from "../text/money";
import { OUR_DEFAULT } from "./documents";
import type { Found, Rule } from "./rule";
import { isOutOfColumn } from "./shared/amounts";
import type { FundLineSubject, WorkbookContext } from "./workbookContext";

interface PerHead {
  /** 人员经费, or all money */
  readonly scope: "人员经费" | "全部";
  readonly staff: string;
  /** 元 */
  readonly perHead: string;
  readonly moneyUnit: MoneyUnit;
  /** By what the amounts are too large or too small; null = no power of ten makes them usual */
  readonly factor: string | null;
}

export interface Inputs {
  "R89.tooLarge": PerHead;
  "R89.tooSmall": PerHead;
  /** More than usual, and a tenth of it would be usual */
  "R89.tenfold": PerHead;
  /** 人员经费 is tiny while the other money is of a usual size */
  "R89.personnelTooSmall": PerHead;
}

/** 元 for each person in a year: beyond these the money unit, the amounts or 在职人数 must be wrong. */
const LEAST_PERSONNEL = new Decimal(300);
const MOST_PERSONNEL = new Decimal(5_000_000);
const LEAST_OF_ALL = new Decimal(1000);
/** 人员经费 for each person as units have it, 元 */
const USUAL = { least: new Decimal(20_000), most: new Decimal(800_000) };
/** Special funds of a small office, 元 for each person */
const MOST_OF_ALL = new Decimal(100_000_000);

const FACTORS = [10_000, 1000, 10].map((factor) => new Decimal(factor));

function check(context: WorkbookContext): Found<Inputs>[] {
  const { lines, medians, moneyUnit, selfEvaluation } = context;
  const { staffCount, retiredCount } = selfEvaluation.unit;
  const staff = staffCount.value;
  if (moneyUnit === null || staff === null || !isAboveZero(staff)) return [];
  // One line that is off against the others is a finding of R15.
  const ofPersonnel = lines.filter(
    (line) => line.fundLine.category.value === "人员经费" && !isOutOfColumn(line, medians),
  );
  const perHead = (value: Decimal): Decimal => value.times(YUAN[moneyUnit]).div(staff);
  const [all, personnel] = [extentOf(lines), extentOf(ofPersonnel)];
  if (all === null) return [];
  if (personnel !== null) {
    const least = perHead(personnel.most);
    if (least.lt(LEAST_PERSONNEL)) {
      const factor = factorFor(least, (by) => least.times(by));
      const isAllSmall = factor === null || perHead(all.most).times(factor).lte(MOST_OF_ALL);
      const code = isAllSmall ? "R89.tooSmall" : "R89.personnelTooSmall";
      return [found(code, "人员经费", least, factor, ofPersonnel, context)];
    }
    const most = perHead(personnel.least);
    // Some units pay the retired from it, too.
    const forEverybody = most.times(staff).div(staff.plus(retiredCount.value ?? ZERO));
    const factor = factorFor(most, (by) => most.div(by));
    const isTenfold = forEverybody.gt(USUAL.most) && factor !== null;
    if (forEverybody.gt(MOST_PERSONNEL))
      return [found("R89.tooLarge", "人员经费", most, factor, ofPersonnel, context)];
    if (isTenfold) return [found("R89.tenfold", "人员经费", most, factor, ofPersonnel, context)];
  }
  const total = perHead(all.most);
  if (!total.lt(LEAST_OF_ALL)) return [];
  const factor = factorFor(total, (by) => total.times(by));
  return [found("R89.tooSmall", "全部", total, factor, lines, context)];
}

interface Extent {
  readonly least: Decimal;
  readonly most: Decimal;
}

/** The smaller and the larger of 全年预算数 and 支出, as far as they are not zero; null where there is neither */
function extentOf(lines: readonly FundLineSubject[]): Extent | null {
  const figures = lines.flatMap((line) => line.figures ?? []);
  const known = [
    sum(figures.map(({ annualBudget }) => annualBudget)),
    sum(figures.map(({ spent }) => spent)),
  ].filter(isAboveZero);
  return known.length === 0 ? null : { least: Decimal.min(...known), most: Decimal.max(...known) };
}

function factorFor(perHead: Decimal, scaled: (by: Decimal) => Decimal): Decimal | null {
  const isUsual = (one: Decimal) => one.gte(USUAL.least) && one.lte(USUAL.most);
  return perHead.isZero() ? null : (FACTORS.find((by) => isUsual(scaled(by))) ?? null);
}

function found<C extends keyof Inputs>(
  code: C,
  scope: PerHead["scope"],
  perHead: Decimal,
  factor: Decimal | null,
  lines: readonly FundLineSubject[],
  { moneyUnit, selfEvaluation: { unit } }: WorkbookContext,
) {
  const { value: staff } = unit.staffCount;
  const inputs: PerHead = {
    scope,
    staff: staff === null ? "" : toPlainExact(staff),
    perHead: toPlain(perHead),
    moneyUnit: moneyUnit ?? "元",
    factor: factor === null ? null : toPlainExact(factor),
  };
  const ofWhole = code !== "R89.personnelTooSmall";
  const at = ofWhole
    ? [unit.moneyUnit, unit.staffCount]
    : [...lines.map(({ spent }) => spent), unit.staffCount];
  const expected = ofWhole && factor?.eq(10_000) === true ? otherUnit(code, moneyUnit) : null;
  return { code, at, inputs, expected, actual: inputs.perHead };
}

/** The unit in which amounts that are ten thousand times too large or too small are right */
function otherUnit(code: keyof Inputs, moneyUnit: MoneyUnit | null): MoneyUnit | null {
  const other = code === "R89.tooLarge" ? "元" : "万元";
  return other === moneyUnit ? null : other;
}

export const R89: Rule<Inputs> = {
  id: "R89",
  group: "budget",
  clause: OUR_DEFAULT,
  formula: "300元 ≤ 人均人员经费 ≤ 500万元（超过80万元而十分之一合理的提醒）；人均资金总额 ≥ 1000元",
  severities: {
    "R89.tooLarge": "error",
    "R89.tooSmall": "error",
    "R89.tenfold": "warning",
    "R89.personnelTooSmall": "warning",
  },
  workbook: { workbook: check },
};
