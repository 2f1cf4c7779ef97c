/** Makes fields of the model from cells; what is unreadable, or readable only when normalised, becomes a finding. */
import { HUNDRED, toPlainExact, type Decimal } from "../../domain/decimal";
import { fieldAt, type Choice, type Column, type Field, type MoneyUnit } from "../../domain/model";
import { foldName, readNumberText, type NumberText } from "../../domain/text";
import { isUncalculated, type InputCell } from "./cells";
import type { Collector } from "./collector";

export type MaybeCell = InputCell | undefined;

export function fieldOf<T>(cell: MaybeCell, value: T | null): Field<T> {
  return fieldAt(cell?.address ?? null, cell?.written ?? "", value);
}

/** Any text; a number or a day as it is written. */
export function readText(cell: MaybeCell, column: string, collector: Collector): Field<string> {
  if (cell === undefined || cell.kind === "blank") return fieldOf<string>(cell, null);
  if (cell.kind === "error") return errorValue(cell, column, collector);
  return fieldOf(cell, cell.written);
}

export function reportBlank(
  cell: InputCell,
  column: Column,
  collector: Collector,
  severity: "error" | "warning" = "error",
): void {
  const choices = column.kind === "choice" ? { choices: choiceList(column.choices).labels } : {};
  collector.add("R00.blankCell", severity, [cell.address], { column: column.heading, ...choices });
}

export function errorValue<T>(cell: InputCell, column: string, collector: Collector): Field<T> {
  if (isUncalculated(cell)) {
    collector.addUncalculated(cell.address, column);
    return fieldAt<T>(cell.address, "", null);
  }
  collector.add("R00.errorValue", "error", [cell.address], { column, written: cell.written }, cell.written);
  return fieldOf<T>(cell, null);
}

export function unreadable<T>(cell: InputCell, column: string, collector: Collector): Field<T> {
  collector.add(
    "R00.unreadableNumber",
    "error",
    [cell.address],
    { column, written: cell.written },
    cell.written,
  );
  return fieldOf<T>(cell, null);
}

/** A closed list as `readChoice` needs it. */
export interface ChoiceList<T> {
  /** By what `foldName` makes of a spelling, in lower case */
  readonly spellings: ReadonlyMap<string, T>;
  /** For messages: `是、否` */
  readonly labels: string;
}

export function choiceList<T>(choices: readonly Choice<T>[]): ChoiceList<T> {
  return {
    spellings: new Map(
      choices.flatMap(({ value, label, spellings = [] }) =>
        [foldName(label).toLowerCase(), ...spellings].map((spelling) => [spelling, value] as const),
      ),
    ),
    labels: choices.map(({ label }) => label).join("、"),
  };
}

/** One of a closed list, in any of its spellings. */
export function readChoice<T>(
  cell: MaybeCell,
  column: string,
  { spellings, labels }: ChoiceList<T>,
  collector: Collector,
): Field<T> {
  if (cell === undefined || cell.kind === "blank") return fieldOf<T>(cell, null);
  if (cell.kind === "error") return errorValue(cell, column, collector);
  const value = spellings.get(foldName(cell.written).replace(/\s/g, "").toLowerCase());
  if (value !== undefined) return fieldOf(cell, value);
  const inputs = { column, written: cell.written, choices: labels };
  collector.add("R00.unknownChoice", "error", [cell.address], inputs, cell.written, labels);
  return fieldOf<T>(cell, null);
}

/** A number without unit whose figure stays the same: a column pasted as text has one in each row. */
const DIGITS = /^[\d,]+(?:\.\d+)?$/;

function reportNormalised(cell: InputCell, column: string, value: Decimal, collector: Collector): void {
  if (DIGITS.test(cell.written)) {
    collector.addNumberAsText(cell.address, column, cell.written, toPlainExact(value));
    return;
  }
  const inputs = { column, written: cell.written, read: toPlainExact(value) };
  collector.add("R00.normalisedNumber", "note", [cell.address], inputs, cell.written, inputs.read);
}

/** Powers of ten of one money unit in 元 */
const IN_YUAN: Readonly<Record<string, number>> = {
  元: 0,
  千元: 3,
  万元: 4,
  万: 4,
  百万元: 6,
  亿元: 8,
  亿: 8,
};

/** A money unit in the words of a number format */
const MONEY_WORD = /百万元|[千万亿]元|[万亿元]/u;

/** The power of ten from `unit` to the workbook's unit; undefined for an unknown unit or workbook unit. */
function moneyPower(unit: string | null, moneyUnit: MoneyUnit | null): number | undefined {
  if (unit === null) return 0;
  const power = IN_YUAN[unit];
  return power === undefined || moneyUnit === null ? undefined : power - (IN_YUAN[moneyUnit] ?? 0);
}

function moneyOfText(read: NumberText, moneyUnit: MoneyUnit | null): Decimal | undefined {
  const power = moneyPower(read.unit, moneyUnit);
  return power === undefined || read.percent ? undefined : read.value.times(`1e${power}`);
}

/** A format that shows 元 as 万元, or names another unit than the workbook's */
function reportDisplay(
  cell: InputCell & { readonly kind: "number" },
  column: string,
  moneyUnit: MoneyUnit | null,
  collector: Collector,
): void {
  if (cell.display === undefined || moneyUnit === null) return;
  const { power, text } = cell.display;
  const unit = MONEY_WORD.exec(text)?.[0] ?? moneyUnit;
  if (power === moneyPower(unit, moneyUnit)) return;
  const inputs = {
    column,
    shown: `${toPlainExact(cell.value.times(`1e-${power}`))}${unit}`,
    read: `${toPlainExact(cell.value)}${moneyUnit}`,
  };
  collector.add("R00.shownOtherwise", "error", [cell.address], inputs, inputs.shown, inputs.read);
}

/** An amount in the workbook's unit; blank = null. */
export function readPresentAmount(
  cell: MaybeCell,
  column: string,
  moneyUnit: MoneyUnit | null,
  collector: Collector,
  mayBeNegative = false,
): Field<Decimal> {
  if (cell === undefined || cell.kind === "blank") return fieldOf<Decimal>(cell, null);
  if (cell.kind === "error") return errorValue(cell, column, collector);
  let value: Decimal | undefined;
  if (cell.kind === "number" && !cell.percentFormat) {
    value = cell.value;
    reportDisplay(cell, column, moneyUnit, collector);
  } else if (cell.kind === "text") {
    const read = readNumberText(cell.written);
    value = read === null ? undefined : moneyOfText(read, moneyUnit);
    // Reported even for plain digits: Excel's own sums ignore text.
    if (value !== undefined) reportNormalised(cell, column, value, collector);
  }
  if (value === undefined) return unreadable(cell, column, collector);
  if (value.isNegative() && !value.isZero() && !mayBeNegative) {
    const inputs = { column, written: cell.written };
    collector.add("R00.negativeAmount", "error", [cell.address], inputs, cell.written);
  }
  return fieldOf(cell, value);
}

/** Points of a weight or score: a number, `10分`, or a share of the hundred points as `10%`. */
export function readPoints(cell: MaybeCell, column: string, collector: Collector): Field<Decimal> {
  if (cell === undefined || cell.kind === "blank") return fieldOf<Decimal>(cell, null);
  if (cell.kind === "error") return errorValue(cell, column, collector);
  if (cell.kind === "number") {
    if (!cell.percentFormat) return fieldOf(cell, cell.value);
    const points = cell.value.times(HUNDRED);
    reportRatio(cell, column, toPlainExact(points), collector);
    return fieldOf(cell, points);
  }
  const read = cell.kind === "text" ? readNumberText(cell.written) : null;
  if (read === null || !(read.unit === null || read.unit === "分" || read.percent)) {
    return unreadable(cell, column, collector);
  }
  if (read.percent) reportRatio(cell, column, toPlainExact(read.value), collector);
  else reportNormalised(cell, column, read.value, collector);
  return fieldOf(cell, read.value);
}

export function reportRatio(cell: InputCell, column: string, read: string, collector: Collector): void {
  const inputs = { column, written: cell.written, read };
  collector.add("R00.ratioReadAsPercent", "note", [cell.address], inputs, cell.written, read);
}

/** A rate in percent: `80%`, 0.8 in a percent format, 80, or 0.8, which is reported. */
export function readRate(cell: MaybeCell, column: string, collector: Collector): Field<Decimal> {
  if (cell === undefined || cell.kind === "blank") return fieldOf<Decimal>(cell, null);
  if (cell.kind === "error") return errorValue(cell, column, collector);
  let value: Decimal;
  if (cell.kind === "number") {
    if (cell.percentFormat) return fieldOf(cell, cell.value.times(HUNDRED));
    value = cell.value;
  } else {
    const read = cell.kind === "text" ? readNumberText(cell.written) : null;
    if (read === null || !(read.unit === null || read.percent)) return unreadable(cell, column, collector);
    if (read.percent) return fieldOf(cell, read.value);
    value = read.value;
  }
  if (value.isZero() || value.abs().gt(1)) return fieldOf(cell, value);
  // No budget is executed to 1 % or less, so it is a ratio.
  const percent = value.times(HUNDRED);
  reportRatio(cell, column, `${toPlainExact(percent)}%`, collector);
  return fieldOf(cell, percent);
}

/** What a live column shows: a number, a percentage in percent. It is no input, so anything else says nothing. */
export function readLiveFigure(cell: MaybeCell): Field<Decimal> {
  if (cell?.kind === "number")
    return fieldOf(cell, cell.percentFormat ? cell.value.times(HUNDRED) : cell.value);
  const read = cell?.kind === "text" ? readNumberText(cell.written) : null;
  return fieldOf(cell, read?.value ?? null);
}

/** A count or a parameter, with or without a unit; a percentage in percent. */
export function readNumber(cell: MaybeCell, column: string, collector: Collector): Field<Decimal> {
  if (cell === undefined || cell.kind === "blank") return fieldOf<Decimal>(cell, null);
  if (cell.kind === "error") return errorValue(cell, column, collector);
  if (cell.kind === "number")
    return fieldOf(cell, cell.percentFormat ? cell.value.times(HUNDRED) : cell.value);
  const read = cell.kind === "text" ? readNumberText(cell.written.replace(/[人名]$/u, "")) : null;
  if (read === null) return unreadable(cell, column, collector);
  if (!read.percent) reportNormalised(cell, column, read.value, collector);
  return fieldOf(cell, read.value);
}
