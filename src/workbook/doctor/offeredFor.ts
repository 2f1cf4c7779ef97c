/** The one repair that settles a finding about the standard workbook itself. */
import type { Finding } from "../../domain/finding";
import { isFindingOf } from "../../domain/rules/rules";
import type { Diagnosis } from "./diagnosis";
import type { Repair, RepairKind } from "./repair";

/** R56 and R57: rows outside the tables, lost names and columns */
export function isRepairable({ rule }: Finding): boolean {
  return rule === "R56" || rule === "R57";
}

/** Null where the finding has no repair, or several of which the user has to choose one. */
export function offeredFor(finding: Finding, { names }: Diagnosis): Repair | null {
  const repairs = names.flatMap((one) => {
    const kinds = kindsFor(finding, one);
    return one.repairs.filter(({ kind }) => kinds.includes(kind));
  });
  return repairs.length === 1 ? (repairs[0] ?? null) : null;
}

/** The kinds of repair for the finding, if it is about this name */
function kindsFor(
  finding: Finding,
  { name, sheet }: { readonly name: string; readonly sheet: string },
): readonly RepairKind[] {
  if (isFindingOf(finding, "R56.rowsBelow")) return finding.inputs.table === sheet ? ["extend"] : [];
  if (isFindingOf(finding, "R57.missingColumn"))
    return finding.inputs.table === sheet ? ["headings", "columns"] : [];
  if (isFindingOf(finding, "R57.unusableName"))
    return finding.inputs.name === name ? ["bind", "scope", "rebuild"] : [];
  return [];
}
