/** The work that the guide describes, and its pictures. */
import type { Browser } from "playwright-core";
import { workbookOf } from "../support/printedSheet";
import { printedSheets } from "../support/printedWorkbook";
import { published } from "../support/publishedForms";
import { newWatchedPage } from "./browser";
import type { Checks } from "./checks";
import { DemoPage } from "./demoPage";
import { GuidePictures } from "./guidePictures";
import { brokenSample } from "./workbooks";

/** `make`: takes the pictures anew instead of comparing what they show. */
export async function guideScenario(
  browser: Browser,
  origin: string,
  checks: Checks,
  make = false,
): Promise<void> {
  checks.scenario("The pictures of the guide");
  const { context, page } = await newWatchedPage(browser, { width: 1280, height: 800 });
  const pictures = await GuidePictures.open(make);
  const demo = new DemoPage(page);
  const { pane } = demo;
  const shown = pane.getByRole("main");
  const take = (name: string): Promise<void> => pictures.take(name, page.locator("aside.pane"), shown);

  await checks.step("the window and the pane after a recompute", async () => {
    await demo.open(`${origin}/?theme=light`);
    await pane.getByText("各表识别正常").waitFor();
    await demo.recompute();
    await demo.finding("R02").first().getByRole("button", { name: "定位到 资金!K12" }).click();
    await demo.selectionIs((selection) => selection === "资金!K12", "资金!K12");
    await demo.settled();
    await pictures.take("screenshot", page.locator("body"), shown);
    await take("pane");
  });

  await checks.step("总览", async () => {
    await pane.getByRole("tab", { name: "总览" }).click();
    await pane.getByRole("region", { name: /^资金/ }).waitFor();
    await take("overview");
  });

  await checks.step("原因", async () => {
    await pane.getByRole("tab", { name: /^原因/ }).click();
    await pane.getByRole("textbox").first().fill("项目跨年实施，余款结转下年。");
    await pane.getByRole("tab", { name: /^原因/ }).scrollIntoViewIfNeeded();
    await take("reasons");
  });

  await checks.step("预览", async () => {
    await demo.openSheet("附件5");
    await demo.type("F23", "=1+1");
    await pane.getByRole("button", { name: "预览" }).click();
    await pane.getByRole("checkbox", { name: "覆盖 附件5!F23" }).waitFor();
    await demo.settled();
    await take("preview");
  });

  await checks.step("诊断与修复", async () => {
    await demo.openWorkbook(await brokenSample());
    await pane.getByText("有 1 处未能识别").waitFor();
    await demo.settled();
    await pane.getByRole("button", { name: "诊断与修复" }).click();
    await pane
      .getByRole("button", { name: /^绑定到/ })
      .first()
      .click();
    await pane.getByRole("region", { name: "请确认" }).waitFor();
    await demo.settled();
    await take("doctor");
  });

  await checks.step("读入自评表", async () => {
    await demo.openWorkbook(workbookOf(printedSheets(published("05"))));
    await pane.getByRole("heading", { name: "识别出 1 张自评表" }).waitFor();
    await demo.settled();
    await pane.getByRole("button", { name: "读入自评表" }).click();
    await pane.getByText(/^各列读作什么/).waitFor();
    await demo.settled();
    await take("printed");
  });

  await checks.step("each picture stands in the guide or the README, and no other does", () =>
    pictures.close(),
  );
  await context.close();
}
