/**
 * `npm run test:ooxml`: Microsoft's validator reads the workbooks that ship and what the headless commands write. Ends
 * with `N passed, N failed`; says so and passes where the validator cannot run.
 */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { runRecompute } from "../../src/cli/recompute/recompute";
import { inventedUnit, unitName } from "../../scripts/rollup/units";
import { unitFile } from "../../scripts/rollup/workbooks";
import { runDraftReport } from "../../src/cli/report/draft";
import { runRollup } from "../../src/cli/rollup/rollup";
import { readUnit } from "../../src/cli/rollup/unitReaders";
import { PROFILES } from "../../src/domain/profiles";
import { insertSheets } from "../../src/excel/write/insertSheets";
import { createWorkbook } from "../../src/xlsx";
import { loadXlsx, saveXlsx } from "../../src/xlsx/file";
import { Checks, say } from "../print/checks";
import { typeInto } from "../print/recalculation";
import { annexForm, shortForm } from "../support/bureauForms";
import { addDrawnSheet } from "../support/drawnSheet";
import { bytesOf, closeExcel, openExcel, openStandard } from "../support/openExcel";
import { randomWorkbook } from "../support/randomWorkbook";
import { smallSheets, userWorkbook } from "../support/smallWorkbook";
import { errorsOf, missingValidator } from "./validator";

const ASSETS = fileURLToPath(new URL("../../assets/", import.meta.url));
const SAMPLE = path.join(ASSETS, "sample-workbook.xlsx");
const RANDOM_WORKBOOKS = 6;
const FIRST_SEED = 20_210_000;
const MAX_SHOWN = 10;

type Command = typeof runRecompute;

const rollup: Command = (args, environment) =>
  runRollup(args, {
    ...environment,
    readUnits: (paths, lastYears) => Promise.all(paths.map((file) => readUnit(file, lastYears))),
  });

/** @throws Error if the command could not run */
async function run(command: Command, ...args: string[]): Promise<void> {
  let messages = "";
  const status = await command(args, {
    stdout: () => undefined,
    stderr: (text) => (messages += text),
    now: () => new Date(2022, 3, 6, 10, 30),
  });
  if (status === 2) throw new Error(messages);
}

/** @throws Error that lists what the validator found */
async function validated(file: string): Promise<void> {
  const errors = await errorsOf(file);
  if (errors.length > 0) throw new Error(`${errors.length} errors\n${errors.slice(0, MAX_SHOWN).join("\n")}`);
}

async function recomputed(input: string, name: string): Promise<void> {
  const [out, attachments] = [`${name}.xlsx`, `${name}.attachments.xlsx`];
  await run(runRecompute, input, "--out", out, "--attachments", attachments, "--unfinished");
  await validated(out);
  await validated(attachments);
}

async function checkAll(checks: Checks, folder: string): Promise<void> {
  const at = (name: string): string => path.join(folder, name);
  checks.scenario("The validator");
  await checks.step("finds an element that does not belong there", async () => {
    const parts = unzipSync(await readFile(SAMPLE));
    const workbook = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array());
    parts["xl/workbook.xml"] = strToU8(workbook.replace("</sheets>", "</sheets><sheets/>"));
    const file = at("broken.xlsx");
    await writeFile(file, zipSync(parts));
    if ((await errorsOf(file)).length === 0) throw new Error("no error found");
  });

  checks.scenario("The workbooks that ship");
  for (const name of await readdir(ASSETS)) {
    if (name.endsWith(".xlsx")) await checks.step(name, () => validated(path.join(ASSETS, name)));
  }

  checks.scenario("The sample, recomputed by each profile");
  for (const { id } of PROFILES) {
    await checks.step(id, async () => {
      const sample = loadXlsx(await readFile(SAMPLE));
      typeInto(sample, "基本信息", "B6", id);
      await writeFile(at(`${id}.input.xlsx`), saveXlsx(sample));
      await recomputed(at(`${id}.input.xlsx`), at(id));
    });
  }

  const { workbook } = await openExcel(userWorkbook());
  await insertSheets(smallSheets());
  const small = bytesOf(workbook);
  closeExcel();

  checks.scenario("Random workbooks, recomputed");
  for (let seed = FIRST_SEED; seed < FIRST_SEED + RANDOM_WORKBOOKS; seed += 1) {
    await checks.step(`seed ${seed}`, async () => {
      await writeFile(at(`${seed}.input.xlsx`), randomWorkbook(small, seed));
      await run(runRecompute, at(`${seed}.input.xlsx`), "--out", at(`${seed}.xlsx`));
      await validated(at(`${seed}.xlsx`));
    });
  }

  checks.scenario("What the pane writes on request");
  await checks.step("notes of the findings, and 总览 with its charts", async () => {
    const { workbook: shown, operations } = await openStandard("sample");
    await operations.showNotes("zh-CN");
    await operations.writeOverview();
    await writeFile(at("shown.xlsx"), bytesOf(shown));
    closeExcel();
    const parts = Object.keys(unzipSync(await readFile(at("shown.xlsx"))));
    for (const part of ["xl/charts/", "xl/comments"])
      if (!parts.some((name) => name.startsWith(part))) throw new Error(`no ${part} was written`);
    await validated(at("shown.xlsx"));
  });

  checks.scenario("This year's workbook from last year's");
  await checks.step("the sample", async () => {
    await run(runRecompute, "--from-last-year", SAMPLE, "--out", at("next.xlsx"));
    await validated(at("next.xlsx"));
  });

  checks.scenario("汇总 of two units");
  await checks.step("with its charts", async () => {
    await mkdir(at("units"));
    for (const index of [0, 5])
      await writeFile(at(`units/${unitName(index)}.xlsx`), unitFile(inventedUnit(index, 3)));
    await run(rollup, at("units"), "--out", at("rollup.xlsx"));
    await validated(at("rollup.xlsx"));
  });

  checks.scenario("A blank form, filled");
  await checks.step("two forms in one file", async () => {
    const form = createWorkbook();
    for (const sheet of [annexForm("表一"), shortForm("表二")]) addDrawnSheet(form, sheet);
    await writeFile(at("form.xlsx"), saveXlsx(form));
    await writeFile(at("small.xlsx"), small);
    await run(runRecompute, at("small.xlsx"), "--fill", at("form.xlsx"), "--out", at("filled.xlsx"));
    await validated(at("filled.xlsx"));
  });

  checks.scenario("Drafted reports");
  await mkdir(at("reports"));
  await run(runDraftReport, SAMPLE, "--out-dir", at("reports"));
  for (const name of await readdir(at("reports"))) {
    await checks.step(name, () => validated(path.join(at("reports"), name)));
  }
}

const missing = await missingValidator();
if (missing !== null) {
  say(`SKIPPED: no file was validated, as the validator cannot run: ${missing}`);
} else {
  const folder = await mkdtemp(path.join(tmpdir(), "ooxml-"));
  const checks = new Checks();
  try {
    await checkAll(checks, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  process.exitCode = checks.close();
}
