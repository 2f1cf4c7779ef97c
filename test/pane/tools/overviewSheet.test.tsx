/** @jest-environment jsdom */
import { screen, waitFor } from "@testing-library/react";
import { FakeOperations } from "../fakeOperations";
import { openPane } from "../render";

test("the sheet 总览 is written on request, and its results are shown", async () => {
  const operations = new FakeOperations();
  const user = await openPane(operations);
  await user.click(await screen.findByRole("button", { name: "生成总览表" }));
  await waitFor(() => expect(operations.calls("writeOverview")).toBe(1));
  expect(await screen.findByRole("heading", { level: 2 })).toBeInTheDocument();
});
