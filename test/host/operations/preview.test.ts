/** The user's content on a sheet of ours is shown before it is overwritten, and kept on request. */
import { cellName } from "../../../src/a1";
import { loadXlsx } from "../../../src/xlsx/file";
import type { Preview, RecomputeResult, Recomputation } from "../../../src/operations";
import { insertSheets } from "../../../src/excel/write/insertSheets";
import { isEmpty } from "../../../src/workbook/plan";
import { bytesOf, cellAt, closeExcel, openExcel, valueAt, type OpenExcel } from "../../support/openExcel";
import { smallSheets, userWorkbook } from "../../support/smallWorkbook";

afterEach(closeExcel);

const NOTHING: ReadonlySet<string> = new Set();

async function recomputed(): Promise<OpenExcel> {
  const excel = await openExcel(userWorkbook());
  await insertSheets(smallSheets());
  await excel.operations.recompute();
  return excel;
}

function previewIn(outcome: Recomputation): Preview {
  if (outcome.kind !== "preview") throw new Error("it went straight through");
  return outcome.preview;
}

function resultIn(outcome: Recomputation): RecomputeResult {
  if (outcome.kind !== "written") throw new Error(`it did not write: ${JSON.stringify(outcome)}`);
  return outcome.result;
}

const cellsOf = (conflicts: readonly { readonly cell: string }[]): string[] =>
  conflicts.map(({ cell }) => cell);

/** The cell of 附件5 that holds the whole unit's spending, which 资金!K3 is part of */
function spendingCell({ workbook }: OpenExcel): string {
  const row = [...Array(40).keys()].find((index) => valueAt(workbook, "附件5", `A${index + 1}`) === "合计");
  return `F${(row ?? 0) + 1}`;
}

/** The first cell of the sheet with a figure */
function numberCell(workbook: OpenExcel["workbook"], sheet: string): string {
  for (let row = 0; row < 60; row += 1) {
    for (let column = 0; column < 20; column += 1) {
      const cell = cellName(row, column);
      if (typeof valueAt(workbook, sheet, cell) === "number") return cell;
    }
  }
  throw new Error(`no figure on ${sheet}`);
}

describe("nothing to decide", () => {
  test("the first recompute, another figure and another layout go straight through", async () => {
    const excel = await openExcel(userWorkbook());
    await insertSheets(smallSheets());
    expect(resultIn(await excel.operations.recomputeOrPreview()).readBack.map(({ kind }) => kind)).toEqual(
      Array(4).fill("create"),
    );
    excel.host.userEdit("资金", "K3", "91.2");
    const { readBack } = resultIn(await excel.operations.recomputeOrPreview());
    expect(readBack.find(({ sheet }) => sheet === "附件5")).toMatchObject({ kind: "update" });
    excel.host.userInsertRows("指标", 3);
    const row = ["就业补助", "产出指标", "数量指标", "新增一项", "≥", "100", "次", "120", "1"];
    row.forEach((input, column) => excel.host.userEdit("指标", `${"ABCDEFGHI"[column]}3`, input));
    const { plan } = resultIn(await excel.operations.recomputeOrPreview());
    expect(plan.sheets.find(({ definition }) => definition.name === "附件4-1")?.kind).toBe("rebuild");
  });

  test("also from a file that was saved in between", async () => {
    const first = await recomputed();
    const excel = await openExcel(loadXlsx(bytesOf(first.workbook)));
    excel.host.userEdit("资金", "K3", "91.2");
    expect(resultIn(await excel.operations.recomputeOrPreview()).overwritten).toEqual([]);
  });

  test("rows that the user deleted from a form, or inserted without content, are corrected without asking", async () => {
    const { operations, host } = await recomputed();
    host.userDeleteRows("附件4-1", 4);
    host.userInsertRows("附件5", 3, 2);
    const { plan } = resultIn(await operations.recomputeOrPreview());
    expect(plan.sheets.map(({ kind, definition }) => `${kind} ${definition.name}`)).toEqual([
      "rebuild 附件4-1",
      "rebuild 附件5",
    ]);
  });
});

describe("a formula in a cell of ours", () => {
  async function withFormula(): Promise<OpenExcel & { readonly cell: string }> {
    const excel = await recomputed();
    const cell = spendingCell(excel);
    excel.host.userEdit("附件5", cell, "=1+1");
    return { ...excel, cell };
  }

  test("is named with its result and the new value, and nothing is written", async () => {
    const { operations, workbook, cell } = await withFormula();
    const before = bytesOf(workbook);
    const { conflicts, overwritten } = previewIn(await operations.recomputeOrPreview());
    expect(conflicts.cells).toMatchObject([
      {
        cell: `附件5!${cell}`,
        kind: "formula",
        before: { formula: "=1+1" },
        shown: 2,
        after: { number: "213.9" },
        decided: false,
      },
    ]);
    expect(overwritten.size).toBe(0);
    expect(bytesOf(workbook).equals(before)).toBe(true);
  });

  test("is kept by default, is reported, and is not asked about again while it stays", async () => {
    const { operations, host, workbook, cell } = await withFormula();
    host.userEdit("资金", "K4", "40");
    const shown = previewIn(await operations.recomputeOrPreview());
    const result = resultIn(await operations.applyPreview(shown, shown.overwritten));
    expect(cellsOf(result.left)).toEqual([`附件5!${cell}`]);
    expect(result.readBack.map(({ sheet }) => sheet)).toContain("附件5");
    expect(cellAt(workbook, "附件5", cell)?.formula).toBe("=1+1");

    const second = resultIn(await operations.recomputeOrPreview());
    expect(isEmpty(second.plan)).toBe(true);
    expect(cellsOf(second.left)).toEqual([`附件5!${cell}`]);

    host.userEdit("附件5", cell, "=1+2");
    expect(previewIn(await operations.recomputeOrPreview()).conflicts.cells).toMatchObject([
      { decided: false },
    ]);
  });

  test("the decision is remembered even if nothing else is written, also in the saved file", async () => {
    const excel = await withFormula();
    const shown = previewIn(await excel.operations.recomputeOrPreview());
    expect(isEmpty(resultIn(await excel.operations.applyPreview(shown, NOTHING)).plan)).toBe(true);
    const again = await openExcel(loadXlsx(bytesOf(excel.workbook)));
    expect(isEmpty(resultIn(await again.operations.recomputeOrPreview()).plan)).toBe(true);
  });

  test("is overwritten on request, and restored by 还原", async () => {
    const { operations, workbook, cell } = await withFormula();
    const shown = previewIn(await operations.recomputeOrPreview());
    const { overwritten } = resultIn(await operations.applyPreview(shown, new Set([`附件5!${cell}`])));
    expect(cellsOf(overwritten)).toEqual([`附件5!${cell}`]);
    expect(cellAt(workbook, "附件5", cell)).toMatchObject({ formula: null, value: 213.9 });
    await operations.restore();
    expect(cellAt(workbook, "附件5", cell)?.formula).toBe("=1+1");
    expect(previewIn(await operations.recomputeOrPreview()).conflicts.cells).toHaveLength(1);
  });

  test("is kept if nobody can be asked, and is asked about next time", async () => {
    const { operations, workbook, cell } = await withFormula();
    const { left, plan } = await operations.recompute();
    expect(cellsOf(left)).toEqual([`附件5!${cell}`]);
    expect(isEmpty(plan)).toBe(true);
    expect(cellAt(workbook, "附件5", cell)?.formula).toBe("=1+1");
    previewIn(await operations.recomputeOrPreview());
  });

  test("that shows what would be written is kept without asking", async () => {
    const { operations, host, workbook, cell } = await withFormula();
    host.userEdit("附件5", cell, "=213.9");
    expect(resultIn(await operations.recomputeOrPreview()).left).toEqual([]);
    expect(cellAt(workbook, "附件5", cell)?.formula).toBe("=213.9");
  });

  test("on a sheet to be rebuilt keeps the whole sheet; if chosen, the sheet is rebuilt", async () => {
    const { operations, host, workbook } = await recomputed();
    const score = numberCell(workbook, "附件4-1");
    host.userEdit("附件4-1", score, "=1+1");
    host.userInsertRows("指标", 3);
    const row = ["就业补助", "产出指标", "数量指标", "新增一项", "≥", "100", "次", "120", "1"];
    row.forEach((input, column) => host.userEdit("指标", `${"ABCDEFGHI"[column]}3`, input));
    const texts = (): unknown[] =>
      [...(workbook.sheets.find(({ name }) => name === "附件4-1")?.cells.values() ?? [])].map(
        ({ value }) => value,
      );
    const shown = previewIn(await operations.recomputeOrPreview());
    expect(shown.conflicts.cells).toMatchObject([
      { cell: `'附件4-1'!${score}`, kind: "formula", wholeSheet: true },
    ]);
    const first = resultIn(await operations.applyPreview(shown, shown.overwritten));
    expect(first.leftSheets).toEqual(["附件4-1"]);
    expect(texts()).not.toContain("新增一项");
    expect(resultIn(await operations.recomputeOrPreview()).leftSheets).toEqual(["附件4-1"]);

    const again = await operations.preview();
    expect(again.conflicts.cells).toMatchObject([{ decided: true }]);
    await operations.applyPreview(again, new Set([`'附件4-1'!${score}`]));
    expect(texts()).toContain("新增一项");
    expect(cellAt(workbook, "附件4-1", score)?.formula ?? null).toBeNull();
  });
});

describe("a figure typed over one of ours", () => {
  test("is distinguished from one that changes because the input has changed", async () => {
    const excel = await recomputed();
    const { operations, host, workbook } = excel;
    const cell = spendingCell(excel);
    host.userEdit("附件5", cell, "999");
    host.userEdit("资金", "K3", "91.2");
    const shown = previewIn(await operations.recomputeOrPreview());
    expect(shown.plan.changes.length).toBeGreaterThan(2);
    expect(shown.conflicts.cells).toMatchObject([
      { cell: `附件5!${cell}`, kind: "typed", before: { number: "999" } },
    ]);
    expect([...shown.overwritten]).toEqual([`附件5!${cell}`]);

    resultIn(await operations.applyPreview(shown, NOTHING));
    expect(valueAt(workbook, "附件5", cell)).toBe(999);
    host.userEdit("资金", "K3", "91.3");
    expect(cellsOf(resultIn(await operations.recomputeOrPreview()).left)).toEqual([`附件5!${cell}`]);
    expect(valueAt(workbook, "附件5", cell)).toBe(999);
  });

  test("and a cleared one are corrected on request", async () => {
    const excel = await recomputed();
    const { operations, host, workbook } = excel;
    const cell = spendingCell(excel);
    host.userEdit("附件5", cell, "");
    const shown = previewIn(await operations.recomputeOrPreview());
    expect(shown.conflicts.cells).toMatchObject([{ kind: "typed", before: null }]);
    resultIn(await operations.applyPreview(shown, shown.overwritten));
    expect(valueAt(workbook, "附件5", cell)).toBe(213.9);
    expect(isEmpty(resultIn(await operations.recomputeOrPreview()).plan)).toBe(true);
  });

  test("in a row that the user inserted into a form is shown before the form is rebuilt", async () => {
    const { operations, host } = await recomputed();
    host.userInsertRows("附件5", 4);
    host.userEdit("附件5", "A4", "小计");
    const { conflicts } = previewIn(await operations.recomputeOrPreview());
    expect(cellsOf(conflicts.cells)).toEqual(["附件5!A4"]);
  });

  test("is not asked about after 还原, which restores what was last written", async () => {
    const { operations, host } = await recomputed();
    host.userEdit("资金", "K3", "91.2");
    await operations.recompute();
    await operations.restore();
    expect(resultIn(await operations.recomputeOrPreview()).plan.changes.length).toBeGreaterThan(0);
  });
});

test("if the last written contents are unknown, the plan is shown once", async () => {
  const { operations, host, workbook } = await recomputed();
  workbook.settings.clear();
  host.userEdit("资金", "K3", "91.2");
  const shown = previewIn(await operations.recomputeOrPreview());
  expect(shown.conflicts).toMatchObject({ cells: [], unknown: expect.arrayContaining(["附件5"]) as unknown });
  resultIn(await operations.applyPreview(shown, shown.overwritten));
  host.userEdit("资金", "K3", "91.3");
  resultIn(await operations.recomputeOrPreview());
});

describe("between preview and write", () => {
  test("a cell that has changed gives a new preview, and nothing is written", async () => {
    const { operations, host, workbook } = await recomputed();
    host.userEdit("资金", "K3", "91.2");
    const shown = await operations.preview();
    host.userEdit("附件5", "B6", "=1+1");
    const before = bytesOf(workbook);
    const outcome = await operations.applyPreview(shown, shown.overwritten);
    expect(outcome).toMatchObject({ kind: "preview", changed: true });
    expect(cellsOf(previewIn(outcome).conflicts.cells)).toEqual(["附件5!B6"]);
    expect(bytesOf(workbook).equals(before)).toBe(true);
  });

  test("a preview writes nothing, and shows exactly what is written and read back", async () => {
    const { operations, host, workbook } = await recomputed();
    host.userEdit("资金", "K3", "91.2");
    const before = bytesOf(workbook);
    const shown = await operations.preview();
    expect(bytesOf(workbook).equals(before)).toBe(true);
    const result = resultIn(await operations.applyPreview(shown, shown.overwritten));
    expect(result.plan.changes).toEqual(shown.plan.changes);
    for (const { sheet, address, after } of result.plan.changes) {
      if (after !== null && "number" in after)
        expect(valueAt(workbook, sheet, address)).toBe(Number(after.number));
    }
    const update = result.readBack.find(({ sheet }) => sheet === "附件5");
    expect(update).toEqual({
      sheet: "附件5",
      kind: "update",
      cells: result.plan.changes.filter(({ sheet }) => sheet === "附件5").length,
    });
  });
});
