/** The two desks on which the rounds of a department are played: the command, and the operations of the pane. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { unitName } from "../../scripts/rollup/units";
import { departmentFile } from "../../scripts/rollup/workbooks";
import { runRollup } from "../../src/cli/rollup/rollup";
import { readUnit } from "../../src/cli/rollup/unitReaders";
import { DEFAULT_SAMPLE } from "../../src/domain/rollup";
import { readUnitFile } from "../../src/files/readUnitFile";
import { loadXlsx, saveXlsx } from "../../src/xlsx/file";
import { openExcel } from "./openExcel";
import type { RoundsDesk } from "./rounds";

const namesOf = (units: number): string[] => Array.from({ length: units }, (_, index) => unitName(index));

/** Calls `play` with a desk on a folder that is gone afterwards. */
export async function atCommand<T>(units: number, play: (desk: RoundsDesk) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), "rounds-"));
  const [out, department] = [path.join(folder, "汇总.xlsx"), path.join(folder, "部门.xlsx")];
  const inputs = path.join(folder, "各单位");
  writeFileSync(department, departmentFile(namesOf(units)));
  try {
    return await play({
      roll: async (files, day) => {
        rmSync(inputs, { recursive: true, force: true });
        mkdirSync(inputs);
        for (const { name, bytes } of files) writeFileSync(path.join(inputs, name), bytes);
        let stderr = "";
        const args = [inputs, "--department", department, "--out", out];
        const status = await runRollup(args, {
          stdout: () => undefined,
          stderr: (text) => (stderr += text),
          now: () => day,
          readUnits: (paths, lastYears) => Promise.all(paths.map((one) => readUnit(one, lastYears))),
        });
        if (status === 2) throw new Error(stderr);
      },
      workbook: () => loadXlsx(readFileSync(out)),
      edit: (change) => {
        const workbook = loadXlsx(readFileSync(out));
        change(workbook);
        writeFileSync(out, saveXlsx(workbook));
      },
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The department's own workbook, open in the embedded host */
export async function inPane<T>(units: number, play: (desk: RoundsDesk) => Promise<T>): Promise<T> {
  let now = new Date(0);
  const excel = await openExcel(loadXlsx(departmentFile(namesOf(units))), { operations: { now: () => now } });
  return play({
    roll: async (files, day) => {
      now = day;
      const read = files.map(({ name, bytes }) => readUnitFile(name, bytes));
      await excel.operations.rollup({
        source: { kind: "read", files: read },
        sample: DEFAULT_SAMPLE,
        writes: true,
      });
    },
    workbook: () => excel.workbook,
    edit: (change) => change(excel.workbook),
  });
}
