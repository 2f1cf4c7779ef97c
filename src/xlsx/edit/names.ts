import type { DefinedName, Sheet, Workbook } from "../model/types";

/** A name of one scope; null = the workbook's. Excel ignores its case. */
export function findName(workbook: Workbook, name: string, scope: Sheet | null): DefinedName | null {
  const folded = name.toLowerCase();
  return workbook.names.find((one) => one.scope === scope && one.name.toLowerCase() === folded) ?? null;
}
