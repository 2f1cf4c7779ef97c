import { zipSync } from "fflate";
import { loadXlsx, XlsxError, type XlsxErrorCode } from "../../../../src/xlsx/file";
import { file, packageParts, worksheet, zip } from "./packages";

function codeOf(bytes: Uint8Array): XlsxErrorCode | "loaded" {
  try {
    loadXlsx(bytes);
    return "loaded";
  } catch (error) {
    if (error instanceof XlsxError) return error.code;
    throw error;
  }
}

const withSheet = (content: string): Uint8Array => file({ sheets: [content] });
const withPart = (part: string, content: string | Uint8Array | null): Uint8Array => {
  const { [part]: _, ...parts } = packageParts({ sheets: ["<sheetData/>"], strings: "<si><t>a</t></si>" });
  return zip(content === null ? parts : { ...parts, [part]: content });
};

describe("invalid and malicious files", () => {
  it("recognizes files that are not .xlsx", () => {
    expect(codeOf(new Uint8Array(0))).toBe("notXlsx");
    expect(codeOf(new TextEncoder().encode("年度,金额\n2021,1\n".repeat(20)))).toBe("notXlsx");
    expect(codeOf(zip({ "word/document.xml": "<a/>" }))).toBe("notXlsx");
  });

  it("distinguishes an encrypted workbook from an .xls file", () => {
    const ole = new Uint8Array(2048);
    ole.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(codeOf(ole)).toBe("oldFormat");
    ole.set(
      [..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0]),
      1024,
    );
    expect(codeOf(ole)).toBe("encrypted");
  });

  it("refuses a file truncated at any position", () => {
    const bytes = withSheet('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>');
    for (let length = 4; length < bytes.length; length += 37) {
      expect(codeOf(bytes.slice(0, length))).not.toBe("loaded");
    }
  });

  it("gives a workbook or an XlsxError for any flipped byte", () => {
    const bytes = withSheet('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>');
    for (let at = 0; at < bytes.length; at += 3) {
      const flipped = bytes.slice();
      flipped[at] = (flipped[at] ?? 0) ^ 0x55;
      expect(typeof codeOf(flipped)).toBe("string");
    }
  });

  it("refuses zip bombs before inflating them, whether or not they state their true size", () => {
    const big = new Uint8Array(40 * 1024 * 1024);
    const bomb = zip({ ...packageParts({ sheets: ["<sheetData/>"] }), "xl/media/a.bin": big });
    expect(codeOf(bomb)).toBe("tooLarge");
    const lying = bomb.slice();
    const view = new DataView(lying.buffer);
    for (let at = 0; at + 46 < lying.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === big.length) {
        view.setUint32(at + 24, 1000, true);
      }
    }
    expect(codeOf(lying)).toBe("tooLarge");
  });

  it("refuses a zip bomb of many parts that are each small enough", () => {
    const parts = Array.from({ length: 10 }, (_, index) => [
      `xl/media/${index}.bin`,
      new Uint8Array(4_000_000),
    ]);
    expect(codeOf(zip({ ...packageParts({ sheets: ["<sheetData/>"] }), ...Object.fromEntries(parts) }))).toBe(
      "tooLarge",
    );
  });

  it("refuses a part with an unknown compression method", () => {
    const bytes = withSheet("<sheetData/>");
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let at = 0; at + 46 < bytes.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 10, 99, true);
    }
    expect(codeOf(bytes)).toBe("damaged");
  });

  it("refuses parts that leave the package, are duplicated or overlap", () => {
    const parts = packageParts({ sheets: ["<sheetData/>"] });
    expect(codeOf(zip({ ...parts, "../../evil.xml": "<a/>" }))).toBe("damaged");
    expect(codeOf(zip({ ...parts, "xl\\..\\..\\evil.xml": "<a/>" }))).toBe("damaged");
    expect(codeOf(zip({ ...parts, "XL/workbook.xml": "<a/>" }))).toBe("damaged");
    const twice = zipSync({ "a.xml": new Uint8Array(100), "b.xml": new Uint8Array(100) });
    const view = new DataView(twice.buffer);
    for (let at = 0; at + 46 < twice.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 42, 0, true);
    }
    expect(codeOf(twice)).toBe("damaged");
  });

  it("refuses a DOCTYPE and entities", () => {
    const bomb = '<!DOCTYPE l [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>' + worksheet("<sheetData/>");
    expect(codeOf(withPart("xl/worksheets/sheet1.xml", bomb))).toBe("damaged");
    expect(
      codeOf(withSheet('<sheetData><row r="1"><c r="A1" t="str"><v>&xxe;</v></c></row></sheetData>')),
    ).toBe("damaged");
  });

  it("refuses XML that is not well formed, not text, or nested too deeply", () => {
    expect(codeOf(withPart("xl/worksheets/sheet1.xml", "<worksheet><sheetData>"))).toBe("damaged");
    expect(codeOf(withPart("xl/worksheets/sheet1.xml", new Uint8Array([60, 97, 62, 0xff, 0xfe, 0xff])))).toBe(
      "damaged",
    );
    expect(
      codeOf(withPart("xl/worksheets/sheet1.xml", worksheet("<a>".repeat(5000) + "</a>".repeat(5000)))),
    ).toBe("damaged");
    expect(codeOf(withPart("xl/workbook.xml", "<html/>"))).toBe("damaged");
  });

  it("refuses too many elements, attributes and namespaces before they exhaust the memory", () => {
    expect(codeOf(withSheet(`<sheetData/><x>${"<a/>".repeat(3_100_000)}</x>`))).toBe("tooLarge");
    expect(codeOf(withSheet(`<sheetData/><x>${"<!---->".repeat(3_100_000)}</x>`))).toBe("tooLarge");
    const many = (count: number, name: string): string =>
      Array.from({ length: count }, (_, index) => ` ${name}${index}="x"`).join("");
    expect(codeOf(withSheet(`<sheetData/><x${many(1_001, "a")}/>`))).toBe("damaged");
    expect(codeOf(withSheet(`<sheetData/><x${many(101, "xmlns:n")}/>`))).toBe("damaged");
  });

  it("loads 770,000 formulas in reasonable time", () => {
    const rows = Array.from(
      { length: 10_000 },
      (_, row) =>
        `<row r="${row + 1}">${`<c><f t="normal" xml:space="preserve">A1</f></c>`.repeat(77)}</row>`,
    );
    expect(codeOf(withSheet(`<sheetData>${rows.join("")}</sheetData>`))).toBe("loaded");
  });

  it("refuses two cells with the same address, since either could be right", () => {
    const row = (cells: string): string => `<row r="1">${cells}</row>`;
    const one = '<c r="A1"><v>1</v></c>';
    const other = '<c r="A1"><v>2</v></c>';
    for (const data of [
      row(one + other),
      row(one) + row(other),
      row(`${one}<c><v>3</v></c>`) + row("<c/>"),
    ]) {
      expect(codeOf(file({ sheets: [`<sheetData>${data}</sheetData>`] }))).toBe("damaged");
    }
    expect(codeOf(file({ sheets: [`<sheetData>${row(`${one}<c r="B1"/>`)}</sheetData>`] }))).toBe("loaded");
  });

  it("refuses missing parts and dangling relationships", () => {
    expect(codeOf(withPart("xl/workbook.xml", null))).toBe("damaged");
    expect(codeOf(withPart("xl/worksheets/sheet1.xml", null))).toBe("damaged");
    expect(codeOf(withPart("xl/sharedStrings.xml", null))).toBe("damaged");
    expect(codeOf(withPart("[Content_Types].xml", null))).toBe("notXlsx");
    expect(codeOf(withPart("xl/_rels/workbook.xml.rels", null))).toBe("damaged");
  });

  it("handles circular relationships", () => {
    const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const rels = (target: string): string =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${type}/x" Target="${target}"/></Relationships>`;
    const parts = {
      ...packageParts({ sheets: ["<sheetData/>"] }),
      "xl/worksheets/_rels/sheet1.xml.rels": rels("../workbook.xml"),
    };
    expect(codeOf(zip(parts))).toBe("loaded");
  });

  it.each([
    ["a row past the end", '<sheetData><row r="1048577"/></sheetData>'],
    ["a column past the end", '<sheetData><row r="1"><c r="XFE1"><v>1</v></c></row></sheetData>'],
    ["a cell in another row", '<sheetData><row r="1"><c r="A2"><v>1</v></c></row></sheetData>'],
    ["an invalid address", '<sheetData><row r="1"><c r="11"><v>1</v></c></row></sheetData>'],
    ["NaN as a number", '<sheetData><row r="1"><c r="A1"><v>NaN</v></c></row></sheetData>'],
    ["an infinite number", '<sheetData><row r="1"><c r="A1"><v>1e400</v></c></row></sheetData>'],
    ["a number that is not decimal", '<sheetData><row r="1"><c r="A1"><v>0x10</v></c></row></sheetData>'],
    ["a string that does not exist", '<sheetData><row r="1"><c r="A1" t="s"><v>5</v></c></row></sheetData>'],
    ["a style that does not exist", '<sheetData><row r="1"><c r="A1" s="9"/></row></sheetData>'],
    ["a type that does not exist", '<sheetData><row r="1"><c r="A1" t="q"><v>5</v></c></row></sheetData>'],
    [
      "overlapping column definitions",
      '<cols><col min="1" max="16384"/><col min="5" max="5"/></cols><sheetData/>',
    ],
    ["columns past the end", '<cols><col min="1" max="999999999"/></cols><sheetData/>'],
    ["an invalid merge", '<sheetData/><mergeCells><mergeCell ref="A1:ZZZZ9"/></mergeCells>'],
    [
      "a shared formula without a first cell",
      '<sheetData><row r="1"><c r="A1"><f t="shared" si="3"/></c></row></sheetData>',
    ],
  ])("refuses %s", (_, content) => {
    expect(codeOf(withSheet(content))).toBe("damaged");
  });

  it("describes the fault in one line", () => {
    expect(() => loadXlsx(withPart("xl/worksheets/sheet1.xml", null))).toThrow(
      /表1 is missing from the file/,
    );
  });
});
