import fc from "fast-check";
import { readFileSync } from "node:fs";
import { cellKey } from "../../../../src/xlsx/model/cellKeys";
import type { Area } from "../../../../src/a1";
import type { Cell, CellValue, Sheet, Workbook } from "../../../../src/xlsx/model/types";
import { createWorkbook, isValidSheetName } from "../../../../src/xlsx/model/createWorkbook";
import { loadXlsx, saveXlsx } from "../../../../src/xlsx/file";
import { unzip } from "./packages";

/** The model without file-specific data, in a canonical order. */
function content(workbook: Workbook): unknown {
  // A file in which one formula has no result requests a full recalculation, so stored results are ignored
  const recalculates = workbook.sheets.some(({ cells }) =>
    [...cells.values()].some(({ stale }) => stale === true),
  );
  const styled = (style: number): unknown => (style === 0 ? 0 : workbook.styles.read(style));
  return {
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      id: "",
      source: null,
      cells: [...sheet.cells]
        .sort((a, b) => a[0] - b[0])
        .map(([key, { value, formula, style }]) => [
          key,
          recalculates && formula !== null ? null : value,
          formula,
          styled(style),
          recalculates && formula !== null,
        ]),
      columns: [...sheet.columns]
        .sort((a, b) => a[0] - b[0])
        .map(([column, format]) => [column, { ...format, style: styled(format.style) }]),
      rows: [...sheet.rows]
        .sort((a, b) => a[0] - b[0])
        .map(([row, format]) => [row, { ...format, style: styled(format.style) }]),
      conditionalFormats: sheet.conditionalFormats.map((rule) => ({ ...rule, id: "", source: null })),
      validations: sheet.validations.map((rule) => ({ ...rule, source: null })),
    })),
    names: workbook.names
      .map((name) => ({ ...name, scope: name.scope?.name ?? null }))
      .sort((a, b) => (`${a.name.toLowerCase()} ${a.scope}` < `${b.name.toLowerCase()} ${b.scope}` ? -1 : 1)),
    active: workbook.activeSheet.name,
    selection: workbook.selection,
    settings: [...workbook.settings],
  };
}

test("a workbook that has not changed is saved as the very file that was read", () => {
  const file = readFileSync("assets/sample-workbook.xlsx");
  const workbook = loadXlsx(file);
  expect(saveXlsx(workbook)).toBe(file);
  const [first] = workbook.sheets;
  const cell = first?.cells.get(cellKey(0, 0));
  if (cell === undefined) throw new Error("the sample has no first cell");
  const { value } = cell;
  cell.value = "另一个";
  expect(loadXlsx(saveXlsx(workbook)).sheets[0]?.cells.get(cellKey(0, 0))?.value).toBe("另一个");
  cell.value = value;
  workbook.settings.set("a", '"b"');
  expect(loadXlsx(saveXlsx(workbook)).settings.get("a")).toBe('"b"');
});

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.constantFrom(
    " 前后 ",
    "_x000D_",
    "多\r\n行",
    "<&>\"'",
    "=A1",
    "\u0000\u001f\ufffe",
    "𠀀",
    "\ud800x",
    "\t",
  ),
);
const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constant(null),
  text.map((one) => one || null),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number)),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom("#DIV/0!", "#N/A", "#REF!").map((error) => ({ error })),
);
const formula = fc.constantFrom(
  "=A1+1",
  '=IF(资金!A1>"<","是",1%)',
  "=IFS(A1>0,1)",
  "=FILTER(A1:A3,B1:B3)",
  "=SUM('附件 5'!A:A)",
  '=""',
);
const color = fc.constantFrom("#FF0000", "#00B050", "#FFFFFF", "#1F4E78");
const patch = fc.record(
  {
    font: fc.record(
      {
        bold: fc.boolean(),
        color,
        name: fc.constantFrom("宋体", "Arial"),
        size: fc.constantFrom(9, 10.5, 16),
      },
      { requiredKeys: [] },
    ),
    fill: fc.option(color),
    numberFormat: fc.constantFrom("0.00", "0.00%", "#,##0.00", "@", 'yyyy"年"', "m/d/yyyy", "0.0_ "),
    horizontal: fc.constantFrom("Left", "Center", "CenterAcrossSelection", "General"),
    vertical: fc.constantFrom("Top", "Center", "Bottom"),
    wrap: fc.boolean(),
    indent: fc.nat(3),
    locked: fc.boolean(),
    quotePrefix: fc.boolean(),
    borders: fc.record(
      {
        top: fc.record({ style: fc.constantFrom("Continuous", "Double", "None", "Dash"), color }),
        left: fc.record({
          style: fc.constant("Continuous"),
          weight: fc.constantFrom("Hairline", "Thin", "Thick"),
        }),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
);
const rect: fc.Arbitrary<Area> = fc.record({
  row: fc.nat(30),
  column: fc.nat(10),
  rows: fc.integer({ min: 1, max: 5 }),
  columns: fc.integer({ min: 1, max: 5 }),
});
const points = fc.integer({ min: 0, max: 144 });
const sheetPlan = fc.record({
  cells: fc.array(fc.tuple(fc.nat(40), fc.nat(12), value, fc.option(formula), patch, fc.boolean()), {
    maxLength: 25,
  }),
  columns: fc.array(fc.tuple(fc.nat(20), fc.option(fc.integer({ min: 1, max: 90 })), fc.boolean()), {
    maxLength: 4,
  }),
  rows: fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 5, max: 90 }), fc.boolean()), { maxLength: 4 }),
  merges: fc.array(rect, { maxLength: 3 }),
  frozen: fc.record({ rows: fc.nat(3), columns: fc.nat(3) }),
  flags: fc.tuple(fc.boolean(), fc.boolean(), fc.constantFrom("Visible", "Hidden", "VeryHidden")),
  tabColor: fc.option(color),
  rules: fc.array(fc.tuple(rect, fc.boolean(), fc.option(color), fc.option(color), fc.option(fc.boolean())), {
    maxLength: 3,
  }),
  lists: fc.array(
    fc.tuple(rect, fc.array(fc.constantFrom("是", '引"号', "<否>"), { minLength: 1, maxLength: 3 }), text),
    {
      maxLength: 2,
    },
  ),
  margins: fc.option(
    fc.record({ top: points, bottom: points, left: points, right: points, header: points, footer: points }),
  ),
  page: fc.tuple(
    fc.option(fc.constantFrom("Portrait", "Landscape")),
    fc.option(fc.constantFrom(8, 9)),
    fc.option(fc.integer({ min: 1, max: 3 })),
    fc.option(fc.integer({ min: 1, max: 3 })),
    fc.option(fc.constantFrom("&C附件5", "&P / &N")),
    fc.boolean(),
    fc.option(fc.nat(3)),
    fc.option(rect),
  ),
});
const sheetName = fc
  .string({
    unit: fc.constantFrom("资", "金", "A", "1", " ", "'", "&", "<", "-", "（"),
    minLength: 1,
    maxLength: 8,
  })
  .filter((name) => isValidSheetName(name) && name.toLowerCase() !== "sheet1");
const plan = fc.record({
  first: sheetPlan,
  more: fc.uniqueArray(fc.tuple(sheetName, sheetPlan), {
    maxLength: 2,
    selector: ([name]) => name.toLowerCase(),
  }),
  names: fc.uniqueArray(
    fc.tuple(fc.constantFrom("绩效_资金", "b.c", "甲"), fc.boolean(), fc.boolean(), text),
    {
      maxLength: 3,
      selector: ([name]) => name,
    },
  ),
  settings: fc.dictionary(fc.constantFrom("a", "设置"), fc.json({ maxDepth: 1 }), { maxKeys: 2 }),
  selection: rect,
});

function build(spec: typeof plan extends fc.Arbitrary<infer T> ? T : never): Workbook {
  const workbook = createWorkbook();
  fillSheet(workbook, workbook.sheets[0] as Sheet, spec.first);
  (workbook.sheets[0] as Sheet).visibility = "Visible";
  for (const [name, one] of spec.more) fillSheet(workbook, workbook.addSheet(name), one);
  for (const [name, local, visible, comment] of spec.names) {
    const scope = local ? (workbook.sheets[0] as Sheet) : null;
    workbook.names.push({ name, scope, formula: "=Sheet1!$A$1", visible, comment });
  }
  for (const [key, one] of Object.entries(spec.settings)) workbook.settings.set(key, one);
  workbook.selection = spec.selection;
  return workbook;
}

function fillSheet(
  workbook: Workbook,
  sheet: Sheet,
  spec: typeof sheetPlan extends fc.Arbitrary<infer T> ? T : never,
): void {
  for (const [row, column, one, withFormula, change, stale] of spec.cells) {
    const style = workbook.styles.change(0, change as Parameters<typeof workbook.styles.change>[1]);
    const cell: Cell = { value: one, formula: withFormula, style };
    if (stale && withFormula !== null) Object.assign(cell, { stale: true, value: null });
    sheet.cells.set(cellKey(row, column), cell);
  }
  for (const [column, width, hidden] of spec.columns) {
    if (width !== null || hidden) sheet.columns.set(column, { width, hidden, style: 0 });
  }
  for (const [row, height, hidden] of spec.rows) sheet.rows.set(row, { height, hidden, style: 0 });
  const [gridlines, isProtected, visibility] = spec.flags;
  const [orientation, paperSize, across, down, header, centered, titleRow, printArea] = spec.page;
  Object.assign(sheet, {
    merges: spec.merges,
    frozen: spec.frozen,
    tabColor: spec.tabColor,
    showGridlines: gridlines,
    protected: isProtected,
    visibility,
  });
  sheet.conditionalFormats = spec.rules.map(([area, stopIfTrue, fillColor, fontColor, bold], index) => ({
    id: "",
    type: "Custom",
    areas: [area],
    priority: index + 1,
    stopIfTrue,
    formula: '=N("绩效核对:R01")=0',
    format: { fillColor, fontColor, bold },
  }));
  sheet.validations = spec.lists.map(([area, values, message]) => ({
    areas: [area],
    type: "List",
    operator: null,
    formula1: values.join(","),
    formula2: null,
    ignoreBlanks: true,
    inCellDropDown: true,
    prompt: { show: true, title: "提示", message },
    errorAlert: { show: true, style: "Warning", title: "", message },
  }));
  Object.assign(sheet.pageLayout, {
    orientation,
    paperSize,
    zoom: { scale: null, horizontalFitToPages: across, verticalFitToPages: down },
    margins: spec.margins,
    headersFooters: { header, footer: null },
    firstPageNumber: down,
    centerHorizontally: centered,
    titleRows: titleRow === null ? null : { first: 0, last: titleRow },
    printArea: printArea === null ? null : [printArea],
  });
}

describe("a saved and loaded workbook", () => {
  it("is the same workbook for any contents, and saves to the same bytes again", () => {
    fc.assert(
      fc.property(plan, (spec) => {
        const workbook = build(spec);
        const saved = saveXlsx(workbook);
        const loaded = loadXlsx(saved);
        expect(content(loaded)).toEqual(content(workbook));
        expect(saveXlsx(loaded)).toEqual(saved);
      }),
      { numRuns: 60 },
    );
  });

  it("is the same workbook after a loaded workbook was changed", () => {
    fc.assert(
      fc.property(plan, sheetPlan, (spec, change) => {
        const loaded = loadXlsx(saveXlsx(build(spec)));
        fillSheet(loaded, loaded.sheets[0] as Sheet, change);
        (loaded.sheets[0] as Sheet).visibility = "Visible";
        const saved = saveXlsx(loaded);
        expect(content(loadXlsx(saved))).toEqual(content(loaded));
        expect(saveXlsx(loadXlsx(saved))).toEqual(saved);
      }),
      { numRuns: 30 },
    );
  });
});

describe("a file by LibreOffice", () => {
  const bytes = new Uint8Array(readFileSync("test/fixtures/emulator/libreoffice.xlsx"));

  it("loads with its values, formulas, formats and sheets", () => {
    const workbook = loadXlsx(bytes);
    const [funds, form] = workbook.sheets as [Sheet, Sheet];
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(["资金", "附件5 总表"]);
    expect(funds.cells.get(cellKey(0, 0))?.value).toBe("科目 & <b>");
    expect(funds.cells.get(cellKey(1, 1))).toMatchObject({ value: 3, formula: "=A2*2" });
    expect(funds.cells.get(cellKey(2, 1))).toMatchObject({ value: { error: "#DIV/0!" }, formula: "=A2/0" });
    expect(workbook.styles.read(funds.cells.get(cellKey(1, 0))?.style ?? 0).numberFormat).toBe("0.00%");
    expect(workbook.styles.read(funds.cells.get(cellKey(0, 0))?.style ?? 0)).toMatchObject({
      fill: "#FF0000",
      wrap: true,
      locked: false,
      horizontal: "Center",
      font: { bold: true },
    });
    expect(funds.merges).toEqual([{ row: 5, column: 0, rows: 2, columns: 3 }]);
    expect(funds.frozen).toEqual({ rows: 1, columns: 0 });
    expect(funds.conditionalFormats).toMatchObject([
      { formula: '=N("x")=0', format: { fillColor: "#FFC7CE" } },
    ]);
    expect(funds.validations).toMatchObject([{ type: "List", formula1: "是,否" }]);
    expect(funds.pageLayout).toMatchObject({ orientation: "Landscape", titleRows: { first: 0, last: 0 } });
    expect(workbook.names.map((name) => [name.name, name.scope])).toEqual(
      expect.arrayContaining([
        ["绩效_资金", null],
        ["绩效_资金", form],
      ]),
    );
  });

  it("is saved byte for byte, part by part", () => {
    expect(unzip(saveXlsx(loadXlsx(bytes)))).toEqual(unzip(bytes));
  });
});
