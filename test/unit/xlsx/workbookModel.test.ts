import type { Sheet } from "../../../src/xlsx/model/types";
import { createWorkbook, renameSheet } from "../../../src/xlsx/model/createWorkbook";

describe("a new workbook", () => {
  it("has one empty sheet in 等线 11, as in a Chinese Excel", () => {
    const workbook = createWorkbook();
    expect(workbook.sheets.map((sheet) => [sheet.id, sheet.name])).toEqual([
      ["{00000001-0000-0000-0000-000000000000}", "Sheet1"],
    ]);
    expect(workbook.activeSheet).toBe(workbook.sheets[0]);
    expect(workbook.styles.read(0)).toMatchObject({
      font: { name: "等线", size: 11 },
      fill: null,
      locked: true,
    });
  });

  it("gives a sheet added after a removal a new id", () => {
    const workbook = createWorkbook();
    const second = workbook.addSheet("二");
    workbook.removeSheet(second);
    expect(workbook.addSheet("三").id).not.toBe(second.id);
  });

  it("refuses sheet names that Excel refuses", () => {
    const workbook = createWorkbook();
    for (const name of ["", "a/b", "a:b", "[x]", "'a", "x".repeat(32), "SHEET1"]) {
      expect(() => workbook.addSheet(name)).toThrow(RangeError);
    }
  });

  it("activates a visible neighbour when the active sheet is removed, and keeps its last sheet", () => {
    const workbook = createWorkbook();
    const [first] = workbook.sheets as [Sheet];
    const second = workbook.addSheet("二");
    const third = workbook.addSheet("三");
    second.visibility = "Hidden";
    workbook.activeSheet = first;
    workbook.removeSheet(first);
    expect(workbook.activeSheet).toBe(third);
    workbook.removeSheet(third);
    expect(() => workbook.removeSheet(second)).toThrow(RangeError);
  });

  it("updates names, formulas, rules and validations when a sheet is renamed", () => {
    const workbook = createWorkbook();
    const [sheet] = workbook.sheets as [Sheet];
    const other = workbook.addSheet("二");
    other.cells.set(0, { value: 1, formula: "=Sheet1!A1", style: 0 });
    workbook.names.push({ name: "甲", scope: null, formula: "=sheet1!$A$1", visible: true, comment: "" });
    renameSheet(workbook, sheet, "资 金");
    expect(other.cells.get(0)).toEqual({ value: 1, formula: "='资 金'!A1", style: 0 });
    expect(workbook.names[0]?.formula).toBe("='资 金'!$A$1");
    expect(() => renameSheet(workbook, sheet, "二")).toThrow(RangeError);
  });
});
