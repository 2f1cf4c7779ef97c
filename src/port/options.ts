/** What each call of a desk may be given. */
import type { Pause } from "../domain/yielding";
import { Cancelled } from "./errors";

/**
 * Progress of a long operation. `rollingBack`: a failed or cancelled write is being rolled back; `waiting`: Excel takes
 * longer than expected for a request.
 */
export type Progress =
  | { readonly phase: "reading" | "computing" | "rollingBack" | "waiting" }
  /** Other workbooks read, of how many */
  | { readonly phase: "files"; readonly done: number; readonly total: number }
  /** Sheets that are complete, of how many; of none where only cells and highlights change */
  | { readonly phase: SheetPhase; readonly done: number; readonly total: number };

/** `settingUp`: widths, panes and pages, after the figures */
export type SheetPhase = "writing" | "settingUp";

export interface DeskOptions {
  /** Once aborted, nothing further is done: `Cancelled` is thrown instead */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Called often during long work, so that the page stays responsive; default: no pauses */
  readonly pause?: Pause | undefined;
}

export interface ReadOptions extends DeskOptions {
  /** Reads the notes of cells even if the add-in has written none so far */
  readonly readsNotes?: boolean;
}

/** @throws Cancelled */
export function refuseCancelled({ signal }: DeskOptions): void {
  if (signal?.aborted === true) throw new Cancelled();
}

/** Pauses of work that can be cancelled between two steps */
export function pauseOf(options: DeskOptions): Pause {
  return () => {
    refuseCancelled(options);
    return options.pause?.();
  };
}
