/** Takes the pictures of the README and the guide anew: `npm run screenshots`. */
import { launchBrowser } from "../test/e2e/browser";
import { buildDemo, DEMO, OFFICE_JS } from "../test/e2e/build";
import { Checks } from "../test/e2e/checks";
import { guideScenario } from "../test/e2e/guideScenario";
import { serve } from "../test/e2e/staticServer";

async function main(): Promise<number> {
  await buildDemo();
  const server = await serve({ "/": DEMO, "/office-js/": OFFICE_JS });
  const browser = await launchBrowser();
  const checks = new Checks();
  try {
    await guideScenario(browser, server.origin, checks, true);
  } finally {
    await browser.close();
    await server.close();
  }
  return checks.close();
}

process.exitCode = await main();
