/** What the operations answer, and the options of their calls. */
import type { Acceptance, Triage } from "../domain/triage/acceptance";
import type { Evaluation } from "../domain/evaluation";
import type { Finding } from "../domain/finding";
import type { HandIn } from "../domain/handIn";
import type { CellAddress, SelfEvaluation } from "../domain/model";
import type { Drafts } from "../domain/report/draft";
import type { ReportCheck } from "../domain/evaluate/report";
import type { Together } from "../domain/evaluate/reports";
import type { ReportFile, ReportProblem, ReportSource } from "../domain/report/check/source";
import type { ReportText } from "../domain/report/check/reportText";
import type { Rollup, UnitFile, RollupFinding, SampleRule } from "../domain/rollup";
import type { FormEvaluation } from "../domain/forms/evaluation";
import type { LastYearSource } from "../domain/years/lastYear";
import type { DocxComment, UnreadParts } from "../docx";
import type { HostError } from "../port/errors";
import type { DeskOptions } from "../port/options";
import type { Diagnosis } from "../workbook/doctor/diagnosis";
import type { FillPlan, FormFill } from "../workbook/fill";
import type { ContentChoices } from "../workbook/fill/contents";
import type { NameReport } from "../workbook/schema/names";
import type { WritePlan } from "../workbook/plan";
import type { Conflict, Conflicts, Overwritten } from "../workbook/preview/conflicts";
import type { SheetCount } from "../workbook/preview/counts";
import type { SheetLoss } from "../workbook/preview/losses";
import type { ChangesSince } from "../workbook/attachments/lastRun";
import type { Mends } from "../workbook/mend/mend";
import type { ReadAccount } from "../workbook/read/account";
import type { NotForm, RecognisedForm } from "../workbook/forms";

/**
 * Abort signal and progress callback of one call. After an abort nothing more is sent to Excel, what had been written
 * is put back, and the call ends with `Cancelled`.
 */
export type CallOptions = Pick<DeskOptions, "signal" | "onProgress">;

/** The state of the open workbook. */
export interface Inspection {
  /** One for each name of the standard workbook, in its order */
  readonly names: readonly NameReport[];
  /** `none`: not one name was found, offer the template; `partial`: some are missing or unusable; `complete` */
  readonly workbook: "none" | "partial" | "complete";
  /** What is wrong with the names, and the repairs that can be offered */
  readonly diagnosis: Diagnosis;
  /** Highlights of an earlier run are in the sheets */
  readonly highlighted: boolean;
  /** Widths, panes and pages of some sheets are still to be set */
  readonly setUpPending: boolean;
  /** Excel did not say where its dates begin; 1900 is assumed */
  readonly dateSystemUnknown: boolean;
  /** The pane opens together with the workbook */
  readonly autoOpen: boolean;
  /** The user has asked for findings as notes of their cells; null where this Excel cannot */
  readonly notesAsked: boolean | null;
  /** Names of the sheets that earlier runs have written */
  readonly ownSheets: readonly string[];
}

/** Which findings the user has accepted with a reason. */
export interface Accepted {
  /** Stored in the workbook */
  readonly acceptances: readonly Acceptance[];
  /** What they mean for the findings of the evaluation */
  readonly triage: Triage;
}

/** A written report, checked */
export interface CheckedReport extends Accepted {
  readonly source: ReportSource;
  /** The .docx as it was read; null for plain text */
  readonly document: Uint8Array | null;
  readonly text: ReportText;
  readonly check: ReportCheck;
  /** Parts of a .docx that may hold figures and were not read */
  readonly unread: UnreadParts;
  /** Tables of a .docx that are printed forms; each is called a sheet: 表格1 */
  readonly forms: readonly EvaluatedForm[];
  readonly selfEvaluation: SelfEvaluation;
}

/** What a copy with comments is made of */
export interface ReportComments {
  /** Of the file that was checked */
  readonly name: string;
  readonly document: Uint8Array;
  readonly comments: readonly DocxComment[];
}

/** The drafted reports, and whether the papers may go */
export interface DraftedReports extends Drafts {
  readonly handIn: HandIn;
  /** Errors and warnings of the reports read together: what the workbook contradicts itself in */
  readonly findings: readonly Finding[];
}

/** One of several files */
export interface CheckedReportFile {
  /** Called by its path where the files are of a folder */
  readonly file: ReportFile;
  readonly outcome: ReportOutcome;
}

/** The reports of one unit, in the order in which they were given */
export interface UnitReports {
  /** Null for a file of which nothing says whose it is */
  readonly unit: string | null;
  readonly files: readonly CheckedReportFile[];
  /** Whether they were compared with each other; `tooLong`: they hold too much */
  readonly together: Together["kind"];
  /** Of what they contradict each other in */
  readonly triage: Triage;
}

export interface CheckedReports {
  readonly selfEvaluation: SelfEvaluation;
  readonly units: readonly UnitReports[];
}

export type ReportOutcome =
  | { readonly kind: "checked"; readonly report: CheckedReport }
  | { readonly kind: "unreadable"; readonly problem: ReportProblem };

export interface RecomputeResult extends Accepted {
  readonly inspection: Inspection;
  /** Name of each sheet by Excel's id, which events carry */
  readonly sheetNames: ReadonlyMap<string, string>;
  readonly selfEvaluation: SelfEvaluation;
  /** What the open findings offer, as the workbook was found */
  readonly mends: Mends<Finding>;
  /** Compared with the record that was there before; null without one */
  readonly since: ChangesSince | null;
  /** The file of last year that the run before was compared with; null = none */
  readonly remembered: LastYearSource | null;
  /** What was read of each table, and what was left out */
  readonly read: readonly ReadAccount[];
  readonly evaluation: Evaluation;
  /** Whether the papers may go: with what was written, and as the workbook was found */
  readonly handIn: HandIn;
  readonly found: HandIn;
  /** What was written; empty if nothing had changed */
  readonly plan: WritePlan;
  /** Cells written and read back unchanged, by sheet */
  readonly readBack: readonly SheetCount[];
  /** The user's cells on our sheets that were left alone; the sheets of `leftSheets` are left whole */
  readonly left: readonly Conflict[];
  readonly leftSheets: readonly string[];
  /** Former highlights that Excel did not find to remove */
  readonly highlightsLeft: number;
  /** First cell of the sheet that holds the record: `核对记录!A1` */
  readonly record: CellAddress;
  /**
   * Cells that the user had changed and that were written over; where nobody was asked, also those that the user may
   * have changed, since what was written last is not known (another program has saved the file)
   */
  readonly overwritten: readonly Conflict[];
}

/** What a recompute would write. */
export interface Preview {
  /** If everything were written over */
  readonly plan: WritePlan;
  /** What the user has to decide, and what was decided before */
  readonly conflicts: Conflicts;
  /** What is written over unless the user decides otherwise */
  readonly overwritten: Overwritten;
  /** Why the attachments cannot be complete (R56, R57, R62); the user must see what they would lose */
  readonly incomplete: readonly Finding[];
  /** What existing sheets would lose if everything were written over; empty if the input is complete */
  readonly losses: readonly SheetLoss[];
  /** Whether the papers may go as the workbook stands */
  readonly handIn: HandIn;
  /** Time of the preview, printed in 核对记录 */
  readonly time: Date;
}

export type Recomputation =
  | { readonly kind: "written"; readonly result: RecomputeResult }
  /** A protected sheet refuses the writing; the result is shown all the same. */
  | { readonly kind: "refused"; readonly result: RecomputeResult; readonly error: HostError }
  /** Nothing is written yet. `changed`: the workbook is no longer what the user was shown */
  | { readonly kind: "preview"; readonly preview: Preview; readonly changed: boolean };

/** A printed form that was read. `evaluation.findings` are those of the reader and of the checks. */
export interface EvaluatedForm {
  readonly form: RecognisedForm;
  readonly evaluation: FormEvaluation;
}

/** The outcome of 导出附件. Not `ready`: each page says that it is a draft. */
export type Exported =
  /** Opened as a new workbook */
  | { readonly kind: "opened"; readonly sheets: readonly string[]; readonly ready: boolean }
  /** Excel opens no new workbook, so the browser was asked to save the file; it does not say whether it has */
  | {
      readonly kind: "downloaded";
      readonly sheets: readonly string[];
      readonly file: string;
      readonly ready: boolean;
    }
  /** Not exported: the user has not said that unfinished papers are wanted */
  | { readonly kind: "unfinished"; readonly handIn: HandIn };

export interface FormsResult {
  /** In the order of the sheets, top to bottom and left to right */
  readonly forms: readonly EvaluatedForm[];
  /** One for each sheet without a form */
  readonly notForms: readonly NotForm[];
  /** Sheets too large to be read whole */
  readonly truncated: readonly string[];
  /** Excel did not say from which year its days count: dates may be four years off */
  readonly dateSystemUnknown: boolean;
}

/** What the forms are filled from */
export type FillSource = Pick<RecomputeResult, "selfEvaluation" | "evaluation" | "handIn">;

/** A form whose content only the user can choose */
export interface FormWithoutContent {
  /** `ColumnMapping.id` */
  readonly id: CellAddress;
  readonly sheet: string;
  readonly title: string;
}

/** What filling the bureau's forms would write. */
export interface FillPreview {
  readonly plan: FillPlan;
  readonly undecided: readonly FormWithoutContent[];
  /** Ids of all forms that the user may choose the content of */
  readonly nameless: readonly CellAddress[];
  /** Of the form that would take the project that is left over: filled only if the user confirms it; null for none */
  readonly leftOver: CellAddress | null;
  /** Names of the projects that a form can take */
  readonly projects: readonly string[];
  readonly choices: ContentChoices;
  /** Why the figures cannot be complete (R56, R57) */
  readonly incomplete: readonly Finding[];
  /** Of the self-evaluation; a form has no attachments, so that it has no `papers` */
  readonly handIn: HandIn;
  /** Excel did not say from which year the days of the forms, or of the open workbook, count */
  readonly dateSystemUnknown: boolean;
  /** Null = the open workbook */
  readonly source: FillSource | null;
}

/** Ids of the forms to fill, and of those in which cells that hold something else are written over */
export interface FillSelection {
  readonly forms: readonly CellAddress[];
  readonly overwrite: readonly CellAddress[];
}

/** The units' workbooks as read, added up and checked, and what 汇总 would write of them. */
export interface RollupReading {
  readonly files: readonly UnitFile[];
  readonly sample: SampleRule;
  readonly rollup: Rollup;
  readonly findings: readonly RollupFinding[];
  /** Both empty: the sheets hold all of it already */
  readonly sheets: { readonly created: readonly string[]; readonly changed: readonly string[] };
  /** Ledgers and reviews that cannot be read, and are left as they are */
  readonly unreadable: readonly string[];
  /** Sheets that were written; null = the files were only read */
  readonly written: readonly string[] | null;
  /** The user's cells on those sheets that stay, and those that are written over */
  readonly left: readonly CellAddress[];
  readonly overwritten: readonly CellAddress[];
}

/** Counts what was written into a form */
export interface FilledForm {
  readonly sheet: string;
  readonly project: string | null;
  readonly cells: number;
  /** As planned; what it left blank or kept is for the user */
  readonly plan: FormFill;
  /** What differed has been overwritten */
  readonly overwritten: boolean;
}

export type Filled =
  | { readonly kind: "filled"; readonly forms: readonly FilledForm[]; readonly rows: number }
  /** The workbook is no longer what the user was shown: nothing is written */
  | { readonly kind: "preview"; readonly preview: FillPreview };
