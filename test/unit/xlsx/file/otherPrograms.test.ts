/** Constructs that other programs write and Excel reads. */
import { loadXlsx, saveXlsx } from "../../../../src/xlsx/file";
import { Package } from "../../../../src/xlsx/opc/package";
import { cellKey } from "../../../../src/xlsx/model/cellKeys";
import type { Cell, Sheet, Workbook } from "../../../../src/xlsx/model/types";
import { file, packageParts, unzip, zip } from "./packages";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const at = (sheet: Sheet, row: number, column: number): Cell | undefined =>
  sheet.cells.get(cellKey(row, column));

/** Changes a cell, saves, and reads the result again. */
function changedAndRead(workbook: Workbook): { sheet: Sheet; text: string; again: Workbook } {
  const sheet = workbook.sheets[0] as Sheet;
  sheet.cells.set(cellKey(9, 0), { value: "新", formula: null, style: 0 });
  const saved = saveXlsx(workbook);
  const again = loadXlsx(saved);
  const text = unzip(saved)["xl/worksheets/sheet1.xml"] ?? "";
  return { sheet: again.sheets[0] as Sheet, text, again };
}

const sheetFile = (data: string): Workbook => loadXlsx(file({ sheets: [`<sheetData>${data}</sheetData>`] }));

test("a sheet can be added to a workbook that declares the relationships prefix on each sheet (openpyxl)", () => {
  const parts = packageParts({ sheets: ["<sheetData/>"] });
  const workbookPart = String(parts["xl/workbook.xml"])
    .replace(` xmlns:r="${RELATIONSHIPS}"`, "")
    .replace("<sheet ", `<sheet xmlns:r="${RELATIONSHIPS}" `);
  expect(workbookPart).toMatch(/<workbook xmlns="[^"]*">/);
  const workbook = loadXlsx(zip({ ...parts, "xl/workbook.xml": workbookPart }));
  workbook.addSheet("附件5");
  expect(changedAndRead(workbook).again.sheets.map(({ name }) => name)).toEqual(["表1", "附件5"]);
});

test("such a workbook is saved unchanged if nothing changed", () => {
  const parts = packageParts({ sheets: ["<sheetData/>"] });
  const workbookPart = String(parts["xl/workbook.xml"])
    .replace(` xmlns:r="${RELATIONSHIPS}"`, "")
    .replace("<sheet ", `<sheet xmlns:r="${RELATIONSHIPS}" `);
  const saved = saveXlsx(loadXlsx(zip({ ...parts, "xl/workbook.xml": workbookPart })));
  expect(unzip(saved)["xl/workbook.xml"]).toBe(workbookPart);
});

test("a row with customHeight but no height keeps the attribute until it gets a height (WPS)", () => {
  const workbook = sheetFile('<row r="1" customHeight="1"><c r="A1"><v>1</v></c></row>');
  expect((workbook.sheets[0] as Sheet).rows.get(0)).toBeUndefined();
  expect(changedAndRead(workbook).text).toContain('<row r="1" customHeight="1">');
  (workbook.sheets[0] as Sheet).rows.set(0, { height: 20, hidden: false, style: 0 });
  const { sheet, text } = changedAndRead(workbook);
  expect(sheet.rows.get(0)?.height).toBe(20);
  expect(text.match(/customHeight/g)).toHaveLength(1);
});

test("a row with customFormat but no style keeps the attribute", () => {
  const workbook = sheetFile('<row r="1" customFormat="1"><c r="A1"><v>1</v></c></row>');
  expect(changedAndRead(workbook).text).toContain('<row r="1" customFormat="1">');
});

test("a macro sheet without a part keeps its position", () => {
  const parts = packageParts({ sheets: ["<sheetData/>", "<sheetData/>"] });
  const module = '<sheet name="Module1" sheetId="9" state="veryHidden" r:id=""/>';
  const workbookPart = String(parts["xl/workbook.xml"]).replace(/(<sheet [^>]*\/>)/, `$1${module}`);
  const workbook = loadXlsx(zip({ ...parts, "xl/workbook.xml": workbookPart }));
  expect(workbook.sheets.map(({ name }) => name)).toEqual(["表1", "表2"]);
  expect(workbook.otherSheetNames).toEqual(["Module1"]);
  workbook.addSheet("附件5");
  const saved = saveXlsx(workbook);
  expect(loadXlsx(saved).sheets.map(({ name }) => name)).toEqual(["表1", "表2", "附件5"]);
  expect(unzip(saved)["xl/workbook.xml"]).toContain(module);
});

test("a shared string cell without an index is blank", () => {
  const workbook = loadXlsx(
    file({
      sheets: [
        '<sheetData><row r="1"><c r="A1" t="s"><v/></c><c r="B1" t="s"><v>0</v></c></row></sheetData>',
      ],
      strings: "<si><t>第一</t></si>",
    }),
  );
  const { sheet } = changedAndRead(workbook);
  expect([at(sheet, 0, 0)?.value, at(sheet, 0, 1)?.value]).toEqual([null, "第一"]);
});

test("a shared formula with newer functions keeps their prefixes", () => {
  const shared =
    '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">_xlfn.LET(_xlpm.x,B1,_xlpm.x+1)</f><v>1</v></c></row>' +
    '<row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row>';
  const { sheet, text } = changedAndRead(sheetFile(shared));
  expect(at(sheet, 1, 0)?.formula).toBe("=LET(x,B2,x+1)");
  expect(text).toContain("<f>_xlfn.LET(_xlpm.x,B1,_xlpm.x+1)</f>");
  expect(text).toContain("<f>_xlfn.LET(_xlpm.x,B2,_xlpm.x+1)</f>");
});

test("a name with a relative reference is written unchanged", () => {
  const name = '<definedName name="本行">表1!$B1</definedName>';
  const parts = packageParts({
    sheets: ["<sheetData/>"],
    afterSheets: `<definedNames>${name}</definedNames>`,
  });
  const workbook = loadXlsx(zip(parts));
  workbook.names.push({ name: "绩效_资金", scope: null, formula: "=表1!$A$1", visible: true, comment: "" });
  const saved = saveXlsx(workbook);
  expect(unzip(saved)["xl/workbook.xml"]).toContain(name);
});

test.each(["_rels/.rels", "xl/_rels/workbook.xml.rels", "xl/worksheets/_rels/sheet1.xml.rels"])(
  "damage in %s is detected when the file is read",
  (part) => {
    const parts = packageParts({ sheets: ["<sheetData/>"] });
    expect(() => loadXlsx(zip({ ...parts, [part]: "<Relationships><Relationship" }))).toThrow(
      expect.objectContaining({ code: "damaged" }),
    );
  },
);

test("addresses of cells may be in lower case (Acumatica)", () => {
  const workbook = sheetFile('<row r="1"><c r="a1"><v>1</v></c><c r="aB1"><v>2</v></c></row>');
  const { sheet } = changedAndRead(workbook);
  expect([at(sheet, 0, 0)?.value, at(sheet, 0, 27)?.value]).toEqual([1, 2]);
});

test("a part called like the table of strings, but used by nothing, is kept beside the new table", () => {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml";
  const parts = packageParts({
    sheets: ["<sheetData/>"],
    types: `<Override PartName="/xl/sharedStrings.xml" ContentType="application/xml"/>`,
    parts: { "xl/sharedStrings.xml": "<own/>" },
  });
  const workbook = loadXlsx(zip(parts));
  const { sheet } = changedAndRead(workbook);
  const saved = unzip(saveXlsx(workbook));
  expect(at(sheet, 9, 0)?.value).toBe("新");
  expect(saved["xl/sharedStrings.xml"]).toBe("<own/>");
  expect(saved["xl/sharedStrings1.xml"]).toContain("新");
  expect(
    saved["[Content_Types].xml"]?.match(new RegExp(`"${type.replace(/[.+]/g, "\\$&")}"`, "g")),
  ).toHaveLength(1);
});

test("a part called like the styles, but used by nothing, is kept beside the new styles", () => {
  const parts = packageParts({ sheets: ["<sheetData/>"], parts: { "xl/styles.xml": "<own/>" } });
  const workbook = loadXlsx(zip(parts));
  const style = workbook.styles.change(0, { numberFormat: "0.00" });
  workbook.sheets[0]?.cells.set(cellKey(0, 0), { value: 1, formula: null, style });
  const bytes = saveXlsx(workbook);
  expect(unzip(bytes)["xl/styles.xml"]).toBe("<own/>");
  const again = loadXlsx(bytes);
  const read = at(again.sheets[0] as Sheet, 0, 0);
  expect(again.styles.read(read?.style ?? 0).numberFormat).toBe("0.00");
});

test("a second type for a part replaces the first", () => {
  const file = new Package(new Map());
  file.setContentType("xl/a.xml", "application/a");
  file.setContentType("xl/a.xml", "application/b");
  const types = new TextDecoder().decode(file.bytes("[Content_Types].xml"));
  expect(types.match(/<Override/g)).toHaveLength(1);
});
