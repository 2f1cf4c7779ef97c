import { areaName, quoteSheet } from "../../../../src/a1";
import fc from "fast-check";
import { MAX_AREA_CELLS, nameTarget } from "../../../../src/workbook/read/nameTarget";

const SHEETS = ["资金", "基本信息", "It's, 附件4-1", "Sheet1"];
const stateOf = (formula: string): string => nameTarget(formula, SHEETS).state;

describe("nameTarget", () => {
  test("finds an area with corners in any order", () => {
    const expected = { state: "area", sheet: "资金", area: { row: 0, column: 0, rows: 40, columns: 13 } };
    expect(nameTarget("=资金!$A$1:$M$40", SHEETS)).toEqual(expected);
    expect(nameTarget("='资金'!$M$40:$A$1", SHEETS)).toEqual(expected);
  });

  test("finds a single cell", () => {
    expect(nameTarget("=基本信息!$B$3", SHEETS)).toEqual({
      state: "area",
      sheet: "基本信息",
      area: { row: 2, column: 1, rows: 1, columns: 1 },
    });
  });

  test("finds a quoted sheet in another case", () => {
    expect(nameTarget("='it''s, 附件4-1'!$A$1:$B$2", SHEETS)).toMatchObject({
      state: "area",
      sheet: "It's, 附件4-1",
    });
  });

  test.each(["=#REF!", "=资金!#REF!", "=#REF!$A$1:$B$2", "=资金!$A$1,资金!#REF!"])(
    "%s leads to deleted cells",
    (formula) => expect(stateOf(formula)).toBe("refError"),
  );

  test("a sheet named #REF! is not a deleted one", () => {
    expect(nameTarget("='#REF!'!$A$1", ["#REF!"]).state).toBe("area");
  });

  test.each(["=资金!$A$1:$B$2,资金!$D$1", "=(资金!$A$1,Sheet1!$B$2)", "=资金!$A$1:$B$2;资金!$D$1"])(
    "%s is several areas, whatever the list separator",
    (formula) => expect(stateOf(formula)).toBe("multiArea"),
  );

  test.each([
    "=OFFSET(资金!$A$1,0,0,COUNTA(资金!$A:$A),13)",
    "=SUM(资金!$A$1:$B$2)",
    '="资金!$A$1"',
    "=2021",
    "=TRUE",
    "=资金!A1:M40",
    "=Sheet1:资金!$A$1",
    "=资金!$A$1:$B$2 资金!$B$1",
    "=资金!$A$0",
    "=资金!$XFE$1",
    "={1,2;3,4}",
    "=",
    "",
  ])("%s is a formula, a constant or relative: it has no area of its own", (formula) => {
    expect(stateOf(formula)).toBe("formula");
  });

  test.each([
    "=[1]资金!$A$1",
    "='[预算.xlsx]资金'!$A$1",
    "='C:\\报表\\[预算.xlsx]资金'!$A$1",
    "=已删除!$A$1",
  ])("%s leads into another workbook, or to a sheet that is not there", (formula) =>
    expect(stateOf(formula)).toBe("foreign"),
  );

  test.each(["=资金!$A:$M", "=资金!$1:$40", "=资金!$A$1:$M$1048576"])("%s is too large", (formula) =>
    expect(stateOf(formula)).toBe("tooLarge"),
  );

  test("an area of exactly the limit is read", () => {
    expect(stateOf(`=资金!$A$1:$A$${MAX_AREA_CELLS}`)).toBe("area");
    expect(stateOf(`=资金!$A$1:$A$${MAX_AREA_CELLS + 1}`)).toBe("tooLarge");
  });

  test("finds every absolute area on every legal sheet name", () => {
    const area = fc.record({
      row: fc.nat(2000),
      column: fc.nat(300),
      rows: fc.integer({ min: 1, max: 200 }),
      columns: fc.integer({ min: 1, max: 200 }),
    });
    const sheetName = fc.string({ minLength: 1, maxLength: 31, unit: "grapheme" }).filter(isLegalSheetName);
    fc.assert(
      fc.property(sheetName, area, (sheet, at) => {
        const absolute = areaName(at).replaceAll(/([A-Z]+)(\d+)/g, "$$$1$$$2");
        expect(nameTarget(`=${quoteSheet(sheet)}!${absolute}`, [sheet])).toEqual({
          state: "area",
          sheet,
          area: at,
        });
      }),
    );
  });
});

function isLegalSheetName(name: string): boolean {
  return name.length <= 31 && !/[[\]:\\/?*]|^'|'$/.test(name) && name.trim() === name;
}
