/** Excel in the R1C1 reference style, in which it also returns the formulas of names (office-js#1831): the results are the same. */
import { loadXlsx } from "../../../src/xlsx/file";
import { insertSheets } from "../../../src/excel/write/insertSheets";
import { createWorkbook } from "../../../src/xlsx";
import { bytesOf, closeExcel, openExcel, type OpenExcel } from "../../support/openExcel";
import { smallSheets } from "../../support/smallWorkbook";

jest.setTimeout(60_000);
afterEach(closeExcel);

let filled: Uint8Array;
beforeAll(async () => {
  const { workbook } = await openExcel(createWorkbook());
  await insertSheets(smallSheets());
  filled = bytesOf(workbook);
});

/** The file after the operation in either style */
async function inBoth(
  start: Uint8Array,
  act: (excel: OpenExcel) => Promise<unknown>,
): Promise<[Buffer, Buffer]> {
  const after = async (r1c1: boolean): Promise<Buffer> => {
    const excel = await openExcel(loadXlsx(start));
    excel.host.useR1C1(r1c1);
    await act(excel);
    return bytesOf(excel.workbook);
  };
  return [await after(false), await after(true)];
}

test("a first recompute, one that rebuilds a form, its 还原, and clearing give the same files", async () => {
  const otherLayout = async ({ host, operations }: OpenExcel): Promise<void> => {
    host.userInsertRows("指标", 3);
    const row = ["就业补助", "产出指标", "数量指标", "新增一项", "≥", "100", "次", "120", "1"];
    row.forEach((input, column) => host.userEdit("指标", `${"ABCDEFGHI"[column]}3`, input));
    const { plan } = await operations.recompute();
    expect(plan.sheets.map(({ kind }) => kind)).toContain("rebuild");
  };
  const flows: ((excel: OpenExcel) => Promise<unknown>)[] = [
    ({ operations }) => operations.recompute(),
    otherLayout,
    ({ operations }) => operations.restore(),
    ({ operations }) => operations.clearHighlights(),
  ];
  let file = filled;
  for (const flow of flows) {
    const [usual, r1c1] = await inBoth(file, flow);
    expect(usual.equals(Buffer.from(file))).toBe(false);
    expect(r1c1.equals(usual)).toBe(true);
    file = usual;
  }
});

test("a repair redirects a name, and 还原 reverts it", async () => {
  const harmed = loadXlsx(filled);
  for (const name of harmed.names) if (name.name === "绩效_资金") name.formula = "=资金!$A$1:$B$2,资金!$D$1";
  const repair = async ({ operations }: OpenExcel): Promise<void> => {
    const { diagnosis } = await operations.inspect();
    const found = diagnosis.names.find(({ name }) => name === "绩效_资金");
    expect(found?.state).toBe("multiArea");
    const bind = found?.repairs.find(({ kind }) => kind === "bind");
    if (bind === undefined) throw new Error("nothing to bind it to");
    await operations.repair(bind);
    expect((await operations.inspect()).workbook).toBe("complete");
  };
  const [usual, r1c1] = await inBoth(bytesOf(harmed), repair);
  expect(r1c1.equals(usual)).toBe(true);
  const [before, beforeToo] = await inBoth(usual, ({ operations }) => operations.restore());
  expect(beforeToo.equals(before)).toBe(true);
  expect(loadXlsx(before).names.find(({ name }) => name === "绩效_资金")?.formula).toBe(
    "=资金!$A$1:$B$2,资金!$D$1",
  );
});
