/**
 * The production pane in the frame of an Office server of one's own, as far as the genuine Office.js for the web goes
 * without one: the server's address is not Microsoft's, so Office.js asks about it in a frame from its own address.
 */
import assert from "node:assert/strict";
import path from "node:path";
import { test } from "@playwright/test";
import { newWatchedPage } from "./browser";
import { OFFICE_JS, PRODUCTION } from "./build";
import { CDN } from "./productionPage";

const OFFICE_SERVER = "https://office.example.gov.cn";
/** Not this machine's address: Chromium lets no page of the internet frame it. */
const ADD_IN = "https://jixiao.example.gov.cn";
const PANE =
  `${ADD_IN}/taskpane.html?_host_Info=Excel$Web$16.00$zh-CN$correlation$$$0` +
  `#&_xdm_Info=conversation|pane|${encodeURIComponent(`${OFFICE_SERVER}/x/`)}`;
/** Office.js's page that asks */
const QUESTION = `${CDN}AgaveErrorUX/index.html`;

test("the content security policy lets in the frame in which Office.js asks about the server", async ({
  browser,
}) => {
  const { context, page, foreign, errors } = await newWatchedPage(browser, { width: 700, height: 800 });
  await page.route(`${OFFICE_SERVER}/**`, (route) =>
    route.fulfill({ contentType: "text/html", body: `<iframe src="${PANE}"></iframe>` }),
  );
  await page.route(`${ADD_IN}/**`, (route) =>
    route.fulfill({ path: path.join(PRODUCTION, new URL(route.request().url()).pathname) }),
  );
  await page.route(`${CDN}**`, (route) => {
    const file = new URL(route.request().url()).pathname.replace("/lib/1/hosted/", "");
    return route.request().url().startsWith(QUESTION)
      ? route.fulfill({ contentType: "text/html", body: "asked" })
      : route.fulfill({ path: path.join(OFFICE_JS, file), contentType: "text/javascript" });
  });
  const asked = page.waitForEvent("framenavigated", (frame) => frame.url().startsWith(QUESTION));
  await page.goto(`${OFFICE_SERVER}/workbook`);
  const frame = await asked;
  const question = JSON.parse(decodeURIComponent(new URL(frame.url()).hash.slice(1))) as unknown;
  assert.deepEqual(question, {
    error: "NotTrustedWAC",
    locale: "zh-cn",
    hostname: "office.example.gov.cn",
    noHttps: false,
    validate: true,
  });
  assert.equal(await frame.textContent("body"), "asked");
  const addresses = foreign.map((address) => new URL(address).origin);
  assert.deepEqual([...new Set(addresses)].sort(), [new URL(CDN).origin, ADD_IN, OFFICE_SERVER]);
  assert.deepEqual(errors, []);
  await context.close();
});
