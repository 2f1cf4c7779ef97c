import type { Workbook } from "../model/types";

/**
 * Remembers sheets, names, the active sheet and the selection, which is what Excel undoes; the returned function puts them
 * back into the same objects.
 */
export function rememberWorkbook(workbook: Workbook): () => void {
  const { activeSheet, selectedAreas } = workbook;
  const putBack = rememberContents([workbook.sheets, workbook.names], new Set());
  return () => {
    putBack();
    workbook.activeSheet = activeSheet;
    workbook.selectAreas(selectedAreas);
  };
}

/** Copies maps, lists and plain objects at any depth, except `source`: the rest of the file does not change. */
function rememberContents(value: unknown, seen: Set<object>): () => void {
  if (typeof value !== "object" || value === null || seen.has(value)) return () => undefined;
  seen.add(value);
  if (value instanceof Map) {
    const entries = [...(value as Map<unknown, unknown>)];
    const contents = entries.map(([, content]) => rememberContents(content, seen));
    return () => {
      value.clear();
      for (const [key, content] of entries) value.set(key, content);
      for (const putBack of contents) putBack();
    };
  }
  if (Array.isArray(value)) {
    const items = [...(value as unknown[])];
    const contents = items.map((item) => rememberContents(item, seen));
    return () => {
      value.splice(0, value.length, ...items);
      for (const putBack of contents) putBack();
    };
  }
  const object = value as Record<string, unknown>;
  const properties = { ...object };
  const contents = Object.entries(properties).flatMap(([name, content]) =>
    name === "source" || typeof content !== "object" || content === null
      ? []
      : [rememberContents(content, seen)],
  );
  return () => {
    for (const name of Object.keys(object)) if (!(name in properties)) Reflect.deleteProperty(object, name);
    Object.assign(object, properties);
    for (const putBack of contents) putBack();
  };
}
