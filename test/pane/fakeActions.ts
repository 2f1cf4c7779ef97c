import type {
  Actions,
  Explained,
  FormsResult,
  Inspection,
  Preview,
  ReasonInput,
  Recomputation,
  RecomputeResult,
  RestoreOffer,
  RestoreResult,
  Running,
  WorkbookChange,
} from "../../src/operations/types";
import type { Finding } from "../../src/domain/finding";
import type { PrintedForm } from "../../src/domain/submitted/printedForm";
import type { CellAddress } from "../../src/domain/model";
import type { Repair } from "../../src/workbook/doctor/repair";
import type { SelectionOffer } from "../../src/workbook/doctor/selection";
import type { ColumnChoice } from "../../src/workbook/submitted";
import type { Overwritten } from "../../src/workbook/preview/conflicts";
import { Cancelled } from "../../src/excel/errors";
import { COMPLETE, judgedOf, result } from "./evaluations";

/** A workbook that answers as it is told; what was asked of it can be read afterwards. */
export class FakeActions implements Actions {
  inspection: Inspection = COMPLETE;
  result: RecomputeResult = result();
  highlights = 0;
  forms: FormsResult = { forms: [], notForms: [], truncated: [] };
  /** Thrown by the next call of the action, then forgotten */
  readonly failures: Partial<Record<keyof Actions, unknown>> = {};

  readonly visited: string[] = [];
  inserted: "blank" | "sample" | null = null;
  recomputed = 0;
  private listener: ((change: WorkbookChange) => void) | null = null;
  private gate: Promise<void> = Promise.resolve();

  /** Calls of `recompute` wait until the function that this gives is called. */
  hold(): () => void {
    let release = (): void => undefined;
    this.gate = new Promise((resolve) => {
      release = resolve;
    });
    return release;
  }

  /** As if the user had typed into an input cell */
  changeCell(): void {
    this.listener?.("input");
  }

  /** As if the ribbon's button had recomputed */
  writeElsewhere(): void {
    this.listener?.("elsewhere");
  }

  get watched(): boolean {
    return this.listener !== null;
  }

  /** The corrections of columns with which the forms were read last */
  choices: ReadonlyMap<CellAddress, ColumnChoice> = new Map();
  copied: readonly PrintedForm[] | null = null;

  async readForms(choices: ReadonlyMap<CellAddress, ColumnChoice> = new Map()): Promise<FormsResult> {
    this.failIfTold("readForms");
    this.choices = choices;
    return this.forms;
  }

  async copyForms(forms: readonly PrintedForm[]): Promise<void> {
    this.failIfTold("copyForms");
    this.copied = forms;
    this.inspection = COMPLETE;
  }

  private failIfTold(action: keyof Actions): void {
    const failure = this.failures[action];
    this.failures[action] = undefined;
    if (failure !== undefined) throw failure;
  }

  async inspect(): Promise<Inspection> {
    this.failIfTold("inspect");
    return this.inspection;
  }

  async recompute(): Promise<RecomputeResult> {
    this.recomputed += 1;
    await this.gate;
    this.failIfTold("recompute");
    return this.result;
  }

  /** Shown by 预览, and by 一键重算 where `asks` says so */
  shown: Preview | null = null;
  asks = false;
  /** What the next order to write gives in place of the result: the workbook has changed */
  changed: Preview | null = null;
  /** What was chosen to be written over by the last order to write */
  overwritten: Overwritten | null = null;
  /** Of the last call that can be broken off */
  running: Running = {};

  async recomputeOrPreview(running: Running = {}): Promise<Recomputation> {
    this.running = running;
    const written = await this.recompute();
    this.refuseCancelled(running);
    if (this.asks && this.shown !== null) return { kind: "preview", preview: this.shown, changed: false };
    return { kind: "written", result: written };
  }

  async preview(running: Running = {}): Promise<Preview> {
    this.running = running;
    this.failIfTold("preview");
    if (this.shown === null) throw new Error("nothing to show");
    return this.shown;
  }

  async write(_: Preview, overwritten: Overwritten, running: Running = {}): Promise<Recomputation> {
    this.running = running;
    await this.gate;
    this.failIfTold("write");
    this.refuseCancelled(running);
    this.overwritten = overwritten;
    const { changed } = this;
    this.changed = null;
    return changed === null
      ? { kind: "written", result: this.result }
      : { kind: "preview", preview: changed, changed: true };
  }

  private refuseCancelled({ signal }: Running): void {
    if (signal?.aborted === true) throw new Cancelled();
  }

  async clearHighlights(): Promise<number> {
    this.failIfTold("clearHighlights");
    const removed = this.highlights;
    this.highlights = 0;
    return removed;
  }

  async insertStandardWorkbook(content: "blank" | "sample"): Promise<void> {
    this.failIfTold("insertStandardWorkbook");
    this.inserted = content;
    this.inspection = COMPLETE;
  }

  offer: RestoreOffer | null = null;
  /** How often it was asked what can be restored */
  asked = 0;

  async canRestore(): Promise<RestoreOffer | null> {
    this.asked += 1;
    this.failIfTold("canRestore");
    return this.offer;
  }

  async restore(): Promise<RestoreResult> {
    this.failIfTold("restore");
    const { offer } = this;
    this.offer = null;
    if (offer === null) throw new Error("nothing to restore");
    return offer;
  }

  /** Reasons written, in their order */
  readonly reasons: ReasonInput[] = [];

  async writeReasons(reasons: readonly ReasonInput[]): Promise<void> {
    this.failIfTold("writeReasons");
    this.reasons.push(...reasons);
  }

  async explain(of: RecomputeResult, finding: Finding, reason: string): Promise<Explained> {
    this.failIfTold("explain");
    const accepted = new Map([...of.judged.accepted].map(([one, { reason: given }]) => [one, given]));
    accepted.set(finding, reason);
    return { acceptances: [], judged: judgedOf(of.evaluation.findings, accepted) };
  }

  async withdraw(of: RecomputeResult, finding: Finding): Promise<Explained> {
    this.failIfTold("withdraw");
    const accepted = new Map([...of.judged.accepted].map(([one, { reason }]) => [one, reason]));
    accepted.delete(finding);
    return { acceptances: [], judged: judgedOf(of.evaluation.findings, accepted) };
  }

  /** What is selected, as `readSelection` answers */
  selected: SelectionOffer | null = null;
  /** Names that the selection was asked for, and repairs that were done */
  readonly askedFor: string[] = [];
  readonly repairs: Repair[] = [];
  /** What `inspect` finds after a repair */
  repaired: Inspection = COMPLETE;

  async readSelection(name: string): Promise<SelectionOffer> {
    this.failIfTold("readSelection");
    this.askedFor.push(name);
    if (this.selected === null) throw new Error("nothing is selected");
    return this.selected;
  }

  async repair(repair: Repair): Promise<void> {
    this.failIfTold("repair");
    this.repairs.push(repair);
    this.inspection = this.repaired;
  }

  async goTo(cell: string): Promise<void> {
    this.failIfTold("goTo");
    this.visited.push(cell);
  }

  async watch(onChange: (change: WorkbookChange) => void): Promise<() => Promise<void>> {
    this.failIfTold("watch");
    this.listener = onChange;
    return async () => {
      this.listener = null;
    };
  }
}
