/** The pane in its widths and themes, seen by axe-core and kept as pictures. */
import assert from "node:assert/strict";
import path from "node:path";
import type { Browser } from "playwright-core";
import { violations } from "./accessibility";
import { newWatchedPage } from "./browser";
import { RESULTS } from "./build";
import type { Checks } from "./checks";
import { DemoPage } from "./demoPage";
import { horizontalOverflow, paneFrame, setPaneWidth } from "./paneFrame";

const WIDTHS = [320, 350, 600];

export async function paneScenario(browser: Browser, origin: string, checks: Checks): Promise<void> {
  for (const theme of ["light", "dark"] as const) {
    checks.scenario(`The pane, ${theme}`);
    const { context, page } = await newWatchedPage(browser, { width: 1280, height: 900 });
    const demo = new DemoPage(page);

    await checks.step("axe finds nothing before the first recompute", async () => {
      await demo.open(`${origin}/?theme=${theme}`);
      await demo.pane.getByText("个名称齐全").waitFor();
      await demo.settled();
      assert.deepEqual(await violations(paneFrame(page)), []);
    });

    await checks.step("axe finds nothing in the results", async () => {
      await demo.recompute();
      assert.deepEqual(await violations(paneFrame(page)), []);
    });

    for (const width of WIDTHS) {
      await checks.step(`fits a width of ${width} px`, async () => {
        await setPaneWidth(page, width);
        const overflow = await horizontalOverflow(page);
        assert.equal(overflow, 0, `${overflow} px stick out`);
        const picture = path.join(RESULTS, `pane-${theme}-${width}.png`);
        await page.locator("aside.pane").screenshot({ path: picture });
      });
    }
    await context.close();
  }
}
