/**
 * 从上年建立: adds the standard sheets of this year, filled from last year's workbook, behind the existing ones; later runs
 * compare with it. Overwrites nothing: throws `HostError` if one of the sheets or names exists.
 */
import type { ReportFile } from "../../domain/report/check/source";
import type { LastYearReading } from "../../domain/years/lastYear";
import { readEvaluationFile } from "../../files/readEvaluationFile";
import { lastYearIn } from "../../files/readLastYear";
import { workbookFromLastYear } from "../../workbook/years/fromLastYear";
import type { OperationOptions } from "../operation";
import { readChosen } from "../../files/chosenFile";

export async function run(options: OperationOptions, file: ReportFile): Promise<LastYearReading> {
  const bytes = await readChosen(file);
  if (typeof bytes === "string") return { kind: "unreadable", file: file.name, problem: bytes };
  const reading = readEvaluationFile(bytes);
  if (reading.kind === "trouble") return { kind: "unreadable", file: file.name, problem: reading.trouble };
  await options.desk.insertSheets(workbookFromLastYear(reading.selfEvaluation, file.name), options);
  const lastYear = lastYearIn(file.name, reading);
  options.lastYear.current = lastYear;
  return { kind: "read", lastYear, created: true };
}
