/** Runs the pane's operations one at a time and dispatches their outcomes. */
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from "react";
import type {
  CallOptions,
  Inspection,
  Operations,
  Recomputation,
  SelectedCells,
  ShownOperation,
  WorkbookChange,
} from "../../operations";
import type { FollowUp } from "../../operations/operation";
import { Cancelled, type HostError } from "../../port/errors";
import { createFollower, keepingFocus } from "./follower";
import type { Pane, Ribbon } from "./pane";
import { INITIAL, traitsOf, type PaneEvent } from "./paneState";
import { reduce } from "./reduce";
import { SelectionStore } from "./selection";

/** Not needed before the first outcome */
const loadActions = () => import(/* webpackChunkName: "workbook" */ "../actions");

/** Delay between the last of several changes and the comparison of the attachments with the input */
const REVIEW_AFTER_MS = 1_500;

/** `at`: when the event happened, if not now */
type Dispatch = (event: PaneEvent, at?: number) => void;

export function usePane(operations: Operations, ribbon: Ribbon): Pane {
  const [state, dispatchAt] = useReducer(reduce, INITIAL);
  const dispatch: Dispatch = useCallback((event, at = performance.now()) => dispatchAt({ ...event, at }), []);
  const [selection] = useState(() => new SelectionStore());
  const askForRestore = useCallback(() => {
    operations.canRestore().then(
      (offer) => dispatch({ kind: "restorable", offer }),
      // Not started by the user, so no failure to show; the next operation asks again.
      () => undefined,
    );
  }, [operations, dispatch]);

  const review = useReview(operations, dispatch);
  const reviewable = useRef(false);
  const showsResults = useRef(false);
  useEffect(() => {
    reviewable.current = state.inspection !== null && isReviewable(state.inspection);
    showsResults.current = state.view.kind === "results";
  }, [state.inspection, state.view]);

  const { run, cancel } = useRun(operations, dispatch, { selection, review, askForRestore });
  const { goTo, follow } = useJumps(operations, dispatch, selection);
  const open = useCallback((view: "report" | "rollup") => dispatch({ kind: "opened", view }), [dispatch]);
  const close = useCallback(() => dispatch({ kind: "closed" }), [dispatch]);
  const dismiss = useCallback(() => dispatch({ kind: "dismissed" }), [dispatch]);

  useEffect(() => run("inspect", []), [run]);
  useWatch(
    operations,
    dispatch,
    useCallback(
      (change: WorkbookChange, raisedAt: number) => {
        if (change === "moved" || change === "reread") selection.move(raisedAt);
        if (change === "elsewhere") dispatch({ kind: "writtenElsewhere" });
        else dispatch({ kind: "workbookChanged" }, raisedAt);
        if (change === "elsewhere" || change === "reread") {
          askForRestore();
          if (change === "reread" && !showsResults.current) run("inspect", []);
          else review.start({ replaces: true });
        } else if (reviewable.current) review.startSoon();
      },
      [askForRestore, dispatch, review, run, selection],
    ),
    selection.select,
  );
  useEffect(() => ribbon(() => run("recomputeOrPreview", [])), [ribbon, run]);

  return { state, run, cancel, open, close, goTo, follow, dismiss, selection };
}

interface Beside {
  readonly selection: SelectionStore;
  readonly review: Reviews;
  readonly askForRestore: () => void;
}

/** Runs one operation of the user at a time, and background reads beside it. */
function useRun(
  operations: Operations,
  dispatch: Dispatch,
  { selection, review, askForRestore }: Beside,
): Pick<Pane, "run" | "cancel"> {
  /** Controller of the user's operation that runs or waits */
  const current = useRef<AbortController | null>(null);
  const inBackground = useRef(false);
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
        if (traits.writes === true) review.drop();
        const startedAt = performance.now();
        dispatch({ kind: "started", operation: name }, startedAt);
        const call: CallOptions = {
          signal: controller.signal,
          onProgress: (progress) => dispatch({ kind: "progressed", progress }),
        };
        let next: FollowUp | null = null;
        try {
          const [result, { changeOf }] = await Promise.all([
            perform(...(traits.cancellable === true ? [...args, call] : args)),
            loadActions(),
          ]);
          const reviewed = traits.reviewed === true ? await review.now() : null;
          done?.();
          dispatch({ kind: "finished", operation: name, change: changeOf(name, result, args) });
          const retry = (): void => void attempt();
          // Protection refuses the writing alone: the results are shown below the failure.
          const refusal = traits.recomputes === true ? refusalIn(result as Recomputation) : null;
          if (refusal !== null) dispatch({ kind: "failed", operation: null, error: refusal, retry });
          if (reviewed !== null) dispatch(reviewed);
          else next = traits.followedBy?.(result as never) ?? null;
          if (traits.recomputes === true || reviewed !== null) selection.renew(reviewed?.readAt ?? startedAt);
          if (name === "inspect" && isReviewable(result as Inspection)) review.start({ replaces: false });
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
    [askForRestore, dispatch, operations, selection, review],
  );
  const cancel = useCallback(() => current.current?.abort(), []);
  return { run, cancel };
}

function refusalIn(outcome: Recomputation): HostError | null {
  return outcome.kind === "refused" ? outcome.error : null;
}

/** Goes to cells; the selection of a cell that the pane goes to is not listed. */
function useJumps(
  operations: Operations,
  dispatch: Dispatch,
  selection: SelectionStore,
): Pick<Pane, "goTo" | "follow"> {
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
    [dispatch, operations, selection],
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
  }, [dispatch, operations, selection, goTo]);
  return { goTo, follow };
}

function isReviewable({ workbook, ownSheets }: Inspection): boolean {
  return workbook !== "none" && ownSheets.length > 0;
}

interface Replacement {
  /** Also replaces the results that are shown */
  readonly replaces: boolean;
}

interface Reviews {
  readonly start: (how: Replacement) => void;
  readonly startSoon: () => void;
  /** Null without attachments to compare, and where the workbook cannot be read */
  readonly now: () => Promise<Reviewed | null>;
  /** The workbook changes: what a running review answers is out of date. */
  readonly drop: () => void;
}

type Reviewed = Extract<PaneEvent, { readonly kind: "reviewed" }>;

/** Compares the attachments with the input, beside the operations. */
function useReview(operations: Operations, dispatch: Dispatch): Reviews {
  const reviews = useMemo(() => {
    let latest = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const drop = (): void => {
      latest += 1;
      clearTimeout(timer);
    };
    const read = async ({ replaces }: Replacement): Promise<Reviewed | null> => {
      drop();
      const started = latest;
      const readAt = performance.now();
      try {
        const result = await operations.review();
        return latest === started ? { kind: "reviewed", result, replaces, readAt } : null;
      } catch {
        // Not started by the user, so no failure to show; the next change starts another.
        return null;
      }
    };
    const start = async (how: Replacement): Promise<void> => {
      const reviewed = await read(how);
      if (reviewed !== null) dispatch(reviewed);
    };
    const now = async (): Promise<Reviewed | null> => {
      const reviewed = await read({ replaces: true });
      return reviewed !== null && isReviewable(reviewed.result.inspection) ? reviewed : null;
    };
    const startSoon = (): void => {
      drop();
      timer = setTimeout(() => void start({ replaces: false }), REVIEW_AFTER_MS);
    };
    return { start: (how: Replacement) => void start(how), startSoon, now, drop };
  }, [operations, dispatch]);
  useEffect(() => reviews.drop, [reviews]);
  return reviews;
}

function useWatch(
  operations: Operations,
  dispatch: Dispatch,
  onChange: (change: WorkbookChange, raisedAt: number) => void,
  onSelect: (cells: SelectedCells) => void,
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
        .watch(onChange, onSelect)
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
  }, [operations, dispatch, onChange, onSelect]);
}
