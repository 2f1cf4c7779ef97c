import fc from "fast-check";
import { addressStrings, areasByValue, combineMerges } from "../../../src/excel/render/areas";

describe("areasByValue", () => {
  test("joins runs that repeat downwards", () => {
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

  test("covers exactly the cells of each value, each once", () => {
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

describe("combineMerges", () => {
  const merge = (row: number, column: number, rows: number, columns: number) => ({
    row,
    column,
    rows,
    columns,
  });

  test("joins one-row merges that repeat downwards and keeps taller ones", () => {
    const merges = [
      merge(0, 0, 1, 9),
      merge(1, 0, 1, 9),
      merge(2, 0, 3, 1),
      merge(2, 1, 1, 2),
      merge(4, 1, 1, 2),
    ];
    expect(combineMerges(merges)).toEqual([
      { area: merge(0, 0, 2, 9), across: true },
      { area: merge(2, 0, 3, 1), across: false },
      { area: merge(2, 1, 1, 2), across: true },
      { area: merge(4, 1, 1, 2), across: true },
    ]);
  });

  test("gives the same merges, each once", () => {
    // One merge in each cell of a coarse grid, so that they do not touch.
    const grids = fc.array(fc.array(fc.constantFrom(null, [1, 2], [1, 3], [2, 1]), { maxLength: 4 }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(grids, (grid) => {
        const merges = grid.flatMap((cells, row) =>
          cells.flatMap((size, column) =>
            size ? [merge(2 * row + (row % 2), 3 * column, size[0]!, size[1]!)] : [],
          ),
        );
        const split = combineMerges(merges).flatMap(({ area, across }) =>
          across
            ? Array.from({ length: area.rows }, (_, row) => ({ ...area, row: area.row + row, rows: 1 }))
            : [area],
        );
        const order = (areas: typeof merges) => areas.map((area) => JSON.stringify(area)).sort();
        expect(order(split)).toEqual(order(merges));
      }),
    );
  });
});

describe("addressStrings", () => {
  test("stays within Excel's limit and keeps every address", () => {
    const addresses = Array.from({ length: 5000 }, (_, index) => `AB${index + 1}`);
    const strings = addressStrings(addresses);
    expect(strings.every((text) => text.length <= 8000)).toBe(true);
    expect(strings.length).toBeLessThanOrEqual(6);
    expect(strings.join(",").split(",")).toEqual(addresses);
  });

  test("no addresses give no strings", () => expect(addressStrings([])).toEqual([]));
});
