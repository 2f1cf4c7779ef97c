/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import path from "node:path";
import { screen, within } from "@testing-library/react";
import { guideSections, searchGuide } from "../../../src/taskpane/tools/guideSections";
import { COMPLETE } from "../evaluations";
import { FakeOperations } from "../fakeOperations";
import { openPane, recompute } from "../render";

const GUIDE = readFileSync(path.join(__dirname, "../../../docs/使用说明.md"), "utf8");

describe("a standard workbook of which nothing has been recomputed", () => {
  function workbook(): FakeOperations {
    const operations = new FakeOperations();
    const names = [
      { name: "绩效_单位名称", state: "ok", address: "基本信息!B2", required: true },
      { name: "绩效_资金", state: "ok", address: "资金!A1:M40", required: true },
    ] as const;
    operations.inspection = { ...COMPLETE, names, ownSheets: [] } as unknown as typeof COMPLETE;
    return operations;
  }

  test("says what to do first, and leads to the first cell of each sheet, until there are results", async () => {
    const operations = workbook();
    const user = await openPane(operations);
    const steps = await screen.findByRole("region", { name: "下一步：填写" });
    await user.click(within(steps).getByRole("button", { name: "定位到 资金!A2" }));
    await user.click(within(steps).getByRole("button", { name: "定位到 基本信息!B2" }));
    expect(operations.visited).toEqual(["资金!A2", "基本信息!B2"]);
    await recompute(user);
    expect(screen.queryByRole("region", { name: "下一步：填写" })).toBeNull();
  });

  test("says it in English", async () => {
    await openPane(workbook(), "en-US");
    expect(await screen.findByRole("region", { name: "Next: fill in" })).toHaveTextContent("Give reasons");
  });
});

describe("the guide", () => {
  test("is searched in the pane", async () => {
    const user = await openPane(new FakeOperations());
    await user.click(await screen.findByText("帮助"));
    await user.click(screen.getByText("使用说明"));
    await user.type(await screen.findByRole("searchbox", { name: "查找使用说明" }), "追减 正数");
    expect(await screen.findByText(/追减以正数填写/)).toBeVisible();
    await user.clear(screen.getByRole("searchbox", { name: "查找使用说明" }));
    await user.type(screen.getByRole("searchbox", { name: "查找使用说明" }), "没有这样的词");
    expect(await screen.findByText("没有找到，请换一个词。")).toBeVisible();
  });

  test("keeps every word of its sections, without marks and pictures", () => {
    const sections = guideSections(GUIDE);
    expect(sections.map(({ title }) => title)).toContain("三、一键重算");
    expect(sections).toHaveLength((GUIDE.match(/^#{2,} /gm) ?? []).length);
    const lines = sections.flatMap((section) => section.lines);
    for (const line of lines) expect(line).not.toMatch(/\*\*|`|^!\[|^[-|]|\|$/);
    const letters = (text: string): string => text.replace(/[^\p{Script=Han}\d]/gu, "");
    const written = GUIDE.slice(GUIDE.indexOf("\n## "))
      .split("\n")
      .filter((line) => !line.startsWith("!["))
      .join("");
    const kept = sections.map(({ title, lines: own }) => [title, ...own].join("")).join("");
    // Numbers of lists are left out.
    expect(letters(kept).replace(/\d/g, "")).toBe(letters(written).replace(/\d/g, ""));
  });

  test("finds lines with every word, in any width of letters, and whole sections by their titles", () => {
    const sections = [
      { title: "一、准备", lines: ["打开 Excel", "新建工作簿"] },
      { title: "二、还原", lines: ["撤回一次"] },
    ];
    expect(searchGuide(sections, "ｅｘｃｅｌ 打开")).toEqual([{ title: "一、准备", lines: ["打开 Excel"] }]);
    expect(searchGuide(sections, "还原")).toEqual([sections[1]]);
    expect(searchGuide(sections, " ")).toEqual(sections);
    expect(searchGuide(sections, "准备 撤回")).toEqual([]);
  });
});
