/** 一键重算 in two halves: `prepare` plans what to write, so that it can be shown before `finish` writes it. */
import { triageFindings, type Acceptance, type Triage } from "../../domain/acceptance";
import { evaluateSteps } from "../../domain/evaluate";
import type { Evaluation } from "../../domain/evaluation";
import type { Finding, Severity } from "../../domain/finding";
import type { CellAddress, SelfEvaluation } from "../../domain/model";
import { runYielding } from "../../domain/steps";
import { applyPlan } from "../../excel/write/applyPlan";
import { refuseCancelled, type HostOptions } from "../../excel/run";
import type { OpenWorkbook } from "../../excel/read/snapshot";
import { messagesIn } from "../../locales";
import { findingSentence } from "../../locales/findings";
import { leftOutLines, readSentence } from "../../locales/readAccount";
import { cellAddress } from "../../a1";
import { attachmentSteps } from "../../workbook/attachments/attachments";
import { RECORD_SHEET } from "../../workbook/attachments/record";
import { planWriteSteps, type WritePlan } from "../../workbook/plan";
import {
  conflictsOf,
  overwrittenByDefault,
  settle,
  type Overwritten,
} from "../../workbook/preview/conflicts";
import { cellCounts } from "../../workbook/preview/counts";
import { lossesOf } from "../../workbook/preview/losses";
import { incompleteInput } from "../../workbook/read";
import type { ReadAccount } from "../../workbook/read/account";
import { parseStored } from "../../workbook/undo/journal";
import type { SheetDefinition } from "../../workbook/sheet";
import { NotStandardWorkbook } from "../../workbook/notStandardWorkbook";
import type { OperationOptions } from "../operation";
import type { Inspection, Preview, RecomputeResult } from "../types";
import { inspectionOf, interpret, readFinished } from "./openWorkbook";

/** Read, evaluated and planned; nothing is written yet. */
export interface Prepared extends Preview {
  readonly snapshot: OpenWorkbook;
  readonly inspection: Inspection;
  readonly selfEvaluation: SelfEvaluation;
  readonly read: readonly ReadAccount[];
  readonly evaluation: Evaluation;
  readonly acceptances: readonly Acceptance[];
  readonly triage: Triage;
  /** The sheets of the plan, whether they change or not */
  readonly attachments: readonly SheetDefinition[];
}

/** @throws NotStandardWorkbook */
export async function prepare(time: Date, options: OperationOptions): Promise<Prepared> {
  options.onProgress?.({ phase: "reading" });
  const workbook = await interpret(await readFinished(options), options);
  const { snapshot, result } = workbook;
  if (result.state === "none") throw new NotStandardWorkbook();
  refuseCancelled(options);
  options.onProgress?.({ phase: "computing" });
  const { selfEvaluation } = result;
  const { pause } = options;
  const evaluation = await runYielding(evaluateSteps(selfEvaluation, result.findings), pause);
  const { acceptances } = snapshot;
  const triage = triageFindings(evaluation.findings, selfEvaluation, acceptances);
  // The sheets are official documents: Chinese, whatever the language of the pane.
  const { findings: texts } = messagesIn("zh-CN");
  const content = {
    selfEvaluation,
    evaluation,
    triage,
    sentence: (finding: Finding) => findingSentence("zh-CN", finding),
    severityName: (severity: Severity) => texts.severity[severity],
    read: [readSentence("zh-CN", result.read), ...leftOutLines("zh-CN", result.read)],
    writtenAt: minuteOf(time),
    version: options.version,
  };
  const sheets = await runYielding(attachmentSteps(content), pause);
  const plan = await runYielding(planWriteSteps(snapshot, sheets, triage.open), pause);
  const conflicts = conflictsOf(plan, snapshot, parseStored(snapshot.savedState)?.written ?? {});
  const overwritten = overwrittenByDefault(conflicts);
  const incomplete = incompleteInput(result.findings);
  return {
    snapshot,
    inspection: inspectionOf(workbook),
    selfEvaluation,
    read: result.read,
    evaluation,
    acceptances,
    triage,
    attachments: sheets,
    plan,
    conflicts,
    overwritten,
    incomplete,
    losses: incomplete.length === 0 ? [] : lossesOf(plan),
    time,
  };
}

export function previewOf({ plan, conflicts, overwritten, incomplete, losses, time }: Prepared): Preview {
  return { plan, conflicts, overwritten, incomplete, losses, time };
}

export function isSamePreview(shown: Preview, now: Preview): boolean {
  const contentOf = ({ plan, conflicts }: Preview): string => JSON.stringify([plan, conflicts]);
  return contentOf(shown) === contentOf(now);
}

/** `asked`: the user has decided about the conflicts. */
export async function finish(
  prepared: Prepared,
  overwritten: Overwritten,
  asked: boolean,
  options: HostOptions,
): Promise<RecomputeResult> {
  const { snapshot, inspection, selfEvaluation, read, evaluation, acceptances, triage } = prepared;
  const { plan, ...decided } = settle(prepared.plan, prepared.conflicts, overwritten);
  refuseCancelled(options);
  await applyPlan(plan, snapshot, options, { ...decided, asked });
  const { add, remove } = plan.highlights;
  const highlighted = snapshot.highlights.length - remove.length + add.length > 0;
  return {
    inspection: { ...inspection, highlighted },
    selfEvaluation,
    read,
    evaluation,
    acceptances,
    triage,
    plan,
    readBack: cellCounts(plan),
    record: recordIn(plan),
    ...decided,
  };
}

function recordIn({ renamed }: WritePlan): CellAddress {
  const used = renamed.find(({ requested }) => requested === RECORD_SHEET)?.used ?? RECORD_SHEET;
  return cellAddress(used, 0, 0);
}

/** `2022-04-06 10:30`, local time */
function minuteOf(time: Date): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return `${day} ${two(time.getHours())}:${two(time.getMinutes())}`;
}
