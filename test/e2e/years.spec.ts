/** 与上年比较 on the demo page: a file is chosen, its findings are listed, and what was compared is said. */
import assert from "node:assert/strict";
import path from "node:path";
import { test } from "@playwright/test";
import { standardFile } from "../support/standardFile";
import { FILE_2020, workbook2020 } from "../support/workbook2020";
import { violations } from "./accessibility";
import { RESULTS } from "./build";
import { DemoPage } from "./demoPage";
import { cutText, horizontalOverflow, paneFrame, setPaneWidth } from "./paneFrame";
import { sharedPage } from "./sharedPage";

const WIDTHS = [320, 350, 600];

for (const theme of ["light", "dark"] as const) {
  test.describe(`Last year, ${theme}`, () => {
    const shared = sharedPage({ width: 1280, height: 900 });
    const demo = new DemoPage(shared);
    const picture = (name: string) => path.join(RESULTS, `last-year-${theme}-${name}.png`);

    test("is chosen among the tools", async () => {
      await demo.open(`/?theme=${theme}`);
      await demo.pane.getByText("各表识别正常").waitFor();
      const [chooser] = await Promise.all([
        demo.page.waitForEvent("filechooser"),
        demo.pane.getByRole("button", { name: "选择上年工作簿" }).click(),
      ]);
      const buffer = Buffer.from(await standardFile(workbook2020()));
      await chooser.setFiles({ name: FILE_2020, mimeType: "", buffer });
      await demo.pane.getByText(`已选择“${FILE_2020}”（2020年度）`).waitFor();
      assert.deepEqual(await violations(paneFrame(demo.page)), []);
      await demo.page.screenshot({ path: picture("chosen") });
    });

    test("its findings are in the list with the others, and what was compared stands above them", async () => {
      await demo.recompute();
      const summary = demo.pane.getByText(`已与上年工作簿“${FILE_2020}”（2020年度）比较`);
      await summary.click();
      await demo.pane.getByText("今年新增的项目：").waitFor();
      await demo.pane.getByText("结转结余为7.76，相差0.06").waitFor();
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

    test("no file leaves this machine", () => {
      assert.deepEqual(shared.foreign, []);
      assert.deepEqual(shared.errors, []);
    });
  });
}
