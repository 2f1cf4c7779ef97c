/** What a request or a user's act changed: for recalculation, for events and for a view. */
import type { Area } from "../a1";
import type { CellValue, Sheet } from "../xlsx/model/types";

/** Office.js's numbers of the events. */
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
  /** Of `changed` and `selectionChanged` */
  readonly areas?: readonly Area[];
  readonly change?: ContentChange;
  /** Of `changed` in a single cell: what stood there */
  readonly before?: CellValue;
}

/** What a view has to redraw. */
export interface ModelChange {
  readonly sheets: ReadonlySet<Sheet>;
  /** Sheets came, went, moved or changed their names; or another sheet became active */
  readonly sheetList: boolean;
  readonly selection: boolean;
}

export class ChangeLog {
  readonly sheets = new Set<Sheet>();
  readonly events: SheetEvent[] = [];
  sheetList = false;
  selection = false;
  /** Names, settings: nothing to draw, but something to save */
  other = false;

  get isEmpty(): boolean {
    return this.sheets.size === 0 && !this.sheetList && !this.selection && !this.other;
  }

  /** Cell contents changed. */
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

  /** Formats, rules, layout: no event of ours, but something to draw. */
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
