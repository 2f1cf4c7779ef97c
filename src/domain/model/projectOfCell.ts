/** The project, and the row, of a cell of the input tables. */
import type { CellAddress, Field, FundLine, SelfEvaluation } from ".";
import type { Finding } from "../finding";

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

/** Null for what concerns the unit, or several projects, be it by cells that are not shown */
export function projectOfFinding(
  { cells, restsOn = [] }: Finding,
  projectOf: (cell: CellAddress) => string | null,
): string | null {
  const behind = restsOn.map(projectOf).filter((project) => project !== null);
  const [first = null, ...others] = new Set([...cells.map(projectOf), ...behind]);
  return others.length === 0 ? first : null;
}

/** What tells lines of one name apart: `本级专项，一般公共预算` */
export function lineDetails({ tier, functionCode, source }: FundLine): readonly string[] {
  return [tier, functionCode, source].map(({ written }) => written).filter((words) => words !== "");
}

/** The function returns the line of 资金 that the cell is of; null for other cells. */
export function lineOfCell({ funds }: SelfEvaluation): (cell: CellAddress) => FundLine | null {
  const lines = new Map<CellAddress, FundLine>();
  for (const line of funds) {
    const { parts: _, ...fields } = line;
    for (const { cell } of Object.values(fields)) if (cell !== null) lines.set(cell, line);
  }
  return (cell) => lines.get(cell) ?? null;
}
