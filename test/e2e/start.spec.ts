/** The start of the production pane when loading fails or takes long, and a change of Office's theme. */
import assert from "node:assert/strict";
import path from "node:path";
import { test, type Browser, type Page, type Route } from "@playwright/test";
import { newWatchedPage } from "./browser";
import { HOST_SCRIPT, OFFICE_JS } from "./build";
import { PRODUCTION_ORIGIN } from "./origins";

const CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const HOST_PART = /\/excel-win32-[^/]*\.js/;
const DARK = {
  bodyBackgroundColor: "#292929",
  bodyForegroundColor: "#FFFFFF",
  controlBackgroundColor: "#1F1F1F",
  controlForegroundColor: "#FFFFFF",
};
/** Milliseconds; Office.js caches the theme for five seconds. */
const THEME_CACHED_MS = 5_500;

/** Answers a request for a part of Office.js; false: the part itself is the answer. */
type Interceptor = (route: Route, file: string) => Promise<boolean>;

test.describe("The start of the pane", () => {
  const opened = async (
    browser: Browser,
    intercept: Interceptor,
    act: (page: Page) => Promise<void>,
  ): Promise<void> => {
    const { context, page } = await newWatchedPage(browser, { width: 350, height: 800 });
    try {
      await page.addInitScript({ path: HOST_SCRIPT });
      await page.route(`${CDN}**`, async (route) => {
        const file = decodeURIComponent(
          new URL(route.request().url()).pathname.replace("/lib/1/hosted/", ""),
        );
        if (await intercept(route, file)) return;
        await route.fulfill({ path: path.join(OFFICE_JS, file), contentType: "text/javascript" });
      });
      await page.goto(`${PRODUCTION_ORIGIN}/taskpane.html`, { waitUntil: "domcontentloaded" });
      await act(page);
    } finally {
      await context.close();
    }
  };
  const recompute = (page: Page) => page.getByRole("button", { name: "一键重算" });
  const officeMissing = (page: Page) =>
    page.getByRole("heading", { name: "未能载入 Office.js，面板无法工作。" });

  test("says so when Office.js cannot be reached", ({ browser }) =>
    opened(
      browser,
      async (route) => {
        await route.abort();
        return true;
      },
      async (page) => {
        await officeMissing(page).waitFor();
        assert.equal(await recompute(page).count(), 0);
      },
    ));

  test("says so when Office.js finds no Excel, and offers to reload", ({ browser }) =>
    opened(
      browser,
      async (route, file) => {
        if (!HOST_PART.test(`/${file}`)) return false;
        await route.abort();
        return true;
      },
      async (page) => {
        await recompute(page).waitFor();
        await officeMissing(page).waitFor();
        await page.getByRole("button", { name: "重新载入" }).waitFor();
      },
    ));

  test("queues a press of the main button until Excel is ready", async ({ browser }) => {
    let release = (): void => undefined;
    const excelReady = new Promise<void>((resolve) => (release = resolve));
    await opened(
      browser,
      async (_, file) => {
        if (HOST_PART.test(`/${file}`)) await excelReady;
        return false;
      },
      async (page) => {
        await recompute(page).click();
        await page.getByRole("button", { name: /正在重算/ }).waitFor();
        release();
        // The recompute ran: the workbook is blank.
        await page
          .getByRole("main")
          .locator(".fui-MessageBar")
          .filter({ hasText: "标准自评工作簿" })
          .waitFor();
        await page.getByRole("button", { name: "新建标准自评工作簿" }).waitFor();
      },
    );
  });

  test("follows a change of Office's theme when the user returns to the pane", ({ browser }) =>
    opened(
      browser,
      () => Promise.resolve(false),
      async (page) => {
        await page.getByRole("button", { name: "新建标准自评工作簿" }).waitFor();
        const background = () =>
          page.locator(".fui-FluentProvider").evaluate((pane) => getComputedStyle(pane).backgroundColor);
        const light = await background();
        await page.evaluate((theme) => {
          window.testHost.theme = theme;
        }, DARK);
        await page.waitForTimeout(THEME_CACHED_MS);
        await page.mouse.move(10, 10);
        await page.waitForFunction(() => document.documentElement.style.colorScheme === "dark");
        assert.notEqual(await background(), light);
      },
    ));
});
