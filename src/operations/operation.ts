/** What an operation is: a module that does the work, loaded at first use, and traits that the pane knows before. */
import type { LastYear } from "../domain/years/lastYear";
import type { Desk } from "../port/desk";
import type { DeskOptions } from "../port/options";

export interface OperationOptions extends DeskOptions {
  /** The workbook */
  readonly desk: Desk;
  /** Gives the time in 核对记录 */
  readonly now: () => Date;
  /** Version of the add-in, printed in 核对记录 */
  readonly version: string;
  /** Last year's figures, while there are any: the rules about two years run with them */
  readonly lastYear: { current: LastYear | null };
  /** Saves a file where Excel opens none; absent where nothing can be downloaded */
  readonly download?: (name: string, content: Uint8Array) => void | Promise<void>;
}

/** Operations without arguments that can follow another one */
export type FollowUp = "inspect" | "findForms";

export interface Traits<Result> {
  /** Changes the workbook: afterwards, even if it failed, the pane asks what 还原 would do. */
  readonly writes?: true;
  /** Only reads, but the pane asks the same afterwards. */
  readonly asksForRestore?: true;
  /** Takes `CallOptions` as its last argument. */
  readonly cancellable?: true;
  /** Gives a new result; the one shown is out of date until then. */
  readonly recomputes?: true;
  /** Started by the pane itself: the user's operations do not wait for it. */
  readonly background?: true;
  /** Has no label: it runs beside what the pane shows, or without the pane. */
  readonly silent?: true;
  /** Starts at once, even while another operation runs. */
  readonly unqueued?: true;
  /** Puts the workbook back: the pane then shows the results of the attachments that it holds again. */
  readonly reviewed?: true;
  /** What the pane runs after a success, unless results are shown with it */
  readonly followedBy?: (result: Result) => FollowUp | null;
}

export interface OperationModule {
  /** Throws `HostError`, and `Cancelled` where it can be cancelled. */
  readonly run: (options: OperationOptions, ...args: never[]) => Promise<unknown>;
}

export type Operation = Traits<never> & { readonly load: () => Promise<OperationModule> };

/** One line of the table of operations. */
export function operation<
  Module extends OperationModule,
  const Given extends Traits<Awaited<ReturnType<Module["run"]>>>,
>(load: () => Promise<Module>, traits: Given): { readonly load: () => Promise<Module> } & Given {
  return { load, ...traits };
}
