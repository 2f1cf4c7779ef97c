/** @jest-environment jsdom */
import { screen, waitFor } from "@testing-library/react";
import { FakeOperations } from "../fakeOperations";
import { announced, openPane } from "../render";

test("the user chooses that the pane opens with the workbook, and takes it back", async () => {
  const operations = new FakeOperations();
  const user = await openPane(operations);
  const choice = await screen.findByRole("checkbox", { name: "打开本工作簿时自动打开面板" });
  expect(choice).not.toBeChecked();
  await user.click(choice);
  await waitFor(() => expect(announced()).toBe("保存工作簿后生效。"));
  expect([operations.autoOpen, (choice as HTMLInputElement).checked]).toEqual([true, true]);
  await user.click(choice);
  await waitFor(() => expect(operations.autoOpen).toBe(false));
  expect(choice).not.toBeChecked();
});
