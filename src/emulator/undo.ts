/**
 * Excel's list of undoable actions. What it cannot undo follows Microsoft's table ("Undo support with the Excel
 * JavaScript API"): such a call clears the list, and is refused in a group.
 */
import type { Workbook } from "../xlsx/model/types";
import { undoNotSupported } from "./errors";

/** Excel on the web and on a desktop differ in the calls that they cannot undo. */
export type UndoPlatform = "desktop" | "web";

const NEVER: readonly string[] = ["Worksheet.delete"];
const NOT_UNDONE: Readonly<Record<UndoPlatform, ReadonlySet<string>>> = {
  desktop: new Set([...NEVER, "Worksheet.name", "Worksheet.position", "Worksheet.visibility"]),
  web: new Set([...NEVER, "NamedItem.comment", "Worksheet.standardWidth"]),
};
/** Excel does not undo settings (office-js#6415, on custom XML). */
const OUTSIDE = /^Setting(?:Collection)?\./;

/** What one Ctrl+Z undoes: a named group, a request, or a user action */
export type UndoUnit = string | object;

interface Entry {
  readonly unit: UndoUnit;
  /** Puts the workbook back as it was before */
  readonly undo: () => void;
}

export class UndoList {
  private entries: Entry[] = [];

  constructor(
    private readonly workbook: Workbook,
    private readonly platform: UndoPlatform,
  ) {}

  /** Number of times that Ctrl+Z has an effect */
  get length(): number {
    return this.entries.length;
  }

  /**
   * Call before a change.
   *
   * @param member `Range.values`; null for a user action
   * @throws UndoNotSupported in a group, for a call that cannot be undone
   */
  beforeChange(member: string | null, unit: UndoUnit): void {
    if (member !== null && OUTSIDE.test(member)) return;
    if (member !== null && NOT_UNDONE[this.platform].has(member)) {
      if (typeof unit === "string") throw undoNotSupported();
      this.clear();
    } else if (this.entries.at(-1)?.unit !== unit) {
      this.entries.push({ unit, undo: remember(this.workbook) });
    }
  }

  clear(): void {
    this.entries = [];
  }

  /** Returns whether there was something to undo. */
  undo(): boolean {
    const entry = this.entries.pop();
    entry?.undo();
    return entry !== undefined;
  }
}

/** Remembers everything that Excel undoes; the returned function puts it back into the same objects. */
function remember(workbook: Workbook): () => void {
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
  const contents = Object.entries(properties)
    .filter(([name]) => name !== "source")
    .map(([, content]) => rememberContents(content, seen));
  return () => {
    for (const name of Object.keys(object)) if (!(name in properties)) Reflect.deleteProperty(object, name);
    Object.assign(object, properties);
    for (const putBack of contents) putBack();
  };
}
