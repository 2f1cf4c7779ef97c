import fc from "fast-check";
import {
  absoluteAreaName,
  areaName,
  cellName,
  columnIndex,
  columnLetters,
  MAX_COLUMNS,
  MAX_ROWS,
  parseArea,
  parseCell,
} from "../../../src/a1";
import { anyArea } from "./arbitraries";

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16383, "XFD"],
])("column %i is %s", (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
  expect(columnIndex(letters)).toBe(column);
  expect(columnIndex(letters.toLowerCase())).toBe(column);
});

test.each(["XFE", "AAAA", "A1", "", "金"])("%j is not a column", (letters) => {
  expect(columnIndex(letters)).toBeNull();
});

test.each([-1, 0.5, MAX_COLUMNS, NaN])("column %d has no letters", (column) => {
  expect(() => columnLetters(column)).toThrow(RangeError);
});

test("parseCell reads relative and absolute cells", () => {
  for (const text of ["K12", "$K$12", "k$12"]) expect(parseCell(text)).toEqual({ row: 11, column: 10 });
});

test.each(["A0", "A01", "A1048577", "XFE1", "A", "1", "A1:B2", "资金!A1", ""])("%j is not a cell", (text) => {
  expect(parseCell(text)).toBeNull();
});

test("parseArea reads cells, areas, whole columns and whole rows", () => {
  expect(parseArea("$B$2")).toEqual({ row: 1, column: 1, rows: 1, columns: 1 });
  expect(parseArea("C3:A1")).toEqual({ row: 0, column: 0, rows: 3, columns: 3 });
  expect(parseArea("B:C")).toEqual({ row: 0, column: 1, rows: MAX_ROWS, columns: 2 });
  expect(parseArea("$3:5")).toEqual({ row: 2, column: 0, rows: 3, columns: MAX_COLUMNS });
});

test.each(["A0", "A1048577", "XFE1", "A", "3", "A:3", "0:1", "A1:", ":A1", "A1:B", "A1:B2:C3", "资金", ""])(
  "%j is not an area",
  (text) => {
    expect(parseArea(text)).toBeNull();
  },
);

test("names of whole columns and rows have no corner cells", () => {
  expect(areaName({ row: 0, column: 0, rows: MAX_ROWS, columns: 3 })).toBe("A:C");
  expect(absoluteAreaName({ row: 2, column: 0, rows: 3, columns: MAX_COLUMNS })).toBe("$3:$5");
});

test("parsing a name gives the area that it was made from", () => {
  fc.assert(
    fc.property(anyArea, (area) => {
      expect(parseArea(areaName(area))).toEqual(area);
      expect(parseArea(absoluteAreaName(area))).toEqual(area);
      expect(parseCell(cellName(area.row, area.column))).toEqual({ row: area.row, column: area.column });
    }),
  );
});
