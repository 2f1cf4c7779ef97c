/** Runs the pane's operations one at a time and dispatches their outcomes. */
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from "react";
import type { Arguments, CallOptions, Operations, ShownOperation } from "../operations";
import type { FollowUp } from "../operations/operation";
import { Cancelled } from "../excel/errors";
import { createFollower, keepingFocus } from "./follower";
import { SelectionStore } from "./selection";
import { INITIAL, reduce, traitsOf, type Outcome, type PaneEvent, type PaneState } from "./paneState";

/** The pane supplies the call options of the operations that can be cancelled. */
type PaneArguments<Name extends ShownOperation> =
  Required<Arguments<Name>> extends [...infer Args, Required<CallOptions> | CallOptions]
    ? Args
    : Arguments<Name>;

export interface Pane {
  readonly state: PaneState;
  /**
   * An operation started during a background read runs after it. While another user operation runs or waits, the call is
   * ignored, so that a second click does not run it twice. `done` is called on success.
   */
  readonly run: <Name extends ShownOperation>(
    name: Name,
    args: PaneArguments<Name>,
    done?: () => void,
  ) => void;
  /** Cancels what runs, if it can be cancelled. */
  readonly cancel: () => void;
  /** Leaves the preview or the forms. */
  readonly close: () => void;
  readonly goTo: (cell: string) => void;
  /** For arrow keys: of several cells in quick succession only the last is visited, and the focus stays in the pane. */
  readonly follow: (cell: string) => void;
  readonly dismiss: () => void;
  readonly selection: SelectionStore;
}

export function usePane(operations: Operations): Pane {
  const [state, dispatch] = useReducer(reduce, INITIAL);
  const [selection] = useState(() => new SelectionStore());
  /** Controller of the user's operation that runs or waits */
  const current = useRef<AbortController | null>(null);
  const inBackground = useRef(false);

  const askForRestore = useCallback(() => {
    operations.canRestore().then(
      (offer) => dispatch({ kind: "restorable", offer }),
      // Not started by the user, so no failure to show; the next operation asks again.
      () => undefined,
    );
  }, [operations]);

  const run: Pane["run"] = useCallback(
    function start(name: ShownOperation, args: readonly unknown[], done?: () => void) {
      const traits = traitsOf(name);
      const background = traits.background === true;
      const perform = (...all: readonly unknown[]): Promise<unknown> =>
        (operations[name] as (...args: readonly unknown[]) => Promise<unknown>)(...all);
      const attempt = async (): Promise<void> => {
        if (current.current !== null || (background && inBackground.current)) return;
        const controller = new AbortController();
        if (background) inBackground.current = true;
        else current.current = controller;
        dispatch({ kind: "started", operation: name });
        const call: CallOptions = {
          signal: controller.signal,
          onProgress: (progress) => dispatch({ kind: "progressed", progress }),
        };
        let next: FollowUp | null = null;
        try {
          const result = await perform(...(traits.cancellable === true ? [...args, call] : args));
          done?.();
          dispatch({ kind: "finished", outcome: { operation: name, args, result } as Outcome });
          if (traits.recomputes === true) selection.renew();
          next = traits.followedBy?.(result as never) ?? null;
        } catch (error) {
          if (error instanceof Cancelled) dispatch({ kind: "cancelled", operation: name });
          else dispatch({ kind: "failed", operation: name, error, retry: () => void attempt() });
        } finally {
          if (background) inBackground.current = false;
          else current.current = null;
          if (traits.writes === true || traits.asksForRestore === true) askForRestore();
        }
        if (next !== null) start(next, []);
      };
      void attempt();
    },
    [askForRestore, operations, selection],
  );

  const cancel = useCallback(() => current.current?.abort(), []);
  const close = useCallback(() => dispatch({ kind: "closed" }), []);
  const dismiss = useCallback(() => dispatch({ kind: "dismissed" }), []);

  const goTo = useCallback(
    (cell: string) => {
      const attempt = (): void => {
        dispatch({ kind: "dismissed" });
        selection.visit(cell);
        operations.goTo(cell).catch((error: unknown) => {
          dispatch({ kind: "failed", operation: null, error, retry: attempt });
        });
      };
      attempt();
    },
    [operations, selection],
  );

  const follow = useMemo(() => {
    let failure: unknown = null;
    const visit = (cell: string): Promise<void> => {
      selection.visit(cell);
      return keepingFocus(() => operations.goTo(cell));
    };
    return createFollower(visit, {
      // A later cell was reached, so the failed jump is out of date; other failures are not.
      arrived: () => {
        if (failure !== null) dispatch({ kind: "overcome", error: failure });
        failure = null;
      },
      failed: (cell, error) => {
        failure = error;
        dispatch({ kind: "failed", operation: null, error, retry: () => goTo(cell) });
      },
    });
  }, [operations, selection, goTo]);

  useEffect(() => run("inspect", []), [run]);
  useWatch(operations, dispatch, askForRestore, selection);

  return { state, run, cancel, close, goTo, follow, dismiss, selection };
}

function useWatch(
  operations: Operations,
  dispatch: (event: PaneEvent) => void,
  askForRestore: () => void,
  selection: SelectionStore,
): void {
  useEffect(() => {
    let mounted = true;
    let stop: (() => Promise<void>) | null = null;
    const fail = (error: unknown): void => {
      if (mounted) dispatch({ kind: "failed", operation: null, error, retry: start });
    };
    const start = (): void => {
      dispatch({ kind: "dismissed" });
      operations
        .watch((change) => {
          if (change === "moved") selection.move();
          dispatch({ kind: change === "elsewhere" ? "writtenElsewhere" : "workbookChanged" });
          if (change === "elsewhere") askForRestore();
        }, selection.select)
        .then((stopWatching) => {
          if (mounted) stop = stopWatching;
          else stopWatching().catch(fail);
        })
        .catch(fail);
    };
    start();
    return () => {
      mounted = false;
      stop?.().catch(fail);
    };
  }, [operations, dispatch, askForRestore, selection]);
}
