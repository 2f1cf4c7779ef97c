/** 绩效_项目 */
import { PROJECTS, type FundLine, type Project } from "../../domain/model";
import { foldName } from "../../domain/text";
import type { Collector } from "./collector";
import { RowReader, type ReadContext } from "./rowReader";
import { isSubtotal, type Table } from "./table";

export function readProjects(
  table: Table<keyof Project>,
  funds: readonly FundLine[],
  context: ReadContext,
): Project[] {
  const { collector } = context;
  const reader = new RowReader(PROJECTS.columns, context);
  const projects = table.rows
    .filter((row) => !isSubtotal(row, ["name"], PROJECTS, collector))
    .map((row) => reader.read(row));
  reportDuplicates(projects, collector);
  // A unit without 项目支出 has no projects.
  if (projects.length === 0 && table.headed && funds.some(({ category }) => category.value === "项目支出")) {
    collector.add("R00.emptyTable", "error", [table.head], { table: PROJECTS.sheet });
  }
  return projects;
}

function reportDuplicates(projects: readonly Project[], collector: Collector): void {
  const first = new Map<string, Project>();
  for (const project of projects) {
    const { value, cell } = project.name;
    if (value === null || cell === null) continue;
    const earlier = first.get(foldName(value));
    if (earlier === undefined) {
      first.set(foldName(value), project);
      continue;
    }
    const cells = earlier.name.cell === null ? [cell] : [cell, earlier.name.cell];
    collector.add("R00.duplicateProject", "error", cells, { project: value }, value);
  }
}
