/** The cell that names the project a row is of; blank, 部门整体 and the like = the whole department. */
import { isWholeDepartment } from "../../domain/calculation/departmentRow";
import type { CellAddress, Column, Field } from "../../domain/model";
import { nearest } from "../../domain/text";
import type { Collector } from "./collector";
import { readText, type MaybeCell } from "./fields";
import type { ProjectNames } from "./projectNames";

/** Reads the cells of one column, and reports each project that 项目 does not have once, with all its cells. */
export class ProjectFields {
  private readonly unknown = new Map<string, CellAddress[]>();

  constructor(
    private readonly column: Column,
    private readonly names: ProjectNames,
    private readonly collector: Collector,
  ) {}

  read(cell: MaybeCell): Field<string> {
    const field = readText(cell, this.column.heading, this.collector);
    // A blank is the whole department, and nothing that is missing.
    if (cell?.kind === "blank") return { cell: field.cell, written: "", value: null };
    if (field.value === null || field.cell === null) return field;
    if (isWholeDepartment(field.value)) return { ...field, value: null };
    if (!this.names.isListed(field.value)) {
      const cells = this.unknown.get(field.value);
      if (cells === undefined) this.unknown.set(field.value, [field.cell]);
      else cells.push(field.cell);
    }
    return this.names.unify(field);
  }

  reportUnknown(): void {
    for (const [project, cells] of this.unknown) {
      const similar = nearest(project, this.names.listedNames());
      this.collector.add("R00.unknownProject", "error", cells, { project, similar }, project, similar);
    }
  }
}
