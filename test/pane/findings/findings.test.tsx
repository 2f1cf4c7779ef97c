/** @jest-environment jsdom */
import { act, screen, within } from "@testing-library/react";
import type { Finding } from "../../../src/domain/finding";
import { HostError } from "../../../src/port/errors";
import { finding, result } from "../evaluations";
import { FakeOperations } from "../fakeOperations";
import { openPane, recompute } from "../render";

const item = (cell: string): HTMLElement => screen.getByRole("button", { name: `定位到 ${cell}` });

/** The Tab stops of the list */
const stops = (): (string | null)[] =>
  screen
    .getAllByRole("button", { name: /^定位到/ })
    .filter(({ tabIndex }) => tabIndex === 0)
    .map(({ textContent }) => textContent);

describe("the list of findings", () => {
  test("is grouped by severity, each with icon, word and count", async () => {
    const operations = new FakeOperations();
    operations.result = result({
      findings: [
        finding({ severity: "error", cells: ["资金!K2"] }),
        finding({ severity: "note", cells: ["资金!K3"] }),
        finding({ severity: "note", cells: ["资金!K4"] }),
      ],
    });
    await recompute(await openPane(operations));
    const headings = within(screen.getByRole("region", { name: "核对清单" })).getAllByRole("heading");
    expect(headings.map((heading) => heading.textContent)).toEqual(["必须改 1 处", "供参考 2 处"]);
    for (const heading of headings) expect(heading.querySelector("svg")).not.toBeNull();
    expect(within(screen.getByRole("list", { name: "供参考 2 处" })).getAllByRole("listitem")).toHaveLength(
      2,
    );
  });

  test("shows the written figure, the computed one and the clause", async () => {
    const operations = new FakeOperations();
    operations.result = result({
      findings: [
        finding({
          rule: "R04",
          code: "R04.budgetDiffers",
          inputs: {
            scope: "全部",
            stated: "2515.17",
            working: "63.91 + 2469.26",
            computed: "2533.17",
            difference: "18.00",
          },
          actual: "2515.17",
          expected: "2533.17",
          clause: "财预〔2020〕10号",
        }),
      ],
    });
    await recompute(await openPane(operations));
    const [row] = screen.getAllByRole("listitem").filter((each) => each.dataset["finding"] === "R04");
    expect(row).toHaveTextContent("表中2515.17");
    expect(row).toHaveTextContent("应为2533.17");
    expect(row).toHaveTextContent("R04 · 依据：财预〔2020〕10号");
  });

  test("labels a threshold as the reference, not as the expected value", async () => {
    const operations = new FakeOperations();
    operations.result = result({
      findings: [
        finding({
          rule: "R32",
          code: "R32.notice",
          severity: "warning",
          inputs: {
            name: "新增就业",
            target: "16500",
            actual: "20648",
            percent: "125.14%",
            threshold: "120%",
            working: null,
          },
          actual: "125.14%",
          expected: "< 120%",
        }),
      ],
    });
    await recompute(await openPane(operations));
    const [row] = screen.getAllByRole("listitem").filter((each) => each.dataset["finding"] === "R32");
    expect(row).toHaveTextContent("表中125.14%参照< 120%");
  });

  test("shows the working if the sentence does not", async () => {
    const operations = new FakeOperations();
    const inputs = { name: "培训人数", stated: "10.00", computed: "8.00", difference: "2.00" };
    const worked = {
      code: "R28.scoreDiffers",
      rule: "R28",
      inputs: { ...inputs, working: "10.00 × 12 ÷ 15" },
    };
    operations.result = result({ findings: [finding(worked as Partial<Finding>)] });
    await recompute(await openPane(operations));
    expect(screen.getByText("得分 = 10.00 × 12 ÷ 15 = 8.00")).toBeVisible();
  });

  test("leads to each of a finding's cells", async () => {
    const operations = new FakeOperations();
    operations.result = result({ findings: [finding({ cells: ["资金!K2", "'My data'!B2"] })] });
    const user = await openPane(operations);
    await recompute(user);
    await user.click(item("'My data'!B2"));
    await user.click(item("资金!K2"));
    expect(operations.visited).toEqual(["'My data'!B2", "资金!K2"]);
  });

  test("says why a jump failed, and retries on demand", async () => {
    const operations = new FakeOperations();
    operations.result = result({ findings: [finding({ cells: ["资金!K2"] })] });
    const user = await openPane(operations);
    await recompute(user);
    operations.failures.goTo = new HostError("anotherWorkbookInFront");
    await user.click(item("资金!K2"));
    expect(await screen.findByText("当前窗口是另一个工作簿，未能执行。")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "重试" }));
    expect(operations.visited).toEqual(["资金!K2"]);
    expect(screen.queryByText("当前窗口是另一个工作簿，未能执行。")).toBeNull();
  });

  test("moves with the arrow keys, the selection follows, and Enter goes to the cell", async () => {
    const operations = new FakeOperations();
    operations.result = result({
      findings: [
        finding({ severity: "error", cells: ["资金!K2", "资金!L2"] }),
        finding({ severity: "error", cells: ["资金!K3"] }),
        finding({ severity: "warning", cells: ["资金!K4"] }),
      ],
    });
    const user = await openPane(operations);
    await recompute(user);
    act(() => item("资金!K2").focus());
    expect(item("资金!K2")).toHaveFocus();
    await user.keyboard("{ArrowRight}");
    expect(item("资金!L2")).toHaveFocus();
    await user.keyboard("{ArrowDown}{ArrowDown}");
    expect(item("资金!K4")).toHaveFocus();
    await user.keyboard("{ArrowDown}");
    expect(item("资金!K4")).toHaveFocus();
    expect(operations.visited).toEqual(["资金!L2", "资金!K3", "资金!K4"]);
    await user.keyboard("{ArrowUp}{Enter}");
    expect(operations.visited.slice(3)).toEqual(["资金!K3", "资金!K3"]);
    await user.keyboard("{Home}");
    expect(item("资金!K2")).toHaveFocus();
    await user.keyboard("{End}");
    expect(item("资金!K4")).toHaveFocus();
  });

  test("is one Tab stop, at the place where the user left it", async () => {
    const operations = new FakeOperations();
    operations.result = result({
      findings: ["资金!K2", "资金!K3", "资金!K4"].map((cell) => finding({ cells: [cell] })),
    });
    const user = await openPane(operations);
    await recompute(user);
    expect(stops()).toEqual(["资金!K2"]);
    act(() => item("资金!K2").focus());
    await user.keyboard("{ArrowDown}");
    expect(item("资金!K3")).toHaveFocus();
    expect(stops()).toEqual(["资金!K3"]);
  });

  test("folds the cells of a finding that has many", async () => {
    const operations = new FakeOperations();
    const cells = Array.from({ length: 20 }, (_, index) => `资金!K${index + 2}`);
    operations.result = result({ findings: [finding({ cells })] });
    const user = await openPane(operations);
    await recompute(user);
    expect(screen.getAllByRole("button", { name: /^定位到/ })).toHaveLength(6);
    await user.click(screen.getByRole("button", { name: "另 14 处" }));
    expect(screen.getAllByRole("button", { name: /^定位到/ })).toHaveLength(20);
  });

  test("shows a hundred of a group at a time, and the arrow key loads more", async () => {
    const operations = new FakeOperations();
    const findings = Array.from({ length: 250 }, (_, index) => finding({ cells: [`资金!K${index + 2}`] }));
    operations.result = result({ findings });
    const user = await openPane(operations);
    await recompute(user);
    const shown = (): number => screen.getAllByRole("button", { name: /^定位到/ }).length;
    expect(shown()).toBe(100);
    await user.click(screen.getByRole("button", { name: "再显示 100 条（还有 150 条）" }));
    expect(shown()).toBe(200);
    item("资金!K201").focus();
    await user.keyboard("{ArrowDown}");
    expect(item("资金!K202")).toHaveFocus();
    expect(shown()).toBe(250);
  }, 30_000);
});

test("rows outside a table lead to the repairs; what was read and left out is said above the list", async () => {
  const operations = new FakeOperations();
  operations.result = result({
    findings: [
      finding({
        rule: "R56",
        code: "R56.rowsBelow",
        severity: "error",
        cells: ["资金!A33"],
        inputs: { table: "资金", rows: "1", range: "A33:K33" },
      }),
    ],
    read: [
      {
        table: "资金",
        range: "资金!A1:M32",
        rows: 13,
        counted: 12,
        leftOut: ["A33", "B33"].map((cell) => ({ cell: `资金!${cell}`, why: "rowOutside" }) as const),
      },
      { table: "项目", range: "项目!A1:J17", rows: 4, counted: 4, leftOut: [] },
      { table: "指标", range: "指标!A1:K62", rows: 36, counted: 36, leftOut: [] },
    ],
  });
  const user = await openPane(operations);
  await recompute(user);
  await user.click(screen.getByText("已读 12 行资金、4 行项目、36 项指标；2 个单元格未计入"));
  expect(await screen.findByText(/数据行在表的范围之外：/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "定位到 资金!A33:B33" }));
  expect(operations.visited).toEqual(["资金!A33:B33"]);
  const list = screen.getByRole("region", { name: "核对清单" });
  await user.click(within(list).getByRole("button", { name: "诊断与修复" }));
  expect(await screen.findByRole("region", { name: "名称诊断" })).toBeVisible();
});
