/** Sheet protection: the options and passwords besides the sheet's flag. */
import type { Sheet } from "../xlsx/model/types";

/** What a protected sheet allows; Excel's defaults are all false. */
export interface ProtectionOptions {
  readonly allowAutoFilter: boolean;
  readonly allowDeleteColumns: boolean;
  readonly allowDeleteRows: boolean;
  readonly allowEditObjects: boolean;
  readonly allowEditScenarios: boolean;
  readonly allowFormatCells: boolean;
  readonly allowFormatColumns: boolean;
  readonly allowFormatRows: boolean;
  readonly allowInsertColumns: boolean;
  readonly allowInsertHyperlinks: boolean;
  readonly allowInsertRows: boolean;
  readonly allowPivotTables: boolean;
  readonly allowSort: boolean;
  readonly selectionMode: string;
}

export const NOTHING_ALLOWED: ProtectionOptions = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

export type Permission = Exclude<keyof ProtectionOptions, "selectionMode">;

export class Protection {
  private readonly known = new WeakMap<
    Sheet,
    { readonly options: ProtectionOptions; readonly password: string }
  >();

  options(sheet: Sheet): ProtectionOptions {
    return this.known.get(sheet)?.options ?? NOTHING_ALLOWED;
  }

  allows(sheet: Sheet, permission: Permission): boolean {
    return !sheet.protected || this.options(sheet)[permission];
  }

  protect(sheet: Sheet, options: Partial<ProtectionOptions>, password: string): void {
    sheet.protected = true;
    this.known.set(sheet, { options: { ...NOTHING_ALLOWED, ...options }, password });
  }

  /**
   * False = wrong password. The password of a sheet protected in the file is unknown, so no password unprotects it.
   * (Excel is less strict if the file has no password.)
   */
  unprotect(sheet: Sheet, password: string): boolean {
    if (this.known.get(sheet)?.password !== password) return false;
    sheet.protected = false;
    this.known.delete(sheet);
    return true;
  }
}
