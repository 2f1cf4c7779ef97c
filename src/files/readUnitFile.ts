/** A unit's workbook for 汇总. A file that cannot be read is reported and does not stop the others. */
import { triageFindings } from "../domain/triage/acceptance";
import { handInOf } from "../domain/triage/handIn";
import { handInCounts } from "../domain/handIn";
import { withLastYear } from "../domain/evaluate/years";
import type { SelfEvaluation } from "../domain/model";
import { rollupUnitOf, type UnitFile } from "../domain/rollup";
import type { LastYear } from "../domain/years/lastYear";
import type { InflateRaw } from "../xlsx/opc/zip";
import { readEvaluationFile, type EvaluationFile } from "./readEvaluationFile";

/** Last year's figures of a unit; null = not available */
export type LastYearOf = (unit: SelfEvaluation["unit"]) => LastYear | null;

/** @param file its name, without the folder */
export function readUnitFile(
  file: string,
  bytes: Uint8Array,
  inflateRaw?: InflateRaw,
  lastYearOf: LastYearOf = () => null,
): UnitFile {
  try {
    const reading = readEvaluationFile(bytes, inflateRaw);
    if (reading.kind !== "read") return { kind: "unread", file, because: reading.trouble, detail: null };
    const lastYear = lastYearOf(reading.selfEvaluation.unit);
    const compared = lastYear === null ? reading : comparedWith(lastYear, reading);
    const handIn = handInCounts(handInOf(compared.triage, compared.evaluation, compared.papers));
    return { kind: "read", unit: rollupUnitOf(file, { ...compared, handIn }) };
  } catch (error) {
    const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { kind: "unread", file, because: "failed", detail };
  }
}

function comparedWith(lastYear: LastYear, reading: EvaluationFile): EvaluationFile {
  const { selfEvaluation, acceptances } = reading;
  const evaluation = withLastYear(selfEvaluation, reading.evaluation, lastYear);
  return {
    ...reading,
    evaluation,
    triage: triageFindings(evaluation.findings, selfEvaluation, acceptances),
  };
}
