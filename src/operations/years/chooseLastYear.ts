/**
 * 与上年比较: reads last year's workbook, or its JSON, on this computer; from then on every run compares with it. A file
 * that cannot be read, and null, end the comparison. Excel is not asked for anything.
 */
import type { ReportFile } from "../../domain/report/check/source";
import type { LastYearReading } from "../../domain/years/lastYear";
import { readLastYear } from "../../files/readLastYear";
import type { OperationOptions } from "../operation";
import { readChosen } from "../../files/chosenFile";

export async function run(
  { lastYear }: OperationOptions,
  file: ReportFile | null,
): Promise<LastYearReading | null> {
  lastYear.current = null;
  if (file === null) return null;
  const bytes = await readChosen(file);
  if (typeof bytes === "string") return { kind: "unreadable", file: file.name, problem: bytes };
  const reading = readLastYear(file.name, bytes);
  if (reading.kind === "read") lastYear.current = reading.lastYear;
  return reading;
}
