/** A file that the user has chosen. */
import type { ReportFile } from "../domain/report/check/source";
import { MAX_FILE_BYTES } from "../xlsx/file";

/** Its bytes, or why there are none; `unavailable`: it has changed or gone since it was chosen */
export async function readChosen(file: ReportFile): Promise<Uint8Array | "tooLarge" | "unavailable"> {
  if (file.size > MAX_FILE_BYTES) return "tooLarge";
  const content = await file.arrayBuffer().catch(() => null);
  return content === null ? "unavailable" : new Uint8Array(content);
}
