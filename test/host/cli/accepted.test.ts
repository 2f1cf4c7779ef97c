import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadXlsx } from "../../../src/xlsx/file";
import { runRecompute } from "../../../src/cli/recompute/recompute";
import type { RecomputeJson } from "../../../src/cli/recompute/json";
import { bytesOf, closeExcel, openExcel } from "../../support/openExcel";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "accepted-"));
});
afterEach(() => {
  closeExcel();
  rmSync(folder, { recursive: true, force: true });
});

test("an explained error has its explanation, is counted apart, and still gives status 1", async () => {
  const { operations, workbook } = await openExcel(loadXlsx(readFileSync("assets/sample-workbook.xlsx")));
  const result = await operations.recompute();
  const overspent = result.evaluation.findings.find(({ code }) => code === "R02.spentOverBudget");
  if (overspent === undefined) throw new Error("no R02");
  await operations.accept(result, [overspent], "上级追加指标年末下达");
  const input = join(folder, "in.xlsx");
  writeFileSync(input, bytesOf(workbook));
  closeExcel();

  const output = join(folder, "out.json");
  let stdout = "";
  const surroundings = {
    stdout: (text: string) => (stdout += text),
    stderr: () => undefined,
    now: () => new Date(),
  };
  expect(await runRecompute([input, "--json", output], surroundings)).toBe(1);
  const { findings } = JSON.parse(readFileSync(output, "utf8")) as RecomputeJson;
  expect(findings).toHaveLength(result.evaluation.findings.length);
  expect(findings.filter(({ accepted }) => accepted !== undefined)).toMatchObject([
    { rule: "R02", severity: "error", cells: ["资金!K12"], accepted: "上级追加指标年末下达" },
  ]);
  await runRecompute([input], surroundings);
  expect(stdout).toContain("，已说明 1 项");
  expect(stdout).toMatch(/\[已说明\] R02 资金!K12 .* 说明：上级追加指标年末下达/);
});
