/** Files of other libraries are read and take the standard sheets, the same at both desks, and everything that was in them stays. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { runRecompute } from "../../../src/cli/recompute/recompute";
import { Calculator, type Workbook } from "../../../src/xlsx";
import { loadXlsx, saveXlsx } from "../../../src/xlsx/file";
import { differenceAtDesks, differenceOf, openFile, readingsAtDesks } from "../../support/desks";
import { bytesOf, closeExcel, openExcel } from "../../support/openExcel";
import { workbookOf } from "../../support/printedSheet";
import { printedSheets } from "../../support/printedWorkbook";
import { PUBLISHED } from "../../support/publishedForms";

const FILES_OF_EACH = 100;
const GROUPS = 20;

let files = "";
beforeAll(() => {
  files = mkdtempSync(join(tmpdir(), "files-"));
  const program = join(__dirname, "files.js");
  execFileSync(process.execPath, [program, files, String(FILES_OF_EACH)]);
}, 120_000);
afterAll(() => rmSync(files, { recursive: true }));
afterEach(closeExcel);

function fileOf(program: string, seed: number): Uint8Array {
  return new Uint8Array(readFileSync(join(files, `${program}-${seed}.xlsx`)));
}

/** All that the model knows of the sheets of these names, and the names that are defined */
function contents(workbook: Workbook, sheets: readonly string[], names: readonly string[]): unknown {
  const format = (style: number): unknown => workbook.styles.read(style);
  return {
    sheets: sheets.map((name) => {
      const sheet = workbook.sheets.find((one) => one.name === name);
      if (!sheet) return name;
      const { columns, rows, merges, frozen, pageLayout, visibility, tabColor, showGridlines } = sheet;
      return {
        cells: [...sheet.cells].map(([key, { value, formula, style }]) => [
          key,
          value,
          formula,
          format(style),
        ]),
        columns: [...columns].map(([at, one]) => [at, one.width, one.hidden, format(one.style)]),
        rows: [...rows].map(([at, one]) => [at, one.height, one.hidden, format(one.style)]),
        validations: sheet.validations.map(({ source: _, ...rule }) => rule),
        ...{ merges, frozen, pageLayout, visibility, tabColor, showGridlines },
      };
    }),
    names: workbook.names
      .filter(({ name }) => names.includes(name))
      .map(({ name, formula }) => [name, formula]),
  };
}

/** Parts that the add-in has no reason to touch: comments, drawings, links, themes, properties */
function foreignParts(bytes: Uint8Array): Map<string, string> {
  const own =
    /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml|xl\/sharedStrings\.xml|xl\/calcChain\.xml|xl\/worksheets\/sheet\d+\.xml|xl\/webextensions\/.*)$/;
  return new Map(
    Object.entries(unzipSync(bytes)).flatMap(([name, part]) =>
      own.test(name) || name.endsWith("/") ? [] : [[name, Buffer.from(part).toString("base64")] as const],
    ),
  );
}

describe.each(["hucre", "xlsx-populate"])("%s", (program) => {
  const seeds = (group: number): number[] =>
    Array.from({ length: FILES_OF_EACH / GROUPS }, (_, index) => (group * FILES_OF_EACH) / GROUPS + index);

  test.each(Array.from({ length: GROUPS }, (_, group) => group))("files of group %i", async (group) => {
    for (const seed of seeds(group)) {
      const bytes = fileOf(program, seed);
      const workbook = loadXlsx(bytes);
      const sheets = workbook.sheets.map(({ name }) => name);
      const names = workbook.names.map(({ name }) => name);
      const original = loadXlsx(bytes);
      // These libraries leave the results of formulas to the program that opens the file
      new Calculator().recalculate(original);
      const before = contents(original, sheets, names);
      const excel = await openExcel(workbook);
      await excel.operations.insertTemplate("sample");
      await excel.operations.recompute();
      closeExcel();
      const saved = saveXlsx(workbook);
      const { ofExcel, ofFile } = await readingsAtDesks(bytes);
      expect([seed, ofFile]).toEqual([seed, ofExcel]);
      const file = openFile(bytes);
      await file.operations.insertTemplate("sample");
      await file.operations.recompute();
      closeExcel();
      expect([seed, differenceOf(saved, saveXlsx(file.workbook))]).toEqual([seed, null]);
      const again = loadXlsx(saved);
      expect(contents(again, sheets, names)).toEqual(before);
      expect(again.sheets.map(({ name }) => name)).toEqual(
        expect.arrayContaining([...sheets, "资金", "附件5"]),
      );
      const parts = foreignParts(saved);
      for (const [name, part] of foreignParts(bytes)) expect([name, parts.get(name)]).toEqual([name, part]);
    }
  });

  test("damaged ones end with one line and status 2", async () => {
    const folder = mkdtempSync(join(tmpdir(), "damaged-"));
    const path = join(folder, "in.xlsx");
    for (const seed of seeds(0)) {
      const bytes = fileOf(program, seed);
      const middle = Math.floor((bytes.length * (seed + 1)) / (FILES_OF_EACH / GROUPS + 2));
      const changed = bytes.slice();
      changed.fill(0xa5, middle, middle + 8);
      for (const content of [bytes.subarray(0, middle), changed]) {
        writeFileSync(path, content);
        let stderr = "";
        const status = await runRecompute([path, "--out", join(folder, "out.xlsx")], {
          stdout: () => undefined,
          stderr: (text) => (stderr += text),
          now: () => new Date(2022, 3, 6, 10, 30),
        });
        expect([seed, status]).toEqual([seed, 2]);
        expect(stderr).toMatch(/^[^\n]+\n$/);
        expect(stderr).not.toContain("程序出错");
        expect(readdirSync(folder)).toEqual(["in.xlsx"]);
      }
    }
    rmSync(folder, { recursive: true });
  });
});

test.each(PUBLISHED)(
  "the published form $id is copied and recomputed the same at both desks",
  async (form) => {
    const start = bytesOf(workbookOf(printedSheets(form)));
    const difference = await differenceAtDesks(start, async (operations) => {
      const { forms } = await operations.readForms();
      await operations.copyForms(forms.map((one) => one.form));
      await operations.recompute();
    });
    expect(difference).toBeNull();
  },
);
