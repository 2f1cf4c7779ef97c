/** Formulas of which the file holds no result, or one that its writer did not calculate: calculated as Excel does when it opens it. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runRecompute } from "../../../src/cli/recompute/recompute";
import type { RecomputeJson } from "../../../src/cli/recompute/json";
import { unzip, zip } from "../../unit/xlsx/file/packages";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "recompute-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The sample with this in place of 资金!G2, and as its calculation properties that: the command's answer */
async function runWith(
  cell: string,
  calcPr: string,
  further = "",
): Promise<{ status: number; stderr: string; json: string }> {
  const parts = unzip(readFileSync("assets/sample-workbook.xlsx"));
  const sheet = "xl/worksheets/sheet3.xml";
  const changed = (parts[sheet] ?? "")
    .replace(/<c r="G2"( s="\d+")?[^>]*>.*?<\/c>/, `<c r="G2"$1>${cell}</c>`)
    .replace(/(<row r="2"[^>]*>.*?)<\/row>/, `$1${further}</row>`);
  expect(changed).toContain(cell);
  expect(changed).toContain(further);
  const workbook = (parts["xl/workbook.xml"] ?? "").replace(/<calcPr[^>]*\/>/, "");
  const end = workbook.includes("</definedNames>") ? "</definedNames>" : "</sheets>";
  parts[sheet] = changed;
  parts["xl/workbook.xml"] = workbook.replace(end, `${end}${calcPr}`);
  writeFileSync(join(folder, "in.xlsx"), zip(parts));
  const json = join(folder, "out.json");
  let stderr = "";
  const status = await runRecompute([join(folder, "in.xlsx"), "--json", json], {
    stdout: () => undefined,
    stderr: (text) => (stderr += text),
    now: () => new Date(2022, 3, 6, 10, 30),
  });
  return { status, stderr, json };
}

async function totalsWith(
  cell: string,
  calcPr: string,
): Promise<RecomputeJson["totals"][string] | undefined> {
  const { status, stderr, json } = await runWith(cell, calcPr);
  expect([status, stderr]).toEqual([1, ""]);
  return (JSON.parse(readFileSync(json, "utf8")) as RecomputeJson).totals["全部"];
}

const FORMULA = "<f>2*7.5</f>";

test("without a result", async () => {
  const typed = await totalsWith("<v>15</v>", "");
  expect(typed?.initial).not.toBeNull();
  for (const empty of ["", "<v/>", "<v></v>"]) expect(await totalsWith(FORMULA + empty, "")).toEqual(typed);
});

test("with a zero that was never calculated", async () => {
  const typed = await totalsWith("<v>15</v>", "");
  expect(await totalsWith(`${FORMULA}<v>0</v>`, '<calcPr calcId="124519" fullCalcOnLoad="1"/>')).toEqual(
    typed,
  );
  // Excel trusts what a file says that does not ask for it.
  expect(await totalsWith(`${FORMULA}<v>15</v>`, '<calcPr calcId="124519"/>')).toEqual(typed);
});

const UNKNOWN = "<f>NOSUCHFUNCTION(1)</f>";

test("that cannot be calculated and is needed: named in one line, and nothing is written", async () => {
  const { status, stderr, json } = await runWith(UNKNOWN, "");
  expect(status).toBe(2);
  expect(stderr).toMatch(/^输入不完整，未写入：资金!G2 “年初预算”的公式没有计算结果，未采用。[^\n]*\n$/);
  expect(existsSync(json)).toBe(false);
});

test("that cannot be calculated, in a column of the user's own: the job is done without it", async () => {
  const typed = await runWith("<v>15</v>", "");
  const { status, stderr, json } = await runWith("<v>15</v>", "", `<c r="AA2">${UNKNOWN}</c>`);
  expect([status, stderr]).toEqual([1, "公式没有计算结果，结果中未用到：资金!AA2\n"]);
  const totals = (path: string): unknown => (JSON.parse(readFileSync(path, "utf8")) as RecomputeJson).totals;
  expect(totals(json)).toEqual(totals(typed.json));
});
