import { defineConfig } from "@playwright/test";
import { LAUNCH_OPTIONS, TIMEOUT_MS } from "./browser";
import { RESULTS, ROOT } from "./build";
import { DEMO_ORIGIN } from "./origins";

export default defineConfig({
  testDir: ".",
  outputDir: RESULTS,
  workers: "100%",
  timeout: 120_000,
  forbidOnly: true,
  reporter: [["list"]],
  use: {
    baseURL: DEMO_ORIGIN,
    launchOptions: LAUNCH_OPTIONS,
    locale: "zh-CN",
    actionTimeout: TIMEOUT_MS,
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
  },
  webServer: { command: "tsx test/e2e/serve.ts", cwd: ROOT, url: DEMO_ORIGIN, timeout: 600_000 },
});
