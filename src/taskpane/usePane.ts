/** The pane's operations: each runs an action, one at a time, and reports what came of it. */
import { useCallback, useEffect, useMemo, useReducer, useRef } from "react";
import type {
  Actions,
  Preview,
  ReasonInput,
  Recomputation,
  Running as CallRunning,
} from "../operations/types";
import type { Finding } from "../domain/finding";
import type { PrintedForm } from "../domain/submitted/printedForm";
import { Cancelled } from "../excel/errors";
import type { Overwritten } from "../workbook/preview/conflicts";
import type { Repair } from "../workbook/doctor/repair";
import { createFollower, keepingFocus } from "./follower";
import {
  INITIAL,
  NO_CHOICES,
  readsByItself,
  reduce,
  type Activity,
  type ColumnChoices,
  type PaneEvent,
  type PaneState,
} from "./paneState";

/** After these there is nothing new to be restored. */
const READS_ONLY: ReadonlySet<Activity> = new Set(["looking", "reading", "selecting", "previewing"]);

export interface Pane {
  readonly state: PaneState;
  readonly inspect: () => void;
  readonly recompute: () => void;
  readonly preview: () => void;
  readonly write: (shown: Preview, overwritten: Overwritten) => void;
  readonly closePreview: () => void;
  /** Breaks off what runs, where it can be */
  readonly cancel: () => void;
  readonly clearHighlights: () => void;
  readonly insert: (content: "blank" | "sample") => void;
  /** Reads the printed forms and shows them */
  readonly readForms: (choices?: ColumnChoices) => void;
  readonly copyForms: (forms: readonly PrintedForm[]) => void;
  readonly closeForms: () => void;
  readonly restore: () => void;
  /** `done` is called when they stand in their cells */
  readonly writeReasons: (reasons: readonly ReasonInput[], done: () => void) => void;
  readonly explain: (finding: Finding, reason: string, done: () => void) => void;
  readonly withdraw: (finding: Finding) => void;
  /** What binding the selected cells to that name would change */
  readonly readSelection: (name: string) => void;
  /** Does it, and inspects the workbook anew */
  readonly repair: (repair: Repair) => void;
  readonly goTo: (cell: string) => void;
  /** The same on the way through a list: of several in a row the last counts, and the focus stays in the pane. */
  readonly follow: (cell: string) => void;
  readonly dismiss: () => void;
}

interface Running {
  readonly activity: Activity;
  /** Resolves when it is over, however it ended */
  readonly end: Promise<void>;
  readonly controller: AbortController;
}

function eventOf(outcome: Recomputation): PaneEvent {
  return outcome.kind === "written"
    ? { kind: "recomputed", result: outcome.result }
    : { kind: "previewed", shown: outcome.preview, changed: outcome.changed };
}

export function usePane(actions: Actions): Pane {
  const [state, dispatch] = useReducer(reduce, INITIAL);
  const running = useRef<Running | null>(null);
  /** An order waits for the reading that runs */
  const ordered = useRef(false);

  /** After anything that may have written, or failed to. */
  const lookForRestore = useCallback(() => {
    actions.canRestore().then(
      (offer) => dispatch({ kind: "restorable", offer }),
      // The user asked for nothing, so nothing has failed for them; the next order asks again.
      () => undefined,
    );
  }, [actions]);

  /**
   * Gives whether it succeeded. What is ordered while the pane reads by itself comes after that; while another order
   * runs or waits it does nothing: a second click is not a second order.
   */
  const run = useCallback(
    (activity: Activity, work: (running: CallRunning) => Promise<PaneEvent>): Promise<boolean> => {
      const attempt = async (): Promise<boolean> => {
        if (ordered.current) return false;
        if (running.current !== null) {
          if (!readsByItself(running.current.activity) || readsByItself(activity)) return false;
          ordered.current = true;
          dispatch({ kind: "started", activity });
          await running.current.end;
          ordered.current = false;
        }
        let finish = (): void => undefined;
        const controller = new AbortController();
        const end = new Promise<void>((resolve) => (finish = resolve));
        running.current = { activity, end, controller };
        dispatch({ kind: "started", activity });
        try {
          dispatch(
            await work({
              signal: controller.signal,
              onProgress: (progress) => dispatch({ kind: "progressed", progress }),
            }),
          );
          return true;
        } catch (error) {
          if (error instanceof Cancelled) dispatch({ kind: "cancelled", of: activity });
          else dispatch({ kind: "failed", of: activity, error, retry: () => void attempt() });
          return false;
        } finally {
          running.current = null;
          finish();
          if (!READS_ONLY.has(activity)) lookForRestore();
        }
      };
      return attempt();
    },
    [lookForRestore],
  );

  const inspect = useCallback(() => {
    let standard = true;
    const work = async (): Promise<PaneEvent> => {
      const inspection = await actions.inspect();
      standard = inspection.workbook !== "none";
      return { kind: "inspected", inspection };
    };
    const look = async (): Promise<PaneEvent> => ({ kind: "formsFound", result: await actions.readForms() });
    void run("inspecting", work).then((done) => {
      // Forms are offered first where there is nothing else to work on.
      if (done && !standard) void run("looking", look);
    });
  }, [actions, run]);

  const recompute = useCallback(() => {
    void run("recomputing", async (call) => eventOf(await actions.recomputeOrPreview(call)));
  }, [actions, run]);

  const preview = useCallback(() => {
    const work = async (call: CallRunning): Promise<PaneEvent> => {
      return { kind: "previewed", shown: await actions.preview(call), changed: false };
    };
    void run("previewing", work);
  }, [actions, run]);

  const write = useCallback(
    (shown: Preview, overwritten: Overwritten) => {
      void run("applying", async (call) => eventOf(await actions.write(shown, overwritten, call)));
    },
    [actions, run],
  );

  const closePreview = useCallback(() => dispatch({ kind: "previewClosed" }), []);

  const cancel = useCallback(() => running.current?.controller.abort(), []);

  const clearHighlights = useCallback(() => {
    void run("clearing", async () => ({ kind: "cleared", count: await actions.clearHighlights() }));
  }, [actions, run]);

  const insert = useCallback(
    (content: "blank" | "sample") => {
      const work = async (): Promise<PaneEvent> => {
        await actions.insertStandardWorkbook(content);
        return { kind: "inserted", content };
      };
      void run("inserting", work).then((done) => {
        if (done) inspect();
      });
    },
    [actions, inspect, run],
  );

  const readForms = useCallback(
    (choices: ColumnChoices = NO_CHOICES) => {
      const work = async (call: CallRunning): Promise<PaneEvent> => {
        return { kind: "formsRead", result: await actions.readForms(choices, call), choices };
      };
      void run("reading", work);
    },
    [actions, run],
  );

  const copyForms = useCallback(
    (forms: readonly PrintedForm[]) => {
      const work = async (): Promise<PaneEvent> => {
        await actions.copyForms(forms);
        return { kind: "formsCopied", count: forms.length };
      };
      void run("copying", work).then((done) => {
        if (done) inspect();
      });
    },
    [actions, inspect, run],
  );

  const closeForms = useCallback(() => dispatch({ kind: "formsClosed" }), []);

  const restore = useCallback(() => {
    const work = async (): Promise<PaneEvent> => ({ kind: "restored", result: await actions.restore() });
    void run("restoring", work).then((done) => {
      // Names and headings may be as they were before.
      if (done) inspect();
    });
  }, [actions, inspect, run]);

  const readSelection = useCallback(
    (name: string) => {
      void run("selecting", async () => ({ kind: "selected", offer: await actions.readSelection(name) }));
    },
    [actions, run],
  );

  const repair = useCallback(
    (agreed: Repair) => {
      const work = async (): Promise<PaneEvent> => {
        await actions.repair(agreed);
        return { kind: "repaired", name: agreed.name };
      };
      void run("repairing", work).then((done) => {
        if (done) inspect();
      });
    },
    [actions, inspect, run],
  );

  const writeReasons = useCallback(
    (reasons: readonly ReasonInput[], done: () => void) => {
      void run("writing", async () => {
        await actions.writeReasons(reasons);
        done();
        return { kind: "reasonsWritten", reasons };
      });
    },
    [actions, run],
  );

  const { result } = state;
  const explain = useCallback(
    (finding: Finding, reason: string, done: () => void) => {
      if (result === null) return;
      void run("explaining", async () => {
        const explained = await actions.explain(result, finding, reason);
        done();
        return { kind: "explained", explained };
      });
    },
    [actions, run, result],
  );
  const withdraw = useCallback(
    (finding: Finding) => {
      if (result === null) return;
      void run("explaining", async () => {
        return { kind: "withdrawn", explained: await actions.withdraw(result, finding) };
      });
    },
    [actions, run, result],
  );

  const goTo = useCallback(
    (cell: string) => {
      const attempt = (): void => {
        dispatch({ kind: "dismissed" });
        actions.goTo(cell).catch((error: unknown) => {
          dispatch({ kind: "failed", of: null, error, retry: attempt });
        });
      };
      attempt();
    },
    [actions],
  );

  const follow = useMemo(() => {
    let failure: unknown = null;
    return createFollower((cell) => keepingFocus(() => actions.goTo(cell)), {
      // What went wrong on the way is out of date when a later cell was reached; not so what else had failed.
      arrived: () => {
        if (failure !== null) dispatch({ kind: "overcome", error: failure });
        failure = null;
      },
      failed: (cell, error) => {
        failure = error;
        dispatch({ kind: "failed", of: null, error, retry: () => goTo(cell) });
      },
    });
  }, [actions, goTo]);

  const dismiss = useCallback(() => dispatch({ kind: "dismissed" }), []);

  useEffect(inspect, [inspect]);
  useWatch(actions, dispatch, lookForRestore);

  return {
    state,
    inspect,
    recompute,
    preview,
    write,
    closePreview,
    cancel,
    clearHighlights,
    insert,
    readForms,
    copyForms,
    closeForms,
    restore,
    writeReasons,
    explain,
    withdraw,
    readSelection,
    repair,
    goTo,
    follow,
    dismiss,
  };
}

function useWatch(actions: Actions, dispatch: (event: PaneEvent) => void, lookForRestore: () => void): void {
  useEffect(() => {
    let wanted = true;
    let stop: (() => Promise<void>) | null = null;
    const fail = (error: unknown): void => {
      if (wanted) dispatch({ kind: "failed", of: null, error, retry: start });
    };
    const start = (): void => {
      dispatch({ kind: "dismissed" });
      actions
        .watch((change) => {
          dispatch({ kind: change === "elsewhere" ? "writtenElsewhere" : "workbookChanged" });
          if (change === "elsewhere") lookForRestore();
        })
        .then((stopWatching) => {
          if (wanted) stop = stopWatching;
          else stopWatching().catch(fail);
        })
        .catch(fail);
    };
    start();
    return () => {
      wanted = false;
      stop?.().catch(fail);
    };
  }, [actions, dispatch, lookForRestore]);
}
