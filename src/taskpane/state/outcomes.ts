/** What outcomes of operations have in common: notices, and the views that they open. */
import type {
  ChosenLedger,
  Exported,
  FillPreview,
  LedgerPreview,
  LedgerWritten,
  Preview,
  ReasonInput,
  Recomputation,
} from "../../operations";
import type { Messages } from "../../locales";
import { handInText } from "../../locales/handIn";
import type { Notice, PaneState } from "./paneState";
import { isStale } from "./stale";
import { homeOf, NOTHING_READ, withResults, type View } from "./view";

export type Change = Partial<PaneState>;

export function done(text: (messages: Messages) => string): { readonly notice: Notice } {
  return { notice: { intent: "success", text } };
}

export function exportNotice(exported: Exported): Change {
  switch (exported.kind) {
    case "opened": {
      const { sheets, ready } = exported;
      return done(({ operations }) => operations.exportAttachments.opened(sheets.length, ready));
    }
    case "downloaded": {
      const { file, ready } = exported;
      return info(({ operations }) => operations.exportAttachments.downloaded(file, ready));
    }
    case "unfinished": {
      const { handIn } = exported;
      return {
        notice: {
          intent: "warning",
          text: (messages) => messages.operations.exportAttachments.unfinished(handInText(handIn, messages)),
          offer: "exportUnfinished",
        },
      };
    }
  }
}

function info(text: (messages: Messages) => string): { readonly notice: Notice } {
  return { notice: { intent: "info", text } };
}

export function recomputed(state: PaneState, outcome: Recomputation): Change {
  if (outcome.kind === "preview") {
    return {
      view: previewView(state, outcome),
      superseded: state.superseded ?? "interrupted",
    };
  }
  const { startedAt: readAt } = state;
  const { result } = outcome;
  return {
    ...withResults(result, { reviewed: outcome.kind === "refused", readAt }),
    comparison: { papers: result.handIn.papers, readAt },
  };
}

/** What the user has decided outlives the choice of a project, but not a change of the workbook. */
export function fillView(
  state: PaneState,
  { preview: shown, changed }: { readonly preview: FillPreview; readonly changed: boolean },
): View {
  const { view, startedAt: readAt } = state;
  const number = view.kind !== "fill" ? 0 : changed || isStale(state) ? view.number + 1 : view.number;
  return { kind: "fill", shown, changed, readAt, number, behind: homeOf(view) };
}

/** What the user has decided outlives a change of the workbook, but not the choice of another ledger. */
export function ledgerView(
  { view, startedAt: readAt }: PaneState,
  shown: LedgerPreview,
  state: Extract<View, { readonly kind: "ledger" }>["state"],
): View {
  const before = view.kind === "ledger" ? view : null;
  const isSame = before !== null && before.shown.source === shown.source;
  return {
    kind: "ledger",
    shown,
    state,
    unreadable: null,
    // The rows are in the workbook, whatever changes later.
    readAt: state === "written" ? NOTHING_READ : readAt,
    number: before === null ? 0 : isSame ? before.number : before.number + 1,
    behind: homeOf(view),
  };
}

export function ledgerChosen(state: PaneState, chosen: ChosenLedger): Change {
  if (chosen.kind === "read") return { view: ledgerView(state, chosen.preview, "preview") };
  const { view } = state;
  return view.kind === "ledger" ? { view: { ...view, unreadable: chosen } } : {};
}

export function ledgerWritten(state: PaneState, written: LedgerWritten): Change {
  const { kind, preview } = written;
  return { view: ledgerView(state, preview, kind === "preview" ? "changed" : "written") };
}

export function previewView(
  { view, startedAt: readAt }: PaneState,
  { preview: shown, changed }: { readonly preview: Preview; readonly changed: boolean },
): View {
  const number = view.kind === "preview" ? view.number + 1 : 0;
  return { kind: "preview", shown, changed, readAt, number, behind: homeOf(view) };
}

/** The reasons are in their cells, even if the recompute that follows has to ask first. */
export function withWritten(state: PaneState, reasons: readonly ReasonInput[]): PaneState {
  const { view } = state;
  if (view.kind !== "results") return state;
  const written = new Map([...view.written, ...reasons.map(({ id, text }) => [id, text] as const)]);
  return { ...state, view: { ...view, written } };
}
