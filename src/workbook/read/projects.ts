/** 绩效_项目 */
import type { Field, FundLine, Project } from "../../domain/model";
import { foldName } from "../../domain/text";
import { PROJECTS_TABLE } from "../names";
import type { Collector } from "./collector";
import { readChoice, readRequiredText, readText, reportBlank } from "./fields";
import { isSubtotal, type Table } from "./table";

type Key = keyof typeof PROJECTS_TABLE.columns;

const YES_NO: ReadonlyMap<string, boolean> = new Map(
  (["是", "√", "✓", "y", "yes", "true", "1"].map((word) => [word, true]) as [string, boolean][]).concat(
    ["否", "×", "n", "no", "false", "0"].map((word) => [word, false]),
  ),
);
const header = (key: Key): string => PROJECTS_TABLE.columns[key].header;

export function readProjects(table: Table<Key>, funds: readonly FundLine[], collector: Collector): Project[] {
  const projects: Project[] = [];
  for (const row of table.rows) {
    if (isSubtotal(row, ["name"], PROJECTS_TABLE, collector)) continue;
    const text = (key: Key): Field<string> => readText(row[key], header(key), collector);
    const column = header("separateForm");
    if (row.separateForm?.kind === "blank") reportBlank(row.separateForm, column, collector, "warning");
    projects.push({
      name: readRequiredText(row.name, header("name"), collector),
      competentDepartment: text("competentDepartment"),
      implementingUnit: text("implementingUnit"),
      annualGoal: text("annualGoal"),
      goalCompletion: text("goalCompletion"),
      conclusion: text("conclusion"),
      problems: text("problems"),
      improvements: text("improvements"),
      implementation: text("implementation"),
      separateForm: readChoice(row.separateForm, column, YES_NO, ["是", "否"], collector),
    });
  }
  reportDuplicates(projects, collector);
  // A unit without 项目支出 has no projects.
  if (projects.length === 0 && table.headed && funds.some(({ category }) => category.value === "项目支出")) {
    collector.add("R00.emptyTable", "error", [table.head], { table: PROJECTS_TABLE.sheet });
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
