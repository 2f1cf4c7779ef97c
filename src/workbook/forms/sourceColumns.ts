/** 资金总额 | 财政拨款 | 其他资金 as headings of columns: a money block with its sources side by side. */
import type { Decimal } from "../../domain/decimal";
import { NO_FIELD, type Field, type MoneyUnit } from "../../domain/model";
import type { BudgetRow } from "../../domain/forms/printedForm";
import type { InputCell } from "../read/cells";
import type { Collector } from "../read/collector";
import { readText } from "../read/fields";
import { labelField } from "./budgetRow";
import { amountField, pointsField, rateField } from "./figures";
import type { MoneyHeader } from "./header";
import { MONEY_COLUMNS, moneyHeading, type MoneyColumn } from "./headings";
import { isBudgetLabel, isBudgetTotal } from "./labels";
import type { RowRange } from "./particulars";
import type { SheetText } from "./sheetText";

type Amount = "initialBudget" | "annualBudget" | "spent";

/** The columns that split one amount by source; the first is the total */
interface Group {
  readonly total: number;
  readonly sources: readonly number[];
}

interface SourceHeads {
  readonly row: number;
  readonly groups: readonly Group[];
}

const AMOUNTS: readonly Amount[] = ["initialBudget", "annualBudget", "spent"];

const isTotalHead = (text: string): boolean => isBudgetTotal(text) || /^(?:总额|小计|总计)$/u.test(text);

function isSourceHead(text: string): boolean {
  const isSource = isBudgetLabel(text) || text === "其他";
  return isSource && text.length <= 16 && !/[\d:：]/.test(text) && moneyHeading(text) === undefined;
}

/** Each 总额 of the row with at least one source to its right; null if there is none. */
function headsAt(sheet: SheetText, row: number): SourceHeads | null {
  const groups: { total: number; sources: number[] }[] = [];
  let open = false;
  for (const column of row < sheet.bottom ? sheet.filled(row) : []) {
    const text = sheet.text(row, column);
    if (isTotalHead(text)) groups.push({ total: column, sources: [] });
    else if (open && isSourceHead(text)) groups.at(-1)?.sources.push(column);
    open = isTotalHead(text) || (open && isSourceHead(text));
  }
  const whole = groups.filter(({ sources }) => sources.length > 0);
  return whole.length === 0 ? null : { row, groups: whole };
}

/** The headings in the row of the money's headings or below it; null if the sources are rows. */
export function sourceHeadsOf(sheet: SheetText, header: MoneyHeader): SourceHeads | null {
  return headsAt(sheet, header.row) ?? headsAt(sheet, header.lastRow + 1);
}

const holdsNumber = (sheet: SheetText, row: number, column: number): boolean =>
  /^-?[\d,.]*\d(?:万?元)?$/.test(sheet.text(row, column));

/** The rows below the heads that have a total; in a blank form those that are to have one. */
function valueRows(sheet: SheetText, heads: SourceHeads, end: number): number[] {
  const rows = Array.from({ length: Math.max(0, end - heads.row - 1) }, (_, index) => heads.row + 1 + index);
  const stated = rows.filter((row) => heads.groups.some(({ total }) => holdsNumber(sheet, row, total)));
  return stated.length > 0 ? stated : blankValueRows(sheet, heads, rows);
}

function blankValueRows(sheet: SheetText, { groups }: SourceHeads, rows: readonly number[]): number[] {
  const left = groups[0]?.total ?? sheet.left;
  const blank = rows.filter((row) => groups.every(({ total }) => sheet.text(row, total) === ""));
  const keyed = blank.filter((row) => rowKey(sheet, row, left) !== undefined);
  if (keyed.length > 0) return keyed;
  const named = blank.filter((row) => firstWords(sheet, row, left) !== undefined);
  return named.length > 0 ? named : blank.slice(0, 1).filter((row) => row === rows[0]);
}

const firstWords = (sheet: SheetText, row: number, before: number): number | undefined =>
  sheet.filled(row).find((column) => column < before && /\p{Script=Han}/u.test(sheet.text(row, column)));

export interface SourceColumnsOptions {
  /** Null if the form has no headings of money: then the amounts are the budget */
  readonly header: MoneyHeader | null;
  readonly moneyUnit: MoneyUnit | null;
  readonly collector: Collector;
}

/**
 * One row of values gives the total and its sources; rows named 年初预算数, 全年预算数 and 全年执行数 do so together; rows of
 * tasks with a 合计 give the total and the tasks.
 */
export function rowsOfSourceColumns(
  sheet: SheetText,
  heads: SourceHeads,
  end: number,
  { header, moneyUnit, collector }: SourceColumnsOptions,
): BudgetRow[] {
  const left = heads.groups[0]?.total ?? sheet.left;
  const rows = valueRows(sheet, heads, end);
  const amount = (row: number | undefined, key: Amount, column: number | undefined): Field<Decimal> =>
    row === undefined || column === undefined
      ? NO_FIELD
      : amountField(sheet.cell(row, column), MONEY_COLUMNS[key], moneyUnit, collector);
  const groupOf = (key: Amount): Group | undefined => {
    if (header === null) return key === "initialBudget" ? heads.groups[0] : undefined;
    const from = header.columns.get(key);
    const next = Math.min(...[...header.columns.values()].filter((one) => from !== undefined && one > from));
    return heads.groups.find(({ total }) => from !== undefined && total >= from && total < next);
  };
  const beside = (row: number, key: MoneyColumn): InputCell | undefined => {
    const column = header?.columns.get(key);
    return column === undefined ? undefined : sheet.cell(row, column);
  };
  const scored = (row: number): Pick<BudgetRow, "statedRate" | "weight" | "score" | "reason"> => ({
    statedRate: rateField(beside(row, "rate"), MONEY_COLUMNS.rate, collector),
    weight: pointsField(beside(row, "weight"), MONEY_COLUMNS.weight, collector),
    score: pointsField(beside(row, "score"), MONEY_COLUMNS.score, collector),
    reason: readText(beside(row, "reason"), MONEY_COLUMNS.reason, collector),
  });
  const unscored = { statedRate: NO_FIELD, weight: NO_FIELD, score: NO_FIELD, reason: NO_FIELD };

  /** By source; `at` gives the row and columns of an amount */
  const bySource = (row: number, at: (key: Amount) => { row: number; group: Group } | undefined) => {
    const [first] = heads.groups;
    const labels = first === undefined ? [] : [first.total, ...first.sources];
    return labels.map((label, index): BudgetRow => {
      const of = (key: Amount): Field<Decimal> => {
        const place = at(key);
        const column = place === undefined ? undefined : [place.group.total, ...place.group.sources][index];
        return amount(place?.row, key, column);
      };
      return {
        label: labelField(sheet.cell(heads.row, label)),
        isTotal: index === 0,
        initialBudget: of("initialBudget"),
        annualBudget: of("annualBudget"),
        spent: of("spent"),
        ...(index === 0 ? scored(row) : unscored),
        amount: NO_FIELD,
      };
    });
  };

  const [only, ...others] = rows;
  if (only === undefined) return [];
  const keyed = new Map<Amount, number>();
  for (const row of rows) {
    const name = firstWords(sheet, row, left);
    const key = name === undefined ? undefined : rowKey(sheet, row, left);
    if (key !== undefined && !keyed.has(key)) keyed.set(key, row);
  }
  const [group] = heads.groups;
  if (keyed.size === rows.length && group !== undefined) {
    const last = rows.findLast((row) =>
      (["rate", "weight", "score"] as const).some((key) => {
        const cell = beside(row, key);
        return cell !== undefined && cell.kind !== "blank";
      }),
    );
    return bySource(last ?? only, (key) => {
      const row = keyed.get(key);
      return row === undefined ? undefined : { row, group };
    });
  }
  if (others.length === 0) {
    return bySource(only, (key) => {
      const own = groupOf(key);
      return own === undefined ? undefined : { row: only, group: own };
    });
  }
  const isSum = (row: number): boolean =>
    sheet.filled(row).some((column) => column < left && /(?:合计|总计)$/u.test(sheet.text(row, column)));
  return rows.map((row): BudgetRow => {
    const label = firstWords(sheet, row, left);
    const of = (key: Amount) => amount(row, key, groupOf(key)?.total);
    return {
      label: label === undefined ? NO_FIELD : labelField(sheet.cell(row, label)),
      isTotal: isSum(row),
      initialBudget: of("initialBudget"),
      annualBudget: of("annualBudget"),
      spent: of("spent"),
      ...scored(row),
      amount: NO_FIELD,
    };
  });
}

/** 年初预算数, 全年预算数 or 全年执行数 left of the values */
function rowKey(sheet: SheetText, row: number, left: number): Amount | undefined {
  const keys = sheet
    .filled(row)
    .filter((column) => column < left)
    .map((column) => moneyHeading(sheet.text(row, column))?.key);
  return AMOUNTS.find((amount) => keys.includes(amount));
}

/** The headings above the form's tables, if it has no other money. */
export function sourceHeadsIn(sheet: SheetText, { first, end }: RowRange): SourceHeads | null {
  for (let row = first; row < end; row += 1) {
    const heads = headsAt(sheet, row);
    if (heads !== null && valueRows(sheet, heads, end).length > 0) return heads;
  }
  return null;
}
