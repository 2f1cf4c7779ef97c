import {
  highlightFormula,
  isHighlightFormula,
  layoutOf,
  severityOfHighlight,
} from "../../../src/workbook/ownership";
import { standardWorkbook } from "../../../src/workbook/template";

const [, , funds] = standardWorkbook();
if (funds === undefined) throw new Error("No sheet 资金");

test("the layout does not depend on the sheet's name or contents", () => {
  const renamed = { ...funds, name: "资金 (2)" };
  const rows = funds.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, content: { text: "x" } })),
  }));
  expect(layoutOf(renamed)).toBe(layoutOf(funds));
  expect(layoutOf({ ...funds, rows })).toBe(layoutOf(funds));
});

test("the layout changes with anything visible", () => {
  const layouts = [
    funds,
    { ...funds, rows: funds.rows.slice(1) },
    { ...funds, merges: [{ row: 0, column: 0, rows: 1, columns: 2 }] },
    { ...funds, columnWidths: [99, ...funds.columnWidths.slice(1)] },
    { ...funds, frozenRows: 2 },
    { ...funds, tabColor: null },
    { ...funds, print: { ...funds.print, orientation: "portrait" as const } },
    { ...funds, rows: funds.rows.map((row) => ({ ...row, height: 99 })) },
    {
      ...funds,
      rows: funds.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => ({ ...cell, style: "total" as "totalText" })),
      })),
    },
  ].map(layoutOf);
  expect(new Set(layouts).size).toBe(layouts.length);
  for (const layout of layouts) expect(layout.length).toBeLessThanOrEqual(255);
});

test("a highlight's formula has the add-in's mark and the severity", () => {
  expect(highlightFormula("error")).toBe('=N("绩效核对:错误")=0');
  for (const severity of ["error", "warning", "note"] as const) {
    expect(severityOfHighlight(highlightFormula(severity))).toBe(severity);
    expect(isHighlightFormula(highlightFormula(severity))).toBe(true);
  }
  expect(severityOfHighlight('=N("绩效核对:严重")=0')).toBeNull();
  expect(isHighlightFormula('=N("绩效核对:严重")=0')).toBe(true);
  expect(isHighlightFormula('=N("别的")=0')).toBe(false);
  expect(severityOfHighlight("=A1>0")).toBeNull();
});
