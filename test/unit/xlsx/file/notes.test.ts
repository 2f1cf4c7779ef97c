import { createWorkbook } from "../../../../src/xlsx";
import { loadXlsx, saveXlsx } from "../../../../src/xlsx/file";
import type { Note, Workbook } from "../../../../src/xlsx/model/types";
import { packageParts, unzip, zip } from "./packages";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const box = (number: number, row: number, column: number): string =>
  `<v:shape id="_x0000_s${number}" type="#_x0000_t202" fillcolor="#abcdef"><x:ClientData ObjectType="Note">` +
  `<x:Anchor>3, 15, ${row}, 2, 6, 15, ${row + 4}, 4</x:Anchor><x:Row>${row}</x:Row><x:Column>${column}</x:Column>` +
  "</x:ClientData></v:shape>";
// Excel leaves <br> open.
const BUTTON =
  '<v:shape id="_x0000_s1040" type="#_x0000_t201"><v:textbox>甲<br>乙</v:textbox>' +
  '<x:ClientData ObjectType="Button"/></v:shape>';

/** Notes at B2 (bold) and A4, a thread at C3, and a button */
function content(): Uint8Array {
  const parts = packageParts({ sheets: ['<sheetData/><legacyDrawing r:id="rId1"/>', "<sheetData/>"] });
  const relationship = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
  return zip({
    ...parts,
    "xl/worksheets/_rels/sheet1.xml.rels":
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      relationship("rId1", `${OFFICE}/vmlDrawing`, "../drawings/vmlDrawing1.vml") +
      relationship("rId2", `${OFFICE}/comments`, "../comments1.xml") +
      relationship(
        "rId3",
        "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
        "../threadedComments/threadedComment1.xml",
      ) +
      "</Relationships>",
    "xl/comments1.xml":
      '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      "<authors><author>张三</author><author>tc={0001}</author></authors><commentList>" +
      '<comment ref="B2" authorId="0"><text><r><rPr><b/></rPr><t>张三:</t></r><r><t xml:space="preserve">\n查</t></r></text></comment>' +
      '<comment ref="C3" authorId="1"><text><t>[Threaded comment]</t></text></comment>' +
      '<comment ref="A4" authorId="0"><text><t>已核</t></text></comment></commentList></comments>',
    "xl/threadedComments/threadedComment1.xml":
      '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">' +
      '<threadedComment ref="C3" id="{0001}"><text>问</text></threadedComment></ThreadedComments>',
    "xl/drawings/vmlDrawing1.vml": `<xml xmlns:v="v" xmlns:x="x">${box(1025, 1, 1)}${box(1026, 2, 2)}${BUTTON}${box(1027, 3, 0)}</xml>`,
  });
}

const notesOf = (workbook: Workbook, at = 0) =>
  workbook.sheets[at]!.notes.map(({ row, column, author, text, threaded }) => [
    row,
    column,
    author,
    text,
    threaded,
  ]);
const note = (row: number, column: number, text: string): Note => ({
  row,
  column,
  author: "李四",
  text,
  threaded: false,
});

test("notes are read with their authors, and threads of comments are known to be some", () => {
  expect(notesOf(loadXlsx(content()))).toEqual([
    [1, 1, "张三", "张三:\n查", false],
    [2, 2, "tc={0001}", "[Threaded comment]", true],
    [3, 0, "张三", "已核", false],
  ]);
});

test("a new note is added to the others, which stay as they were, and so does the button", () => {
  const workbook = loadXlsx(content());
  workbook.sheets[0]!.notes.push(note(8, 5, "a<b & _x0041_"));
  const saved = saveXlsx(workbook);
  const parts = unzip(saved);
  expect(parts["xl/comments1.xml"]).toContain("<r><rPr><b/></rPr><t>张三:</t></r>");
  expect(parts["xl/drawings/vmlDrawing1.vml"]).toContain(
    BUTTON + box(1025, 1, 1) + box(1026, 2, 2) + box(1027, 3, 0),
  );
  expect(parts["xl/drawings/vmlDrawing1.vml"]).toMatch(
    /id="_x0000_s1028"[^]*<x:Row>8<\/x:Row><x:Column>5<\/x:Column>/,
  );
  expect(notesOf(loadXlsx(saved))).toEqual([
    ...notesOf(loadXlsx(content())),
    [8, 5, "李四", "a<b & _x0041_", false],
  ]);
});

test("notes that are deleted and written again give the same file, whatever their order", () => {
  const workbook = createWorkbook();
  workbook.sheets[0]!.notes = [note(4, 1, "四"), note(1, 2, "一"), note(1, 0, "零")];
  const saved = saveXlsx(workbook);
  const again = loadXlsx(saved);
  const [, first] = again.sheets[0]!.notes;
  again.sheets[0]!.notes = again.sheets[0]!.notes.filter((one) => one !== first);
  again.sheets[0]!.notes.push(note(first!.row, first!.column, first!.text));
  expect(unzip(saveXlsx(again))).toEqual(unzip(saved));
});

test("a note that moves takes its box along, and a thread its comments", () => {
  const workbook = loadXlsx(content());
  for (const one of workbook.sheets[0]!.notes) one.row += 2;
  const parts = unzip(saveXlsx(workbook));
  expect(parts["xl/drawings/vmlDrawing1.vml"]).toContain(box(1027, 5, 0));
  expect(parts["xl/threadedComments/threadedComment1.xml"]).toContain('ref="C5"');
  expect(parts["xl/comments1.xml"]).toContain('ref="B4"');
});

test("without notes only the button is left; without a button nothing", () => {
  const workbook = loadXlsx(content());
  workbook.sheets[0]!.notes = [];
  const parts = unzip(saveXlsx(workbook));
  expect(parts["xl/comments1.xml"]).toBeUndefined();
  expect(parts["xl/drawings/vmlDrawing1.vml"]).not.toContain("Note");
  expect(parts["xl/drawings/vmlDrawing1.vml"]).toContain(BUTTON);
  const own = createWorkbook();
  own.sheets[0]!.notes = [note(0, 0, "一")];
  const again = loadXlsx(saveXlsx(own));
  again.sheets[0]!.notes = [];
  const names = Object.keys(unzip(saveXlsx(again)));
  expect(names.filter((name) => /comments|vml/.test(name))).toEqual([]);
  expect(unzip(saveXlsx(again))["xl/worksheets/sheet1.xml"]).not.toContain("legacyDrawing");
});

test("a sheet without notes gets its first ones, in parts of its own", () => {
  const workbook = loadXlsx(content());
  workbook.sheets[1]!.notes = [note(1, 1, "新")];
  const saved = saveXlsx(workbook);
  const parts = unzip(saved);
  expect(parts["[Content_Types].xml"]).toContain('PartName="/xl/comments2.xml"');
  expect(parts["xl/drawings/vmlDrawing2.vml"]).toContain('id="_x0000_s2049"');
  expect(notesOf(loadXlsx(saved), 1)).toEqual([[1, 1, "李四", "新", false]]);
  expect(parts["xl/comments1.xml"]).toBe(unzip(content())["xl/comments1.xml"]);
});
