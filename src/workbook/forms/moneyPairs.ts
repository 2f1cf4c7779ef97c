/** Money as labels with their amounts beside or behind them: 预算数：| 80 | 执行数：| 80, and sources below in the same way. */
import type { Decimal } from "../../domain/decimal";
import type { Field, MoneyUnit } from "../../domain/model";
import type { BudgetRow } from "../../domain/forms/printedForm";
import { readNumberText } from "../../domain/text";
import type { InputCell } from "../read/cells";
import type { Collector } from "../read/collector";
import { fieldOf } from "../read/fields";
import { BLANK_ROW, endsMoneyBlock, LABEL_AND_AMOUNT, labelField, MOST_ROWS } from "./budgetRow";
import { amountField, pointsField, rateField } from "./figures";
import { gapsIn, type Gap } from "./gaps";
import { MONEY_COLUMNS, moneyHeading, type MoneyColumn } from "./headings";
import { isBudgetLabel, labelOf } from "./labels";
import type { RowRange } from "./particulars";
import type { SheetText } from "./sheetText";

export interface MoneyPlace {
  readonly label: InputCell;
  readonly column: number;
  /** Without its amount and colon */
  readonly name: string;
  readonly figure: InputCell;
  /** In the label's own text; null for a cell of its own, and behind a colon at the end of the label */
  readonly gap: Gap | null;
}

export type MoneyPlaces = ReadonlyMap<MoneyColumn, MoneyPlace>;
export const NO_PLACES: MoneyPlaces = new Map();

const AMOUNTS = ["initialBudget", "annualBudget", "spent"] as const;

/** Whether the row has two labels of amounts, each followed by a figure, by a colon or by a blank cell of its own */
export function isPairRow(sheet: SheetText, row: number): boolean {
  const heads = sheet.filled(row).filter((column) => isAmount(keyAt(sheet, row, column)));
  const [first] = heads;
  if (first === undefined || heads.length < 2) return false;
  const withFigure = heads.filter((column) => /\d/.test(placeAt(sheet, row, column)?.figure.written ?? ""));
  const open = heads.filter((column) => sheet.text(row, column).endsWith(":"));
  if (withFigure.length >= 2 || open.length >= 2) return true;
  const headsRows = sheet
    .filled(row + 1)
    .some((column) => column < first && isBudgetLabel(sheet.text(row + 1, column)));
  return !headsRows && heads.every((column) => isFree(sheet, row, sheet.columnAfter(row, column)));
}

/** A blank cell that no merged one covers, above another blank one; only where merged cells are known */
function isFree(sheet: SheetText, row: number, column: number): boolean {
  const isKnown = (sheet.area.merges ?? []).length > 0;
  const isBlank = [row, row + 1].every((one) => sheet.text(one, column) === "");
  return isKnown && column < sheet.right && isBlank && !sheet.isCovered(row, column);
}

const keyAt = (sheet: SheetText, row: number, column: number): MoneyColumn | undefined =>
  sheet.cached(moneyHeading, sheet.text(row, column))?.key;

const isAmount = (key: MoneyColumn | undefined): boolean => AMOUNTS.some((amount) => amount === key);

/** Undefined for a label without room for an amount */
function placeAt(sheet: SheetText, row: number, column: number): MoneyPlace | undefined {
  const label = sheet.cell(row, column);
  const text = sheet.text(row, column);
  const [, name = text, inline] = LABEL_AND_AMOUNT.exec(text) ?? [];
  const own = (written: string): MoneyPlace => {
    const kind = written === "" ? "blank" : "text";
    return { label, column, name, figure: { address: label.address, written, kind }, gap: null };
  };
  if (inline !== undefined) return own(inline);
  const after = sheet.columnAfter(row, column);
  const next = sheet.filled(row).find((one) => one > column);
  const isFigure = next !== undefined && readNumberText(sheet.text(row, next)) !== null;
  const beside = isFigure ? next : next === after || after >= sheet.right ? undefined : after;
  if (beside !== undefined) return { label, column, name, figure: sheet.cell(row, beside), gap: null };
  return text.endsWith(":") ? own("") : undefined;
}

/** 得分 beside a rate is that of the money, 自评得分 the form's. */
function placesIn(sheet: SheetText, row: number): [MoneyColumn, MoneyPlace][] {
  const places = labelsIn(sheet, row).filter(([, { name }]) => labelOf(name) === undefined);
  const isOfMoney = places.some(([key]) => isAmount(key) || key === "rate");
  return places.filter(([, { name }]) => isOfMoney || name.includes("执行"));
}

function labelsIn(sheet: SheetText, row: number): [MoneyColumn, MoneyPlace][] {
  return sheet.filled(row).flatMap((column): [MoneyColumn, MoneyPlace][] => {
    const label = sheet.cell(row, column);
    const gaps = label.kind === "text" ? gapsIn(label.written) : null;
    if (gaps !== null) {
      return gaps.map((gap) => {
        const kind = gap.written === "" ? "blank" : "text";
        const figure: InputCell = { address: label.address, written: gap.written, kind };
        return [gap.key, { label, column, name: gap.label, figure, gap }];
      });
    }
    const key = keyAt(sheet, row, column);
    const place = key === undefined ? undefined : placeAt(sheet, row, column);
    return key === undefined || place === undefined ? [] : [[key, place]];
  });
}

export interface PairsBlock {
  /** The total, and its sources in the columns of its labels */
  readonly rows: readonly BudgetRow[];
  readonly places: MoneyPlaces;
  /** The row after the last one */
  readonly end: number;
}

/** @param label of the total; absent: that of its first amount */
export function readPairs(
  sheet: SheetText,
  { first, end }: RowRange,
  label: InputCell | undefined,
  moneyUnit: MoneyUnit | null,
  collector: Collector,
): PairsBlock {
  const places = new Map<MoneyColumn, MoneyPlace>();
  const sources: MoneyPlaces[] = [];
  let row = first;
  const limit = Math.min(end, first + MOST_ROWS);
  for (; row < limit; row += 1) {
    const filled = sheet.filled(row);
    if (row > first && filled.some((column) => endsMoneyBlock(sheet.text(row, column)))) break;
    const own = placesIn(sheet, row).filter(([key]) => !places.has(key));
    for (const [key, place] of own) places.set(key, place);
    const below = AMOUNTS.flatMap((key): [MoneyColumn, MoneyPlace][] => {
      const column = places.get(key)?.column ?? -1;
      const isSource = own.length === 0 && isBudgetLabel(sheet.text(row, column));
      const place = isSource ? placeAt(sheet, row, column) : undefined;
      return place === undefined ? [] : [[key, place]];
    });
    if (below.length > 0) sources.push(new Map(below));
  }
  const total = rowOf(places, moneyUnit, collector);
  const rows = total === null ? [] : [label === undefined ? total : { ...total, label: labelField(label) }];
  return {
    rows: [...rows, ...sources.flatMap((one) => rowOf(one, moneyUnit, collector) ?? [])],
    places,
    end: row,
  };
}

function rowOf(places: MoneyPlaces, moneyUnit: MoneyUnit | null, collector: Collector): BudgetRow | null {
  const first = AMOUNTS.map((key) => places.get(key)).find((place) => place !== undefined);
  if (first === undefined) return null;
  const amount = (key: MoneyColumn): Field<Decimal> =>
    amountField(places.get(key)?.figure, MONEY_COLUMNS[key], moneyUnit, collector);
  return {
    ...BLANK_ROW,
    label: fieldOf(first.label, first.name.replace(/:$/, "")),
    initialBudget: amount("initialBudget"),
    annualBudget: amount("annualBudget"),
    spent: amount("spent"),
    statedRate: rateField(places.get("rate")?.figure, MONEY_COLUMNS.rate, collector),
    weight: pointsField(places.get("weight")?.figure, MONEY_COLUMNS.weight, collector),
    score: pointsField(places.get("score")?.figure, MONEY_COLUMNS.score, collector),
  };
}

/** In a form without headings of money: two labels of amounts somewhere above its indicators; null if there are not */
export function pairsIn(
  sheet: SheetText,
  range: RowRange,
  moneyUnit: MoneyUnit | null,
  collector: Collector,
): PairsBlock | null {
  for (let row = range.first; row < range.end; row += 1) {
    if (placesIn(sheet, row).every(([key]) => !isAmount(key))) continue;
    const block = readPairs(sheet, { ...range, first: row }, undefined, moneyUnit, collector);
    return AMOUNTS.filter((key) => block.places.has(key)).length >= 2 ? block : null;
  }
  return null;
}
