/**
 * Excel's list of undoable actions. What it cannot undo follows Microsoft's table ("Undo support with the Excel
 * JavaScript API"): such a call clears the list, and is refused in a group.
 */
import { rememberWorkbook } from "../xlsx/edit/remember";
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
      this.entries.push({ unit, undo: rememberWorkbook(this.workbook) });
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
