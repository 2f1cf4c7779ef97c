/** Debian's Chromium without network access, and pages that record what they asked for. */
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type LaunchOptions,
  type Page,
} from "@playwright/test";

/** How long everything waits for what it expects */
export const TIMEOUT_MS = 45_000;

export const LAUNCH_OPTIONS: LaunchOptions = {
  executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
  // Chromium has no sandbox for root.
  chromiumSandbox: process.getuid?.() !== 0,
  args: [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
};

/** For scripts; tests take the browser from Playwright's fixture. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch(LAUNCH_OPTIONS);
}

export interface Watched {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Addresses outside this machine that the page asked for */
  readonly foreign: string[];
  /** Uncaught errors of scripts, and errors on the console */
  readonly errors: string[];
}

export type WindowSize = NonNullable<BrowserContextOptions["viewport"]>;

export async function newWatchedPage(
  browser: Browser,
  viewport: WindowSize,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  // No transition is under way when colours are read.
  const context = await browser.newContext({ viewport, reducedMotion: "reduce", ...options });
  context.setDefaultTimeout(TIMEOUT_MS);
  const page = await context.newPage();
  const foreign: string[] = [];
  const errors: string[] = [];
  context.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (!["data:", "blob:", "file:"].includes(protocol) && hostname !== "localhost")
      foreign.push(request.url());
  });
  context.on("weberror", (error) => errors.push(error.error().stack ?? error.error().message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(`${message.text()} (${message.location().url})`);
  });
  return { context, page, foreign, errors };
}
