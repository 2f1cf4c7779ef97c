/** 汇总各单位 on the demo page: 40 units' files are read in a worker, listed, and written with their chart. */
import assert from "node:assert/strict";
import path from "node:path";
import { test } from "@playwright/test";
import { plantedRollup } from "../../scripts/rollup/planted";
import { loadXlsx } from "../../src/xlsx";
import { violations } from "./accessibility";
import { RESULTS } from "./build";
import { DemoPage } from "./demoPage";
import { cutText, horizontalOverflow, paneFrame, setPaneWidth } from "./paneFrame";
import { sharedPage } from "./sharedPage";

const WIDTHS = [320, 350, 600];
const rollup = plantedRollup();
const files = rollup.files.map(({ name, bytes }) => ({
  name,
  mimeType: "",
  buffer: Buffer.from(bytes),
}));

for (const [theme, language] of [
  ["light", "zh-CN"],
  ["dark", "en-US"],
] as const) {
  const words =
    language === "zh-CN"
      ? {
          entry: "汇总各单位",
          more: "更多操作",
          choose: "选择各单位工作簿",
          read: /个文件，计入合计/,
          write: "写入汇总表",
          done: /已写入：/,
        }
      : {
          entry: "Roll up units",
          more: "More",
          choose: "Choose workbooks",
          read: `${files.length} files, ${rollup.counted.length} units counted`,
          write: "Write the roll-up",
          done: /Written: /,
        };

  test.describe(`Roll-up, ${theme}, ${language}`, () => {
    const shared = sharedPage({ width: 1280, height: 900 });
    const demo = new DemoPage(shared);
    const picture = (name: string) => path.join(RESULTS, `rollup-${theme}-${name}.png`);
    const entry = () => demo.pane.getByRole("button", { name: words.entry });
    let workers = 0;

    test("reads the units' files in a worker", async () => {
      demo.page.on("worker", () => (workers += 1));
      await demo.page.goto(`/?theme=${theme}&language=${language}`);
      await demo.page.waitForFunction(() => (window.demo?.sheetNames().length ?? 0) > 0);
      await demo.openWorkbook(loadXlsx(rollup.department));
      await demo.settled();
      if (!(await entry().isVisible())) await demo.pane.getByText(words.more).first().click();
      await entry().click();
      const [chooser] = await Promise.all([
        demo.page.waitForEvent("filechooser"),
        demo.pane.getByRole("button", { name: words.choose }).click(),
      ]);
      await chooser.setFiles(files);
      await demo.pane.getByRole("heading", { name: words.read }).waitFor({ timeout: 90_000 });
      assert.equal(workers, 1);
      assert.deepEqual(await violations(paneFrame(demo.page)), []);
    });

    for (const width of WIDTHS) {
      test(`nothing is cut off at ${width} pixels`, async () => {
        await setPaneWidth(demo.page, width);
        assert.equal(await horizontalOverflow(demo.page), 0);
        assert.deepEqual(await cutText(demo.page), []);
        await demo.page.screenshot({ path: picture(String(width)) });
      });
    }

    test("writes the sheets of the department, with a chart", async () => {
      await demo.pane.getByRole("button", { name: words.write }).click();
      await demo.pane.getByText(words.done).first().waitFor({ timeout: 60_000 });
      await demo.page.getByRole("tab", { name: "单位执行率" }).click();
      await demo.page.screenshot({ path: picture("sheet") });
    });

    test("no file leaves this machine", () => {
      assert.deepEqual(shared.foreign, []);
      assert.deepEqual(shared.errors, []);
    });
  });
}
