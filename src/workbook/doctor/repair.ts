/** A repair of the standard workbook as data: everything that it would change, with old and new values. */
import type { Area } from "../../a1";
import type { InputSheet } from "../../domain/model";
import type { Validation } from "../sheet";

export type RepairKind =
  /** a name is bound to an area */
  | "bind"
  /** a name of sheet scope is replaced by one of workbook scope */
  | "scope"
  /** a name no longer covers the rows above the header row */
  | "trim"
  /** renamed headings get their standard text */
  | "headings"
  /** missing columns are added at the right end of the table */
  | "columns"
  /** a name takes in the rows of data below it, and the closing row moves below them */
  | "extend"
  /** the closing row is written */
  | "closingRow"
  /** a sheet of the standard workbook is inserted again */
  | "rebuild";

export interface NameChange {
  readonly name: string;
  /** Null = workbook scope, else the sheet in whose scope it is */
  readonly scope: string | null;
  /** As in the workbook, `=资金!#REF!`; null = there is none */
  readonly from: string | null;
  /** `=资金!$A$1:$M$40`; null = it is deleted */
  readonly to: string | null;
}

export interface CellWrite {
  readonly sheet: string;
  /** 0-based */
  readonly row: number;
  readonly column: number;
  /** The present value; "" = blank */
  readonly from: string;
  /** "" = blank */
  readonly to: string;
  /** `to` is a formula, not a text */
  readonly formula?: true;
}

/** A drop-down list or another rule for cells that have none, or whose list refers to deleted cells */
export interface RuleForCells extends Validation {
  readonly sheet: string;
}

/** Cells that must be blank, so that nothing of the user's is overwritten. */
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
  readonly rules: readonly RuleForCells[];
  /** `rebuild`: the sheet of the standard workbook, and what it will be called */
  readonly sheet: { readonly standard: InputSheet; readonly name: string } | null;
}

export function repairOf(
  kind: RepairKind,
  name: string,
  changes: Partial<Pick<Repair, "names" | "cells" | "blank" | "rules" | "sheet">>,
): Repair {
  return { kind, name, names: [], cells: [], blank: [], rules: [], sheet: null, ...changes };
}

export function sameRepair(left: Repair, right: Repair): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
