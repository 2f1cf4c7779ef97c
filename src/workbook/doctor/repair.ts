/** A repair of the standard workbook as data: everything that it would change, from what to what. */
import type { InputSheet } from "../names";
import type { Area } from "../sheet";

export type RepairKind =
  /** a name is led to an area */
  | "bind"
  /** a sheet's own name makes room for one of the workbook */
  | "scope"
  /** a name leaves out the rows above the header */
  | "trim"
  /** renamed headings are written as in the standard workbook */
  | "headings"
  /** missing columns are added at the right end of the table */
  | "columns"
  /** the row that inserted rows go above */
  | "closingRow"
  /** a sheet of the standard workbook is laid anew */
  | "rebuild";

export interface NameChange {
  readonly name: string;
  /** Null = the workbook's name, else the sheet whose own it is */
  readonly scope: string | null;
  /** As it stands, `=资金!#REF!`; null = there is none */
  readonly from: string | null;
  /** `=资金!$A$1:$M$40`; null = it goes */
  readonly to: string | null;
}

export interface CellWrite {
  readonly sheet: string;
  /** 0-based */
  readonly row: number;
  readonly column: number;
  /** The value that stands there; "" = blank */
  readonly from: string;
  readonly to: string;
}

/** Cells that must be blank: nothing of the user's is written over. */
export interface BlankArea {
  readonly sheet: string;
  readonly area: Area;
}

export interface Repair {
  readonly kind: RepairKind;
  /** The name that it is offered for */
  readonly name: string;
  readonly names: readonly NameChange[];
  readonly cells: readonly CellWrite[];
  readonly blank: readonly BlankArea[];
  /** `rebuild`: the sheet of the standard workbook, and what it will be called */
  readonly sheet: { readonly standard: InputSheet; readonly name: string } | null;
}

export function repairOf(
  kind: RepairKind,
  name: string,
  changes: Partial<Pick<Repair, "names" | "cells" | "blank" | "sheet">>,
): Repair {
  return { kind, name, names: [], cells: [], blank: [], sheet: null, ...changes };
}

export function sameRepair(left: Repair, right: Repair): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
