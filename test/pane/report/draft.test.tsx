/** @jest-environment jsdom */
import { fireEvent, screen, within } from "@testing-library/react";
import { Decimal } from "../../../src/domain/decimal";
import type { Drafts, ReportDraft } from "../../../src/domain/report/draft";
import { OUTLINES } from "../../../src/domain/report/outlines";
import { HostError } from "../../../src/port/errors";
import { htmlOf, plainTextOf } from "../../../src/taskpane/report/draft/richText";
import { COMPLETE } from "../evaluations";
import { FakeOperations } from "../fakeOperations";
import { openPane } from "../render";

const draft = (name: string, project: string | null, amount: string): ReportDraft => ({
  name,
  project,
  format: OUTLINES["攀枝花-2021"].format,
  paragraphs: [
    { style: "attachment", runs: [{ kind: "text", text: name }] },
    { style: "title", runs: [{ kind: "text", text: "自评报告" }] },
    { style: "heading1", runs: [{ kind: "text", text: "一、概况 <A&B>" }] },
    {
      style: "body",
      runs: [
        { kind: "text", text: "支出" },
        { kind: "figure", text: amount, value: new Decimal(1), source: "资金/支出/全部", cells: ["资金!K2"] },
        { kind: "text", text: "，原因：" },
        { kind: "blank", text: "【待填：原因】", what: "原因" },
      ],
    },
  ],
  blanks: ["原因"],
});

const DRAFTS: Drafts = {
  reports: [draft("附件1", null, "90.00万元"), draft("附件2-1", "业务运行费", "5.00万元")],
  unplaced: [{ cell: "报告文字!B9", written: "九（九）" }],
};

async function opened(language: "zh-CN" | "en-US" = "zh-CN") {
  const operations = new FakeOperations();
  operations.inspection = COMPLETE;
  operations.drafts = DRAFTS;
  const user = await openPane(operations, language);
  const name = language === "zh-CN" ? "生成自评报告" : "Draft the reports";
  await user.click(await screen.findByRole("button", { name }));
  return { operations, user };
}

test("shows the text of 附件1, what is still to be filled in, and what no report has a place for", async () => {
  const { operations, user } = await opened();
  expect(await screen.findByRole("heading", { name: "已生成 2 份自评报告，尚未保存" })).toHaveFocus();
  const report = screen.getByRole("article", { name: "附件1" });
  expect(report).toHaveTextContent("支出90.00万元，原因：【待填：原因】");
  expect(within(report).getByText("【待填：原因】").tagName).toBe("MARK");
  expect(screen.getByText("待填 1 处")).toBeVisible();
  expect(screen.getByText("没有放入任何报告的内容 1 项")).toBeVisible();
  expect(screen.getByRole("main")).toHaveTextContent("报告文字!B9 提纲中没有“九（九）”");
  await user.click(within(report).getByRole("button", { name: "90.00万元，定位到 资金!K2" }));
  expect(operations.visited).toContain("资金!K2");
});

test("a project's report is chosen and saved as a Word document", async () => {
  const { operations, user } = await opened();
  await user.selectOptions(await screen.findByRole("combobox", { name: "报告" }), "附件2-1");
  expect(screen.getByRole("article", { name: "附件2-1" })).toHaveTextContent("支出5.00万元");
  await user.click(screen.getByRole("button", { name: "保存为 Word 文档" }));
  expect(
    await screen.findByText(/^正在下载“附件2-1.docx”。如没有开始下载，说明此处不允许下载/),
  ).toBeVisible();
  expect(operations.saved).toBe("附件2-1");
});

test("where nothing can be downloaded, the failure is shown", async () => {
  const { operations, user } = await opened();
  operations.failures.saveReport = new HostError("accessDenied");
  await user.click(await screen.findByRole("button", { name: "保存为 Word 文档" }));
  expect((await screen.findAllByRole("button", { name: "关闭提示" })).length).toBeGreaterThan(0);
  expect(screen.getByRole("article", { name: "附件1" })).toBeVisible();
});

test("the whole text is copied as rich text; where that is not allowed, this is said", async () => {
  const { user } = await opened();
  const write = jest.fn<Promise<void>, [unknown]>().mockResolvedValue();
  Object.assign(globalThis, { ClipboardItem: jest.fn() });
  Object.defineProperty(navigator, "clipboard", { configurable: true, value: { write } });
  await user.click(await screen.findByRole("button", { name: "复制全文" }));
  expect(await screen.findByText("已复制，可粘贴到 Word。")).toBeVisible();
  expect(write).toHaveBeenCalledTimes(1);
  write.mockRejectedValue(new DOMException("blocked", "NotAllowedError"));
  fireEvent.click(screen.getByRole("button", { name: "复制全文" }));
  expect(await screen.findByText("此处不允许复制，请保存为 Word 文档。")).toBeVisible();
});

test("rich text has the fonts of the document, escaped words and marked blanks", () => {
  const [report] = DRAFTS.reports;
  if (report === undefined) throw new Error("no report");
  const html = htmlOf(report);
  expect(html).toContain("mso-fareast-font-family:'黑体'");
  expect(html).toContain("一、概况 &lt;A&amp;B&gt;");
  expect(html).toContain('<span style="background:yellow">【待填：原因】</span>');
  expect(plainTextOf(report).split("\n")).toEqual([
    "附件1",
    "自评报告",
    "一、概况 <A&B>",
    "支出90.00万元，原因：【待填：原因】",
  ]);
});

test("in English the pane's own words are English, the report stays Chinese", async () => {
  await opened("en-US");
  expect(await screen.findByRole("heading", { name: "Reports drafted: 2, not saved yet" })).toBeVisible();
  expect(screen.getByText("To be filled in: 1")).toBeVisible();
  expect(screen.getByRole("article", { name: "附件1" })).toHaveAttribute("lang", "zh-CN");
});
