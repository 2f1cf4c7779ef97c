import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCheckReport } from "../../../src/cli/report/check";
import type { CheckJson } from "../../../src/cli/report/json";
import { runRecompute } from "../../../src/cli/recompute/recompute";
import type { ExitStatus } from "../../../src/cli/shared/command";
import type { RecomputeJson } from "../../../src/cli/recompute/json";
import { loadXlsx } from "../../../src/xlsx/file";
import { cellKey } from "../../../src/xlsx/model/cellKeys";
import { standardFile } from "../../support/standardFile";
import { FILE_2020, workbook2020 } from "../../support/workbook2020";

const SAMPLE = "assets/sample-workbook.xlsx";
let folder = "";
let content: Uint8Array;
beforeAll(async () => {
  content = await standardFile(workbook2020());
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "last-year-"));
  writeFileSync(at(FILE_2020), content);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);

async function run(command: typeof runRecompute, ...args: string[]) {
  let [stdout, stderr] = ["", ""];
  const status: ExitStatus = await command(args, {
    stdout: (text) => (stdout += text),
    stderr: (text) => (stderr += text),
    now: () => new Date(2022, 3, 6, 10, 30),
  });
  return { status, stdout, stderr };
}

const reportIn = (name: string): RecomputeJson => JSON.parse(readFileSync(at(name), "utf8")) as RecomputeJson;
const ofYears = (report: Pick<RecomputeJson, "findings">) =>
  report.findings
    .filter(({ rule }) => rule.startsWith("Y"))
    .map(({ rule, cells, actual }) => [rule, cells[0], actual]);

test("a workbook of last year: findings in this year's cells, and what was compared", async () => {
  const before = readFileSync(at(FILE_2020));
  const outcome = await run(runRecompute, SAMPLE, "--last-year", at(FILE_2020), "--json", at("out.json"));
  expect(outcome).toEqual({ status: 1, stdout: "", stderr: "" });
  const report = reportIn("out.json");
  expect(ofYears(report)).toEqual([
    ["Y1", "资金!F12", "7.70"],
    ["Y4", "资金!I10", "18.00"],
    ["Y8", "指标!F5", "16500人"],
    ["Y8", "指标!F14", "5000人"],
    ["Y8", "指标!F15", "1200人"],
    ["Y8", "指标!F26", "16000人"],
    ["Y8", "指标!F27", "5500人"],
  ]);
  expect(report.findings.find(({ rule }) => rule === "Y1")?.message).toBe(
    "“中央、省级就业创业补助资金”上年结转7.70，上年（“2020年自评.xlsx”资金!K10）结转结余为7.76，相差0.06。请核实。",
  );
  expect(report.lastYear).toMatchObject({
    file: FILE_2020,
    year: 2020,
    unit: "攀枝花市就业创业促进中心",
    projects: {
      matched: 6,
      onlyThisYear: ["就业管理事务（未列明细）", "2020年工业结构调整第二批专项补助资金"],
      onlyLastYear: [],
    },
    indicators: { matched: 7, onlyLastYear: [] },
  });
  expect(readFileSync(at(FILE_2020)).equals(before)).toBe(true);
});

test("the JSON of last year gives the same findings, without the cells of amounts", async () => {
  await run(runRecompute, at(FILE_2020), "--json", at("2020.json"));
  await run(runRecompute, SAMPLE, "--last-year", at(FILE_2020), "--json", at("one.json"));
  await run(runRecompute, SAMPLE, "--last-year", at("2020.json"), "--json", at("two.json"));
  expect(ofYears(reportIn("two.json"))).toEqual(ofYears(reportIn("one.json")));
  const [first] = reportIn("two.json").findings.filter(({ rule }) => rule === "Y1");
  expect(first?.message).toContain("上年（“2020.json”）结转结余为7.76");
});

test("without last year the summary and the JSON say that nothing was compared", async () => {
  await run(runRecompute, SAMPLE, "--json", at("out.json"));
  expect(reportIn("out.json").lastYear).toBeNull();
  expect(ofYears(reportIn("out.json"))).toEqual([]);
  const { stdout } = await run(runRecompute, SAMPLE);
  expect(stdout).toContain("未选择上年工作簿，未与上年比较\n");
});

test("核对记录 keeps the name and the fingerprint of the file, and says when it was not compared", async () => {
  await run(
    runRecompute,
    SAMPLE,
    "--last-year",
    at(FILE_2020),
    "--out",
    at("one.xlsx"),
    "--json",
    at("one.json"),
  );
  const { fingerprint } = reportIn("one.json").lastYear ?? {};
  const recorded = async (...args: string[]): Promise<string> => {
    await run(runRecompute, ...args);
    const [last = ""] = args.slice(-1);
    const { sheets } = loadXlsx(readFileSync(last));
    const { cells } = sheets.find(({ name }) => name === "核对记录") ?? { cells: new Map() };
    return String(cells.get(cellKey(6, 2))?.value);
  };
  expect(await recorded(at("one.xlsx"), "--last-year", at(FILE_2020), "--out", at("two.xlsx"))).toMatch(
    new RegExp(`^已与上年工作簿“${FILE_2020}”.*（指纹${fingerprint ?? ""}）`),
  );
  expect(await recorded(at("two.xlsx"), "--out", at("three.xlsx"))).toBe(
    `上次与“${FILE_2020}”比较，本次没有选择上年工作簿，未与上年比较（指纹${fingerprint ?? ""}）`,
  );
});

test("a written report: six rates of growth agree, and 2020 is left in it once", async () => {
  const REPORT = "test/fixtures/report/report-2021.txt";
  const outcome = await run(
    runCheckReport,
    SAMPLE,
    REPORT,
    "--last-year",
    at(FILE_2020),
    "--json",
    at("out.json"),
  );
  expect(outcome).toEqual({ status: 1, stdout: "", stderr: "" });
  const { findings } = JSON.parse(readFileSync(at("out.json"), "utf8")) as CheckJson;
  const rules = findings.map(({ rule }) => rule);
  expect(rules.filter((rule) => rule.startsWith("Y"))).toEqual(["Y13"]);
  expect(findings.filter(({ message }) => message.includes("未写上年数"))).toEqual([]);
});

test.each([
  ["a workbook of the same year", SAMPLE, "“sample-workbook.xlsx”为2021年度，应为2020年度"],
  ["a file that is no workbook", "package.json", "--last-year 所选 JSON 文件不是自评核对结果：package.json"],
  ["a text", "README.md", "--last-year 所选文件不是 .xlsx 工作簿：README.md"],
  ["a file that does not exist", "2020.xlsx", "找不到输入文件：2020.xlsx"],
])("%s is refused, and nothing is written", async (_, last, problem) => {
  const before = readdirSync(folder);
  const { status, stdout, stderr } = await run(
    runRecompute,
    SAMPLE,
    "--last-year",
    last,
    "--out",
    at("out.xlsx"),
  );
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toContain(problem);
  expect(readdirSync(folder)).toEqual(before);
});

test("last year's workbook is never an output", async () => {
  copyFileSync(SAMPLE, at("in.xlsx"));
  const { status, stderr } = await run(
    runRecompute,
    at("in.xlsx"),
    "--last-year",
    at(FILE_2020),
    "--out",
    at(FILE_2020),
  );
  expect([status, stderr]).toEqual([2, expect.stringContaining("--out 与工作簿是同一个文件")]);
});

describe("--from-last-year", () => {
  test("writes this year's workbook, which recomputes and agrees with last year", async () => {
    const built = await run(runRecompute, "--from-last-year", at(FILE_2020), "--out", at("2021.xlsx"));
    expect([built.status, built.stderr]).toEqual([0, ""]);
    expect(built.stdout).toMatch(/^已从“2020年自评\.xlsx”建立本年的标准自评工作簿。/);
    await run(runRecompute, at("2021.xlsx"), "--last-year", at(FILE_2020), "--json", at("out.json"));
    const report = reportIn("out.json");
    expect([report.year, report.totals["全部"]?.carriedOver]).toEqual([2021, "7.76"]);
    const rules = report.findings.map(({ rule }) => rule);
    expect(rules).toContain("R84");
    expect(rules.filter((rule) => ["Y1", "Y2", "Y4", "Y10"].includes(rule))).toEqual([]);
  });

  test("never replaces a file", async () => {
    writeFileSync(at("2021.xlsx"), "mine");
    const { status, stderr } = await run(
      runRecompute,
      "--from-last-year",
      at(FILE_2020),
      "--out",
      at("2021.xlsx"),
    );
    expect([status, stderr]).toEqual([2, `输出文件已存在，不覆盖：${at("2021.xlsx")}\n`]);
    expect(readFileSync(at("2021.xlsx"), "utf8")).toBe("mine");
  });

  test("writes no workbook under another extension", async () => {
    const out = at("2021.docx");
    const { status, stderr } = await run(runRecompute, "--from-last-year", at(FILE_2020), "--out", out);
    expect([status, stderr]).toEqual([2, `输出文件的扩展名应为 .xlsx：${out}\n`]);
    expect(readdirSync(folder)).toEqual([FILE_2020]);
  });

  test.each([
    ["without an output", []],
    ["with another option", ["--out", "a.xlsx", "--json", "b.json"]],
  ])("is refused %s", async (_, rest) => {
    const { status, stderr } = await run(runRecompute, "--from-last-year", at(FILE_2020), ...rest);
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^--from-last-year 须同时用 --out/)]);
  });

  test("a workbook that is not the standard one writes nothing", async () => {
    writeFileSync(at("text.xlsx"), "text");
    const { status, stderr } = await run(
      runRecompute,
      "--from-last-year",
      at("text.xlsx"),
      "--out",
      at("new.xlsx"),
    );
    expect([status, stderr]).toEqual([2, `所选文件不是 .xlsx 工作簿：${at("text.xlsx")}\n`]);
    expect(readdirSync(folder)).toEqual([FILE_2020, "text.xlsx"]);
  });
});
