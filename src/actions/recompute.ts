/** 一键重算 in two halves: what is to be written is known, and can be shown, before anything is. */
import { judge, type Acceptance, type Judged } from "../domain/acceptance";
import { evaluate } from "../domain/evaluate";
import type { Evaluation } from "../domain/evaluation";
import type { Finding } from "../domain/finding";
import type { SelfEvaluation } from "../domain/model";
import { applyPlan } from "../excel/apply";
import type { HostOptions } from "../excel/run";
import type { OpenWorkbook } from "../excel/snapshot";
import { messagesIn } from "../locales";
import { findingSentence } from "../locales/findings";
import { attachments } from "../workbook/forms/attachments";
import { planWrite, type WritePlan } from "../workbook/plan";
import { NotStandardWorkbook } from "./notStandardWorkbook";
import { inspectionOf, interpreted, readWhole } from "./openWorkbook";
import type { Inspection, RecomputeResult } from "./types";

/** What a recompute is made of besides the workbook */
export interface RecomputeOptions extends HostOptions {
  /** Printed in 核对记录 */
  readonly time: Date;
  readonly version: string;
}

/** Read, evaluated and planned; nothing is written yet. */
export interface Prepared {
  readonly snapshot: OpenWorkbook;
  readonly inspection: Inspection;
  readonly selfEvaluation: SelfEvaluation;
  readonly evaluation: Evaluation;
  readonly acceptances: readonly Acceptance[];
  readonly judged: Judged;
  readonly plan: WritePlan;
}

export async function recompute(options: RecomputeOptions): Promise<RecomputeResult> {
  return write(await prepare(options), options);
}

/** @throws NotStandardWorkbook when not one name is found */
export async function prepare(options: RecomputeOptions): Promise<Prepared> {
  const workbook = interpreted(await readWhole(options));
  const { snapshot, result } = workbook;
  if (result.state === "none") throw new NotStandardWorkbook();
  const { selfEvaluation } = result;
  const evaluation = evaluate(selfEvaluation, result.findings);
  const { acceptances } = snapshot;
  const judged = judge(evaluation.findings, selfEvaluation, acceptances);
  // The sheets are official papers: Chinese whatever the language of the pane.
  const { findings: words } = messagesIn("zh-CN");
  const sheets = attachments({
    selfEvaluation,
    evaluation,
    judged,
    sentence: (finding: Finding) => findingSentence("zh-CN", finding),
    severityName: (severity) => words.severity[severity],
    writtenAt: minuteOf(options.time),
    version: options.version,
  });
  const plan = planWrite(snapshot, sheets, judged.open);
  const inspection = inspectionOf(workbook);
  return { snapshot, inspection, selfEvaluation, evaluation, acceptances, judged, plan };
}

async function write(prepared: Prepared, options: HostOptions): Promise<RecomputeResult> {
  const { snapshot, inspection, plan, ...computed } = prepared;
  await applyPlan(plan, snapshot, options);
  const { add, remove } = plan.highlights;
  const highlighted = snapshot.highlights.length - remove.length + add.length > 0;
  return { ...computed, inspection: { ...inspection, highlighted }, plan };
}

/** `2022-04-06 10:30`, local time */
function minuteOf(time: Date): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return `${day} ${two(time.getHours())}:${two(time.getMinutes())}`;
}
