/** Names what a cell of a bureau's form takes, from the words of a language. */
import type { FilledItem } from "../../workbook/fill";
import type { IndicatorColumn, MoneyColumn } from "../../workbook/forms";

export interface ItemWords {
  readonly fields: Readonly<Record<Extract<FilledItem, string>, string>>;
  readonly money: Readonly<Record<MoneyColumn, string>>;
  readonly indicators: Readonly<Record<IndicatorColumn, string>>;
  /** Between a row and its column, and between two items */
  readonly colon: string;
  readonly comma: string;
}

/** Rows of money and indicators keep the form's own words. */
export function itemsIn(words: ItemWords): (items: readonly FilledItem[]) => string {
  const inRow = (row: string, column: string): string => (row === "" ? column : row + words.colon + column);
  const item = (one: FilledItem): string => {
    if (typeof one === "string") return words.fields[one];
    if ("money" in one) return inRow(one.row === "" ? words.fields.funds : one.row, words.money[one.money]);
    return "division" in one ? one.division : inRow(one.name, words.indicators[one.indicator]);
  };
  return (items) => items.map(item).join(words.comma);
}
