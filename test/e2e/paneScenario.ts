/** The pane in its widths and themes, seen by axe-core and kept as pictures. */
import assert from "node:assert/strict";
import path from "node:path";
import type { Browser, Frame, Page } from "playwright-core";
import { seriousViolations } from "./accessibility";
import { newWatchedPage } from "./browser";
import { RESULTS } from "./build";
import type { Checks } from "./checks";
import { DemoPage } from "./demoPage";

const WIDTHS = [320, 350, 600];

export async function paneScenario(browser: Browser, origin: string, checks: Checks): Promise<void> {
  for (const theme of ["light", "dark"] as const) {
    checks.scenario(`The pane, ${theme}`);
    const { context, page } = await newWatchedPage(browser, { width: 1280, height: 900 });
    const demo = new DemoPage(page);

    await checks.step("axe finds nothing serious before the first recompute", async () => {
      await demo.open(`${origin}/?theme=${theme}`);
      await demo.pane.getByText("个名称齐全").waitFor();
      await demo.settled();
      assert.deepEqual(await seriousViolations(paneFrame(page)), []);
    });

    await checks.step("axe finds nothing serious in the results", async () => {
      await demo.recompute();
      assert.deepEqual(await seriousViolations(paneFrame(page)), []);
    });

    for (const width of WIDTHS) {
      await checks.step(`fits a width of ${width} px`, async () => {
        await setPaneWidth(page, width);
        const overflow = await paneFrame(page).evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        assert.equal(overflow, 0, `${overflow} px stick out`);
        const picture = path.join(RESULTS, `pane-${theme}-${width}.png`);
        await page.locator("aside.pane").screenshot({ path: picture });
      });
    }
    await context.close();
  }
}

function paneFrame(page: Page): Frame {
  const frame = page.frames().find((candidate) => candidate.url().includes("taskpane.html"));
  if (frame === undefined) throw new Error("the page has no pane");
  return frame;
}

/** By the keys of the bar between grid and pane, ten pixels a press */
async function setPaneWidth(page: Page, width: number): Promise<void> {
  const bar = page.getByRole("separator", { name: "面板宽度" });
  await bar.focus();
  for (;;) {
    const now = Number(await bar.getAttribute("aria-valuenow"));
    if (now === width) return;
    await page.keyboard.press(now < width ? "ArrowLeft" : "ArrowRight");
  }
}
