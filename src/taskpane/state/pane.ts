/** What the pane offers its parts. */
import type { Arguments, CallOptions, ShownOperation } from "../../operations";
import type { PaneState } from "./paneState";
import type { SelectionStore } from "./selection";

/** The pane supplies the call options of the operations that can be cancelled. */
type PaneArguments<Name extends ShownOperation> =
  Required<Arguments<Name>> extends [...infer Args, Required<CallOptions> | CallOptions]
    ? Args
    : Arguments<Name>;

export interface Pane {
  readonly state: PaneState;
  /**
   * An operation started during a background read runs after it. While another user operation runs or waits, the call is
   * ignored, so that a second click does not run it twice. `done` is called on success.
   */
  readonly run: <Name extends ShownOperation>(
    name: Name,
    args: PaneArguments<Name>,
    done?: () => void,
  ) => void;
  /** Cancels what runs, if it can be cancelled. */
  readonly cancel: () => void;
  /** Shows 核对报告 or 汇总. */
  readonly open: (view: "report" | "rollup") => void;
  /** Leaves the preview or the forms. */
  readonly close: () => void;
  readonly goTo: (cell: string) => void;
  /** Like `goTo`, for arrow keys: visits only the last of several cells in quick succession, and keeps the focus in the pane. */
  readonly follow: (cell: string) => void;
  readonly dismiss: () => void;
  readonly selection: SelectionStore;
}

/** Calls back when the ribbon's 一键重算 is left to the open pane; returns a function that stops. */
export type Ribbon = (recompute: () => void) => () => void;
