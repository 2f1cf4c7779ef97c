/** Last year's workbook, or the JSON of the headless command, from the bytes of a file. */
import { fingerprint } from "../domain/fingerprint";
import { lastYearFromJson } from "../domain/years/fromJson";
import { lastYearOf } from "../domain/years/lastYearOf";
import type { LastYear, LastYearReading } from "../domain/years/lastYear";
import type { InflateRaw } from "../xlsx/opc/zip";
import { readEvaluationFile, type EvaluationFile } from "./readEvaluationFile";

/** @param file its name, which says whether it is a workbook or JSON; without the folder */
export function readLastYear(file: string, bytes: Uint8Array, inflateRaw?: InflateRaw): LastYearReading {
  if (/\.json$/i.test(file)) {
    const text = new TextDecoder().decode(bytes);
    const lastYear = lastYearFromJson({ file, fingerprint: fingerprint(text) }, text);
    return lastYear === null
      ? { kind: "unreadable", file, problem: "notReport" }
      : { kind: "read", lastYear };
  }
  const reading = readEvaluationFile(bytes, inflateRaw);
  if (reading.kind === "trouble") return { kind: "unreadable", file, problem: reading.trouble };
  return { kind: "read", lastYear: lastYearIn(file, reading) };
}

export function lastYearIn(file: string, reading: EvaluationFile): LastYear {
  const { selfEvaluation, evaluation, triage } = reading;
  const explanations = [...new Set([...triage.accepted.values()].map(({ reason }) => reason))];
  return lastYearOf({ file, fingerprint: reading.fingerprint }, selfEvaluation, evaluation, explanations);
}
