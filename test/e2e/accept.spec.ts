/** 说明情况 on the demo page: an explanation is printed in 核对记录, and lapses when the figure changes. */
import assert from "node:assert/strict";
import { test } from "@playwright/test";
import { HIGHLIGHT_COLORS } from "../../src/workbook/sheet/styles";
import { violations } from "./accessibility";
import { sharedPage } from "./sharedPage";
import { DemoPage } from "./demoPage";
import { eventually } from "./eventually";
import { paneFrame } from "./paneFrame";

const REASON = "上级追加指标年末下达，文件已附";

test.describe("Explaining a finding", () => {
  const shared = sharedPage({ width: 1280, height: 900 });
  const demo = new DemoPage(shared);
  const apart = () => demo.pane.getByRole("region", { name: /^已说明/ });
  /** The text of 核对记录 */
  const record = async (): Promise<string> => {
    const cells = await demo.shownArea("核对记录", 250, "ABCDEFGHIJ");
    return Object.values(cells)
      .map(({ text }) => text)
      .join("\n");
  };

  test("explains a finding by keyboard, and counts it apart", async () => {
    await demo.open("/");
    await demo.pane.getByText("各表识别正常").waitFor();
    await demo.recompute();
    const cell = demo.finding("R02").first().getByRole("button", { name: "定位到 资金!K12" });
    await cell.focus();
    await demo.page.keyboard.press("ArrowRight");
    await demo.page.keyboard.press("Enter");
    await demo.page.keyboard.type(REASON);
    await demo.page.keyboard.press("Tab");
    await demo.page.keyboard.press("Enter");
    await demo.bar("已说明 1 处").waitFor();
    await apart().getByText(`已说明：${REASON}`).waitFor();
    assert.match(await demo.verdict().innerText(), /1 处已说明/);
    assert.deepEqual(await violations(paneFrame(demo.page)), []);
  });

  test("prints the explanation in 核对记录 at once, and no longer colours the cell", async () => {
    await demo.settled();
    await eventually(async () => {
      const text = await record();
      return text.includes("已说明情况的问题（1项）") && text.includes(REASON) ? null : text;
    }, "the explanation in 核对记录");
    assert.notEqual((await demo.shown("资金", "K12"))?.fill, HIGHLIGHT_COLORS.error.fill);
  });

  test("opens the finding again when the figure changes, with the earlier explanation", async () => {
    await demo.openSheet("资金");
    await demo.type("K12", "2153.47");
    await demo.staleBanner().waitFor();
    await demo.recompute();
    await demo.finding("R02").first().getByText(`数据已变，原说明：${REASON}`).waitFor();
    assert.equal(await apart().count(), 0);
    assert.ok((await record()).includes(`数据已变，原说明：${REASON}`));
    await eventually(async () => {
      const fill = (await demo.shown("资金", "K12"))?.fill;
      return fill === HIGHLIGHT_COLORS.error.fill ? null : fill;
    }, "the cell coloured again");
  });

  test("accepts the explanation again when the figure returns, and can revoke it", async () => {
    await demo.type("K12", "2153.46");
    await demo.staleBanner().waitFor();
    await demo.recompute();
    await apart().getByRole("button", { name: "撤销说明" }).click();
    await demo.bar("已撤销 1 处说明").waitFor();
    await demo.finding("R02").first().getByRole("button", { name: "说明情况" }).waitFor();
    assert.equal(await apart().count(), 0);
  });

  test("sends no request off this machine, and no script fails", async () => {
    assert.deepEqual(shared.foreign, []);
    assert.deepEqual(shared.errors, []);
  });
});
