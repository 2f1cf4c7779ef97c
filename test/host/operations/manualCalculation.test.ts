/** 手动计算: results of formulas that are out of date are not used. */
import { closeExcel, openExcel, openStandard, type OpenExcel } from "../../support/openExcel";
import { workbookOf } from "../../support/printedSheet";
import { printedSheets } from "../../support/printedWorkbook";
import { published } from "../../support/publishedForms";

afterEach(closeExcel);

async function inApplication(act: (application: Excel.Application) => void): Promise<void> {
  await Excel.run(async (context) => {
    act(context.workbook.application);
    await context.sync();
  });
}

const manual = (application: Excel.Application): void => {
  application.calculationMode = "Manual";
};
const pressF9 = (application: Excel.Application): void => application.calculate("Recalculate");

const initialOf = async ({ operations }: OpenExcel): Promise<string | undefined> =>
  (await operations.recompute()).evaluation.totals.get("全部")?.initialBudget?.toFixed();

test("a formula among the inputs is reported, nothing is written, and F9 helps", async () => {
  const excel = await openStandard("sample");
  const { host, operations } = excel;
  host.userEdit("资金", "P1", "10");
  host.userEdit("资金", "G2", "=P1*2");
  const before = Number(await initialOf(excel));
  expect(before).toBeGreaterThan(20);
  await inApplication(manual);
  // Nothing is due.
  expect(Number(await initialOf(excel))).toBe(before);
  host.userEdit("资金", "P1", "11");
  host.resetCost();
  for (const order of [operations.recompute, operations.recomputeOrPreview, operations.preview]) {
    await expect(order()).rejects.toMatchObject({ code: "notCalculated", cells: ["资金!G2"] });
  }
  expect(host.cost.writeRequests).toBe(0);
  expect((await operations.inspect()).workbook).toBe("complete");
  await inApplication(pressF9);
  expect(Number(await initialOf(excel))).toBeCloseTo(before + 2, 6);
});

test("without formulas among the inputs manual calculation does not matter", async () => {
  const excel = await openStandard("sample");
  await inApplication(manual);
  excel.host.userEdit("资金", "G2", "20");
  expect(await initialOf(excel)).toBeDefined();
});

test("a printed form", async () => {
  const { host, operations } = await openExcel(workbookOf(printedSheets(published("07"))));
  host.userEdit("自评表", "Z99", "=Z98");
  await inApplication(manual);
  expect((await operations.readForms()).forms).toHaveLength(1);
  host.userEdit("自评表", "Z98", "1");
  await expect(operations.readForms()).rejects.toMatchObject({
    code: "notCalculated",
    cells: ["自评表!Z99"],
  });
});
