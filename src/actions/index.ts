/** What a user can do, on the open workbook: the rooms put together. */
import { evaluate } from "../domain/evaluate";
import type { Finding } from "../domain/finding";
import { finishBrokenWrite } from "../excel/allOrNothing";
import { applyPlan } from "../excel/apply";
import { clearHighlights } from "../excel/clearHighlights";
import { selectCell } from "../excel/navigate";
import { restore, restoreOffer } from "../excel/restore";
import type { HostOptions } from "../excel/run";
import { readSnapshot, type OpenWorkbook } from "../excel/snapshot";
import { insertSheets } from "../excel/template";
import { watchChanges } from "../excel/watch";
import { messagesIn } from "../locales";
import { findingSentence } from "../locales/findings";
import { attachments } from "../workbook/forms/attachments";
import { planWrite } from "../workbook/plan";
import { readSelfEvaluation, type ReadResult } from "../workbook/read";
import { sampleWorkbook } from "../workbook/sample/sampleWorkbook";
import { standardWorkbook } from "../workbook/template";
import { NotStandardWorkbook } from "./notStandardWorkbook";
import { createQueue } from "./queue";
import { copyForms, readForms } from "./readForms";
import type { Actions, Inspection, RecomputeResult } from "./types";
import { VERSION } from "./version";

export type { Actions, EvaluatedForm, FormsResult, Inspection, RecomputeResult } from "./types";
export { NotStandardWorkbook } from "./notStandardWorkbook";

export interface ActionOptions extends HostOptions {
  /** For the time in 核对记录; default: the machine's clock */
  readonly now?: () => Date;
  /** Of the add-in, printed in 核对记录; default: this one's */
  readonly version?: string;
}

/** Each action waits for the one before it. All throw `HostError`. */
export function createActions(options: ActionOptions = {}): Actions {
  const { now = () => new Date(), version = VERSION } = options;
  const inTurn = createQueue();
  return {
    inspect: () => inTurn(async () => inspectionOf(interpreted(await readSnapshot(options)))),
    recompute: () => inTurn(() => recompute(options, now(), version)),
    readForms: (choices) => inTurn(() => readForms(options, choices)),
    copyForms: (forms) => inTurn(() => copyForms(options, forms)),
    clearHighlights: () => inTurn(async () => clearHighlights(await readWhole(options), options)),
    insertStandardWorkbook: (content) =>
      inTurn(() => insertSheets(content === "blank" ? standardWorkbook() : sampleWorkbook(), options)),
    canRestore: () => inTurn(() => restoreOffer(options)),
    restore: () => inTurn(() => restore(options)),
    goTo: (cell) => inTurn(() => selectCell(cell, options)),
    watch: (onChange) => watchChanges(onChange, options),
  };
}

interface ReadWorkbook {
  readonly snapshot: OpenWorkbook;
  readonly result: ReadResult;
}

function interpreted(snapshot: OpenWorkbook): ReadWorkbook {
  return { snapshot, result: readSelfEvaluation(snapshot) };
}

/** As it is to be written to: what an earlier write left when it was broken off is put back first. */
async function readWhole(options: HostOptions): Promise<OpenWorkbook> {
  const snapshot = await readSnapshot(options);
  return (await finishBrokenWrite(snapshot.stored, options)) ? readSnapshot(options) : snapshot;
}

function inspectionOf({ snapshot, result }: ReadWorkbook): Inspection {
  return { names: result.names, workbook: result.state, highlighted: snapshot.highlights.length > 0 };
}

async function recompute(options: HostOptions, time: Date, version: string): Promise<RecomputeResult> {
  const workbook = interpreted(await readWhole(options));
  const { snapshot, result } = workbook;
  if (result.state === "none") throw new NotStandardWorkbook();
  const { selfEvaluation } = result;
  const evaluation = evaluate(selfEvaluation, result.findings);
  // The sheets are official papers: Chinese whatever the language of the pane.
  const { findings: words } = messagesIn("zh-CN");
  const sheets = attachments({
    selfEvaluation,
    evaluation,
    sentence: (finding: Finding) => findingSentence("zh-CN", finding),
    severityName: (severity) => words.severity[severity],
    writtenAt: minuteOf(time),
    version,
  });
  const plan = planWrite(snapshot, sheets, evaluation.findings);
  await applyPlan(plan, snapshot, options);
  const inspection = inspectionOf(workbook);
  const { add, remove } = plan.highlights;
  const highlighted = snapshot.highlights.length - remove.length + add.length > 0;
  return { inspection: { ...inspection, highlighted }, selfEvaluation, evaluation, plan };
}

/** `2022-04-06 10:30`, local time */
function minuteOf(time: Date): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return `${day} ${two(time.getHours())}:${two(time.getMinutes())}`;
}
