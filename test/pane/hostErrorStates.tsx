/**
 * Every error of Excel's that is known for the calls of the add-in: the embedded host is brought into the state in which
 * Excel refuses, the user presses the button, reads why and what next, puts it right and tries again.
 */
import "../support/nodeGlobals";
import { screen, waitFor, within } from "@testing-library/react";
import { createWorkbook } from "../../src/xlsx";
import { loadXlsx } from "../../src/xlsx/file";
import { insertSheets } from "../../src/excel/write/insertSheets";
import { bytesOf, closeExcel, openExcel, sheetOf, type OpenExcel } from "../support/openExcel";
import { workbookOf } from "../support/printedSheet";
import { printedSheets } from "../support/printedWorkbook";
import { published } from "../support/publishedForms";
import { smallSheets, userWorkbook } from "../support/smallWorkbook";
import { closePaneInExcel, fileOf, openPaneInExcel, settled, type PaneInExcel } from "./paneInExcel";

type FileName = "blank" | "filled" | "recomputed" | "faultCount" | "form";
const files = new Map<FileName, Uint8Array>();

async function fileAfter(file: Uint8Array, act: (excel: OpenExcel) => Promise<unknown>): Promise<Uint8Array> {
  const excel = await openExcel(loadXlsx(file));
  await act(excel);
  return bytesOf(excel.workbook);
}

beforeAll(async () => {
  const filled = await fileAfter(bytesOf(userWorkbook()), () => insertSheets(smallSheets()));
  files.set("filled", filled);
  files.set("recomputed", await fileAfter(filled, ({ operations }) => operations.recompute()));
  files.set(
    "faultCount",
    await fileAfter(filled, ({ workbook }) => {
      const index = workbook.names.findIndex(({ name }) => name === "绩效_项目");
      workbook.names.splice(index, 1);
      return Promise.resolve();
    }),
  );
  files.set("blank", bytesOf(createWorkbook()));
  files.set("form", bytesOf(workbookOf(printedSheets(published("07")))));
  closeExcel();
});

afterEach(closePaneInExcel);

interface Operation {
  readonly file: FileName;
  /** Brings the pane to where the button is. */
  readonly prepare?: (pane: PaneInExcel) => Promise<void>;
  readonly press: (pane: PaneInExcel) => Promise<void>;
  /** Fails until the operation has succeeded. */
  readonly done: (pane: PaneInExcel) => void;
}

const click =
  (name: string) =>
  ({ user }: PaneInExcel): Promise<void> =>
    user.click(screen.getByRole("button", { name }));

const sheetNames = ({ workbook }: PaneInExcel): string[] => workbook.sheets.map(({ name }) => name);
const visit = async ({ user }: PaneInExcel): Promise<void> => {
  const cell = document.querySelector("button[data-cell]");
  if (cell === null) throw new Error("no cell to go to");
  await user.click(cell);
};

const tab = async ({ user }: PaneInExcel, name: RegExp): Promise<void> => {
  await user.click(screen.getByRole("button", { name: "一键重算" }));
  await user.click(await screen.findByRole("tab", { name }));
};
const REASON = "年中政策调整，资金结转下年。";

const OPERATIONS = {
  一键重算: {
    file: "filled",
    press: click("一键重算"),
    done: (pane) => {
      expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent("必须改");
      expect(sheetNames(pane)).toContain("附件5");
    },
  },
  预览: {
    file: "filled",
    press: click("预览"),
    done: () => expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent("预览：将写入"),
  },
  写入预览所列: {
    file: "filled",
    prepare: async (pane) => {
      await click("预览")(pane);
      await screen.findByRole("button", { name: "写入" });
    },
    press: click("写入"),
    done: (pane) => expect(sheetNames(pane)).toContain("附件5"),
  },
  写入原因: {
    file: "recomputed",
    prepare: async (pane) => {
      await tab(pane, /^原因/);
      const [row] = await screen.findAllByRole("textbox", {});
      if (row !== undefined) await pane.user.type(row, REASON);
    },
    press: async ({ user }) => {
      const [first] = screen.getAllByRole("button", { name: "写入" });
      if (first !== undefined) await user.click(first);
    },
    done: ({ workbook }) =>
      expect([...sheetOf(workbook, "资金").cells.values()].map(({ value }) => value)).toContain(REASON),
  },
  说明情况: {
    file: "recomputed",
    prepare: async (pane) => {
      await tab(pane, /^问题/);
      const [open] = await screen.findAllByRole("button", { name: "说明情况" });
      if (open !== undefined) await pane.user.click(open);
      await pane.user.type(await screen.findByRole("textbox", { name: "说明情况" }), REASON);
    },
    press: click("保存说明"),
    done: () => expect(screen.getByText(`已说明：${REASON}`)).toBeVisible(),
  },
  绑定所选区域: {
    file: "faultCount",
    prepare: async (pane) => {
      await click("诊断与修复")(pane);
      await screen.findByRole("heading", { name: "绩效_项目" });
      pane.host.userSelect("项目", "A1:I4");
    },
    press: click("绑定所选区域"),
    done: () => expect(screen.getByRole("region", { name: "请确认" })).toBeVisible(),
  },
  确认修复: {
    file: "faultCount",
    prepare: async (pane) => {
      await click("诊断与修复")(pane);
      await pane.user.click(await screen.findByRole("button", { name: /^绑定到/ }));
    },
    press: click("确认修复"),
    done: ({ workbook }) => expect(workbook.names.map(({ name }) => name)).toContain("绩效_项目"),
  },
  清除标记: {
    file: "recomputed",
    press: click("清除标记"),
    done: ({ workbook }) => expect(sheetOf(workbook, "指标").conditionalFormats).toEqual([]),
  },
  新建标准自评工作簿: {
    file: "blank",
    press: click("新建标准自评工作簿"),
    done: (pane) => expect(sheetNames(pane)).toContain("规则参数"),
  },
  读入自评表: {
    file: "form",
    press: click("读入自评表"),
    done: () => expect(screen.getByRole("heading", { name: "识别出 1 张自评表" })).toBeVisible(),
  },
  复制自评表: {
    file: "form",
    prepare: async (pane) => {
      await click("读入自评表")(pane);
      await screen.findByRole("button", { name: "复制到标准自评工作簿" });
    },
    press: click("复制到标准自评工作簿"),
    done: (pane) => expect(sheetNames(pane)).toContain("规则参数"),
  },
  还原: {
    file: "recomputed",
    prepare: async () => {
      await screen.findByRole("button", { name: "还原" });
    },
    press: click("还原"),
    done: (pane) => expect(sheetNames(pane)).not.toContain("附件5"),
  },
  定位: {
    file: "recomputed",
    prepare: async (pane) => {
      await click("一键重算")(pane);
      await pane.user.click(await screen.findByRole("tab", { name: /^问题/ }));
      pane.host.userSelect("Sheet1", "A1");
    },
    press: visit,
    done: ({ workbook }) => expect(workbook.activeSheet.name).not.toBe("Sheet1"),
  },
} as const satisfies Record<string, Operation>;
type OperationName = keyof typeof OPERATIONS;

const READING = ["读入自评表", "预览", "绑定所选区域"] as const satisfies readonly OperationName[];
const WRITING = [
  "一键重算",
  "写入预览所列",
  "写入原因",
  "说明情况",
  "确认修复",
  "清除标记",
  "新建标准自评工作簿",
  "复制自评表",
  "还原",
] as const satisfies readonly OperationName[];
const ALL: readonly OperationName[] = [...WRITING, ...READING, "定位"];
const ADDS_OR_DELETES: readonly OperationName[] = ["一键重算", "新建标准自评工作簿", "复制自评表", "还原"];

interface Sentences {
  readonly what: string;
  readonly next: string;
}

interface State {
  readonly state: string;
  readonly affected: readonly OperationName[];
  readonly begin: (pane: PaneInExcel) => void;
  /** The user removes the cause; absent = it cannot be removed in this workbook */
  readonly end?: (pane: PaneInExcel) => void;
  /** Excel does not answer: the pane waits for its timeout. */
  readonly mute?: boolean;
  readonly said: Readonly<Record<"zh-CN" | "en-US", Sentences>>;
}

const STATES: readonly State[] = [
  {
    state: "a cell is being edited",
    affected: ALL,
    begin: ({ host }) => host.startCellEdit(),
    end: ({ host }) => host.endCellEdit(),
    said: {
      "zh-CN": {
        what: "单元格正在编辑，未能执行。",
        next: "编辑单元格时，Excel 不执行其他操作。请在表格中按 Enter 或 Esc 结束编辑，然后重试。",
      },
      "en-US": {
        what: "A cell is being edited, so nothing was done.",
        next: "Excel does nothing else during an edit. Press Enter or Esc in the sheet, then try again.",
      },
    },
  },
  {
    state: "another workbook is in front",
    // An explanation goes into the file's settings, which Excel takes all the same.
    affected: ALL.filter((name) => name !== "说明情况"),
    begin: ({ host }) => host.setInFront(false),
    end: ({ host }) => host.setInFront(true),
    said: {
      "zh-CN": {
        what: "当前窗口是另一个工作簿，未能执行。",
        next: "Excel 只能操作当前窗口中的工作簿。请切回本工作簿，然后重试。",
      },
      "en-US": {
        what: "Another workbook is in front, so nothing was done.",
        next: "Excel lets add-ins work on the front workbook only. Switch back to this one, then try again.",
      },
    },
  },
  {
    state: "Excel does not answer",
    affected: ALL,
    begin: ({ host }) => host.setHanging(true),
    end: ({ host }) => host.setHanging(false),
    mute: true,
    said: {
      "zh-CN": {
        what: "Excel 长时间没有应答。",
        next: "Excel 可能正忙或弹出了对话框，已提交的写入仍可能完成。请关闭 Excel 中的对话框后重试；仍无应答时，请重新打开本面板。",
      },
      "en-US": {
        what: "Excel has not answered for a long time.",
        next: "It may be busy or showing a dialog, and what was sent may still be written. Close any dialog in Excel and try again, or reopen this pane.",
      },
    },
  },
  {
    state: "a dialog of Excel's is open",
    affected: WRITING,
    begin: ({ host }) => host.setDialogOpen(true),
    end: ({ host }) => host.setDialogOpen(false),
    said: {
      "zh-CN": {
        what: "Excel 中有对话框未关闭，未能执行。",
        next: "Excel 在对话框打开时不接受写入。请先关闭对话框，然后重试。",
      },
      "en-US": {
        what: "A dialog is open in Excel, so nothing was done.",
        next: "Excel takes no changes while a dialog is open. Close it, then try again.",
      },
    },
  },
  {
    state: "the sheet is protected",
    affected: ["一键重算", "清除标记", "还原"],
    begin: ({ host }) => host.protect("指标"),
    end: ({ host }) => host.unprotect("指标"),
    said: {
      "zh-CN": {
        what: "工作表“指标”受保护，未能写入。",
        next: "本加载项不会自行撤销保护。请在“审阅”选项卡撤销工作表保护，然后重试。",
      },
      "en-US": {
        what: "Could not write: the sheet “指标” is protected.",
        next: "The add-in never removes protection. Unprotect on the Review tab, then try again.",
      },
    },
  },
  {
    state: "the structure of the workbook is protected",
    affected: ADDS_OR_DELETES,
    begin: ({ host }) => host.protectStructure(true),
    end: ({ host }) => host.protectStructure(false),
    said: {
      "zh-CN": {
        what: "工作簿结构受保护，不能新建或删除工作表，未作改动。",
        next: "本加载项不会自行撤销保护。请在“审阅”选项卡单击“保护工作簿”撤销保护，然后重试。",
      },
      "en-US": {
        what: "Nothing was changed: the structure of the workbook is protected, so no sheet can be added or deleted.",
        next: "The add-in never removes protection. Choose Protect Workbook on the Review tab to take it away, then try again.",
      },
    },
  },
  {
    state: "Excel is at its limit of requests",
    affected: ["一键重算", "读入自评表"],
    begin: ({ host }) => host.setFaults(everyRequest({ kind: "hostError", number: 5102 })),
    end: ({ host }) => host.setFaults([]),
    said: {
      "zh-CN": {
        what: "Excel 正忙，未能执行。",
        next: "Excel 正在处理其他请求。请稍候片刻，然后重试。",
      },
      "en-US": {
        what: "Excel is busy, so nothing was done.",
        next: "It is working on other requests. Wait a moment, then try again.",
      },
    },
  },
  {
    state: "Excel breaks",
    affected: ["一键重算", "读入自评表"],
    begin: ({ host }) => host.setFaults(everyRequest({ kind: "hostError", number: 5001 })),
    end: ({ host }) => host.setFaults([]),
    said: {
      "zh-CN": {
        what: "Excel 未能完成操作（GeneralException）。",
        next: "原因不明。请重试；反复出现时，请保存工作簿并重新打开 Excel，仍不行则将括号中的代码告知管理员。",
      },
      "en-US": {
        what: "Excel could not complete the operation (GeneralException).",
        next: "The cause is not known. Try again; if it keeps happening, save, restart Excel, and tell your administrator the code in brackets.",
      },
    },
  },
  {
    state: "Excel on the web has lost the session",
    affected: ["一键重算"],
    begin: ({ host }) => host.setFaults(everyRequest({ kind: "hostError", number: 5012 })),
    said: {
      "zh-CN": {
        what: "与 Excel 的连接已中断，未能执行。",
        next: "网页版 Excel 的会话已超时或网络中断。请刷新浏览器，重新打开工作簿和本面板。",
      },
      "en-US": {
        what: "The connection to Excel was lost, so nothing was done.",
        next: "The session of Excel on the web has timed out, or the network failed. Refresh the browser, then open the workbook and this pane again.",
      },
    },
  },
];

type Fault = Parameters<PaneInExcel["host"]["setFaults"]>[0][number]["fault"];

function everyRequest(fault: Fault): { readonly request: number; readonly fault: Fault }[] {
  return Array.from({ length: 40 }, (_, index) => ({ request: index + 1, fault }));
}

async function open(
  name: OperationName,
  host: Parameters<typeof openPaneInExcel>[1] = {},
): Promise<PaneInExcel> {
  const operation: Operation = OPERATIONS[name];
  const pane = await openPaneInExcel(files.get(operation.file) ?? new Uint8Array(), host);
  await settled(pane);
  await operation.prepare?.(pane);
  await settled(pane);
  return pane;
}

/** The message bar with both sentences, which a screen reader announces too. */
async function expectSaid({ what, next }: Sentences): Promise<HTMLElement> {
  const title = await screen.findByText(what, { selector: "[role=group] *" });
  const bar = title.closest("[role=group]");
  if (!(bar instanceof HTMLElement)) throw new Error("the sentence stands in no bar");
  expect(bar.textContent).toContain(next);
  expect(screen.getByRole("status").textContent.replaceAll(" ", "")).toBe(
    `${what}${next}`.replaceAll(" ", ""),
  );
  return bar;
}

/** Each state with one operation, and each operation in one state */
export function representativeStates(): readonly State[] {
  const seen = new Set<OperationName>();
  return STATES.map((state) => {
    const unseen = state.affected.filter((name) => !seen.has(name));
    const affected = unseen.length > 0 ? unseen : state.affected.slice(0, 1);
    for (const name of affected) seen.add(name);
    return { ...state, affected };
  });
}

export function testHostErrors(states: readonly State[] = STATES): void {
  describe.each(states)("$state", ({ affected, begin, end, mute = false, said }) => {
    test.each(affected)("%s: says so, changes nothing, and works afterwards", async (name) => {
      const operation: Operation = OPERATIONS[name];
      const pane = await open(name);
      begin(pane);
      const before = fileOf(pane);
      await operation.press(pane);
      if (mute) pane.expire();
      const bar = await expectSaid(said["zh-CN"]);
      expect(fileOf(pane).equals(before)).toBe(true);

      const retry = within(bar).queryByRole("button", { name: "重试" });
      if (end === undefined) return expect(retry).toBeNull();
      end(pane);
      await settled(pane);
      await pane.user.click(within(bar).getByRole("button", { name: "重试" }));
      await waitFor(() => operation.done(pane));
      await waitFor(() => expect(screen.queryByText(said["zh-CN"].what)).toBeNull());
    });
  });
}

/** The sentences in English, with the first operation of each state */
export function testHostErrorsInEnglish(): void {
  describe.each(STATES)("$state", ({ affected, begin, end, mute = false, said }) => {
    test("says so in English", async () => {
      const [name] = affected;
      if (name === undefined) throw new Error("a state without an operation");
      const pane = await openPaneInExcel(files.get(OPERATIONS[name].file) ?? new Uint8Array(), {
        language: "en-US",
      });
      await settled(pane);
      begin(pane);
      await pane.user.click(screen.getByRole("button", { name: "Recompute" }));
      if (mute) pane.expire();
      const bar = await expectSaid(said["en-US"]);
      expect(within(bar).queryByRole("button", { name: "Try again" }) !== null).toBe(end !== undefined);
    });
  });
}
