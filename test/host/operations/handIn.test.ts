/** The gate: what is exported without asking for a draft is what a recompute of the same input gives, cell by cell. */
import fc from "fast-check";
import { insertSheets } from "../../../src/excel/write/insertSheets";
import { handInCounts, isReady } from "../../../src/domain/handIn";
import { createWorkbook, type Workbook } from "../../../src/xlsx";
import { loadXlsx } from "../../../src/xlsx/file";
import { MAX_COLUMNS } from "../../../src/a1";
import { cleanWorkbook } from "../../support/cleanWorkbook";
import { bytesOf, closeExcel, openExcel, sheetOf, type OpenExcel } from "../../support/openExcel";

jest.setTimeout(240_000);
afterEach(closeExcel);

const isPaper = (name: string): boolean => name.startsWith("附件");
const papersIn = ({ sheets }: Workbook): Workbook["sheets"] => sheets.filter(({ name }) => isPaper(name));

/** A step of the user's, or of another program's; `pick` chooses where it falls. */
type Step = (excel: OpenExcel, pick: number) => unknown;

function cellOf(sheet: Workbook["sheets"][number], pick: number): string {
  const keys = [...sheet.cells].filter(([, { value }]) => typeof value === "number").map(([key]) => key);
  const key = keys[pick % Math.max(1, keys.length)] ?? 0;
  const column = String.fromCharCode(65 + (key % MAX_COLUMNS));
  return `${column}${Math.floor(key / MAX_COLUMNS) + 1}`;
}

function paper({ workbook }: OpenExcel, pick: number): Workbook["sheets"][number] | undefined {
  const papers = papersIn(workbook);
  return papers[pick % Math.max(1, papers.length)];
}

const STEPS: Readonly<Record<string, Step>> = {
  edit: ({ host, workbook }, pick) =>
    host.userEdit("资金", cellOf(sheetOf(workbook, "资金"), pick), String(1 + (pick % 97))),
  recompute: ({ operations }) => operations.recompute(),
  delete: (excel, pick) => {
    const sheet = paper(excel, pick);
    if (sheet !== undefined) excel.host.userDeleteSheet(sheet.name);
  },
  rename: (excel, pick) => {
    const sheet = paper(excel, pick);
    if (sheet !== undefined) excel.host.userRenameSheet(sheet.name, `${sheet.name}（定稿${pick}）`);
  },
  typeOver: (excel, pick) => {
    const sheet = paper(excel, pick);
    if (sheet !== undefined) excel.host.userEdit(sheet.name, cellOf(sheet, pick), "1500");
  },
  formula: (excel, pick) => {
    const sheet = paper(excel, pick);
    if (sheet !== undefined) excel.host.userEdit(sheet.name, cellOf(sheet, pick), "=1+1");
  },
  saveElsewhere: ({ workbook }) => workbook.settings.clear(),
};

/** The attachments that a recompute of the input alone gives, by sheet and cell */
async function recomputedAlone(input: Workbook): Promise<Record<string, unknown>> {
  for (const sheet of [...input.sheets]) if (isPaper(sheet.name)) input.removeSheet(sheet);
  input.settings.clear();
  const { operations, workbook } = await openExcel(input);
  await operations.recompute();
  return contentsOf(workbook);
}

function contentsOf(workbook: Workbook): Record<string, unknown> {
  return Object.fromEntries(
    papersIn(workbook).flatMap(({ name, cells }) =>
      [...cells].flatMap(([key, { value }]) => (value === null ? [] : [[`${name} ${key}`, value]])),
    ),
  );
}

test("after any sequence of steps, what is exported unasked is what the input gives", async () => {
  let exports = 0;
  const steps = fc.array(fc.tuple(fc.constantFrom(...Object.keys(STEPS)), fc.nat(200)), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(steps, fc.boolean(), async (taken, last) => {
      const excel = await openExcel(createWorkbook());
      await insertSheets(cleanWorkbook(8).sheets);
      const recompute = ["recompute", 0] as const;
      for (const [step, pick] of [recompute, ...taken, ...(last ? [recompute] : [])])
        await STEPS[step]?.(excel, pick);
      let file: Uint8Array | null = null;
      excel.host.onWorkbookOpened((opened) => {
        file = opened;
      });
      const outcome = await excel.operations.exportAttachments(false);
      const bytes = bytesOf(excel.workbook);
      if (outcome.kind === "unfinished") {
        expect(isReady(outcome.handIn)).toBe(false);
        expect(Object.values(handInCounts(outcome.handIn)).some((count) => count > 0)).toBe(true);
        return;
      }
      exports += 1;
      if (file === null) throw new Error("nothing was opened");
      expect(contentsOf(loadXlsx(file))).toEqual(await recomputedAlone(loadXlsx(bytes)));
    }),
    { numRuns: 25 },
  );
  // The property would hold where nothing is ever exported.
  expect(exports).toBeGreaterThan(4);
});
