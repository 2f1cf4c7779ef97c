/** Which inserted rows an undo deletes, as the end of the sheet tells. */
import { entry, openJournal, type Journal } from "../../../../../src/workbook/undo/journal";
import { undoOf } from "../../../../../src/workbook/undo/kind";
import { insertedRows } from "../../../../../src/workbook/undo/kinds/insertedRows";

const INSERTIONS = [
  { row: 3, count: 2 },
  { row: 5, count: 1 },
  // Below the end of the sheet
  { row: 10, count: 3 },
];

function removed(
  phase: Journal["phase"],
  end: number,
  insertions = INSERTIONS,
): [row: number, count: number][] | string {
  const rows = [{ sheet: "表", insertions, bottom: 10 }];
  const journal = { ...openJournal("fill", entry(insertedRows, rows)), phase };
  const contents = Array.from({ length: end }, () => []);
  const present = new Map([[insertedRows.key, new Map([["表", { row: 0, column: 0, contents }]])]]);
  const workbook = { sheets: [], names: [], highlights: [], acceptances: [] };
  const { items, skipped } = undoOf(journal, {}, workbook as never, present).reversalOf(insertedRows);
  return skipped?.sheets?.length ? "skipped" : items.map(({ row, count }) => [row, count]);
}

test("of a finished write all, those below the end first", () => {
  expect(removed("done", 16)).toEqual([
    [13, 3],
    [3, 2],
    [5, 1],
  ]);
});

test("of an interrupted one those that are there; below the end nothing is lost by deleting in any case", () => {
  // Nothing, or only the rows below the end
  expect(removed("open", 10)).toEqual([[10, 3]]);
  expect(removed("open", 11)).toEqual([
    [11, 3],
    [5, 1],
  ]);
  // All insertions, then cells in one of the rows below the end
  const all = [
    [13, 3],
    [3, 2],
    [5, 1],
  ];
  expect(removed("open", 13)).toEqual(all);
  expect(removed("open", 14)).toEqual(all);
});

test("nothing where the user has moved the end since", () => {
  expect(removed("done", 15)).toBe("skipped");
  expect(removed("open", 17)).toBe("skipped");
  expect(removed("open", 12)).toBe("skipped");
});

test("without rows below the end as before", () => {
  const inside = INSERTIONS.slice(0, 2);
  expect(removed("done", 13, inside)).toEqual([
    [3, 2],
    [5, 1],
  ]);
  expect(removed("open", 11, inside)).toEqual([[5, 1]]);
  expect(removed("open", 10, inside)).toEqual([]);
});
