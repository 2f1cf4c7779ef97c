/** @jest-environment jsdom */
import { screen, waitFor } from "@testing-library/react";
import { FakeOperations } from "./fakeOperations";
import { announced, openPane } from "./render";

test("the sheet 总览 is written on request, and what becomes of it is said", async () => {
  const operations = new FakeOperations();
  const user = await openPane(operations);
  await user.click(await screen.findByRole("button", { name: "生成总览表" }));
  await waitFor(() => expect(announced()).toContain("已写入“总览”"));
  expect(operations.overviews).toBe(1);
});
