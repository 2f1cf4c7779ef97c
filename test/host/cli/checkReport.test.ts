import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { runCheckReport } from "../../../src/cli/report/check";
import type { CheckJson, UnitsJson } from "../../../src/cli/report/json";
import { readDocx } from "../../../src/docx/read";
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

describe("several reports", () => {
  const lines = (...texts: readonly string[]): string => texts.join("\n");
  const UNIT = "攀枝花市就业创业促进中心";
  const whole = lines(
    `${UNIT}2021年度部门整体绩效自评报告`,
    "一、绩效目标完成情况",
    "全市城镇新增就业20648人，完成目标任务16000人。",
  );
  const project = (target: string): string =>
    lines(
      `${UNIT}人力资源市场建设专项工作经费项目支出绩效自评报告`,
      "一、项目绩效目标",
      `确保全年城镇新增就业不低于${target}人。`,
    );

  test("a target that differs between two reports of the unit is found, with the report of each passage", async () => {
    const [one, two] = [file("附件1.txt", whole), file("附件2-1.txt", project("16500"))];
    expect((await run(SAMPLE, one, two, "--json", at("out.json"))).status).toBe(0);
    const { units } = JSON.parse(readFileSync(at("out.json"), "utf8")) as UnitsJson;
    expect(
      units.map(({ unit, together, files }) => [unit, together, files.map((each) => each.file)]),
    ).toEqual([[UNIT, "compared", ["附件1.txt", "附件2-1.txt"]]]);
    const [finding] = units[0]?.findings ?? [];
    expect(finding).toMatchObject({
      rule: "R76",
      report: "附件1.txt",
      lines: [3, 3],
      others: [{ report: "附件2-1.txt", lines: [3, 3] }],
    });
    expect(finding?.message).toContain("“附件1.txt”第3行16000人，“附件2-1.txt”第3行16500人");
    const { stdout } = await run(SAMPLE, one, two);
    expect(stdout).toContain("● 各份报告之间\n");
    // What each says against itself is not repeated.
    expect(units[0]?.findings).toHaveLength(1);
  });

  test("reports that agree have nothing between them", async () => {
    await run(SAMPLE, file("1.txt", whole), file("2.txt", project("16000")), "--json", at("out.json"));
    const { units } = JSON.parse(readFileSync(at("out.json"), "utf8")) as UnitsJson;
    expect(units.map(({ findings }) => findings)).toEqual([[]]);
  });

  test("a folder: one list by unit, a bad file is one entry, other files are named, progress on stderr", async () => {
    mkdirSync(at("all/other"), { recursive: true });
    file("all/附件1.txt", whole);
    file("all/附件2-1.docx", "not a document");
    file("all/清单.xlsx", "no report");
    const other = lines(
      "云岭市水务局2021年度部门整体支出绩效自评报告",
      "一、资金",
      "年末在职职工33人，城镇居民受益户数5120户。",
    );
    file("all/other/a.txt", other);
    file("all/other/b.txt", other.replace("5120", "5180"));
    const { status, stderr } = await run(SAMPLE, at("all"), "--json", at("out.json"));
    expect(status).toBe(1);
    expect(stderr).toContain("不是报告，未读取");
    expect(stderr).toContain("正在核对 2/4 附件2-1.docx\n");
    const { units } = JSON.parse(readFileSync(at("out.json"), "utf8")) as UnitsJson;
    expect(
      units.map(({ unit, together, findings, files }) => [unit, together, findings.length, files.length]),
    ).toEqual([
      [UNIT, "alone", 0, 1],
      [null, "alone", 0, 1],
      ["云岭市水务局", "compared", 1, 2],
    ]);
    expect(units[1]?.files).toEqual([
      {
        file: "附件2-1.docx",
        problem: "notDocx",
        message: "文件不是 .docx 文档。请另选一份报告，或者粘贴报告文字。",
      },
    ]);
  });

  test("copies with comments go to a folder, those between reports included", async () => {
    const [one, two] = [whole, project("16500")].map((text) => docx({ body: paragraphs(text.split("\n")) }));
    if (one === undefined || two === undefined) throw new Error("no documents");
    const files = [file("附件1.docx", one), file("附件2-1.docx", two)];
    await run(SAMPLE, ...files, "--commented", at("copies"));
    expect(readdirSync(at("copies")).sort()).toEqual(["附件1（批注）.docx", "附件2-1（批注）.docx"]);
    const copy = readDocx(readFileSync(at("copies/附件2-1（批注）.docx")));
    expect(copy.text.paragraphs).toHaveLength(3);
    const { "word/comments.xml": comments } = unzipSync(readFileSync(at("copies/附件2-1（批注）.docx")));
    expect(new TextDecoder().decode(comments)).toContain("“附件1.docx”第3段16000人");
    expect(await run(SAMPLE, ...files, "--commented", files[0] ?? "")).toMatchObject({
      status: 2,
      stdout: "",
    });
  });
});
