import { loadXlsx } from "../../../src/xlsx/file";
import { insertSheets } from "../../../src/excel/write/insertSheets";
import { bytesOf, closeExcel, openExcel, sheetOf, valueAt, type OpenExcel } from "../../support/openExcel";
import { smallSheets, userWorkbook } from "../../support/smallWorkbook";
import { differingParts, partsOf, type Parts } from "../../support/workbookParts";

afterEach(closeExcel);

const NOTHING = {
  removed: [],
  restored: [],
  plain: [],
  highlights: false,
  notes: false,
  explanations: false,
  cells: [],
  rows: [],
  names: [],
  removedNames: [],
  skippedSheets: [],
  skippedCells: [],
  highlightsLeft: 0,
};

async function filled(): Promise<OpenExcel> {
  const excel = await openExcel(userWorkbook());
  await insertSheets(smallSheets());
  return excel;
}

/** All parts except the add-in's stored state and the references to it, which remain in a file saved in between */
function partsWithoutStored({ workbook }: OpenExcel): Parts {
  const parts = [...partsOf(bytesOf(workbook))].filter(([part]) => !part.startsWith("xl/webextensions/"));
  return new Map(parts.map(([part, text]) => [part, text.replace(/<[^>]*webextension[^>]*>/g, "")]));
}

test("before the first recompute there is nothing to restore", async () => {
  const { operations, workbook } = await filled();
  const before = bytesOf(workbook);
  expect(await operations.canRestore()).toBeNull();
  expect(await operations.restore()).toEqual(NOTHING);
  expect(bytesOf(workbook).equals(before)).toBe(true);
});

test("after the first recompute everything is removed again, also from the saved and reopened file", async () => {
  const first = await filled();
  const before = partsWithoutStored(first);
  await first.operations.recompute();
  const again = await openExcel(loadXlsx(bytesOf(first.workbook)));
  const { operations } = again;
  expect(await operations.canRestore()).toMatchObject({
    kind: "recompute",
    removed: ["附件3", "附件4-1", "附件5", "核对记录"],
  });
  await operations.restore();
  expect(differingParts(partsWithoutStored(again), before)).toEqual([]);
  expect(await operations.canRestore()).toBeNull();
});

test("a rebuilt form and overwritten figures are restored cell by cell and format by format", async () => {
  const excel = await filled();
  const { operations, host } = excel;
  await operations.recompute();
  host.userInsertRows("指标", 3);
  const row = ["就业补助", "产出指标", "数量指标", "新增一项", "≥", "100", "次", "120", "1"];
  row.forEach((input, column) => host.userEdit("指标", `${"ABCDEFGHI"[column]}3`, input));
  host.userEdit("资金", "K3", "91.2");
  host.userEdit("附件4-1", "Z3", "我的备注");
  const before = partsWithoutStored(excel);
  const { plan } = await operations.recompute();
  expect(plan.sheets.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["rebuild", "update"]));
  expect(valueAt(excel.workbook, "附件4-1", "Z3")).toBe("我的备注");
  await operations.restore();
  expect(differingParts(partsWithoutStored(excel), before)).toEqual([]);
});

describe("what the user has changed since", () => {
  test("in an added sheet: the sheet stays, and is named", async () => {
    const { operations, host, workbook } = await filled();
    await operations.recompute();
    host.userEdit("附件5", "A30", "我的说明");
    expect(await operations.canRestore()).toMatchObject({ skippedSheets: ["附件5"] });
    const { removed, skippedSheets } = await operations.restore();
    expect(removed).toEqual(["附件3", "附件4-1", "核对记录"]);
    expect(skippedSheets).toEqual(["附件5"]);
    expect(valueAt(workbook, "附件5", "A30")).toBe("我的说明");
  });

  test("in an overwritten cell: the cell stays, the others are restored", async () => {
    const { operations, host, workbook } = await filled();
    await operations.recompute();
    host.userEdit("资金", "K3", "91.2");
    const { plan } = await operations.recompute();
    const [one, other] = plan.changes.filter(({ sheet }) => sheet === "附件5");
    if (!one || !other) throw new Error("附件5 should have changed");
    host.userEdit("附件5", one.address, "12345");
    const { skippedCells } = await operations.restore();
    expect(skippedCells).toEqual([`附件5!${one.address}`]);
    expect(valueAt(workbook, "附件5", one.address)).toBe(12345);
    const { before } = other;
    expect(valueAt(workbook, "附件5", other.address)).toBe(
      before !== null && "number" in before ? Number(before.number) : null,
    );
  });
});

test("of a form whose rows the user had deleted, only the contents are restored, which is reported, and the next recompute rebuilds it", async () => {
  const excel = await filled();
  const { operations, host, workbook } = excel;
  await operations.recompute();
  host.userDeleteRows("附件4-1", 4);
  const contents = (): unknown[] =>
    [...sheetOf(workbook, "附件4-1").cells]
      .filter(([, { value }]) => value !== null)
      .map(([key, { value }]) => [key, value])
      .sort();
  const before = contents();
  await operations.recompute();
  expect(contents()).not.toEqual(before);
  expect(await operations.restore()).toMatchObject({ restored: ["附件4-1"], plain: ["附件4-1"] });
  expect(contents()).toEqual(before);
  const { plan } = await operations.recompute();
  expect(plan.sheets).toMatchObject([{ kind: "rebuild", definition: { name: "附件4-1" } }]);
});

test("a protected sheet: nothing is restored, and the sheet is named", async () => {
  const { operations, host, workbook } = await filled();
  await operations.recompute();
  host.protect("资金");
  const before = bytesOf(workbook);
  await expect(operations.restore()).rejects.toMatchObject({ code: "sheetProtected", sheets: ["资金"] });
  expect(bytesOf(workbook).equals(before)).toBe(true);
});

test("an abandoned write sends nothing more if its answer arrives later", async () => {
  const first = await filled();
  const file = bytesOf(first.workbook);
  const slow = await openExcel(loadXlsx(file), { operations: { timeoutMs: 400, lateTimeoutMs: 100 } });
  // The third request is the first that writes. Excel answers it, and the question for a sign, when the rollback has begun.
  slow.host.beforeRequest(3, () => {
    slow.host.setHanging(true);
    slow.host.beforeRequest(2, () => slow.host.setHanging(false));
  });
  await expect(slow.operations.recompute()).rejects.toMatchObject({ code: "timeout" });
  await slow.operations.inspect();
  expect(slow.workbook.sheets.map(({ name }) => name)).toEqual(loadXlsx(file).sheets.map(({ name }) => name));
  expect(slow.host.cost.writeRequests).toBeLessThanOrEqual(2);
});
