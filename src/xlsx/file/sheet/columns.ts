/** `<cols>`: ranges of columns in the file, one entry per column in the model. */
import { MAX_COLUMNS } from "../../../a1";
import type { ColumnFormat } from "../../model/types";
import { XlsxError } from "../../opc/errors";
import { child, elements, newElement, removeChildren, replaceChildren, type XmlElement } from "../../opc/xml";
import { WORKSHEET_ORDER } from "./source";

const KNOWN = new Set(["min", "max", "width", "customWidth", "hidden", "style"]);

export function readColumns(
  root: XmlElement,
  part: string,
  styleCount: number,
): { columns: Map<number, ColumnFormat>; attributes: Map<number, Record<string, string>> } {
  const columns = new Map<number, ColumnFormat>();
  const attributes = new Map<number, Record<string, string>>();
  const list = child(root, "cols");
  for (const col of list ? elements(list, "col") : []) {
    const min = Number(col.attributes["min"]);
    const max = Number(col.attributes["max"]);
    const style = Number(col.attributes["style"] ?? 0);
    const width = col.attributes["width"] === undefined ? null : Number(col.attributes["width"]);
    const valid =
      Number.isInteger(min) && Number.isInteger(max) && min >= 1 && max >= min && max <= MAX_COLUMNS;
    if (!valid || !(style >= 0 && style < styleCount) || Number.isNaN(width)) {
      throw new XlsxError("damaged", `${part} has columns ${min} to ${max} that do not fit`);
    }
    const hidden = col.attributes["hidden"] === "1" || col.attributes["hidden"] === "true";
    const rest = Object.fromEntries(Object.entries(col.attributes).filter(([name]) => !KNOWN.has(name)));
    const extra = Object.keys(rest).length > 0 ? rest : null;
    for (let column = min - 1; column < max; column++) {
      if (columns.has(column)) throw new XlsxError("damaged", `${part} describes column ${column + 1} twice`);
      columns.set(column, { width, hidden, style });
      if (extra) attributes.set(column, extra);
    }
  }
  return { columns, attributes };
}

export function writeColumns(
  root: XmlElement,
  columns: ReadonlyMap<number, ColumnFormat>,
  attributes: ReadonlyMap<number, Record<string, string>>,
): void {
  const list = newElement("cols");
  let last: { element: XmlElement; key: string; max: number } | null = null;
  for (const [column, format] of [...columns].sort((a, b) => a[0] - b[0])) {
    const own: Record<string, string> = {};
    if (format.width !== null) Object.assign(own, { width: String(format.width), customWidth: "1" });
    if (format.hidden) own["hidden"] = "1";
    if (format.style !== 0) own["style"] = String(format.style);
    Object.assign(own, attributes.get(column));
    if (Object.keys(own).length === 0) continue;
    const key = JSON.stringify(own);
    if (last && last.key === key && last.max === column) {
      last.max = column + 1;
      last.element.attributes["max"] = String(last.max);
      continue;
    }
    const element = newElement("col", { min: String(column + 1), max: String(column + 1), ...own });
    list.children.push(element);
    last = { element, key, max: column + 1 };
  }
  if (list.children.length === 0) removeChildren(root, "cols");
  else replaceChildren(root, "cols", [list], WORKSHEET_ORDER);
}
