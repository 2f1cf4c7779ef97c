/** What a user can do, and what comes of it: the pane, the ribbon and the headless command all call these. */
import type { Acceptance, Judged } from "../domain/acceptance";
import type { Evaluation } from "../domain/evaluation";
import type { Finding } from "../domain/finding";
import type { CellAddress, SelfEvaluation } from "../domain/model";
import type { FormEvaluation } from "../domain/submitted";
import type { PrintedForm } from "../domain/submitted/printedForm";
import type { Restoration, RestoreOffer } from "../excel/undo/restore";
import type { HostOptions, Progress } from "../excel/run";
import type { Diagnosis } from "../workbook/doctor/diagnosis";
import type { Repair } from "../workbook/doctor/repair";
import type { SelectionOffer } from "../workbook/doctor/selection";
import type { WorkbookChange } from "../excel/read/watch";
import type { WritePlan } from "../workbook/plan";
import type { Conflict, Conflicts, Overwritten } from "../workbook/preview/conflicts";
import type { SheetCount } from "../workbook/preview/counts";
import type { NameReport } from "../workbook/schema/names";
import type { ReasonInput } from "../workbook/reasonInputs";
import type { ColumnChoice, NotForm, RecognisedForm } from "../workbook/submitted";

export type { RestoreOffer } from "../excel/undo/restore";
export type { WorkbookChange } from "../excel/read/watch";
export type { ReasonInput } from "../workbook/reasonInputs";
export type { Progress } from "../excel/run";

/** What was put back */
export type RestoreResult = Restoration;

/** The state of the open workbook, read without changing it. */
export interface Inspection {
  /** One for each name of the standard workbook, in its order */
  readonly names: readonly NameReport[];
  /** `none`: not one name was found, offer the template; `partial`: some are missing or unusable; `complete` */
  readonly workbook: "none" | "partial" | "complete";
  /** What is wrong with them, and the repairs that can be offered */
  readonly diagnosis: Diagnosis;
  /** Highlights of an earlier run are in the sheets */
  readonly highlighted: boolean;
}

/** What the user has let stand with a reason */
export interface Explained {
  /** As the workbook keeps them */
  readonly acceptances: readonly Acceptance[];
  /** What they come to for the findings of the evaluation */
  readonly judged: Judged;
}

export interface RecomputeResult extends Explained {
  readonly inspection: Inspection;
  readonly selfEvaluation: SelfEvaluation;
  readonly evaluation: Evaluation;
  /** What was written; empty when nothing had changed */
  readonly plan: WritePlan;
  /** Written, and read back as it was written; sheet by sheet */
  readonly readBack: readonly SheetCount[];
  /** The user's cells on sheets of ours that were left as they are; a sheet of `leftSheets` as a whole */
  readonly left: readonly Conflict[];
  readonly leftSheets: readonly string[];
  /** Cells that the user had typed over, and that were written over */
  readonly overwritten: readonly Conflict[];
}

/** What a recompute would write. */
export interface Preview {
  /** If everything were written over */
  readonly plan: WritePlan;
  /** What the user has to decide about, and what was decided before */
  readonly conflicts: Conflicts;
  /** What is written over unless the user decides otherwise */
  readonly overwritten: Overwritten;
  /** Of the preview; printed in 核对记录 */
  readonly time: Date;
}

export type Recomputation =
  | { readonly kind: "written"; readonly result: RecomputeResult }
  /** Nothing is written yet. `changed`: the workbook is no longer what the user was shown */
  | { readonly kind: "preview"; readonly preview: Preview; readonly changed: boolean };

/**
 * Of one call: the way to break it off, and to hear how far it is. When `signal` is aborted, nothing more is sent to
 * Excel, what had been written is put back, and the call ends with `Cancelled`.
 */
export type Running = Pick<HostOptions, "signal"> & {
  readonly onProgress?: (progress: Progress) => void;
};

/** A printed form that was read. `evaluation.findings` are those of the reader and of the checks. */
export interface EvaluatedForm {
  readonly form: RecognisedForm;
  readonly evaluation: FormEvaluation;
}

export interface FormsResult {
  /** In the order of the sheets, from top to bottom and from left to right */
  readonly forms: readonly EvaluatedForm[];
  /** One for each sheet without a form */
  readonly notForms: readonly NotForm[];
  /** Sheets that were too large to be read whole */
  readonly truncated: readonly string[];
}

export interface Actions {
  inspect(): Promise<Inspection>;
  /**
   * 一键重算 without anybody to ask, all or nothing: formulas in cells of ours are left alone, with what the user has
   * decided to keep. Throws `HostError`, and `NotStandardWorkbook` when not one name is found.
   */
  recompute(): Promise<RecomputeResult>;
  /** 一键重算 in the pane: straight through when there is nothing to decide, else nothing is written and a preview given. */
  recomputeOrPreview(running?: Running): Promise<Recomputation>;
  /** 预览: what a recompute would write. Writes nothing. */
  preview(running?: Running): Promise<Preview>;
  /** Writes what the user was shown. When the workbook has changed since, nothing is written and a new preview given. */
  write(shown: Preview, overwritten: Overwritten, running?: Running): Promise<Recomputation>;
  /**
   * 读入自评表: finds the printed forms on the visible sheets, recomputes and checks them, and writes nothing.
   * `choices` corrects columns, by `ColumnMapping.id` of an earlier reading. Throws `HostError`.
   */
  readForms(choices?: ReadonlyMap<CellAddress, ColumnChoice>, running?: Running): Promise<FormsResult>;
  /**
   * 复制到标准自评工作簿: lays the standard sheets, filled with what the forms say, behind the sheets that are there.
   * `forms`: of one unit and year; the first names the money unit and the rule profile. Nothing is overwritten: refused
   * by `HostError` when one of the sheets or names exists.
   */
  copyForms(forms: readonly PrintedForm[]): Promise<void>;
  /** 清除标记; gives the number of highlights removed */
  clearHighlights(): Promise<number>;
  /** 新建标准自评工作簿; `sample`: with the figures of the sample. Refused by `HostError` when one of its sheets exists. */
  insertStandardWorkbook(content: "blank" | "sample"): Promise<void>;
  /** What `restore` would do; null when there is nothing to take back. Changes nothing. */
  canRestore(): Promise<RestoreOffer | null>;
  /** 还原: takes back what the last recompute changed, but for what the user has changed since. */
  restore(running?: Running): Promise<RestoreResult>;
  /**
   * Writes reasons into the user's own cells, all or none of them. Throws `HostError`: `inputChanged` where something
   * else stands than the user was shown, `inputIsFormula`, `sheetProtected`. `restore` takes it back.
   */
  writeReasons(reasons: readonly ReasonInput[]): Promise<void>;
  /**
   * 说明情况: keeps the reason for which a finding of this result is let stand, all or nothing; it takes the place of
   * the one before. Cells change with the next recompute. Throws `HostError`.
   */
  explain(result: RecomputeResult, finding: Finding, reason: string): Promise<Explained>;
  /** 撤销说明 */
  withdraw(result: RecomputeResult, finding: Finding): Promise<Explained>;
  /** The selected cells as a repair of that name: what it would change, or why it cannot be done. Changes nothing. */
  readSelection(name: string): Promise<SelectionOffer>;
  /**
   * Does a repair of `Inspection.diagnosis` or `readSelection`, all or nothing; 还原 takes it back. Throws `HostError`:
   * `outdated` when the workbook is no longer as the repair says.
   */
  repair(repair: Repair): Promise<void>;
  /** Shows and selects a cell: `资金!K12` */
  goTo(cell: string): Promise<void>;
  /**
   * Calls back when a cell of the workbook changes that is not of the add-in's own sheets, and when those were written by
   * another page of the add-in, such as the ribbon's commands; gives the way to stop.
   */
  watch(onChange: (change: WorkbookChange) => void): Promise<() => Promise<void>>;
}
