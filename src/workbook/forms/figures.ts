/** Figures, targets and points as a printed form writes them. */
import { toPlain, type Decimal } from "../../domain/decimal";
import type { Field, MoneyUnit, Reading } from "../../domain/model";
import { proposeOcrReading, readNumberText, readTarget } from "../../domain/text";
import type { Collector } from "../read/collector";
import { errorValue, fieldOf, readPoints, readPresentAmount, readRate, type MaybeCell } from "../read/fields";
import { targetInput } from "../read/readingPair";

/**
 * In a form copied from a page or document every figure is text: plain digits count as a number without a finding.
 * Text with more than digits (a unit, separators) stays text and gets one.
 */
function asNumber(cell: MaybeCell): MaybeCell {
  if (cell?.kind !== "text") return cell;
  const read = readNumberText(cell.written);
  if (read === null || read.normalised) return cell;
  const { address, written } = cell;
  return { address, written, kind: "number", value: read.value, percentFormat: false, places: 0 };
}

/** `1OO`, `O.00`: reported with a proposal, and not read. */
function damaged(cell: MaybeCell, column: string, collector: Collector): boolean {
  if (cell?.kind !== "text" || readNumberText(cell.written) !== null) return false;
  const proposal = proposeOcrReading(cell.written);
  if (proposal === null) return false;
  const inputs = { column, written: cell.written, proposal };
  collector.add("R00.damagedText", "error", [cell.address], inputs, cell.written, proposal);
  return true;
}

/** An amount in the form's money unit; a blank one has value null. */
export function amountField(
  cell: MaybeCell,
  column: string,
  moneyUnit: MoneyUnit | null,
  collector: Collector,
): Field<Decimal> {
  if (damaged(cell, column, collector)) return fieldOf<Decimal>(cell, null);
  return readPresentAmount(asNumber(cell), column, moneyUnit, collector);
}

export function pointsField(cell: MaybeCell, column: string, collector: Collector): Field<Decimal> {
  if (damaged(cell, column, collector)) return fieldOf<Decimal>(cell, null);
  return readPoints(asNumber(cell), column, collector);
}

/**
 * In percent: `100.00%`, 86.5, 1 (100 %), a cell in percent format. What is written has the places that the sheet shows: a
 * rate is compared at those.
 */
export function rateField(cell: MaybeCell, column: string, collector: Collector): Field<Decimal> {
  if (damaged(cell, column, collector)) return fieldOf<Decimal>(cell, null);
  const field = readRate(asNumber(cell), column, collector);
  if (cell?.kind !== "number" || field.value === null || field.value.decimalPlaces() >= cell.places)
    return field;
  if (cell.percentFormat) return { ...field, written: `${toPlain(field.value, cell.places)}%` };
  // 0.86 was read as 86 %, which the sheet does not show.
  return field.value.eq(cell.value) ? { ...field, written: toPlain(field.value, cell.places) } : field;
}

/** A target or an actual; `measureUnit` is that of the row, "" for none. */
export function readingField(
  cell: MaybeCell,
  column: string,
  measureUnit: string,
  collector: Collector,
): Field<Reading> {
  if (cell === undefined || cell.kind === "blank") return fieldOf<Reading>(cell, null);
  if (cell.kind === "error") return errorValue(cell, column, collector);
  const input = targetInput(cell);
  const value = input === undefined ? null : readTarget(input, measureUnit);
  if (value === null && !damaged(cell, column, collector)) {
    const inputs = { column, written: cell.written };
    collector.add("R00.unreadableTarget", "error", [cell.address], inputs, cell.written);
  }
  return fieldOf(cell, value);
}
