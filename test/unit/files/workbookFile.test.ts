import { strFromU8, unzipSync } from "fflate";
import { workbookFile } from "../../../src/files/workbookFile";
import { columnLetters } from "../../../src/a1";
import { styleNamed } from "../../../src/workbook/sheet/styles";
import { loadXlsx } from "../../../src/xlsx/file";
import { cellKey } from "../../../src/xlsx/model/cellKeys";
import { sampleSnapshot } from "../../support/inputs";
import { recomputed } from "../../support/attachmentsOf";

const attachments = recomputed(sampleSnapshot()).sheets.filter(({ purpose }) => purpose === "attachment");
const file = workbookFile(attachments);
const workbook = loadXlsx(file);

test("the attachments stand in the order of the hand-in, the first one in front, and nothing else does", () => {
  expect(workbook.sheets.map(({ name }) => name)).toEqual(attachments.map(({ name }) => name));
  expect(workbook.sheets.map(({ visibility }) => visibility)).toEqual(attachments.map(() => "Visible"));
  expect(workbook.activeSheet.name).toBe("附件3");
  expect(workbook.names).toEqual([]);
  expect([...workbook.settings]).toEqual([]);
  expect(workbook.sheets.flatMap((sheet) => [...sheet.conditionalFormats, ...sheet.validations])).toEqual([]);
});

test("the file has the parts of a bare workbook: no properties, no links, no formulas", () => {
  const parts = unzipSync(file);
  expect(Object.keys(parts).sort()).toEqual(
    [
      "[Content_Types].xml",
      "_rels/.rels",
      "xl/_rels/workbook.xml.rels",
      "xl/sharedStrings.xml",
      "xl/styles.xml",
      "xl/theme/theme1.xml",
      "xl/workbook.xml",
      ...attachments.map((_, index) => `xl/worksheets/sheet${index + 1}.xml`),
    ].sort(),
  );
  const text = Object.values(parts)
    .map((part) => strFromU8(part))
    .join("");
  expect(text).not.toMatch(/<f>|绩效_|资金!|docProps/);
});

test.each(attachments.map((one) => [one.name, one] as const))(
  "%s holds every figure and text in its style, with its merges, widths and heights",
  (name, definition) => {
    const sheet = workbook.sheets.find((one) => one.name === name)!;
    definition.rows.forEach(({ height, cells }, row) => {
      // Excel keeps whole pixels, of three quarters of a point.
      const pixels = height === undefined ? null : Math.round(height / 0.75) * 0.75;
      expect(sheet.rows.get(row)?.height ?? null).toBe(pixels);
      cells.forEach(({ content, style }, column) => {
        const at = `${columnLetters(column)}${row + 1}`;
        const cell = sheet.cells.get(cellKey(row, column));
        const expected = content === null ? null : "text" in content ? content.text : Number(content.number);
        expect([at, cell?.value, cell?.formula]).toEqual([at, expected, null]);
        const format = workbook.styles.read(cell!.style);
        const { font, fill, border, horizontal, vertical, wrap, numberFormat, indent } = styleNamed(style);
        expect(format).toMatchObject({ font, fill, horizontal, vertical, wrap, numberFormat, indent });
        expect(format.borders.top.style).toBe(border === "none" ? "None" : "Continuous");
      });
    });
    expect(sheet.merges).toEqual(definition.merges);
    expect(sheet.columns.size).toBe(definition.columnWidths.length);
  },
);

test("each attachment prints whole on A4 with its head on every page, and counts its own pages", () => {
  for (const [index, { pageLayout }] of workbook.sheets.entries()) {
    const { print, rows, columnWidths } = attachments[index]!;
    expect(pageLayout).toMatchObject({
      orientation: print.orientation === "portrait" ? "Portrait" : "Landscape",
      paperSize: 9,
      zoom: { scale: null, horizontalFitToPages: 1, verticalFitToPages: print.pagesTall ?? null },
      firstPageNumber: 1,
      headersFooters: { footer: "&C第 &P 页" },
      titleRows: print.titleRows,
      printArea: [{ row: 0, column: 0, rows: rows.length, columns: columnWidths.length }],
    });
  }
});

test("a text that Excel could take for a formula or a number stays one when its cell is edited", () => {
  const [definition] = attachments;
  const texts = ["=1+1", "@SUM(A1)", "0012", "'引号", "正常"];
  const rows = texts.map((text) => ({ cells: [{ content: { text }, style: "text" as const }] }));
  const sheets = [{ ...definition!, columnWidths: [10], rows, merges: [] }];
  const again = loadXlsx(workbookFile(sheets));
  const cells = texts.map((_, row) => again.sheets[0]!.cells.get(cellKey(row, 0))!);
  expect(cells.map(({ value }) => value)).toEqual(texts);
  expect(cells.map(({ style }) => again.styles.read(style).quotePrefix)).toEqual([
    true,
    true,
    true,
    true,
    false,
  ]);
});

test("the same attachments give the same bytes", () => {
  expect(Buffer.from(workbookFile(attachments)).equals(Buffer.from(file))).toBe(true);
});
