/** @jest-environment jsdom */
import { act, screen, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { finding, result } from "../evaluations";
import { FakeOperations } from "../fakeOperations";
import { openPane, recompute } from "../render";

const MISSING = finding({
  rule: "R24",
  code: "R24.actualMissing",
  cells: ["指标!H3"],
  inputs: { name: "培训班次", target: "5期" },
});
const WRONG = finding({
  rule: "R27",
  code: "R27.negative",
  cells: ["指标!J3"],
  inputs: { name: "满意度", score: "-1" },
});
const UNCLEAR = finding({
  rule: "R34",
  code: "R34.noDirection",
  severity: "warning",
  cells: ["指标!E2"],
  inputs: { name: "培训学员", operator: ">=" },
});

async function opened(operations: FakeOperations): Promise<UserEvent> {
  const user = await openPane(operations);
  await recompute(user);
  return user;
}

const step = (text: string): HTMLElement => {
  const found = screen.getByText(text).closest("li");
  if (found === null) throw new Error(`no step ${text}`);
  return found;
};

test("folded, it says the next step; unfolded, what each step lacks and where", async () => {
  const operations = new FakeOperations();
  operations.result = result({ findings: [MISSING, WRONG, UNCLEAR] });
  const user = await opened(operations);
  await user.click(screen.getByText("下一步：填写：缺 1 处"));
  await user.click(within(step("填写：缺 1 处")).getByRole("button", { name: "定位到 指标!H3" }));
  expect(operations.visited).toEqual(["指标!H3"]);
  expect(within(step("重算：结果为最新")).getByLabelText("已完成")).toBeVisible();
  await user.click(within(step("说明：1 处说明情况")).getByRole("button", { name: "查看要说明的问题" }));
  expect(screen.getByRole("button", { name: "要说明 1" })).toHaveAttribute("aria-pressed", "true");
  await user.click(
    within(step("改正：2 处必须改（其中缺填 1 处）")).getByRole("button", { name: "查看必须改的问题" }),
  );
  expect(screen.getByRole("button", { name: "必须改 2" })).toHaveAttribute("aria-pressed", "true");
  expect(screen.getByRole("tab", { name: /^问题/ })).toHaveAttribute("aria-selected", "true");
  expect(step("打印：以上各步完成后导出附件打印")).toBeVisible();
});

test("with nothing left, it leads to the printing; a change of the data asks for a recompute first", async () => {
  const operations = new FakeOperations();
  operations.result = result({ findings: [] });
  const user = await opened(operations);
  await user.click(screen.getByText("下一步：打印：可以上报，请导出附件打印"));
  expect(
    within(step("打印：可以上报，请导出附件打印")).getByRole("button", { name: "导出附件" }),
  ).toBeVisible();
  act(() => operations.changeCell());
  expect(screen.getByText("下一步：重算：数据已改动，请一键重算")).toBeVisible();
  expect(screen.queryByText("打印：可以上报，请导出附件打印")).toBeNull();
});
