/**
 * The pane in English, from the first recompute to the restored workbook, and in every main state: nothing is cut off,
 * axe finds nothing, and no label is left in Chinese.
 */
import assert from "node:assert/strict";
import { test } from "@playwright/test";
import { createWorkbook } from "../../src/xlsx/model/createWorkbook";
import { workbookOf } from "../support/printedSheet";
import { printedSheets } from "../support/printedWorkbook";
import { published } from "../support/publishedForms";
import { sharedPage } from "./sharedPage";
import { DemoPage } from "./demoPage";
import { examine } from "./examine";
import { paneFrame } from "./paneFrame";
import { freshUnit } from "./freshUnit";
import { brokenSample, protectedSample } from "./workbooks";

const STATES: readonly {
  readonly state: string;
  readonly name: string;
  readonly reach: (demo: DemoPage) => Promise<void>;
}[] = [
  {
    state: "Findings",
    name: "findings",
    reach: async ({ pane }) => {
      await pane.getByText("every table found").waitFor();
      await pane.getByRole("button", { name: "Recompute" }).click();
      await pane.getByRole("region", { name: "Result" }).waitFor();
      await pane.getByRole("button", { name: "Explain", exact: true }).first().click();
      await pane.getByRole("textbox", { name: "Explanation" }).fill("已按主管部门口径核对。");
    },
  },
  {
    state: "a finding that is explained",
    name: "explained",
    reach: async ({ pane }) => {
      await pane.getByRole("button", { name: "Save explanation" }).click();
      await pane.getByRole("region", { name: "Explained: 1" }).waitFor();
      await pane.getByRole("heading", { name: /^Not ready: \d+ to correct.*1 explained/ }).waitFor();
    },
  },
  {
    state: "Overview",
    name: "overview",
    reach: async ({ pane }) => {
      await pane.getByRole("tab", { name: "Overview" }).click();
      await pane.getByRole("region", { name: /^Funds/ }).waitFor();
      await pane.getByRole("button", { name: "Expand all" }).click();
      await pane.getByText(/^Rule profile/).click();
    },
  },
  {
    state: "Reasons",
    name: "reasons",
    reach: async ({ pane }) => {
      await pane.getByRole("tab", { name: /^Reasons/ }).click();
      await pane.getByRole("textbox").first().fill("项目跨年实施，余款结转下年。");
      await pane.getByRole("button", { name: "Save as phrase" }).first().click();
    },
  },
  {
    state: "a reason that is written",
    name: "written",
    reach: async (demo) => {
      const row = demo.pane.locator("[data-reason]").first();
      const [sheet = "", address = ""] = ((await row.getAttribute("data-reason")) ?? "").split("!");
      await row.getByRole("button", { name: "Write", exact: true }).click();
      await demo.pane.getByRole("tab", { name: "Reasons 7" }).waitFor();
      await demo.settled();
      assert.equal((await demo.shown(sheet, address))?.text, "项目跨年实施，余款结转下年。");
      await demo.pane
        .getByText(/^1 reason written\./, { exact: false })
        .first()
        .waitFor();
    },
  },
  {
    state: "the result after it",
    name: "again",
    reach: async ({ pane }) => {
      await pane.getByRole("button", { name: "Recompute" }).click();
      await pane.getByRole("tab", { name: "Reasons 7" }).waitFor();
      await pane.getByRole("tab", { name: /^Findings/ }).click();
      await pane.getByRole("region", { name: "Findings", exact: true }).waitFor();
    },
  },
  {
    state: "Preview",
    name: "preview",
    reach: async (demo) => {
      await demo.openSheet("附件5");
      await demo.type("F23", "=1+1");
      await demo.pane.getByRole("button", { name: "Preview" }).click();
      await demo.pane.getByRole("checkbox", { name: "Overwrite 附件5!F23" }).waitFor();
    },
  },
  {
    state: "the restored workbook",
    name: "restored",
    reach: async (demo) => {
      await demo.pane.getByRole("button", { name: "Back" }).click();
      await demo.pane.getByText("More", { exact: true }).click();
      await demo.pane.getByRole("button", { name: "Restore" }).click();
      await demo.bar(/^Restored: /).waitFor();
    },
  },
  {
    state: "an empty workbook",
    name: "empty",
    reach: async (demo) => {
      await demo.openWorkbook(createWorkbook());
      await demo.pane.getByRole("button", { name: "New standard workbook" }).waitFor();
    },
  },
  {
    state: "a protected sheet",
    name: "failure",
    reach: async (demo) => {
      await demo.openWorkbook(await protectedSample());
      await demo.pane.getByText("every table found").waitFor();
      await demo.pane.getByRole("button", { name: "Recompute" }).click();
      await demo.bar("Could not write: the sheet “资金” is protected.").waitFor();
    },
  },
  {
    state: "a ledger",
    name: "ledger",
    reach: async (demo) => {
      await demo.openWorkbook(await freshUnit());
      await demo.settled();
      await demo.pane.getByRole("button", { name: "Read it in" }).click();
      await demo.pane.getByRole("heading", { name: /^2 lists found/ }).waitFor();
      await demo.pane
        .getByText(/^\d+ words? /)
        .first()
        .click();
    },
  },
  {
    state: "the doctor",
    name: "doctor",
    reach: async (demo) => {
      await demo.openWorkbook(await brokenSample());
      await demo.pane.getByText("1 table or cell not found").waitFor();
      await demo.settled();
      await demo.pane.getByRole("button", { name: "Diagnose and repair" }).click();
      await demo.pane
        .getByRole("button", { name: /^Bind to/ })
        .first()
        .click();
      await demo.pane.getByRole("region", { name: "Please confirm" }).waitFor();
    },
  },
  {
    state: "printed forms",
    name: "forms",
    reach: async (demo) => {
      await demo.openWorkbook(workbookOf(printedSheets(published("05"))));
      await demo.pane.getByRole("heading", { name: "1 printed form recognised" }).waitFor();
      await demo.settled();
      await demo.pane.getByRole("button", { name: "Read printed forms" }).click();
      await demo.pane.getByText(/^What each column was read as/).click();
    },
  },
];

test.describe("The pane in English", () => {
  const shared = sharedPage({ width: 1280, height: 900 });
  const demo = new DemoPage(shared);
  test.beforeAll(async () => {
    await demo.page.goto("/?language=en-US");
  });
  for (const { state, name, reach } of STATES) {
    test(`${state} is reached`, async () => {
      await reach(demo);
      await demo.settled();
    });
    test(`${state}: buttons and tabs are in English`, async () => {
      const names = await paneFrame(demo.page).evaluate(() =>
        [...document.querySelectorAll("button:not([data-cell]), [role=tab], h1")].map((element) =>
          (element.getAttribute("aria-label") ?? element.textContent ?? "").trim(),
        ),
      );
      // Names from the workbook stay in Chinese.
      assert.deepEqual(
        names.filter((each) => !/[a-z]{2}/.test(each)),
        [],
      );
      assert.equal(await paneFrame(demo.page).evaluate(() => document.documentElement.lang), "en-US");
    });
    examine(demo, state, `pane-english-${name}`);
  }
  test("runs without script errors", async () => {
    assert.deepEqual(shared.errors, []);
  });
});
