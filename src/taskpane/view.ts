/** What the pane shows. */
import type { CellAddress } from "../domain/model";
import type { Drafts } from "../domain/report/draft";
import type {
  FillPreview,
  FormsResult,
  PacketReading,
  Preview,
  RecomputeResult,
  ReportOutcome,
} from "../operations";
import type { ColumnChoice } from "../workbook/submitted";

/** Corrections of columns, by `ColumnMapping.id` */
export type ColumnChoices = ReadonlyMap<CellAddress, ColumnChoice>;

export const NO_CHOICES: ColumnChoices = new Map();

/** The printed forms of the workbook as last read. */
export interface FormsReading {
  readonly result: FormsResult;
  readonly choices: ColumnChoices;
  /** A cell has changed since */
  readonly stale: boolean;
}

/** The standard workbook with its operations */
export type Home =
  /** Nothing has been recomputed yet */
  | { readonly kind: "start" }
  | {
      readonly kind: "results";
      readonly result: RecomputeResult;
      /** Reasons written since, by `ReasonDue.id` */
      readonly written: ReadonlyMap<string, string>;
      /** The workbook was only read, so that there is nothing to report as written */
      readonly reviewed: boolean;
    };

/** What the pane shows; `behind` is shown after closing */
export type View =
  | Home
  | {
      readonly kind: "preview";
      readonly shown: Preview;
      /** The workbook has changed since the previous preview */
      readonly changed: boolean;
      /** A cell has changed since */
      readonly stale: boolean;
      /** Counts the previews that replaced each other */
      readonly number: number;
      readonly behind: Home;
    }
  | {
      readonly kind: "fill";
      readonly shown: FillPreview;
      /** The workbook has changed since the previous preview */
      readonly changed: boolean;
      /** A cell has changed since */
      readonly stale: boolean;
      /** Counts the previews that end what the user has decided */
      readonly number: number;
      readonly behind: Home;
    }
  | { readonly kind: "drafts"; readonly drafts: Drafts; readonly stale: boolean; readonly behind: Home }
  | {
      readonly kind: "report";
      /** Null until a report is chosen */
      readonly outcome: ReportOutcome | null;
      /** A cell has changed since */
      readonly stale: boolean;
      readonly behind: Home;
    }
  | {
      readonly kind: "packet";
      /** Null until files are chosen */
      readonly reading: PacketReading | null;
      /** A cell has changed since */
      readonly stale: boolean;
      readonly behind: Home;
    }
  | { readonly kind: "forms"; readonly reading: FormsReading; readonly behind: Home };

export function homeOf(view: View): Home {
  return "behind" in view ? view.behind : view;
}

export function reportView(view: View, outcome: ReportOutcome | null): View {
  return { kind: "report", outcome, stale: false, behind: homeOf(view) };
}

export function packetView(view: View, reading: PacketReading | null): View {
  return { kind: "packet", reading, stale: false, behind: homeOf(view) };
}
