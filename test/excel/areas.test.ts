import fc from "fast-check";
import { addressStrings, areasByValue } from "../../src/excel/areas";

describe("cells that are alike as rectangles", () => {
  test("runs that repeat downwards are one rectangle", () => {
    const areas = areasByValue([
      ["a", "a", "b"],
      ["a", "a", "b"],
      ["b", "a", "b"],
    ]);
    expect(areas.get("a")).toEqual([
      { row: 0, column: 0, rows: 2, columns: 2 },
      { row: 2, column: 1, rows: 1, columns: 1 },
    ]);
    expect(areas.get("b")).toEqual([
      { row: 0, column: 2, rows: 3, columns: 1 },
      { row: 2, column: 0, rows: 1, columns: 1 },
    ]);
  });

  test("the rectangles of a value cover exactly its cells, each once", () => {
    const grids = fc.array(fc.array(fc.option(fc.nat(2), { nil: undefined }), { maxLength: 8 }), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(grids, (grid) => {
        const painted = grid.map((row) => row.map((): number | undefined => undefined));
        for (const [value, areas] of areasByValue(grid)) {
          for (const area of areas) {
            for (let row = area.row; row < area.row + area.rows; row++) {
              for (let column = area.column; column < area.column + area.columns; column++) {
                expect(painted[row]?.[column]).toBeUndefined();
                painted[row]![column] = value;
              }
            }
          }
        }
        expect(painted).toEqual(grid);
      }),
    );
  });
});

describe("address strings", () => {
  test("stay below what Excel takes, and lose no address", () => {
    const addresses = Array.from({ length: 5000 }, (_, index) => `AB${index + 1}`);
    const strings = addressStrings(addresses);
    expect(strings.every((text) => text.length <= 8000)).toBe(true);
    expect(strings.length).toBeLessThanOrEqual(6);
    expect(strings.join(",").split(",")).toEqual(addresses);
  });

  test("nothing is nothing", () => expect(addressStrings([])).toEqual([]));
});
