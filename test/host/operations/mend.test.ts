import { recomputeJson } from "../../../src/cli/recompute/json";
import type { CellMend } from "../../../src/operations";
import { bytesOf, closeExcel, openExcel, valueAt, type OpenExcel } from "../../support/openExcel";
import { smallSheets } from "../../support/smallWorkbook";
import { standardFile } from "../../support/standardFile";
import { differingParts, partsOf } from "../../support/workbookParts";
import { inflateRaw } from "../../../src/cli/shared/inflateRaw";
import { loadXlsx } from "../../../src/xlsx/file";

afterEach(closeExcel);

interface Offered extends OpenExcel {
  readonly mends: readonly CellMend[];
}

/** The small workbook with a wrong sign in each of two lines, recomputed */
async function wrongSigns(): Promise<Offered> {
  const file = await standardFile(smallSheets());
  const excel = await openExcel(loadXlsx(file, inflateRaw));
  excel.host.userEdit("资金", "H2", "-5.5");
  excel.host.userEdit("资金", "I3", "-2");
  const { mends } = await excel.operations.recompute();
  const ofSigns = [...mends].filter(([{ code }]) => code === "R00.negativeAmount");
  return { ...excel, mends: ofSigns.flatMap(([, { choices }]) => choices[0] ?? []) };
}

test("cells are mended together, the results follow, and one 还原 takes them back", async () => {
  const { operations, workbook, mends } = await wrongSigns();
  expect(mends.map(({ cell, before }) => [cell, before])).toEqual([
    ["资金!H2", "-5.5"],
    ["资金!I2", ""],
    ["资金!I3", "-2"],
  ]);
  const before = partsOf(bytesOf(workbook));
  const outcome = await operations.mend(mends);
  if (outcome.kind !== "written") throw new Error("It asked first");
  expect(["H2", "I2", "I3"].map((address) => valueAt(workbook, "资金", address))).toEqual([null, 5.5, 2]);
  expect(outcome.result.evaluation.findings.filter(({ code }) => code === "R00.negativeAmount")).toEqual([]);
  // The live columns show the former figures while the results are made.
  const { findings } = outcome.result.evaluation;
  expect(findings.filter(({ rule }) => rule === "R64")).toEqual([]);
  expect((await operations.review()).evaluation.findings.length).toBe(findings.length);
  expect(await operations.canRestore()).not.toBeNull();
  await operations.restore();
  expect(differingParts(partsOf(bytesOf(workbook)), before)).toEqual([]);
});

test("the JSON lists what is offered, and where it stands", async () => {
  const { operations } = await wrongSigns();
  const { selfEvaluation, read, evaluation, triage, handIn, mends } = await operations.recompute();
  const { findings } = recomputeJson(
    selfEvaluation,
    read,
    evaluation,
    triage,
    handIn,
    () => "",
    { readRequests: 0, writeRequests: 0, bytesSent: 0, bytesReceived: 0, milliseconds: 0 },
    mends,
  );
  const [moved] = findings.filter(({ cells }) => cells[0] === "资金!H2");
  expect(moved?.mend).toEqual({
    why: "负数的追加是追减，改后全年预算数不变。",
    choices: [
      [
        { cell: "资金!H2", before: "-5.5", after: null, type: "blank" },
        { cell: "资金!I2", before: null, after: "5.5", type: "number" },
      ],
    ],
  });
});

test.each<[string, string, (excel: OpenExcel) => void]>([
  ["a cell was typed over since", "inputChanged", ({ host }) => host.userEdit("资金", "I3", "-3")],
  ["a blank cell was filled in since", "inputChanged", ({ host }) => host.userEdit("资金", "I2", "1")],
  ["a row was inserted above", "inputChanged", ({ host }) => host.userInsertRows("资金", 2)],
  ["the row is another one now", "inputChanged", ({ host }) => host.userEdit("资金", "B3", "另一项目")],
  [
    "a cell has a formula of that value",
    "inputIsFormula",
    ({ host }) => host.userEdit("资金", "I3", "=-1-1"),
  ],
])("nothing is written when %s", async (_, code, prepare) => {
  const excel = await wrongSigns();
  prepare(excel);
  const before = bytesOf(excel.workbook);
  await expect(excel.operations.mend(excel.mends)).rejects.toMatchObject({ code });
  expect(bytesOf(excel.workbook).equals(before)).toBe(true);
});
