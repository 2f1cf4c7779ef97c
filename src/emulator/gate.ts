/** Whether Excel takes a request now: what the user is doing in its window may stand in the way. */
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

  /** A dialog of Excel's own that must be closed first: until then nothing may be written. */
  setDialogOpen(open: boolean): void {
    this.dialogOpen = open;
  }

  /** Excel hangs: requests arrive, and are carried out in their order when it goes on. */
  setSilent(silent: boolean): void {
    this.silent = silent;
    this.letIn();
  }

  /**
   * Null = carry it out now.
   *
   * @param flags as they came with the request
   * @param again runs the request later, where it has to wait
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
