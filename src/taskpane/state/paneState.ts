/** What the pane knows, and the events that change it. */
import type { Operation } from "../../operations/operation";
import {
  OPERATIONS,
  type Inspection,
  type Progress,
  type RestoreOffer,
  type RecomputeResult,
  type ShownOperation,
} from "../../operations";
import type { PaperFault } from "../../domain/handIn";
import type { LastYearReading } from "../../domain/years/lastYear";
import type { Messages } from "../../locales";
import type { SelectionOffer } from "../../workbook/doctor/selection";
import type { View } from "./view";

/** Whether a user operation runs, so that the next has to wait. */
export function isBusy(activity: ShownOperation | null): boolean {
  return activity !== null && traitsOf(activity).background !== true;
}

export function traitsOf(operation: ShownOperation): Operation {
  return OPERATIONS[operation];
}

/** A message about a completed operation */
export interface Notice {
  readonly intent: "success" | "info" | "warning";
  readonly text: (messages: Messages) => string;
  /** What the user may do all the same, with a button */
  readonly offer?: "exportUnfinished";
}

export interface PaneState {
  readonly view: View;
  /** The running operation; one at a time */
  readonly activity: ShownOperation | null;
  /** When it, or the last one, began to read, in `performance.now()` */
  readonly startedAt: number;
  /** Progress of the running operation, if it reports any */
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
  readonly papers: readonly PaperFault[];
  readonly readAt: number;
}

/** `at`: time in `performance.now()`; of a change, the time when Excel raised it */
export type TimedEvent = PaneEvent & { readonly at: number };

export type PaneEvent =
  | { readonly kind: "started"; readonly operation: ShownOperation }
  | { readonly kind: "progressed"; readonly progress: Progress }
  | {
      readonly kind: "finished";
      readonly operation: ShownOperation;
      readonly change: (state: PaneState) => Partial<PaneState>;
    }
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
      readonly result: RecomputeResult;
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
