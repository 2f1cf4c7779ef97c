import { loadXlsx, saveXlsx } from "../../../../src/xlsx/file";
import { file, unzip } from "./packages";

const LINKS =
  '<hyperlinks><hyperlink ref="A1" r:id="rId1" tooltip="网站"/>' +
  '<hyperlink ref="B2:B3" location="表1!C4" display="去"/></hyperlinks>';

const content = file({ sheets: [`<sheetData/>${LINKS}`] });
const part = (bytes: Uint8Array): string => unzip(bytes)["xl/worksheets/sheet1.xml"] ?? "";

test("links into the workbook are read, links to elsewhere are known to be some", () => {
  const { hyperlinks } = loadXlsx(content).sheets[0]!;
  expect(hyperlinks).toMatchObject([
    { area: { row: 0, column: 0, rows: 1, columns: 1 }, location: null, screenTip: "网站" },
    { area: { row: 1, column: 1, rows: 2, columns: 1 }, location: "表1!C4", screenTip: null },
  ]);
});

test("a new link is added to the others, which stay as they were", () => {
  const workbook = loadXlsx(content);
  workbook.sheets[0]!.hyperlinks.push({
    area: { row: 4, column: 0, rows: 1, columns: 1 },
    location: "'附件 5'!A1",
    screenTip: "<看>",
  });
  const text = part(saveXlsx(workbook));
  expect(text).toContain('<hyperlink ref="A1" r:id="rId1" tooltip="网站"/>');
  expect(text).toContain('<hyperlink ref="B2:B3" location="表1!C4" display="去"/>');
  expect(text).toMatch(
    /<hyperlink ref="A5" location="'附件 5'!A1" tooltip="&lt;看(>|&gt;)"\/><\/hyperlinks>/,
  );
});

test("without links there is no list of them", () => {
  const workbook = loadXlsx(content);
  workbook.sheets[0]!.hyperlinks = [];
  expect(part(saveXlsx(workbook))).not.toContain("hyperlink");
});

test("a change of the first page number alone is saved", () => {
  const workbook = loadXlsx(content);
  workbook.sheets[0]!.pageLayout.firstPageNumber = 1;
  expect(loadXlsx(saveXlsx(workbook)).sheets[0]!.pageLayout.firstPageNumber).toBe(1);
});
