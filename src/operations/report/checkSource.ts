/** Reads a report and checks it against a workbook and against itself. */
import { triageFindings } from "../../domain/triage/acceptance";
import { checkReportInSteps } from "../../domain/evaluate/report";
import { ReportTooLarge } from "../../domain/report/check/reportText";
import { UnreadableReport, type ReportSource } from "../../domain/report/check/source";
import { runYielding } from "../../domain/yielding";
import { readReport, type DocxReport } from "../../docx";
import { pauseOf, refuseCancelled, type DeskOptions } from "../../port/options";
import { readForms } from "../../workbook/forms";
import type { AreaSnapshot } from "../../workbook/snapshot";
import { evaluatedForms } from "../forms/evaluatedForms";
import type { EvaluatedWorkbook } from "../shared/evaluatedWorkbook";
import type { CheckedReport, EvaluatedForm, ReportOutcome } from "../results";

/** @returns what the check gives, or why there is none */
export async function outcomeOf(check: () => Promise<CheckedReport>): Promise<ReportOutcome> {
  try {
    return { kind: "checked", report: await check() };
  } catch (error) {
    if (error instanceof UnreadableReport) return { kind: "unreadable", problem: error.problem };
    if (error instanceof ReportTooLarge) return { kind: "unreadable", problem: "tooLong" };
    throw error;
  }
}

/** @throws UnreadableReport */
export async function checkSource(
  options: DeskOptions,
  source: ReportSource,
  workbook: () => Promise<EvaluatedWorkbook>,
): Promise<CheckedReport> {
  const { text, tables, unread, document } = await readReport(source);
  refuseCancelled(options);
  const { snapshot, selfEvaluation, evaluation } = await workbook();
  const steps = checkReportInSteps(text, selfEvaluation, evaluation);
  const result = await runYielding(steps, pauseOf(options));
  const { acceptances } = snapshot;
  return {
    source,
    document,
    text,
    check: result,
    unread,
    forms: formsIn(tables),
    selfEvaluation,
    acceptances,
    triage: triageFindings(result.findings, selfEvaluation, acceptances),
  };
}

const MIN_FORM_ROWS = 5;

/** Tables that are printed forms, each read as a sheet of its own. */
function formsIn(tables: DocxReport["tables"]): readonly EvaluatedForm[] {
  const areas = tables.map((rows, index): AreaSnapshot => {
    const width = rows.reduce((widest, cells) => Math.max(widest, cells.length), 0);
    const values = rows.map((cells) => Array.from({ length: width }, (_, column) => cells[column] ?? ""));
    const numberFormats = values.map((cells) => cells.map(() => "@"));
    return { sheet: `表格${index + 1}`, row: 0, column: 0, values, formulas: values, numberFormats };
  });
  return evaluatedForms(readForms(areas.filter(({ values }) => values.length >= MIN_FORM_ROWS)).forms);
}
