/** The pane in every state, in both themes. */
import { test } from "@playwright/test";
import { createWorkbook } from "../../src/xlsx/model/createWorkbook";
import { workbookOf } from "../support/printedSheet";
import { printedSheets } from "../support/printedWorkbook";
import { published } from "../support/publishedForms";
import { sharedPage } from "./sharedPage";
import { DemoPage } from "./demoPage";
import { examine } from "./examine";
import { brokenSample, protectedSample } from "./workbooks";

/** Each starts where the one before ended. */
const STATES: readonly {
  readonly state: string;
  /** Of the pictures */
  readonly name: string;
  readonly reach: (demo: DemoPage) => Promise<void>;
}[] = [
  {
    state: "the standard workbook",
    name: "start",
    reach: (demo) => demo.pane.getByText("各表识别正常").waitFor(),
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
      await pane.getByText(/^适用办法/).click();
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
    state: "预览, with a formula in the way",
    name: "preview",
    reach: async (demo) => {
      await demo.openSheet("附件5");
      await demo.type("F23", "=1+1");
      await demo.pane.getByRole("button", { name: "预览" }).click();
      await demo.pane.getByRole("checkbox", { name: "覆盖 附件5!F23" }).waitFor();
    },
  },
  {
    state: "还原 done",
    name: "restored",
    reach: async (demo) => {
      await demo.pane.getByRole("button", { name: "返回" }).click();
      await demo.showMore();
      await demo.pane.getByRole("button", { name: "还原" }).click();
      await demo.bar(/^已恢复/).waitFor();
      await demo.settled();
    },
  },
  {
    state: "诊断与修复, all in order",
    name: "doctor",
    reach: async ({ pane }) => {
      await pane.getByText("各表识别正常").click();
      await pane.getByRole("button", { name: "诊断与修复" }).click();
      await pane.getByText("全部名称正常，表头齐全。").waitFor();
    },
  },
  {
    state: "an empty workbook",
    name: "empty",
    reach: async (demo) => {
      await demo.openWorkbook(createWorkbook());
      await demo.pane.getByRole("button", { name: "新建标准自评工作簿" }).waitFor();
    },
  },
  {
    state: "a protected sheet",
    name: "failure",
    reach: async (demo) => {
      await demo.openWorkbook(await protectedSample());
      await demo.pane.getByText("各表识别正常").waitFor();
      await demo.recomputeButton().click();
      await demo.bar("工作表“资金”受保护").waitFor();
    },
  },
  {
    state: "诊断与修复, a name to be bound",
    name: "repair",
    reach: async (demo) => {
      await demo.openWorkbook(await brokenSample());
      await demo.pane.getByText("有 1 处未能识别").waitFor();
      await demo.settled();
      await demo.pane.getByRole("button", { name: "诊断与修复" }).click();
      await demo.pane
        .getByRole("button", { name: /^绑定到/ })
        .first()
        .click();
      await demo.pane.getByRole("region", { name: "请确认" }).waitFor();
    },
  },
  {
    state: "printed forms",
    name: "forms",
    reach: async (demo) => {
      await demo.openWorkbook(workbookOf(printedSheets(published("05"))));
      await demo.pane.getByRole("heading", { name: "识别出 1 张自评表" }).waitFor();
      await demo.settled();
      await demo.pane.getByRole("button", { name: "读入自评表" }).click();
      await demo.pane.getByText(/^各列读作什么/).click();
    },
  },
];

for (const theme of ["light", "dark"] as const) {
  test.describe(`Every state of the pane, ${theme}`, () => {
    const shared = sharedPage({ width: 1280, height: 900 });
    const demo = new DemoPage(shared);
    test.beforeAll(() => demo.open(`/?theme=${theme}`));
    for (const { state, name, reach } of STATES) {
      test(`${state} is reached`, async () => {
        await reach(demo);
        await demo.settled();
      });
      examine(demo, state, `pane-${theme}-${name}`);
    }
  });
}
