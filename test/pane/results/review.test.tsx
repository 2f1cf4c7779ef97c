/** @jest-environment jsdom */
import { act, screen, waitFor } from "@testing-library/react";
import type { PaperFault } from "../../../src/domain/handIn";
import { HostError } from "../../../src/port/errors";
import type { RestoreOffer } from "../../../src/operations";
import { COMPLETE, finding, result } from "../evaluations";
import { FakeOperations } from "../fakeOperations";
import { announced, openPane, recompute } from "../render";

const FINISHED = { ...COMPLETE, ownSheets: ["附件3", "附件5"] };
const OUTDATED = /附件5与现有数据不一致，请勿直接上报。/;

/** A workbook that holds attachments of an earlier run */
function finished(papers: readonly PaperFault[] = []): FakeOperations {
  const operations = new FakeOperations();
  operations.inspection = FINISHED;
  operations.result = result({ inspection: FINISHED, findings: [finding()] });
  operations.reviewed = result({ inspection: FINISHED, findings: [finding()], papers });
  return operations;
}

const STALE: PaperFault = { sheet: "附件5", why: "stale", cells: ["附件5!B6"] };
const MISSING: PaperFault = { sheet: "附件4-1", why: "missing", cells: [] };

/** Of the results; the first steps have one of their own. */
const heading = (): HTMLElement | null => screen.queryByRole("heading", { level: 2, name: /^(?!下一步)/ });
/** Resolves when the pane has compared the attachments with a change. */
const compared = (operations: FakeOperations, times: number): Promise<void> =>
  waitFor(() => expect(operations.calls("review")).toBe(times));

describe("opening a finished workbook", () => {
  test("shows its findings without writing, and nothing to say if the attachments agree", async () => {
    const operations = finished();
    await openPane(operations);
    await waitFor(() => expect(heading()).toHaveTextContent("还差：1 处必须改"));
    expect(operations.calls("recompute")).toBe(0);
    expect(screen.queryByText("没有变化，未写入。")).toBeNull();
    expect(screen.queryByText(/与现有数据/)).toBeNull();
  });

  test("names the attachments that do not agree with the input", async () => {
    const operations = finished([STALE]);
    const user = await openPane(operations);
    expect(await screen.findByText(OUTDATED, { selector: ".fui-MessageBarBody" })).toBeVisible();
    expect(announced()).toMatch(OUTDATED);
    await recompute(user);
    expect(screen.queryByText(/与现有数据/)).toBeNull();
  });

  test("names the attachments that are not in the workbook apart from those", async () => {
    await openPane(finished([STALE, MISSING]));
    expect(
      await screen.findByText("附件5与现有数据不一致，请勿直接上报。附件4-1尚未生成。", {
        selector: ".fui-MessageBarBody",
      }),
    ).toBeVisible();
  });

  test("asks nothing of a workbook without attachments", async () => {
    const operations = new FakeOperations();
    await openPane(operations);
    expect(operations.calls("review")).toBe(0);
    expect(heading()).toBeNull();
  });

  test("stays at the start if the workbook cannot be compared now", async () => {
    const operations = finished();
    operations.failures.review = new HostError("cellEditing");
    await openPane(operations);
    await compared(operations, 1);
    expect(heading()).toBeNull();
    expect(screen.queryByRole("group", { name: /编辑/ })).toBeNull();
  });
});

describe("changing an input", () => {
  test("names the attachments that no longer agree, and keeps the results that are shown", async () => {
    const operations = finished();
    const user = await openPane(operations);
    await recompute(user);
    operations.reviewed = result({ inspection: FINISHED, papers: [STALE] });
    act(() => operations.changeCell());
    act(() => operations.changeCell());
    await compared(operations, 2);
    expect(await screen.findByText(OUTDATED, { selector: ".fui-MessageBarBody" })).toHaveTextContent(
      "数据已改动，以下为改动前的结果",
    );
    expect(heading()).toHaveTextContent("1 处必须改");
  });

  test("says so if all attachments still agree", async () => {
    const operations = finished();
    const user = await openPane(operations);
    await recompute(user);
    act(() => operations.changeCell());
    expect(
      await screen.findByText(/各附件仍与现有数据一致。/, { selector: ".fui-MessageBarBody" }),
    ).toBeVisible();
  });

  test("says nothing of a change that the recompute has read, though Excel reports it afterwards", async () => {
    const operations = finished();
    const user = await openPane(operations);
    await recompute(user);
    const raisedAt = performance.now();
    await recompute(user);
    act(() => operations.changeCell(raisedAt));
    await compared(operations, 2);
    expect(screen.queryByText(/数据已改动/)).toBeNull();
    act(() => operations.changeCell());
    expect(await screen.findByText(/数据已改动/, { selector: ".fui-MessageBarBody" })).toBeVisible();
  });

  test("forgets an answer that a later change has overtaken", async () => {
    const operations = finished();
    const user = await openPane(operations);
    await recompute(user);
    let answer = (): void => undefined;
    const held = new Promise<void>((resolve) => (answer = resolve));
    const review = operations.review.bind(operations);
    operations.review = async () => {
      const given = await review();
      await held;
      return given;
    };
    operations.reviewed = result({ inspection: FINISHED, papers: [STALE] });
    act(() => operations.changeCell());
    await compared(operations, 2);
    await recompute(user);
    await act(async () => answer());
    expect(screen.queryByText(OUTDATED)).toBeNull();
  });
});

describe("restoring", () => {
  const OFFER: RestoreOffer = {
    kind: "recompute",
    removed: [],
    restored: ["附件5"],
    plain: [],
    highlights: false,
    notes: false,
    cells: [],
    rows: [],
    explanations: false,
    names: [],
    removedNames: [],
    skippedSheets: [],
    skippedCells: [],
    earlier: 0,
    dropped: false,
  };
  const DONE = /^已恢复附件5原有内容/;

  test("goes from the results to those of the attachments that are left, which may not agree with the input", async () => {
    const operations = finished();
    operations.offer = OFFER;
    const user = await openPane(operations);
    await recompute(user);
    operations.reviewed = result({ inspection: FINISHED, findings: [], papers: [STALE] });
    const shown: (string | null)[] = [];
    const observer = new MutationObserver(() => shown.push(heading()?.textContent ?? null));
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    await user.click(await screen.findByRole("button", { name: "还原" }));
    expect(await screen.findByText(OUTDATED, { selector: ".fui-MessageBarBody" })).toBeVisible();
    expect(screen.getByText(DONE, { selector: ".fui-MessageBarBody" })).toBeVisible();
    observer.disconnect();
    expect([...new Set(shown)]).toEqual(["还差：1 处必须改", "还差：1 张附件待处理"]);
  });

  test.each([
    ["no attachments are left", result(), undefined],
    ["the workbook cannot be read", null, new HostError("cellEditing")],
  ])("goes to the start if %s", async (_, left, failure) => {
    const operations = finished();
    operations.offer = OFFER;
    const user = await openPane(operations);
    await recompute(user);
    operations.inspection = COMPLETE;
    operations.reviewed = left;
    operations.failures.review = failure;
    await user.click(await screen.findByRole("button", { name: "还原" }));
    expect(await screen.findByText(DONE, { selector: ".fui-MessageBarBody" })).toBeVisible();
    expect(heading()).toBeNull();
  });
});

test("what the ribbon's button writes appears in the open pane", async () => {
  const operations = finished();
  const user = await openPane(operations);
  await recompute(user);
  operations.reviewed = result({ inspection: FINISHED });
  act(() => operations.writeElsewhere());
  await waitFor(() => expect(heading()).toHaveTextContent("可以上报"));
  expect(screen.queryByText(/此前的结果/)).toBeNull();
});
