/** Where a row of 实绩 or 报告文字 belongs: the report, and the section as the workbook writes it. */
import type { SelfEvaluation } from "../model";
import { foldName } from "../text";

export interface ReportPlace {
  /** Null = 附件1 */
  readonly project: string | null;
  /** As `sectionKey`; "" where only the report is named */
  readonly section: string;
}

/** The form in which sections are compared: 三、（一）1. and 三（一）1 are one. */
export function sectionKey(written: string): string {
  return foldName(written).replace(/[\s、，。.．:：]/gu, "");
}

/** The projects with a report of their own, in the order of 附件2-1 to 附件2-n */
export function reportedProjects({ projects }: Pick<SelfEvaluation, "projects">): readonly string[] {
  return projects.flatMap(({ name, separateForm }) =>
    separateForm.value === true && name.value !== null ? [name.value] : [],
  );
}

/** Reads 附件1三（一）, 三（一）, 业务运行费四（一）, 附件2-3四（一） and the name of a project alone. */
export function reportsIn(
  selfEvaluation: Pick<SelfEvaluation, "projects">,
): (written: string) => ReportPlace {
  const named = selfEvaluation.projects
    .flatMap(({ name }) => name.value ?? [])
    .map((name) => ({ name, key: sectionKey(name) }))
    .sort((a, b) => b.key.length - a.key.length);
  const attached = reportedProjects(selfEvaluation);
  return (written) => {
    const key = sectionKey(written);
    const number = /^附件2[-—–](\d{1,2})/u.exec(key);
    if (number !== null)
      return { project: attached[Number(number[1]) - 1] ?? null, section: key.slice(number[0].length) };
    const project = named.find((one) => one.key !== "" && key.startsWith(one.key));
    if (project !== undefined) return { project: project.name, section: key.slice(project.key.length) };
    return { project: null, section: key.replace(/^附件1/u, "") };
  };
}
