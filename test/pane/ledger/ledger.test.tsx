/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { screen, within } from "@testing-library/react";
// First, as it brings what jsdom lacks.
import { closePaneInExcel, openPaneInExcel, settled, type PaneInExcel } from "../paneInExcel";
import { ledgerMessages } from "../../../src/locales/ledger";
import { createWorkbook } from "../../../src/xlsx";
import { addLedger } from "../../support/ledgerSheets";
import { bytesOf, valueAt, type OpenExcel } from "../../support/openExcel";

afterEach(closePaneInExcel);

const BLANK = readFileSync("assets/standard-workbook.xlsx");
const SAMPLE = readFileSync("assets/sample-workbook.xlsx");
const QUESTION = "台账：“支出类别”中的“运转类”读作什么？";

const button = (name: string): HTMLElement => screen.getByRole("button", { name });
const radio = (name: string): HTMLElement => screen.getByRole("radio", { name });

async function opened({
  file = BLANK,
  before = ({ workbook }) => addLedger(workbook),
  language = "zh-CN",
}: {
  readonly file?: Uint8Array;
  readonly before?: (excel: OpenExcel) => void;
  readonly language?: "zh-CN" | "en-US";
} = {}): Promise<PaneInExcel> {
  // jsdom says that a page whose focused element is gone has not got the focus.
  document.hasFocus = () => true;
  const pane = await openPaneInExcel(file, { language, before });
  await settled(pane);
  await pane.user.click(button(language === "zh-CN" ? "从台账读入" : "Read in a ledger"));
  await settled(pane);
  return pane;
}

/** jsdom's File has no content that can be awaited. */
function fileOf(name: string, content: Uint8Array): File {
  const bytes = new Uint8Array(content);
  return Object.assign(new File([bytes], name), { arrayBuffer: () => Promise.resolve(bytes.slice().buffer) });
}

async function choose(pane: PaneInExcel, file: File, label = "选择台账文件"): Promise<void> {
  await pane.user.upload(screen.getByLabelText(label, { selector: "input" }), file);
  await settled(pane);
}

test("a list on another sheet is shown with its columns, examples, rows and sources; nothing is written", async () => {
  const pane = await opened();
  expect(screen.getByRole("heading", { level: 2, name: "找到 1 张清单，尚未写入" })).toHaveFocus();
  expect(screen.getByText("将写入 25 格，还有 1 项须您确定。")).toHaveAttribute("aria-live", "polite");
  const list = screen.getByRole("region", { name: "台账（A3:H8）读作“资金”" });
  expect(list).toHaveTextContent("台账 4 行，读成 4 行，金额单位万元");
  expect(within(list).getByRole("combobox", { name: "“资金层级”读作" })).toHaveDisplayValue("预算层级");
  expect(within(list).getByRole("combobox", { name: "“经办人”读作" })).toHaveDisplayValue("不读入");
  expect(list).toHaveTextContent("如：市级；省级");
  await pane.user.click(within(list).getByText("按词义改写 2 种"));
  const level = within(list).getByRole("combobox", { name: "资金层级中的“省级”读作" });
  expect(level).toHaveDisplayValue("上级专项");
  const rows = screen.getByRole("region", { name: "写入“资金”的内容，可左右滚动" });
  const repair = within(rows).getByRole("row", { name: /馆舍维修/ });
  await pane.user.click(within(repair).getByRole("button", { name: "定位到 台账!G6" }));
  await settled(pane);
  expect(pane.workbook.activeSheet.name).toBe("台账");
  expect(valueAt(pane.workbook, "资金", "A2")).toBeNull();
});

test("what is left out stands with its cause and leads to its cell; a failed check has both cells", async () => {
  const pane = await opened();
  const list = screen.getByRole("region", { name: "台账（A3:H8）读作“资金”" });
  await pane.user.click(within(list).getByText(/^未读入 \d+ 处$/));
  await pane.user.click(await within(list).findByText(/^表头以上的标题、单位等（\d 处）$/));
  await pane.user.click(await within(list).findByRole("button", { name: "定位到 台账!A1" }));
  await settled(pane);
  const troubles = screen.getByRole("region", { name: "台账须核对 1 处" });
  expect(troubles).toHaveTextContent("合计：支出：台账为413，按读入的数计算为413.5，请核对。");
  await pane.user.click(within(troubles).getByText("按以下各格计算："));
  for (const cell of ["G4", "G5", "G6", "G7", "G8"])
    expect(within(troubles).getByRole("button", { name: `定位到 台账!${cell}` })).toBeVisible();
});

test("a question is answered by keyboard, keeps the focus, and can be taken back; then it is written and restored", async () => {
  const pane = await opened();
  const question = screen.getByRole("radiogroup", { name: QUESTION });
  for (const choice of within(question).getAllByRole("radio")) expect(choice).not.toBeChecked();
  expect(screen.getByText(/^台账中有 1 格待定，写入时相应单元格留空/)).toBeVisible();
  radio("公用经费").focus();
  await pane.user.keyboard(" ");
  await settled(pane);
  expect(radio("公用经费")).toHaveFocus();
  expect(radio("公用经费")).toBeChecked();
  expect(screen.queryByText(/格待定/)).toBeNull();
  await pane.user.click(button("取消选择"));
  await settled(pane);
  expect(screen.getByRole("region", { name: "须您确定 1 项" })).toBeVisible();
  await pane.user.click(radio("项目支出"));
  await settled(pane);
  await pane.user.click(button("写入"));
  await settled(pane);
  expect(screen.getByRole("heading", { level: 2, name: "台账已写入" })).toHaveFocus();
  expect(screen.getByText(/^已写入 27 格。请单击“一键重算”/)).toBeVisible();
  const written = ["A5", "B5", "C5", "G5"].map((cell) => valueAt(pane.workbook, "资金", cell));
  expect(written).toEqual(["项目支出", "物业管理", "市级专项", 20]);
  expect(valueAt(pane.workbook, "项目", "A4")).toBe("物业管理");
  await pane.user.click(button("还原"));
  await settled(pane);
  expect(valueAt(pane.workbook, "资金", "A2")).toBeNull();
});

test("with a question left its cells stay blank, and are named after the writing", async () => {
  const pane = await opened();
  await pane.user.click(button("写入"));
  await settled(pane);
  const left = screen.getByRole("region", { name: "未确定的 1 项没有写入，请补填" });
  await pane.user.click(within(left).getByText(QUESTION));
  expect(within(left).getByRole("button", { name: "定位到 台账!B7" })).toBeVisible();
  expect(valueAt(pane.workbook, "资金", "A5")).toBeNull();
  expect(valueAt(pane.workbook, "资金", "G5")).toBe(20);
});

test("a column, and a word that was understood, is read as the user says", async () => {
  const pane = await opened();
  await pane.user.click(screen.getByText("按词义改写 2 种"));
  const level = (): HTMLElement => screen.getByRole("combobox", { name: "资金层级中的“省级”读作" });
  await pane.user.selectOptions(level(), "部门预算");
  await settled(pane);
  expect(level()).toHaveDisplayValue("部门预算");
  expect(screen.getByRole("row", { name: /馆舍维修.*部门预算/ })).toBeVisible();
  await pane.user.selectOptions(screen.getByRole("combobox", { name: "“经办人”读作" }), "备注");
  await settled(pane);
  const rows = screen.getByRole("region", { name: "写入“资金”的内容，可左右滚动" });
  expect(within(rows).getByRole("row", { name: /馆舍维修/ })).toHaveTextContent("李四");
  await pane.user.selectOptions(screen.getByRole("combobox", { name: "“支出”读作" }), "不读入");
  await settled(pane);
  expect(within(rows).queryByRole("columnheader", { name: "支出" })).toBeNull();
});

test("choices made while the ledger is read again are all taken", async () => {
  const pane = await opened();
  const user = pane.user;
  await user.selectOptions(screen.getByRole("combobox", { name: "“经办人”读作" }), "备注");
  await user.click(radio("公用经费"));
  await settled(pane);
  expect(radio("公用经费")).toBeChecked();
  expect(screen.getByRole("combobox", { name: "“经办人”读作" })).toHaveDisplayValue("备注");
  expect(screen.queryByText(/格待定/)).toBeNull();
});

test("where the tables have rows, 追加 or 替换 is chosen before it can be written", async () => {
  const pane = await opened({ file: SAMPLE });
  expect(screen.getByRole("radiogroup", { name: /表已有内容，台账的行怎样写入？$/ })).toBeVisible();
  expect(button("写入")).toHaveAttribute("aria-disabled", "true");
  expect(radio("追加在已有的行之后")).not.toBeChecked();
  await pane.user.click(radio("替换已有的行"));
  await settled(pane);
  expect(screen.getAllByText("清空")[0]).toBeVisible();
  expect(screen.getAllByText(/^原为 /)[0]).toBeVisible();
  await pane.user.click(radio("追加在已有的行之后"));
  await settled(pane);
  expect(screen.queryByText("清空")).toBeNull();
  expect(button("写入")).not.toHaveAttribute("aria-disabled", "true");
});

test("what was decided is remembered for lists of the same headings, said, and can be given up", async () => {
  const pane = await opened();
  await pane.user.click(radio("公用经费"));
  await pane.user.selectOptions(screen.getByRole("combobox", { name: "“经办人”读作" }), "备注");
  await settled(pane);
  await pane.user.click(button("写入"));
  await settled(pane);
  await pane.user.click(button("还原"));
  await settled(pane);
  await pane.user.click(button("读入台账"));
  await settled(pane);
  expect(screen.getByText("表头与上次相同，已沿用上次的选择，可以修改。")).toBeVisible();
  expect(radio("公用经费")).toBeChecked();
  expect(screen.getByRole("combobox", { name: "“经办人”读作" })).toHaveDisplayValue("备注");
  await pane.user.click(button("不沿用"));
  await settled(pane);
  expect(radio("公用经费")).not.toBeChecked();
  expect(screen.getByRole("combobox", { name: "“经办人”读作" })).toHaveDisplayValue("不读入");
});

test("the mapping of a colleague's file is used; a file that is none is refused", async () => {
  const pane = await opened();
  const mapping = {
    format: 1,
    columns: [{ from: "经办人", to: "备注" }],
    values: [],
    answers: [{ column: "支出类别", value: "运转类", choices: ["公用经费"], answer: "公用经费" }],
  };
  await choose(pane, fileOf("说明.json", new TextEncoder().encode("[]")), "使用对应关系");
  expect(await screen.findByText("“说明.json”不是读入台账的对应关系文件，请另选。")).toBeVisible();
  await choose(pane, fileOf("对应.json", new TextEncoder().encode(JSON.stringify(mapping))), "使用对应关系");
  expect(await screen.findByText("各项都已确定")).toBeVisible();
  expect(screen.getByRole("combobox", { name: "“经办人”读作" })).toHaveDisplayValue("备注");
  expect(radio("公用经费")).toBeChecked();
});

test("a file is read beside the workbook; its cells are named, not linked; an unreadable one is said", async () => {
  const other = createWorkbook();
  addLedger(other, "支出明细");
  const pane = await opened({ before: () => undefined });
  expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent("没有找到可以读入的清单");
  expect(screen.queryByRole("button", { name: "写入" })).toBeNull();
  await choose(pane, fileOf("台账.xlsx", new Uint8Array([1, 2, 3])));
  expect(screen.getByText("“台账.xlsx”不是 .xlsx 工作簿，也不是 .csv 文件，请另选文件。")).toBeVisible();
  await choose(pane, fileOf("台账.xlsx", bytesOf(other)));
  expect(screen.queryByText(/请另选文件/)).toBeNull();
  expect(screen.getByText(/^台账文件：台账.xlsx。/)).toBeVisible();
  const rows = screen.getByRole("region", { name: "写入“资金”的内容，可左右滚动" });
  expect(rows).toHaveTextContent("支出明细!G6");
  expect(within(rows).queryByRole("button")).toBeNull();
  await pane.user.click(radio("公用经费"));
  await settled(pane);
  await pane.user.click(button("写入"));
  await settled(pane);
  expect(valueAt(pane.workbook, "资金", "B4")).toBe("馆舍维修");
});

test("a sheet that the user leaves out is not read, and can be taken in again", async () => {
  const pane = await opened({
    before: ({ workbook }) => {
      addLedger(workbook, "台账一");
      addLedger(workbook, "台账二");
    },
  });
  const box = screen.getByRole("checkbox", { name: "读入“台账二”" });
  expect(box).toBeChecked();
  await pane.user.click(box);
  await settled(pane);
  expect(box).not.toBeChecked();
  expect(screen.getByText("您选择了不读入“台账二”。")).toBeVisible();
  expect(screen.queryByRole("region", { name: /^台账二/ })).toBeNull();
  await pane.user.click(box);
  await settled(pane);
  expect(screen.getByRole("region", { name: /^台账二/ })).toBeVisible();
});

test("a ledger that has changed since is shown again instead of written", async () => {
  const pane = await opened();
  pane.host.userEdit("台账", "G5", "54");
  await pane.user.click(button("写入"));
  await settled(pane);
  expect(screen.getByText("数据有变，已重新列出，尚未写入。")).toBeVisible();
  expect(valueAt(pane.workbook, "资金", "A2")).toBeNull();
  await pane.user.click(button("写入"));
  await settled(pane);
  expect(valueAt(pane.workbook, "资金", "K3")).toBe(54);
});

test("in English", async () => {
  const pane = await opened({ language: "en-US" });
  expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent("One list found, nothing written yet");
  expect(screen.getByText(ledgerMessages("en-US").intro)).toBeVisible();
  await pane.user.click(radio("公用经费"));
  await settled(pane);
  await pane.user.click(button("Write"));
  await settled(pane);
  expect(screen.getByRole("heading", { level: 2, name: "The ledger is written" })).toBeVisible();
});
