/** 绩效_报告文字 */
import { REPORT_WORDS, type ReportWords } from "../../domain/model";
import { ProjectFields } from "./projectField";
import type { ProjectNames } from "./projectNames";
import { RowReader, type ReadContext } from "./rowReader";
import type { Table } from "./table";

export function readReportWords(
  table: Table<keyof ReportWords>,
  names: ProjectNames,
  context: ReadContext,
): ReportWords[] {
  const reader = new RowReader(REPORT_WORDS.columns, context);
  const projects = new ProjectFields(REPORT_WORDS.columns.report, names, context.collector);
  const texts = table.rows.map((row) => ({ report: projects.read(row.report), ...reader.read(row) }));
  projects.reportUnknown();
  return texts;
}
