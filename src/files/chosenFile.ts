/** A file of last year that the user has chosen. */
import type { ReportFile } from "../domain/report/check/source";
import type { LastYearProblem, LastYearReading } from "../domain/years/lastYear";
import { MAX_FILE_BYTES } from "../xlsx/file";

/** @param read what to do with its bytes */
export async function readChosen(
  file: ReportFile,
  read: (bytes: Uint8Array) => LastYearReading | Promise<LastYearReading>,
): Promise<LastYearReading> {
  const unreadable = (problem: LastYearProblem) =>
    ({ kind: "unreadable", file: file.name, problem }) as const;
  if (file.size > MAX_FILE_BYTES) return unreadable("tooLarge");
  const content = await file.arrayBuffer().catch(() => null);
  return content === null ? unreadable("unavailable") : read(new Uint8Array(content));
}
