import fc from "fast-check";
import type { Field } from "../../../src/domain/model";
import { areaOf, firstRun } from "../../../src/taskpane/overview/figureArea";

interface Row {
  readonly left: Field<string>;
  readonly right: Field<string>;
}

const field = (cell: string | null): Field<string> => ({ cell, written: "", value: null });
const row = (number: number, sheet = "资金"): Row => ({
  left: field(`${sheet}!F${number}`),
  right: field(`${sheet}!K${number}`),
});
const run = (...rows: Row[]): ReturnType<typeof firstRun<Row>> => firstRun(rows, ({ left }) => left);

function area(rows: readonly Row[], fields: (row: Row) => readonly Field<unknown>[]): string | null {
  const first = run(...rows);
  return first === null ? null : areaOf(first, fields);
}

test("adjacent rows are one area, from the leftmost column to the rightmost", () => {
  const rows = [row(5), row(6), row(7)];
  expect(area(rows, ({ right }) => [right])).toBe("资金!K5:K7");
  expect(area(rows, ({ left, right }) => [right, left])).toBe("资金!F5:K7");
});

test("rows with a gap give the first ones, with their count and the total", () => {
  expect(run(row(5), row(6), row(9))).toMatchObject({ rows: 2, of: 3 });
  expect(area([row(5), row(6), row(9)], ({ left }) => [left])).toBe("资金!F5:F6");
  expect(area([row(9), row(5)], ({ left }) => [left])).toBe("资金!F9");
});

test("a sheet whose name needs quotes, and rows on another sheet", () => {
  const rows = [row(5, "'It''s'"), row(6, "'It''s'"), row(7)];
  expect(area(rows, ({ left }) => [left])).toBe("'It''s'!F5:F6");
});

test("a missing column has no area, and neither have no rows", () => {
  expect(area([row(5)], () => [field(null)])).toBeNull();
  expect(area([row(5), row(6)], ({ left }) => [field(null), left])).toBe("资金!F5:F6");
  expect(area([], ({ left }) => [left])).toBeNull();
});

test("the area starts with the first row and has the stated number of rows", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 20 }), (numbers) => {
      const rows = numbers.map((number) => row(number));
      const found = run(...rows);
      const [, first, last] = /F(\d+)(?::F(\d+))?$/.exec(area(rows, ({ left }) => [left]) ?? "") ?? [];
      expect(Number(first)).toBe(numbers[0]);
      expect(Number(last ?? first) - Number(first) + 1).toBe(found?.rows);
    }),
  );
});
