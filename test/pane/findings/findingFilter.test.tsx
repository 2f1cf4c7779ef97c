/** @jest-environment jsdom */
import { act, screen, waitFor } from "@testing-library/react";
import { HostError } from "../../../src/port/errors";
import { finding, result } from "../evaluations";
import { FakeOperations } from "../fakeOperations";
import { announced, openPane, openTab, recompute } from "../render";

const IN_FRONT = "当前窗口是另一个工作簿，未能执行。";

const item = (cell: string): HTMLElement => screen.getByRole("button", { name: `定位到 ${cell}` });
const cells = (): (string | null)[] =>
  screen.queryAllByRole("button", { name: /^定位到/ }).map((each) => each.textContent);
const search = (): HTMLElement => screen.getByRole("searchbox", { name: "筛选" });
const headings = (): (string | null)[] =>
  screen.getAllByRole("heading", { level: 3 }).map((each) => each.textContent);

function threeFindings(): FakeOperations {
  const operations = new FakeOperations();
  operations.result = result({
    findings: [
      finding({
        severity: "error",
        rule: "R02",
        cells: ["资金!K12"],
        inputs: { column: "支出", written: "-5" },
      }),
      finding({ severity: "warning", rule: "R28", cells: ["指标!J5"] }),
      finding({ severity: "note", rule: "R02", cells: ["资金!K2"] }),
    ],
  });
  return operations;
}

describe("the filter of the findings", () => {
  test("by words keeps the matches, counts them, and outlives a recompute", async () => {
    const operations = threeFindings();
    const user = await openPane(operations);
    await recompute(user);
    await user.type(search(), "r02");
    expect(cells()).toEqual(["资金!K12", "资金!K2"]);
    expect(screen.getByText("符合筛选的 2 条，共 3 条")).toHaveAttribute("aria-live", "polite");
    operations.result = result({ findings: [finding({ rule: "R02", cells: ["资金!K3"] }), finding()] });
    await recompute(user);
    expect(search()).toHaveValue("r02");
    expect(cells()).toEqual(["资金!K3"]);
    expect(screen.getByText("符合筛选的 1 条，共 2 条")).toBeVisible();
  });

  test("by severity combines with words, and its buttons count the matches", async () => {
    const user = await openPane(threeFindings());
    await recompute(user);
    await user.click(screen.getByRole("button", { name: "供参考 1" }));
    expect(cells()).toEqual(["资金!K2"]);
    expect(screen.getByRole("button", { name: "供参考 1" })).toHaveAttribute("aria-pressed", "true");
    await user.click(screen.getByRole("button", { name: "要说明 1" }));
    expect(cells()).toEqual(["指标!J5", "资金!K2"]);
    await user.type(search(), "指标!");
    expect(cells()).toEqual(["指标!J5"]);
    expect(screen.getByRole("button", { name: "必须改 0" })).toBeVisible();
    expect(screen.getByRole("button", { name: "供参考 0" })).toBeVisible();
  });

  test("says so when nothing matches, and is cleared by one button that keeps the grouping", async () => {
    const user = await openPane(threeFindings());
    await recompute(user);
    await user.selectOptions(screen.getByRole("combobox", { name: "分组方式" }), "按规则");
    await user.type(search(), "社保");
    expect(cells()).toEqual([]);
    expect(screen.getByText("没有符合筛选的问题。")).toHaveAttribute("aria-live", "polite");
    await user.click(screen.getByRole("button", { name: "取消筛选" }));
    expect(headings()).toEqual([
      expect.stringMatching(/^R02 .* 2 处$/),
      expect.stringMatching(/^R28 .* 1 处$/),
    ]);
  });

  test("outlives a look at another tab", async () => {
    const user = await openPane(threeFindings());
    await recompute(user);
    await user.type(search(), "R28");
    await openTab(user, /^总览/);
    await openTab(user, /^问题/);
    expect(cells()).toEqual(["指标!J5"]);
  });

  test("leaves the arrow keys to the visible list", async () => {
    const operations = threeFindings();
    const user = await openPane(operations);
    await recompute(user);
    await user.type(search(), "R02");
    act(() => item("资金!K12").focus());
    await user.keyboard("{ArrowDown}");
    expect(item("资金!K2")).toHaveFocus();
    expect(operations.visited).toEqual(["资金!K2"]);
  });
});

describe("the groups of the findings", () => {
  test("by sheet say each finding's severity with icon and word", async () => {
    const user = await openPane(threeFindings());
    await recompute(user);
    await user.selectOptions(screen.getByRole("combobox", { name: "分组方式" }), "按工作表");
    expect(headings()).toEqual(["资金 2 处", "指标 1 处"]);
    const rows = screen.getAllByRole("listitem").filter((row) => row.dataset["finding"] !== undefined);
    expect(rows.map((row) => /必须改|要说明|供参考/.exec(row.textContent)?.[0])).toEqual([
      "必须改",
      "供参考",
      "要说明",
    ]);
    for (const row of rows) expect(row.querySelector("svg")).not.toBeNull();
  });
});

describe("a selection that cannot follow", () => {
  test("is reported once, not for each key, and disappears when a cell is reached", async () => {
    const operations = new FakeOperations();
    operations.result = result({
      findings: ["资金!K2", "资金!K3", "资金!K4", "资金!K5"].map((cell) => finding({ cells: [cell] })),
    });
    const user = await openPane(operations);
    await recompute(user);
    const texts: string[] = [];
    new MutationObserver(() => texts.push(announced())).observe(screen.getByRole("status"), {
      childList: true,
      characterData: true,
      subtree: true,
    });
    act(() => item("资金!K2").focus());
    for (const cell of ["资金!K3", "资金!K4"]) {
      operations.failures.goTo = new HostError("anotherWorkbookInFront");
      await user.keyboard("{ArrowDown}");
      expect(item(cell)).toHaveFocus();
      await screen.findByText(IN_FRONT);
    }
    expect(texts.filter((text) => text.startsWith(IN_FRONT))).toHaveLength(1);
    await user.keyboard("{ArrowDown}");
    await waitFor(() => expect(screen.queryByText(IN_FRONT)).toBeNull());
    expect(operations.visited).toEqual(["资金!K5"]);
  });
});

describe("what has changed since the last run", () => {
  const compared = (): HTMLElement | null => screen.queryByRole("group", { name: "与上次相比" });

  function withChanges(): FakeOperations {
    const operations = threeFindings();
    const { findings } = operations.result.evaluation;
    const since = {
      fresh: new Set(findings.slice(1, 2)),
      gone: [{ rule: "R02", cells: "资金!K9", sentence: "支出超过全年预算数。" }],
      profile: null,
      counts: {
        before: { funds: 12, projects: 9, indicators: 30 },
        after: { funds: 13, projects: 9, indicators: 30 },
      },
    };
    operations.result = { ...operations.result, since };
    return operations;
  }

  test("filters the new findings, names those that are gone, and says what else was read", async () => {
    const operations = withChanges();
    const user = await openPane(operations);
    await recompute(user);
    expect(compared()).toHaveTextContent(
      "读取的行数有变化：上次已读 12 行资金、9 行项目、30 项指标，这次已读 13 行资金、9 行项目、30 项指标。",
    );
    await user.click(screen.getByRole("button", { name: "新增 1 条" }));
    expect(cells()).toEqual(["指标!J5"]);
    expect(screen.getByText("符合筛选的 1 条，共 3 条")).toBeVisible();
    await user.click(screen.getByText("消除 1 条"));
    expect(await screen.findByText("资金!K9：支出超过全年预算数。")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "取消筛选" }));
    expect(cells()).toHaveLength(3);
  });

  test("shows every finding again once none is new", async () => {
    const operations = withChanges();
    const user = await openPane(operations);
    await recompute(user);
    await user.click(screen.getByRole("button", { name: "新增 1 条" }));
    operations.result = threeFindings().result;
    await recompute(user);
    expect(cells()).toHaveLength(3);
    expect(compared()).toBeNull();
  });

  test("is left out if nothing came or went", async () => {
    const operations = threeFindings();
    const nothing = { fresh: new Set<never>(), gone: [], profile: null, counts: null };
    operations.result = { ...operations.result, since: nothing };
    const user = await openPane(operations);
    await recompute(user);
    expect(compared()).toBeNull();
  });
});
