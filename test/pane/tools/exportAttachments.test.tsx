/** @jest-environment jsdom */
import { screen, waitFor } from "@testing-library/react";
import type { Exported } from "../../../src/operations";
import { FakeOperations } from "../fakeOperations";
import { announced, openPane } from "../render";

test.each<[Exported, RegExp]>([
  [{ kind: "opened", sheets: ["附件3", "附件4-1", "附件5"] }, /^已在新工作簿中打开 3 张附件/],
  [{ kind: "downloaded", sheets: ["附件3"], file: "甲单位附件.xlsx" }, /已改为下载“甲单位附件\.xlsx”/],
  [{ kind: "outdated", sheets: ["附件3", "附件5"] }, /^未导出：附件3、附件5与现有数据不一致。请先一键重算/],
])("%j is said", async (exported, sentence) => {
  const operations = new FakeOperations();
  operations.exported = exported;
  const user = await openPane(operations);
  await user.click(screen.getByRole("button", { name: "导出附件" }));
  await waitFor(() => expect(announced()).toMatch(sentence));
});
