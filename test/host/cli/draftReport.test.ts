import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { runDraftReport } from "../../../src/cli/report/draft";
import { runCheckReport } from "../../../src/cli/report/check";

const SAMPLE = path.resolve("assets/sample-workbook.xlsx");

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "draft-report-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function run(command: typeof runDraftReport, ...args: string[]) {
  let [out, err] = ["", ""];
  const status = await command(args, {
    stdout: (text) => (out += text),
    stderr: (text) => (err += text),
    now: () => new Date("2022-04-06T08:00:00Z"),
  });
  return { status, out, err };
}

test("writes 附件1 and a report for each project, names the blanks, and the checker finds no error in them", async () => {
  const out = path.join(folder, "reports");
  const drafted = await run(runDraftReport, SAMPLE, "--out-dir", out);
  expect(drafted.err).toBe("");
  expect(drafted.status).toBe(1);
  expect(drafted.out.split("\n")).toContain("附件2-3.docx 待填 1 处：项目财务管理情况（“报告文字”未写）");
  // What the workbook contradicts itself in is said before the reports are handed in.
  expect(drafted.out).toContain("各份报告之间或前后不一致 5 处");
  expect(drafted.out).toContain("“附件1”第53段16000人，“附件2-1”第8段1.65万人");
  const files = await readdir(out);
  expect(files.sort()).toEqual(
    ["附件1.docx", ...[1, 2, 3, 4].map((number) => `附件2-${number}.docx`)].sort(),
  );
  for (const file of files) {
    const checked = await run(runCheckReport, SAMPLE, path.join(out, file));
    expect([file, checked.status, checked.err]).toEqual([file, 0, ""]);
  }
}, 60_000);

test.each([
  ["no workbook", [], "缺少工作簿"],
  ["no folder", ["a.xlsx"], "缺少 --out-dir"],
  ["a second workbook", ["a.xlsx", "b.xlsx"], "只能处理一个工作簿，多出 b.xlsx"],
  ["an unknown option", ["a.xlsx", "--out", "b"], "不认识的选项 --out"],
  ["a missing file", ["missing.xlsx", "--out-dir", "b"], "找不到输入文件：missing.xlsx"],
])("%s is said in one line, with status 2", async (_, args, message) => {
  const { status, out, err } = await run(runDraftReport, ...args);
  expect([status, out]).toEqual([2, ""]);
  expect(err.split("\n")).toHaveLength(2);
  expect(err).toContain(message);
});

test("a file in place of the folder is refused, and stays", async () => {
  const file = path.join(folder, "file");
  await writeFile(file, "mine");
  const { status, err } = await run(runDraftReport, SAMPLE, "--out-dir", file);
  expect([status, err]).toEqual([2, `--out-dir 不是文件夹：${file}\n`]);
  expect(await readFile(file, "utf8")).toBe("mine");
}, 30_000);
