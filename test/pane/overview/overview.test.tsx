/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { Decimal } from "../../../src/domain/decimal";
import { evaluate } from "../../../src/domain/evaluate/workbook";
import type { FundFigures } from "../../../src/domain/calculation/computation";
import { readSelfEvaluation } from "../../../src/workbook/read";
import { sampleWorkbook } from "../../../src/workbook/sample/sampleWorkbook";
import { standardWorkbook } from "../../../src/workbook/template";
import { snapshotOf } from "../../support/snapshotOf";
import { form, FUNDS, indicatorResult, result } from "../evaluations";
import { FakeOperations } from "../fakeOperations";
import { openPane, openTab, recompute } from "../render";

/** The published report of 2021, as it stands in the sample workbook */
function sample(): FakeOperations {
  const { selfEvaluation, findings } = readSelfEvaluation(snapshotOf(sampleWorkbook()));
  const operations = new FakeOperations();
  operations.result = { ...result(), selfEvaluation, evaluation: evaluate(selfEvaluation, findings) };
  return operations;
}

const rows = (list: HTMLElement): (string | null)[] =>
  [...list.querySelectorAll("summary")].map((row) => row.textContent);
const figures = (list: HTMLElement): Record<string, string> =>
  Object.fromEntries(
    [...list.querySelectorAll("dt")].map((term) => [
      term.textContent,
      term.nextElementSibling?.textContent ?? "",
    ]),
  );

describe("the funds in all", () => {
  test("lead to the rows that they sum", async () => {
    const operations = sample();
    const user = await openPane(operations);
    await recompute(user);
    await openTab(user, /^总览/);
    const all = within(screen.getByRole("region", { name: "资金（万元）" }));
    await user.click(all.getByRole("button", { name: "年初预算 783.64，定位到 资金!G2:G13" }));
    await user.click(all.getByRole("button", { name: /^支出 3,306\.58/ }));
    await user.click(all.getByRole("button", { name: /^全年预算数 3,306\.52/ }));
    expect(operations.visited).toEqual(["资金!G2:G13", "资金!K2:K13", "资金!F2:I13"]);
  });
});

test("an empty table of funds is called empty, not unreadable", async () => {
  const { selfEvaluation, findings } = readSelfEvaluation(snapshotOf(standardWorkbook()));
  const operations = new FakeOperations();
  operations.result = { ...result(), selfEvaluation, evaluation: evaluate(selfEvaluation, findings) };
  const user = await openPane(operations);
  await recompute(user);
  await openTab(user, /^总览/);
  const all = screen.getByRole("region", { name: /^资金/ });
  expect(all).toHaveTextContent("没有资金数据。请填写“资金”表，然后重算。");
  expect(all).not.toHaveTextContent("无法读取");
});

describe("the funds by category and project", () => {
  test("give rate, spending and budget of each in words beside the decorative bar", async () => {
    const user = await openPane(sample());
    await recompute(user);
    await openTab(user, /^总览/);
    const categories = screen.getByRole("region", { name: "按支出类别" });
    expect(rows(categories)).toEqual([
      "人员经费100.00%支出 658.57，全年预算数 658.57",
      "公用经费100.00%支出 98.99，全年预算数 98.99",
      "项目支出100.00%支出 2,549.02，全年预算数 2,548.96",
    ]);
    const projects = screen.getByRole("region", { name: /^各项目/ });
    expect(rows(projects).slice(3, 7)).toEqual([
      "业务运行费100.00%支出 5.00，全年预算数 5.00",
      "就业管理事务（未列明细）—支出 0.00，全年预算数 0.00",
      "2020年工业结构调整第二批专项补助资金100.00%支出 318.00，全年预算数 318.00",
      "中央、省级就业创业补助资金100.00%支出 2,153.46，全年预算数 2,153.40",
    ]);
    for (const bar of projects.querySelectorAll("[role=progressbar]")) {
      expect(bar.closest("[aria-hidden=true]")).not.toBeNull();
    }
  });

  test("open one by one or all together, with every figure of the project and its cells", async () => {
    const operations = sample();
    const user = await openPane(operations);
    await recompute(user);
    await openTab(user, /^总览/);
    const projects = screen.getByRole("region", { name: /^各项目/ });
    expect(projects.querySelector("dl")).toBeNull();
    await user.click(within(projects).getByRole("button", { name: "全部展开" }));
    const [first] = projects.querySelectorAll("li");
    expect(figures(first as HTMLElement)).toEqual({
      年初预算: "2.00",
      "追加（减）": "1.76",
      上年结转: "0.00",
      全年预算数: "3.76",
      支出: "3.76",
      结转结余: "0.00",
      "执行率（按全年预算数）": "100.00%",
      "执行率（按年初预算）": "188.00%",
    });
    await user.click(within(first as HTMLElement).getByRole("button", { name: /^支出/ }));
    expect(operations.visited).toEqual(["资金!K5:K6"]);
    await user.click(within(projects).getByRole("button", { name: "全部收起" }));
    expect(projects.querySelector("dl")).toBeNull();
  });
});

function projectFigures(scope: string, rate: string | null, budget: string): FundFigures {
  return {
    ...FUNDS,
    scope,
    executionRate: rate === null ? null : new Decimal(rate),
    annualBudget: new Decimal(budget),
  };
}

describe("a thousand projects", () => {
  const scopes = Array.from({ length: 1000 }, (_, index) =>
    projectFigures(`项目${index}`, index === 7 ? null : String((index * 37) % 1000), String(index)),
  );

  test("show the twenty with the lowest rates, unknown ones first, and say so", async () => {
    const operations = new FakeOperations();
    operations.result = result({ scopes });
    const user = await openPane(operations);
    await recompute(user);
    const projects = screen.getByRole("region", { name: "各项目 1000 个" });
    expect(screen.getByText("共 1000 个项目，列出执行率最低的 20 个。")).toBeVisible();
    expect(rows(projects)).toHaveLength(20);
    expect(rows(projects)[0]).toMatch(/^项目7—/);
    expect(rows(projects)[1]).toMatch(/^项目00\.00%/);
    expect(rows(projects)[2]).toMatch(/^项目7331\.00%|^项目\d+1\.00%/);
    await user.click(screen.getByRole("button", { name: "再显示 20 个（还有 980 个）" }));
    expect(rows(projects)).toHaveLength(40);
    await user.selectOptions(screen.getByRole("combobox", { name: "项目顺序" }), "预算由大到小");
    expect(rows(projects)[0]).toMatch(/^项目999/);
    expect(screen.getByText("共 1000 个项目，列出预算最大的 40 个。")).toBeVisible();
  });
});

describe("the scores by block", () => {
  test("sum each first-level indicator beside its full points, and lead to its rows", async () => {
    const operations = new FakeOperations();
    const department = form({
      name: null,
      indicators: [
        indicatorResult({ row: 5, weight: "30", score: "28.5" }),
        indicatorResult({ row: 6, weight: "20", score: "20" }),
        indicatorResult({ row: 7, level1: "效益指标", weight: "30", score: null }),
      ],
    });
    operations.result = result({ department });
    const user = await openPane(operations);
    await recompute(user);
    const scores = screen.getByRole("region", { name: "得分" });
    const blocks = [...scores.querySelectorAll("details li")].map((block) => block.textContent);
    expect(blocks).toEqual(["预算执行10.00 / 10.00", "产出指标48.50 / 50.00", "效益指标— / 30.00"]);
    await user.click(
      within(scores).getByRole("button", { name: "产出指标 48.50 / 50.00，定位到 指标!J5:J6" }),
    );
    expect(operations.visited).toEqual(["指标!J5:J6"]);
  });
});
