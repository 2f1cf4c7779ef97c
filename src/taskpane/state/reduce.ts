/** How each event changes what the pane knows. Pure: `usePane` runs the operations. */
import type { RecomputeResult, RestoreOffer, ShownOperation } from "../../operations";
import { HostError } from "../../port/errors";
import { traitsOf, type PaneState, type TimedEvent } from "./paneState";
import { homeOf, NOTHING_READ, reportView, rollupView, withResults } from "./view";

export function reduce(state: PaneState, event: TimedEvent): PaneState {
  switch (event.kind) {
    case "started":
      return started(state, event.operation, event.at);
    case "progressed":
      return { ...state, progress: event.progress };
    case "finished":
      return ended({ ...state, ...event.change(state) }, event.operation, event.at);
    case "cancelled":
      return {
        ...ended(state, event.operation, event.at),
        superseded: interrupted(state, event.operation),
        notice: { intent: "info", text: ({ notice }) => notice.cancelled },
      };
    case "failed": {
      const { operation, error, retry } = event;
      const failure = { error, retry };
      if (operation === null) return { ...state, failure, restorable: offerOf(error) ?? state.restorable };
      return ended(
        {
          ...state,
          failure,
          restorable: offerOf(error) ?? state.restorable,
          superseded: interrupted(state, operation),
        },
        operation,
        event.at,
      );
    }
    case "opened":
      return {
        ...state,
        view: (event.view === "report" ? reportView : rollupView)(state.view, null, NOTHING_READ),
      };
    case "closed":
      return { ...state, view: homeOf(state.view), failure: null };
    case "restorable":
      return { ...state, restorable: event.offer };
    case "reviewed":
      return reviewed(state, event.result, event.replaces, event.readAt);
    case "workbookChanged":
      return { ...state, changedAt: Math.max(state.changedAt, event.at) };
    case "writtenElsewhere":
      return { ...state, superseded: state.superseded ?? "elsewhere", comparison: null };
    case "overcome":
      return state.failure?.error === event.error ? { ...state, failure: null } : state;
    case "dismissed":
      return { ...state, failure: null };
  }
}

/** Changes of the workbook from now on may be later than what the operation reads. */
function started(state: PaneState, operation: ShownOperation, at: number): PaneState {
  const { background, recomputes } = traitsOf(operation);
  return {
    ...state,
    activity: operation,
    startedAt: at,
    progress: null,
    failure: null,
    notice: background === true ? state.notice : null,
    superseded: recomputes === true ? null : state.superseded,
    comparison: recomputes === true ? null : state.comparison,
  };
}

function ended(state: PaneState, operation: ShownOperation, at: number): PaneState {
  const { activity } = state;
  // A user operation that waited for a background one has been shown since the click and starts now.
  return activity === null || activity === operation
    ? { ...state, activity: null }
    : started(state, activity, at);
}

function interrupted({ superseded }: PaneState, operation: ShownOperation): PaneState["superseded"] {
  return traitsOf(operation).recomputes === true ? (superseded ?? "interrupted") : superseded;
}

/** Results that the user works with are replaced only if the attachments are newer. */
function reviewed(state: PaneState, result: RecomputeResult, replaces: boolean, readAt: number): PaneState {
  const { kind } = state.view;
  const shown = kind === "start" || (replaces && kind === "results");
  const comparison = { papers: result.handIn.papers, readAt };
  return shown
    ? { ...state, ...withResults(result, { reviewed: true, readAt }), superseded: null, comparison }
    : { ...state, comparison };
}

/** After a failed rollback 还原 is offered at once, before Excel can answer what it would do. */
function offerOf(error: unknown): RestoreOffer | null {
  if (!(error instanceof HostError) || error.code !== "rollbackFailed") return null;
  return {
    kind: "interrupted",
    restored: error.sheets,
    cells: error.cells,
    names: error.definedNames,
    skippedSheets: [],
    skippedCells: [],
    earlier: 0,
    dropped: false,
  };
}
