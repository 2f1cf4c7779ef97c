/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import { evaluate } from "../../../src/domain/evaluate/workbook";
import { HostError } from "../../../src/port/errors";
import { selfEvaluationOf } from "../../support/selfEvaluationOf";
import { finding, form, FUNDS, projectNamed, result } from "../evaluations";
import { FakeOperations } from "../fakeOperations";
import { openPane, openTab, recompute } from "../render";

const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });
const goTo = (cell: string): HTMLElement => button(`定位到 ${cell}`);

describe("the focus is not lost when the pressed button disappears", () => {
  test("还原: it goes to the operations", async () => {
    const operations = new FakeOperations();
    operations.offer = {
      kind: "recompute",
      removed: ["附件3"],
      restored: [],
      plain: [],
      highlights: false,
      notes: false,
      explanations: false,
      cells: [],
      rows: [],
      names: [],
      removedNames: [],
      skippedSheets: [],
      skippedCells: [],
      earlier: 0,
      dropped: false,
    };
    const user = await openPane(operations);
    await recompute(user);
    await user.click(await screen.findByRole("button", { name: "还原" }));
    await waitFor(() => expect(screen.queryByRole("button", { name: "还原" })).toBeNull());
    await waitFor(() => expect(button("一键重算")).toHaveFocus());
  });

  test.each(["关闭提示", "重试"])("%s: it returns to its place before the message", async (order) => {
    const operations = new FakeOperations();
    operations.result = result({
      findings: [finding({ cells: ["资金!K2"] }), finding({ cells: ["资金!K3"] })],
    });
    const user = await openPane(operations);
    await recompute(user);
    operations.failures.goTo = new HostError("sheetHidden", { sheets: ["资金"] });
    await user.click(goTo("资金!K3"));
    await user.click(await screen.findByRole("button", { name: order }));
    await waitFor(() => expect(goTo("资金!K3")).toHaveFocus());
  });

  test("the rest of a finding's cells: it goes to the first of them, and the list stays one Tab stop", async () => {
    const operations = new FakeOperations();
    const cells = Array.from({ length: 8 }, (_, index) => `资金!K${index + 2}`);
    operations.result = result({ findings: [finding({ cells })] });
    const user = await openPane(operations);
    await recompute(user);
    await user.click(button("另 2 处"));
    expect(goTo("资金!K8")).toHaveFocus();
    expect(goTo("资金!K8")).toHaveAttribute("tabindex", "0");
  });

  test("the last page of findings: it goes to the first new one", async () => {
    const operations = new FakeOperations();
    const findings = Array.from({ length: 103 }, (_, index) => finding({ cells: [`资金!K${index + 2}`] }));
    operations.result = result({ findings });
    const user = await openPane(operations);
    await recompute(user);
    await user.click(button("再显示 3 条（还有 3 条）"));
    expect(goTo("资金!K102")).toHaveFocus();
  });

  test("the last page of projects and of scores: it goes to the first new row", async () => {
    const operations = new FakeOperations();
    const names = Array.from({ length: 23 }, (_, index) => `项目${index + 1}`);
    operations.result = result({
      scopes: names.map((scope) => ({ ...FUNDS, scope })),
      projects: names.map((name) => form({ name, project: projectNamed(name) })),
    });
    const user = await openPane(operations);
    await recompute(user);
    await openTab(user, /^总览/);
    const [projects, scores] = screen.getAllByRole("button", { name: /^再显示/ });
    if (projects === undefined || scores === undefined) throw new Error("no second page");
    await user.click(projects);
    expect(document.activeElement).toHaveTextContent(/^项目21/);
    await user.click(scores);
    expect(document.activeElement).toHaveTextContent(/^项目20/);
  });

  test("取消筛选: it goes to the filter", async () => {
    const operations = new FakeOperations();
    operations.result = result({ findings: [finding({})] });
    const user = await openPane(operations);
    await recompute(user);
    await user.type(screen.getByRole("searchbox"), "R09");
    await user.click(await screen.findByRole("button", { name: "取消筛选" }));
    expect(screen.getByRole("searchbox")).toHaveFocus();
  });
});

describe("a finding that asks for a reason in the form", () => {
  function workbook(lines: number): FakeOperations {
    const operations = new FakeOperations();
    const selfEvaluation = selfEvaluationOf({
      lines: Array.from({ length: lines }, (_, index) => ({
        category: "项目支出",
        project: `项目${index + 1}`,
        tier: "部门预算",
        initialBudget: "60",
        spent: "30",
      })),
    });
    const evaluation = evaluate(selfEvaluation, []);
    operations.result = { ...result({ findings: evaluation.findings }), selfEvaluation, evaluation };
    return operations;
  }

  test.each([1, 60])("leads to the text box of its row, number %d of sixty", async (nth) => {
    const user = await openPane(workbook(60));
    await recompute(user);
    const link = screen
      .getAllByRole("listitem")
      .filter((item) => item.textContent.includes(`“项目${nth}”`))
      .map((item) => within(item).queryByRole("button", { name: "请在“原因”中填写" }))
      .find((found) => found !== null);
    if (link === undefined) throw new Error("no finding asks for a reason");
    await user.click(link);
    await waitFor(() => expect(screen.getByRole("textbox", { name: `原因：项目${nth}` })).toHaveFocus());
  });
});

test("the pane does not take the focus while the user is in the sheet", async () => {
  const operations = new FakeOperations();
  const user = await openPane(operations);
  await user.click(button("一键重算"));
  document.hasFocus = () => false;
  await user.click(button("读入自评表"));
  expect(await screen.findByRole("heading", { name: "没有识别出自评表" })).not.toHaveFocus();
});
