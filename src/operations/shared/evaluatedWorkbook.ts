/** The open workbook, read and evaluated, for operations that compare a text with it or write one from it. */
import { evaluateSteps } from "../../domain/evaluate/workbook";
import type { Evaluation } from "../../domain/evaluation";
import type { Finding } from "../../domain/finding";
import type { SelfEvaluation } from "../../domain/model";
import { runYielding } from "../../domain/yielding";
import { HostError } from "../../port/errors";
import type { OpenWorkbook } from "../../port/openWorkbook";
import type { DeskOptions } from "../../port/options";
import { NotStandardWorkbook } from "../../workbook/read/notStandardWorkbook";
import type { OperationOptions } from "../operation";
import { interpret } from "./openWorkbook";

export interface EvaluatedWorkbook {
  readonly snapshot: OpenWorkbook;
  readonly selfEvaluation: SelfEvaluation;
  readonly evaluation: Evaluation;
}

/**
 * @throws NotStandardWorkbook
 * @throws HostError `notCalculated` if a figure of the workbook is not known
 */
export async function evaluatedWorkbook(
  options: DeskOptions & Pick<OperationOptions, "desk" | "lastYear">,
): Promise<EvaluatedWorkbook> {
  const { snapshot, result } = await interpret(await options.desk.readSnapshot(options), options);
  if (result.state === "none") throw new NotStandardWorkbook();
  refuseUncalculated(result.findings);
  const { selfEvaluation } = result;
  const evaluation = await runYielding(
    evaluateSteps(selfEvaluation, result.findings, options.lastYear.current),
    options.pause,
  );
  return { snapshot, selfEvaluation, evaluation };
}

/** @throws HostError `notCalculated` if a figure of the workbook is not known */
export function refuseUncalculated(findings: readonly Finding[]): void {
  const uncalculated = findings.filter(({ rule }) => rule === "R62");
  if (uncalculated.length > 0)
    throw new HostError("notCalculated", { cells: uncalculated.flatMap(({ cells }) => cells) });
}
