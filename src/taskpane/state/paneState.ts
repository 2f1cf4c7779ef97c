/** What the pane knows, and how each event changes it. Pure: `usePane` runs the operations. */
import type { Operation } from "../../operations/operation";
import {
  OPERATIONS,
  type Arguments,
  type Inspection,
  type Progress,
  type RestoreOffer,
  type Result,
  type Review,
  type ShownOperation,
} from "../../operations";
import type { LastYearReading } from "../../domain/years/lastYear";
import { HostError } from "../../excel/errors";
import type { Messages } from "../../locales";
import type { SelectionOffer } from "../../workbook/doctor/selection";
import { afterOperation, withResults } from "./outcomes";
import type { Outdated } from "./stale";
import { homeOf, NOTHING_READ, rollupView, reportView, type View } from "./view";

/** Whether a user operation runs, so that the next has to wait. */
export function isBusy(activity: ShownOperation | null): boolean {
  return activity !== null && traitsOf(activity).background !== true;
}

export function traitsOf(operation: ShownOperation): Operation {
  return OPERATIONS[operation];
}

/** A message about a completed operation */
export interface Notice {
  readonly intent: "success" | "info";
  readonly text: (messages: Messages) => string;
}

export interface PaneState {
  readonly view: View;
  /** The running operation; one at a time */
  readonly activity: ShownOperation | null;
  /** When it, or the last one, began to read, in `performance.now()` */
  readonly startedAt: number;
  /** Of the running operation, if it reports any */
  readonly progress: Progress | null;
  /** Null until the workbook has been read */
  readonly inspection: Inspection | null;
  /** When Excel last raised a change of the input, in `performance.now()` */
  readonly changedAt: number;
  /** What else makes the results out of date: a later run that did not finish, or another page that has written */
  readonly superseded: "interrupted" | "elsewhere" | null;
  /** The comparison of the attachments with the input; null while there is none */
  readonly comparison: Comparison | null;
  /** Printed forms found in the workbook */
  readonly formsFound: number;
  /** The repair for the selected cells, as last read */
  readonly selection: SelectionOffer | null;
  /** What 还原 would do; null if there is nothing to restore */
  readonly restorable: RestoreOffer | null;
  /** The file of last year that was chosen last; null = none */
  readonly lastYear: LastYearReading | null;
  readonly notice: Notice | null;
  /** The last failure, with its retry function */
  readonly failure: { readonly error: unknown; readonly retry: () => void } | null;
}

export interface Comparison {
  readonly outdated: Outdated;
  readonly readAt: number;
}

/** An operation that has succeeded */
export type Outcome = {
  [Name in ShownOperation]: {
    readonly operation: Name;
    readonly args: Arguments<Name>;
    readonly result: Result<Name>;
  };
}[ShownOperation];

/** Something that happens, with the time in `performance.now()`; of a change, the time when Excel raised it */
export type PaneEvent = PaneAction & { readonly at: number };

export type PaneAction =
  | { readonly kind: "started"; readonly operation: ShownOperation }
  | { readonly kind: "progressed"; readonly progress: Progress }
  | { readonly kind: "finished"; readonly outcome: Outcome }
  | { readonly kind: "cancelled"; readonly operation: ShownOperation }
  /** `operation` is null for jumps and the watch, which run beside operations */
  | {
      readonly kind: "failed";
      readonly operation: ShownOperation | null;
      readonly error: unknown;
      readonly retry: () => void;
    }
  /** 核对报告 or 汇总, before a file is chosen */
  | { readonly kind: "opened"; readonly view: "report" | "rollup" }
  /** Preview or forms */
  | { readonly kind: "closed" }
  | { readonly kind: "restorable"; readonly offer: RestoreOffer | null }
  /** `replaces`: also the results that are shown */
  | {
      readonly kind: "reviewed";
      readonly review: Review;
      readonly replaces: boolean;
      readonly readAt: number;
    }
  | { readonly kind: "workbookChanged" }
  | { readonly kind: "writtenElsewhere" }
  /** The failed call has since succeeded */
  | { readonly kind: "overcome"; readonly error: unknown }
  | { readonly kind: "dismissed" };

export const INITIAL: PaneState = {
  view: { kind: "start" },
  activity: null,
  startedAt: 0,
  progress: null,
  inspection: null,
  changedAt: -Infinity,
  superseded: null,
  comparison: null,
  formsFound: 0,
  selection: null,
  restorable: null,
  lastYear: null,
  notice: null,
  failure: null,
};

export function reduce(state: PaneState, event: PaneEvent): PaneState {
  switch (event.kind) {
    case "started":
      return started(state, event.operation, event.at);
    case "progressed":
      return { ...state, progress: event.progress };
    case "finished":
      return ended({ ...state, ...afterOperation(state, event.outcome) }, event.outcome.operation, event.at);
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
      return reviewed(state, event.review, event.replaces, event.readAt);
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
function reviewed(
  state: PaneState,
  { result, outdated }: Review,
  replaces: boolean,
  readAt: number,
): PaneState {
  const { kind } = state.view;
  const shown = kind === "start" || (replaces && kind === "results");
  const { ownSheets } = result.inspection;
  const comparison = {
    outdated: {
      differing: outdated.filter((sheet) => ownSheets.includes(sheet)),
      missing: outdated.filter((sheet) => !ownSheets.includes(sheet)),
    },
    readAt,
  };
  return shown
    ? { ...state, ...withResults(result, true, readAt), superseded: null, comparison }
    : { ...state, comparison };
}

/** After a failed rollback 还原 is offered at once, before Excel can answer what it would do. */
function offerOf(error: unknown): RestoreOffer | null {
  if (!(error instanceof HostError) || error.code !== "rollbackFailed") return null;
  const restored = error.sheets;
  return {
    kind: "interrupted",
    removed: [],
    restored,
    plain: [],
    highlights: false,
    notes: false,
    explanations: false,
    cells: error.cells,
    rows: [],
    names: error.definedNames,
    removedNames: [],
    skippedSheets: [],
    skippedCells: [],
    earlier: 0,
    dropped: false,
  };
}
