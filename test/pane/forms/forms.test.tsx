/** @jest-environment jsdom */
import { act, screen, waitFor, within } from "@testing-library/react";
import { HostError } from "../../../src/port/errors";
import { EMPTY, finding, result } from "../evaluations";
import { FakeOperations } from "../fakeOperations";
import { announced, openPane, recompute } from "../render";
import { readingOf } from "./forms";

const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });

/** A workbook without the standard names, with these published forms, and the pane showing them. */
async function read(ids: readonly string[], language?: "en-US") {
  const operations = new FakeOperations();
  operations.inspection = EMPTY;
  operations.forms = readingOf(ids);
  const user = await openPane(operations, language);
  await user.click(
    await screen.findByRole("button", { name: language ? "Read printed forms" : "读入自评表" }),
  );
  await screen.findByRole("button", { name: language ? "Back" : "返回" });
  return { operations, user };
}

/** The value beside a label of the facts */
const fact = (label: string): string =>
  screen.getByText(label, { selector: "dt" }).nextElementSibling?.textContent ?? "";

/** Cells of the table of figures, row by row */
const figures = (): (string | null)[][] =>
  within(screen.getByRole("table"))
    .getAllByRole("row")
    .map((row) => [...row.children].map((cell) => cell.textContent));

/** The choice of what a column of one of the two tables is read as */
const column = (table: string, heading: RegExp): HTMLSelectElement =>
  within(screen.getByRole("list", { name: table })).getByRole("combobox", { name: heading });

describe("the way in", () => {
  test("is offered first in a workbook without standard names that has forms", async () => {
    const operations = new FakeOperations();
    operations.inspection = EMPTY;
    operations.forms = readingOf(["05", "07"]);
    await openPane(operations);
    expect(await screen.findByRole("heading", { name: "识别出 2 张自评表" })).toBeVisible();
    const names = screen.getAllByRole("button").map((each) => each.textContent);
    expect(names).toEqual(["重新检查", "读入自评表", "新建标准自评工作簿", "从上年建立", "试用样例"]);
  });

  test("comes last if there is no form, and then says why each sheet is none", async () => {
    const operations = new FakeOperations();
    operations.inspection = EMPTY;
    operations.forms = readingOf([], undefined, [
      { sheet: "Sheet1", reason: "blank" },
      { sheet: "台账", reason: "list" },
    ]);
    const user = await openPane(operations);
    await waitFor(() => expect(screen.getAllByRole("button").at(-1)).toHaveTextContent("读入自评表"));
    await user.click(button("读入自评表"));
    expect(await screen.findByRole("heading", { name: "没有识别出自评表" })).toHaveFocus();
    const rows = within(screen.getByRole("list", { name: "未识别的工作表 2 张" })).getAllByRole("listitem");
    expect(rows.map((row) => row.textContent)).toEqual([
      "Sheet1没有内容",
      "台账是逐项列示的清单，不是自评表",
    ]);
    expect(rows[0]).toBeVisible();
  });

  test("is offered beside the recompute of a standard workbook, and returns to its result", async () => {
    const operations = new FakeOperations();
    operations.result = result({ findings: [finding()] });
    operations.forms = readingOf(["05"]);
    const user = await openPane(operations);
    await recompute(user);
    await user.click(button("读入自评表"));
    expect(await screen.findByRole("heading", { name: "识别出 1 张自评表" })).toBeVisible();
    expect(screen.queryByRole("heading", { name: "还差：1 处必须改" })).toBeNull();
    await user.click(button("返回"));
    expect(screen.getByRole("heading", { name: "还差：1 处必须改" })).toBeVisible();
    expect(button("一键重算")).toHaveFocus();
  });

  test("notes once that Excel did not say from which year days count", async () => {
    const operations = new FakeOperations();
    operations.inspection = { ...operations.inspection, dateSystemUnknown: true };
    operations.forms = { ...readingOf(["05"]), dateSystemUnknown: true };
    const user = await openPane(operations);
    await user.click(await screen.findByRole("button", { name: "读入自评表" }));
    await screen.findByRole("heading", { name: "识别出 1 张自评表" });
    expect(screen.getAllByText(/日期按 1900 年起算/)).toHaveLength(1);
  });

  test("says why the forms could not be read, and retries on demand", async () => {
    const operations = new FakeOperations();
    operations.forms = readingOf(["05"]);
    operations.failures.readForms = new HostError("busy");
    const user = await openPane(operations);
    await user.click(button("读入自评表"));
    expect(await screen.findByText("Excel 正忙，未能执行。")).toBeVisible();
    await user.click(button("重试"));
    expect(await screen.findByRole("heading", { name: "识别出 1 张自评表" })).toBeVisible();
  });
});

describe("a form", () => {
  test("says what it was recognised as", async () => {
    await read(["05"]);
    expect(screen.getByRole("heading", { name: "委托业务项目" })).toBeVisible();
    expect(announced()).toBe("识别出 1 张自评表");
    expect(fact("表式")).toBe("国家附表");
    expect(fact("单位")).toBe("219001-池州市贵池区棠溪镇人民政府");
    expect(fact("年度")).toBe("2022");
    expect(fact("金额单位")).toBe("万元");
    expect(fact("资金行数")).toBe("4");
    expect(fact("指标数")).toBe("9");
    expect(fact("适用办法")).toBe("国家办法（财预〔2020〕10号）");
  });

  test("shows the printed figures beside the computed ones, with the difference, and a dash for unknown ones", async () => {
    await read(["05"]);
    expect(figures()).toEqual([
      ["项目", "表上", "核算", "相差"],
      ["执行率（%）", "0.00", "100.00", "-100.00"],
      ["执行得分", "0.00", "10.00", "-10.00"],
      ["权重合计", "—", "—", "—"],
      ["总分", "—", "—", "—"],
    ]);
  });

  test("shows no difference if the form is right", async () => {
    await read(["14"]);
    expect(figures().slice(1, 3)).toEqual([
      ["执行率（%）", "100.00", "100.00", ""],
      ["执行得分", "20.00", "20.00", ""],
    ]);
    expect(fact("表式")).toBe("湖北20/80");
  });

  test("lists its findings, each leading to its cells", async () => {
    const { operations, user } = await read(["05"]);
    const rate = screen.getAllByRole("listitem").find((row) => row.dataset["finding"] === "R01");
    expect(rate).toHaveTextContent("执行率填0%，应为100.00%");
    await user.click(button("定位到 自评表05!H6"));
    await user.click(button("定位到 自评表05!A1:I22"));
    expect(operations.visited).toEqual(["自评表05!H6", "自评表05!A1:I22"]);
  });

  test("of a whole department is named after its unit", async () => {
    await read(["11"]);
    expect(screen.getByRole("heading", { level: 2, name: /服务中心整体支出$/ })).toBeVisible();
    expect(fact("表式")).toBe("部门整体");
  });

  test("among several is folded, with its verdict visible", async () => {
    const { user } = await read(["05", "14"]);
    expect(screen.getByText("委托业务项目", { selector: "h2" })).toBeVisible();
    expect(screen.getByText("6 处必须改，2 处要说明，其余未发现问题")).toBeVisible();
    expect(screen.queryByText("国家附表", { selector: "dd" })).toBeNull();
    await user.click(screen.getByText("委托业务项目", { selector: "h2" }));
    expect(await screen.findByText("国家附表", { selector: "dd" })).toBeVisible();
    expect(screen.queryByText("湖北20/80", { selector: "dd" })).toBeNull();
  });

  test("is marked as out of date after a change, until it is read again", async () => {
    const { operations, user } = await read(["05"]);
    act(() => operations.changeCell());
    expect(await screen.findByText("数据已改动，以下为改动前读入的内容，请重新读入。")).toBeVisible();
    await user.click(button("重新读入"));
    await waitFor(() => expect(screen.queryByText(/^数据已改动/)).toBeNull());
  });
});

describe("the columns", () => {
  test("show each heading with what it was read as", async () => {
    const { user } = await read(["05"]);
    await user.click(screen.getByText("各列读作什么（资金 6 列，指标 8 列）"));
    await screen.findByRole("list", { name: "资金" });
    expect(column("资金", /^E 列 全年预算数/)).toHaveDisplayValue("全年预算数");
    expect(column("绩效指标", /^F 列 实际/)).toHaveDisplayValue("实际完成值");
    expect(column("绩效指标", /^A 列 绩效指标$/)).toHaveDisplayValue("不读");
  });

  test("are read again as the user corrects them, each meaning in one column", async () => {
    const { operations, user } = await read(["05"]);
    await user.click(screen.getByText(/^各列读作什么/));
    await screen.findByRole("list", { name: "资金" });
    await user.selectOptions(column("资金", /^E 列 全年预算数/), "全年执行数");
    await waitFor(() =>
      expect(operations.choices).toEqual(
        new Map([["自评表05!A5", { money: { annualBudget: null, spent: 4 } }]]),
      ),
    );
    operations.forms = readingOf(["05"], operations.choices);
    await user.click(button("重新读入"));
    await waitFor(() => expect(column("资金", /^E 列 全年预算数/)).toHaveDisplayValue("全年执行数"));
    expect(column("资金", /^F 列 全年执行数/)).toHaveDisplayValue("不读");

    await user.selectOptions(column("资金", /^F 列 全年执行数/), "全年预算数");
    await user.selectOptions(column("绩效指标", /^I 列 偏差原因/), "不读");
    expect(operations.choices.get("自评表05!A5")).toEqual({
      money: { annualBudget: 5, spent: 4 },
      indicators: { reason: null },
    });
  });
});

describe("the copy into the standard workbook", () => {
  test("leads on to the recompute, and says what is to be filled in", async () => {
    const { operations, user } = await read(["05"]);
    await user.click(button("复制到标准自评工作簿"));
    expect(await screen.findByRole("button", { name: "一键重算" })).toHaveFocus();
    expect(operations.copied?.map(({ project }) => project.value)).toEqual(["委托业务项目"]);
    expect(announced()).toMatch(/^已将 1 张自评表复制到标准自评工作表。/);
    expect(screen.queryByRole("heading", { name: "识别出 1 张自评表" })).toBeNull();
  });

  test("takes all forms of one unit and year, and no others", async () => {
    const { operations, user } = await read(["05", "07", "06"]);
    const together = button("2 张一并复制到标准自评工作簿");
    expect(together).toHaveAccessibleDescription("219001-池州市贵池区棠溪镇人民政府，2022 年度");
    await user.click(together);
    await screen.findByRole("button", { name: "一键重算" });
    expect(operations.copied?.map(({ sheet }) => sheet)).toEqual(["自评表05", "自评表06"]);
  });

  test("is refused if the sheets exist already, and the forms stay", async () => {
    const { operations, user } = await read(["05"]);
    operations.failures.copyForms = new HostError("sheetExists", { sheets: ["资金", "项目"] });
    await user.click(button("复制到标准自评工作簿"));
    expect(await screen.findByText("已有工作表“资金”、“项目”，未新建。")).toBeVisible();
    expect(screen.getByRole("heading", { name: "委托业务项目" })).toBeVisible();
    expect(screen.queryByRole("button", { name: "重试" })).toBeNull();
  });
});

test("the pane is in English throughout, except for the form's own words", async () => {
  const { user } = await read(["14"], "en-US");
  expect(fact("Layout")).toBe("Hubei 20/80");
  expect(figures()[0]).toEqual(["Item", "Printed", "Computed", "Difference"]);
  expect(button("Copy to the standard workbook")).toBeVisible();
  await user.click(screen.getByText(/^What each column was read as/));
  await screen.findByRole("list", { name: "Funds" });
  expect(column("Funds", /^Column D/)).toHaveDisplayValue("Annual budget");
});
