import type { Workbook } from "../model/types";

/**
 * Remembers sheets, names, the active sheet and the selection, which is what Excel undoes; the returned function puts them
 * back into the same objects.
 */
export function rememberWorkbook(workbook: Workbook): () => void {
  const { activeSheet, selectedAreas } = workbook;
  const putBack = rememberContents([workbook.sheets, workbook.names]);
  return () => {
    putBack();
    workbook.activeSheet = activeSheet;
    workbook.selectAreas(selectedAreas);
  };
}

/** Copies maps, lists and plain objects at any depth, except `source`: the rest of the file does not change. */
function rememberContents(root: unknown): () => void {
  const seen = new Set<object>();
  const maps: { readonly map: Map<unknown, unknown>; readonly entries: [unknown, unknown][] }[] = [];
  const lists: { readonly list: unknown[]; readonly items: unknown[] }[] = [];
  const objects: { readonly object: Record<string, unknown>; readonly copy: Record<string, unknown> }[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null || seen.has(value)) return;
    seen.add(value);
    if (value instanceof Map) {
      const map = value as Map<unknown, unknown>;
      maps.push({ map, entries: [...map] });
      for (const content of map.values()) visit(content);
    } else if (Array.isArray(value)) {
      const list = value as unknown[];
      lists.push({ list, items: [...list] });
      for (const item of list) visit(item);
    } else {
      const object = value as Record<string, unknown>;
      objects.push({ object, copy: { ...object } });
      for (const name of Object.keys(object)) if (name !== "source") visit(object[name]);
    }
  };
  visit(root);
  return () => {
    for (const { map, entries } of maps) {
      map.clear();
      for (const [key, content] of entries) map.set(key, content);
    }
    for (const { list, items } of lists) list.splice(0, list.length, ...items);
    for (const { object, copy } of objects) {
      for (const name of Object.keys(object)) if (!(name in copy)) Reflect.deleteProperty(object, name);
      Object.assign(object, copy);
    }
  };
}
