/** The open workbook as most operations begin with it: read, and its tables interpreted. */
import { runYielding } from "../../domain/yielding";
import type { OpenWorkbook } from "../../port/openWorkbook";
import type { DeskOptions, ReadOptions } from "../../port/options";
import { diagnose } from "../../workbook/doctor/diagnosis";
import { readSelfEvaluationSteps, type ReadResult } from "../../workbook/read";
import type { OperationOptions } from "../operation";
import type { Inspection } from "../results";

export interface ReadWorkbook {
  readonly snapshot: OpenWorkbook;
  readonly result: ReadResult;
}

export async function interpret(snapshot: OpenWorkbook, { pause }: DeskOptions): Promise<ReadWorkbook> {
  return { snapshot, result: await runYielding(readSelfEvaluationSteps(snapshot), pause) };
}

/** Rolls back an interrupted write before it reads; operations that write begin with this. */
export async function readFinished(
  options: ReadOptions & Pick<OperationOptions, "desk">,
): Promise<OpenWorkbook> {
  const snapshot = await options.desk.readSnapshot(options);
  return (await options.desk.finishInterruptedWrite(snapshot.savedState, options))
    ? readFinished(options)
    : snapshot;
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
