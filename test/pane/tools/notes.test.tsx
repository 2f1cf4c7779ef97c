/** @jest-environment jsdom */
import { screen, waitFor } from "@testing-library/react";
import { NO_NOTE_CHANGES } from "../../../src/workbook/notes";
import { FakeOperations } from "../fakeOperations";
import { openPane, recompute } from "../render";

test("the user asks for notes in the pane's language, and no longer", async () => {
  const operations = new FakeOperations();
  const add = [{ sheet: "资金", address: "K12", content: "【绩效核对】" }];
  operations.result = {
    ...operations.result,
    plan: { ...operations.result.plan, notes: { ...NO_NOTE_CHANGES, add } },
  };
  const user = await openPane(operations);
  await user.click(await screen.findByRole("checkbox", { name: "问题写入单元格批注" }));
  await waitFor(() => expect(operations.notes).toBe("zh-CN"));
  expect(await screen.findByText(/已写批注 1 条。/)).toBeInTheDocument();
  await user.click(screen.getByText("更多操作"));
  const choice = await screen.findByRole("checkbox", { name: "问题写入单元格批注" });
  expect(choice).toBeChecked();
  await user.click(choice);
  await waitFor(() => expect(operations.notes).toBeNull());
});

test("an Excel without notes says so", async () => {
  const operations = new FakeOperations();
  operations.inspection = { ...operations.inspection, notesAsked: null };
  await openPane(operations, "en-US");
  const choice = await screen.findByRole("checkbox", { name: /this version of Excel does not offer it/ });
  expect(choice).toBeDisabled();
});

test("cells whose own notes stay are named", async () => {
  const operations = new FakeOperations();
  const left = ["资金!K12", "资金!G12"];
  operations.result = {
    ...operations.result,
    plan: { ...operations.result.plan, notes: { ...NO_NOTE_CHANGES, left } },
  };
  const user = await openPane(operations);
  await recompute(user);
  expect(await screen.findByText(/2 个单元格已有批注，未改动：资金!K12、资金!G12。/)).toBeInTheDocument();
});
