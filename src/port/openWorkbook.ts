/** A workbook as a desk reads it. */
import type { Acceptance } from "../domain/triage/acceptance";
import type { SheetExcerpt } from "../workbook/doctor/excerpt";
import type { SheetSetUp } from "../workbook/sheet/setUp";
import type { AreaSnapshot, PlacedHighlight, WorkbookSnapshot } from "../workbook/snapshot";

/** A workbook as read, with what is needed to restore it */
export interface OpenWorkbook extends WorkbookSnapshot {
  readonly highlights: readonly PlacedHighlight[];
  /** By Excel's id of the sheet */
  readonly sheetNames: ReadonlyMap<string, string>;
  /** 保护工作簿: sheets cannot be added or deleted */
  readonly structureProtected: boolean;
  /** Excel gives and takes formulas of names in R1C1 style */
  readonly r1c1: boolean;
  /** The add-in's state as saved in the workbook; null if there is none */
  readonly savedState: string | null;
  /** Sheets whose widths, panes and pages are still to be set */
  readonly setUps: readonly SheetSetUp[];
  /** Findings that the user has accepted, with reasons */
  readonly acceptances: readonly Acceptance[];
  /** The pane opens together with the workbook */
  readonly autoOpen: boolean;
  /** The user has asked for findings as notes; null where this Excel has none */
  readonly notesAsked: boolean | null;
  /** There are dates, and Excel does not say from which day they are counted: 1900 is assumed */
  readonly dateSystemUnknown: boolean;
  /** Of sheets that may hold the table of a lost name or a missing column; empty if nothing is missing */
  readonly excerpts: readonly SheetExcerpt[];
}

/** Contents of the user's visible sheets */
export interface UsedRanges {
  /** One for each visible sheet with content, in the workbook's order, without the add-in's own sheets */
  readonly areas: readonly AreaSnapshot[];
  /** Sheets that were read in part or not at all */
  readonly truncated: readonly string[];
  /** There are dates, and Excel did not say from which year its days count */
  readonly dateSystemUnknown: boolean;
  /** Content of 绩效_规则方案; null if missing or blank */
  readonly profile: string | null;
}
