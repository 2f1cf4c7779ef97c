/** 汇总 without a window: files in, files out. */
import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { unitFile, departmentFile } from "../../../scripts/rollup/workbooks";
import { inventedUnit, unitName } from "../../../scripts/rollup/units";
import { runRollup } from "../../../src/cli/rollup/rollup";
import type { RollupJson } from "../../../src/cli/rollup/json";
import { readUnit } from "../../../src/cli/rollup/unitReaders";
import { loadXlsx, saveXlsx } from "../../../src/xlsx/file";
import { cellKey, rowOfKey } from "../../../src/xlsx/model/cellKeys";
import { standardFile } from "../../support/standardFile";
import { playRounds } from "../../support/rounds";
import { atCommand } from "../../support/roundsDesks";
import { FILE_2020, workbook2020 } from "../../support/workbook2020";

const ROOT = path.join(__dirname, "../../..");
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "rollup-"));
  const write = (name: string, bytes: Uint8Array): void => writeFileSync(path.join(folder, name), bytes);
  for (const index of [0, 5]) write(`${unitName(index)}.xlsx`, unitFile(inventedUnit(index, 3)));
  const damaged = unitFile(inventedUnit(10, 3));
  write(`${unitName(10)}.xlsx`, damaged.slice(0, 9_000));
  write(`~$${unitName(0)}.xlsx`, new Uint8Array(10));
  write("部门.xlsx", departmentFile([unitName(0), unitName(5), unitName(10), unitName(15)]));
});

afterAll(() => rmSync(folder, { recursive: true }));

async function run(...args: readonly string[]) {
  let [stdout, stderr] = ["", ""];
  const status = await runRollup(args, {
    stdout: (text) => (stdout += text),
    stderr: (text) => (stderr += text),
    now: () => new Date(2025, 2, 14),
    readUnits: (inputs, lastYears, onRead) =>
      Promise.all(inputs.map((one) => readUnit(one, lastYears))).then((files) => {
        onRead(files.length);
        return files;
      }),
  });
  return { status, stdout, stderr };
}

const at = (name: string): string => path.join(folder, name);
const jsonOf = (name: string): RollupJson => JSON.parse(readFileSync(at(name), "utf8")) as RollupJson;

test("adds up a folder: one bad file is one finding, a missing unit another", async () => {
  const { status, stdout } = await run(
    folder,
    `--out=${at("汇总.xlsx")}`,
    "--json",
    at("out.json"),
    "--department",
    at("部门.xlsx"),
  );
  expect(status).toBe(1);
  const { units, totals, findings, year, ranks } = jsonOf("out.json");
  expect(units.map(({ unit, moneyUnit }) => [unit, moneyUnit])).toEqual([
    [unitName(0), "万元"],
    [unitName(5), "万元"],
  ]);
  expect(year).toBe(2024);
  const cents = [0, 5]
    .flatMap((index) => inventedUnit(index, 3).lines)
    .reduce((sum, { spent }) => sum + spent, 0);
  expect(Number(totals["全部"]?.spent)).toBe(cents / 1_000_000);
  expect(
    findings.filter(({ severity }) => severity === "error").map(({ rule, unit }) => [rule, unit]),
  ).toEqual([
    ["U0", unitName(10)],
    ["U1", unitName(15)],
  ]);
  expect(Object.values(ranks ?? {}).sort()).toEqual([1, 2]);
  expect(stdout).toContain("计入合计2个单位");
  const workbook = loadXlsx(readFileSync(at("汇总.xlsx")));
  expect(workbook.sheets.map(({ name }) => name)).toEqual([
    "单位汇总",
    "单位执行率",
    "项目明细",
    "指标汇总",
    "问题台账",
    "自报问题台账",
    "复核表",
  ]);
});

test("a workbook of another program in the folder is a finding, not passed over", async () => {
  mkdirSync(at("other"));
  writeFileSync(at("other/云岭市气象局.ods"), "PK");
  writeFileSync(at("other/报告.docx"), "PK");
  await run(at("other"), "--json", at("other.json"));
  expect(jsonOf("other.json").findings.map(({ rule, unit }) => [rule, unit])).toEqual([
    ["U0", "云岭市气象局.ods"],
  ]);
});

test("files of one name in several folders keep apart; links that lead back are not followed again", async () => {
  for (const [index, unit] of [0, 5].entries()) {
    mkdirSync(at(`folders/${index}`), { recursive: true });
    writeFileSync(at(`folders/${index}/自评.xlsx`), unitFile(inventedUnit(unit, 3)));
  }
  mkdirSync(at("folders/装着表.xlsx"));
  writeFileSync(at("folders/装着表.xlsx/表.xlsx"), unitFile(inventedUnit(20, 3)));
  writeFileSync(at("folders/自评.zip"), "PK");
  symlinkSync(at("folders"), at("folders/回"));
  symlinkSync(at("nowhere.xlsx"), at("folders/断.xlsx"));
  const { stderr } = await run(at("folders"), "--json", at("folders.json"));
  const { units, findings, ranks } = jsonOf("folders.json");
  const names = ["0/自评.xlsx", "1/自评.xlsx", "装着表.xlsx/表.xlsx"].map(path.normalize);
  expect(units.map(({ file }) => file)).toEqual(names);
  expect(Object.keys(ranks ?? {}).sort()).toEqual(names);
  expect(findings.filter(({ rule }) => rule === "U0").map(({ unit }) => unit)).toEqual(["断.xlsx"]);
  expect(stderr).toContain(`不是工作簿，未读取：${at("folders/自评.zip")}\n`);
  for (const part of ["0", "1"]) await run(at(`folders/${part}`), "--jsonl", at(`part${part}.jsonl`));
  await run(at("part0.jsonl"), at("part1.jsonl"), "--json", at("parts.json"));
  expect(Object.keys(jsonOf("parts.json").ranks ?? {})).toEqual(
    expect.arrayContaining(["自评.xlsx", `${at("part1.jsonl")}：自评.xlsx`]),
  );
  await run(at("folders/0/自评.xlsx"), at("folders/1/自评.xlsx"), "--json", at("given.json"));
  expect(jsonOf("given.json").units.map(({ file }) => file)).toEqual(
    [0, 1].map((index) => at(`folders/${index}/自评.xlsx`)),
  );
});

test.each([
  ["Excel", "~$甲.xlsx"],
  ["WPS", ".~甲.xlsx"],
  ["LibreOffice", ".~lock.甲.xlsx#"],
])("a unit's workbook that is open in %s is read as it was saved, and said to be open", async (_, lock) => {
  mkdirSync(at("open"));
  try {
    for (const [name, index] of [
      ["甲.xlsx", 0],
      ["乙.xlsx", 5],
    ] as const)
      writeFileSync(at(`open/${name}`), unitFile(inventedUnit(index, 3)));
    writeFileSync(at(`open/${lock}`), "user");
    const { stderr } = await run(at("open"), "--json", at("open.json"), "--jsonl", at("open.jsonl"));
    const { units, findings } = jsonOf("open.json");
    expect(units).toHaveLength(2);
    expect(findings.filter(({ rule }) => rule === "U15").map(({ places }) => places)).toEqual([
      [{ file: "甲.xlsx", cells: [] }],
    ]);
    expect(stderr).not.toContain("未读取：");
    await run(at("open.jsonl"), "--json", at("again.json"));
    expect(jsonOf("again.json")).toEqual(jsonOf("open.json"));
  } finally {
    rmSync(at("open"), { recursive: true });
  }
});

test("of two workbooks of a unit none counts until one is chosen, and a blank one is not handed in", async () => {
  mkdirSync(at("versions"));
  const unit = inventedUnit(0, 3);
  writeFileSync(at("versions/甲.xlsx"), unitFile(unit));
  writeFileSync(
    at("versions/甲（修改）.xlsx"),
    unitFile({ ...unit, lines: unit.lines.map((line) => ({ ...line, spent: line.spent - 100 })) }),
  );
  writeFileSync(at("versions/乙.xlsx"), unitFile(inventedUnit(5, 3)));
  copyFileSync("assets/standard-workbook.xlsx", at("versions/空白.xlsx"));
  await run(at("versions"), "--json", at("open.json"));
  const open = jsonOf("open.json");
  expect(open.totals["全部"]?.spent).toBeNull();
  expect(open.provisionalTotals).toMatchObject({ without: [unitName(0)], units: 1 });
  const errors = open.findings.filter(({ rule }) => rule === "U1" || rule === "U3");
  expect(errors.map(({ rule, places: [place] }) => [rule, place?.file])).toEqual([
    ["U1", "空白.xlsx"],
    ["U3", "甲.xlsx"],
  ]);
  await run(at("versions"), "--use", "甲（修改）.xlsx", "--json", at("chosen.json"));
  const { units, provisionalTotals } = jsonOf("chosen.json");
  expect(provisionalTotals).toBeNull();
  expect(units.filter(({ counted }) => counted).map(({ file }) => file)).toEqual(
    expect.arrayContaining(["甲（修改）.xlsx", "乙.xlsx"]),
  );
  expect(await run(at("versions"), "--use", "丙.xlsx", "--json", at("x.json"))).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("--use 的文件不在读取的工作簿中：丙.xlsx") as unknown,
  });
});

test("a second round into the same file keeps what people wrote; what cannot be read is not replaced", async () => {
  mkdirSync(at("rounds"));
  const unit = inventedUnit(0, 3);
  const [first, ...lines] = unit.lines;
  const overspent = { ...unit, lines: [{ ...first!, spent: first!.initialBudget * 2 }, ...lines] };
  writeFileSync(at("rounds/甲.xlsx"), unitFile(overspent));
  const out = at("rounds.xlsx");
  expect(await run(at("rounds"), "--out", out)).toMatchObject({ status: 1 });
  const ledger = loadXlsx(readFileSync(out));
  const sheet = ledger.sheets.find(({ name }) => name === "问题台账")!;
  sheet.cells.set(cellKey(3, 7), { ...sheet.cells.get(cellKey(3, 7))!, value: "张三" });
  writeFileSync(out, saveXlsx(ledger));
  writeFileSync(at("rounds/甲.xlsx"), unitFile(unit));
  const { status, stderr } = await run(at("rounds"), "--out", out);
  expect([status, stderr]).toEqual([0, expect.any(String)]);
  const again = loadXlsx(readFileSync(out)).sheets.find(({ name }) => name === "问题台账")!;
  const row = [...again.cells].find(([, { value }]) => value === "张三")![0];
  const valueIn = (column: number): unknown => again.cells.get(cellKey(rowOfKey(row), column))?.value;
  expect([valueIn(9), valueIn(11)]).toEqual(["已整改", "已消除"]);
  const before = readFileSync(out);
  const newOut = await run(at("rounds"), "--ledger", out, "--out", at("rounds2.xlsx"));
  expect(newOut.status).toBe(0);
  for (const content of [Buffer.from("text"), readFileSync(at("部门.xlsx"))]) {
    writeFileSync(at("other.xlsx"), content);
    expect(await run(at("rounds"), "--out", at("other.xlsx"))).toMatchObject({ status: 2, stdout: "" });
    expect(readFileSync(at("other.xlsx"))).toEqual(content);
  }
  const broken = loadXlsx(before);
  const heading = broken.sheets.find(({ name }) => name === "问题台账")!.cells;
  heading.set(cellKey(2, 3), { ...heading.get(cellKey(2, 3))!, value: "事由" });
  writeFileSync(out, saveXlsx(broken));
  const refused = await run(at("rounds"), "--out", out);
  expect(refused).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("问题台账不能读取") as unknown,
  });
});

test("each unit has a notice of what to correct, and in the next round of what it has settled", async () => {
  mkdirSync(at("noticed"));
  const unit = inventedUnit(0, 3);
  const [first, ...lines] = unit.lines;
  const overspent = { ...unit, lines: [{ ...first!, spent: first!.initialBudget * 2 }, ...lines] };
  writeFileSync(at("noticed/甲.xlsx"), unitFile(overspent));
  const args = [at("noticed"), "--out", at("noticed.xlsx"), "--notices", at("notices")];
  const round = await run(...args);
  expect(round).toMatchObject({ status: 1, stdout: expect.stringContaining("整改通知：1个单位") as unknown });
  const name = (number: number): string => `整改通知（第${number}轮）${unitName(0)}`;
  const documentOf = (number: number): string => {
    const parts = unzipSync(readFileSync(at(`notices/${name(number)}.docx`)));
    return strFromU8(parts["word/document.xml"] ?? new Uint8Array())
      .replace(/<\/w:p>/g, "\n")
      .replace(/<[^>]*>/g, "");
  };
  expect(documentOf(1)).toMatch(/关于.*年度预算绩效自评问题的整改通知\n/);
  expect(documentOf(1)).toMatch(/超过全年预算数.*位置：甲\.xlsx的“资金!K\d+”；应为：≤ [\d.]+/);
  expect(documentOf(1)).toContain("请于【待填：整改期限】前完成整改");
  const sheet = loadXlsx(readFileSync(at(`notices/${name(1)}.xlsx`))).sheets[0]!;
  expect([...sheet.cells.values()].map(({ value }) => value)).toEqual(
    expect.arrayContaining(["必须改正", expect.stringMatching(/^甲\.xlsx的“资金!K\d+”/)]),
  );

  writeFileSync(at("noticed/甲.xlsx"), unitFile(unit));
  expect((await run(...args)).stdout).toContain("整改通知：1个单位");
  expect(documentOf(2)).toMatch(/本轮已消除的问题（\d+条）\n1\. .*超过全年预算数.*第1轮 2025-03-14提出/);
  expect(documentOf(2)).not.toContain("需要整改的问题（");

  const inside = await run(at("noticed"), "--notices", at("noticed/通知"));
  expect(inside).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("不能放在读取的文件夹中") as unknown,
  });
  expect(existsSync(at("noticed/通知"))).toBe(false);
});

test("in three rounds of ten units no note is lost, and the problems add up", async () => {
  const outcome = await atCommand(10, (desk) => playRounds(desk, { units: 10, notes: 30 }));
  expect(outcome).toEqual({ notes: 36, complaints: [] });
});

test("a province adds up the aggregates of departments, and refuses what is none or given twice", async () => {
  const [first, second] = [unitName(0), unitName(5)].map((name) => at(`${name}.xlsx`));
  await run(first!, "--aggregate", at("a.json"));
  await run(second!, "--aggregate", at("b.json"), "--json", at("b-all.json"));
  const one = await run("--merge", at("a.json"), at("b.json"));
  const other = await run("--merge", at("b.json"), at("a.json"), "--aggregate", at("ab.json"));
  expect([one.status, other.status]).toEqual([0, 0]);
  expect(readFileSync(at("ab.json"), "utf8")).toBe(one.stdout);
  const sum = JSON.parse(one.stdout) as {
    units: number;
    totals: Record<string, { spent: { known: string } }>;
  };
  await run(first!, second!, "--json", at("both.json"));
  expect(sum.units).toBe(2);
  expect(sum.totals["全部"]?.spent.known).toBe(jsonOf("both.json").totals["全部"]?.spent);
  for (const [args, why] of [
    [["--merge", at("a.json"), at("a.json")], "同一份合计给出了两次"],
    [["--merge", at("a.json"), at("b-all.json")], "不是 --aggregate 写出的文件"],
    [["--merge", at("a.json"), "--aggregate", at("a.json")], "输出与输入是同一个文件"],
    [["--merge", at("a.json"), "--json", at("x.json")], "--merge 只与 --aggregate 同用"],
  ] as const)
    expect(await run(...args)).toMatchObject({ status: 2, stderr: expect.stringContaining(why) as unknown });
});

test("a file's name cannot command the terminal", async () => {
  mkdirSync(at("names"));
  writeFileSync(at("names/红\u001b[31m\n字.xlsx"), "text");
  const { stdout } = await run(at("names"), "--json", at("names.json"));
  expect(stdout).toContain("红�[31m�字.xlsx");
});

test("has for each unit what the command for one workbook has", async () => {
  const { runRecompute } = await import("../../../src/cli/recompute/recompute");
  const file = at(`${unitName(5)}.xlsx`);
  await run(file, "--json", at("one.json"));
  const environment = { stdout: () => {}, stderr: () => {}, now: () => new Date() };
  await runRecompute([file, "--json", at("recompute.json")], environment);
  const [unit] = jsonOf("one.json").units;
  const alone = JSON.parse(readFileSync(at("recompute.json"), "utf8")) as Record<string, unknown>;
  expect(alone["totals"]).toMatchObject(unit!.totals);
  expect(alone["department"]).toEqual(unit!.department);
  expect(alone["findings"]).toEqual(unit!.findings);
});

test("the JSON lines of two machines give what one machine gives", async () => {
  const [first, second] = [unitName(0), unitName(5)].map((name) => at(`${name}.xlsx`));
  await run(first!, second!, "--json", at("whole.json"));
  await run(first!, "--jsonl", at("a.jsonl"));
  await run(second!, "--jsonl", at("b.jsonl"));
  const { status } = await run(at("a.jsonl"), at("b.jsonl"), "--json", at("parts.json"));
  expect(status).toBe(0);
  expect(jsonOf("parts.json")).toEqual(jsonOf("whole.json"));
  writeFileSync(at("bad.jsonl"), '{"kind":"other"}\n');
  expect(await run(at("bad.jsonl"), "--json", at("x.json"))).toMatchObject({ status: 2, stdout: "" });
});

test.each([
  [["nowhere", "--json", "x.json"], "找不到输入：nowhere"],
  [[], "缺少各单位的工作簿"],
  [["."], "缺少 --out、--json 或 --jsonl"],
  [[".", "--share=120", "--json=x"], "--share 不能超过100"],
  [[".", "--what"], "不认识的选项 --what"],
])("says why it could not run: %s", async (args, why) => {
  const { status, stderr } = await run(...args);
  expect(status).toBe(2);
  expect(stderr).toContain(why);
  expect(stderr.trimEnd()).not.toContain("\n");
});

test("never replaces a workbook that was handed in", async () => {
  const name = `${unitName(0)}.xlsx`;
  const unit = at(name);
  const before = readFileSync(unit);
  symlinkSync(unit, at("链接.xlsx"));
  mkdirSync(at("kept"));
  copyFileSync(at("部门.xlsx"), at("kept/department.xlsx"));
  try {
    for (const [args, why] of [
      [[folder, "--out", unit], `输出的位置是一份自评工作簿，不能覆盖：${unit}`],
      [[unit, "--json", unit], `输出与输入是同一个文件：${unit}`],
      [[unit, "--json", at("链接.xlsx")], `输出与输入是同一个文件：${at("链接.xlsx")}`],
      [
        [unit, "--department", at("kept/department.xlsx"), "--out", at("kept/department.xlsx")],
        `输出与输入是同一个文件：${at("kept/department.xlsx")}`,
      ],
    ] as const) {
      expect(await run(...args)).toEqual({ status: 2, stdout: "", stderr: `${why}\n` });
    }
    expect(readFileSync(unit)).toEqual(before);
  } finally {
    rmSync(at("链接.xlsx"));
    rmSync(at("kept"), { recursive: true });
  }
});

test("the command reads in processes and says how far it is", () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      ...["src/cli/start.js", "rollup"],
      ...[0, 5, 10].map((index) => at(`${unitName(index)}.xlsx`)),
      ...["--json", at("processes.json")],
    ],
    { cwd: ROOT, encoding: "utf8" },
  );
  expect(stderr).toContain("已读取 3/3");
  expect(stdout).toContain("计入合计2个单位");
  expect(status).toBe(1);
});

test("with last year's folder each unit is compared with its own workbook of the year before", async () => {
  const units = mkdtempSync(path.join(tmpdir(), "rollup-years-"));
  try {
    const last = path.join(units, "上年");
    mkdirSync(last);
    copyFileSync("assets/sample-workbook.xlsx", path.join(units, "就业中心.xlsx"));
    writeFileSync(path.join(units, `${unitName(0)}.xlsx`), unitFile(inventedUnit(0, 3)));
    writeFileSync(path.join(last, FILE_2020), await standardFile(workbook2020()));
    writeFileSync(path.join(last, "损坏.xlsx"), "text");
    const { stdout, stderr } = await run(units, "--last-year", last, "--json", at("years.json"));
    const { units: read } = jsonOf("years.json");
    expect(
      Object.fromEntries(
        read.map(({ file, lastYear, findings }) => [
          file,
          [lastYear, findings.flatMap(({ rule }) => (rule.startsWith("Y") ? rule : []))],
        ]),
      ),
    ).toEqual({
      "就业中心.xlsx": [FILE_2020, ["Y1", "Y4", "Y8", "Y8", "Y8", "Y8", "Y8"]],
      [`${unitName(0)}.xlsx`]: [null, []],
    });
    expect(stderr).toContain(`上年工作簿未能使用：${path.join(last, "损坏.xlsx")}`);
    expect(stdout).toContain(`与上年比较1个单位；没有上年工作簿，未比较：${unitName(0)}`);
  } finally {
    rmSync(units, { recursive: true });
  }
});
