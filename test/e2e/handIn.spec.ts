/** The whole way from an open workbook to the hand-in, with every action of the user counted. */
import assert from "node:assert/strict";
import { test, type Locator } from "@playwright/test";
import { sharedPage } from "./sharedPage";
import { DemoPage } from "./demoPage";
import { eventually } from "./eventually";
import { sampleToHandIn } from "./workbooks";

const MOST_ACTIONS = 18;
const REASONS = 7;
const EXPLAINED = 10;

test.describe("The way to the hand-in", () => {
  const shared = sharedPage({ width: 1280, height: 900 });
  const demo = new DemoPage(shared);
  const actions: string[] = [];

  /** A click, a text that is typed, a file that is opened */
  const act = async (action: string, work: Promise<void>): Promise<void> => {
    actions.push(action);
    await work;
  };
  const click = (target: Locator): Promise<void> => act(String(target), target.click());
  const button = (name: string | RegExp): Locator => demo.pane.getByRole("button", { name });
  const tab = (name: RegExp): Locator => demo.pane.getByRole("tab", { name });
  const countIn = async (target: Locator): Promise<number> =>
    Number(/\d+/.exec(await target.innerText())?.[0] ?? "0");

  test(`takes at most ${MOST_ACTIONS} actions`, async () => {
    await demo.open("/");
    const workbook = await sampleToHandIn();
    await act("open", demo.openWorkbook(workbook));
    await demo.pane.getByText("各表识别正常").waitFor();
    await demo.settled();

    await click(demo.recomputeButton());
    await demo.finding("R02").first().waitFor();
    await demo.settled();

    for (const [cell, figure] of [
      ["资金!K12", "2153.40"],
      ["指标!H8", "51个"],
    ] as const) {
      await click(button(`定位到 ${cell}`).first());
      await demo.selectionIs((selection) => selection === cell, cell);
      await demo.page.locator("canvas").first().focus();
      await act(`type ${figure}`, type(figure));
      await demo.staleBanner().waitFor();
    }

    for (const rule of ["R24", "R27"]) {
      const before = await accepted();
      await click(
        demo
          .finding(rule)
          .first()
          .getByRole("button", { name: /^同类 \d+ 处一并说明$/ }),
      );
      await act(
        "type an explanation",
        demo.pane.getByRole("textbox", { name: "说明情况" }).fill("已向主管部门报备。"),
      );
      await click(button("保存说明"));
      await eventually(
        async () => ((await accepted()) > before ? null : await demo.verdict().innerText()),
        `findings of ${rule} explained`,
      );
      await demo.settled();
    }
    assert.ok((await accepted()) >= EXPLAINED);
    // The corrected figures are in the results.
    await demo.staleBanner().waitFor({ state: "detached" });
    assert.equal(await demo.finding("R02").count(), 0);

    const due = await countIn(tab(/^原因/));
    assert.ok(due >= REASONS, String(due));
    await click(tab(/^原因/));
    await click(button("多行同一原因"));
    await click(demo.pane.getByRole("checkbox", { name: /^全选/ }));
    await act(
      "type a reason",
      demo.pane.getByRole("textbox", { name: "所选各行的原因" }).fill("因上级资金年末下达，结转下年使用。"),
    );
    await click(button(/^写入所选/));
    await demo.bar(/已写入/).waitFor();
    await demo.settled();
    assert.equal(await countIn(tab(/^原因/)), 0);

    // The figures that the sample lacks are not in its report: its papers leave as drafts.
    await click(button("导出附件"));
    await demo.bar(/^未导出。还差：/).waitFor();
    assert.ok(actions.length <= MOST_ACTIONS, `${actions.length}: ${actions.join(", ")}`);
    await click(button("导出草稿"));
    await demo.bar(/新工作簿.*每页注明草稿/).waitFor();
    assert.deepEqual(shared.errors, []);
  });

  async function type(figure: string): Promise<void> {
    await demo.page.keyboard.type(figure);
    await demo.page.keyboard.press("Enter");
  }

  async function accepted(): Promise<number> {
    return Number(/(\d+) 处已说明/.exec(await demo.verdict().innerText())?.[1] ?? "0");
  }
});
