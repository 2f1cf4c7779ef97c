/** Pictures for the README and the guide: `npm run screenshots`. */
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { launchBrowser, newWatchedPage } from "../test/e2e/browser";
import { buildDemo, DEMO, OFFICE_JS, ROOT } from "../test/e2e/build";
import { DemoPage } from "../test/e2e/demoPage";
import { serve } from "../test/e2e/staticServer";

const DOCS = path.join(ROOT, "docs");

async function main(): Promise<void> {
  await mkdir(DOCS, { recursive: true });
  await buildDemo();
  const server = await serve({ "/": DEMO, "/office-js/": OFFICE_JS });
  const browser = await launchBrowser();
  try {
    for (const theme of ["light", "dark"] as const) {
      const { context, page } = await newWatchedPage(browser, { width: 1280, height: 800 });
      const demo = new DemoPage(page);
      await demo.open(`${server.origin}/?theme=${theme}`);
      const pane = page.locator("aside.pane");
      await demo.recompute();
      await demo.finding("R02").first().getByRole("button", { name: "定位到 资金!K12" }).click();
      await demo.selectionIs((selection) => selection === "资金!K12", "资金!K12");
      await demo.settled();
      if (theme === "light") await page.screenshot({ path: path.join(DOCS, "screenshot.png") });
      await pane.screenshot({ path: path.join(DOCS, theme === "light" ? "pane.png" : "pane-dark.png") });
      if (theme === "light") {
        await demo.openSheet("附件5");
        await page.screenshot({ path: path.join(DOCS, "attachment5.png") });
      }
      await context.close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

await main();
