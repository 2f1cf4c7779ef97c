/** @jest-environment jsdom */
import { screen, waitFor } from "@testing-library/react";
import type { RestoreOffer } from "../../../src/operations";
import { HostError } from "../../../src/port/errors";
import { FakeOperations } from "../fakeOperations";
import { announced, openPane, recompute } from "../render";

const OFFER: RestoreOffer = {
  kind: "recompute",
  removed: ["附件3"],
  restored: ["附件5"],
  plain: [],
  highlights: true,
  notes: false,
  explanations: false,
  cells: [],
  rows: [],
  names: [],
  removedNames: [],
  skippedSheets: [],
  skippedCells: ["附件5!C4"],
  earlier: 0,
  dropped: false,
};

const button = (): HTMLElement | null => screen.queryByRole("button", { name: "还原" });

test("nothing is offered if nothing can be restored", async () => {
  await openPane(new FakeOperations());
  expect(button()).toBeNull();
});

test("after a recompute 还原 says what it would restore and what it would skip, and does it", async () => {
  const operations = new FakeOperations();
  const user = await openPane(operations);
  operations.offer = OFFER;
  await recompute(user);
  const restore = await screen.findByRole("button", { name: "还原" });
  expect(restore).toHaveAccessibleDescription(
    "还原上次重算：删除附件3，恢复附件5原有内容，恢复原有标记。此后已改动的保持不变：附件5!C4。",
  );
  await user.click(restore);
  const done = "已删除附件3，已恢复附件5原有内容，已恢复原有标记。此后已改动的保持不变：附件5!C4。";
  await waitFor(() => expect(announced()).toBe(done));
  // Nothing but the first steps is left.
  expect(screen.queryByRole("heading", { level: 2, name: /^(?!下一步)/ })).toBeNull();
  await waitFor(() => expect(button()).toBeNull());
});

test("it is offered when the pane opens on a workbook that can be restored, also in English", async () => {
  const operations = new FakeOperations();
  operations.offer = { ...OFFER, skippedCells: [] };
  await openPane(operations, "en-US");
  const restore = await screen.findByRole("button", { name: "Restore" });
  expect(restore).toHaveAccessibleDescription(
    "Undoes the last recompute: 附件3 removed, former contents of 附件5, former highlights.",
  );
});

test("a failed rollback is reported with its sheets, and 还原 is offered even while Excel does not answer", async () => {
  const operations = new FakeOperations();
  const user = await openPane(operations);
  await waitFor(() => expect(operations.calls("canRestore")).toBe(1));
  operations.failures.recompute = new HostError("rollbackFailed", { sheets: ["附件5"], cells: ["附件3!B2"] });
  operations.failures.canRestore = new HostError("cellEditing");
  await user.click(screen.getByRole("button", { name: "一键重算" }));
  expect(await screen.findByText("写入中断，且未能恢复原状，可能已改动：“附件5”、附件3!B2。")).toBeVisible();
  expect(button()).toHaveAccessibleDescription(
    "上次写入中断，恢复到写入前：恢复附件5原有内容，恢复单元格附件3!B2原有内容。",
  );
});

test("how many earlier runs can be restored is said, and that some are not kept", async () => {
  const operations = new FakeOperations();
  const user = await openPane(operations);
  operations.offer = { ...OFFER, skippedCells: [], earlier: 2, dropped: true };
  await recompute(user);
  await waitFor(() =>
    expect(button()).toHaveAccessibleDescription(/原有标记。此后还可再还原 2 次。更早的记录过大，未保留。$/),
  );
});
