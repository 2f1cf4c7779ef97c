import fc from "fast-check";
import {
  areaBetween,
  boundingArea,
  cellCount,
  containsCell,
  encloses,
  intersect,
  isInSheet,
  sameArea,
  subtract,
  type Area,
} from "../../../src/a1";

const small: fc.Arbitrary<Area> = fc.record({
  row: fc.nat(5),
  column: fc.nat(5),
  rows: fc.integer({ min: 1, max: 4 }),
  columns: fc.integer({ min: 1, max: 4 }),
});
const POSITIONS = Array.from({ length: 100 }, (_, at) => [Math.floor(at / 10), at % 10] as const);

test("corners may be in any order", () => {
  expect(areaBetween(8, 2, 1, 1)).toEqual({ row: 1, column: 1, rows: 8, columns: 2 });
});

test("intersection and difference contain exactly the cells that they should", () => {
  fc.assert(
    fc.property(small, small, (one, other) => {
      const shared = intersect(one, other);
      const rest = subtract(one, other);
      for (const [row, column] of POSITIONS) {
        const [inOne, inOther] = [containsCell(one, row, column), containsCell(other, row, column)];
        expect(shared !== null && containsCell(shared, row, column)).toBe(inOne && inOther);
        expect(rest.filter((area) => containsCell(area, row, column))).toHaveLength(
          inOne && !inOther ? 1 : 0,
        );
      }
    }),
  );
});

test("the bounding area is the smallest one that encloses both", () => {
  fc.assert(
    fc.property(small, small, (one, other) => {
      const bounds = boundingArea(one, other);
      expect(encloses(bounds, one) && encloses(bounds, other)).toBe(true);
      expect(sameArea(bounds, one)).toBe(encloses(one, other));
      expect(cellCount(bounds)).toBeGreaterThanOrEqual(cellCount(one));
    }),
  );
});

test("an area outside the grid is not in the sheet", () => {
  expect(isInSheet({ row: 1_048_575, column: 16_383, rows: 1, columns: 1 })).toBe(true);
  expect(isInSheet({ row: 1_048_575, column: 0, rows: 2, columns: 1 })).toBe(false);
  expect(isInSheet({ row: 0, column: 16_383, rows: 1, columns: 2 })).toBe(false);
  expect(isInSheet({ row: -1, column: 0, rows: 1, columns: 1 })).toBe(false);
  expect(isInSheet({ row: 0, column: 0, rows: 0, columns: 1 })).toBe(false);
});
