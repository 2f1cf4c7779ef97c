/** 绩效_项目 */
import { isDepartmentRow, isUnnamedForm, isWholeDepartment } from "../../domain/calculation/departmentRow";
import { PROJECTS, type FundLine, type Project } from "../../domain/model";
import { foldName } from "../../domain/text";
import type { Collector } from "./collector";
import { reportBlank } from "./fields";
import { RowReader, type ReadContext } from "./rowReader";
import { skipSubtotal, subtotalLabel, type Table, type TableRow } from "./table";

export function readProjects(
  table: Table<keyof Project>,
  funds: readonly FundLine[],
  context: ReadContext,
): Project[] {
  const { collector } = context;
  const reader = new RowReader(PROJECTS.columns, context);
  const projects = table.rows
    .filter((row) => !isSumRow(row, collector))
    .map((row) => readProject(row, reader));
  reportUnnamed(table, projects, collector);
  reportDuplicates(projects, collector);
  // A unit without 项目支出 has no projects.
  if (projects.length === 0 && table.headed && funds.some(({ category }) => category.value === "项目支出")) {
    collector.add("R00.emptyTable", "error", [table.head], { table: PROJECTS.sheet });
  }
  return projects;
}

/** 合计. With texts, or an answer to 单独填报, it is a project of that name. */
function isSumRow(row: TableRow<keyof Project>, collector: Collector): boolean {
  const label = subtotalLabel(row, ["name"]);
  if (label === undefined || Object.values(row).some((cell) => cell !== label && cell.kind !== "blank"))
    return false;
  skipSubtotal(row, label, PROJECTS, collector);
  return true;
}

function readProject(row: TableRow<keyof Project>, reader: RowReader<(typeof PROJECTS)["columns"]>): Project {
  const { name, separateForm, ...others } = row;
  const isUnnamed = name !== undefined && (name.kind === "blank" || isWholeDepartment(name.written));
  if (!isUnnamed) return reader.read(row);
  const ofDepartment = separateForm?.kind === "blank" ? reader.read(others) : reader.read(row);
  return { ...ofDepartment, name: { cell: name.address, written: name.written, value: null } };
}

/** Where no row is the whole department's, the row without a name may be: R59 says so. */
function reportUnnamed(
  { rows }: Table<keyof Project>,
  projects: readonly Project[],
  collector: Collector,
): void {
  if (!projects.some(isDepartmentRow)) return;
  const unnamed = new Set(projects.filter(isUnnamedForm).map(({ name }) => name.cell));
  for (const { name } of rows)
    if (name !== undefined && unnamed.has(name.address)) reportBlank(name, PROJECTS.columns.name, collector);
}

function reportDuplicates(projects: readonly Project[], collector: Collector): void {
  const first = new Map<string | null, Project>();
  for (const project of projects) {
    const { value, cell } = project.name;
    if (cell === null || (value === null && !isDepartmentRow(project))) continue;
    const key = value === null ? null : foldName(value);
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, project);
      continue;
    }
    const cells = earlier.name.cell === null ? [cell] : [cell, earlier.name.cell];
    collector.add("R00.duplicateProject", "error", cells, { project: value }, value ?? "");
  }
}
