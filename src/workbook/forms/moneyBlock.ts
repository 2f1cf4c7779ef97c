/** 项目资金 or 预算执行情况: one budget row for each source, and the total with its rate, weight and score. */
import { cellAddress } from "../../a1";
import { Decimal } from "../../domain/decimal";
import { NO_FIELD, type Field, type MoneyUnit } from "../../domain/model";
import type { BudgetRow } from "../../domain/forms/printedForm";
import { readNumberText } from "../../domain/text";
import type { InputCell } from "../read/cells";
import type { Collector } from "../read/collector";
import { fieldOf, readText } from "../read/fields";
import { BLANK_ROW, endsMoneyBlock, LABEL_AND_AMOUNT, labelField, MOST_ROWS, withTotal } from "./budgetRow";
import { amountField, pointsField, rateField } from "./figures";
import type { MoneyHeader } from "./header";
import { MONEY_COLUMNS, type MoneyColumn } from "./headings";
import { isBlockHead, isBudgetLabel, splitPoints } from "./labels";
import { isPairRow, NO_PLACES, readPairs, type MoneyPlaces } from "./moneyPairs";
import { reportDuplicates, TableRows } from "./rows";
import { rowsOfSourceColumns, sourceHeadsOf } from "./sourceColumns";
import { squeeze, type SheetText } from "./sheetText";

export interface MoneyBlock {
  readonly rows: readonly BudgetRow[];
  /** 预算执行情况(20分): the points that the block's head names */
  readonly points: Field<Decimal>;
  /** Of the total, where its amounts are beside labels instead of below headings */
  readonly places: MoneyPlaces;
  /** The row after the block's last one */
  readonly end: number;
}

const AMOUNTS = ["initialBudget", "annualBudget", "spent"] as const;

export function readMoneyBlock(
  sheet: SheetText,
  header: MoneyHeader,
  end: number,
  moneyUnit: MoneyUnit | null,
  collector: Collector,
): MoneyBlock {
  reportDuplicates(sheet, header, "资金", MONEY_COLUMNS, collector);
  const points = headPoints(sheet, header, end);
  if (isPairRow(sheet, header.row)) {
    const label = headLabel(sheet, header);
    const pairs = readPairs(sheet, { first: header.row, end }, label, moneyUnit, collector);
    return { ...pairs, rows: withTotal(pairs.rows, points), points };
  }
  const heads = sourceHeadsOf(sheet, header);
  if (heads !== null) {
    const last = lastRowOfBlock(sheet, heads.row, end);
    const bySource = rowsOfSourceColumns(sheet, heads, last, { header, moneyUnit, collector });
    if (bySource.length > 0)
      return { rows: withTotal(bySource, points), points, places: NO_PLACES, end: last };
  }
  const below = readBelow(sheet, header, end, moneyUnit, collector);
  const rows = withReason(withTotal(below.rows, points), below.reason);
  return { rows, points, places: NO_PLACES, end: below.end };
}

/** The sources as rows below the headings */
function readBelow(
  sheet: SheetText,
  header: MoneyHeader,
  end: number,
  moneyUnit: MoneyUnit | null,
  collector: Collector,
): Pick<MoneyBlock, "rows" | "end"> & { readonly reason: Field<string> } {
  reportMissingColumns(sheet, header, collector);
  const table = new TableRows(sheet, header, MONEY_COLUMNS, collector);
  const rows: BudgetRow[] = [];
  const outsideLines: (readonly OutsideRow[])[] = [];
  let reason: Field<string> = NO_FIELD;
  let row = header.lastRow + 1;
  const limit = Math.min(end, row + MOST_ROWS);
  for (; row < limit; row += 1) {
    const filled = sheet.filled(row);
    if (filled.length === 0) continue;
    if (filled.some((column) => endsMoneyBlock(sheet.text(row, column)))) break;
    const reasonLabel = filled.find((column) => REASON_ROW.test(sheet.text(row, column)));
    if (reasonLabel !== undefined) {
      const beside = filled.find((column) => column > reasonLabel);
      reason = readText(beside === undefined ? undefined : sheet.cell(row, beside), REASONS, collector);
      continue;
    }
    const outside = amountsOutsideColumns(sheet, row, filled, table, moneyUnit, collector);
    if (outside.length > 0) {
      outsideLines.push(outside);
      continue;
    }
    const label = labelColumn(sheet, row, filled, header, table);
    if (label === undefined && !holdsFigures(sheet, row, table)) continue;
    const cell = label === undefined ? headLabel(sheet, header) : sheet.cell(row, label);
    // If amounts are outside the columns, a row without one is blank, not a row of blank columns.
    if (
      cell !== undefined &&
      label !== undefined &&
      outsideLines.length > 0 &&
      !holdsFigures(sheet, row, table)
    ) {
      const amount = { cell: cell.address, written: "", value: null };
      outsideLines.push([{ column: label, row: { ...BLANK_ROW, label: labelField(cell), amount } }]);
    } else {
      rows.push(readRow(row, cell, table, moneyUnit, collector));
    }
  }
  if (rows.length + outsideLines.length === 0 && isBlankTotal(sheet, header, limit)) {
    rows.push(readRow(header.lastRow + 1, headLabel(sheet, header), table, moneyUnit, collector));
  }
  return { rows: [...rows, ...byDivision(outsideLines)], reason, end: row };
}

/** A row below the sources that gives the reasons of all, as the attachments print it: its label, and its text beside */
const REASON_ROW = /^(?:原因说明|预算(?:调整|执行)(?:及执行)?(?:情况)?(?:原因|说明))$/u;
const REASONS = "原因说明";

function withReason(rows: readonly BudgetRow[], reason: Field<string>): readonly BudgetRow[] {
  if (reason.value === null) return rows;
  return rows.map((row) => (row.isTotal && row.reason.value === null ? { ...row, reason } : row));
}

/** A rate is printed, but no known heading has its numerator or denominator. */
function reportMissingColumns(sheet: SheetText, { columns, row }: MoneyHeader, collector: Collector): void {
  const rate = columns.get("rate");
  if (rate === undefined) return;
  const hasBudget = columns.has("annualBudget") || columns.has("initialBudget");
  const missing = [
    ...(hasBudget ? [] : ["annualBudget" as const]),
    ...(columns.has("spent") ? [] : ["spent" as const]),
  ];
  for (const key of missing) {
    const inputs = { table: "资金", column: MONEY_COLUMNS[key], similar: null };
    collector.add("R00.missingColumn", "error", [cellAddress(sheet.sheet, row, rate)], inputs);
  }
}

/** The row after the last one of the block whose headings are in `head` */
function lastRowOfBlock(sheet: SheetText, head: number, end: number): number {
  const limit = Math.min(end, head + 1 + MOST_ROWS);
  let row = head + 1;
  while (row < limit && !sheet.filled(row).some((column) => endsMoneyBlock(sheet.text(row, column))))
    row += 1;
  return row;
}

/** 其中：… first, then the text left of the figures. */
function labelColumn(
  sheet: SheetText,
  row: number,
  filled: readonly number[],
  header: MoneyHeader,
  table: TableRows<MoneyColumn>,
): number | undefined {
  const first = Math.min(...header.columns.values());
  const free = filled.filter(
    (column) => !table.isMapped(column) && /\p{Script=Han}/u.test(sheet.text(row, column)),
  );
  const ordered = free.filter((column) => column < first).concat(free.filter((column) => column > first));
  const left = ordered.filter((column) => column < first && !isBlockHead(sheet.text(row, column)));
  return (
    left.findLast((column) => isBudgetLabel(sheet.text(row, column))) ??
    ordered.find((column) => column > first && isBudgetLabel(sheet.text(row, column))) ??
    left.at(-1)
  );
}

/** A single row of figures may be named by the cell left of its headings: 资金总额, merged down. */
function headLabel(sheet: SheetText, header: MoneyHeader): InputCell | undefined {
  const first = Math.min(...header.columns.values());
  const column = sheet
    .filled(header.row)
    .find((one) => one < first && isBudgetLabel(sheet.text(header.row, one)));
  return column === undefined ? undefined : sheet.cell(header.row, column);
}

function holdsFigures(sheet: SheetText, row: number, table: TableRows<MoneyColumn>): boolean {
  return AMOUNTS.some((key) => /\d/.test(table.text(row, key)));
}

/** A single blank row below the headings, named by the head that is merged over both: 预算执行情况 */
function isBlankTotal(sheet: SheetText, { row, lastRow, columns }: MoneyHeader, limit: number): boolean {
  const below = lastRow + 1;
  const head = sheet.mergeAt(row, Math.min(...columns.values()) - 1);
  const isMergedOver = head !== undefined && head.row + head.rows === below + 1;
  return isMergedOver && below < limit && sheet.filled(below).length === 0 && !sheet.isHiddenRow(below);
}

function readRow(
  row: number,
  label: InputCell | undefined,
  table: TableRows<MoneyColumn>,
  moneyUnit: MoneyUnit | null,
  collector: Collector,
): BudgetRow {
  const amount = (key: MoneyColumn): Field<Decimal> =>
    amountField(table.cell(row, key), MONEY_COLUMNS[key], moneyUnit, collector);
  const points = (key: MoneyColumn): Field<Decimal> =>
    pointsField(table.cell(row, key), MONEY_COLUMNS[key], collector);
  const method = table.cell(row, "method");
  return {
    label: label === undefined ? NO_FIELD : labelField(label),
    isTotal: false,
    initialBudget: amount("initialBudget"),
    annualBudget: amount("annualBudget"),
    spent: amount("spent"),
    statedRate: rateField(table.cell(row, "rate"), MONEY_COLUMNS.rate, collector),
    weight: points("weight"),
    score: points("score"),
    reason: readText(table.cell(row, "reason"), MONEY_COLUMNS.reason, collector),
    ...(method === undefined ? {} : { scoringMethod: readText(method, MONEY_COLUMNS.method, collector) }),
    amount: NO_FIELD,
  };
}

/** A row whose label and amount are outside the columns; `column` is the label's */
interface OutsideRow {
  readonly column: number;
  readonly row: BudgetRow;
}

/** 按收入性质分 with its parts below it, then 按支出性质分 beside it with its own parts. */
function byDivision(lines: readonly (readonly OutsideRow[])[]): BudgetRow[] {
  const heads = lines[0]?.map(({ column }) => column) ?? [];
  const divisionOf = (column: number) => heads.findLast((head) => head <= column) ?? heads[0];
  return heads.flatMap((head) =>
    lines.flat().flatMap(({ column, row }) => (divisionOf(column) === head ? [row] : [])),
  );
}

/** 按收入性质分：2030.12 beside 按支出性质分：1925.67: labels in the columns of figures, each with its own amount. */
function amountsOutsideColumns(
  sheet: SheetText,
  row: number,
  filled: readonly number[],
  table: TableRows<MoneyColumn>,
  moneyUnit: MoneyUnit | null,
  collector: Collector,
): OutsideRow[] {
  const labels = filled.filter((column) => {
    const text = sheet.text(row, column);
    const reason = table.header.columns.get("reason") === column;
    return !reason && isBudgetLabel(text) && LABEL_AND_AMOUNT.test(text) && !isBlockHead(text);
  });
  const inFigures = labels.some((column) => table.isMapped(column));
  const withFigure = labels.some((column) =>
    /\d/.test(LABEL_AND_AMOUNT.exec(sheet.text(row, column))?.[2] ?? ""),
  );
  if (!inFigures && !withFigure) return [];
  return labels.map((column): OutsideRow => {
    const cell = sheet.cell(row, column);
    const [, name = "", figure] = LABEL_AND_AMOUNT.exec(sheet.text(row, column)) ?? [];
    const next = sheet.cell(row, column + 1);
    const own: InputCell = {
      address: cell.address,
      written: figure ?? "",
      kind: figure === undefined ? "blank" : "text",
    };
    const beside = figure === undefined && readNumberText(next.written) !== null;
    const label = fieldOf(cell, name.replace(/:$/, ""));
    const amount = amountField(beside ? next : own, name, moneyUnit, collector);
    return { column, row: { ...BLANK_ROW, label, amount } };
  });
}

/** From the head left of the headings or above them, else from those of 得分 and 分值. */
function headPoints(sheet: SheetText, header: MoneyHeader, end: number): Field<Decimal> {
  const first = Math.min(...header.columns.values());
  for (let row = header.row - 1; row <= Math.min(header.lastRow + 2, end - 1); row += 1) {
    for (const column of sheet.filled(row)) {
      if (row >= header.row && column >= first) break;
      const text = sheet.text(row, column);
      if (!/预算|资金|执行/u.test(text)) continue;
      const points = pointsIn(text);
      if (points !== null) return fieldOf(sheet.cell(row, column), points);
    }
  }
  for (const key of ["score", "weight"] as const) {
    const column = header.columns.get(key);
    const cell = header.headings.find((heading) => heading.column === column);
    const points = POINTS_IN_HEADING.exec(squeeze(cell?.written ?? ""))
      ?.slice(1)
      .find((one) => one !== undefined);
    if (column === undefined || points === undefined) continue;
    const row = sheet.text(header.lastRow, column) === "" ? header.row : header.lastRow;
    return fieldOf(sheet.cell(row, column), new Decimal(points));
  }
  return NO_FIELD;
}

/** 得分(20分*执行率), 得分(执行率×20), 得分(满分20分), 分值(20分) */
const POINTS_IN_HEADING =
  /\((?:满分|共|权重|分值)?:?(\d{1,3}(?:\.\d{1,2})?)(?:分?[*×xX]|分\))|\([^()\d]*[*×xX](\d{1,3}(?:\.\d{1,2})?)分?\)/u;

/** 预算执行情况（万元）（20分） → 20 */
export function pointsIn(squeezed: string): Decimal | null {
  const match = /\((\d{1,3}(?:\.\d{1,2})?)分\)/.exec(squeezed);
  if (match !== null) return new Decimal(match[1] ?? "");
  const { points } = splitPoints(squeezed);
  return points === null || !squeezed.endsWith("分") ? null : new Decimal(points);
}
