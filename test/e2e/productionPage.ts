/** Prepares a page for the unchanged production build: the embedded host in place of Excel, this machine in place of the CDN. */
import path from "node:path";
import type { Page } from "@playwright/test";
import { HOST_SCRIPT, OFFICE_JS } from "./build";
import { PRODUCTION_ORIGIN } from "./origins";

export const CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/";

export async function connectToHost(page: Page): Promise<void> {
  await page.addInitScript({ path: HOST_SCRIPT });
  await page.route(`${CDN}**`, (route) => {
    const file = decodeURIComponent(new URL(route.request().url()).pathname.replace("/lib/1/hosted/", ""));
    return route.fulfill({ path: path.join(OFFICE_JS, file), contentType: "text/javascript" });
  });
  await page.route("**", (route) => {
    const url = route.request().url();
    return url.startsWith(PRODUCTION_ORIGIN) || url.startsWith(CDN) ? route.fallback() : route.abort();
  });
}
