/** Random workbooks keep everything that is the user's, and every figure is a number that adds up. */
import type { RecomputeResult } from "../../src/operations";
import type { Finding } from "../../src/domain/finding";
import { Calculator } from "../../src/xlsx/calculation";
import { loadXlsx } from "../../src/xlsx/file";
import { insertSheets } from "../../src/excel/write/insertSheets";
import { recomputeJson } from "../../src/cli/recompute/json";
import { findingSentence } from "../../src/locales/findings";
import { OWNED_SHEET_NAME } from "../../src/workbook/ownership";
import { differenceOf, openFile, readingsAtDesks } from "./desks";
import { bytesOf, closeExcel, openExcel, type OpenExcel } from "./openExcel";
import { randomWorkbook } from "./randomWorkbook";
import { expectFigures, expectPrintedSums, expectSums, noneCompared } from "./sumsOfParts";
import { smallSheets, userWorkbook } from "./smallWorkbook";
import { differingParts, firstDifference, partsOf, type Parts } from "./workbookParts";

/** Seed of the first workbook */
const FIRST_SEED = 20_210_000;

async function filledWorkbook(): Promise<Uint8Array> {
  const { workbook } = await openExcel(userWorkbook());
  await insertSheets(smallSheets());
  return bytesOf(workbook);
}

/** All but what the add-in may write: its sheets with their names and relationships, its highlights, its setting. */
function usersPart({ workbook }: OpenExcel): Parts {
  const ours = workbook.names.flatMap(({ name, scope }) =>
    name === OWNED_SHEET_NAME && scope ? [scope.name] : [],
  );
  const numbers = workbook.sheets.flatMap(({ name }, index) => (ours.includes(name) ? [index + 1] : []));
  const positions = numbers.map((number) => `localSheetId="${number - 1}"`);
  const ourSheet = new RegExp(`worksheets/sheet(${numbers.join("|") || "none"})\\.xml`);
  const isOurs = (element: string): boolean =>
    element.includes("webextension") ||
    ourSheet.test(element) ||
    positions.some((position) => element.includes(position)) ||
    ours.some((name) => element.startsWith(`<sheet name="${name}"`));
  const parts = new Map<string, string>();
  for (const [part, text] of partsOf(bytesOf(workbook))) {
    if (isOurs(part)) continue;
    const kept = text
      .replace(
        /<conditionalFormatting(?:(?!<\/conditionalFormatting>).)*绩效核对.*?<\/conditionalFormatting>/gs,
        "",
      )
      .replace(/(<cfRule [^>]*?)priority="\d+"/g, "$1")
      .replace(/<(Override|Relationship|sheet) [^>]*>|<definedName [^>]*>[^<]*<\/definedName>/g, (element) =>
        isOurs(element) ? "" : element,
      );
    parts.set(part, kept.replace("<definedNames></definedNames>", "").replace("<definedNames/>", ""));
  }
  return parts;
}

function expectNoNonsense({ workbook }: OpenExcel): void {
  for (const { name, scope } of workbook.names) {
    if (name !== OWNED_SHEET_NAME || scope === null) continue;
    for (const { value } of scope.cells.values()) {
      expect(String(typeof value === "object" && value !== null ? value.error : value)).not.toMatch(
        /NaN|undefined|Infinity|^#/,
      );
    }
  }
}

const NO_COST = { readRequests: 0, writeRequests: 0, bytesSent: 0, bytesReceived: 0, milliseconds: 0 };

function expectNoNonsenseIn(result: RecomputeResult): void {
  const { selfEvaluation, read, evaluation, triage, handIn } = result;
  expectFigures(evaluation, "evaluation");
  const sentence = (finding: Finding): string => findingSentence("zh-CN", finding);
  const report = recomputeJson(selfEvaluation, read, evaluation, triage, handIn, sentence, NO_COST);
  expectFigures(report, "JSON");
  expectFigures(result.plan, "plan");
}

/** @param first index of the first of `count` workbooks */
export function randomWorkbookTests(first: number, count: number): void {
  jest.setTimeout(count * 10_000);
  afterEach(closeExcel);

  test(`${count} random workbooks keep the user's content through recompute, clearing and 还原, add up, and are the same at both desks`, async () => {
    const compared = noneCompared();
    const base = await filledWorkbook();
    const calculator = new Calculator();
    for (let seed = FIRST_SEED + first; seed < FIRST_SEED + first + count; seed += 1) {
      const random = loadXlsx(randomWorkbook(base, seed));
      calculator.recalculate(random, "all");
      const excel = await openExcel(random);
      const { operations, workbook } = excel;
      const start = bytesOf(workbook);
      const before = partsOf(start);
      const users = usersPart(excel);
      const made: Uint8Array[] = [];
      const expectKept = (when: string): void => {
        const now = usersPart(excel);
        if (differingParts(users, now).length > 0) {
          throw new Error(`seed ${seed}, after ${when}: ${firstDifference(users, now)}`);
        }
      };
      const result = await operations.recompute();
      expectNoNonsense(excel);
      try {
        expectNoNonsenseIn(result);
        expectSums(result, compared);
        expectPrintedSums(workbook, result, compared);
      } catch (cause) {
        throw new Error(`seed ${seed}`, { cause });
      }
      expectKept("recompute");
      made.push(bytesOf(workbook));
      await operations.clearHighlights();
      expectKept("clearing");
      made.push(bytesOf(workbook));
      await operations.restore();
      const after = partsOf(bytesOf(workbook));
      if (differingParts(before, after).length > 0) {
        throw new Error(`seed ${seed}, after 还原: ${firstDifference(before, after)}`);
      }
      const file = openFile(start);
      for (const act of ["recompute", "clearHighlights"] as const) {
        await file.operations[act]();
        const ofExcel = made.shift() ?? start;
        const readings = await readingsAtDesks(ofExcel);
        expect(readings.ofFile).toEqual(readings.ofExcel);
        const difference = differenceOf(ofExcel, bytesOf(file.workbook));
        if (difference !== null) throw new Error(`seed ${seed}, ${act} at the file desk: ${difference}`);
      }
    }
    // Most of these workbooks add up, and some hold cells that make a sum unknown.
    const rare = Object.entries(compared).filter(([, count]) => count < count / 10);
    expect(rare).toEqual([]);
  });
}
