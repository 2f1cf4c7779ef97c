/** 指标值 and 完成值 of one row: what one of them leaves open, the other and the name may show. */
import { HUNDRED, round, toPlainExact, type Decimal } from "../../domain/decimal";
import { isDuration, isShareOfWhole } from "../../domain/calculation/indicatorNames";
import type { Field, Reading } from "../../domain/model";
import {
  figureAsDate,
  foldName,
  foldTight,
  readTarget,
  scaledUnit,
  unitOfTarget,
  withoutNumber,
  type TargetInput,
} from "../../domain/text";
import { dateOfSerial, type InputCell } from "./cells";
import type { Collector } from "./collector";
import { fieldOf, reportRatio, type MaybeCell } from "./fields";

type Key = "target" | "actual";
type Pair<T> = Readonly<Record<Key, T>>;
type NumberField = Field<Reading> & { readonly value: Extract<Reading, { kind: "number" }> };

export interface ReadingRow {
  /** 二级 and 三级指标 */
  readonly level2: string;
  readonly level3: string;
  /** 度量单位, "" for none */
  readonly measureUnit: string;
}

export interface PairReader {
  /** What the columns are called in findings */
  readonly headings: Pair<string>;
  /** Reads one cell, with a finding where it cannot be read */
  readonly read: (cell: MaybeCell, key: Key) => Field<Reading>;
  readonly collector: Collector;
}

/**
 * Reads both cells. A figure that must be a date is one (20220720 under 时效指标), a bare figure takes the unit of the
 * other (95 beside ≤90万元), and a ratio beside a percentage is one (0.95 beside 90%). Each is reported.
 */
export function readPair(
  { target, actual }: Partial<Pair<MaybeCell>>,
  row: ReadingRow,
  reader: PairReader,
): Pair<Field<Reading>> {
  const cells = { target: asShown(target), actual: asShown(actual) };
  const dated = (key: Key, other: Key) =>
    readDateFigure(cells[key], cells[other], row, reader.headings[key], reader.collector) ??
    reader.read(cells[key], key);
  const plain = { target: dated("target", "actual"), actual: dated("actual", "target") };
  const scaled = row.measureUnit === "" ? inOneUnit(plain, reader) : plain;
  const ratio = (key: Key, other: Key) =>
    asPercent(scaled[key], cells[key], scaled[other], reader.headings[key], reader.collector);
  const percents = { target: ratio("target", "actual"), actual: ratio("actual", "target") };
  return asRatios(percents, cells, row, reader);
}

/** A percent cell with the places that Excel shows: =113/120 in the format `0.00%` is 94.17%, on the form too. */
function asShown(cell: MaybeCell): MaybeCell {
  if (cell?.kind !== "number" || !cell.percentFormat) return cell;
  const percent = round(cell.value.times(HUNDRED), cell.places);
  return { ...cell, value: percent.div(HUNDRED), written: `${toPlainExact(percent)}%` };
}

/** Undefined for anything but a figure, a text or a day. */
export function targetInput(cell: InputCell): TargetInput | undefined {
  switch (cell.kind) {
    case "number":
      return { number: cell.value, percentFormat: cell.percentFormat };
    case "date": {
      const date = dateOfSerial(cell.serial);
      return date === undefined ? undefined : { date };
    }
    case "text":
      return { text: cell.written };
    default:
      return undefined;
  }
}

const inputOf = (cell: MaybeCell): TargetInput | undefined =>
  cell === undefined ? undefined : targetInput(cell);

/** 时效指标, and names such as 完成时间 */
function expectsDate({ level2, level3, measureUnit }: ReadingRow): boolean {
  if (!/^(?:年月日|日期|时间|日|月|月日)?$/u.test(foldTight(measureUnit))) return false;
  const name = foldName(level3);
  if (/[率度]$|比例|数量|次数|天数|时长|人数|满意/u.test(name)) return false;
  return withoutNumber(foldName(level2)).startsWith("时效") || /时间|日期|时限|期限|时点|节点/u.test(name);
}

/** Undefined where the figure is no date. */
function readDateFigure(
  cell: MaybeCell,
  other: MaybeCell,
  row: ReadingRow,
  column: string,
  collector: Collector,
): Field<Reading> | undefined {
  if (cell === undefined || !expectsDate(row)) return undefined;
  const input = inputOf(cell);
  const read = input === undefined ? undefined : figureAsDate(input);
  // The grammar reads what is a date anywhere: 11月30日
  if (input === undefined || read === undefined || readTarget(input, "")?.kind === "date") return undefined;
  const isWhole = /^\D*(?:19|20)\d{6}(?!\d)/u.test(foldTight(cell.written));
  const kind = isWhole ? "date" : shortDateKind(cell, other, row);
  if (kind === "figure" || (read === "impossible" && !isWhole)) return undefined;
  if (typeof read === "string" || kind === "unclear") {
    const inputs = { column, written: cell.written };
    collector.add("R00.unclearDate", "error", [cell.address], inputs, cell.written);
    return fieldOf<Reading>(cell, null);
  }
  const shown = read.kind === "date" ? read.date.replace(/^--/, "") : cell.written;
  const inputs = { column, written: cell.written, read: shown };
  collector.add("R00.readAsDate", "note", [cell.address], inputs, cell.written, shown);
  return fieldOf(cell, read);
}

/** Whether 11.30 or 7/20 is a day: by a day beside it, by the name, or by its slash. */
function shortDateKind(cell: InputCell, other: MaybeCell, row: ReadingRow): "date" | "figure" | "unclear" {
  const input = inputOf(other);
  const beside = input === undefined ? null : readTarget(input, row.measureUnit);
  const isSlashed = /^\D*\d+\/\d+/u.test(cell.written);
  if (isSlashed || beside?.kind === "date") return "date";
  if (isDuration(foldName(row.level3))) return "figure";
  const maybeDate = input === undefined ? undefined : figureAsDate(input);
  if (beside?.kind === "number" && (maybeDate === undefined || maybeDate === "impossible")) return "figure";
  return /时间|日期|时点|节点/u.test(foldName(row.level3)) ? "date" : "unclear";
}

function isNumber(field: Field<Reading>): field is NumberField {
  return field.value?.kind === "number";
}

/** A bare figure takes the unit of the other one, as on forms without 度量单位. */
function inOneUnit(pair: Pair<Field<Reading>>, { headings, collector }: PairReader): Pair<Field<Reading>> {
  const taken = (key: Key, other: Key): Field<Reading> => {
    const [field, beside] = [pair[key], pair[other]];
    const figure = figureOf(beside.value);
    if (!isNumber(field) || figure === null || field.cell === null) return field;
    if (field.value.unit !== null || figure.unit === null || !/\d$/u.test(foldTight(field.written)))
      return field;
    const unit = unitOfTarget(beside.written) ?? "";
    const { factor } = scaledUnit(unit);
    if (factor.eq(1)) return field;
    const value = field.value.value.times(factor);
    // 895000 beside ≤90万元 is already in 元.
    const isScaled = isNear(field.value.value, figure.value) && !isNear(value, figure.value);
    const read = `${foldTight(field.written)}${isScaled ? figure.unit : unit}`;
    const inputs = { column: headings[key], written: field.written, read };
    collector.add("R00.unitTaken", "note", [field.cell], inputs, field.written, read);
    return {
      ...field,
      value: { ...field.value, value: isScaled ? field.value.value : value, unit: figure.unit },
    };
  };
  return { target: taken("target", "actual"), actual: taken("actual", "target") };
}

/** Of a range its upper bound */
function figureOf(reading: Reading | null): { readonly value: Decimal; readonly unit: string | null } | null {
  if (reading?.kind === "range") return { value: reading.high, unit: reading.unit };
  return reading?.kind === "number" ? reading : null;
}

/** Within one order of magnitude */
function isNear(value: Decimal, other: Decimal): boolean {
  return value.abs().times(10).gte(other.abs()) && value.abs().lte(other.abs().times(10));
}

/** From this percentage on, a value of at most 1 in the other cell is a ratio. */
const CLEARLY_PERCENT = 20;

/**
 * Reads a ratio as a percentage where the other cell leaves no doubt: 0.95 beside a target of 90 % is 95 %, a target
 * of 1 beside 100 % is 100 %. 0.9 beside 4.2 % may well be 0.9 %.
 */
function asPercent(
  field: Field<Reading>,
  cell: MaybeCell,
  other: Field<Reading>,
  heading: string,
  collector: Collector,
): Field<Reading> {
  if (!isRatio(field) || cell === undefined) return field;
  const { value } = other;
  if (value?.kind !== "number" || value.unit !== "%" || value.value.lt(CLEARLY_PERCENT)) return field;
  return hundredfold(field, cell, heading, collector);
}

function hundredfold(
  field: NumberField,
  cell: InputCell,
  heading: string,
  collector: Collector,
): Field<Reading> {
  const percent = field.value.value.times(HUNDRED);
  reportRatio(cell, heading, `${toPlainExact(percent)}%`, collector);
  return { ...field, value: { ...field.value, value: percent, unit: "%" } };
}

/** A value above 0 and up to 1 without a percent sign, which may be a ratio */
function isRatio(field: Field<Reading>): field is NumberField {
  if (!isNumber(field) || !/^[≥≤><=]*[\d.]+$/u.test(foldTight(field.written))) return false;
  const { value, unit } = field.value;
  return (unit === "%" || unit === null) && value.gt(0) && value.lte(1);
}

/**
 * 0.9 and 0.945 in a row with the unit %: percent cells pasted as values, or 0.9 %. The name of a share (合格率) leaves no
 * doubt; otherwise the user is asked.
 */
function asRatios(
  pair: Pair<Field<Reading>>,
  cells: Pair<MaybeCell>,
  { level3, measureUnit }: ReadingRow,
  { headings, collector }: PairReader,
): Pair<Field<Reading>> {
  const { target, actual } = pair;
  const both = isRatio(target) && isRatio(actual) && scaledUnit(measureUnit).unit === "%";
  if (both && cells.target !== undefined && cells.actual !== undefined && isShareOfWhole(foldName(level3))) {
    return {
      target: hundredfold(target, cells.target, headings.target, collector),
      actual: hundredfold(actual, cells.actual, headings.actual, collector),
    };
  }
  const doubtful = (["target", "actual"] as const).filter((key) =>
    both ? true : mayBeRatioBeside(pair[key], pair[key === "target" ? "actual" : "target"]),
  );
  for (const key of doubtful) {
    const field = pair[key];
    if (!isNumber(field) || field.cell === null) continue;
    const [asWritten, asRatio] = [field.value.value, field.value.value.times(HUNDRED)].map(
      (value) => `${toPlainExact(value)}%`,
    );
    const inputs = {
      column: headings[key],
      written: field.written,
      asWritten: asWritten ?? "",
      asRatio: asRatio ?? "",
    };
    collector.add("R00.ratioOrPercent", "warning", [field.cell], inputs, field.written);
  }
  return pair;
}

/** 0.16 beside 15%: 16 % would be as near as 0.16 % is far. */
function mayBeRatioBeside(field: Field<Reading>, other: Field<Reading>): boolean {
  if (!isRatio(field) || !isNumber(other) || other.value.unit !== "%" || !other.value.value.gt(1))
    return false;
  const percent = field.value.value.times(HUNDRED);
  return percent.times(2).gte(other.value.value) && percent.lte(other.value.value.times(2));
}
