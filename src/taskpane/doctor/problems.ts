/** The problems of a name as sentences; none if it has no fault. */
import type { DoctorMessages } from "../../locales/doctor";
import type { NameDiagnosis } from "../../workbook/doctor/diagnosis";
import { faultyColumns } from "../../workbook/doctor/tableCheck";

export function problemsOf(one: NameDiagnosis, { problems }: DoctorMessages): string[] {
  return [
    ...(one.scope !== null && one.state === "wrongScope" ? [problems.scope(one.scope)] : []),
    ...(one.severalCells ? [problems.severalCells] : []),
    ...(one.bindable ? [] : [problems.foreign]),
    ...(one.repairs.some(({ kind }) => kind === "rebuild") ? [problems.lost(one.sheet)] : []),
    ...tableProblems(one, problems),
  ];
}

function tableProblems(
  { table, rowsBelow, repairs, scope }: NameDiagnosis,
  problems: DoctorMessages["problems"],
): string[] {
  if (table === null) return [];
  if (table.headerRow === null) return [problems.noHeader];
  const missing = faultyColumns(table, "missing");
  const offers = (kind: string): boolean => scope !== null || repairs.some((repair) => repair.kind === kind);
  return [
    ...(rowsBelow === null ? [] : [problems.rowsBelow(rowsBelow.rows, rowsBelow.first, rowsBelow.last)]),
    ...(rowsBelow === null || offers("extend") ? [] : [problems.rowsApart]),
    ...(table.rowsAbove > 0 ? [problems.headerMoved(table.headerRow + 1)] : []),
    ...faultyColumns(table, "renamed").map(({ heading, cell, written }) =>
      problems.renamed(heading, cell ?? "", written ?? ""),
    ),
    ...(missing.length > 0 ? [problems.missing(missing.map(({ heading }) => heading))] : []),
    ...(missing.length > 0 && !offers("columns") ? [problems.noRoomForColumns] : []),
    ...(table.closingRow ? [] : [problems.noClosingRow]),
    ...(table.closingRow || offers("closingRow") || offers("extend") ? [] : [problems.noRoomForClosingRow]),
  ];
}
