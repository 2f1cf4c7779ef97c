/**
 * The browser tests: `npm run test:e2e`. Builds the demo page and the production pane, opens both in Debian's
 * Chromium (or that of CHROMIUM_PATH) as a user would, and ends with `N passed, N failed`. `--no-build` takes what
 * was built before.
 */
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { acceptScenario } from "./acceptScenario";
import { launchBrowser } from "./browser";
import {
  buildDemo,
  buildHostScript,
  buildProduction,
  DEMO,
  OFFICE_JS,
  PRODUCTION,
  RESULTS,
  ROOT,
} from "./build";
import { Checks, say } from "./checks";
import { contrastScenario } from "./contrastScenario";
import { doctorScenario } from "./doctorScenario";
import { demoScenario } from "./demoScenario";
import { englishScenario } from "./englishScenario";
import { findingsScenario } from "./findingsScenario";
import { guideScenario } from "./guideScenario";
import { keyboardScenario } from "./keyboardScenario";
import { overviewScenario } from "./overviewScenario";
import { paneScenario } from "./paneScenario";
import { previewScenario } from "./previewScenario";
import { printedFormsScenario } from "./printedFormsScenario";
import { productionScenario } from "./productionScenario";
import { restoreScenario } from "./restoreScenario";
import { startScenario } from "./startScenario";
import { reasonsScenario } from "./reasonsScenario";
import { serve } from "./staticServer";

async function main(): Promise<number> {
  await mkdir(RESULTS, { recursive: true });
  let hostScript = path.join(ROOT, ".cache/e2e/host.js");
  if (!process.argv.includes("--no-build")) {
    say("Building the demo page and the production pane");
    await buildDemo();
    await buildProduction();
    hostScript = await buildHostScript();
  }
  const checks = new Checks();
  const demo = await serve({ "/": DEMO, "/office-js/": OFFICE_JS });
  const production = await serve({ "/": PRODUCTION });
  const browser = await launchBrowser();
  try {
    await demoScenario(browser, demo.origin, checks);
    await paneScenario(browser, demo.origin, checks);
    await contrastScenario(browser, demo.origin, checks);
    await overviewScenario(browser, demo.origin, checks);
    await findingsScenario(browser, demo.origin, checks);
    await reasonsScenario(browser, demo.origin, checks);
    await acceptScenario(browser, demo.origin, checks);
    await previewScenario(browser, demo.origin, checks);
    await restoreScenario(browser, demo.origin, checks);
    await printedFormsScenario(browser, demo.origin, checks);
    await doctorScenario(browser, demo.origin, checks);
    await keyboardScenario(browser, demo.origin, checks);
    await englishScenario(browser, demo.origin, checks);
    await guideScenario(browser, demo.origin, checks);
    await productionScenario(browser, production.origin, hostScript, checks);
    await startScenario(browser, production.origin, hostScript, checks);
  } finally {
    await browser.close();
    await demo.close();
    await production.close();
  }
  return checks.close();
}

process.exitCode = await main();
