/** Workbooks of openpyxl, LibreOffice and npm libraries take the standard sheets; LibreOffice compares before and after. */
import { execFile } from "node:child_process";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { withOffice } from "../../src/emulator/node";
import { EmbeddedHost } from "../../src/emulator";
import { excelOperations } from "../support/excelOperations";
import { Calculator } from "../../src/xlsx";
import { loadXlsx, saveXlsx } from "../../src/xlsx/file";
import type { Checks } from "./checks";
import { sheetsOf, type LibreOffice } from "./libreOffice";

const run = promisify(execFile);
const FILES_OF_EACH = 12;
/** Debian's, which has python3-openpyxl, whatever stands first in the path */
const PYTHON = "/usr/bin/python3";

const script = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Null if openpyxl is there, else what is missing */
export async function missingLibrary(): Promise<string | null> {
  return run(PYTHON, ["-c", "import openpyxl"]).then(
    () => null,
    () => "python3-openpyxl",
  );
}

export async function checkOtherPrograms(checks: Checks, office: LibreOffice, folder: string): Promise<void> {
  const [made, taken, again] = ["made", "taken", "again"].map((name) => path.join(folder, "other", name));
  if (made === undefined || taken === undefined || again === undefined) return;
  for (const one of [made, taken, again]) await mkdir(one, { recursive: true });
  await run(PYTHON, [script("otherPrograms.py"), made, String(FILES_OF_EACH)]);
  await run(process.execPath, [script("../exhaustive/otherPrograms/files.js"), made, String(FILES_OF_EACH)]);
  const first = await readdir(made);
  const copies = first.filter((name) => name.startsWith("openpyxl-")).map((name) => path.join(made, name));
  await office.convert(copies, "xlsx", again);
  for (const name of await readdir(again))
    await writeFile(path.join(made, `libreoffice-${name}`), await readFile(path.join(again, name)));

  const names = (await readdir(made)).filter((name) => name.endsWith(".xlsx"));
  checks.scenario(`${names.length} workbooks of other programs`);
  const done: string[] = [];
  for (const name of names) {
    await checks.step(`${name} takes the standard sheets`, async () => {
      const workbook = loadXlsx(await readFile(path.join(made, name)));
      const operations = excelOperations({ now: () => new Date(2022, 3, 6, 10, 30) });
      await withOffice(new EmbeddedHost(workbook, { calculator: new Calculator() }), async () => {
        await operations.insertTemplate("sample");
        await operations.recompute();
      });
      await writeFile(path.join(taken, name), saveXlsx(workbook));
      done.push(name);
    });
  }
  const textsIn = (of: string): ReturnType<typeof sheetsOf> =>
    sheetsOf(
      office,
      done.map((name) => path.join(of, name)),
      "stored",
      path.join(folder, "other", `${path.basename(of)}-texts`),
    );
  const [before, after] = [await textsIn(made), await textsIn(taken)];
  await checks.step("LibreOffice opens each, and finds the user's cells as they were", () => {
    const faults = done.flatMap((name) => {
      const old = before.get(path.join(made, name));
      const now = after.get(path.join(taken, name));
      if (!old?.size || !now?.has("附件5")) return [`${name} is not opened`];
      return [...old].flatMap(([sheet, rows]) =>
        JSON.stringify(rows) === JSON.stringify(now.get(sheet)) ? [] : [`${name}: ${sheet} differs`],
      );
    });
    if (faults.length > 0) throw new Error(faults.join("\n"));
    return Promise.resolve();
  });
}
