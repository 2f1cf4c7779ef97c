/** The work that the guide describes. Checks its pictures; `npm run screenshots` takes them again. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "@playwright/test";
import { plantedRollup } from "../../scripts/rollup/planted";
import { loadXlsx } from "../../src/xlsx";
import { workbookOf } from "../support/printedSheet";
import { printedSheets } from "../support/printedWorkbook";
import { published } from "../support/publishedForms";
import { ROOT } from "./build";
import { sharedPage } from "./sharedPage";
import { DemoPage } from "./demoPage";
import { GuidePictures } from "./guidePictures";
import { brokenSample, sampleWithForms } from "./workbooks";

test.describe("The pictures of the guide", () => {
  const shared = sharedPage({ width: 1280, height: 800 });
  const demo = new DemoPage(shared);
  let pictures: GuidePictures;
  test.beforeAll(async () => {
    const { updateSnapshots } = test.info().config;
    pictures = await GuidePictures.open(["all", "changed"].includes(updateSnapshots));
  });
  const shown = () => demo.pane.getByRole("main");
  const take = (name: string): Promise<void> => pictures.take(name, demo.page.locator("aside.pane"), shown());

  test("shows the window and the pane after a recompute", async () => {
    await demo.open(`/?theme=light`);
    await demo.pane.getByText("各表识别正常").waitFor();
    await demo.recompute();
    await demo.finding("R02").first().getByRole("button", { name: "定位到 资金!K12" }).click();
    await demo.selectionIs((selection) => selection === "资金!K12", "资金!K12");
    await demo.settled();
    await pictures.take("screenshot", demo.page.locator("body"), shown());
    await take("pane");
  });

  test("shows 总览", async () => {
    await demo.pane.getByRole("tab", { name: "总览" }).click();
    await demo.pane.getByRole("region", { name: /^资金/ }).waitFor();
    await take("overview");
  });

  test("shows 原因", async () => {
    await demo.pane.getByRole("tab", { name: /^原因/ }).click();
    await demo.pane.getByRole("textbox").first().fill("项目跨年实施，余款结转下年。");
    await demo.pane.getByRole("tab", { name: /^原因/ }).scrollIntoViewIfNeeded();
    await take("reasons");
  });

  test("shows 预览", async () => {
    await demo.openSheet("附件5");
    await demo.type("F23", "=1+1");
    await demo.pane.getByRole("button", { name: "预览" }).click();
    await demo.pane.getByRole("checkbox", { name: "覆盖 附件5!F23" }).waitFor();
    await demo.settled();
    await take("preview");
  });

  test("shows 诊断与修复", async () => {
    await demo.openWorkbook(await brokenSample());
    await demo.pane.getByText("有 1 处未能识别").waitFor();
    await demo.settled();
    await demo.pane.getByRole("button", { name: "诊断与修复" }).click();
    await demo.pane
      .getByRole("button", { name: /^绑定到/ })
      .first()
      .click();
    await demo.pane.getByRole("region", { name: "请确认" }).waitFor();
    await demo.settled();
    await take("doctor");
  });

  test("shows 读入自评表", async () => {
    await demo.openWorkbook(workbookOf(printedSheets(published("05"))));
    await demo.pane.getByRole("heading", { name: "识别出 1 张自评表" }).waitFor();
    await demo.settled();
    await demo.pane.getByRole("button", { name: "读入自评表" }).click();
    await demo.pane.getByText(/^各列读作什么/).waitFor();
    await demo.settled();
    await take("printed");
  });

  test("shows 填入下发表样", async () => {
    await demo.openWorkbook(await sampleWithForms());
    await demo.settled();
    await demo.showMore();
    await demo.pane.getByRole("button", { name: "填入下发表样" }).click();
    await demo.pane.getByRole("heading", { name: "找到 3 张下发表样，尚未填入" }).waitFor();
    await demo.settled();
    await take("fill");
  });

  test("shows 生成自评报告 and 核对报告", async () => {
    await demo.open(`/?theme=light`);
    await demo.pane.getByText("各表识别正常").waitFor();
    await demo.showMore();
    await demo.pane.getByRole("button", { name: "生成自评报告" }).click();
    await demo.pane.getByRole("heading", { name: /^已生成 \d+ 份自评报告/ }).waitFor();
    await demo.settled();
    await take("drafts");
    await demo.pane.getByRole("button", { name: "返回" }).click();
    await demo.showMore();
    await demo.pane.getByRole("button", { name: "核对报告" }).click();
    const [chooser] = await Promise.all([
      demo.page.waitForEvent("filechooser"),
      demo.pane.getByRole("button", { name: "选择报告文件" }).click(),
    ]);
    const buffer = readFileSync(path.join(ROOT, "test/fixtures/report/report-2021.txt"));
    await chooser.setFiles({ name: "自评报告.txt", mimeType: "text/plain", buffer });
    await demo.pane.getByRole("heading", { name: /^\d+ 处必须改/ }).waitFor();
    await demo.settled();
    await take("report");
  });

  test("shows 汇总各单位, and the sheet with its chart", async () => {
    const { files, department } = plantedRollup();
    await demo.openWorkbook(loadXlsx(department));
    await demo.settled();
    await demo.pane.getByRole("button", { name: "汇总各单位" }).click();
    const [chooser] = await Promise.all([
      demo.page.waitForEvent("filechooser"),
      demo.pane.getByRole("button", { name: "选择各单位工作簿" }).click(),
    ]);
    await chooser.setFiles(
      files.map(({ name, bytes }) => ({ name, mimeType: "", buffer: Buffer.from(bytes) })),
    );
    await demo.pane.getByRole("heading", { name: /个文件，计入合计/ }).waitFor({ timeout: 90_000 });
    await demo.settled();
    const units = demo.pane.getByRole("region", { name: /^各单位/ });
    // The pane's title covers its upper edge.
    await units.evaluate((section) => {
      section.style.scrollMarginTop = "64px";
      section.scrollIntoView();
    });
    await take("rollup");
    await demo.pane.getByRole("button", { name: "写入汇总表" }).click();
    await demo.pane.getByText(/^已写入：/).waitFor({ timeout: 60_000 });
    await demo.page.getByRole("tab", { name: "单位执行率" }).click();
    await demo.settled();
    await pictures.take("rates", demo.page.locator("body"), shown());
  });

  test("takes exactly the pictures of the guide and the README", () => pictures.close());
});
