import type { Arguments, Result, ShownOperation } from "../../../src/operations";
import { changeOf } from "../../../src/taskpane/actions";
import { INITIAL, type PaneEvent, type PaneState } from "../../../src/taskpane/state/paneState";
import { reduce } from "../../../src/taskpane/state/reduce";
import { isStale, papersOf, staleReason } from "../../../src/taskpane/state/stale";
import type { PaperFault } from "../../../src/domain/handIn";
import { COMPLETE, result } from "../evaluations";

type At = readonly [at: number, event: PaneEvent];

const started = (operation: ShownOperation): PaneEvent => ({ kind: "started", operation });
const finished = <Name extends ShownOperation>(
  operation: Name,
  result: Result<Name>,
  ...args: Arguments<Name>
): PaneEvent => ({ kind: "finished", operation, change: changeOf(operation, result, args) });
const CHANGED: PaneEvent = { kind: "workbookChanged" };
const RECOMPUTED = finished("recomputeOrPreview", { kind: "written", result: result() });
const INSPECTED = finished("inspect", COMPLETE);
const DRAFTED = finished("draftReports", {
  reports: [],
  unplaced: [],
  findings: [],
  handIn: result().handIn,
});
const reviewed = (readAt: number, papers: readonly PaperFault[] = []): PaneEvent => ({
  kind: "reviewed",
  result: result({ inspection: { ...COMPLETE, ownSheets: ["附件5"] }, papers }),
  replaces: false,
  readAt,
});

function after(...events: readonly At[]): PaneState {
  return events.reduce((state, [at, event]) => reduce(state, { ...event, at }), INITIAL);
}

describe("a change that Excel raised", () => {
  const run = (raisedAt: number): PaneState =>
    after([10, started("recomputeOrPreview")], [20, RECOMPUTED], [raisedAt, CHANGED]);

  test.each([
    ["before the recompute began is in its result, though reported later", 9, null, []],
    ["when it began may not be", 10, "changed", null],
    ["while it ran may not be", 15, "changed", null],
    ["after it is not", 25, "changed", null],
  ] as const)("%s", (_, raisedAt, reason, outdated) => {
    const state = run(raisedAt);
    expect(staleReason(state)).toBe(reason);
    expect(papersOf(state)).toEqual(outdated);
  });

  test("while the recompute ran and reported before it ended makes its result stale", () => {
    const state = after([10, started("recomputeOrPreview")], [15, CHANGED], [20, RECOMPUTED]);
    expect(staleReason(state)).toBe("changed");
    expect(papersOf(state)).toBeNull();
  });

  test("is not undone by an earlier one that is reported later", () => {
    const state = after([10, started("recomputeOrPreview")], [20, RECOMPUTED], [25, CHANGED], [5, CHANGED]);
    expect(staleReason(state)).toBe("changed");
  });

  test("while the recompute waited for the inspection is in its result", () => {
    const state = after(
      [5, started("inspect")],
      [10, started("recomputeOrPreview")],
      [20, INSPECTED],
      [30, RECOMPUTED],
      [15, CHANGED],
    );
    expect(staleReason(state)).toBeNull();
  });

  test("while drafts were made makes them stale, and one before only the results behind them", () => {
    const drafts = (raisedAt: number): PaneState =>
      after(
        [10, started("recomputeOrPreview")],
        [20, RECOMPUTED],
        [30, started("draftReports")],
        [raisedAt, CHANGED],
        [40, DRAFTED],
      );
    expect(isStale(drafts(35))).toBe(true);
    const between = drafts(25);
    expect(isStale(between)).toBe(false);
    expect(staleReason(reduce(between, { kind: "closed", at: 50 }))).toBe("changed");
  });

  test("before the review began is in its comparison, one after is not", () => {
    const papers: readonly PaperFault[] = [{ sheet: "附件5", why: "stale", cells: [] }];
    const state = after([30, reviewed(10, papers)], [9, CHANGED]);
    expect(staleReason(state)).toBeNull();
    expect(papersOf(state)).toEqual(papers);
    const changed = reduce(state, { ...CHANGED, at: 11 });
    expect(staleReason(changed)).toBe("changed");
    expect(papersOf(changed)).toBeNull();
  });

  test("makes nothing stale where nothing has been read", () => {
    expect(isStale(after([5, CHANGED]))).toBe(false);
    expect(isStale(after([4, { kind: "opened", view: "report" }], [5, CHANGED]))).toBe(false);
  });
});

test("a repair changes the input after everything that was read before", () => {
  const state = after(
    [10, started("recomputeOrPreview")],
    [20, RECOMPUTED],
    [30, started("repair")],
    [40, finished("repair", undefined, { name: "绩效_资金" } as never)],
  );
  expect(staleReason(state)).toBe("changed");
});

test("a recompute that fails leaves its predecessor's results out of date", () => {
  const failed: PaneEvent = {
    kind: "failed",
    operation: "recomputeOrPreview",
    error: new Error(),
    retry: () => undefined,
  };
  const state = after(
    [10, started("recomputeOrPreview")],
    [20, RECOMPUTED],
    [30, started("recomputeOrPreview")],
    [40, failed],
  );
  expect(staleReason(state)).toBe("interrupted");
});
