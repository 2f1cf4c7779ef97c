/** 填入下发表样 on the genuine Office.js: forms with merged cells, beside the standard workbook. */
import type { FillPreview, FillSelection } from "../../../src/operations";
import { insertSheets } from "../../../src/excel/write/insertSheets";
import { loadXlsx } from "../../../src/xlsx/file";
import { cellKey } from "../../../src/xlsx/model/cellKeys";
import { annexForm, openForm, shortForm } from "../../support/bureauForms";
import { addDrawnSheet, type DrawnSheet } from "../../support/drawnSheet";
import {
  bytesOf,
  cellAt,
  closeExcel,
  openExcel,
  sheetOf,
  valueAt,
  type OpenExcel,
} from "../../support/openExcel";
import { smallSheets, userWorkbook } from "../../support/smallWorkbook";
import { differingParts, partsOf } from "../../support/workbookParts";

afterEach(closeExcel);

async function withForms(...forms: readonly DrawnSheet[]): Promise<OpenExcel> {
  const excel = await openExcel(userWorkbook());
  await insertSheets(smallSheets());
  for (const form of forms) addDrawnSheet(excel.workbook, form);
  return excel;
}

const all = ({ plan }: FillPreview): FillSelection => ({
  forms: plan.forms.map(({ id }) => id),
  overwrite: [],
});

const sheetsOf = (changed: readonly string[]) => changed.filter((part) => part.startsWith("xl/worksheets/"));

test("fills two forms beside the standard workbook, and 还原 gives back the file part by part", async () => {
  const { operations, workbook } = await withForms(annexForm("表一"), shortForm("表二"));
  const before = partsOf(bytesOf(workbook));
  const shown = await operations.previewFill();
  expect(differingParts(partsOf(bytesOf(workbook)), before)).toEqual([]);
  expect(shown.plan.forms.map(({ sheet, project }) => [sheet, project])).toEqual([
    ["表一", "就业补助"],
    ["表二", "职业培训"],
  ]);
  const filled = await operations.fillForms(shown, all(shown));
  expect(filled).toMatchObject({ kind: "filled", forms: [{ sheet: "表一" }, { sheet: "表二" }] });
  expect(["C4", "D14", "F14"].map((cell) => valueAt(workbook, "表一", cell))).toEqual([
    "就业补助",
    "指标1：补助人数",
    120,
  ]);
  expect(sheetsOf(differingParts(partsOf(bytesOf(workbook)), before))).toHaveLength(2);
  expect(await operations.canRestore()).toMatchObject({ kind: "fill" });
  await operations.restore();
  expect(differingParts(partsOf(bytesOf(workbook)), before)).toEqual([]);
  expect(await operations.canRestore()).toBeNull();
});

test("inserted rows have the format of the row above, extended labels, and vanish with 还原 in a reopened pane", async () => {
  const { operations, workbook } = await withForms(shortForm("表", "就业补助"));
  sheetOf(workbook, "表").rows.set(5, { height: 33, hidden: false, style: 0 });
  const before = partsOf(bytesOf(workbook));
  const shown = await operations.previewFill();
  expect(shown.plan.sheets).toMatchObject([{ insertions: [{ row: 6, count: 1 }] }]);
  await operations.fillForms(shown, all(shown));
  const rows = ["D6", "B7", "D7", "A8", "A9"].map((cell) => valueAt(workbook, "表", cell));
  expect(rows).toEqual(["补助人数", "效益指标", "新增就业", "总分", "填报人："]);
  expect(cellAt(workbook, "表", "F7")?.style).toBe(cellAt(workbook, "表", "F6")?.style);
  expect(sheetOf(workbook, "表").merges).toContainEqual({ row: 4, column: 0, rows: 3, columns: 1 });
  const again = await openExcel(loadXlsx(bytesOf(workbook)));
  expect(await again.operations.canRestore()).toMatchObject({ kind: "fill", rows: ["表"], skippedCells: [] });
  await again.operations.restore();
  expect(sheetsOf(differingParts(partsOf(bytesOf(again.workbook)), before))).toEqual([]);
});

test("rows are inserted below the last one of a sheet too, and vanish with 还原 in a reopened pane", async () => {
  const { operations, workbook } = await withForms(openForm("表", "就业补助"));
  const before = partsOf(bytesOf(workbook));
  const shown = await operations.previewFill();
  expect(shown.plan.sheets).toMatchObject([{ insertions: [{ row: 6, count: 1 }], bottom: 6 }]);
  await operations.fillForms(shown, all(shown));
  expect(["B7", "D7"].map((cell) => valueAt(workbook, "表", cell))).toEqual(["效益指标", "新增就业"]);
  expect(cellAt(workbook, "表", "D7")?.style).toBe(cellAt(workbook, "表", "D6")?.style);
  const again = await openExcel(loadXlsx(bytesOf(workbook)));
  expect(await again.operations.canRestore()).toMatchObject({ kind: "fill", skippedSheets: [] });
  await again.operations.restore();
  expect(sheetsOf(differingParts(partsOf(bytesOf(again.workbook)), before))).toEqual([]);
});

test("no row is inserted below the last one if further rows have formats: 还原 could not tell them", async () => {
  const { operations, workbook } = await withForms(openForm("表", "就业补助"));
  const sheet = sheetOf(workbook, "表");
  sheet.cells.set(cellKey(11, 3), {
    value: null,
    formula: null,
    style: workbook.styles.change(0, { fill: "#FFFF00" }),
  });
  const shown = await operations.previewFill();
  expect(shown.plan.sheets).toMatchObject([{ insertions: [] }]);
  expect(shown.plan.forms[0]?.unplaced).toContainEqual({ what: "indicator", written: "新增就业" });
});

test("还原 keeps inserted rows that the user has changed, and touches nothing where rows were moved", async () => {
  const { operations, host, workbook } = await withForms(shortForm("表", "就业补助"));
  const shown = await operations.previewFill();
  await operations.fillForms(shown, all(shown));
  host.userEdit("表", "E7", "≥60人");
  expect(await operations.canRestore()).toMatchObject({ rows: [], skippedCells: ["表!E7"] });
  host.userInsertRows("表", 2);
  expect(await operations.canRestore()).toBeNull();
  const now = partsOf(bytesOf(workbook));
  await operations.restore();
  expect(sheetsOf(differingParts(partsOf(bytesOf(workbook)), now))).toEqual([]);
});

test("cells that hold something else are kept, or written over where the user says so", async () => {
  const { operations, host, workbook } = await withForms(annexForm("表一"), shortForm("表二", "职业培训"));
  host.userEdit("表一", "E7", "1");
  host.userEdit("表一", "I7", "=G7*0.5");
  const shown = await operations.previewFill();
  expect(shown.plan.forms[0]?.differing.map(({ address }) => address)).toEqual(["E7", "G24"]);
  expect(shown.plan.forms[0]?.formulas.map(({ cell }) => cell)).toEqual(["表一!I7"]);
  const [first] = all(shown).forms;
  if (first === undefined) throw new Error("no form");
  await operations.fillForms(shown, { forms: [first], overwrite: [] });
  expect(valueAt(workbook, "表一", "E7")).toBe(1);
  expect(valueAt(workbook, "表二", "D4")).toBeNull();
  const again = await operations.previewFill();
  await operations.fillForms(again, { forms: [first], overwrite: [first] });
  expect(valueAt(workbook, "表一", "E7")).not.toBe(1);
  expect(cellAt(workbook, "表一", "I7")?.formula).toBe("=G7*0.5");
});

test("a change since the preview gives a new one, and nothing is written", async () => {
  const { operations, host, workbook } = await withForms(shortForm("表", "就业补助"));
  const shown = await operations.previewFill();
  host.userEdit("指标", "H2", "130");
  const before = partsOf(bytesOf(workbook));
  const outcome = await operations.fillForms(shown, all(shown));
  expect(outcome).toMatchObject({ kind: "preview" });
  expect(differingParts(partsOf(bytesOf(workbook)), before)).toEqual([]);
});

test("an Excel that cannot tell merged cells (before ExcelApi 1.13) is refused, and nothing is written", async () => {
  const excel = await withForms(annexForm("表一"));
  const file = bytesOf(excel.workbook);
  const old = await openExcel(loadXlsx(file), { host: { requirements: { ExcelApi: "1.12" } } });
  const before = partsOf(bytesOf(old.workbook));
  await expect(old.operations.previewFill()).rejects.toMatchObject({ code: "unsupported" });
  expect(differingParts(partsOf(bytesOf(old.workbook)), before)).toEqual([]);
  const enough = await openExcel(loadXlsx(file), { host: { requirements: { ExcelApi: "1.13" } } });
  expect((await enough.operations.previewFill()).undecided).toHaveLength(1);
});

test("a protected sheet is refused before anything is written", async () => {
  const excel = await withForms(shortForm("表", "就业补助"));
  excel.host.protect("表");
  const shown = await excel.operations.previewFill();
  const before = partsOf(bytesOf(excel.workbook));
  await expect(excel.operations.fillForms(shown, all(shown))).rejects.toMatchObject({
    code: "sheetProtected",
    sheets: ["表"],
  });
  expect(differingParts(partsOf(bytesOf(excel.workbook)), before)).toEqual([]);
});

test("text that begins as a formula is text in the form", async () => {
  const { operations, host, workbook } = await withForms(shortForm("表", "就业补助"));
  host.userEdit("指标", "D2", "'=HYPERLINK(1)");
  const shown = await operations.previewFill();
  await operations.fillForms(shown, all(shown));
  expect(cellAt(workbook, "表", "D6")).toMatchObject({ value: "=HYPERLINK(1)", formula: null });
});

test("a second run finds nothing to fill", async () => {
  const { operations } = await withForms(annexForm("表一"), shortForm("表二"));
  const shown = await operations.previewFill();
  await operations.fillForms(shown, all(shown));
  const { plan } = await operations.previewFill();
  expect(
    plan.forms.flatMap(({ cells, differing }) => [...cells, ...differing]).map(({ address }) => address),
  ).toEqual(["G24"]);
  expect(plan.sheets).toEqual([]);
});

test("what is hidden on the sheet takes no figure, and the figure is said to have no place", async () => {
  const { operations, workbook } = await withForms(shortForm("表", "就业补助"));
  sheetOf(workbook, "表").columns.set(4, { width: null, hidden: true, style: 0 });
  const { plan } = await operations.previewFill();
  expect(plan.forms[0]?.cells.map(({ address }) => address)).not.toContain("E4");
  expect(plan.forms[0]?.unplaced).toContainEqual({ what: { row: "", money: "spent" }, written: "72" });
});

test("says that Excel gave no date system where only the bureau's form holds a date", async () => {
  const { host, operations } = await withForms(shortForm("表", "就业补助"));
  host.userEdit("表", "A8", "2021-12-31");
  expect((await operations.previewFill()).dateSystemUnknown).toBe(false);
  host.setQuirks({ date: "refused" });
  expect((await operations.previewFill()).dateSystemUnknown).toBe(true);
});
