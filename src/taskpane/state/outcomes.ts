/** How the result of each operation changes the pane's state; an operation without an entry changes nothing. */
import type {
  FillPreview,
  Arguments,
  Exported,
  Preview,
  ReasonInput,
  Recomputation,
  RecomputeResult,
  Result,
  ShownOperation,
} from "../../operations";
import type { Messages } from "../../locales";
import type { Notice, Outcome, PaneState } from "./paneState";
import { isStale, NONE_OUTDATED } from "./stale";
import { homeOf, NO_CHOICES, rollupView, reportView, type View } from "./view";

type Change = Partial<PaneState>;

type Outcomes = {
  readonly [Name in ShownOperation]?: (
    state: PaneState,
    result: Result<Name>,
    ...args: Arguments<Name>
  ) => Change;
};

const OUTCOMES: Outcomes = {
  inspect: (_, inspection) => ({ inspection, selection: null }),
  findForms: (_, { forms }) => ({ formsFound: forms.length }),
  recomputeOrPreview: recomputed,
  applyPreview: recomputed,
  preview: (state, preview) => ({ view: previewView(state, preview, false) }),
  readForms: ({ view, startedAt: readAt }, result, choices = NO_CHOICES) => ({
    formsFound: result.forms.length,
    view: { kind: "forms", reading: { result, choices }, readAt, behind: homeOf(view) },
  }),
  previewFill: (state, shown) => ({ view: fillView(state, shown, false) }),
  fillForms: (state, filled) => {
    if (filled.kind === "preview") return { view: fillView(state, filled.preview, true) };
    const cells = filled.forms.reduce((sum, form) => sum + form.cells, 0);
    return {
      view: homeOf(state.view),
      ...done(({ operations }) => operations.fillForms.done(filled.forms.length, cells)),
    };
  },
  draftReports: ({ view, startedAt: readAt }, drafts) => ({
    view: { kind: "drafts", drafts, readAt, behind: homeOf(view) },
  }),
  checkReport: ({ view, startedAt }, outcome) => ({ view: reportView(view, outcome, startedAt) }),
  acceptInReport: ({ view }, report, _, findings, reason) => ({
    view: view.kind === "report" ? { ...view, outcome: { kind: "checked", report } } : view,
    ...done(({ operations }) => operations[reason === null ? "revoke" : "accept"].done(findings.length)),
  }),
  rollup: ({ view, startedAt }, reading) => ({ view: rollupView(view, reading, startedAt) }),
  exportAttachments: (_, exported) => exportNotice(exported),
  copyForms: ({ view }, _, forms) => ({
    view: homeOf(view),
    ...done(({ operations }) => operations.copyForms.done(forms.length)),
  }),
  clearHighlights: (_, cleared) => done(({ operations }) => operations.clearHighlights.done(cleared)),
  showNotes: recomputed,
  writeOverview: recomputed,
  insertTemplate: (_, __, content) => done(({ operations }) => operations.insertTemplate.done[content]),
  chooseLastYear: (_, lastYear) => ({ lastYear }),
  createFromLastYear: (_, lastYear) => ({ lastYear }),
  // The results no longer match the sheets.
  restore: (_, result) => ({
    view: { kind: "start" },
    superseded: null,
    comparison: null,
    restorable: null,
    ...done(({ restore }) => restore.done(result)),
  }),
  writeReasons: (state, outcome, reasons) => ({
    ...recomputed(withWritten(state, reasons), outcome),
    ...done(({ operations }) => operations.writeReasons.done(reasons.length)),
  }),
  writeLastFigures: (state, outcome, figures) => ({
    ...recomputed(state, outcome),
    ...done(({ operations }) => operations.writeLastFigures.done(figures.length)),
  }),
  accept: (state, outcome, _, findings) => ({
    ...recomputed(state, outcome),
    ...done(({ operations }) => operations.accept.done(findings.length)),
  }),
  revoke: (state, outcome, _, findings) => ({
    ...recomputed(state, outcome),
    ...done(({ operations }) => operations.revoke.done(findings.length)),
  }),
  openWithWorkbook: ({ inspection }, _, on) => ({
    inspection: inspection && { ...inspection, autoOpen: on },
    ...done(({ operations }) => operations.openWithWorkbook.done[on ? "on" : "off"]),
  }),
  setUpPages: () => done(({ operations }) => operations.setUpPages.done),
  readSelection: (_, selection) => ({ selection }),
  repair: ({ startedAt }, _, { name }) => ({
    selection: null,
    changedAt: startedAt,
    ...done(({ operations }) => operations.repair.done(name)),
  }),
};

export function afterOperation(state: PaneState, { operation, result, args }: Outcome): Change {
  const outcome = OUTCOMES[operation] as
    ((state: PaneState, result: unknown, ...args: readonly unknown[]) => Change) | undefined;
  return outcome?.(state, result, ...args) ?? {};
}

function done(text: (messages: Messages) => string): { readonly notice: Notice } {
  return { notice: { intent: "success", text } };
}

function exportNotice(exported: Exported): Change {
  switch (exported.kind) {
    case "opened":
      return done(({ operations }) => operations.exportAttachments.opened(exported.sheets.length));
    case "downloaded":
      return info(({ operations }) => operations.exportAttachments.downloaded(exported.file));
    case "outdated":
      return info(({ operations }) => operations.exportAttachments.outdated(exported.sheets));
  }
}

function info(text: (messages: Messages) => string): { readonly notice: Notice } {
  return { notice: { intent: "info", text } };
}

function recomputed(state: PaneState, outcome: Recomputation): Change {
  if (outcome.kind === "preview") {
    return {
      view: previewView(state, outcome.preview, outcome.changed),
      superseded: state.superseded ?? "interrupted",
    };
  }
  const { startedAt: readAt } = state;
  return { ...withResults(outcome.result, false, readAt), comparison: { outdated: NONE_OUTDATED, readAt } };
}

export function withResults(result: RecomputeResult, reviewed: boolean, readAt: number): Change {
  return {
    view: { kind: "results", result, written: new Map(), reviewed, readAt },
    inspection: result.inspection,
  };
}

/** What the user has decided outlives the choice of a project, but not a change of the workbook. */
function fillView(state: PaneState, shown: FillPreview, changed: boolean): View {
  const { view, startedAt: readAt } = state;
  const number = view.kind !== "fill" ? 0 : changed || isStale(state) ? view.number + 1 : view.number;
  return { kind: "fill", shown, changed, readAt, number, behind: homeOf(view) };
}

function previewView({ view, startedAt: readAt }: PaneState, shown: Preview, changed: boolean): View {
  const number = view.kind === "preview" ? view.number + 1 : 0;
  return { kind: "preview", shown, changed, readAt, number, behind: homeOf(view) };
}

/** The reasons are in their cells, even if the recompute that follows has to ask first. */
function withWritten(state: PaneState, reasons: readonly ReasonInput[]): PaneState {
  const { view } = state;
  if (view.kind !== "results") return state;
  const written = new Map([...view.written, ...reasons.map(({ id, text }) => [id, text] as const)]);
  return { ...state, view: { ...view, written } };
}
