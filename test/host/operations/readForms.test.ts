import { cellKey } from "../../../src/xlsx/model/cellKeys";
import { loadXlsx } from "../../../src/xlsx/file";
import { readFileSync } from "node:fs";
import { closeExcel, openExcel } from "../../support/openExcel";
import { PrintedSheet, workbookOf } from "../../support/printedSheet";
import { printedSheets } from "../../support/printedWorkbook";
import { published } from "../../support/publishedForms";

afterEach(closeExcel);

test("forms are read in three requests, and nothing is written", async () => {
  const { host, operations } = await openExcel(
    workbookOf(["07", "24"].flatMap((id) => printedSheets(published(id), { sheet: `表${id}` }))),
  );
  const { forms, notForms, truncated } = await operations.readForms();
  expect(forms.map(({ form }) => form.sheet)).toEqual(["表07", "表24"]);
  expect([notForms, truncated]).toEqual([[], []]);
  expect(host.cost.readRequests).toBeLessThanOrEqual(3);
  expect(host.cost.writeRequests).toBe(0);
});

test("the workbook's rule profile applies to its forms", async () => {
  const workbook = workbookOf(printedSheets(published("07")));
  const sheet = workbook.addSheet("选择");
  sheet.cells.set(cellKey(2, 1), { value: "单位手册示例（扣分与限高）", formula: null, style: 0 });
  workbook.names.push({
    name: "绩效_规则方案",
    scope: null,
    formula: "=选择!$B$3",
    comment: "",
    visible: true,
  });
  const { host, operations } = await openExcel(workbook);
  const { forms } = await operations.readForms();
  expect(forms.map(({ evaluation }) => evaluation.profile.id)).toEqual(["unit-manual"]);
  expect(host.cost.readRequests).toBeLessThanOrEqual(3);
});

test.each(["=#REF!", "=1+1", "=选择!$B$9", "=别处!$B$1"])(
  "a choice that leads nowhere (%s) is none",
  async (formula) => {
    const workbook = workbookOf(printedSheets(published("07")));
    workbook.addSheet("选择");
    workbook.names.push({ name: "绩效_规则方案", scope: null, formula, comment: "", visible: true });
    const { operations } = await openExcel(workbook);
    const { forms } = await operations.readForms();
    expect(forms.map(({ evaluation }) => evaluation.profile.id)).toEqual(["national-2020"]);
  },
);

test("a column corrected by the user is read instead", async () => {
  const { operations } = await openExcel(workbookOf(printedSheets(published("07"))));
  const [first] = (await operations.readForms()).forms;
  const mapping = first?.form.mapping;
  expect(mapping?.indicators?.columns.score).toBeDefined();
  const { forms } = await operations.readForms(
    new Map([[mapping?.id ?? "", { indicators: { score: null } }]]),
  );
  expect(forms[0]?.evaluation.indicators.map(({ indicator }) => indicator.score.cell)).toEqual(
    first?.evaluation.indicators.map(() => null),
  );
});

test("the add-in's attachments are not recognised as a unit's forms", async () => {
  const { workbook, operations } = await openExcel(loadXlsx(readFileSync("assets/sample-workbook.xlsx")));
  await operations.recompute();
  expect(workbook.sheets.map(({ name }) => name)).toContain("附件3");
  const { forms, notForms } = await operations.readForms();
  expect(forms).toEqual([]);
  expect(notForms.map(({ sheet }) => sheet)).not.toContain("附件3");
});

test("reads the first rows of a sheet that is too large, and reports it", async () => {
  const workbook = workbookOf([...printedSheets(published("07")), new PrintedSheet("流水")]);
  const junk = workbook.sheets.find(({ name }) => name === "流水");
  for (let row = 0; row < 60_000; row += 1) {
    junk?.cells.set(cellKey(row, 0), { value: "预算", formula: null, style: 0 });
  }
  const { operations } = await openExcel(workbook);
  const before = process.cpuUsage();
  const { forms, truncated } = await operations.readForms();
  // Microseconds of processor time, which other work on the machine does not lengthen.
  expect(process.cpuUsage(before).user).toBeLessThan(3_000_000);
  expect([forms.length, truncated]).toEqual([1, ["流水"]]);
});

test("sheets whose long texts make one response too large are read in several", async () => {
  const workbook = workbookOf(printedSheets(published("07")));
  const notes = workbook.addSheet("台账");
  for (let row = 0; row < 12_000; row++)
    notes.cells.set(cellKey(row, 0), { value: `${row}${"备注".repeat(40)}`, formula: null, style: 0 });
  const { host, operations } = await openExcel(workbook);
  const { forms, truncated } = await operations.readForms();
  expect(forms).toHaveLength(1);
  expect(truncated).toEqual([]);
  expect(host.cost.readRequests).toBeGreaterThan(3);
});
