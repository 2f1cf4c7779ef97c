/**
 * `npm run test:print`: LibreOffice opens, recalculates and prints what the headless command wrote, in each layout, and
 * opens what other programs wrote once it holds the standard sheets. Ends with `N passed, N failed`.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Workbook } from "../../src/xlsx";
import { loadXlsx, saveXlsx } from "../../src/xlsx/file";
import { runRecompute } from "../../src/cli/recompute/recompute";
import type { RecomputeJson, ScoresJson } from "../../src/cli/recompute/json";
import { Checks, say } from "./checks";
import { differences, formFigures, fundUseFigures, isFigure, type Figure, type Rows } from "./figures";
import { LibreOffice, missingPrograms, pagesOf, sheetsOf, type Sheets } from "./libreOffice";
import { checkOtherPrograms, missingLibrary } from "./otherPrograms";
import { HOSPITAL, LIBRARY, textsOf, workbookOf, type PrintedUnit } from "./units";
import { paperFaults, printFaults, type Paper } from "./printedPages";
import { addRecalculationSheet, dropFormulaValues, recalculated, SHEET, typeInto } from "./recalculation";

const RECORD = "核对记录";
const SAMPLE = fileURLToPath(new URL("../../assets/sample-workbook.xlsx", import.meta.url));

/** A rule profile, and the points that it gives for the execution rate */
const PROFILES = [
  { id: "national-2020", points: "10" },
  { id: "sichuan-510000_0013zp", points: "10" },
  { id: "hubei-20-80", points: "20" },
] as const;

/** A workbook after a recompute */
interface Recomputed {
  readonly id: string;
  readonly out: string;
  readonly report: RecomputeJson;
  readonly workbook: Workbook;
  readonly attachments: readonly string[];
}

interface Job extends Recomputed {
  readonly points: string;
  readonly written: string;
}

async function sampleJob(folder: string, { id, points }: (typeof PROFILES)[number]): Promise<Job> {
  const sample = loadXlsx(await readFile(SAMPLE));
  typeInto(sample, "基本信息", "B6", id);
  const recomputed = await recompute(folder, id, sample);
  const recalculating = loadXlsx(await readFile(recomputed.out));
  addRecalculationSheet(recalculating, recalculated(recomputed.report));
  dropFormulaValues(recalculating);
  const written = path.join(folder, `${id}.recalculated.xlsx`);
  await writeFile(written, saveXlsx(recalculating));
  return { ...recomputed, points, written };
}

async function recompute(folder: string, id: string, source: Workbook): Promise<Recomputed> {
  const [input = "", out = "", json = ""] = [`${id}.input.xlsx`, `${id}.xlsx`, `${id}.json`].map((name) =>
    path.join(folder, name),
  );
  await writeFile(input, saveXlsx(source));
  const errors: string[] = [];
  const status = await runRecompute([input, `--out=${out}`, `--json=${json}`], {
    stdout: () => undefined,
    stderr: (text) => errors.push(text),
    now: () => new Date(2022, 3, 6, 10, 30),
  });
  if (status === 2) throw new Error(errors.join(""));
  const report = JSON.parse(await readFile(json, "utf8")) as RecomputeJson;
  const workbook = loadXlsx(await readFile(out));
  const attachments = workbook.sheets.map(({ name }) => name).filter((name) => name.startsWith("附件"));
  return { id, out, report, workbook, attachments };
}

/**
 * Each attachment alone: the other sheets are hidden and therefore not printed. As long as one of them has a print area,
 * LibreOffice prints nothing but print areas.
 */
async function writeAlone(folder: string, { id, workbook }: Recomputed, name: string): Promise<string> {
  const content = saveXlsx(workbook);
  const alone = loadXlsx(content);
  for (const sheet of alone.sheets) {
    // LibreOffice puts a cell with a link on one line, which Excel does not.
    sheet.hyperlinks.splice(0);
    sheet.pageLayout.printArea = null;
    if (sheet.name === name) alone.activeSheet = sheet;
    else sheet.visibility = "Hidden";
  }
  const file = path.join(folder, `${id} ${name}.xlsx`);
  await writeFile(file, saveXlsx(alone));
  return file;
}

/** Controls: a 核对记录 of several pages, damaged in one way that the test must detect. */
const SPOILT: Readonly<Record<string, (sheet: Workbook["sheets"][number]) => void>> = {
  "set too wide for its page": (sheet) => {
    sheet.pageLayout.zoom = { scale: 100, horizontalFitToPages: null, verticalFitToPages: null };
    for (const column of sheet.columns.values()) column.width = (column.width ?? 9) * 2;
  },
  "without its print titles": (sheet) => {
    sheet.pageLayout.titleRows = null;
  },
  "without page numbers": (sheet) => {
    sheet.pageLayout.headersFooters.footer = null;
  },
  "with rows too low for their text": (sheet) => {
    for (const row of sheet.rows.values()) row.height = 12;
  },
};

async function writeSpoilt(folder: string, file: string, name: string, how: string): Promise<string> {
  const workbook = loadXlsx(await readFile(file));
  const sheet = workbook.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  SPOILT[how]?.(sheet);
  const spoilt = path.join(folder, `${how}.xlsx`);
  await writeFile(spoilt, saveXlsx(workbook));
  return spoilt;
}

function paperOf({ workbook }: Recomputed, name: string): Paper {
  const layout = workbook.sheets.find((sheet) => sheet.name === name)?.pageLayout;
  if (!layout?.margins) throw new Error(`${name} has no page margins`);
  return {
    orientation: name === "附件5" || name === RECORD ? "landscape" : "portrait",
    left: layout.margins.left,
    right: layout.margins.right,
  };
}

function rowsOf(sheets: Sheets | undefined, name: string): Rows {
  const rows = sheets?.get(name);
  if (!rows) throw new Error(`LibreOffice finds no sheet ${name}`);
  return rows;
}

/** The project of an 附件4, else the department. */
function formOf(report: RecomputeJson, rows: Rows): ScoresJson {
  const row = rows.find((cells) => cells[0] === "项目名称");
  const name = row?.slice(1).find((text) => text !== "") ?? null;
  const form = row ? report.projects.find((project) => project.name === name) : report.department;
  if (!form) throw new Error(`the JSON has no project ${name ?? ""}`);
  return form;
}

function figuresOf({ report, points }: Job, name: string, rows: Rows, funds: Rows): Figure[] {
  return name === "附件5"
    ? fundUseFigures(rows, report, funds)
    : formFigures(rows, report, formOf(report, rows), points);
}

function none(faults: readonly string[]): void {
  if (faults.length > 0) throw new Error(faults.join("\n"));
}

async function checkFigures(checks: Checks, job: Job, shown: Sheets | undefined, stored: Sheets | undefined) {
  const funds = rowsOf(stored, "资金");
  await checks.step("附件3, one 附件4 for each project that has its own, 附件5", () => {
    const projects = rowsOf(stored, "项目");
    const separate = (projects[0] ?? []).indexOf("单独填报");
    const own = projects.filter((row) => row[separate] === "是").length;
    const expected = ["附件3", ...Array.from({ length: own }, (_, index) => `附件4-${index + 1}`), "附件5"];
    none(
      job.attachments.join() === expected.join() && own > 0 ? [] : [job.attachments.join(), expected.join()],
    );
    return Promise.resolve();
  });
  for (const name of job.attachments) {
    const rows = rowsOf(shown, name);
    const count = rows.flat().filter(isFigure).length;
    await checks.step(`${name}: ${count} figures as printed and as stored are those of the JSON`, () => {
      none(differences(rows, figuresOf(job, name, rows, funds)));
      none(differences(rowsOf(stored, name), figuresOf(job, name, rowsOf(stored, name), funds)));
      return Promise.resolve();
    });
  }
  const formulas = recalculated(job.report);
  await checks.step(
    `${formulas.length} sums and rates recalculated by LibreOffice are those of the JSON`,
    () => {
      const values = rowsOf(shown, SHEET);
      none(
        formulas.flatMap(({ what, expected }, index) => {
          const value = values[index]?.[1] ?? "";
          return value === (expected ?? "") ? [] : [`${what}: ${value} instead of ${expected ?? "blank"}`];
        }),
      );
      return Promise.resolve();
    },
  );
}

async function test(folder: string): Promise<number> {
  const checks = new Checks();
  const office = new LibreOffice(folder);
  const jobs: Job[] = [];
  for (const profile of PROFILES) jobs.push(await sampleJob(folder, profile));
  const units: { readonly unit: PrintedUnit; readonly job: Recomputed }[] = [];
  for (const unit of [LIBRARY, HOSPITAL])
    units.push({ unit, job: await recompute(folder, unit.id, await workbookOf(unit)) });
  const alone = new Map<string, { readonly job: Recomputed; readonly name: string }>();
  for (const job of [...jobs, ...units.map(({ job }) => job)]) {
    for (const name of [...job.attachments, RECORD])
      alone.set(await writeAlone(folder, job, name), { job, name });
  }
  const [firstFile = "", first] = [...alone].find(([, { name }]) => name === RECORD) ?? [];
  if (!first) throw new Error(`no ${RECORD} was written`);
  const spoilt = new Map<string, string>();
  for (const how of Object.keys(SPOILT)) {
    spoilt.set(how, await writeSpoilt(folder, firstFile, first.name, how));
  }

  const shownFile = (job: Recomputed): string => jobs.find((one) => one === job)?.written ?? job.out;
  const written = jobs.map((job) => job.written);
  const files = [...written, ...units.map(({ job }) => job.out)];
  const pdfs = path.join(folder, "pdf");
  const shown = await sheetsOf(office, files, "shown", path.join(folder, "shown"));
  const stored = await sheetsOf(office, written, "stored", path.join(folder, "stored"));
  await office.convert([...alone.keys(), ...spoilt.values()], "pdf", pdfs);
  const pdfOf = (file: string): string => path.join(pdfs, `${path.parse(file).name}.pdf`);

  const checkPages = async (job: Recomputed): Promise<void> => {
    checks.scenario(`${job.id}: print`);
    for (const [file, { job: of, name }] of alone) {
      if (of !== job) continue;
      const pages = await pagesOf(pdfOf(file));
      const { orientation } = paperOf(job, name);
      await checks.step(
        `${name}: ${pages.length} page(s), A4 ${orientation}, one page wide, nothing cut`,
        () => {
          const rows = rowsOf(shown.get(shownFile(job)), name);
          none([...paperFaults(pages, paperOf(job, name)), ...printFaults(pages, rows, paperOf(job, name))]);
          return Promise.resolve();
        },
      );
    }
  };
  for (const job of jobs) {
    checks.scenario(`${job.id}: figures`);
    await checkFigures(checks, job, shown.get(job.written), stored.get(job.written));
    await checkPages(job);
  }
  for (const { unit, job } of units) {
    await checkPages(job);
    checks.scenario(`${job.id}: reasons, units and signatures`);
    for (const name of job.attachments) {
      const rows = rowsOf(shown.get(job.out), name);
      const expected = textsOf(unit, rows, name);
      await checks.step(`${name} has all ${expected.length}`, () => {
        const cells = rows.flat();
        none(expected.filter((text) => !cells.some((cell) => cell.includes(text))));
        return Promise.resolve();
      });
    }
  }
  checks.scenario("Controls");
  for (const [how, file] of spoilt) {
    await checks.step(`${first.name} ${how} is found cut`, async () => {
      const rows = rowsOf(shown.get(shownFile(first.job)), first.name);
      const faults = printFaults(await pagesOf(pdfOf(file)), rows, paperOf(first.job, first.name));
      none(faults.length > 0 ? [] : ["it is taken for whole"]);
    });
  }
  await checkOtherPrograms(checks, office, folder);
  return checks.close();
}

async function main(): Promise<number> {
  const library = await missingLibrary();
  const missing = [...(await missingPrograms()), ...(library === null ? [] : [library])];
  if (missing.length > 0) {
    const needed = `needs ${missing.join(", ")} (Debian: libreoffice-calc, poppler-utils, fonts-noto-cjk, python3-openpyxl)`;
    if (process.env["CI"] === "true") throw new Error(`The print test ${needed}`);
    say(`Skipped: the print test ${needed}.\n\n0 passed, 0 failed`);
    return 0;
  }
  const kept = process.argv[2];
  const folder = kept === undefined ? await mkdtemp(path.join(tmpdir(), "print-")) : path.resolve(kept);
  await mkdir(folder, { recursive: true });
  try {
    return await test(folder);
  } finally {
    if (kept === undefined) await rm(folder, { recursive: true, force: true });
  }
}

process.exitCode = await main();
