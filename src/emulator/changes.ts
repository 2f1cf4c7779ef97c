/** Collects the changes of a request or user action for recalculation, events and views. */
import type { Area } from "../a1";
import type { CellValue, Sheet } from "../xlsx/model/types";

/** Office.js event numbers. */
export const EventType = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
} as const;

export type EventKind = keyof typeof EventType;

export type ContentChange = "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted";

export interface SheetEvent {
  readonly kind: EventKind;
  readonly sheet: Sheet;
  /** For `changed` and `selectionChanged` */
  readonly areas?: readonly Area[];
  readonly change?: ContentChange;
  /** For `changed` in a single cell: the previous value */
  readonly before?: CellValue;
}

/** What a view must redraw. */
export interface ModelChange {
  readonly sheets: ReadonlySet<Sheet>;
  /** Sheets were added, deleted, moved or renamed, or another sheet became active */
  readonly sheetList: boolean;
  readonly selection: boolean;
}

export class ChangeLog {
  readonly sheets = new Set<Sheet>();
  readonly events: SheetEvent[] = [];
  sheetList = false;
  selection = false;
  /** Names or settings changed: nothing to draw, but something to save */
  other = false;

  get isEmpty(): boolean {
    return this.sheets.size === 0 && !this.sheetList && !this.selection && !this.other;
  }

  /** Records changed cell contents. */
  contents(sheet: Sheet, areas: readonly Area[], change: ContentChange, before?: CellValue): void {
    this.sheets.add(sheet);
    this.events.push({
      kind: "changed",
      sheet,
      areas,
      change,
      ...(before === undefined ? {} : { before }),
    });
  }

  /** Records changed formats, rules or layout: no event, but something to draw. */
  appearance(sheet: Sheet): void {
    this.sheets.add(sheet);
  }

  sheetEvent(kind: "activated" | "deactivated" | "added" | "deleted", sheet: Sheet): void {
    this.sheetList = true;
    this.events.push({ kind, sheet });
  }

  selected(sheet: Sheet, area: Area): void {
    this.selection = true;
    this.events.push({ kind: "selectionChanged", sheet, areas: [area] });
  }

  toModelChange(): ModelChange {
    return { sheets: this.sheets, sheetList: this.sheetList, selection: this.selection };
  }
}
