/** 一键重算 in two halves: `prepare` plans what to write, so that it can be shown before `finish` writes it. */
import { triageFindings, type Acceptance, type Triage } from "../../domain/triage/acceptance";
import { evaluateSteps } from "../../domain/evaluate/workbook";
import { handInOf } from "../../domain/triage/handIn";
import type { HandIn } from "../../domain/handIn";
import { lastYearIn, type Evaluation } from "../../domain/evaluation";
import type { LastYearSource } from "../../domain/years/lastYear";
import type { Finding, Severity } from "../../domain/finding";
import type { CellAddress, SelfEvaluation } from "../../domain/model";
import { runYielding } from "../../domain/yielding";
import { HostError } from "../../port/errors";
import { isProtection } from "../../port/protection";
import { refuseCancelled } from "../../port/options";
import type { OpenWorkbook } from "../../port/openWorkbook";
import { findingListMessages } from "../../locales/findingList";
import { findingSentence } from "../../locales/findings";
import { comparisonLines } from "../../locales/yearsComparison";
import { LANGUAGES, loadLanguage } from "../../locales/languages";
import { noteText } from "../../locales/notes";
import { leftOutLines, readSentence } from "../../locales/readAccount";
import { checksSummary, checksText } from "../../locales/ruleChecks";
import { cellAddress } from "../../a1";
import { attachmentSteps, type AttachmentOptions } from "../../workbook/attachments/attachments";
import { isOverview } from "../../workbook/attachments/overview";
import { profileLine, RECORD_SHEET } from "../../workbook/attachments/record";
import {
  amendsNothing,
  NO_AMENDMENTS,
  planAcceptances,
  planWish,
  withInputs,
  type Amendments,
  type PlannedAmendments,
} from "../../workbook/amendments";
import { desiredLastFigures } from "../../workbook/years/lastFigureInputs";
import { planInputs } from "../../workbook/amendments/plannedInputs";
import { desiredMends } from "../../workbook/amendments/mendInputs";
import { desiredReasons } from "../../workbook/amendments/reasonInputs";
import type { Mends } from "../../workbook/mend/mend";
import { isEmpty, NOTHING_PLANNED, planWriteSteps, type WritePlan } from "../../workbook/plan";
import {
  conflictsOf,
  mustAsk,
  overwrittenByDefault,
  settle,
  type Conflict,
  type Overwritten,
} from "../../workbook/preview/conflicts";
import { cellCounts } from "../../workbook/preview/counts";
import { lossesOf } from "../../workbook/preview/losses";
import { paperFaults } from "../../workbook/preview/paperFaults";
import { changesSince, lastRunOf, type ChangesSince } from "../../workbook/attachments/lastRun";
import { readCounts } from "../../workbook/read/leftOut";
import { incompleteInput } from "../../workbook/read";
import type { ReadAccount } from "../../workbook/read/account";
import { parseStored } from "../../workbook/undo/journal";
import type { WrittenSheets } from "../../workbook/undo/writtenSheets";
import type { SheetDefinition } from "../../workbook/sheet";
import { NotStandardWorkbook } from "../../workbook/read/notStandardWorkbook";
import type { OperationOptions } from "../operation";
import type { Inspection, Preview, Recomputation, RecomputeResult } from "../results";
import { inspectionOf, interpret, readFinished, type ReadWorkbook } from "./openWorkbook";

/** Read, evaluated and planned; nothing is written yet. */
export interface Prepared extends Preview {
  readonly snapshot: OpenWorkbook;
  readonly inspection: Inspection;
  readonly selfEvaluation: SelfEvaluation;
  readonly read: readonly ReadAccount[];
  readonly evaluation: Evaluation;
  readonly acceptances: readonly Acceptance[];
  readonly triage: Triage;
  readonly mends: Mends<Finding>;
  readonly since: ChangesSince | null;
  readonly remembered: LastYearSource | null;
  /** The sheets of the plan, whether they change or not */
  readonly attachments: readonly SheetDefinition[];
  /** What the add-in stored of its last write */
  readonly written: WrittenSheets;
  readonly amendments: PlannedAmendments;
}

/**
 * @param amending what the user adds in the pane; the results are those with it
 * @throws NotStandardWorkbook
 * @throws HostError `inputChanged`, `inputIsFormula` if a reason, figure or mend cannot be written
 */
export async function prepare(
  time: Date,
  options: OperationOptions,
  amending: Amendments = NO_AMENDMENTS,
): Promise<Prepared> {
  options.onProgress?.({ phase: "reading" });
  const found = await readFinished({ ...options, readsNotes: amending.notes !== undefined });
  return prepareOn(found, time, options, amending);
}

/** `prepare` on a workbook that has been read */
export async function prepareOn(
  found: OpenWorkbook,
  time: Date,
  options: OperationOptions,
  amending: Amendments = NO_AMENDMENTS,
): Promise<Prepared> {
  const { amendments, ...workbook } = await amended(found, amending, options);
  const { snapshot, result } = workbook;
  if (result.state === "none") throw new NotStandardWorkbook();
  refuseCancelled(options);
  options.onProgress?.({ phase: "computing" });
  const { selfEvaluation } = result;
  const { pause } = options;
  const evaluation = await runYielding(
    evaluateSteps(selfEvaluation, result.findings, options.lastYear.current),
    pause,
  );
  const acceptances = amendments.acceptances.after;
  const triage = triageFindings(evaluation.findings, selfEvaluation, acceptances);
  const last = lastRunOf(snapshot.sheets);
  // The sheets are official documents, so they are Chinese in any pane.
  const texts = findingListMessages("zh-CN");
  const content = {
    selfEvaluation,
    evaluation,
    triage,
    sentence: (finding: Finding) => findingSentence("zh-CN", finding),
    severityName: (severity: Severity) => texts.severity[severity],
    read: [readSentence("zh-CN", result.read), ...leftOutLines("zh-CN", result.read)],
    checks: recordedChecks(evaluation),
    lastYear: recordedComparison(evaluation, last?.lastYear ?? null),
    writtenAt: minuteOf(time),
    version: options.version,
    overview: amending.overview ?? snapshot.sheets.some(isOverview),
  };
  const sheets = await runYielding(attachmentSteps(content), pause);
  const since =
    last === null
      ? null
      : changesSince(last, evaluation.findings, {
          sentence: content.sentence,
          profile: profileLine(evaluation.profile, options.version),
          counts: readCounts(result.read),
          comparesYears: evaluation.years?.kind === "compared",
        });
  const noteOf = await noteTexts(
    amendments.notes === undefined ? (snapshot.notes?.record.language ?? null) : amendments.notes,
  );
  const plan = await runYielding(planWriteSteps(snapshot, sheets, triage.open, noteOf), pause);
  const written = parseStored(snapshot.savedState)?.written ?? {};
  const conflicts = conflictsOf(plan, snapshot, written);
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
    mends: await mendsFor(triage, selfEvaluation, evaluation, snapshot),
    since,
    remembered: last?.lastYear ?? null,
    attachments: sheets,
    written,
    amendments,
    plan,
    conflicts,
    handIn: handInOf(
      triage,
      evaluation,
      paperFaults({ attachments: sheets, plan, conflicts, sheets: snapshot.sheets, written }),
    ),
    overwritten,
    incomplete,
    losses: incomplete.length === 0 ? [] : lossesOf(plan),
    time,
  };
}

/** What the open findings offer; not loaded where there are none */
async function mendsFor(
  { open }: Triage,
  selfEvaluation: SelfEvaluation,
  evaluation: Evaluation,
  snapshot: OpenWorkbook,
): Promise<Mends<Finding>> {
  if (open.length === 0) return new Map();
  const { mendsOf } = await import(/* webpackChunkName: "mends" */ "../../workbook/mend/offers");
  return mendsOf(open, selfEvaluation, evaluation, snapshot);
}

function recordedChecks({ checks }: Evaluation): AttachmentOptions["checks"] {
  const { ran, unjudged, notChecked } = checksText("zh-CN", checks);
  return { checks: [checksSummary("zh-CN", checks), ran], unjudged, notChecked };
}

/** The lines of the comparison, with the fingerprint that `lastRunOf` reads; empty if last year was never chosen */
function recordedComparison(
  { years }: Pick<Evaluation, "years">,
  remembered: LastYearSource | null,
): readonly string[] {
  const source = years === undefined ? remembered : lastYearIn(years);
  if (source === null) return [];
  const [first = "", ...others] = comparisonLines("zh-CN", years, remembered);
  return [`${first}（指纹${source.fingerprint}）`, ...others];
}

/** The sentences of notes in the stored language; null = no notes */
async function noteTexts(stored: string | null): Promise<((findings: readonly Finding[]) => string) | null> {
  const language = LANGUAGES.find((one) => one === stored);
  if (language === undefined) return null;
  await loadLanguage(language);
  return (findings) => noteText(language, findings);
}

/** The workbook as it will be once the amendments are written */
async function amended(
  found: OpenWorkbook,
  { reasons, lastFigures = [], mends = [], acceptances, notes }: Amendments,
  options: OperationOptions,
): Promise<ReadWorkbook & { readonly amendments: PlannedAmendments }> {
  const before = await interpret(found, options);
  const { selfEvaluation } = before.result;
  const planned = planInputs(
    [
      ...desiredReasons(reasons, selfEvaluation),
      ...desiredLastFigures(lastFigures, selfEvaluation),
      ...desiredMends(mends, selfEvaluation),
    ],
    found,
  );
  const { changed, formulas } = planned;
  if (changed.length > 0) throw new HostError("inputChanged", { cells: changed });
  if (formulas.length > 0) throw new HostError("inputIsFormula", { cells: formulas });
  const after = planned.cells.length === 0 ? before : await interpret(withInputs(found, planned), options);
  return {
    ...after,
    amendments: {
      inputs: planned,
      acceptances: planAcceptances(found.acceptances, acceptances),
      ...planWish(found, notes),
    },
  };
}

/**
 * Recomputes, and writes what the user adds with it. If there is something to decide first, or the input is incomplete,
 * only the amendments are written, and a preview of the rest is given.
 *
 * @throws as `prepare`
 */
export async function recomputeOrAsk(
  options: OperationOptions,
  amending: Amendments = NO_AMENDMENTS,
): Promise<Recomputation> {
  const prepared = await prepare(options.now(), options, amending);
  const { plan, conflicts, incomplete, snapshot, amendments } = prepared;
  if ((incomplete.length === 0 || isEmpty(plan)) && !mustAsk(conflicts))
    return finishOrRefuse(prepared, options);
  await options.desk.applyPlan(NOTHING_PLANNED, snapshot, options, undefined, amendments);
  return { kind: "preview", preview: previewOf(prepared), changed: false };
}

/**
 * Writes what was prepared. Checking needs no write: where a sheet is protected, the results are given and only the
 * writing is refused, unless the user wanted something of their own written with it.
 *
 * @throws as `finish`
 */
export async function finishOrRefuse(
  prepared: Prepared,
  options: OperationOptions,
  decided?: Overwritten,
): Promise<Recomputation> {
  try {
    return { kind: "written", result: await finish(prepared, options, decided) };
  } catch (error) {
    if (!isProtection(error) || !amendsNothing(prepared.amendments)) throw error;
    return { kind: "refused", result: unwrittenResult(prepared), error };
  }
}

export function previewOf(prepared: Prepared): Preview {
  const { plan, conflicts, overwritten, incomplete, losses, handIn, time } = prepared;
  return { plan, conflicts, overwritten, incomplete, losses, handIn, time };
}

export function isSamePreview(shown: Preview, now: Preview): boolean {
  const contentOf = ({ plan, conflicts }: Preview): string => JSON.stringify([plan, conflicts]);
  return contentOf(shown) === contentOf(now);
}

/** @param decided which conflicts the user writes over; absent = nobody was asked */
export async function finish(
  prepared: Prepared,
  options: OperationOptions,
  decided?: Overwritten,
): Promise<RecomputeResult> {
  const settled = settle(prepared.plan, prepared.conflicts, decided ?? prepared.overwritten);
  const { plan, ...left } = settled;
  refuseCancelled(options);
  const leaving = { ...left, asked: decided !== undefined };
  const applied = await options.desk.applyPlan(
    plan,
    prepared.snapshot,
    options,
    leaving,
    prepared.amendments,
  );
  const inspection = { ...prepared.inspection, setUpPending: !applied.setUp };
  const result = resultOf({ ...prepared, inspection }, settled);
  const unexplained = decided === undefined ? prepared.conflicts.unexplained : [];
  return {
    ...result,
    handIn: handInAfter(prepared, left.left, decided !== undefined),
    overwritten: [...result.overwritten, ...unexplained],
    highlightsLeft: applied.highlightsLeft,
  };
}

/**
 * The papers as they are once the plan is written.
 *
 * @param left the user's cells that stay
 * @param asked whether the user has decided about them
 */
function handInAfter(
  { triage, evaluation, attachments, plan: { renamed }, conflicts, snapshot, written }: Prepared,
  left: readonly Conflict[],
  asked: boolean,
): HandIn {
  const cells = asked ? left.map((one) => ({ ...one, decided: true })) : left;
  const papers = paperFaults({
    attachments,
    plan: { ...NOTHING_PLANNED, renamed },
    conflicts: { cells, agreeing: conflicts.agreeing },
    sheets: snapshot.sheets,
    written,
  });
  return handInOf(triage, evaluation, papers);
}

/** The results while nothing is written */
export function unwrittenResult(prepared: Prepared): RecomputeResult {
  return resultOf(prepared, { plan: NOTHING_PLANNED, left: [], leftSheets: [], overwritten: [] });
}

/** The results, with what of the plan was written. */
function resultOf(prepared: Prepared, { plan, ...decided }: ReturnType<typeof settle>): RecomputeResult {
  const { snapshot, inspection, selfEvaluation, read, evaluation, handIn } = prepared;
  const { acceptances, triage, mends, since, remembered } = prepared;
  const { add, remove } = plan.highlights;
  const highlighted = snapshot.highlights.length - remove.length + add.length > 0;
  const ownSheets = [...inspection.ownSheets, ...plan.sheets.map(({ definition }) => definition.name)];
  return {
    inspection: {
      ...inspection,
      highlighted,
      ...wished(prepared.amendments),
      ownSheets: [...new Set(ownSheets)],
    },
    sheetNames: snapshot.sheetNames,
    selfEvaluation,
    read,
    evaluation,
    acceptances,
    triage,
    mends,
    since,
    remembered,
    plan,
    handIn,
    found: handIn,
    readBack: cellCounts(plan),
    record: recordIn(plan),
    highlightsLeft: 0,
    ...decided,
  };
}

function wished({ notes }: PlannedAmendments): Partial<Inspection> {
  return notes === undefined ? {} : { notesAsked: notes !== null };
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
