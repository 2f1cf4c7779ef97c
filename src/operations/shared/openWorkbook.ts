/** The open workbook as most operations begin with it: read, and its tables interpreted. */
import { runYielding } from "../../domain/yielding";
import { finishInterruptedWrite } from "../../excel/undo/atomicWrite";
import type { HostOptions } from "../../excel/run";
import { readSnapshot, type OpenWorkbook, type ReadOptions } from "../../excel/read/snapshot";
import { diagnose } from "../../workbook/doctor/diagnosis";
import { readSelfEvaluationSteps, type ReadResult } from "../../workbook/read";
import type { Inspection } from "../results";

export interface ReadWorkbook {
  readonly snapshot: OpenWorkbook;
  readonly result: ReadResult;
}

export async function interpret(snapshot: OpenWorkbook, { pause }: HostOptions): Promise<ReadWorkbook> {
  return { snapshot, result: await runYielding(readSelfEvaluationSteps(snapshot), pause) };
}

/** Rolls back an interrupted write before it reads; operations that write begin with this. */
export async function readFinished(options: ReadOptions): Promise<OpenWorkbook> {
  const snapshot = await readSnapshot(options);
  return (await finishInterruptedWrite(snapshot.savedState, options)) ? readFinished(options) : snapshot;
}

export function inspectionOf({ snapshot, result }: ReadWorkbook): Inspection {
  return {
    names: result.names,
    workbook: result.state,
    diagnosis: diagnose(snapshot, snapshot.excerpts),
    highlighted: snapshot.highlights.length > 0,
    setUpPending: snapshot.setUps.length > 0,
    dateSystemUnknown: snapshot.dateSystemUnknown,
    autoOpen: snapshot.autoOpen,
    notesAsked: snapshot.notesAsked,
    ownSheets: snapshot.sheets.flatMap(({ name, ownedLayout }) => (ownedLayout === null ? [] : name)),
  };
}
