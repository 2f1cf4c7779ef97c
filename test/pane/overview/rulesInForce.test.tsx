/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { Decimal } from "../../../src/domain/decimal";
import type { RuleParameter } from "../../../src/domain/model";
import { applyParameters, DEFAULT_PROFILE, findProfile, PROFILES } from "../../../src/domain/profiles";
import { field, result } from "../evaluations";
import { FakeOperations } from "../fakeOperations";
import { openPane, recompute } from "../render";

const parameter = (name: string, value: number, cell: string): RuleParameter => ({
  name: field(name, cell),
  value: field(new Decimal(value), cell),
});

/** The pane after a recompute by the profile of that id, with these parameters in the workbook. */
async function recomputed(id: string, parameters: readonly RuleParameter[], chosen: string | null) {
  const own = findProfile(id);
  if (own === null) throw new Error(`no profile ${id}`);
  const { profile } = applyParameters(own, parameters);
  const operations = new FakeOperations();
  operations.result = result({
    profile,
    parameters,
    chosenProfile: field(chosen, "基本信息!B6"),
  });
  const user = await openPane(operations);
  await recompute(user);
  return { operations, user };
}

const line = (text: RegExp): HTMLElement => screen.getByText(text, { selector: "summary" });

const values = (): (string | null)[][] =>
  within(screen.getByRole("table", { name: "参数和分数线" }))
    .getAllByRole("row")
    .slice(1)
    .map((row) => [...row.children].map((cell) => cell.textContent));

test("the rule profile is one line after a recompute, which unfolds to its document and values", async () => {
  const { user } = await recomputed("national-2020", [], null);
  const summary = line(/^适用办法：国家办法（财预〔2020〕10号）$/);
  expect(summary.parentElement).not.toHaveAttribute("open");
  await user.click(summary);
  expect(screen.getByText("财预〔2020〕10号《项目支出绩效评价管理办法》")).toBeVisible();
  expect(screen.getByText("未选用，按默认")).toBeVisible();
  expect(screen.getByText("按超出比例扣分，超出一倍及以上不得分")).toBeVisible();
  expect(screen.getByText("执行率×10分，最高10分")).toBeVisible();
  expect(screen.getByText("完成率达到130%须说明原因")).toBeVisible();
  expect(screen.getByText("总分上限").nextSibling).toHaveTextContent(/^不设$/);
  expect(values()).toEqual([
    ["执行率分值", "10分", "方案"],
    ["执行率说明线", "90%", "方案"],
    ["执行率差异提示线", "10个百分点", "方案"],
    ["完成率提示线", "120%", "方案"],
    ["完成率说明线", "130%", "方案"],
    ["指标值偏低线", "150%", "方案"],
    ["零指标值说明线", "不设", "方案"],
    ["超额扣分线", "130%", "方案"],
    ["超额扣分", "0分", "方案"],
    ["同比说明线", "30%", "方案"],
    ["单项权重提示线", "30分", "方案"],
    ["权重按批复目标", "0", "方案"],
    ["达成下限", "80%", "方案"],
    ["部分达成下限", "60%", "方案"],
    ["优", "90分", "方案"],
    ["良", "80分", "方案"],
    ["中", "60分", "方案"],
  ]);
});

test("a threshold that the workbook sets leads to its cell; an invalid one leaves the profile's value", async () => {
  const { operations, user } = await recomputed(
    "national-2020",
    [
      parameter("执行率说明线", 85, "规则参数!B3"),
      parameter("优", 95, "规则参数!B11"),
      parameter("单项权重提示线", 400, "规则参数!B8"),
      parameter("执行率说明线", 80, "规则参数!B20"),
    ],
    "国家办法（财预〔2020〕10号）",
  );
  await user.click(line(/，规则参数改动 2 项$/));
  expect(values().filter(([, , from]) => from !== "方案")).toEqual([
    ["执行率说明线", "80%", "规则参数!B20"],
    ["优", "95分", "规则参数!B11"],
  ]);
  await user.click(screen.getByRole("button", { name: "定位到 规则参数!B20" }));
  await user.click(screen.getByRole("button", { name: "定位到 基本信息!B6" }));
  expect(operations.visited).toEqual(["规则参数!B20", "基本信息!B6"]);
});

test("deductions and caps of the total are shown with their source", async () => {
  const { operations, user } = await recomputed(
    "unit-manual",
    [parameter("超额扣分", 3, "规则参数!B10"), parameter("执行率低于80%总分上限", 85, "规则参数!B17")],
    "单位手册示例（扣分与限高）",
  );
  await user.click(line(/，规则参数改动 2 项$/));
  expect(
    screen.getByText("某单位内部手册（示例，不是国家或省级规定），其余按财预〔2020〕10号"),
  ).toBeVisible();
  expect(screen.getByText("完成率达到130%须说明原因，超过130%扣3分，扣完为止")).toBeVisible();
  expect(
    screen.getByText(
      "执行率低于80%的最高85分，执行率低于70%的最高79分，执行率低于60%的最高69分，执行率低于50%的最高59分",
    ),
  ).toBeVisible();
  expect(values().filter(([name]) => /超额扣分|总分上限/.test(name ?? ""))).toEqual([
    ["超额扣分线", "130%", "方案"],
    ["超额扣分", "3分", "规则参数!B10"],
    ["执行率低于80%总分上限", "85分", "规则参数!B17"],
    ["执行率低于70%总分上限", "79分", "方案"],
    ["执行率低于60%总分上限", "69分", "方案"],
    ["执行率低于50%总分上限", "59分", "方案"],
  ]);
  await user.click(screen.getByRole("button", { name: "定位到 规则参数!B17" }));
  expect(operations.visited).toEqual(["规则参数!B17"]);
});

test("a cap of 100 is not shown as a cap", async () => {
  const { user } = await recomputed(
    "national-2020",
    [parameter("执行率低于80%总分上限", 100, "规则参数!B17")],
    null,
  );
  await user.click(line(/，规则参数改动 1 项$/));
  expect(screen.getByText("总分上限").nextSibling).toHaveTextContent(/^不设$/);
});

test("the limit for targets of zero is shown together with that for the completion rate", async () => {
  const { user } = await recomputed("guangxi", [], "广西（超额完成说明原因）");
  await user.click(line(/^适用办法/));
  expect(screen.getByText("完成率达到130%须说明原因；指标值为零的，完成值达到30须说明原因")).toBeVisible();
  expect(values().find(([name]) => name === "零指标值说明线")).toEqual(["零指标值说明线", "30", "方案"]);
});

test("points for execution by steps are shown step by step", async () => {
  const step = (from: number, points: number) => ({ from: new Decimal(from), points: new Decimal(points) });
  const operations = new FakeOperations();
  operations.result = result({
    profile: {
      ...DEFAULT_PROFILE,
      executionScore: { kind: "steps", points: new Decimal(10), steps: [step(95, 10), step(80, 6.5)] },
    },
  });
  const user = await openPane(operations);
  await recompute(user);
  await user.click(line(/^适用办法/));
  expect(screen.getByText("95%及以上10分，80%及以上6.5分")).toBeVisible();
});

test("an unknown profile is not shown as the chosen one", async () => {
  const { user } = await recomputed("national-2020", [], "江西");
  await user.click(line(/^适用办法/));
  expect(screen.getByText("未选用，按默认")).toBeVisible();
});

test.each(PROFILES.map(({ id, name, source }) => [id, name, source] as const))(
  "%s goes by its printed name and document",
  async (id, name, source) => {
    const { user } = await recomputed(id, [], name);
    await user.click(line(/^适用办法/));
    expect(line(/^适用办法/)).toHaveTextContent(`适用办法：${name}`);
    expect(screen.getByText(source)).toBeVisible();
    expect(screen.getByRole("button", { name: "定位到 基本信息!B6" })).toBeVisible();
  },
);
