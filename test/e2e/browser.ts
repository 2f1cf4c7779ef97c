/** Debian's Chromium, kept from the network, and a log of what the pages asked for. */
import type { Browser, BrowserContext, Page } from "playwright-core";
import { chromium } from "playwright-core";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Everything waits this long for what it expects, and then fails. */
export const PATIENCE_MS = 20_000;

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
    headless: true,
    args: FLAGS,
  });
}

export interface Watched {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Addresses asked for that are not of this machine */
  readonly foreign: string[];
  /** Errors that scripts did not catch, and what the console called an error */
  readonly errors: string[];
}

export interface WindowSize {
  readonly width: number;
  readonly height: number;
}

export async function newWatchedPage(browser: Browser, viewport: WindowSize): Promise<Watched> {
  const context = await browser.newContext({ viewport, locale: "zh-CN", acceptDownloads: true });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  const foreign: string[] = [];
  const errors: string[] = [];
  context.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (!["data:", "blob:"].includes(protocol) && hostname !== "localhost") foreign.push(request.url());
  });
  context.on("weberror", (error) => errors.push(error.error().stack ?? error.error().message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(`${message.text()} (${message.location().url})`);
  });
  return { context, page, foreign, errors };
}
