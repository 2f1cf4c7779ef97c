/** What the command says about handing in, and what it writes of unfinished papers. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runRecompute } from "../../../src/cli/recompute/recompute";
import type { RecomputeJson } from "../../../src/cli/recompute/json";
import { loadXlsx, saveXlsx } from "../../../src/xlsx/file";
import type { Workbook } from "../../../src/xlsx";
import { cleanWorkbook } from "../../support/cleanWorkbook";
import { sheetOf } from "../../support/openExcel";
import { standardFile } from "../../support/standardFile";

let folder = "";
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "hand-in-"));
  writeFileSync(at("clean.xlsx"), await standardFile(cleanWorkbook(2).sheets));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);

interface Outcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly report: RecomputeJson;
}

async function recompute(...args: string[]): Promise<Outcome> {
  let [stdout, stderr] = ["", ""];
  const status = await runRecompute([...args, "--json", at("out.json")], {
    stdout: (text) => (stdout += text),
    stderr: (text) => (stderr += text),
    now: () => new Date(2022, 3, 6, 10, 30),
  });
  const report = JSON.parse(readFileSync(at("out.json"), "utf8")) as RecomputeJson;
  return { status, stdout, stderr, report };
}

function edit(name: string, change: (workbook: Workbook) => void): void {
  const workbook = loadXlsx(readFileSync(at(name)));
  change(workbook);
  writeFileSync(at(name), saveXlsx(workbook));
}

/** The first cell of the sheet that holds a number, as its key */
function firstNumber(workbook: Workbook, sheet: string): number {
  const found = [...sheetOf(workbook, sheet).cells].find(([, { value }]) => typeof value === "number");
  if (found === undefined) throw new Error(`no number on ${sheet}`);
  return found[0];
}

function put(workbook: Workbook, sheet: string, key: number, value: number): void {
  const { cells } = sheetOf(workbook, sheet);
  cells.set(key, { style: 0, ...cells.get(key), formula: null, value });
}

const faults = ({ report }: Outcome): Record<string, string> =>
  Object.fromEntries(report.handIn.attachments.map(({ sheet, why }) => [sheet, why]));

test("a clean workbook lacks its attachments; with --out it is ready, and its attachments carry no mark", async () => {
  const found = await recompute(at("clean.xlsx"));
  expect(found.report.handIn).toMatchObject({ ready: false, mustFix: 0, toExplain: 0, blankTotals: [] });
  expect(faults(found)).toMatchObject({ 附件3: "missing", 附件5: "missing" });
  const written = await recompute(
    at("clean.xlsx"),
    "--out",
    at("out.xlsx"),
    "--attachments",
    at("papers.xlsx"),
  );
  expect(written.status).toBe(0);
  expect(written.report.handIn).toMatchObject({ ready: true, state: "可以上报", attachments: [] });
  const papers = loadXlsx(readFileSync(at("papers.xlsx")));
  for (const { pageLayout } of papers.sheets) expect(pageLayout.headersFooters.header).toBeNull();
});

test("unfinished attachments are written with --unfinished alone, and each page says so", async () => {
  const sample = "assets/sample-workbook.xlsx";
  const refused = await recompute(sample, "--attachments", at("papers.xlsx"));
  expect(refused.status).toBe(1);
  expect(existsSync(at("papers.xlsx"))).toBe(false);
  expect(refused.stderr).toContain(
    `附件未导出：${refused.report.handIn.state.split("，").slice(0, -1).join("，")}`,
  );
  const draft = await recompute(sample, "--attachments", at("papers.xlsx"), "--unfinished");
  expect(draft.stderr).toBe("");
  const papers = loadXlsx(readFileSync(at("papers.xlsx")));
  expect(papers.sheets.length).toBeGreaterThan(2);
  for (const { pageLayout } of papers.sheets)
    expect(pageLayout.headersFooters.header).toBe("&C草稿（尚未完成，不得上报）");
});

test("attachments that a changed input has outrun are said, also without --out", async () => {
  await recompute(at("clean.xlsx"), "--out", at("out.xlsx"));
  expect((await recompute(at("out.xlsx"))).report.handIn.ready).toBe(true);
  edit("out.xlsx", (workbook) => put(workbook, "资金", firstNumber(workbook, "资金"), 123456));
  expect(faults(await recompute(at("out.xlsx")))).toMatchObject({ 附件5: "stale" });
});

test("a figure typed over is corrected by name, though another program has dropped what was written last", async () => {
  await recompute(at("clean.xlsx"), "--out", at("out.xlsx"));
  let cell = "";
  edit("out.xlsx", (workbook) => {
    const key = firstNumber(workbook, "附件5");
    put(workbook, "附件5", key, 1500);
    cell = `附件5!${String.fromCharCode(65 + (key % 16384))}${Math.floor(key / 16384) + 1}`;
    workbook.settings.clear();
  });
  expect(faults(await recompute(at("out.xlsx")))).toEqual({ 附件5: "stale" });
  const { report, stderr } = await recompute(at("out.xlsx"), "--out", at("again.xlsx"));
  expect(report.overwritten).toMatchObject([{ cell, present: "1500" }]);
  expect(stderr).toContain(`[已覆盖] ${cell} 1500`);
});

test("a protected sheet refuses the writing, not the results", async () => {
  edit("clean.xlsx", (workbook) => {
    sheetOf(workbook, "资金").protected = true;
    put(workbook, "资金", firstNumber(workbook, "资金"), -5);
  });
  const { status, report } = await recompute(at("clean.xlsx"));
  expect([status, report.findings.some(({ severity }) => severity === "error")]).toEqual([1, true]);
});
