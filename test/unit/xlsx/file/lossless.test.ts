import { cellKey } from "../../../../src/xlsx/model/cellKeys";
import type { Cell, Sheet } from "../../../../src/xlsx/model/types";
import { WorkbookModel } from "../../../../src/xlsx/model/createWorkbook";
import { loadXlsx, saveXlsx } from "../../../../src/xlsx/file";
import { file, packageParts, unzip, zip } from "./packages";

const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELS = "http://schemas.openxmlformats.org/package/2006/relationships";

const RICH =
  '<sheetPr codeName="Sheet1" filterMode="1"><tabColor theme="4" tint="0.4"/><outlinePr summaryBelow="0"/></sheetPr><dimension ref="A1:C3"/>' +
  '<sheetViews><sheetView zoomScale="85" view="pageBreakPreview" workbookViewId="0"><selection activeCell="A1" sqref="A1"/></sheetView></sheetViews>' +
  '<sheetFormatPr baseColWidth="10" defaultRowHeight="15" outlineLevelRow="1"/><cols><col min="1" max="2" width="20" customWidth="1" outlineLevel="1" bestFit="1"/></cols>' +
  '<sheetData><row r="1" spans="1:3" outlineLevel="1" ht="28.5"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s" ph="1"><v>1</v></c></row>' +
  '<row r="2"><c r="A2" cm="1"><f t="array" ref="A2:A3">B2:B3*2</f><v>4</v></c><c r="C2"><f>_xlfn._xlws.SORT(A1:A3)</f><v>7</v></c></row><row r="3"><c r="A3"><v>6</v></c></row></sheetData>' +
  '<sheetProtection password="CC1A" sheet="1" objects="1" formatCells="0"/><protectedRanges><protectedRange sqref="B1" name="r"/></protectedRanges>' +
  '<autoFilter ref="A1:C3"><filterColumn colId="0"><filters><filter val="x"/></filters></filterColumn></autoFilter>' +
  '<mergeCells count="1"><mergeCell ref="A5:B5"/></mergeCells><phoneticPr fontId="1"/>' +
  '<conditionalFormatting sqref="A1:A3"><cfRule type="iconSet" priority="1"><iconSet iconSet="3Arrows"><cfvo type="percent" val="0"/><cfvo type="percent" val="33"/><cfvo type="percent" val="67"/></iconSet></cfRule></conditionalFormatting>' +
  '<hyperlinks><hyperlink ref="A1" r:id="rId2"/></hyperlinks><printOptions gridLines="1"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
  '<pageSetup paperSize="9" horizontalDpi="300" r:id="rId3"/><headerFooter differentFirst="1"><firstHeader>&amp;C首页</firstHeader></headerFooter>' +
  '<rowBreaks count="1" manualBreakCount="1"><brk id="2" max="16383" man="1"/></rowBreaks><drawing r:id="rId1"/><legacyDrawing r:id="rId4"/>' +
  '<tableParts count="1"><tablePart r:id="rId5"/></tableParts><extLst><ext uri="{x}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings/></ext></extLst>';

const STRINGS =
  '<si><r><t>粗</t></r><r><rPr><b/></rPr><t>体</t></r></si><si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si><si><t>不再用</t></si>';

function richFile(): Uint8Array {
  return file({
    sheets: [RICH, '<sheetData><row r="1"><c r="A1" t="s"><v>2</v></c></row></sheetData>'],
    strings: STRINGS,
    styles:
      '<fonts count="2"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><scheme val="minor"/></font><font><sz val="9"/></font></fonts>' +
      '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><gradientFill degree="90"><stop position="0"><color theme="0"/></stop><stop position="1"><color theme="4"/></stop></gradientFill></fill></fills>' +
      '<borders count="1"><border diagonalUp="1"><left/><right/><top/><bottom/><diagonal style="thin"><color theme="5"/></diagonal></border></borders>' +
      '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="0" fillId="2" borderId="0" xfId="3" applyFill="1"><protection hidden="1"/></xf></cellXfs>',
    relationships:
      `<Relationship Id="rId95" Type="${R}/calcChain" Target="calcChain.xml"/>` +
      `<Relationship Id="rId96" Type="${R}/somethingUnknown" Target="unknown/part.bin"/>` +
      `<Relationship Id="rId97" Type="${R}/externalLink" Target="http://example.invalid/x" TargetMode="External"/>`,
    types:
      '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/><Default Extension="bin" ContentType="application/x-unknown"/>',
    parts: {
      "xl/calcChain.xml":
        '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="A2" i="1"/></calcChain>',
      "xl/unknown/part.bin": new Uint8Array([0, 1, 2, 255, 254]),
      "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships xmlns="${RELS}"><Relationship Id="rId1" Type="${R}/drawing" Target="../drawings/drawing1.xml"/><Relationship Id="rId4" Type="${R}/vmlDrawing" Target="../drawings/vml.vml"/></Relationships>`,
      "xl/drawings/drawing1.xml": "<xdr:wsDr  xmlns:xdr='d'/>",
      "xl/drawings/_rels/drawing1.xml.rels": `<Relationships xmlns="${RELS}"><Relationship Id="rId1" Type="${R}/chart" Target="../charts/chart1.xml"/></Relationships>`,
      "xl/charts/chart1.xml": "<c:chartSpace xmlns:c='c'><!-- 图 --></c:chartSpace>",
      "xl/drawings/vml.vml": "<xml xmlns:v='v'><v:shape>",
      "customXml/item1.xml": "<mine/>",
      "docProps/app.xml": "<Properties/>",
    },
  });
}

function differing(before: Record<string, string>, after: Record<string, string>): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (part) => before[part] !== after[part],
  );
}

const constant = (value: Cell["value"]): Cell => ({ value, formula: null, style: 0 });

describe("saving a loaded workbook", () => {
  it("writes every part byte for byte if nothing changed", () => {
    const bytes = richFile();
    expect(differing(unzip(bytes), unzip(saveXlsx(loadXlsx(bytes))))).toEqual([]);
  });

  it("gives the same bytes each time, and a second round trip changes nothing", () => {
    const workbook = loadXlsx(richFile());
    (workbook.sheets[1] as Sheet).cells.set(0, constant("新"));
    const saved = saveXlsx(workbook);
    expect(saveXlsx(workbook)).toEqual(saved);
    expect(saveXlsx(loadXlsx(saved))).toEqual(saved);
  });

  it("rewrites only the sheet that changed and the strings it needs", () => {
    const bytes = richFile();
    const workbook = loadXlsx(bytes);
    (workbook.sheets[1] as Sheet).cells.set(cellKey(3, 3), constant(7));
    expect(differing(unzip(bytes), unzip(saveXlsx(workbook)))).toEqual(["xl/worksheets/sheet2.xml"]);
    (workbook.sheets[1] as Sheet).cells.set(cellKey(3, 3), constant("字"));
    expect(differing(unzip(bytes), unzip(saveXlsx(workbook))).sort()).toEqual([
      "xl/sharedStrings.xml",
      "xl/worksheets/sheet2.xml",
    ]);
  });

  it("keeps everything around a changed cell, in the order of the format", () => {
    const workbook = loadXlsx(richFile());
    const sheet = workbook.sheets[0] as Sheet;
    sheet.cells.set(cellKey(2, 2), constant(5));
    const xml = unzip(saveXlsx(workbook))["xl/worksheets/sheet1.xml"] ?? "";
    const [head = "", tail = ""] = RICH.split(/<sheetData>.*<\/sheetData>/);
    expect(xml).toContain(head);
    expect(xml).toContain(tail);
    expect(xml).toContain('<c r="A1" t="s"><v>0</v></c><c r="B1" ph="1" t="s"><v>1</v></c>');
    expect(xml).toContain('<c r="A2" cm="1"><f t="array" ref="A2:A3">B2:B3*2</f><v>4</v></c>');
    expect(xml).toContain("<f>_xlfn._xlws.SORT(A1:A3)</f>");
    expect(xml).toContain('<row r="1" outlineLevel="1" ht="28.5">');
    expect(xml).toContain('<c r="C3"><v>5</v></c>');
  });

  it("inserts new sections at the position that the format requires", () => {
    const workbook = loadXlsx(richFile());
    const sheet = workbook.sheets[0] as Sheet;
    sheet.validations.push({
      areas: [{ row: 0, column: 2, rows: 2, columns: 1 }],
      type: "WholeNumber",
      operator: "Between",
      formula1: "1",
      formula2: "9",
      ignoreBlanks: true,
      inCellDropDown: true,
      prompt: { show: false, title: "", message: "" },
      errorAlert: { show: true, style: "Stop", title: "", message: "" },
    });
    sheet.conditionalFormats.push({
      id: "{new}",
      type: "Custom",
      areas: [{ row: 0, column: 0, rows: 1, columns: 1 }],
      priority: 2,
      stopIfTrue: false,
      formula: '=N("绩效核对")=0',
      format: { fillColor: "#FFC7CE", fontColor: null, bold: true },
    });
    sheet.frozen = { rows: 1, columns: 1 };
    sheet.protected = false;
    const parts = unzip(saveXlsx(workbook));
    const xml = parts["xl/worksheets/sheet1.xml"] ?? "";
    const names = [
      ...xml.matchAll(
        /<(sheetPr|dimension|sheetViews|sheetFormatPr|cols|sheetData|protectedRanges|autoFilter|mergeCells|phoneticPr|conditionalFormatting|dataValidations|hyperlinks|printOptions|pageMargins|pageSetup|headerFooter|rowBreaks|drawing|legacyDrawing|tableParts|extLst)[ >]/g,
      ),
    ].map((match) => match[1]);
    expect(names).toEqual(
      "sheetPr dimension sheetViews sheetFormatPr cols sheetData protectedRanges autoFilter mergeCells phoneticPr conditionalFormatting conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks drawing legacyDrawing tableParts extLst".split(
        " ",
      ),
    );
    expect(xml).toContain('iconSet="3Arrows"');
    expect(xml).toContain('zoomScale="85"');
    expect(xml).not.toContain("sheetProtection");
    expect(parts["xl/styles.xml"]).toContain(
      '<dxf><font><b/><i val="0"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf>',
    );
  });

  it("keeps rich text while the text of its cell is unchanged, and drops it otherwise", () => {
    const workbook = loadXlsx(richFile());
    const sheet = workbook.sheets[0] as Sheet;
    const cell = sheet.cells.get(cellKey(0, 0)) as Cell;
    cell.value = "粗体了";
    const strings = unzip(saveXlsx(workbook))["xl/sharedStrings.xml"] ?? "";
    expect(strings).not.toContain("<b/>");
    expect(strings).toContain("トウキョウ");
    expect(loadXlsx(saveXlsx(workbook)).sheets[0]?.cells.get(cellKey(0, 0))?.value).toBe("粗体了");
  });

  it("leaves no deleted text in the file", () => {
    const workbook = loadXlsx(richFile());
    (workbook.sheets[1] as Sheet).cells.delete(0);
    expect(unzip(saveXlsx(workbook))["xl/sharedStrings.xml"]).not.toContain("不再用");
  });

  it("drops the calculation chain when a formula changes, and only then", () => {
    const workbook = loadXlsx(richFile());
    const sheet = workbook.sheets[0] as Sheet;
    sheet.cells.set(cellKey(8, 0), constant(1));
    expect(Object.keys(unzip(saveXlsx(workbook)))).toContain("xl/calcChain.xml");
    sheet.cells.set(cellKey(8, 0), { value: 2, formula: "=1+1", style: 0 });
    const parts = unzip(saveXlsx(workbook));
    expect(Object.keys(parts)).not.toContain("xl/calcChain.xml");
    expect(parts["[Content_Types].xml"]).not.toContain("calcChain");
    expect(parts["xl/_rels/workbook.xml.rels"]).not.toContain("calcChain");
    expect(parts["xl/_rels/workbook.xml.rels"]).toContain("somethingUnknown");
  });

  it("requests a calculation by Excel if a changed workbook has a stale value", () => {
    const workbook = loadXlsx(richFile());
    const sheet = workbook.sheets[0] as Sheet;
    const cell = sheet.cells.get(cellKey(1, 2)) as Cell;
    cell.stale = true;
    const parts = unzip(saveXlsx(workbook));
    expect(parts["xl/workbook.xml"]).toContain('fullCalcOnLoad="1"');
    expect(parts["xl/worksheets/sheet1.xml"]).toContain('<c r="C2"><f>_xlfn._xlws.SORT(A1:A3)</f></c>');
  });

  it("changes a style without losing its gradient, diagonal, parent style and protection", () => {
    const workbook = loadXlsx(richFile());
    const bold = workbook.styles.change(1, { font: { bold: true } });
    (workbook.sheets[1] as Sheet).cells.set(0, { ...constant(1), style: bold });
    const styles = unzip(saveXlsx(workbook))["xl/styles.xml"] ?? "";
    expect(styles).toContain(
      '<font><b/><sz val="11"/><color theme="1"/><name val="Calibri"/><scheme val="minor"/></font>',
    );
    expect(styles).toContain(
      '<xf numFmtId="0" fontId="2" fillId="2" borderId="0" xfId="3" applyFill="1" applyFont="1"><protection hidden="1"/></xf>',
    );
    expect(styles).toContain("gradientFill");
    expect(styles).toContain('diagonalUp="1"');
  });

  it("removes a sheet with the parts that only it refers to, and turns references to it into #REF!", () => {
    const parts = packageParts({ sheets: ["<sheetData/>"] });
    expect(parts["xl/workbook.xml"]).toContain("表1");
    const workbook = loadXlsx(richFile());
    const [first, second] = workbook.sheets as [Sheet, Sheet];
    workbook.names.push(
      { name: "甲", scope: null, formula: "=表1!$A$1", visible: true, comment: "" },
      { name: "乙", scope: first, formula: "=表2!$A$1", visible: true, comment: "" },
      { name: "丙", scope: second, formula: "=表2!$A$1", visible: true, comment: "" },
    );
    second.cells.set(5, { value: 1, formula: "=表1!A1*2", style: 0 });
    workbook.removeSheet(first);
    const saved = saveXlsx(workbook);
    const names = Object.keys(unzip(saved));
    expect(names).not.toContain("xl/worksheets/sheet1.xml");
    expect(names).not.toContain("xl/charts/chart1.xml");
    expect(names).not.toContain("xl/drawings/vml.vml");
    expect(names).toContain("customXml/item1.xml");
    const again = loadXlsx(saved);
    expect(again.names.map((name) => [name.name, name.scope?.name ?? null, name.formula])).toEqual([
      ["丙", "表2", "=表2!$A$1"],
      ["甲", null, "=#REF!$A$1"],
    ]);
    expect(again.sheets[0]?.cells.get(5)).toMatchObject({ formula: "=#REF!A1*2", value: { error: "#REF!" } });
  });

  it("keeps chart sheets, their names and their positions", () => {
    const bytes = file({
      sheets: ["<sheetData/>", "<sheetData/>", "<sheetData/>"],
      afterSheets:
        '<definedNames><definedName name="a" localSheetId="1">1</definedName><definedName name="b" localSheetId="2">2</definedName></definedNames>',
    });
    const parts = unzip(bytes);
    const rels = "xl/_rels/workbook.xml.rels";
    parts[rels] = (parts[rels] ?? "").replace(/worksheet(" Target="worksheets\/sheet2)/, "chartsheet$1");
    const workbook = loadXlsx(zip(parts));
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(["表1", "表3"]);
    workbook.addSheet("新表");
    workbook.sheets.reverse();
    const saved = unzip(saveXlsx(workbook))["xl/workbook.xml"] ?? "";
    expect([...saved.matchAll(/<sheet name="([^"]+)"/g)].map((match) => match[1])).toEqual([
      "新表",
      "表3",
      "表1",
      "表2",
    ]);
    expect(
      [...saved.matchAll(/<definedName name="(.)" localSheetId="(\d)"/g)].map((match) => match.slice(1)),
    ).toEqual([
      ["a", "3"],
      ["b", "1"],
    ]);
  });

  it("keeps the add-in's settings and those of other add-ins", () => {
    const panes = "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11";
    const extension = "http://schemas.microsoft.com/office/webextensions/webextension/2010/11";
    const office = "http://schemas.microsoft.com/office/2011/relationships";
    const parts = packageParts({ sheets: ["<sheetData/>"] });
    const other = `<we:webextension xmlns:we="${extension}" id="{o}"><we:reference id="other" version="1" store="s" storeType="OMEX"/><we:properties><we:property name="a" value="other"/></we:properties></we:webextension>`;
    const bytes = zip({
      ...parts,
      "_rels/.rels": (parts["_rels/.rels"] as string).replace(
        "</Relationships>",
        `<Relationship Id="rId1" Type="${office}/webextensiontaskpanes" Target="xl/webextensions/taskpanes.xml"/></Relationships>`.replace(
          "rId1",
          "rId5",
        ),
      ),
      "xl/webextensions/taskpanes.xml": `<wetp:taskpanes xmlns:wetp="${panes}"><wetp:taskpane dockstate="right" visibility="1" width="350" row="1"><wetp:webextensionref xmlns:r="${R}" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`,
      "xl/webextensions/_rels/taskpanes.xml.rels": `<Relationships xmlns="${RELS}"><Relationship Id="rId1" Type="${office}/webextension" Target="webextension1.xml"/></Relationships>`,
      "xl/webextensions/webextension1.xml": other,
    });
    const workbook = loadXlsx(bytes);
    expect(workbook.settings.size).toBe(0);
    workbook.settings.set("键", '{"a":"<&>\\n"}');
    const saved = saveXlsx(workbook);
    expect(unzip(saved)["xl/webextensions/webextension1.xml"]).toBe(other);
    const again = loadXlsx(saved);
    expect([...again.settings]).toEqual([["键", '{"a":"<&>\\n"}']]);
    again.settings.set("键", "2");
    expect([...loadXlsx(saveXlsx(again)).settings]).toEqual([["键", "2"]]);
  });

  it("keeps the date system", () => {
    const bytes = file({ sheets: ["<sheetData/>"] });
    const parts = unzip(bytes);
    parts["xl/workbook.xml"] = (parts["xl/workbook.xml"] ?? "").replace(
      "<sheets>",
      '<workbookPr date1904="1"/><sheets>',
    );
    const workbook = loadXlsx(zip(parts));
    expect(workbook instanceof WorkbookModel && workbook.date1904).toBe(true);
    workbook.addSheet("新");
    expect(unzip(saveXlsx(workbook))["xl/workbook.xml"]).toContain('date1904="1"');
  });
});
