import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCheckReport } from "../../../src/cli/report/check";
import type { CheckJson } from "../../../src/cli/report/json";
import { readPlainText } from "../../../src/domain/report/check/reportText";
import { docx, paragraph, paragraphs, run as textRun } from "../../support/docx";
import { snapshotsOf, workbookOf } from "../../support/printedSheet";
import { printedSheet } from "../../support/printedWorkbook";
import { PUBLISHED } from "../../support/publishedForms";

const SAMPLE = "assets/sample-workbook.xlsx";
const REPORT = "test/fixtures/report/report-2021.txt";
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "check-report-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(at(name), content);
  return at(name);
};

async function run(...args: string[]): Promise<{ status: number; stdout: string; stderr: string }> {
  let [stdout, stderr] = ["", ""];
  const status = await runCheckReport(args, {
    stdout: (text) => (stdout += text),
    stderr: (text) => (stderr += text),
    now: () => new Date(2022, 3, 6, 10, 30),
  });
  return { status, stdout, stderr };
}

const jsonOf = (name: string): CheckJson => JSON.parse(readFileSync(at(name), "utf8")) as CheckJson;

test("the 2021 report: status 1, and the JSON with claims, findings and coverage", async () => {
  expect(await run(SAMPLE, REPORT, "--json", at("out.json"))).toEqual({ status: 1, stdout: "", stderr: "" });
  const { claims, findings, coverage, forms, ownReport, checked } = jsonOf("out.json");
  expect([ownReport, checked, forms, claims.length]).toEqual([true, true, [], coverage.claims]);
  expect(findings.find(({ rule }) => rule === "R71")).toEqual({
    rule: "R71",
    severity: "error",
    lines: [75, 75],
    quote: "追加预算2515.17万元",
    cells: ["资金!H2", "资金!H4", "资金!H6", "资金!H11", "资金!H12", "资金!H13"],
    expected: "2533.17万元",
    actual: "2515.17万元",
    arithmetic: "63.91 + 2469.26",
    message: "“追加预算2515.17万元”，所列分项之和为2533.17万元（63.91 + 2469.26），相差18.00万元。请核实。",
    clause: "本工具建议",
    others: [
      { lines: [77, 77], quote: "基本支出追加预算63.91万元" },
      { lines: [79, 79], quote: "项目支出追加预算2469.26万元" },
    ],
  });
  expect(claims.find((claim) => "lines" in claim && claim.lines[0] === 57)).toMatchObject({
    value: "32",
    unit: "人",
    kind: "count",
    source: "基本信息/在职人数",
    verdict: "consistent",
  });
});

test("the same report as a .docx has the same findings, by paragraph", async () => {
  const texts = readPlainText(readFileSync(REPORT, "utf8")).paragraphs.map(({ text }) => text);
  const report = file("report.docx", docx({ body: paragraphs(texts) }));
  await run(SAMPLE, REPORT, "--json", at("text.json"));
  expect((await run(SAMPLE, report, "--json", at("docx.json"))).status).toBe(1);
  const shown = (name: string): string[] =>
    jsonOf(name).findings.map(({ rule, quote }) => `${rule} ${quote}`);
  expect(shown("docx.json")).toEqual(shown("text.json"));
  expect(jsonOf("docx.json").findings[0]).toHaveProperty("paragraph");
});

test("a summary on stdout without --json", async () => {
  const { stdout, stderr } = await run(SAMPLE, REPORT);
  expect(stderr).toBe("");
  expect(stdout).toMatch(/^报告中数字表述 \d+ 处，与工作簿对应 \d+ 处\n必须改 6 项，要说明 8 项，/);
  expect(stdout).toContain("R74 第65行");
});

test("a text of another kind: status 0, and it is said that nothing was checked", async () => {
  const { status, stdout } = await run(SAMPLE, file("speech.txt", "全市一般公共预算支出319亿元，增长8.2%。"));
  expect(status).toBe(0);
  expect(stdout).toContain("未识别为本单位的绩效自评报告，未作核对");
  expect(stdout).not.toContain("未发现问题");
});

test("another unit's report: checked against itself, and it is said that the workbook was not used", async () => {
  const report = file(
    "other.txt",
    "云岭市水务局2021年度绩效自评报告\n全年预算数200万元，支出190万元，执行率96%，其中业务运行费5万元。",
  );
  const { status, stdout } = await run(SAMPLE, report);
  expect(status).toBe(1);
  expect(stdout).toContain(
    "与工作簿对应 0 处\n未识别为本单位的绩效自评报告，未与工作簿核对，只核对报告自身\n",
  );
  await run(SAMPLE, report, "--json", at("out.json"));
  const { ownReport, checked, findings, claims } = jsonOf("out.json");
  expect([ownReport, checked]).toEqual([false, true]);
  expect(findings.map(({ rule, quote, cells }) => [rule, quote, cells])).toEqual([["R73", "执行率96%", []]]);
  expect(claims.every(({ source }) => source === null)).toBe(true);
});

test("a printed form among the tables is read like a submitted one", async () => {
  const [form] = PUBLISHED;
  if (form === undefined) throw new Error("no published form");
  const [sheet] = snapshotsOf(workbookOf([printedSheet(form)]));
  const cell = (value: unknown): string => `<w:tc>${paragraph(textRun(String(value)))}</w:tc>`;
  const rows = (sheet?.values ?? []).map((cells) => `<w:tr>${cells.map(cell).join("")}</w:tr>`);
  const body = `${paragraphs(["附件3 自评表"])}<w:tbl>${rows.join("")}</w:tbl>`;
  await run(SAMPLE, file("form.docx", docx({ body })), "--json", at("out.json"));
  expect(jsonOf("out.json").forms).toMatchObject([
    { sheet: "表格1", indicators: expect.anything() as unknown },
  ]);
});

test("a text in an encoding that is not known is refused, rather than read with characters missing", async () => {
  const utf8 = readFileSync(REPORT);
  const cut = utf8.subarray(0, utf8.lastIndexOf(Buffer.from("万元")) + 1);
  const oddUtf16 = Buffer.from([0xff, 0xfe, 0x41]);
  for (const content of [cut, oddUtf16, Buffer.from([0xb2, 0xff, 0xa0, 0xff])]) {
    const { status, stderr } = await run(SAMPLE, file("report.txt", content));
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^文字编码无法识别，未能读取：[^\n]+\n$/)]);
  }
});

test("a text in GB 18030 is read", async () => {
  const bytes = Uint8Array.from([0xd6, 0xa7, 0xb3, 0xf6, 0x37, 0x32, 0xcd, 0xf2, 0xd4, 0xaa]);
  await run(SAMPLE, file("old.txt", bytes), "--json", at("out.json"));
  expect(jsonOf("out.json").claims).toMatchObject([{ value: "72", unit: "万元" }]);
});

describe("could not run: one line, status 2, no file:", () => {
  const million = Array.from({ length: 100_000 }, (_, index) => `支出${index}万元`).join("，");
  test.each([
    ["no report", () => [SAMPLE], "缺少报告"],
    ["an unknown option", () => [SAMPLE, REPORT, "--out"], "不认识的选项"],
    ["a missing report", () => [SAMPLE, at("missing.docx")], "找不到输入文件"],
    ["a text that is called .docx", () => [SAMPLE, file("a.docx", "报告")], "文件不是 .docx 文档"],
    ["a document with entities", () => [SAMPLE, file("a.docx", docx({ body: "&boom;" }))], "文件已损坏"],
    ["a million characters", () => [SAMPLE, file("a.txt", "1 ".repeat(1_000_000))], "报告过长或数字过多"],
    ["a hundred thousand figures", () => [SAMPLE, file("a.txt", million)], "报告过长或数字过多"],
    ["a workbook without the names", () => [file("a.xlsx", "x"), REPORT], "不是 .xlsx 工作簿"],
  ])("%s", async (_, args, why) => {
    const { status, stdout, stderr } = await run(...args(), "--json", at("out.json"));
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(new RegExp(`^${why}.*\n$`));
    expect(readdirSync(folder)).not.toContain("out.json");
  });
});
