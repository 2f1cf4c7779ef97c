/** 填入下发表样 on the demo page: three blank forms beside the sample, by keyboard, in both languages and themes. */
import assert from "node:assert/strict";
import { test, type Locator } from "@playwright/test";
import { DemoPage } from "./demoPage";
import { examine } from "./examine";
import { sharedPage } from "./sharedPage";
import { sampleWithForms } from "./workbooks";

interface Words {
  readonly more: string;
  readonly open: string;
  readonly found: string;
  readonly choose: RegExp;
  readonly overwrite: RegExp;
  readonly item: string;
  readonly fill: string;
  readonly done: RegExp;
  readonly restore: string;
}

const WORDS: Readonly<Record<"zh-CN" | "en-US", Words>> = {
  "zh-CN": {
    more: "更多操作",
    open: "填入下发表样",
    found: "找到 3 张下发表样，尚未填入",
    choose: /^“表一”没有项目名称/,
    overwrite: /^以自评结果覆盖不一致的 1 处/,
    item: "主管部门",
    fill: "填入",
    done: /^已填入 3 张表/,
    restore: "还原",
  },
  "en-US": {
    more: "More",
    open: "Fill the bureau's form",
    found: "3 forms found, nothing filled in yet",
    choose: /^“表一” names no project/,
    overwrite: /^Write over the 1 cell that differs/,
    item: "Competent department",
    fill: "Fill",
    done: /^3 forms filled/,
    restore: "Restore",
  },
};

for (const [theme, language] of [
  ["light", "zh-CN"],
  ["dark", "en-US"],
] as const) {
  test.describe(`Filling forms, ${theme}, ${language}`, () => {
    const shared = sharedPage({ width: 1280, height: 900 });
    const demo = new DemoPage(shared);
    const words = WORDS[language];
    const button = (name: string): Locator => demo.pane.getByRole("button", { name, exact: true });
    /** Moves the focus by Tab, as a user without a mouse does */
    const tabTo = async (target: Locator): Promise<void> => {
      for (let presses = 0; presses < 60; presses += 1) {
        if (await target.evaluate((element) => element === document.activeElement)) return;
        await demo.page.keyboard.press("Tab");
      }
      assert.fail("not reached by Tab");
    };

    test("shows the forms of the workbook before anything is filled", async () => {
      await demo.page.goto(`/?theme=${theme}&language=${language}`);
      await demo.pane.getByText(words.more).first().waitFor();
      await demo.openWorkbook(await sampleWithForms());
      await demo.settled();
      if (!(await button(words.open).isVisible())) await demo.pane.getByText(words.more).first().click();
      await button(words.open).click();
      await demo.pane.getByRole("heading", { name: words.found }).waitFor();
      await demo.settled();
      await demo.pane.getByRole("row", { name: new RegExp(`表三!C5 ${words.item}`) }).waitFor();
      assert.equal((await demo.shown("表二", "C4"))?.text ?? "", "");
    });

    examine(demo, "the forms to fill", `fill-${theme}`);

    test("takes the project of a form without one by keyboard, and keeps the focus", async () => {
      const choice = demo.pane.getByRole("combobox", { name: words.choose });
      await demo.pane.getByRole("heading", { name: words.found }).focus();
      await tabTo(choice);
      await choice.selectOption({ index: 1 });
      await demo.pane.getByRole("region", { name: /^表一/ }).waitFor();
      await demo.settled();
      assert.ok(await choice.evaluate((element) => element === document.activeElement));
    });

    test("writes over what differs only if asked, by keyboard", async () => {
      const overwrite = demo.pane.getByRole("checkbox", { name: words.overwrite });
      await tabTo(overwrite);
      await demo.page.keyboard.press("Space");
      assert.ok(await overwrite.isChecked());
      await button(words.fill).focus();
      await demo.page.keyboard.press("Enter");
      await demo.bar(words.done).waitFor();
      assert.deepEqual(
        [await demo.shown("表一", "C4"), await demo.shown("表三", "C5")].map((cell) => cell?.text),
        ["人力资源市场建设专项工作经费", "攀枝花市人力资源和社会保障局"],
      );
    });

    test("takes it all back", async () => {
      await button(words.restore).click();
      await demo.settled();
      assert.deepEqual(
        [await demo.shown("表一", "C4"), await demo.shown("表三", "C5")].map((cell) => cell?.text ?? ""),
        ["", "攀枝花市人社局"],
      );
    });

    test("sends no request off this machine, and no script fails", () => {
      assert.deepEqual(shared.foreign, []);
      assert.deepEqual(shared.errors, []);
    });
  });
}
