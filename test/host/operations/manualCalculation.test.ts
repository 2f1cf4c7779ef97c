/** 手动计算: results of formulas that are out of date are not used. */
import { IncompleteInput } from "../../../src/workbook/read/incompleteInput";
import { closeExcel, openExcel, openStandard, type OpenExcel } from "../../support/openExcel";
import { recomputeAnyway } from "../../support/recomputeAnyway";
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

/** G is 年初预算 of 资金, AA a column of the user's own */
async function outdated(): Promise<OpenExcel> {
  const excel = await openStandard("sample");
  excel.host.userEdit("资金", "AA1", "10");
  excel.host.userEdit("资金", "G2", "=AA1*2");
  await inApplication(manual);
  excel.host.userEdit("资金", "AA1", "11");
  return excel;
}

test("a formula among the inputs is a finding, nothing is written unseen, and F9 helps", async () => {
  const { host, operations } = await outdated();
  host.resetCost();
  await expect(operations.recompute()).rejects.toThrow(IncompleteInput);
  const outcome = await operations.recomputeOrPreview();
  const preview = outcome.kind === "preview" ? outcome.preview : await operations.preview();
  expect(preview.incomplete).toMatchObject([{ code: "R62.notCalculated", cells: ["资金!G2"] }]);
  expect(host.cost.writeRequests).toBe(0);
  expect((await operations.inspect()).workbook).toBe("complete");

  const { evaluation } = await recomputeAnyway(operations);
  expect(evaluation.findings.filter(({ rule }) => rule === "R62")).toMatchObject([
    { severity: "error", cells: ["资金!G2"], inputs: { column: "年初预算" } },
  ]);
  expect(evaluation.totals.get("全部")?.initialBudget).toBeNull();
  await inApplication(pressF9);
  const after = await operations.recompute();
  expect(after.evaluation.findings.some(({ rule }) => rule === "R62")).toBe(false);
  expect(after.evaluation.totals.get("全部")?.initialBudget).not.toBeNull();
});

test("an outdated formula in the user's own column does not matter", async () => {
  const excel = await openStandard("sample");
  const before = await initialOf(excel);
  excel.host.userEdit("资金", "AB1", "1");
  excel.host.userEdit("资金", "AA2", "=AB1");
  await inApplication(manual);
  excel.host.userEdit("资金", "AB1", "2");
  expect(await initialOf(excel)).toBe(before);
});

test("a written report is not checked against figures that are not known", async () => {
  const { operations } = await outdated();
  await expect(operations.checkReport({ kind: "text", text: "支出10万元。" })).rejects.toMatchObject({
    code: "notCalculated",
    cells: ["资金!G2"],
  });
});

test("without formulas among the inputs manual calculation does not matter", async () => {
  const excel = await openStandard("sample");
  await inApplication(manual);
  excel.host.userEdit("资金", "G2", "20");
  expect(await initialOf(excel)).toBeDefined();
});

test("a printed form: formulas that it needs", async () => {
  const { host, operations } = await openExcel(workbookOf(printedSheets(published("07"))));
  host.userEdit("自评表", "Z99", "=Z98");
  const [typed] = (await operations.readForms()).forms;
  const score = typed?.form.indicators[0]?.score.cell?.split("!")[1] ?? "";
  host.userEdit("自评表", score, "=Z98");
  await operations.readForms();
  await inApplication(manual);
  host.userEdit("自评表", "Z98", "1");
  const [form] = (await operations.readForms()).forms;
  expect(form?.evaluation.findings.filter(({ rule }) => rule === "R62")).toMatchObject([
    { severity: "error", cells: [`自评表!${score}`] },
  ]);
});
