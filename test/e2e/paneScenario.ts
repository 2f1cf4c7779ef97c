/** The pane in every state that a user meets, in both themes. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Browser } from "playwright-core";
import type { Workbook } from "../../src/emulator";
import { loadXlsx, saveXlsx } from "../../src/emulator/xlsx";
import { createWorkbook } from "../../src/emulator/workbookModel";
import { newWatchedPage } from "./browser";
import { ROOT } from "./build";
import type { Checks } from "./checks";
import { DemoPage } from "./demoPage";
import { examine } from "./examine";

/** One after the other: each begins where the one before has ended. */
const STATES: readonly {
  readonly state: string;
  /** Of the pictures */
  readonly name: string;
  readonly reach: (demo: DemoPage) => Promise<void>;
}[] = [
  {
    state: "the standard workbook",
    name: "start",
    reach: (demo) => demo.pane.getByText("个名称齐全").waitFor(),
  },
  {
    state: "问题",
    name: "findings",
    reach: (demo) => demo.recompute(),
  },
  {
    state: "a finding being explained",
    name: "explaining",
    reach: async ({ pane }) => {
      await pane.getByRole("button", { name: "说明情况" }).first().click();
      await pane.getByRole("textbox", { name: "说明情况" }).fill("县级资金下达时已扣除。");
    },
  },
  {
    state: "an explained finding",
    name: "explained",
    reach: async ({ pane }) => {
      await pane.getByRole("button", { name: "保存说明" }).click();
      await pane.getByText("已说明：县级资金下达时已扣除。").waitFor();
    },
  },
  {
    state: "a filter that leaves nothing",
    name: "filtered",
    reach: ({ pane }) => pane.getByRole("searchbox").fill("没有这样的问题"),
  },
  {
    state: "总览",
    name: "overview",
    reach: async ({ pane }) => {
      await pane.getByRole("tab", { name: "总览" }).click();
      await pane.getByRole("region", { name: /^资金/ }).waitFor();
      await pane.getByText(/^规则方案/).click();
    },
  },
  {
    state: "原因",
    name: "reasons",
    reach: async ({ pane }) => {
      await pane.getByRole("tab", { name: /^原因/ }).click();
      await pane.getByRole("textbox").first().fill("因项目实施进度调整，资金结转下年使用。");
    },
  },
  {
    state: "results that are out of date",
    name: "stale",
    reach: async (demo) => {
      await demo.openSheet("资金");
      await demo.type("K3", "91.2");
      await demo.staleBanner().waitFor();
    },
  },
  {
    state: "还原 done",
    name: "restored",
    reach: async (demo) => {
      await demo.pane.getByRole("button", { name: "还原" }).click();
      await demo.settled();
      await demo.result().waitFor({ state: "detached" });
    },
  },
  {
    state: "an empty workbook",
    name: "empty",
    reach: async (demo) => {
      await openWorkbook(demo, createWorkbook());
      await demo.pane.getByRole("button", { name: "新建标准自评工作簿" }).waitFor();
    },
  },
  {
    state: "a protected sheet",
    name: "failure",
    reach: async (demo) => {
      const workbook = loadXlsx(await readFile(path.join(ROOT, "assets/sample-workbook.xlsx")));
      for (const sheet of workbook.sheets) if (sheet.name === "资金") sheet.protected = true;
      await openWorkbook(demo, workbook);
      await demo.pane.getByText("个名称齐全").waitFor();
      await demo.recomputeButton().click();
      await demo.bar("工作表“资金”受保护").waitFor();
    },
  },
];

async function openWorkbook(demo: DemoPage, workbook: Workbook): Promise<void> {
  await demo.openFile({ name: "工作簿.xlsx", mimeType: "", buffer: Buffer.from(saveXlsx(workbook)) });
}

export async function paneScenario(browser: Browser, origin: string, checks: Checks): Promise<void> {
  for (const theme of ["light", "dark"] as const) {
    checks.scenario(`Every state of the pane, ${theme}`);
    const { context, page } = await newWatchedPage(browser, { width: 1280, height: 900 });
    const demo = new DemoPage(page);
    await demo.open(`${origin}/?theme=${theme}`);
    for (const { state, name, reach } of STATES) {
      const reached = await checks.step(`${state} is reached`, async () => {
        await reach(demo);
        await demo.settled();
      });
      if (reached) await examine(checks, page, state, `pane-${theme}-${name}`);
    }
    await context.close();
  }
}
