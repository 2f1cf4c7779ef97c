import type { PrintedForm } from "../../domain/forms/printedForm";

/** Forms of one unit and one year, which are copied into one standard workbook. */
export interface CopyGroup {
  readonly unit: string | null;
  readonly year: number | null;
  readonly forms: readonly PrintedForm[];
}

/** In the order of their first forms. */
export function copyGroups(forms: readonly PrintedForm[]): CopyGroup[] {
  const groups = new Map<string, CopyGroup>();
  for (const form of forms) {
    const unit = form.unit.value;
    const year = form.year.value;
    const key = JSON.stringify([unit, year]);
    groups.set(key, { unit, year, forms: [...(groups.get(key)?.forms ?? []), form] });
  }
  return [...groups.values()];
}
