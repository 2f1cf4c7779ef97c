import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseCell } from "../../../src/a1";
import { createWorkbook } from "../../../src/xlsx";
import { cellKey } from "../../../src/xlsx/model/cellKeys";
import { loadXlsx, saveXlsx } from "../../../src/xlsx/file";
import { runRecompute } from "../../../src/cli/recompute/recompute";
import type { RecomputeJson } from "../../../src/cli/recompute/json";
import { unzip, zip } from "../../unit/xlsx/file/packages";

const SAMPLE = "assets/sample-workbook.xlsx";
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "recompute-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);

async function run(...args: string[]): Promise<{ status: number; stdout: string; stderr: string }> {
  let stdout = "";
  let stderr = "";
  const status = await runRecompute(args, {
    stdout: (text) => (stdout += text),
    stderr: (text) => (stderr += text),
    now: () => new Date(2022, 3, 6, 10, 30),
  });
  return { status, stdout, stderr };
}

describe("a workbook that can be recomputed", () => {
  test("with errors: status 1, writes the workbook and the JSON, prints nothing", async () => {
    const outcome = await run(SAMPLE, "--out", at("out.xlsx"), "--json", at("out.json"));
    expect(outcome).toEqual({ status: 1, stdout: "", stderr: "" });
    expect(readdirSync(folder).sort()).toEqual(["out.json", "out.xlsx"]);
    const workbook = loadXlsx(readFileSync(at("out.xlsx")));
    expect(workbook.sheets.map(({ name }) => name)).toContain("附件5");
    const report = JSON.parse(readFileSync(at("out.json"), "utf8")) as RecomputeJson;
    expect(report).toMatchObject({ unit: "攀枝花市就业创业促进中心", year: 2021, moneyUnit: "万元" });
    expect(Object.keys(report)).toEqual([
      "unit",
      "year",
      "moneyUnit",
      "profile",
      "read",
      "totals",
      "indicators",
      "projects",
      "department",
      "stated",
      "relations",
      "lastYear",
      "findings",
      "checks",
      "handIn",
      "cost",
    ]);
    const { milliseconds, ...requests } = report.cost;
    expect(milliseconds).toBeGreaterThan(0);
    expect(requests).toEqual({ readRequests: 0, writeRequests: 0, bytesSent: 0, bytesReceived: 0 });
    expect(
      report.findings.every(
        ({ rule, cells, message }) => /^R\d\d$/.test(rule) && cells.length > 0 && message,
      ),
    ).toBe(true);
  });

  test("on its own result: the same bytes", async () => {
    await run(SAMPLE, "--out", at("one.xlsx"));
    await run(at("one.xlsx"), "--out", at("two.xlsx"));
    expect(readFileSync(at("two.xlsx")).equals(readFileSync(at("one.xlsx")))).toBe(true);
  });

  test("without output files: a summary on stdout, the input unchanged", async () => {
    copyFileSync(SAMPLE, at("in.xlsx"));
    const { status, stdout, stderr } = await run(at("in.xlsx"));
    expect([status, stderr]).toEqual([1, ""]);
    expect(stdout).toContain(
      "全年预算数 3306.52 万元，支出 3306.58 万元，执行率 100.00%（按年初预算 421.95%）",
    );
    expect(stdout).toMatch(/\[必须改\] R02 资金!K12 /);
    expect(readFileSync(at("in.xlsx")).equals(readFileSync(SAMPLE))).toBe(true);
    expect(readdirSync(folder)).toEqual(["in.xlsx"]);
  });

  test("with --attachments: the attachments alone, beside the summary or the other files", async () => {
    const alone = await run(SAMPLE, "--attachments", at("attachments.xlsx"), "--unfinished");
    expect([alone.status, alone.stderr]).toEqual([1, ""]);
    expect(alone.stdout).toContain("执行率 100.00%");
    const names = loadXlsx(readFileSync(at("attachments.xlsx"))).sheets.map(({ name }) => name);
    expect(names).toEqual(["附件3", ...names.filter((name) => name.startsWith("附件4-")), "附件5"]);
    await run(
      SAMPLE,
      "--out",
      at("out.xlsx"),
      "--attachments",
      at("again.xlsx"),
      "--unfinished",
      "--json",
      at("out.json"),
    );
    expect(readFileSync(at("again.xlsx")).equals(readFileSync(at("attachments.xlsx")))).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(["again.xlsx", "attachments.xlsx", "out.json", "out.xlsx"]);
  });

  test("overwrites its input", async () => {
    copyFileSync(SAMPLE, at("in.xlsx"));
    expect((await run(at("in.xlsx"), "--out", at("in.xlsx"))).status).toBe(1);
    expect(loadXlsx(readFileSync(at("in.xlsx"))).sheets.map(({ name }) => name)).toContain("核对记录");
  });
});

describe("a file that cannot be recomputed: status 2, one line, nothing written", () => {
  const cut = (): string => {
    const bytes = readFileSync(SAMPLE);
    writeFileSync(at("cut.xlsx"), bytes.subarray(0, bytes.length / 2));
    return at("cut.xlsx");
  };
  const file = (name: string, content: string | Uint8Array): string => {
    writeFileSync(at(name), content);
    return at(name);
  };
  /** The sample with other cells */
  const spoilt = (sheets: Readonly<Record<string, Readonly<Record<string, string | number>>>>): string => {
    const workbook = loadXlsx(readFileSync(SAMPLE));
    for (const [name, cells] of Object.entries(sheets)) {
      for (const [address, value] of Object.entries(cells)) {
        const at = parseCell(address);
        const sheet = workbook.sheets.find((one) => one.name === name);
        if (at !== null) sheet?.cells.set(cellKey(at.row, at.column), { value, formula: null, style: 0 });
      }
    }
    return file("spoilt.xlsx", saveXlsx(workbook));
  };
  const cases: [name: string, input: () => string, message: RegExp][] = [
    ["a missing file", () => at("none.xlsx"), /^找不到输入文件：/],
    ["a folder", () => folder, /^输入的是文件夹/],
    ["a text file", () => file("text.xlsx", "单位名称,年度"), /不是 \.xlsx 工作簿/],
    ["an empty file", () => file("empty.xlsx", ""), /不是 \.xlsx 工作簿|已损坏/],
    ["a file that was cut off", cut, /已损坏/],
    [
      "rows of data below a table",
      () => spoilt({ 资金: { A33: "项目支出", C33: "部门预算", K33: 10 } }),
      /^输入不完整，未写入：资金!A33 “资金”表有1行在表的范围之外（A33:K33），未计入/,
    ],
    [
      "a renamed required column",
      () => spoilt({ 资金: { K1: "支出数额" } }),
      /^输入不完整，未写入：资金!K1 “资金”表缺少“支出”列/,
    ],
    [
      "a workbook without names",
      () => file("plain.xlsx", saveXlsx(createWorkbook())),
      /^未找到标准自评工作簿的名称/,
    ],
  ];

  test.each(cases)("%s", async (_name, input, message) => {
    const path = input();
    const before = readdirSync(folder);
    const { status, stdout, stderr } = await run(path, "--out", at("out.xlsx"), "--json", at("out.json"));
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(readdirSync(folder)).toEqual(before);
  });

  test("an output folder that does not exist", async () => {
    const { status, stderr } = await run(SAMPLE, "--out", at("out.xlsx"), "--json", at("missing/out.json"));
    expect(status).toBe(2);
    expect(stderr).toMatch(/^输出文件所在的文件夹不存在：/);
    expect(readdirSync(folder)).toEqual([]);
  });

  test("an output with another extension than the input, which Excel would not open", async () => {
    const parts = unzip(readFileSync(SAMPLE));
    const macros = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
    const types = parts["[Content_Types].xml"] ?? "";
    parts["[Content_Types].xml"] = types.replace(/application\/[\w.-]+\.sheet\.main\+xml/, macros);
    const input = file("in.xlsm", zip(parts));
    for (const [from, to] of [
      [input, "out.xlsx"],
      [SAMPLE, "out.XLSM"],
      [SAMPLE, "out.docx"],
      [SAMPLE, "out"],
    ] as const) {
      const { status, stderr } = await run(from, "--out", at(to));
      expect(status).toBe(2);
      expect(stderr).toMatch(/^输出文件的扩展名应与输入一致（\.xls[mx]）：[^\n]+\n$/);
    }
    expect(readdirSync(folder)).toEqual(["in.xlsm"]);
    expect((await run(input, "--out", at("out.xlsm"))).status).toBe(1);
    expect(unzip(readFileSync(at("out.xlsm")))["[Content_Types].xml"]).toContain(macros);
  });

  test("names the cell of a formula without a known result", async () => {
    const workbook = loadXlsx(readFileSync(SAMPLE));
    const funds = workbook.sheets.find(({ name }) => name === "资金");
    funds?.cells.set(cellKey(1, 6), { value: null, formula: "=NOSUCHFUNCTION(1)", style: 0, stale: true });
    const { status, stderr } = await run(file("in.xlsx", saveXlsx(workbook)));
    expect(status).toBe(2);
    expect(stderr).toMatch(/^输入不完整，未写入：资金!G2 “年初预算”的公式没有计算结果[^\n]+\n$/);
  });

  test("a JSON path that links to the workbook", async () => {
    copyFileSync(SAMPLE, at("in.xlsx"));
    symlinkSync("in.xlsx", at("link.json"));
    const { status, stderr } = await run(at("in.xlsx"), "--json", at("link.json"));
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^--json 与工作簿是同一个文件/)]);
    expect(readFileSync(at("in.xlsx")).equals(readFileSync(SAMPLE))).toBe(true);
  });

  test("names a protected input sheet", async () => {
    const workbook = loadXlsx(readFileSync(SAMPLE));
    const funds = workbook.sheets.find(({ name }) => name === "资金");
    if (funds) funds.protected = true;
    const { status, stderr } = await run(file("in.xlsx", saveXlsx(workbook)), "--out", at("out.xlsx"));
    expect(status).toBe(2);
    expect(stderr).toContain("资金");
    expect(readdirSync(folder)).toEqual(["in.xlsx"]);
  });
});

test("exits with the status when run as a process", () => {
  const { status, stderr } = spawnSync(
    process.execPath,
    ["src/cli/start.js", SAMPLE, "--json", at("r.json")],
    {
      encoding: "utf8",
    },
  );
  expect([status, stderr]).toEqual([1, ""]);
  expect(readdirSync(folder)).toEqual(["r.json"]);
  const refused = spawnSync(process.execPath, ["src/cli/start.js"], { encoding: "utf8" });
  expect([refused.status, refused.stdout]).toEqual([2, ""]);
  expect(refused.stderr).toMatch(/^缺少输入文件。用法：[^\n]+\n$/);
});
