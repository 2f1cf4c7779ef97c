/** 核对报告 and 生成自评报告 on the demo page: a report is chosen, its findings lead to cells; the draft is shown. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "@playwright/test";
import { ROOT } from "./build";
import { DemoPage } from "./demoPage";
import { examine } from "./examine";
import { sharedPage } from "./sharedPage";

const REPORT = readFileSync(path.join(ROOT, "test/fixtures/report/report-2021.txt"));
const WORDS = {
  "zh-CN": {
    more: "更多操作",
    entry: "核对报告",
    chooser: "选择报告文件",
    verdict: /^6 处必须改，8 处要说明/,
    accept: "说明情况",
    field: "说明情况",
    save: "保存说明",
    accepted: "已说明 1 处",
    back: "返回",
    draft: "生成自评报告",
    drafted: /^已生成 \d+ 份自评报告/,
  },
  "en-US": {
    more: "More",
    entry: "Check a report",
    chooser: "Choose a report",
    verdict: /^6 to correct, 8 to explain/,
    accept: "Explain",
    field: "Explanation",
    save: "Save explanation",
    accepted: "Explained: 1",
    back: "Back",
    draft: "Draft the reports",
    drafted: /^Reports drafted: \d+/,
  },
} as const;

for (const language of ["zh-CN", "en-US"] as const) {
  test.describe(`Reports, ${language}`, () => {
    const shared = sharedPage({ width: 1280, height: 900 });
    const demo = new DemoPage(shared);
    const words = WORDS[language];
    const more = async (): Promise<void> => {
      const summary = demo.pane.getByText(words.more, { exact: true });
      await summary.waitFor();
      const isOpen = await summary.evaluate((element) => element.parentElement?.hasAttribute("open"));
      if (isOpen !== true) await summary.click();
    };

    test("核对报告 opens from 更多操作", async () => {
      await demo.page.goto(`/?language=${language}`);
      await more();
      await demo.settled();
      await demo.pane.getByRole("button", { name: words.entry, exact: true }).click();
      await demo.pane.getByRole("heading", { level: 2, name: words.entry }).waitFor();
    });
    examine(demo, "before a report is chosen", `report-empty-${language}`);

    test("a report is chosen, and its findings are listed with their sentences", async () => {
      const [chooser] = await Promise.all([
        demo.page.waitForEvent("filechooser"),
        demo.pane.getByRole("button", { name: words.chooser }).click(),
      ]);
      await chooser.setFiles({ name: "自评报告.txt", mimeType: "text/plain", buffer: REPORT });
      await demo.pane.getByRole("heading", { level: 2, name: words.verdict }).waitFor();
      const sum = demo.finding("R71").first();
      assert.equal(await sum.locator("mark").first().innerText(), "追加预算2515.17万元");
    });
    examine(demo, "the report's findings", `report-${language}`);

    test("arrow keys go through the findings and their cells; a click goes to the cell", async () => {
      const cell = demo.finding("R71").first().locator("button[data-cell='资金!H4']");
      await cell.click();
      await demo.selectionIs((selection) => selection === "资金!H4", "资金!H4");
      const focused = () =>
        cell.evaluate(
          ({ ownerDocument }) => ownerDocument.activeElement?.closest("[data-finding]")?.id ?? "",
        );
      await cell.press("ArrowDown");
      await demo.pane.locator("[data-finding] :focus").waitFor();
      assert.equal(typeof (await focused()), "string");
    });

    test("a finding is accepted with a reason", async () => {
      const item = demo.finding("R72").first();
      await item.getByRole("button", { name: words.accept, exact: true }).click();
      await item.getByRole("textbox", { name: words.field }).fill("两处口径不同，已在附件2-3说明。");
      await item.getByRole("button", { name: words.save }).click();
      await demo.pane.getByRole("region", { name: words.accepted }).waitFor();
    });

    test("生成自评报告 shows the draft", async () => {
      await demo.pane.getByRole("button", { name: words.back }).click();
      await more();
      await demo.pane.getByRole("button", { name: words.draft }).click();
      await demo.pane.getByRole("heading", { level: 2, name: words.drafted }).waitFor();
    });
    examine(demo, "the draft", `drafts-${language}`);

    test("sends no request off this machine, and no script fails", async () => {
      assert.deepEqual(shared.foreign, []);
      assert.deepEqual(shared.errors, []);
    });
  });
}
