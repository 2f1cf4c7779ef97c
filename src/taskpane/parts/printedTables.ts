/** Tables under headings, as text with tabs and as HTML, to be copied and printed. */

export interface PrintedTable {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function textOfTables(heading: string, tables: readonly PrintedTable[]): string {
  const line = (cells: readonly string[]): string =>
    cells.map((text) => text.replace(/\s*[\n\t]\s*/gu, " ")).join("\t");
  return [
    heading,
    ...tables.flatMap(({ title, head, rows }) => ["", title, line(head), ...rows.map(line)]),
  ].join("\n");
}

export function htmlOfTables(heading: string, tables: readonly PrintedTable[]): string {
  const row = (tag: "th" | "td", cells: readonly string[]): string =>
    `<tr>${cells.map((text) => `<${tag} align="left" valign="top">${escaped(text)}</${tag}>`).join("")}</tr>`;
  const html = tables.map(({ title, head, rows }) => {
    const body = [row("th", head), ...rows.map((cells) => row("td", cells))].join("");
    return `<h3>${escaped(title)}</h3><table border="1" cellspacing="0" cellpadding="4">${body}</table>`;
  });
  return `<h2>${escaped(heading)}</h2>${html.join("")}`;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** For HTML; line breaks stay */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character).replace(/\n/g, "<br>");
}
