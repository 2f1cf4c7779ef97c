import { readFileSync } from "node:fs";
import path from "node:path";
import { triageFindings } from "../../../src/domain/triage/acceptance";
import { evaluate } from "../../../src/domain/evaluate/workbook";
import { readSnapshot } from "../../../src/excel/read/snapshot";
import { readEvaluationFile, type EvaluationFile } from "../../../src/files/readEvaluationFile";
import { readSelfEvaluation } from "../../../src/workbook/read";
import { createWorkbook } from "../../../src/xlsx";
import { loadXlsx } from "../../../src/xlsx/file";
import { bytesOf, closeExcel, openExcel, openStandard, sheetOf } from "../../support/openExcel";
import { randomWorkbook } from "../../support/randomWorkbook";

const ROOT = path.join(__dirname, "../../..");

afterEach(closeExcel);

const standard = (name: string): Uint8Array => readFileSync(path.join(ROOT, "assets", name));

async function sampleWith(
  change: (excel: Awaited<ReturnType<typeof openStandard>>) => Promise<unknown> | unknown,
): Promise<Uint8Array> {
  const excel = await openStandard("sample");
  await change(excel);
  return bytesOf(excel.workbook);
}

function readFile(bytes: Uint8Array): EvaluationFile {
  const reading = readEvaluationFile(bytes);
  if (reading.kind === "trouble") throw new Error(reading.trouble);
  return reading;
}

/** What the pane would find in the same file */
async function asOpenWorkbook(bytes: Uint8Array) {
  await openExcel(loadXlsx(bytes), { host: { showsUnknown: true } });
  const snapshot = await readSnapshot();
  const { selfEvaluation, findings, read } = readSelfEvaluation(snapshot);
  const evaluation = evaluate(selfEvaluation, findings);
  const triage = triageFindings(evaluation.findings, selfEvaluation, snapshot.acceptances);
  return { selfEvaluation, evaluation, triage, read };
}

const FILES: Readonly<Record<string, () => Uint8Array | Promise<Uint8Array>>> = {
  "the sample": () => standard("sample-workbook.xlsx"),
  "the blank workbook": () => standard("standard-workbook.xlsx"),
  "the sample after a recompute, one finding accepted": () =>
    sampleWith(async ({ operations }) => {
      const result = await operations.recompute();
      const finding = result.evaluation.findings.find(({ rule }) => rule === "R02" || rule === "R03");
      if (finding === undefined) throw new Error("the sample has no finding to accept");
      await operations.accept(result, [finding], "原件如此");
    }),
  "dates from 1904": () =>
    sampleWith(({ workbook }) => {
      workbook.date1904 = true;
    }),
  "formulas without a stored result, and one that cannot be calculated": () =>
    sampleWith(({ workbook }) => {
      const { cells } = sheetOf(workbook, "资金");
      const amounts = [...cells].filter(([, { value }]) => typeof value === "number");
      amounts.slice(0, 2).forEach(([, cell], index) => {
        cell.formula = index === 0 ? "=1+1" : "=CUBEVALUE(1,2)";
        cell.stale = true;
        delete cell.source;
      });
    }),
  "hidden rows, columns and sheets": () =>
    sampleWith(({ workbook }) => {
      const [funds, indicators] = [sheetOf(workbook, "资金"), sheetOf(workbook, "指标")];
      for (const row of [2, 3, 8, 40]) funds.rows.set(row, { height: null, hidden: true, style: 0 });
      for (const column of [3, 7]) funds.columns.set(column, { width: null, hidden: true, style: 0 });
      indicators.visibility = "Hidden";
    }),
  "rows far outside the tables": () =>
    sampleWith(({ workbook }) => {
      const { cells } = sheetOf(workbook, "指标");
      cells.set(400 * 16_384 + 2, { value: "远处的行", formula: null, style: 0 });
      cells.set(3 * 16_384 + 40, { value: 12.5, formula: null, style: 0 });
    }),
  "a lost name and a copied sheet's name": () =>
    sampleWith(({ workbook }) => {
      const [lost] = workbook.names.filter(({ name }) => name === "绩效_项目");
      if (lost !== undefined) lost.formula = "=#REF!";
      workbook.names.push({
        name: "绩效_资金",
        scope: sheetOf(workbook, "资金"),
        formula: "=资金!$A$1:$M$9",
        visible: true,
        comment: "",
      });
    }),
};

test.each(Object.keys(FILES))("gives what the open workbook gives: %s", async (name) => {
  const bytes = await FILES[name]!();
  const { selfEvaluation, evaluation, triage, read } = readFile(bytes);
  const open = await asOpenWorkbook(bytes);
  expect(selfEvaluation).toEqual(open.selfEvaluation);
  expect(read).toEqual(open.read);
  expect(evaluation).toEqual(open.evaluation);
  expect(triage).toEqual(open.triage);
});

test("gives what the open workbook gives: workbooks changed at random", async () => {
  const base = standard("sample-workbook.xlsx");
  for (let seed = 0; seed < 12; seed += 1) {
    const bytes = randomWorkbook(base, seed);
    const { evaluation, read } = readFile(bytes);
    const open = await asOpenWorkbook(bytes);
    expect({ seed, findings: evaluation.findings, read }).toEqual({
      seed,
      findings: open.evaluation.findings,
      read: open.read,
    });
  }
});

test("has the time of the last check, and a fingerprint that another save does not change", async () => {
  const before = standard("sample-workbook.xlsx");
  const checked = await sampleWith(({ operations }) => operations.recompute());
  expect(readFile(before).checkedAt).toBeNull();
  expect(readFile(checked).checkedAt).toBe("2022-04-06 10:30");
  const again = bytesOf(loadXlsx(checked));
  expect(readFile(again).fingerprint).toBe(readFile(checked).fingerprint);
  const other = loadXlsx(checked);
  const [, cell] = [...sheetOf(other, "资金").cells].find(([, { value }]) => typeof value === "number") ?? [];
  if (cell !== undefined) cell.value = 1234.56;
  expect(readFile(bytesOf(other)).fingerprint).not.toBe(readFile(checked).fingerprint);
});

test.each([
  ["notXlsx", () => new TextEncoder().encode("单位,金额")],
  ["damaged", () => standard("sample-workbook.xlsx").slice(0, -4000)],
  [
    "oldFormat",
    () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array(600).fill(0)]),
  ],
  ["notStandard", () => bytesOf(createWorkbook())],
] as const)("names the trouble: %s", (trouble, bytes) => {
  expect(readEvaluationFile(bytes())).toEqual({ kind: "trouble", trouble });
});
