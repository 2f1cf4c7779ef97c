/** A workbook that could not be read again is not written. */
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runRecompute } from "../../../src/cli/recompute/recompute";
import type * as xlsx from "../../../src/xlsx/file";

jest.mock("../../../src/xlsx/file", () => {
  const genuine = jest.requireActual<typeof xlsx>("../../../src/xlsx/file");
  return { ...genuine, saveXlsx: () => new TextEncoder().encode("no workbook") };
});

test("the target stays as it was, also where it is the input", async () => {
  const folder = mkdtempSync(join(tmpdir(), "recompute-"));
  const path = join(folder, "in.xlsx");
  copyFileSync("assets/sample-workbook.xlsx", path);
  let stderr = "";
  const status = await runRecompute([path, "--out", path], {
    stdout: () => undefined,
    stderr: (text) => (stderr += text),
    now: () => new Date(2022, 3, 6, 10, 30),
  });
  expect(status).toBe(2);
  expect(stderr).toMatch(/^生成的工作簿未能通过读回检查，未写出文件：[^\n]+\n$/);
  expect(readdirSync(folder)).toEqual(["in.xlsx"]);
  expect(readFileSync(path).equals(readFileSync("assets/sample-workbook.xlsx"))).toBe(true);
  rmSync(folder, { recursive: true });
});
