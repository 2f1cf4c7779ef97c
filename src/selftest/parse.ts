/** Reads a report of the self-test. */
import type { SelftestReport } from "./report";

/** @throws Error if it is not a result of the self-test */
export function parseReport(json: string): SelftestReport {
  const report = JSON.parse(json) as Partial<SelftestReport> | null;
  if (report?.report !== "selftest" || !Array.isArray(report.checks) || typeof report.excelApi !== "string") {
    throw new Error("This is no result of the self-test");
  }
  return report as SelftestReport;
}
