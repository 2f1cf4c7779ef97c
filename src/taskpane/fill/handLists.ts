/** The lists of 还须手填 as text with tabs and as tables. */
import type { FillMessages, HandItem } from "../../locales/fill";

export interface HandList {
  readonly title: string;
  readonly items: readonly HandItem[];
  readonly notes: readonly { readonly cell: string; readonly text: string }[];
}

function rowsOf({ items, notes }: HandList, texts: FillMessages): string[][] {
  return [
    ...items.map(({ cell, item, text }) => [cell ?? texts.noCell, item, text]),
    ...notes.map(({ cell, text }) => [cell, "", text]),
  ];
}

export function textOfLists(heading: string, lists: readonly HandList[], texts: FillMessages): string {
  const lines = lists.flatMap((list) => [
    "",
    list.title,
    [texts.cell, texts.item, texts.what].join("\t"),
    ...rowsOf(list, texts).map((row) => row.map((text) => text.replace(/\s*[\n\t]\s*/gu, " ")).join("\t")),
  ]);
  return [heading, ...lines].join("\n");
}

export function htmlOfLists(heading: string, lists: readonly HandList[], texts: FillMessages): string {
  const row = (tag: "th" | "td", cells: readonly string[]): string =>
    `<tr>${cells.map((text) => `<${tag} align="left" valign="top">${escaped(text)}</${tag}>`).join("")}</tr>`;
  const tables = lists.map((list) => {
    const head = row("th", [texts.cell, texts.item, texts.what]);
    const body = rowsOf(list, texts).map((cells) => row("td", cells));
    return `<h3>${escaped(list.title)}</h3><table border="1" cellspacing="0" cellpadding="4">${head}${body.join("")}</table>`;
  });
  return `<h2>${escaped(heading)}</h2>${tables.join("")}`;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character).replace(/\n/g, "<br>");
}
