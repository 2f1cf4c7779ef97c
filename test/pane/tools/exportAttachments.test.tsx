/** @jest-environment jsdom */
import { screen, waitFor } from "@testing-library/react";
import type { Exported } from "../../../src/operations";
import { finding, result } from "../evaluations";
import { FakeOperations } from "../fakeOperations";
import { announced, openPane } from "../render";

const { handIn } = result({ findings: [finding()] });

test.each<[Exported, RegExp]>([
  [
    { kind: "opened", sheets: ["附件3", "附件4-1", "附件5"], ready: true },
    /^已在新工作簿中打开 3 张附件，可直接打印或另存上报/,
  ],
  [
    { kind: "downloaded", sheets: ["附件3"], file: "甲单位附件.xlsx", ready: true },
    /已改为下载“甲单位附件\.xlsx”。/,
  ],
  [{ kind: "unfinished", handIn }, /^未导出。还差：1 处必须改。确需先看样张，可以导出草稿/],
])("%j is said", async (exported, sentence) => {
  const operations = new FakeOperations();
  operations.exported = exported;
  const user = await openPane(operations);
  await user.click(screen.getByRole("button", { name: "导出附件" }));
  await waitFor(() => expect(announced()).toMatch(sentence));
});

test("unfinished papers are exported as a draft after a second, knowing click", async () => {
  const operations = new FakeOperations();
  operations.exported = { kind: "unfinished", handIn };
  const user = await openPane(operations);
  expect(screen.queryByRole("button", { name: "导出草稿" })).toBeNull();
  await user.click(screen.getByRole("button", { name: "导出附件" }));
  await user.click(await screen.findByRole("button", { name: "导出草稿" }));
  await waitFor(() => expect(announced()).toMatch(/每页注明草稿，不能上报/));
  expect(screen.queryByRole("button", { name: "导出草稿" })).toBeNull();
});
