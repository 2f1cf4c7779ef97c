/** What the pane shows. */
import type { CellAddress } from "../../domain/model";
import type {
  DraftedReports,
  FilledForm,
  FillPreview,
  FormsResult,
  LedgerPreview,
  UnreadableLedgerFile,
  RollupReading,
  Preview,
  RecomputeResult,
  CheckedReports,
  ReportOutcome,
} from "../../operations";
import type { ColumnChoice } from "../../workbook/forms";

/** Corrections of columns, by `ColumnMapping.id` */
export type ColumnChoices = ReadonlyMap<CellAddress, ColumnChoice>;

export const NO_CHOICES: ColumnChoices = new Map();

/** The printed forms of the workbook as last read. */
export interface FormsReading {
  readonly result: FormsResult;
  readonly choices: ColumnChoices;
}

/** Anything that was read from the workbook */
interface Read {
  /** When reading began, in `performance.now()`: what is shown includes all earlier changes */
  readonly readAt: number;
}

/** `readAt` of a view that shows nothing of the workbook yet, so that no change makes it stale */
export const NOTHING_READ = Infinity;

/** The standard workbook with its operations */
export type Home =
  /** Nothing has been recomputed yet */
  | { readonly kind: "start" }
  | (Read & {
      readonly kind: "results";
      readonly result: RecomputeResult;
      /** Reasons written since, by `ReasonDue.id` */
      readonly written: ReadonlyMap<string, string>;
      /** The workbook was only read, so that there is nothing to report as written */
      readonly reviewed: boolean;
    });

/** What the pane shows; `behind` is shown after closing */
export type View =
  | Home
  | (Read & {
      readonly kind: "preview";
      readonly shown: Preview;
      /** The workbook has changed since the previous preview */
      readonly changed: boolean;
      /** Counts the previews that replaced each other */
      readonly number: number;
      readonly behind: Home;
    })
  | (Read & {
      readonly kind: "fill";
      readonly shown: FillPreview;
      /** The workbook has changed since the previous preview */
      readonly changed: boolean;
      /** Counts the previews that end what the user has decided */
      readonly number: number;
      readonly behind: Home;
    })
  /** What filling left to the user */
  | (Read & { readonly kind: "filled"; readonly forms: readonly FilledForm[]; readonly behind: Home })
  | (Read & {
      readonly kind: "ledger";
      readonly shown: LedgerPreview;
      /** `changed`: the workbook or the list has changed since the previous preview */
      readonly state: "preview" | "changed" | "written";
      /** The file that was chosen last, if it cannot be read */
      readonly unreadable: UnreadableLedgerFile | null;
      /** Counts the sources, since each ends what the user has decided */
      readonly number: number;
      readonly behind: Home;
    })
  | (Read & { readonly kind: "drafts"; readonly drafts: DraftedReports; readonly behind: Home })
  | (Read & {
      readonly kind: "report";
      /** Null until a report is chosen */
      readonly outcome: ReportOutcome | null;
      /** The files that were checked together; the report may be one of them */
      readonly reports: CheckedReports | null;
      readonly behind: Home;
    })
  | (Read & {
      readonly kind: "rollup";
      /** Null until files are chosen */
      readonly reading: RollupReading | null;
      readonly behind: Home;
    })
  | (Read & { readonly kind: "forms"; readonly reading: FormsReading; readonly behind: Home });

export function homeOf(view: View): Home {
  return "behind" in view ? view.behind : view;
}

/** A report that is checked alone leaves the list of several in reach. */
export function reportView(
  view: View,
  outcome: ReportOutcome | null,
  readAt: number,
  reports: CheckedReports | null = outcome !== null && view.kind === "report" ? view.reports : null,
): View {
  return { kind: "report", outcome, reports, readAt, behind: homeOf(view) };
}

export function rollupView(view: View, reading: RollupReading | null, readAt: number): View {
  return { kind: "rollup", reading, readAt, behind: homeOf(view) };
}

export function withResults(
  result: RecomputeResult,
  { reviewed, readAt }: { readonly reviewed: boolean; readonly readAt: number },
): { readonly view: View; readonly inspection: RecomputeResult["inspection"] } {
  const view = { kind: "results", result, written: new Map(), reviewed, readAt } as const;
  return { view, inspection: result.inspection };
}
