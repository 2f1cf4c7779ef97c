/** The project of a cell of the input tables. */
import type { CellAddress, Field, SelfEvaluation } from ".";

/** The function returns null for cells of the whole department and outside the rows of projects. */
export function projectOfCell(selfEvaluation: SelfEvaluation): (cell: CellAddress) => string | null {
  const projects = new Map<CellAddress, string>();
  const addRow = (row: object, project: Field<string>): void => {
    if (project.value === null || project.value === "") return;
    for (const { cell } of Object.values(row) as Field<unknown>[]) {
      if (cell !== null) projects.set(cell, project.value);
    }
  };
  for (const line of selfEvaluation.funds) addRow(line, line.project);
  for (const project of selfEvaluation.projects) addRow(project, project.name);
  for (const indicator of selfEvaluation.indicators) addRow(indicator, indicator.project);
  return (cell) => projects.get(cell) ?? null;
}
