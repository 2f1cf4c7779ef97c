import { cellKey } from "../../../../src/xlsx/model/cellKeys";
import { parseCell } from "../../../../src/a1";
import type { Cell, Sheet } from "../../../../src/xlsx/model/types";
import { loadXlsx, saveXlsx } from "../../../../src/xlsx/file";
import { file, packageParts, worksheet, zip } from "./packages";

function sheetOf(content: string, strings?: string): Sheet {
  const data = content.startsWith("<sheetData") ? content : `<sheetData>${content}</sheetData>`;
  return loadXlsx(file({ sheets: [data], ...(strings === undefined ? {} : { strings }) })).sheets[0] as Sheet;
}

function get(sheet: Sheet, address: string): Cell | undefined {
  const at = parseCell(address) as { row: number; column: number };
  return sheet.cells.get(cellKey(at.row, at.column));
}

describe("cells of a loaded file", () => {
  it("reads every type of value", () => {
    const sheet = sheetOf(
      '<row r="1"><c r="A1"><v>1.5</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="b"><v>1</v></c>' +
        '<c r="D1" t="e"><v>#DIV/0!</v></c><c r="E1" t="inlineStr"><is><t>内联</t></is></c>' +
        '<c r="F1" t="str"><v>文本_x000D_</v></c><c r="G1" t="d"><v>2021-12-31</v></c><c r="H1"/>' +
        '<c r="I1" t="s"><v>0</v></c></row>',
      "<si><t/></si><si><t>共享</t></si>",
    );
    const values = ["A1", "B1", "C1", "D1", "E1", "F1", "G1", "H1", "I1"].map(
      (address) => get(sheet, address)?.value,
    );
    expect(values).toEqual([1.5, "共享", true, { error: "#DIV/0!" }, "内联", "文本\r", 44561, null, null]);
  });

  it("reads formulas with their cached values, and marks a formula without one as stale", () => {
    const sheet = sheetOf(
      '<row r="1"><c r="A1"><f>1+1</f><v>99</v></c><c r="B1" t="str"><f>"x"&amp;1</f><v>x1</v></c>' +
        '<c r="C1"><f>A1*2</f></c><c r="D1" t="str"><f>""</f><v></v></c><c r="E1"><f>_xlfn.IFS(A1&gt;0,"_xlfn.")</f><v>1</v></c></row>',
    );
    expect(get(sheet, "A1")).toEqual({ value: 99, formula: "=1+1", style: 0 });
    expect(get(sheet, "B1")).toEqual({ value: "x1", formula: '="x"&1', style: 0 });
    expect(get(sheet, "C1")).toEqual({ value: null, formula: "=A1*2", style: 0, stale: true });
    expect(get(sheet, "D1")).toEqual({ value: null, formula: '=""', style: 0 });
    expect(get(sheet, "E1")?.formula).toBe('=IFS(A1>0,"_xlfn.")');
  });

  it("expands shared formulas", () => {
    const sheet = sheetOf(
      '<row r="1"><c r="C1"><f t="shared" ref="C1:D3" si="0">A1*$B$1+SUM(A:A)+LOG10(A1)&amp;"A1"&amp;表2!A1&amp;\'A1 B2\'!A$1</f><v>1</v></c></row>' +
        '<row r="3"><c r="D3"><f t="shared" si="0"/><v>2</v></c></row>',
    );
    expect(get(sheet, "D3")?.formula).toBe(`=B3*$B$1+SUM(B:B)+LOG10(B3)&"A1"&表2!B3&'A1 B2'!B$1`);
  });

  it("numbers rows and cells that have no reference", () => {
    const sheet = sheetOf(
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>',
    );
    expect([...sheet.cells.keys()]).toEqual([
      cellKey(0, 0),
      cellKey(0, 1),
      cellKey(4, 2),
      cellKey(4, 3),
      cellKey(5, 0),
    ]);
  });

  it("reads text runs without phonetic hints", () => {
    const sheet = sheetOf(
      '<row r="1"><c r="A1" t="s"><v>0</v></c></row>',
      '<si><r><t>东</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 京</t></r><rPh sb="0" eb="1"><t>トウ</t></rPh></si>',
    );
    expect(get(sheet, "A1")?.value).toBe("东 京");
  });
});

describe("files by other writers", () => {
  it("reads namespace prefixes, absolute targets, and a workbook part at another path", () => {
    const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const packages = "http://schemas.openxmlformats.org/package/2006";
    const bytes = zip({
      "[Content_Types].xml":
        `<ct:Types xmlns:ct="${packages}/content-types"><ct:Default Extension="rels" ContentType="x"/>` +
        '<ct:Override PartName="/book/Main.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></ct:Types>',
      "_rels/.rels": `<Relationships xmlns="${packages}/relationships"><Relationship Id="a" Type="${relationships}/officeDocument" Target="/book/Main.xml"/></Relationships>`,
      "book/Main.xml": `<x:workbook xmlns:x="${main}" xmlns:rel="${relationships}"><x:sheets><x:sheet name="资金" sheetId="7" rel:id="q"/></x:sheets></x:workbook>`,
      "book/_rels/Main.xml.rels": `<Relationships xmlns="${packages}/relationships"><Relationship Id="q" Type="${relationships}/worksheet" Target="/Sheets/一.xml"/></Relationships>`,
      "Sheets/一.xml": `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="2"><x:c r="B2" t="inlineStr"><x:is><x:t>好</x:t></x:is></x:c></x:row></x:sheetData><x:mergeCells count="1"><x:mergeCell ref="B2:C3"/></x:mergeCells></x:worksheet>`,
    });
    const workbook = loadXlsx(bytes);
    const sheet = workbook.sheets[0] as Sheet;
    expect(sheet.name).toBe("资金");
    expect(get(sheet, "B2")?.value).toBe("好");
    expect(sheet.merges).toEqual([{ row: 1, column: 1, rows: 2, columns: 2 }]);
    sheet.cells.set(cellKey(0, 0), { value: "新", formula: null, style: 0 });
    const again = loadXlsx(saveXlsx(workbook)).sheets[0] as Sheet;
    expect(get(again, "A1")?.value).toBe("新");
    expect(get(again, "B2")?.value).toBe("好");
    expect(again.merges).toEqual(sheet.merges);
  });

  it("reads parts in UTF-16 and with a byte order mark", () => {
    const parts = packageParts({ sheets: ["<sheetData/>"] });
    const text = worksheet('<sheetData><row r="1"><c r="A1" t="str"><v>字</v></c></row></sheetData>');
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from(text, (c) => c.charCodeAt(0)).buffer),
    ]);
    const workbook = loadXlsx(zip({ ...parts, "xl/worksheets/sheet1.xml": utf16 }));
    expect(get(workbook.sheets[0] as Sheet, "A1")?.value).toBe("字");
    expect(
      loadXlsx(zip({ ...parts, "xl/workbook.xml": `\ufeff${parts["xl/workbook.xml"] as string}` })).sheets,
    ).toHaveLength(1);
  });
});

describe("everything besides the cells", () => {
  it("reads columns, rows, view, page and tab", () => {
    const sheet = sheetOf(
      '<sheetData><row r="2" ht="30" customHeight="1" hidden="1"/><row r="3" ht="28.5"/></sheetData>',
    );
    expect([...sheet.rows]).toEqual([[1, { height: 30, hidden: true, style: 0 }]]);
    const full = loadXlsx(
      file({
        sheets: [
          '<sheetPr><tabColor rgb="FFFF0000"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0"><pane xSplit="2" ySplit="1" topLeftCell="C2" activePane="bottomRight" state="frozen"/><selection pane="topRight"/><selection pane="bottomRight" activeCell="D5" sqref="D5:E6"/></sheetView></sheetViews><cols><col min="2" max="3" width="12.5" customWidth="1" hidden="1"/></cols><sheetData/><sheetProtection sheet="1"/><printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="1" bottom="1" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><headerFooter><oddHeader>&amp;C绩效</oddHeader></headerFooter>',
        ],
      }),
    );
    const one = full.sheets[0] as Sheet;
    expect([...one.columns]).toEqual([
      [1, { width: 12.5, hidden: true, style: 0 }],
      [2, { width: 12.5, hidden: true, style: 0 }],
    ]);
    expect(one).toMatchObject({
      frozen: { rows: 1, columns: 2 },
      showGridlines: false,
      protected: true,
      tabColor: "#FF0000",
      pageLayout: {
        orientation: "Landscape",
        paperSize: 9,
        zoom: { scale: null, horizontalFitToPages: 1, verticalFitToPages: null },
        centerHorizontally: true,
        centerVertically: false,
        margins: { top: 72, bottom: 72, left: 36, right: 36, header: 21.6, footer: 21.6 },
        headersFooters: { header: "&C绩效", footer: null },
      },
    });
    expect(full.selection).toEqual({ row: 4, column: 3, rows: 2, columns: 2 });
  });

  it("reads names of both scopes, hidden ones, print titles and print areas", () => {
    const workbook = loadXlsx(
      file({
        sheets: ["<sheetData/>", "<sheetData/>"],
        afterSheets:
          '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">表2!$A$1:$C$9,表2!$E$1</definedName>' +
          '<definedName name="_xlnm.Print_Titles" localSheetId="1">表2!$A:$B,表2!$1:$3</definedName>' +
          '<definedName name="绩效_资金">表1!$A$1:$M$40</definedName>' +
          '<definedName name="绩效_资金" localSheetId="1" hidden="1" comment="注">表2!#REF!</definedName></definedNames>',
      }),
    );
    const [first, second] = workbook.sheets as [Sheet, Sheet];
    expect(workbook.names).toEqual([
      { name: "绩效_资金", scope: null, formula: "=表1!$A$1:$M$40", visible: true, comment: "" },
      { name: "绩效_资金", scope: second, formula: "=表2!#REF!", visible: false, comment: "注" },
    ]);
    expect(first.pageLayout.titleRows).toBeNull();
    expect(second.pageLayout.titleRows).toEqual({ first: 0, last: 2 });
    expect(second.pageLayout.printArea).toHaveLength(2);
    second.pageLayout.titleRows = { first: 0, last: 4 };
    const again = loadXlsx(saveXlsx(workbook));
    expect(again.sheets[1]?.pageLayout.titleRows).toEqual({ first: 0, last: 4 });
    expect(again.names).toHaveLength(2);
  });

  it("reads conditional formats and validations", () => {
    const workbook = loadXlsx(
      file({
        sheets: [
          '<sheetData/><conditionalFormatting sqref="A1:A9 C1"><cfRule type="expression" dxfId="0" priority="2" stopIfTrue="1"><formula>$A1&gt;1</formula></cfRule><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule></conditionalFormatting><dataValidations count="2"><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="B1:B9"><formula1>"是,否"</formula1></dataValidation><dataValidation type="decimal" operator="greaterThan" errorStyle="warning" sqref="C1"><formula1>0</formula1></dataValidation></dataValidations>',
        ],
        styles:
          '<dxfs count="1"><dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>',
      }),
    );
    const sheet = workbook.sheets[0] as Sheet;
    expect(sheet.conditionalFormats).toMatchObject([
      {
        type: "Custom",
        formula: "=$A1>1",
        priority: 2,
        stopIfTrue: true,
        areas: [
          { row: 0, column: 0, rows: 9, columns: 1 },
          { row: 0, column: 2, rows: 1, columns: 1 },
        ],
        format: { fillColor: "#FFC7CE", fontColor: "#9C0006", bold: true },
      },
      { type: "DataBar", formula: null, priority: 1 },
    ]);
    expect(sheet.validations).toMatchObject([
      { type: "List", formula1: "是,否", operator: null, ignoreBlanks: true, inCellDropDown: true },
      {
        type: "Decimal",
        formula1: "0",
        operator: "GreaterThan",
        errorAlert: { style: "Warning", show: false },
      },
    ]);
  });
});
