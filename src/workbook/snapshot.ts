/** An open workbook as plain data, as `src/excel` reads it in few round trips. */
import { sameSheetName, type Area } from "../a1";

/** A cell's value as Office.js gives it: "" is blank, an error value is a string such as "#DIV/0!". */
export type CellValue = string | number | boolean;

/** A rectangle of cells; `row` and `column` are 0-based. */
export interface AreaSnapshot {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly CellValue[])[];
  readonly numberFormats: readonly (readonly string[])[];
  /** Merged areas of the sheet in its rows and columns; absent = not read */
  readonly merges?: readonly Area[];
  /** The row after the sheet's last one with content or a format, 0-based; absent = not read */
  readonly end?: number;
  /** Those of its rows and columns that are hidden, also by a filter; 0-based, absent = not read, or none */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** Whether the workbook counts days from 1 January 1904; default: from 1900 */
  readonly daysFrom1904?: boolean;
}

/** The keys of an area's hidden rows and columns; left out where there are none. */
export function hiddenLines(
  rows: readonly number[],
  columns: readonly number[],
): Pick<AreaSnapshot, "hiddenRows" | "hiddenColumns"> {
  return {
    ...(rows.length === 0 ? {} : { hiddenRows: rows }),
    ...(columns.length === 0 ? {} : { hiddenColumns: columns }),
  };
}

export type NameState =
  /** refers to one area */
  | "area"
  /** `#REF!`: its cells were deleted */
  | "refError"
  /** several areas */
  | "multiArea"
  /** a formula or a constant */
  | "formula"
  /** an area of more cells than the add-in reads (`MAX_AREA_CELLS`) */
  | "tooLarge"
  /** refers to another workbook or to a sheet that does not exist */
  | "foreign";

export interface NameSnapshot {
  readonly name: string;
  /** Null = workbook scope, else the sheet's name */
  readonly scope: string | null;
  /** `=资金!$A$1:$M$40` */
  readonly formula: string;
  readonly state: NameState;
  /** Only when `state` is "area" */
  readonly area: AreaSnapshot | null;
}

/** A conditional format that the add-in owns. */
export interface HighlightSnapshot {
  readonly sheet: string;
  /** Excel's id of the conditional format */
  readonly id: string;
  /** The rule's formula, which carries the mark and the severity */
  readonly formula: string;
  /** Addresses without sheet: `K12`, `A1:B2` */
  readonly addresses: readonly string[];
}

/** Whether they are the same on the sheet, whatever Excel's ids: those change when a highlight is added again. */
export function areAlike(one: Omit<HighlightSnapshot, "id">, other: Omit<HighlightSnapshot, "id">): boolean {
  return (
    sameSheetName(one.sheet, other.sheet) &&
    one.formula === other.formula &&
    one.addresses.join() === other.addresses.join()
  );
}

/** A highlight with its priority among all conditional formats of its sheet, including the user's; 0 = first */
export interface PlacedHighlight extends HighlightSnapshot {
  readonly priority: number;
}

export interface NotePlace {
  readonly sheet: string;
  /** Without sheet: `K12` */
  readonly address: string;
}

/** The note of a cell */
export interface NoteSnapshot extends NotePlace {
  readonly content: string;
}

/** What the workbook stores about notes */
export interface NoteRecord {
  /** The language in which the user has asked for notes; null = the user has not */
  readonly language: string | null;
  /** Fingerprints of the notes that the add-in has written */
  readonly prints: readonly string[];
}

export interface NotesSnapshot {
  readonly record: NoteRecord;
  /** The notes of all cells, the user's own among them */
  readonly existing: readonly NoteSnapshot[];
  /** Cells with threads of comments, which can have no note */
  readonly comments: readonly NotePlace[];
}

export interface SheetSnapshot {
  readonly name: string;
  readonly visible: boolean;
  readonly protected: boolean;
  /** The layout of a sheet that the add-in owns, see `ownership.ts`; null for the user's sheets */
  readonly ownedLayout: string | null;
  /** The area of an owned sheet's mark; null for the user's sheets and where the mark refers to no area */
  readonly content: AreaSnapshot | null;
  /** Names of the add-in's charts on it; absent = none */
  readonly charts?: readonly string[];
}

/** A rectangle of cells outside the named areas; `row` and `column` are 0-based. */
export type OutsideBlock = Pick<AreaSnapshot, "row" | "column" | "values" | "formulas">;

/** What a sheet of the input tables holds outside their areas. */
export interface OutsideSnapshot {
  readonly sheet: string;
  /** Together the used range without the tables' areas; cells of 基本信息 may be among them */
  readonly blocks: readonly OutsideBlock[];
  /** Parts of the used range beyond the limits of what is read */
  readonly unread: readonly Area[];
}

export interface WorkbookSnapshot {
  readonly sheets: readonly SheetSnapshot[];
  /** The names of the standard workbook in both scopes, in no particular order */
  readonly names: readonly NameSnapshot[];
  readonly outside: readonly OutsideSnapshot[];
  readonly highlights: readonly HighlightSnapshot[];
  /** Absent where they were not read: notes are off and none are left, or Excel is too old */
  readonly notes?: NotesSnapshot;
}
