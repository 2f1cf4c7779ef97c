/** @jest-environment jsdom */
import { screen, waitFor } from "@testing-library/react";
import { HostError } from "../../../src/port/errors";
import { COMPLETE } from "../evaluations";
import { FakeOperations } from "../fakeOperations";
import { announced, openPane } from "../render";

const NOTE = /列宽、冻结窗格和页面设置未完成/;

test("pages that could not be set up are one note; its button tries again", async () => {
  const operations = new FakeOperations();
  operations.inspection = { ...COMPLETE, setUpPending: true };
  const user = await openPane(operations);
  expect(await screen.findByText(NOTE)).toBeVisible();
  operations.failures.setUpPages = new HostError("general");
  await user.click(screen.getByRole("button", { name: "重试" }));
  await waitFor(() => expect(announced()).toContain("Excel"));
  expect(screen.getByText(NOTE)).toBeVisible();

  delete operations.failures.setUpPages;
  operations.inspection = COMPLETE;
  await user.click(screen.getAllByRole("button", { name: "重试" }).at(-1)!);
  await waitFor(() => expect(screen.queryByText(NOTE)).toBeNull());
  expect(operations.calls("setUpPages")).toBe(2);
});

test("dates whose beginning Excel does not say are noted", async () => {
  const operations = new FakeOperations();
  operations.inspection = { ...COMPLETE, dateSystemUnknown: true };
  await openPane(operations);
  expect(await screen.findByText(/日期按 1900 年起算/)).toBeVisible();
});
