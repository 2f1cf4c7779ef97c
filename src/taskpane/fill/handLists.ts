/** The lists of 还须手填 as tables. */
import type { FillMessages, HandItem } from "../../locales/fill";
import type { PrintedTable } from "../parts/printedTables";

export interface HandList {
  readonly title: string;
  readonly items: readonly HandItem[];
  readonly notes: readonly { readonly cell: string; readonly text: string }[];
}

export function tablesOfLists(lists: readonly HandList[], texts: FillMessages): PrintedTable[] {
  return lists.map(({ title, items, notes }) => ({
    title,
    head: [texts.cell, texts.item, texts.what],
    rows: [
      ...items.map(({ cell, item, text }) => [cell ?? texts.noCell, item, text]),
      ...notes.map(({ cell, text }) => [cell, "", text]),
    ],
  }));
}
