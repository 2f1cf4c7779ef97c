/** Checks of the pane in every state: axe finds nothing, and no text is cut off at any width or zoom. */
import assert from "node:assert/strict";
import path from "node:path";
import { test, type Page } from "@playwright/test";
import { violations } from "./accessibility";
import { RESULTS } from "./build";
import type { DemoPage } from "./demoPage";
import { cutText, horizontalOverflow, paneFrame, setPaneWidth } from "./paneFrame";

export const WIDTHS = [320, 350, 600];

/** Leaves the pane at its usual width. Pictures are saved as `{name}-320.png`. */
export function examine(demo: DemoPage, state: string, name: string): void {
  test(`${state}: axe finds nothing, no text is cut off`, async () => {
    const { page } = demo;
    assert.deepEqual(await violations(paneFrame(page)), []);
    for (const width of WIDTHS) {
      await setPaneWidth(page, width);
      await picture(page, `${name}-${width}`);
      assert.deepEqual(await cutText(page), [], `${width} px`);
      assert.equal(await horizontalOverflow(page), 0, `${width} px: sticks out`);
    }
    // 175 CSS pixels
    await setPaneWidth(page, 350);
    await paneFrame(page).evaluate(() => document.documentElement.style.setProperty("zoom", "2"));
    try {
      await picture(page, `${name}-zoom`);
      assert.deepEqual(await cutText(page), [], "350 px at 200 %");
    } finally {
      await paneFrame(page).evaluate(() => document.documentElement.style.removeProperty("zoom"));
    }
  });
}

async function picture(page: Page, name: string): Promise<void> {
  await page.locator("aside.pane").screenshot({ path: path.join(RESULTS, `${name}.png`) });
}
