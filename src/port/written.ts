/** What a desk says of what it has written or put back. */
import type { PutBack } from "../workbook/undo/kinds";

export interface Written {
  /** Highlights that Excel did not find to remove; the next write tries again */
  readonly highlightsLeft: number;
}

export interface Applied extends Written {
  /** All sheets are set up as well */
  readonly setUp: boolean;
}

/** Counts what was removed */
export interface Cleared extends Written {
  readonly highlights: number;
  readonly notes: number;
}

export interface Restoration extends PutBack {
  /** Not restored because the user has changed them since: sheets, and cells with their sheet */
  readonly skippedSheets: readonly string[];
  readonly skippedCells: readonly string[];
}

export interface Restored extends Restoration, Written {}

export interface RestoreOffer extends Restoration {
  /** What would be undone; `interrupted`: a write, which may have been carried out in part */
  readonly kind: "recompute" | "repair" | "reason" | "fill" | "ledger" | "interrupted";
  /** How many earlier runs can be restored after it */
  readonly earlier: number;
  /** Still earlier ones are not kept, as they were too large */
  readonly dropped: boolean;
}
