import { missingLastFigures } from "../../../src/domain/years/lastFigures";
import { lastFigureInputs, type LastFigureInput } from "../../../src/workbook/years/lastFigureInputs";
import { bytesOf, closeExcel, openStandard, valueAt, type OpenExcel } from "../../support/openExcel";
import { standardFile } from "../../support/standardFile";
import { differingParts, partsOf } from "../../support/workbookParts";
import { FILE_2020, workbook2020 } from "../../support/workbook2020";

afterEach(closeExcel);

/** The sample after a recompute that compared it with 2020, and what 2020 has for blank cells 上年数 */
async function compared(): Promise<OpenExcel & { readonly inputs: readonly LastFigureInput[] }> {
  const excel = await openStandard("sample");
  const bytes = await standardFile(workbook2020());
  const { operations } = excel;
  await operations.chooseLastYear({
    name: FILE_2020,
    size: bytes.length,
    arrayBuffer: async () => new Uint8Array(bytes).buffer,
  });
  const { years } = (await operations.recompute()).evaluation;
  if (years?.kind !== "compared") throw new Error("nothing was compared");
  return { ...excel, inputs: lastFigureInputs(missingLastFigures(years.context)) };
}

const addressOf = ({ cell }: LastFigureInput): string => cell.slice("实绩!".length);

test("figures of last year go into blank cells, the results follow, and one 还原 takes them back", async () => {
  const { operations, workbook, inputs } = await compared();
  expect(inputs.map(({ number }) => number)).toEqual(["9819", "2739", "1268"]);
  const before = partsOf(bytesOf(workbook));
  const outcome = await operations.writeLastFigures(inputs);
  if (outcome.kind !== "written") throw new Error("It asked first");
  expect(inputs.map((input) => valueAt(workbook, "实绩", addressOf(input)))).toEqual([9819, 2739, 1268]);
  const { years, findings } = outcome.result.evaluation;
  expect(years?.kind === "compared" && missingLastFigures(years.context)).toEqual([]);
  expect(findings.filter(({ rule }) => rule === "Y7")).toEqual([]);
  await operations.restore();
  expect(differingParts(partsOf(bytesOf(workbook)), before)).toEqual([]);
});

test.each<[string, string, (excel: OpenExcel, cell: string) => void]>([
  ["a figure was typed since", "inputChanged", ({ host }, cell) => host.userEdit("实绩", cell, "9000")],
  ["a row was inserted above", "inputChanged", ({ host }) => host.userInsertRows("实绩", 2)],
  [
    "the unit of measure has changed",
    "inputChanged",
    ({ host }, cell) => host.userEdit("实绩", `C${cell.slice(1)}`, "万人"),
  ],
  [
    "the cell holds a formula that shows nothing",
    "inputIsFormula",
    ({ host }, cell) => host.userEdit("实绩", cell, '=IF(1>2,1,"")'),
  ],
])("nothing is written when %s", async (_, code, prepare) => {
  const excel = await compared();
  const [first] = excel.inputs;
  prepare(excel, addressOf(first!));
  const before = bytesOf(excel.workbook);
  await expect(excel.operations.writeLastFigures(excel.inputs)).rejects.toMatchObject({
    code,
    cells: expect.arrayContaining([first!.cell]) as unknown,
  });
  expect(bytesOf(excel.workbook).equals(before)).toBe(true);
});
