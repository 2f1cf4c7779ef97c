/** The pane in a Windows contrast theme: focus, selection and bars are visible without the pane's own colours. */
import assert from "node:assert/strict";
import path from "node:path";
import { test, type Locator } from "@playwright/test";
import { sharedPage } from "./sharedPage";
import { RESULTS } from "./build";
import { DemoPage } from "./demoPage";

/** Whether `change` changes the picture of `place` */
async function differs(place: Locator, change: () => Promise<void>): Promise<boolean> {
  const before = await place.screenshot();
  await change();
  return !before.equals(await place.screenshot());
}

for (const theme of ["light", "dark"] as const) {
  test.describe(`The pane in a contrast theme, ${theme}`, () => {
    const shared = sharedPage({ width: 1280, height: 1400 });
    const demo = new DemoPage(shared);
    test.beforeAll(() =>
      demo.page.emulateMedia({ forcedColors: "active", colorScheme: theme, reducedMotion: "reduce" }),
    );
    const pane = () => demo.page.locator("aside.pane");
    const keep = (name: string): Promise<Buffer> =>
      pane().screenshot({ path: path.join(RESULTS, `contrast-${theme}-${name}.png`) });

    test("shows the focus", async () => {
      await demo.open(`/?theme=${theme}`);
      await demo.pane.getByText("各表识别正常").waitFor();
      await demo.settled();
      await demo.recomputeButton().focus();
      for (const name of ["预览", "清除标记", "读入自评表"]) {
        await demo.page.keyboard.press("Tab");
        const button = demo.pane.getByRole("button", { name });
        while (!(await button.evaluate((each) => each === document.activeElement)))
          await demo.page.keyboard.press("Tab");
        assert.ok(
          await differs(pane(), () => button.evaluate((each) => each.blur())),
          `${name} with the focus`,
        );
        await button.focus();
      }
      await keep("focus");
    });

    test("shows the selected tab and the bars of the rates", async () => {
      await demo.recompute();
      await demo.pane.getByRole("tab", { name: "总览" }).click();
      await demo.pane.getByRole("tab", { name: "总览", selected: true }).waitFor();
      await demo.pane.locator(".fui-ProgressBar").first().waitFor();
      await keep("overview");
      await demo.pane.getByRole("tab", { name: /问题/ }).click();
      const line = await demo.pane
        .getByRole("tab", { name: /问题/, selected: true })
        .evaluate((tab) => getComputedStyle(tab, "::after").backgroundColor);
      assert.notEqual(line, "rgba(0, 0, 0, 0)");
      await keep("findings");
    });

    test("shows that a filter is set", async () => {
      const filter = demo.pane.getByRole("button", { name: /要说明/ }).first();
      const changed = await differs(filter, async () => {
        await filter.click();
        await filter.evaluate((each) => each.blur());
        await demo.page.mouse.move(5, 5);
      });
      assert.ok(changed, "a pressed filter looks like one that is not");
      const colors = await filter.evaluate((each) =>
        [each, each.querySelector("svg") ?? each].map((part) => getComputedStyle(part).color),
      );
      assert.equal(colors[0], colors[1], "the icon of a pressed filter");
      await keep("filter");
    });

    test("shows which finding has the focus", async () => {
      const cell = demo.pane.locator("[data-finding] [data-cell]").first();
      const next = demo.pane.locator("[data-finding]").nth(1);
      const changed = await differs(next, async () => {
        await cell.focus();
        await demo.page.keyboard.press("ArrowDown");
      });
      assert.ok(changed, "a finding with the focus looks like one without");
      await keep("finding");
    });
  });
}
