import type { Operations, ReasonInput } from "../../../src/operations";
import { reasonsDue, type ReasonDue } from "../../../src/domain/triage/reasons";
import { loadXlsx } from "../../../src/xlsx/file";
import { insertSheets } from "../../../src/excel/write/insertSheets";
import { bytesOf, cellAt, closeExcel, openExcel, valueAt, type OpenExcel } from "../../support/openExcel";
import { addUserFormats, smallSheets, userWorkbook } from "../../support/smallWorkbook";
import { differingParts, partsOf, type Parts } from "../../support/workbookParts";

afterEach(closeExcel);

async function filled(): Promise<OpenExcel> {
  const excel = await openExcel(userWorkbook());
  await insertSheets(smallSheets());
  addUserFormats(excel.workbook);
  return excel;
}

async function due(operations: Operations): Promise<ReasonDue[]> {
  const { selfEvaluation, evaluation } = await operations.recompute();
  return reasonsDue(selfEvaluation, evaluation);
}

function input(all: readonly ReasonDue[], cell: string, text: string): ReasonInput {
  const one = all.find((candidate) => candidate.cell === cell);
  if (one === undefined) throw new Error(`${cell} owes nothing: ${all.map((item) => item.cell).join()}`);
  return { id: one.id, cell, present: one.present, text };
}

const DELAYED = "部分补助对象资格复审，资金结转下年支付；已提前启动审核。";

test("a written reason is in its cell, the results and attachments follow, and it is no longer due", async () => {
  const { operations, workbook } = await filled();
  const owed = await due(operations);
  expect(owed.map(({ cell }) => cell)).toEqual(["资金!L2", "资金!L3", "指标!K3"]);
  const outcome = await operations.writeReasons([
    input(owed, "资金!L3", ` ${DELAYED} `),
    input(owed, "指标!K3", "招聘会延期"),
  ]);
  expect(valueAt(workbook, "资金", "L3")).toBe(DELAYED);
  expect(valueAt(workbook, "指标", "K3")).toBe("招聘会延期");
  if (outcome.kind !== "written") throw new Error("asked");
  const { selfEvaluation, evaluation } = outcome.result;
  expect(reasonsDue(selfEvaluation, evaluation).map(({ cell }) => cell)).toEqual(["资金!L2"]);
  expect(outcome.result.plan.changes.some(({ after }) => JSON.stringify(after).includes("招聘会延期"))).toBe(
    true,
  );
  const file = bytesOf(workbook);
  expect((await due(operations)).map(({ cell }) => cell)).toEqual(["资金!L2"]);
  expect(bytesOf(workbook).equals(file)).toBe(true);
});

test("one 还原 takes back the reasons and what followed from them, part by part, also in a reopened pane", async () => {
  const { operations, workbook } = await filled();
  const owed = await due(operations);
  const before = partsOf(bytesOf(workbook));
  await operations.writeReasons([
    input(owed, "资金!L2", "=HYPERLINK(1)"),
    input(owed, "指标!K3", "招聘会延期"),
  ]);
  const again = await openExcel(loadXlsx(bytesOf(workbook)));
  expect(await again.operations.canRestore()).toMatchObject({
    kind: "recompute",
    cells: ["资金!L2", "指标!K3"],
  });
  await again.operations.restore();
  const settings = (parts: Parts): Parts =>
    new Map([...parts].filter(([part]) => !part.startsWith("xl/webextensions/")));
  expect(differingParts(settings(partsOf(bytesOf(again.workbook))), settings(before))).toEqual([]);
});

test("where a decision is needed, the reasons are written alone, and 还原 goes back before them and before the recompute", async () => {
  const { operations, host, workbook } = await filled();
  const owed = await due(operations);
  host.userEdit("附件5", "E8", "=1+1");
  host.userEdit("资金", "K2", "611.01");
  const outcome = await operations.writeReasons([input(owed, "资金!L3", DELAYED)]);
  expect(outcome.kind).toBe("preview");
  expect(valueAt(workbook, "资金", "L3")).toBe(DELAYED);
  expect(await operations.canRestore()).toMatchObject({ kind: "reason", cells: ["资金!L3"], restored: [] });
  await operations.restore();
  expect(valueAt(workbook, "资金", "L3")).toBeNull();
  expect(await operations.canRestore()).toMatchObject({ kind: "recompute" });
});

test.each(["=1+1", "-5", "+3", "@SUM(A1)", "100%", "2021-12-31", "'引"])(
  "%s is written as text",
  async (text) => {
    const { operations, workbook } = await filled();
    await operations.writeReasons([input(await due(operations), "资金!L3", text)]);
    expect(cellAt(workbook, "资金", "L3")).toMatchObject({ value: text, formula: null });
  },
);

describe("nothing is written, and the cell is named,", () => {
  async function refused(
    prepare: (excel: OpenExcel) => void,
    error: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const excel = await filled();
    const owed = await due(excel.operations);
    prepare(excel);
    const before = bytesOf(excel.workbook);
    const inputs = [input(owed, "资金!L3", DELAYED), input(owed, "指标!K3", "招聘会延期")];
    await expect(excel.operations.writeReasons(inputs)).rejects.toMatchObject(error);
    expect(bytesOf(excel.workbook).equals(before)).toBe(true);
  }

  test("when a reason was typed since", () =>
    refused(({ host }) => host.userEdit("指标", "K3", "已写"), { code: "inputChanged", cells: ["指标!K3"] }));

  test("when a row was inserted above, so that the cell belongs to another row", () =>
    refused(({ host }) => host.userInsertRows("指标", 2), { code: "inputChanged", cells: ["指标!K3"] }));

  test("when the row was renamed", () =>
    refused(({ host }) => host.userEdit("资金", "B3", "公益性岗位"), {
      code: "inputChanged",
      cells: ["资金!L3"],
    }));

  test("when the cell holds a formula that shows nothing", () =>
    refused(({ host }) => host.userEdit("资金", "L3", '=IF(1>2,"x","")'), {
      code: "inputIsFormula",
      cells: ["资金!L3"],
    }));

  test("when the sheet is protected", () =>
    refused(({ host }) => host.protect("指标"), { code: "sheetProtected", sheets: ["指标"] }));

  test("when the name of the table now refers to several areas", () =>
    refused(
      ({ workbook }) => {
        const name = workbook.names.find((one) => one.name === "绩效_指标");
        if (name) name.formula = "=指标!$A$1:$K$3,指标!$A$5:$K$6";
      },
      { code: "inputChanged", cells: ["指标!K3"] },
    ));
});

test("a text changed after it was written is skipped by 还原, and named", async () => {
  const { operations, host, workbook } = await filled();
  const owed = await due(operations);
  await operations.writeReasons([input(owed, "资金!L2", "政策性增资"), input(owed, "资金!L3", DELAYED)]);
  host.userEdit("资金", "L3", "另有原因");
  expect(await operations.restore()).toMatchObject({ cells: ["资金!L2"], skippedCells: ["资金!L3"] });
  expect(valueAt(workbook, "资金", "L3")).toBe("另有原因");
  expect(valueAt(workbook, "资金", "L2")).toBeNull();
});
