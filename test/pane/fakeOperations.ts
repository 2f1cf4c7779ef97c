import { handInOf } from "../../src/domain/triage/handIn";
import type {
  OperationName,
  Operations,
  CheckedReport,
  ContentChoices,
  DraftedReports,
  Exported,
  Filled,
  FillPreview,
  FillSelection,
  FormsResult,
  Inspection,
  LastFigureInput,
  RollupReading,
  Preview,
  ReasonInput,
  Recomputation,
  RecomputeResult,
  ReportComments,
  ReportOutcome,
  RestoreOffer,
  Restored,
  CallOptions,
  CellMend,
  SelectedCells,
  WorkbookChange,
} from "../../src/operations";
import type { Finding } from "../../src/domain/finding";
import type { Drafts, ReportDraft } from "../../src/domain/report/draft";
import type { ReportFile, ReportSource } from "../../src/domain/report/check/source";
import type { LastYearReading } from "../../src/domain/years/lastYear";
import type { PrintedForm } from "../../src/domain/forms/printedForm";
import type { CellAddress } from "../../src/domain/model";
import type { Repair } from "../../src/workbook/doctor/repair";
import type { SelectionOffer } from "../../src/workbook/doctor/selection";
import type { ColumnChoice } from "../../src/workbook/forms";
import type { Overwritten } from "../../src/workbook/preview/conflicts";
import { Cancelled } from "../../src/port/errors";
import { operationsFrom } from "../../src/operations/create";
import { COMPLETE, triageOf, result } from "./evaluations";

const NO_FILLING: FillPreview = {
  plan: { forms: [], sheets: [] },
  undecided: [],
  nameless: [],
  leftOver: null,
  projects: [],
  choices: new Map(),
  incomplete: [],
  handIn: { fill: [], correct: [], explain: [], blankTotals: [], papers: [] },
  dateSystemUnknown: false,
  source: null,
};

class PreparedOperations implements Partial<Operations> {
  inspection: Inspection = COMPLETE;
  result: RecomputeResult = result();
  highlights = 0;
  /** That Excel does not find */
  highlightsLeft = 0;
  forms: FormsResult = { forms: [], notForms: [], truncated: [], dateSystemUnknown: false };
  /** Thrown by the next call of the operation only */
  readonly failures: Partial<Record<keyof Operations, unknown>> = {};

  /** The operations called, in their order */
  private readonly called: OperationName[] = [];

  calls(name: OperationName): number {
    return this.called.filter((one) => one === name).length;
  }

  readonly visited: string[] = [];
  inserted: "blank" | "sample" | "expectedUnits" | null = null;
  private listener: ((change: WorkbookChange, raisedAt: number) => void) | null = null;
  private onSelect: (cells: SelectedCells) => void = () => undefined;
  private gate: Promise<void> = Promise.resolve();

  /** Calls of `recompute` and `applyPreview` wait until the returned function is called. */
  hold(): () => void {
    let release = (): void => undefined;
    this.gate = new Promise((resolve) => {
      release = resolve;
    });
    return release;
  }

  /** As if the user had typed into an input cell; the report may come later */
  changeCell(raisedAt = performance.now()): void {
    this.listener?.("input", raisedAt);
  }

  /** As if the user had selected cells: the event carries the sheet's id. */
  select(sheetId: string, address: string): void {
    this.onSelect({ sheetId, address });
  }

  /** As if the user had inserted a row above the input */
  insertRow(): void {
    this.listener?.("moved", performance.now());
  }

  /** As if the ribbon's button had recomputed */
  writeElsewhere(): void {
    this.listener?.("elsewhere", performance.now());
  }

  get watched(): boolean {
    return this.listener !== null;
  }

  /** The corrections of columns with which the forms were read last */
  choices: ReadonlyMap<CellAddress, ColumnChoice> = new Map();
  copied: readonly PrintedForm[] | null = null;

  async readForms(choices: ReadonlyMap<CellAddress, ColumnChoice> = new Map()): Promise<FormsResult> {
    this.choices = choices;
    return this.forms;
  }

  autoOpen: boolean | null = null;

  async openWithWorkbook(on: boolean): Promise<void> {
    this.autoOpen = on;
  }

  async writeOverview(): Promise<Recomputation> {
    return { kind: "written", result: this.result };
  }

  /** The language of the notes last asked for; undefined = never asked */
  notes: string | null | undefined;

  async showNotes(language: string | null): Promise<Recomputation> {
    this.notes = language;
    const inspection = { ...this.result.inspection, notesAsked: language !== null };
    return { kind: "written", result: { ...this.result, inspection } };
  }

  drafts: Drafts = { reports: [], unplaced: [] };

  /** The report last saved */
  saved: string | null = null;
  exported: Exported = { kind: "opened", sheets: ["附件3", "附件4-1", "附件5"], ready: true };

  filling: FillPreview = NO_FILLING;
  filled: FillSelection | null = null;
  chosenContents: ContentChoices = new Map();

  async previewFill(choices: ContentChoices = new Map()): Promise<FillPreview> {
    this.chosenContents = choices;
    return { ...this.filling, choices };
  }

  async fillForms({ plan: { forms: found } }: FillPreview, selection: FillSelection): Promise<Filled> {
    this.filled = selection;
    const forms = found.filter(({ id }) => selection.forms.includes(id));
    const filled = forms.map((plan) => ({
      sheet: plan.sheet,
      project: plan.project,
      cells: plan.cells.length,
      plan,
      overwritten: selection.overwrite.includes(plan.id),
    }));
    return { kind: "filled", forms: filled, rows: 0 };
  }

  async exportAttachments(unfinished: boolean): Promise<Exported> {
    if (unfinished && this.exported.kind === "unfinished")
      return { kind: "opened", sheets: ["附件3"], ready: false };
    return this.exported;
  }

  async findForms(): Promise<FormsResult> {
    return this.forms;
  }

  async draftReports(): Promise<DraftedReports> {
    return { ...this.drafts, handIn: this.result.handIn, findings: [] };
  }

  async saveReport(report: ReportDraft | ReportComments): Promise<void> {
    this.saved = report.name;
  }

  /** What `chooseLastYear` and `createFromLastYear` answer, and the files that they were given */
  lastYear: LastYearReading | null = null;
  readonly filesOfLastYear: (string | null)[] = [];

  async chooseLastYear(file: ReportFile | null): Promise<LastYearReading | null> {
    this.filesOfLastYear.push(file?.name ?? null);
    return file === null ? null : this.lastYear;
  }

  async createFromLastYear(file: ReportFile): Promise<LastYearReading> {
    this.filesOfLastYear.push(file.name);
    return this.lastYear ?? { kind: "unreadable", file: file.name, problem: "notXlsx" };
  }

  /** What `checkReport` answers, and what it was given last */
  outcome: ReportOutcome = { kind: "unreadable", problem: "notText" };
  source: ReportSource | null = null;

  async checkReport(source: ReportSource): Promise<ReportOutcome> {
    this.source = source;
    return this.outcome;
  }

  async acceptInReport(
    of: CheckedReport,
    findings: readonly Finding[],
    reason: string | null,
  ): Promise<CheckedReport> {
    const accepted = new Map([...of.triage.accepted].map(([one, { reason: given }]) => [one, given]));
    for (const finding of findings) {
      if (reason === null) accepted.delete(finding);
      else accepted.set(finding, reason);
    }
    return { ...of, triage: triageOf(of.check.findings, accepted) };
  }

  /** What `rollup` answers */
  rollupReading: RollupReading | null = null;

  async rollup(): Promise<RollupReading> {
    if (this.rollupReading === null) throw new Error("no rollup");
    return this.rollupReading;
  }

  async copyForms(forms: readonly PrintedForm[]): Promise<void> {
    this.copied = forms;
    this.inspection = COMPLETE;
  }

  /** Before each answer */
  begin(name: OperationName, last: unknown): void {
    this.called.push(name);
    if (typeof last === "object" && last !== null && "signal" in last) this.call = last as CallOptions;
    const failure = this.failures[name];
    this.failures[name] = undefined;
    if (failure !== undefined) throw failure;
  }

  async inspect(): Promise<Inspection> {
    return this.inspection;
  }

  /** What `review` answers; by default the result of `recompute`, and all attachments agree */
  reviewed: RecomputeResult | null = null;

  async review(): Promise<RecomputeResult> {
    return this.reviewed ?? this.result;
  }

  async recompute(): Promise<RecomputeResult> {
    await this.gate;
    return this.result;
  }

  /** Shown by 预览, and by 一键重算 if `asks` */
  shown: Preview | null = null;
  asks = false;
  /** Given by the next `applyPreview` instead of the result: the workbook has changed */
  changed: Preview | null = null;
  /** What the last `applyPreview` was to write over */
  overwritten: Overwritten | null = null;
  /** Of the last call that can be cancelled */
  call: CallOptions = {};

  async recomputeOrPreview(call: CallOptions = {}): Promise<Recomputation> {
    const written = await this.recompute();
    this.refuseCancelled(call);
    if (this.asks && this.shown !== null) return { kind: "preview", preview: this.shown, changed: false };
    return { kind: "written", result: written };
  }

  async preview(): Promise<Preview> {
    if (this.shown === null) throw new Error("nothing to show");
    return this.shown;
  }

  async applyPreview(_: Preview, overwritten: Overwritten, call: CallOptions = {}): Promise<Recomputation> {
    await this.gate;
    this.refuseCancelled(call);
    this.overwritten = overwritten;
    const { changed } = this;
    this.changed = null;
    return changed === null
      ? { kind: "written", result: this.result }
      : { kind: "preview", preview: changed, changed: true };
  }

  private refuseCancelled({ signal }: CallOptions): void {
    if (signal?.aborted === true) throw new Cancelled();
  }

  async clearHighlights(): ReturnType<Operations["clearHighlights"]> {
    const { highlights, highlightsLeft } = this;
    this.highlights = 0;
    return { highlights, notes: 0, highlightsLeft };
  }

  async insertTemplate(content: "blank" | "sample" | "expectedUnits"): Promise<void> {
    this.inserted = content;
    this.inspection = COMPLETE;
  }

  offer: RestoreOffer | null = null;

  async canRestore(): Promise<RestoreOffer | null> {
    return this.offer;
  }

  async restore(): Promise<Restored> {
    const { offer } = this;
    this.offer = null;
    if (offer === null) throw new Error("nothing to restore");
    return { ...offer, highlightsLeft: 0 };
  }

  /** Reasons written, in their order */
  readonly reasons: ReasonInput[] = [];

  async writeReasons(reasons: readonly ReasonInput[]): Promise<Recomputation> {
    this.reasons.push(...reasons);
    return this.asks && this.shown !== null
      ? { kind: "preview", preview: this.shown, changed: false }
      : { kind: "written", result: this.result };
  }

  /** Cells mended, in their order */
  readonly mended: CellMend[] = [];

  async mend(mends: readonly CellMend[]): Promise<Recomputation> {
    this.mended.push(...mends);
    return { kind: "written", result: this.result };
  }

  /** Figures of last year that were filled in */
  readonly lastFigures: LastFigureInput[] = [];

  async writeLastFigures(figures: readonly LastFigureInput[]): Promise<Recomputation> {
    this.lastFigures.push(...figures);
    return { kind: "written", result: this.result };
  }

  async accept(of: RecomputeResult, findings: readonly Finding[], reason: string): Promise<Recomputation> {
    const accepted = new Map([...of.triage.accepted].map(([one, { reason: given }]) => [one, given]));
    for (const finding of findings) accepted.set(finding, reason);
    return this.triaged(of, accepted);
  }

  async revoke(of: RecomputeResult, findings: readonly Finding[]): Promise<Recomputation> {
    const accepted = new Map([...of.triage.accepted].map(([one, { reason }]) => [one, reason]));
    for (const finding of findings) accepted.delete(finding);
    return this.triaged(of, accepted);
  }

  private triaged(of: RecomputeResult, accepted: ReadonlyMap<Finding, string>): Recomputation {
    const triage = triageOf(of.evaluation.findings, accepted);
    const handIn = handInOf(triage, of.evaluation, of.handIn.papers);
    return { kind: "written", result: { ...of, acceptances: [], triage, handIn } };
  }

  /** What is selected, as `readSelection` answers */
  selected: SelectionOffer | null = null;
  /** Names passed to `readSelection`, and repairs performed */
  readonly askedFor: string[] = [];
  readonly repairs: Repair[] = [];
  /** What `inspect` finds after a repair */
  repaired: Inspection = COMPLETE;

  async readSelection(name: string): Promise<SelectionOffer> {
    this.askedFor.push(name);
    if (this.selected === null) throw new Error("nothing is selected");
    return this.selected;
  }

  async repair(repair: Repair): Promise<void> {
    this.repairs.push(repair);
    this.inspection = this.repaired;
  }

  async goTo(cell: string): Promise<void> {
    this.visited.push(cell);
  }

  async watch(
    onChange: (change: WorkbookChange, raisedAt: number) => void,
    onSelect: (cells: SelectedCells) => void = () => undefined,
  ): Promise<() => Promise<void>> {
    this.listener = onChange;
    this.onSelect = onSelect;
    return async () => {
      this.listener = null;
    };
  }
}

/** Operations with prepared answers, which record how they were called. One without an answer gives nothing. */
export type FakeOperations = PreparedOperations & Operations;
export const FakeOperations = PreparedOperations as new () => FakeOperations;

const prototype = PreparedOperations.prototype as FakeOperations;
Object.assign(
  prototype,
  operationsFrom((name) => {
    const answer = prototype[name] as ((...args: readonly unknown[]) => Promise<unknown>) | undefined;
    return async function answering(this: FakeOperations, ...args: unknown[]) {
      this.begin(name, args.at(-1));
      return answer?.apply(this, args);
    };
  }),
);
