/** Signatures and notes never have a page to themselves. */
import { pagesWithSignatures } from "../../../../src/workbook/attachments/pages";
import type { RowDefinition } from "../../../../src/workbook/sheet";
import type { StyleName } from "../../../../src/workbook/sheet/styles";

const rowsOf = (count: number, height: number, style: StyleName): RowDefinition[] =>
  Array.from({ length: count }, () => ({ height, cells: [{ content: { text: "一" }, style }] }));

/** Portrait A4 has 733.9 points between its margins. */
function pages(contentRows: number, columnWidths: readonly number[] = [20]) {
  const rows = [
    ...rowsOf(contentRows, 20, "text"),
    ...rowsOf(1, 36, "captionLeft"),
    ...rowsOf(1, 18, "footnote"),
  ];
  return pagesWithSignatures({
    rows,
    columnWidths,
    orientation: "portrait",
    titleRows: { first: 0, last: 0 },
  });
}

test.each([
  ["everything fits", 33, undefined],
  ["the notes would be alone on the second page", 34, 1],
  ["the signatures would be alone on the second page", 35, 1],
  ["the last page is full up to its edge", 36, 1],
  ["a row of the table is on the second page too", 37, undefined],
  ["the third page would have signatures alone, below repeated headings", 36 + 35, 2],
])("%s", (_, rows, expected) => {
  expect(pages(rows)).toBe(expected);
});

test("notes that would make the table too small keep a page of their own", () => {
  const layout = { columnWidths: [20], orientation: "portrait", titleRows: null } as const;
  const withNotes = (count: number) =>
    pagesWithSignatures({
      ...layout,
      rows: [...rowsOf(36, 20, "text"), ...rowsOf(count, 18, "footnote")],
    });
  expect([withNotes(7), withNotes(8)]).toEqual([1, undefined]);
});

test("a wide sheet is printed smaller, so more rows fit on its page", () => {
  expect(pages(36, [120])).toBeUndefined();
});
