/** 总分: the points and the score at the end of a form. */
import { cellAddress } from "../../a1";
import type { Decimal } from "../../domain/decimal";
import { NO_FIELD, type Field } from "../../domain/model";
import type { InputCell } from "../read/cells";
import { Collector } from "../read/collector";
import { fieldOf } from "../read/fields";
import { pointsField } from "./figures";
import type { IndicatorHeader } from "./header";
import { INDICATOR_COLUMNS } from "./headings";
import { isTotal } from "./labels";
import { TableRows } from "./rows";
import type { SheetText } from "./sheetText";

export interface PrintedTotal {
  readonly weight: Field<Decimal>;
  readonly score: Field<Decimal>;
}

const NO_TOTAL: PrintedTotal = { weight: NO_FIELD, score: NO_FIELD };

/** 总分; of two that differ the first is read. */
export function readTotal(
  sheet: SheetText,
  rows: readonly number[],
  header: IndicatorHeader,
  collector: Collector,
): PrintedTotal {
  const behind = rows.filter((row) => row > header.lastRow);
  const candidates = behind.filter((row, index) => index === 0 || hasPoints(sheet, row));
  const read = candidates.map((row) => ({ row, total: totalAt(sheet, row, header, new Collector("")) }));
  const whole = read.filter((one) => !read.some((other) => isPartOf(one.total, other.total)));
  const [used, ...others] = whole;
  if (used === undefined) return NO_TOTAL;
  const labelOfRow = (row: number) => cellAddress(sheet.sheet, row, sheet.filled(row)[0] ?? sheet.left);
  const different = others.filter(({ total }) => !isSameTotal(used.total, total)).map(({ row }) => row);
  if (different.length > 0) {
    const cells = different.map(labelOfRow);
    const inputs = { used: labelOfRow(used.row), others: cells.join("、") };
    collector.add("R00.severalTotals", "error", [...cells, labelOfRow(used.row)], inputs);
  }
  return totalAt(sheet, used.row, header, collector);
}

const hasPoints = (sheet: SheetText, row: number): boolean =>
  sheet.filled(row).some((column) => /^[\d.]+分?$/.test(sheet.text(row, column)));

/** 合计 | 90 | 87.5 of the indicators, before 总分 | 100 | 97.5 */
function isPartOf(one: PrintedTotal, whole: PrintedTotal): boolean {
  const [part, all] = [one.weight.value, whole.weight.value];
  return part !== null && all !== null && part.lt(all);
}

/** Whether a row repeats the total, with its points or without */
function isSameTotal(one: PrintedTotal, other: PrintedTotal): boolean {
  if (one.score.value === null || other.score.value === null) return false;
  const [left, right] = [one.weight.value, other.weight.value];
  return one.score.value.eq(other.score.value) && (left === null || right === null || left.eq(right));
}

/**
 * The points and the score in the indicators' columns. If the row is merged otherwise, the figures right of the word:
 * two are points and score, one is the score.
 */
function totalAt(sheet: SheetText, row: number, header: IndicatorHeader, collector: Collector): PrintedTotal {
  const table = new TableRows(sheet, header, INDICATOR_COLUMNS, collector);
  const label = sheet.filled(row).find((column) => isTotal(sheet.text(row, column)));
  // Where 得分 is the first column, its cell holds the label, and the score stands behind it.
  const figureCell = (key: "weight" | "score"): InputCell | undefined => {
    const column = header.columns.get(key);
    return label !== undefined && column === label ? undefined : table.cell(row, key);
  };
  const weight = figureCell("weight");
  const score = figureCell("score");
  const below = [weight, score].some((cell) => cell !== undefined && cell.kind !== "blank");
  if (below) {
    return {
      weight: pointsField(weight, "总分", collector),
      score: pointsField(score, "总分", collector),
    };
  }
  const figures = sheet.filled(row).filter((column) => /^\d+(?:\.\d+)?分?$/.test(sheet.text(row, column)));
  const at = (column: number | undefined): Field<Decimal> =>
    column === undefined ? NO_FIELD : pointsField(sheet.cell(row, column), "总分", collector);
  const [one, two] = figures;
  if (two !== undefined) return { weight: at(one), score: at(two) };
  return {
    weight: fieldOf<Decimal>(weight, null),
    score: one === undefined ? fieldOf<Decimal>(score ?? behind(sheet, row, label), null) : at(one),
  };
}

/** The cell right of the label, else the first of the row */
function behind(sheet: SheetText, row: number, label: number | undefined): InputCell {
  const column = label === undefined ? sheet.left : sheet.columnAfter(row, label);
  return sheet.cell(row, column < sheet.right ? column : sheet.left);
}
