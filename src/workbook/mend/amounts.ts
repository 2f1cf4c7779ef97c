/** Amounts with a wrong sign, in a wrong column, in the other unit, or typed as text. */
import { Decimal, isAboveZero, isBelowZero, ZERO } from "../../domain/decimal";
import { amount } from "../../domain/format";
import type { Field, FundLine, MoneyUnit } from "../../domain/model";
import { readNumberText } from "../../domain/text";
import type { FindingOf } from "../../domain/rules/rules";
import { numberContent } from "../sheet/cells";
import type { CellMend, Mend } from "./mend";
import type { MendedWorkbook } from "./workbook";

/** A negative 追减 lacks no sign, and a negative 追加 is a 追减. Other negative amounts may be anything. */
export function negativeAmount(
  { cells: [cell] }: FindingOf<"R00.negativeAmount">,
  workbook: MendedWorkbook,
): Mend | null {
  const { places } = workbook;
  const line = places.lineAt(cell);
  if (line === undefined) return null;
  const { added, reduced } = line;
  if (reduced.cell === cell && reduced.value !== null)
    return { why: { kind: "sign" }, choices: [places.change(reduced, numberContent(reduced.value.abs()))] };
  if (added.cell === cell && added.value !== null) return movedToReduced(added.value.abs(), line, workbook);
  return null;
}

function movedToReduced(
  less: Decimal,
  { added, reduced }: FundLine,
  { places }: MendedWorkbook,
): Mend | null {
  const { cell, value } = reduced;
  // A negative 追减 is mended first.
  if (cell === null || value === null || isBelowZero(value)) return null;
  const why = { kind: "reduced" } as const;
  const cleared = places.change(added, null);
  const moved = [...cleared, ...places.change(reduced, numberContent(value.plus(less)))];
  // The same amount in both columns may be the same money.
  return { why, choices: value.eq(less) ? [cleared, moved] : [moved] };
}

/** Numbers typed as text. One whose unit is doubtful is left to its own finding. */
export function numbersAsText(
  { cells }: FindingOf<"R00.normalisedNumber"> | FindingOf<"R00.numbersAsText">,
  { evaluation, places }: MendedWorkbook,
): Mend | null {
  const doubtful = new Set(
    evaluation.findings.flatMap((finding) => (finding.rule === "R15" ? finding.cells : [])),
  );
  const mended = places.all(cells).flatMap(({ field }): readonly CellMend[] => {
    const { cell, value } = field;
    return cell !== null && !doubtful.has(cell) && Decimal.isDecimal(value)
      ? places.change(field, numberContent(value as Decimal))
      : [];
  });
  return mended.length === 0 ? null : { why: { kind: "number" }, choices: [mended] };
}

/** `783.65元` in a table of 万元 that fits nothing in 元 */
export function unitInCell(
  { cells, inputs: { moneyUnit } }: FindingOf<"R15.unitInCell">,
  { places }: MendedWorkbook,
): Mend | null {
  const place = places.at(cells[0]);
  const read = place === undefined ? null : readNumberText(place.field.written);
  if (place === undefined || read === null) return null;
  return unitMend(moneyUnit, places.change(place.field, numberContent(read.value)));
}

const TEN_THOUSAND = new Decimal(10_000);
const THOUSAND = new Decimal(1000);

/**
 * A line of 元 in a table of 万元. With the factor of the two units the line has to spend what it
 * may, and with that of 千元 it must not.
 */
export function lineInOtherUnit(
  { cells, inputs: { moneyUnit } }: FindingOf<"R15.lineContradicts">,
  { places }: MendedWorkbook,
): Mend | null {
  const line = places.lineAt(cells[0]);
  // In a table of 元 no unit makes an amount too large.
  if (line === undefined || moneyUnit !== "万元") return null;
  const wrong = new Set(cells);
  const scaled = (by: Decimal): FundLine =>
    withAmounts(line, (field) => (wrong.has(field.cell ?? "") ? by : null));
  if (!isUsualSpending(scaled(TEN_THOUSAND)) || isUsualSpending(scaled(THOUSAND))) return null;
  return divided(line, wrong, moneyUnit, places);
}

/** A line whose amounts are all far above their columns: with this unit nothing but 元 makes them so large. */
export function lineFarAbove(
  { cells, inputs: { moneyUnit, likely } }: FindingOf<"R15.farAboveColumn">,
  { places }: MendedWorkbook,
): Mend | null {
  const line = places.lineAt(cells[0]);
  const wrong = new Set(cells);
  if (line === undefined || moneyUnit !== "万元" || likely === null) return null;
  const filled = AMOUNTS.map((key) => line[key]).filter(({ value }) => value !== null && !value.isZero());
  if (filled.length < 2 || !filled.every(({ cell }) => cell !== null && wrong.has(cell))) return null;
  const stated = filled.map(({ value }) => amount((value ?? ZERO).div(TEN_THOUSAND))).join("、");
  return stated === likely ? divided(line, wrong, moneyUnit, places) : null;
}

/** 万元 in a table of 元 */
export function lineFarBelow(
  { cells, inputs: { moneyUnit, likely } }: FindingOf<"R15.farBelowColumn">,
  { places }: MendedWorkbook,
): Mend | null {
  const line = places.lineAt(cells[0]);
  if (line === undefined || moneyUnit !== "元") return null;
  const fields = places.all(cells).map(({ field }) => field as Field<Decimal>);
  const times = ({ value }: Field<Decimal>): Decimal => (value ?? ZERO).times(TEN_THOUSAND);
  if (fields.map((field) => amount(times(field))).join("、") !== likely) return null;
  // Every amount of the line, also those whose column is too short to have a usual size
  const whole = AMOUNTS.map((key) => line[key]).filter(({ value }) => value !== null && !value.isZero());
  const changed = whole.flatMap((field) => places.change(field, numberContent(times(field))));
  return unitMend(moneyUnit, changed);
}

const AMOUNTS = ["carriedOver", "initialBudget", "added", "reduced", "arrived", "spent"] as const;

function withAmounts(line: FundLine, factorOf: (field: Field<Decimal>) => Decimal | null): FundLine {
  const changed = AMOUNTS.map((key) => {
    const field = line[key];
    const factor = factorOf(field);
    const value = factor === null || field.value === null ? field.value : field.value.div(factor);
    return [key, { ...field, value }] as const;
  });
  return { ...line, ...Object.fromEntries(changed) };
}

const LEAST_SPENT = new Decimal("0.1");

/** Not more than there is, and a tenth of it at least */
function isUsualSpending({ carriedOver, initialBudget, added, reduced, spent }: FundLine): boolean {
  const budget = [carriedOver, initialBudget, added].reduce(
    (total, { value }) => total.plus(value ?? ZERO),
    ZERO.minus(reduced.value ?? ZERO),
  );
  if (spent.value === null || !isAboveZero(budget)) return false;
  return spent.value.lte(budget) && spent.value.gte(budget.times(LEAST_SPENT));
}

function divided(
  line: FundLine,
  wrong: ReadonlySet<string>,
  moneyUnit: MoneyUnit,
  places: MendedWorkbook["places"],
): Mend | null {
  const changed = AMOUNTS.flatMap((key) => {
    const { cell, value } = line[key];
    return cell === null || value === null || !wrong.has(cell)
      ? []
      : places.change(line[key], numberContent(value.div(TEN_THOUSAND)));
  });
  return unitMend(moneyUnit, changed);
}

function unitMend(moneyUnit: string, changed: readonly CellMend[]): Mend | null {
  return changed.length === 0 ? null : { why: { kind: "unit", moneyUnit }, choices: [changed] };
}

/** With another decimal point 支出 is exactly 全年预算数, or the sum its 报告数. */
export function slippedAmount(
  { cells, inputs: { likely } }: FindingOf<"R15.slippedAmount"> | FindingOf<"R15.slippedOfStated">,
  { places }: MendedWorkbook,
): Mend | null {
  const place = places.at(cells[0]);
  if (place === undefined) return null;
  const after = numberContent(new Decimal(likely));
  return { why: { kind: "decimalPoint" }, choices: [places.change(place.field, after)] };
}

/** All amounts are right in the other unit, which `expected` names. */
export function moneyUnit(
  { expected }: FindingOf<"R89.tooLarge"> | FindingOf<"R89.tooSmall"> | FindingOf<"Y15.scaleDiffers">,
  { places, selfEvaluation }: MendedWorkbook,
): Mend | null {
  const changed = expected === null ? [] : places.change(selfEvaluation.unit.moneyUnit, { text: expected });
  return changed.length === 0 ? null : { why: { kind: "moneyUnit" }, choices: [changed] };
}

/** 上年数, which last year's workbook has */
export function lastYearFigure(
  { cells, inputs: { last, source } }: FindingOf<"Y7.lastYearDiffers">,
  { places }: MendedWorkbook,
): Mend | null {
  const place = places.at(cells[0]);
  if (place?.table !== "workFigures") return null;
  const number = /^-?\d+(?:\.\d+)?/.exec(last)?.[0];
  if (number === undefined) return null;
  return {
    why: { kind: "lastYear", file: source.file },
    choices: [places.change(place.field, { number })],
  };
}
