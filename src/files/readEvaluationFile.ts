/** A self-evaluation from the bytes of an .xlsx file: no Excel, no Office.js, nothing is written. */
import { STATE_SETTING } from "../workbook/settings";
import { triageFindings, type Acceptance, type Triage } from "../domain/triage/acceptance";
import { evaluate } from "../domain/evaluate/workbook";
import type { Evaluation } from "../domain/evaluation";
import { fingerprint } from "../domain/fingerprint";
import type { SelfEvaluation } from "../domain/model";
import type { PaperFault } from "../domain/handIn";
import { runSync } from "../domain/yielding";
import { ACCEPTANCES_SETTING, parseAcceptances } from "../workbook/amendments/acceptances";
import { paperSteps } from "../workbook/attachments/attachments";
import { lastRunOf } from "../workbook/attachments/lastRun";
import { planSheetSteps } from "../workbook/plan";
import { conflictsOf } from "../workbook/preview/conflicts";
import { paperFaults } from "../workbook/preview/paperFaults";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { parseStored } from "../workbook/undo/journal";
import { readSelfEvaluation } from "../workbook/read";
import type { ReadAccount } from "../workbook/read/account";
import { readExpectedUnits, type ExpectedUnits } from "../workbook/read/expectedUnits";
import { Calculator, loadXlsx, XlsxError, type Workbook, type XlsxErrorCode } from "../xlsx";
import { hasUncalculated } from "../xlsx/model/uncalculated";
import type { InflateRaw } from "../xlsx/opc/zip";
import { readSnapshot } from "./read/snapshot";
import { readSetting } from "./settings";

/** Why a file could not be read; `notStandard`: it has none of the names of the standard workbook. */
export type FileTrouble = XlsxErrorCode | "notStandard";

/** What the file says, with the cells of its figures */
export interface EvaluationFile {
  readonly selfEvaluation: SelfEvaluation;
  /** With all findings, those of the reader included */
  readonly evaluation: Evaluation;
  readonly triage: Triage;
  /** As the workbook stores them */
  readonly acceptances: readonly Acceptance[];
  readonly read: readonly ReadAccount[];
  /** Covers everything that was read; independent of the file's name and of the program that saved it */
  readonly fingerprint: string;
  /** 应报单位, where it is a department's workbook */
  readonly expectedUnits: ExpectedUnits;
  /** What is wrong with its attachments */
  readonly papers: readonly PaperFault[];
  /** 核对时间 of its 核对记录, as printed; null if it has never been checked */
  readonly checkedAt: string | null;
  /** When it was last saved, in UTC; null = it does not say */
  readonly savedAt: string | null;
}

export type FileReading =
  ({ readonly kind: "read" } & EvaluationFile) | { readonly kind: "trouble"; readonly trouble: FileTrouble };

/**
 * Gives the findings that the open workbook would give. Stored results of formulas are trusted, as in Excel; formulas
 * without one are calculated, and those that cannot be are findings of R62.
 *
 * @param inflateRaw a faster native implementation, if there is one
 */
export function readEvaluationFile(bytes: Uint8Array, inflateRaw?: InflateRaw): FileReading {
  const workbook = loaded(bytes, inflateRaw);
  if (typeof workbook === "string") return { kind: "trouble", trouble: workbook };
  const snapshot = readSnapshot(workbook);
  const { selfEvaluation, findings, read, state } = readSelfEvaluation(snapshot);
  if (state === "none") return { kind: "trouble", trouble: "notStandard" };
  const evaluation = evaluate(selfEvaluation, findings);
  const acceptances = acceptancesOf(workbook);
  const triage = triageFindings(evaluation.findings, selfEvaluation, acceptances);
  return {
    kind: "read",
    selfEvaluation,
    evaluation,
    triage,
    papers: papersOf(workbook, snapshot, selfEvaluation, evaluation),
    acceptances,
    read,
    fingerprint: fingerprint(JSON.stringify(selfEvaluation, withoutCells)),
    expectedUnits: readExpectedUnits(snapshot),
    checkedAt: lastRunOf(snapshot.sheets)?.time ?? null,
    savedAt: workbook.savedAt,
  };
}

function loaded(bytes: Uint8Array, inflateRaw: InflateRaw | undefined): Workbook | XlsxErrorCode {
  try {
    const workbook = loadXlsx(bytes, inflateRaw);
    if (hasUncalculated(workbook)) new Calculator().recalculate(workbook);
    return workbook;
  } catch (error) {
    if (error instanceof XlsxError) return error.code;
    throw error;
  }
}

/** Compares the attachments that the file holds with those that its data give. */
function papersOf(
  workbook: Workbook,
  snapshot: WorkbookSnapshot,
  selfEvaluation: SelfEvaluation,
  evaluation: Evaluation,
): PaperFault[] {
  const attachments = runSync(paperSteps(selfEvaluation, evaluation));
  const plan = runSync(planSheetSteps(snapshot, attachments));
  const written = parseStored(readSetting(workbook, STATE_SETTING))?.written ?? {};
  const conflicts = conflictsOf(plan, snapshot, written);
  return paperFaults({ attachments, plan, conflicts, sheets: snapshot.sheets, written });
}

function acceptancesOf(workbook: Workbook): ReturnType<typeof parseAcceptances> {
  return parseAcceptances(readSetting(workbook, ACCEPTANCES_SETTING));
}

function withoutCells(key: string, value: unknown): unknown {
  return key === "cell" ? undefined : value;
}
