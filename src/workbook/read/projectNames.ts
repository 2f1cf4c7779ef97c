/** Gives each project one spelling, whatever brackets and spaces the rows have. */
import type { Field, FundLine, Project } from "../../domain/model";
import { foldName } from "../../domain/text";

export class ProjectNames {
  private readonly spellings = new Map<string, string>();
  /** The names of 项目 as written, by their folded form */
  private readonly listed = new Map<string, string>();

  /** The spelling is that of 项目, else that of the first row of 资金 that names the project. */
  constructor(projects: readonly Project[], funds: readonly FundLine[]) {
    for (const { name } of projects) {
      this.learn(name);
      if (name.value !== null) this.listed.set(foldName(name.value), name.value);
    }
    for (const { category, project } of funds) if (category.value === "项目支出") this.learn(project);
  }

  private learn({ value }: Field<string>): void {
    if (value !== null && !this.spellings.has(foldName(value))) this.spellings.set(foldName(value), value);
  }

  /** The spelling of a project; undefined for one that neither table has. */
  find(name: string): string | undefined {
    return this.spellings.get(foldName(name));
  }

  /** Whether 项目 has a row for the project. */
  isListed(name: string): boolean {
    return this.listed.has(foldName(name));
  }

  /** The names in 项目. */
  listedNames(): readonly string[] {
    return [...this.listed.values()];
  }

  /** The field with the project's spelling as its value. */
  unify(field: Field<string>): Field<string> {
    return field.value === null ? field : { ...field, value: this.find(field.value) ?? field.value };
  }
}
