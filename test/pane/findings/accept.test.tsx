/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { HostError } from "../../../src/port/errors";
import { finding, result, type ResultParts } from "../evaluations";
import { FakeOperations } from "../fakeOperations";
import { announced, openPane, openTab, recompute } from "../render";

const OVERSPENT = finding({
  rule: "R34",
  code: "R34.noDirection",
  severity: "warning",
  cells: ["指标!E2"],
  inputs: { name: "培训学员", operator: ">=" },
});
const WRONG = finding({
  rule: "R27",
  code: "R27.negative",
  cells: ["指标!J3"],
  inputs: { name: "满意度", score: "-1" },
});

function workbook(parts: ResultParts = {}): FakeOperations {
  const operations = new FakeOperations();
  operations.result = result({ findings: [WRONG, OVERSPENT], ...parts });
  return operations;
}

const item = (rule: string): HTMLElement => {
  const [one] = screen.getAllByRole("listitem").filter((each) => each.dataset["finding"] === rule);
  if (one === undefined) throw new Error(`no ${rule}`);
  return one;
};

test("a finding is accepted with a reason: it is counted and listed separately, and the focus is not lost", async () => {
  const operations = workbook();
  const user = await openPane(operations);
  await recompute(user);
  await user.click(within(item("R34")).getByRole("button", { name: "说明情况" }));
  const box = within(item("R34")).getByRole("textbox", { name: "说明情况" });
  expect(box).toHaveFocus();
  await user.type(box, "上级文件规定的方向");
  await user.click(within(item("R34")).getByRole("button", { name: "保存说明" }));
  expect(announced()).toBe("已说明 1 处。");
  expect(screen.getByText("还差：1 处必须改；另有 1 处已说明")).toBeVisible();
  expect(screen.getByRole("tab", { name: "问题 1" })).toBeVisible();
  const apart = screen.getByRole("region", { name: "已说明 1 处" });
  expect(apart).toHaveTextContent("已说明：上级文件规定的方向");
  expect(document.body).not.toHaveFocus();
  await user.click(within(apart).getByRole("button", { name: "撤销说明" }));
  expect(screen.getByRole("tab", { name: "问题 2" })).toBeVisible();
  expect(announced()).toBe("已撤销 1 处说明。");
});

test("a finding whose figures changed shows the earlier reason and starts from it", async () => {
  const user = await openPane(workbook({ reopened: new Map([[OVERSPENT, "上级文件规定"]]) }));
  await recompute(user);
  expect(item("R34")).toHaveTextContent("数据已变，原说明：上级文件规定");
  await user.click(within(item("R34")).getByRole("button", { name: "说明情况" }));
  expect(within(item("R34")).getByRole("textbox")).toHaveValue("上级文件规定");
});

test("the earlier reason is kept with one click", async () => {
  const user = await openPane(workbook({ reopened: new Map([[OVERSPENT, "上级文件规定"]]) }));
  await recompute(user);
  await user.click(within(item("R34")).getByRole("button", { name: "沿用原说明" }));
  expect(screen.getByRole("region", { name: "已说明 1 处" })).toHaveTextContent("已说明：上级文件规定");
});

test("one explanation is saved for all findings of the rule, and phrases can be inserted", async () => {
  const others = ["指标!E3", "指标!E4"].map((cell, index) =>
    finding({
      rule: "R34",
      code: "R34.noDirection",
      severity: "warning",
      cells: [cell],
      inputs: { name: `学员${index}`, operator: ">=" },
    }),
  );
  const user = await openPane(workbook({ findings: [WRONG, OVERSPENT, ...others] }));
  await recompute(user);
  await user.click(within(item("R34")).getByRole("button", { name: "说明情况" }));
  await user.selectOptions(
    within(item("R34")).getByRole("combobox", { name: "插入常用语" }),
    "按上级文件规定执行，文件已附。",
  );
  await user.click(within(item("R34")).getByRole("checkbox", { name: "同类的其余 2 处一并说明" }));
  await user.click(within(item("R34")).getByRole("button", { name: "保存说明" }));
  expect(announced()).toBe("已说明 3 处。");
  const apart = screen.getByRole("region", { name: "已说明 3 处" });
  expect(within(apart).getAllByText("已说明：按上级文件规定执行，文件已附。")).toHaveLength(3);
  expect(screen.getByRole("tab", { name: "问题 1" })).toBeVisible();
});

test("a finding offers to explain all of its rule at once", async () => {
  const other = { ...OVERSPENT, cells: ["指标!E3"] };
  const user = await openPane(workbook({ findings: [WRONG, OVERSPENT, other] }));
  await recompute(user);
  const [first] = screen.getAllByRole("button", { name: "同类 2 处一并说明" });
  await user.click(first!);
  await user.paste("上级文件规定");
  expect(screen.getByRole("checkbox", { name: "同类的其余 1 处一并说明" })).toBeChecked();
  await user.click(screen.getByRole("button", { name: "保存说明" }));
  expect(announced()).toBe("已说明 2 处。");
});

test("more than 200 characters are not accepted", async () => {
  const user = await openPane(workbook());
  await recompute(user);
  await user.click(within(item("R27")).getByRole("button", { name: "说明情况" }));
  await user.paste("因".repeat(201));
  expect(item("R27")).toHaveTextContent("超出 1 字");
  expect(within(item("R27")).getByRole("button", { name: "保存说明" })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
});

test("the text survives other tabs and a failure; cancelling removes it and returns the focus to the button", async () => {
  const operations = workbook();
  const user = await openPane(operations);
  await recompute(user);
  await user.click(within(item("R27")).getByRole("button", { name: "说明情况" }));
  await user.type(within(item("R27")).getByRole("textbox"), "已公开");
  await openTab(user, /^总览/);
  await openTab(user, /^问题/);
  expect(within(item("R27")).getByRole("textbox")).toHaveValue("已公开");
  expect(within(item("R27")).getByRole("textbox")).not.toHaveFocus();
  operations.failures.accept = new HostError("cellEditing");
  await user.click(within(item("R27")).getByRole("button", { name: "保存说明" }));
  expect(within(item("R27")).getByRole("textbox")).toHaveValue("已公开");
  await user.click(within(item("R27")).getByRole("button", { name: "取消" }));
  expect(within(item("R27")).queryByRole("textbox")).toBeNull();
  expect(within(item("R27")).getByRole("button", { name: "说明情况" })).toHaveFocus();
});

test("findings that ask for a reason in the form lead there; notes and R00 cannot be accepted", async () => {
  const reason = finding({
    rule: "R31",
    code: "R31.reasonMissing",
    cells: ["指标!K2"],
    inputs: { name: "培训学员", score: "8.00", weight: "10.00" },
  });
  const note = finding({
    rule: "R28",
    code: "R28.rounding",
    severity: "note",
    cells: ["指标!J2"],
    inputs: { name: "x", stated: "1", computed: "2", difference: "1", working: null },
  });
  const operations = workbook();
  operations.result = result({ findings: [finding(), reason, note] });
  operations.result = { ...operations.result, evaluation: { ...operations.result.evaluation, findings: [] } };
  const user = await openPane(operations);
  await recompute(user);
  for (const rule of ["R00", "R28"])
    expect(within(item(rule)).queryByRole("button", { name: "说明情况" })).toBeNull();
  await user.click(within(item("R31")).getByRole("button", { name: "请在“原因”中填写" }));
  expect(screen.getByRole("tab", { name: /^原因/ })).toHaveAttribute("aria-selected", "true");
});

test("the list stays one Tab stop; the arrow keys reach 说明情况", async () => {
  const user = await openPane(workbook());
  await recompute(user);
  within(item("R27")).getByRole("button", { name: "定位到 指标!J3" }).focus();
  await user.keyboard("{ArrowRight}");
  expect(within(item("R27")).getByRole("button", { name: "说明情况" })).toHaveFocus();
  expect(
    screen.getAllByRole("button", { name: "说明情况" }).filter(({ tabIndex }) => tabIndex === 0),
  ).toHaveLength(1);
});
