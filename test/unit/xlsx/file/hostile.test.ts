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

describe("files that are no workbooks, or want to do harm", () => {
  it("knows what is no .xlsx at all", () => {
    expect(codeOf(new Uint8Array(0))).toBe("notXlsx");
    expect(codeOf(new TextEncoder().encode("年度,金额\n2021,1\n".repeat(20)))).toBe("notXlsx");
    expect(codeOf(zip({ "word/document.xml": "<a/>" }))).toBe("notXlsx");
  });

  it("tells an encrypted workbook from an old one", () => {
    const ole = new Uint8Array(2048);
    ole.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(codeOf(ole)).toBe("oldFormat");
    ole.set(
      [..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0]),
      1024,
    );
    expect(codeOf(ole)).toBe("encrypted");
  });

  it("refuses a file that is cut off anywhere", () => {
    const bytes = withSheet('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>');
    for (let length = 4; length < bytes.length; length += 37) {
      expect(codeOf(bytes.slice(0, length))).not.toBe("loaded");
    }
  });

  it("never answers a flipped byte with anything but a workbook or an XlsxError", () => {
    const bytes = withSheet('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>');
    for (let at = 0; at < bytes.length; at += 3) {
      const flipped = bytes.slice();
      flipped[at] = (flipped[at] ?? 0) ^ 0x55;
      expect(typeof codeOf(flipped)).toBe("string");
    }
  });

  it("refuses bombs before they unpack, whether they state their size or lie about it", () => {
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

  it("refuses a bomb in many parts, each of which is small enough", () => {
    const parts = Array.from({ length: 10 }, (_, index) => [
      `xl/media/${index}.bin`,
      new Uint8Array(4_000_000),
    ]);
    expect(codeOf(zip({ ...packageParts({ sheets: ["<sheetData/>"] }), ...Object.fromEntries(parts) }))).toBe(
      "tooLarge",
    );
  });

  it("refuses a part that is compressed by an unknown method", () => {
    const bytes = withSheet("<sheetData/>");
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let at = 0; at + 46 < bytes.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 10, 99, true);
    }
    expect(codeOf(bytes)).toBe("damaged");
  });

  it("refuses parts that leave the package, stand twice or overlap", () => {
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

  it("refuses XML that is not well formed, not text, or nested without end", () => {
    expect(codeOf(withPart("xl/worksheets/sheet1.xml", "<worksheet><sheetData>"))).toBe("damaged");
    expect(codeOf(withPart("xl/worksheets/sheet1.xml", new Uint8Array([60, 97, 62, 0xff, 0xfe, 0xff])))).toBe(
      "damaged",
    );
    expect(
      codeOf(withPart("xl/worksheets/sheet1.xml", worksheet("<a>".repeat(5000) + "</a>".repeat(5000)))),
    ).toBe("damaged");
    expect(codeOf(withPart("xl/workbook.xml", "<html/>"))).toBe("damaged");
  });

  it("refuses elements, attributes and namespaces without end, before they fill the memory", () => {
    expect(codeOf(withSheet(`<sheetData/><x>${"<a/>".repeat(3_100_000)}</x>`))).toBe("tooLarge");
    expect(codeOf(withSheet(`<sheetData/><x>${"<!---->".repeat(3_100_000)}</x>`))).toBe("tooLarge");
    const many = (count: number, name: string): string =>
      Array.from({ length: count }, (_, index) => ` ${name}${index}="x"`).join("");
    expect(codeOf(withSheet(`<sheetData/><x${many(1_001, "a")}/>`))).toBe("damaged");
    expect(codeOf(withSheet(`<sheetData/><x${many(101, "xmlns:n")}/>`))).toBe("damaged");
  });

  it("is not held up by as many formulas as a workbook may have cells", () => {
    const rows = Array.from(
      { length: 10_000 },
      (_, row) =>
        `<row r="${row + 1}">${`<c><f t="normal" xml:space="preserve">A1</f></c>`.repeat(77)}</row>`,
    );
    expect(codeOf(withSheet(`<sheetData>${rows.join("")}</sheetData>`))).toBe("loaded");
  });

  it("refuses two cells at one place: nobody can tell which holds", () => {
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

  it("refuses missing parts and relationships that lead nowhere", () => {
    expect(codeOf(withPart("xl/workbook.xml", null))).toBe("damaged");
    expect(codeOf(withPart("xl/worksheets/sheet1.xml", null))).toBe("damaged");
    expect(codeOf(withPart("xl/sharedStrings.xml", null))).toBe("damaged");
    expect(codeOf(withPart("[Content_Types].xml", null))).toBe("notXlsx");
    expect(codeOf(withPart("xl/_rels/workbook.xml.rels", null))).toBe("damaged");
  });

  it("is not held up by relationships that go in a circle", () => {
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
    ["an address that is none", '<sheetData><row r="1"><c r="11"><v>1</v></c></row></sheetData>'],
    ["a number that is none", '<sheetData><row r="1"><c r="A1"><v>NaN</v></c></row></sheetData>'],
    ["a number without end", '<sheetData><row r="1"><c r="A1"><v>1e400</v></c></row></sheetData>'],
    ["a number that is not decimal", '<sheetData><row r="1"><c r="A1"><v>0x10</v></c></row></sheetData>'],
    ["a string that does not exist", '<sheetData><row r="1"><c r="A1" t="s"><v>5</v></c></row></sheetData>'],
    ["a style that does not exist", '<sheetData><row r="1"><c r="A1" s="9"/></row></sheetData>'],
    ["a type that does not exist", '<sheetData><row r="1"><c r="A1" t="q"><v>5</v></c></row></sheetData>'],
    ["columns described twice", '<cols><col min="1" max="16384"/><col min="5" max="5"/></cols><sheetData/>'],
    ["columns without end", '<cols><col min="1" max="999999999"/></cols><sheetData/>'],
    ["a merge that is none", '<sheetData/><mergeCells><mergeCell ref="A1:ZZZZ9"/></mergeCells>'],
    [
      "a shared formula without a first cell",
      '<sheetData><row r="1"><c r="A1"><f t="shared" si="3"/></c></row></sheetData>',
    ],
  ])("refuses %s", (_, content) => {
    expect(codeOf(withSheet(content))).toBe("damaged");
  });

  it("says in one line what is wrong", () => {
    expect(() => loadXlsx(withPart("xl/worksheets/sheet1.xml", null))).toThrow(
      /表1 is missing from the file/,
    );
  });
});
