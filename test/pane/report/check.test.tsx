/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { fireEvent, screen, within } from "@testing-library/react";
import type { ReportProblem } from "../../../src/domain/report/check/source";
import { reportCheckMessages } from "../../../src/locales/reportCheck";
import { LANGUAGES } from "../../../src/locales/languages";
import { docx, paragraphs } from "../../support/docx";
import { FakeOperations } from "../fakeOperations";
import { closePaneInExcel, openPaneInExcel, settled, type PaneInExcel } from "../paneInExcel";
import { openPane } from "../render";

afterEach(closePaneInExcel);

const SAMPLE = readFileSync("assets/sample-workbook.xlsx");
/** Agrees with the sample, but for the count of line 3 and the sum of line 5. */
const REPORT = [
  "攀枝花市就业创业促进中心2021年度部门预算绩效自评报告",
  "一、部门概况",
  "在职职工33人，退休职工26人。",
  "二、部门资金基本情况",
  "追加预算2515.17万元。基本支出追加预算63.91万元，项目支出追加预算2469.26万元。",
].join("\n");

async function opened(): Promise<PaneInExcel> {
  // jsdom says that a page whose focused element is gone has not got the focus.
  document.hasFocus = () => true;
  const pane = await openPaneInExcel(SAMPLE);
  await settled(pane);
  await openCheck(pane.user);
  return pane;
}

async function openCheck(user: PaneInExcel["user"], name = "核对报告"): Promise<void> {
  await user.click(await screen.findByRole("button", { name }));
  await screen.findByRole("heading", { level: 2, name });
}

function chooser(name = "选择报告文件"): HTMLElement {
  return screen.getByLabelText(name, { selector: "input" });
}

/** jsdom's File has no content that can be awaited. */
function file(name: string, content: string | Uint8Array<ArrayBuffer>): File {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const made = new File([bytes], name);
  return Object.assign(made, { arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer) });
}

async function check(pane: PaneInExcel, text = REPORT): Promise<void> {
  await pane.user.upload(chooser(), file("报告.txt", text));
  await settled(pane);
}

const itemOf = (rule: string): HTMLElement => {
  const item = document.querySelector<HTMLElement>(`[data-finding="${rule}"]`);
  if (item === null) throw new Error(`no finding of ${rule}`);
  return item;
};

test("a chosen report: verdict, coverage, and each finding with its sentence, the figure marked, and its cells", async () => {
  const pane = await opened();
  expect(screen.getByRole("heading", { level: 2 })).toHaveFocus();
  await check(pane);
  expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent(/^2 处必须改/);
  expect(screen.getByRole("main")).toHaveTextContent("所核对的报告：报告.txt");
  expect(screen.getByRole("main")).toHaveTextContent(/报告中数字表述 5 处，与工作簿对应 5 处/);
  const sum = itemOf("R71");
  expect(within(sum).getByText("追加预算2515.17万元").tagName).toBe("MARK");
  expect(sum).toHaveTextContent("报告中2515.17万元");
  expect(sum).toHaveTextContent("应为2533.17万元");
  const [place] = within(sum).getAllByRole("button", { name: "第5行，显示全段" });
  if (place === undefined) throw new Error("no place");
  await pane.user.click(place);
  expect(sum).toHaveTextContent("基本支出追加预算63.91万元，项目支出追加预算2469.26万元。");
  const [cell] = within(itemOf("R70")).getAllByRole("button", { name: /^定位到 基本信息!/ });
  if (cell === undefined) throw new Error("no cell");
  await pane.user.click(cell);
  await settled(pane);
  expect(pane.workbook.activeSheet.name).toBe("基本信息");
});

test("pasted text is checked; nothing is written", async () => {
  const pane = await opened();
  const before = pane.workbook.sheets.length;
  await pane.user.click(screen.getByRole("textbox", { name: "粘贴报告文字" }));
  await pane.user.paste(REPORT);
  await pane.user.click(screen.getByRole("button", { name: "核对文字" }));
  await settled(pane);
  expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent(/^2 处必须改/);
  expect(pane.workbook.sheets).toHaveLength(before);
});

test("an accepted finding is kept in the workbook, found again by the next check, and can be revoked", async () => {
  const pane = await opened();
  await check(pane);
  await pane.user.click(within(itemOf("R70")).getByRole("button", { name: "说明情况" }));
  await pane.user.type(screen.getByRole("textbox", { name: "说明情况" }), "含借调1人");
  await pane.user.click(screen.getByRole("button", { name: "保存说明" }));
  await settled(pane);
  const accepted = await screen.findByRole("region", { name: "已说明 1 处" });
  expect(accepted).toHaveTextContent("含借调1人");
  // The next session reads it from the workbook, although a line above has moved it.
  await check(pane, `\n\n${REPORT}`);
  expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent(/^1 处必须改，1 处已说明/);
  await pane.user.click(screen.getByRole("button", { name: "撤销说明" }));
  await settled(pane);
  expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent(/^2 处必须改/);
});

test("after a change in the workbook the result is called out of date, and is checked again", async () => {
  const pane = await opened();
  await check(pane);
  pane.host.userEdit("基本信息", "B8", "33");
  expect(await screen.findByText(/^数据已改动/)).toBeVisible();
  await pane.user.click(screen.getByRole("button", { name: "重新核对" }));
  await settled(pane);
  expect(screen.queryByText(/^数据已改动/)).toBeNull();
});

test("a .docx with a text of another kind: nothing was checked, and this is said", async () => {
  const pane = await opened();
  const speech = docx({ body: paragraphs(["全市一般公共预算支出319亿元，增长8.2%。"]) });
  await pane.user.upload(chooser(), file("讲话.docx", new Uint8Array(speech)));
  await settled(pane);
  expect(screen.getByRole("heading", { level: 2, name: "未识别为本单位的绩效自评报告" })).toBeVisible();
  expect(screen.getByRole("main")).not.toHaveTextContent("未发现问题");
});

test("another unit's report: its own contradictions, and that the workbook was not used", async () => {
  const pane = await opened();
  await check(
    pane,
    "云岭市水务局2021年度绩效自评报告\n追加预算2515.17万元，其中市级63.91万元、上级2469.26万元。",
  );
  expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent(/^1 处必须改/);
  expect(screen.getByText(/^未识别为本单位的报告，没有与工作簿核对，只核对了报告自身。/)).toBeVisible();
  expect(itemOf("R71")).toHaveTextContent("63.91 + 2469.26");
});

test("a text that is called .docx is refused with what to do; the view stays", async () => {
  const pane = await opened();
  await pane.user.upload(chooser(), file("报告.docx", "报告"));
  await settled(pane);
  expect(await screen.findByText("文件不是 .docx 文档")).toBeVisible();
  expect(screen.getByText("请另选一份报告，或者粘贴报告文字。")).toBeVisible();
  await check(pane);
  expect(screen.queryByText("文件不是 .docx 文档")).toBeNull();
});

test.each(LANGUAGES)("every problem has its sentence, and 返回 leads back: %s", async (language) => {
  const operations = new FakeOperations();
  const user = await openPane(operations, language);
  await openCheck(user, language === "zh-CN" ? "核对报告" : "Check a report");
  const { problems, choose, back } = reportCheckMessages(language);
  for (const problem of Object.keys(problems) as ReportProblem[]) {
    operations.outcome = { kind: "unreadable", problem };
    await user.upload(chooser(choose), file("a.txt", "x"));
    expect(await screen.findByText(problems[problem].what)).toBeVisible();
  }
  await user.click(screen.getByRole("button", { name: back }));
  expect(screen.queryByLabelText(choose, { selector: "input" })).toBeNull();
});

test("pictures and embedded objects of a .docx are said not to have been read", async () => {
  const pane = await opened();
  const picture = '<w:p><w:r><w:drawing><pic:pic xmlns:pic="urn:pic"/></w:drawing></w:r></w:p>';
  const content = new Uint8Array(docx({ body: paragraphs(REPORT.split("\n")) + picture + "<w:altChunk/>" }));
  await pane.user.upload(chooser(), file("报告.docx", content));
  await settled(pane);
  expect(
    screen.getByText(/报告中有图片 1 张、嵌入的表格、图表等对象 1 个，其中的文字和数字未能读取/u),
  ).toBeVisible();
});

test("the text with what was done about each figure, and why another was not checked", async () => {
  const pane = await opened();
  await check(pane, `${REPORT}\n2020年追加预算120万元。`);
  await pane.user.click(screen.getByText(/^逐个数字的核对情况：对应工作簿 5，.*未核对 1$/));
  expect(screen.getByText("33人：与工作簿核对（基本信息/在职人数）")).toBeVisible();
  expect(screen.getByText("120万元：未核对：其他年度或者时点的数字")).toBeVisible();
  await pane.user.click(screen.getByRole("checkbox", { name: "只看有未核对数字的段落" }));
  expect(screen.queryByText("33人：与工作簿核对（基本信息/在职人数）")).toBeNull();
  expect(screen.getByText("120万元：未核对：其他年度或者时点的数字")).toBeVisible();
});

describe("several reports", () => {
  const OTHER = [
    "攀枝花市就业创业促进中心人力资源市场建设专项工作经费项目支出绩效自评报告",
    "一、项目绩效目标",
    "确保全年城镇新增就业不低于16500人。",
  ].join("\n");
  const FIRST = [
    "攀枝花市就业创业促进中心2021年度部门整体绩效自评报告",
    "一、绩效目标完成情况",
    "全市城镇新增就业20648人，完成目标任务16000人。",
  ].join("\n");
  const files = (): File[] => [
    file("附件1.txt", FIRST),
    file("附件2-1.txt", OTHER),
    file("附件2-2.docx", "not a document"),
  ];

  async function listed(pane: PaneInExcel): Promise<void> {
    await settled(pane);
    expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent("已核对 2 份报告，另有 1 份未能读取");
    expect(screen.getByRole("main")).toHaveTextContent(
      "“全市城镇新增就业”的目标值不一致：“附件1.txt”第3行16000人，“附件2-1.txt”第3行16500人。",
    );
    expect(screen.getByRole("main")).toHaveTextContent("文件不是 .docx 文档");
  }

  test("chosen: a list by unit, what they contradict each other in, one opened and the list again", async () => {
    const pane = await opened();
    await pane.user.upload(chooser(), files());
    await listed(pane);
    await pane.user.click(screen.getByRole("button", { name: "查看 附件2-1.txt" }));
    await settled(pane);
    expect(screen.getByRole("main")).toHaveTextContent("所核对的报告：附件2-1.txt");
    await pane.user.click(screen.getByRole("button", { name: "返回各份报告" }));
    await listed(pane);
    // The same report again is shown again.
    await pane.user.click(screen.getByRole("button", { name: "查看 附件2-1.txt" }));
    await settled(pane);
    expect(screen.getByRole("main")).toHaveTextContent("所核对的报告：附件2-1.txt");
  });

  test("dropped on the pane", async () => {
    const pane = await opened();
    fireEvent.drop(screen.getByRole("heading", { level: 2 }), { dataTransfer: { files: files() } });
    await listed(pane);
  });
});
