/** 一键重算 in two halves: what is to be written is known, and can be shown, before anything is. */
import { judge, type Acceptance, type Judged } from "../domain/acceptance";
import { evaluateSteps } from "../domain/evaluate";
import type { Evaluation } from "../domain/evaluation";
import type { Finding, Severity } from "../domain/finding";
import type { SelfEvaluation } from "../domain/model";
import { inPauses } from "../domain/steps";
import { applyPlan } from "../excel/write/applyPlan";
import { HostError } from "../excel/errors";
import { refuseCancelled, type HostOptions } from "../excel/run";
import type { OpenWorkbook } from "../excel/read/snapshot";
import { messagesIn } from "../locales";
import { findingSentence } from "../locales/findings";
import { attachmentSteps } from "../workbook/attachments/attachments";
import { planWriteSteps } from "../workbook/plan";
import {
  conflictsOf,
  mustAsk,
  overwrittenByDefault,
  settle,
  type Overwritten,
} from "../workbook/preview/conflicts";
import { cellCounts } from "../workbook/preview/counts";
import { parseStored } from "../workbook/undo/journal";
import { NotStandardWorkbook } from "../workbook/notStandardWorkbook";
import { inspectionOf, interpreted, readWhole } from "./openWorkbook";
import type { Inspection, Preview, Recomputation, RecomputeResult } from "./types";

export interface RecomputeOptions extends HostOptions {
  /** Of the add-in, printed in 核对记录 */
  readonly version: string;
}

/** Read, evaluated and planned; nothing is written yet. */
interface Prepared extends Preview {
  readonly snapshot: OpenWorkbook;
  readonly inspection: Inspection;
  readonly selfEvaluation: SelfEvaluation;
  readonly evaluation: Evaluation;
  readonly acceptances: readonly Acceptance[];
  readonly judged: Judged;
}

export async function recompute(time: Date, options: RecomputeOptions): Promise<RecomputeResult> {
  const prepared = await prepare(time, options);
  return finish(prepared, prepared.overwritten, false, options);
}

export async function recomputeOrPreview(time: Date, options: RecomputeOptions): Promise<Recomputation> {
  const prepared = await prepare(time, options);
  if (mustAsk(prepared.conflicts)) return { kind: "preview", preview: shownOf(prepared), changed: false };
  return { kind: "written", result: await finish(prepared, prepared.overwritten, false, options) };
}

export async function preview(time: Date, options: RecomputeOptions): Promise<Preview> {
  return shownOf(await prepare(time, options));
}

/** The workbook is read again: what was shown is written, or nothing. */
export async function write(
  shown: Preview,
  overwritten: Overwritten,
  options: RecomputeOptions,
): Promise<Recomputation> {
  const prepared = await prepare(shown.time, options);
  if (!isSame(shown, prepared)) return { kind: "preview", preview: shownOf(prepared), changed: true };
  return { kind: "written", result: await finish(prepared, overwritten, true, options) };
}

/** @throws NotStandardWorkbook when not one name is found; HostError `notCalculated` where inputs wait to be calculated */
async function prepare(time: Date, options: RecomputeOptions): Promise<Prepared> {
  options.onProgress?.({ phase: "reading" });
  const workbook = await interpreted(await readWhole(options), options);
  const { snapshot, result } = workbook;
  if (result.state === "none") throw new NotStandardWorkbook();
  if (snapshot.uncalculated.length > 0) {
    throw new HostError("notCalculated", { cells: snapshot.uncalculated });
  }
  refuseCancelled(options);
  options.onProgress?.({ phase: "computing" });
  const { selfEvaluation } = result;
  const { pause } = options;
  const evaluation = await inPauses(evaluateSteps(selfEvaluation, result.findings), pause);
  const { acceptances } = snapshot;
  const judged = judge(evaluation.findings, selfEvaluation, acceptances);
  // The sheets are official papers: Chinese whatever the language of the pane.
  const { findings: words } = messagesIn("zh-CN");
  const content = {
    selfEvaluation,
    evaluation,
    judged,
    sentence: (finding: Finding) => findingSentence("zh-CN", finding),
    severityName: (severity: Severity) => words.severity[severity],
    writtenAt: minuteOf(time),
    version: options.version,
  };
  const sheets = await inPauses(attachmentSteps(content), pause);
  const plan = await inPauses(planWriteSteps(snapshot, sheets, judged.open), pause);
  const conflicts = conflictsOf(plan, snapshot, parseStored(snapshot.savedState)?.written ?? {});
  const overwritten = overwrittenByDefault(conflicts);
  return {
    snapshot,
    inspection: inspectionOf(workbook),
    selfEvaluation,
    evaluation,
    acceptances,
    judged,
    plan,
    conflicts,
    overwritten,
    time,
  };
}

function shownOf({ plan, conflicts, overwritten, time }: Prepared): Preview {
  return { plan, conflicts, overwritten, time };
}

function isSame(shown: Preview, now: Preview): boolean {
  const seen = ({ plan, conflicts }: Preview): string => JSON.stringify([plan, conflicts]);
  return seen(shown) === seen(now);
}

async function finish(
  prepared: Prepared,
  overwritten: Overwritten,
  asked: boolean,
  options: HostOptions,
): Promise<RecomputeResult> {
  const { snapshot, inspection, selfEvaluation, evaluation, acceptances, judged } = prepared;
  const { plan, ...settled } = settle(prepared.plan, prepared.conflicts, overwritten);
  refuseCancelled(options);
  await applyPlan(plan, snapshot, options, { ...settled, asked });
  const { add, remove } = plan.highlights;
  const highlighted = snapshot.highlights.length - remove.length + add.length > 0;
  return {
    inspection: { ...inspection, highlighted },
    selfEvaluation,
    evaluation,
    acceptances,
    judged,
    plan,
    readBack: cellCounts(plan),
    ...settled,
  };
}

/** `2022-04-06 10:30`, local time */
function minuteOf(time: Date): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return `${day} ${two(time.getHours())}:${two(time.getMinutes())}`;
}
