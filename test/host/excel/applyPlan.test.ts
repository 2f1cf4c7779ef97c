import { NO_NOTE_CHANGES } from "../../../src/workbook/notes";
import { createWorkbook } from "../../../src/xlsx";
import { applyPlan } from "../../../src/excel/write/applyPlan";
import { prepareSheet } from "../../../src/excel/render/sheet";
import { sumOf, valuesSize } from "../../../src/excel/payload";
import { pageStep, viewStep } from "../../../src/excel/render/setUp";
import { setUpOf } from "../../../src/workbook/sheet/setUp";
import { readSnapshot } from "../../../src/excel/read/snapshot";
import type { CellChange, WritePlan } from "../../../src/workbook/plan";
import type { CellInput, SheetDefinition } from "../../../src/workbook/sheet";
import { sampleWorkbook } from "../../../src/workbook/sample/sampleWorkbook";
import { cellAt, closeExcel, openExcel, sheetOf, valueAt } from "../../support/openExcel";

afterEach(closeExcel);

const NO_HIGHLIGHTS = { remove: [], add: [] };

function change(address: string, after: CellInput): CellChange {
  return { sheet: "Sheet1", address, before: null, after };
}

function planOf(
  changes: readonly CellChange[],
  highlights: WritePlan["highlights"] = NO_HIGHLIGHTS,
): WritePlan {
  return { sheets: [], changes, highlights, notes: NO_NOTE_CHANGES, renamed: [] };
}

describe("cells", () => {
  test("are written with their types; cells in between stay unchanged", async () => {
    const { host, workbook } = await openExcel(createWorkbook());
    host.userEdit("Sheet1", "B2", "我的");
    host.userEdit("Sheet1", "C3", "旧");
    host.resetCost();
    const texts = ["=1+1", "2021-12-31", "1/2", "'引号", "+86", "０１", "TRUE", "1.65万人", "第一行\n第二行"];
    const changes = [
      change("A1", { number: "2153.46" }),
      change("D4", { number: "-0.06" }),
      change("C3", null),
      change("A4", { formula: "=A1*2" }),
      ...texts.map((text, row) => change(`F${row + 1}`, { text })),
    ];
    await applyPlan(planOf(changes), await readSnapshot());
    // The last one saves that everything is written.
    expect(host.cost.writeRequests).toBe(2);
    expect(valueAt(workbook, "Sheet1", "A1")).toBe(2153.46);
    expect(valueAt(workbook, "Sheet1", "D4")).toBe(-0.06);
    expect(valueAt(workbook, "Sheet1", "C3")).toBeNull();
    expect(valueAt(workbook, "Sheet1", "B2")).toBe("我的");
    expect(cellAt(workbook, "Sheet1", "A4")?.formula).toBe("=A1*2");
    expect(texts.map((_, row) => valueAt(workbook, "Sheet1", `F${row + 1}`))).toEqual(texts);
    expect(texts.map((_, row) => cellAt(workbook, "Sheet1", `F${row + 1}`)?.formula)).toEqual(
      texts.map(() => null),
    );
  });

  test("that read back differently are reported", async () => {
    const { workbook } = await openExcel(createWorkbook());
    const sheet = sheetOf(workbook, "Sheet1");
    const style = workbook.styles.change(0, { numberFormat: "@" });
    sheet.cells.set(0, { value: null, formula: null, style });
    const changes = [change("A1", { number: "5" }), change("A2", { number: "5" })];
    await expect(applyPlan(planOf(changes), await readSnapshot())).rejects.toMatchObject({
      code: "readBackDiffers",
      cells: ["Sheet1!A1"],
    });
  });

  test("above 4 MB are written in several requests within the limit", async () => {
    const { host, workbook } = await openExcel(createWorkbook());
    const text = "绩".repeat(1_000);
    const changes = Array.from({ length: 3_000 }, (_, row) =>
      change(`B${row + 1}`, { text: `${text}${row}` }),
    );
    const snapshot = await readSnapshot();
    host.resetCost();
    await applyPlan(planOf(changes), snapshot);
    expect(host.cost.writeRequests).toBeGreaterThan(1);
    expect(host.cost.writeRequests).toBeLessThanOrEqual(5);
    expect(valueAt(workbook, "Sheet1", "B1")).toBe(`${text}0`);
    expect(valueAt(workbook, "Sheet1", "B3000")).toBe(`${text}2999`);
  });

  test("are written even if the journal is too large to save", async () => {
    const { workbook } = await openExcel(createWorkbook());
    const [filled] = sampleWorkbook();
    if (!filled) throw new Error("the sample has sheets");
    // The journal has three characters per cell, and the whole of each overwritten text.
    const row = {
      cells: Array.from({ length: 200 }, () => ({ content: { number: "1" }, style: "plain" as const })),
    };
    const definition: SheetDefinition = {
      ...filled,
      name: "附件5",
      columnWidths: row.cells.map(() => 9),
      rows: Array.from({ length: 1_700 }, () => row),
      merges: [],
      names: [],
      validations: [],
    };
    const changes = Array.from({ length: 1_100 }, (_, index) =>
      change(`B${index + 1}`, { text: "绩".repeat(1_000) }),
    );
    const plan = { ...planOf(changes), sheets: [{ kind: "create" as const, definition, layout: "甲" }] };
    await applyPlan(plan, await readSnapshot());
    expect([...workbook.settings.keys()]).toEqual([]);
    expect(valueAt(workbook, "附件5", "GR1700")).toBe(1);
  });

  test("an empty plan sends nothing", async () => {
    const { host } = await openExcel(createWorkbook());
    const snapshot = await readSnapshot();
    host.resetCost();
    await applyPlan(planOf([]), snapshot);
    expect(host.cost.requests).toBe(0);
  });
});

test("the estimate of a request's size is never below its real size", async () => {
  const { host, operations } = await openExcel(createWorkbook());
  await operations.insertTemplate("sample");
  const estimate = sumOf(
    sampleWorkbook().flatMap((definition) => [
      prepareSheet(definition).size,
      valuesSize(definition.rows.map((row) => row.cells)),
      viewStep(setUpOf(definition)).size,
      pageStep(setUpOf(definition)).size,
    ]),
  );
  expect(host.cost.bytesSent).toBeLessThan(estimate.bytes);
  expect(host.cost.actions).toBeLessThan(estimate.actions);
  // Too high an estimate would split requests needlessly.
  expect(host.cost.bytesSent).toBeGreaterThan(estimate.bytes / 3);
  expect(host.cost.actions).toBeGreaterThan(estimate.actions / 3);
});

test("highlights of the three severities differ in fill and in font colour", async () => {
  const { workbook } = await openExcel(createWorkbook());
  const add = (["error", "warning", "note"] as const).map((severity, row) => ({
    sheet: "Sheet1",
    severity,
    formula: `=N("绩效核对:${severity}")=0`,
    addresses: [`A${row + 1}`, `C${row + 1}:D${row + 1}`],
  }));
  await applyPlan(planOf([], { remove: [], add }), await readSnapshot());
  const { conditionalFormats } = sheetOf(workbook, "Sheet1");
  expect(conditionalFormats.map(({ areas }) => areas.length)).toEqual([2, 2, 2]);
  expect(new Set(conditionalFormats.map(({ format }) => format.fillColor)).size).toBe(3);
  expect(new Set(conditionalFormats.map(({ format }) => format.fontColor)).size).toBe(3);
  for (const { format } of conditionalFormats) {
    expect(contrast(format.fillColor ?? "", format.fontColor ?? "")).toBeGreaterThanOrEqual(4.5);
  }
});

/** WCAG 2 contrast ratio */
function contrast(one: string, other: string): number {
  const luminance = (color: string): number => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((start) => {
      const part = parseInt(color.slice(start, start + 2), 16) / 255;
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}
