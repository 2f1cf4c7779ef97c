/** Decides whether Excel accepts a request now, or the user's current activity blocks it. */
import type { RequestKind } from "./cost";
import { HostErrorNumber, RequestFlag } from "./wire";

export class Gate {
  private editing = false;
  private dialogOpen = false;
  private silent = false;
  private readonly waiting: (() => void)[] = [];

  get isEditingCell(): boolean {
    return this.editing;
  }

  setEditingCell(editing: boolean): void {
    this.editing = editing;
    this.letIn();
  }

  /** A modal dialog of Excel: while it is open, nothing may be written. */
  setDialogOpen(open: boolean): void {
    this.dialogOpen = open;
  }

  /** While Excel hangs, requests queue up; they are executed in order when it resumes. */
  setSilent(silent: boolean): void {
    this.silent = silent;
    this.letIn();
  }

  /**
   * Null = execute it now.
   *
   * @param flags flags of the request
   * @param again runs the request later if it must wait
   * @returns the number to answer, or `waits`
   */
  refusal(kind: RequestKind, flags: number, again: () => void): number | "waits" | null {
    if (this.silent) return this.wait(again);
    if (kind === "startUp") return null;
    if (this.editing) {
      return (flags & RequestFlag.delayForCellEdit) === 0 ? HostErrorNumber.cellEditMode : this.wait(again);
    }
    const writes = (flags & RequestFlag.write) !== 0;
    return this.dialogOpen && writes ? HostErrorNumber.modalDialogOpen : null;
  }

  private wait(again: () => void): "waits" {
    this.waiting.push(again);
    return "waits";
  }

  private letIn(): void {
    for (const again of this.waiting.splice(0)) again();
  }
}
