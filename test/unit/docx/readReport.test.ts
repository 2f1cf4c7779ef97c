/** What a report may come as, and what is said of the rest. */
import { readReport } from "../../../src/docx";
import { UnreadableReport } from "../../../src/domain/report/check/source";
import { docx, paragraph, run } from "../../support/docx";

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

async function read(name: string, content: Uint8Array): Promise<readonly string[] | string> {
  const file = {
    name,
    size: content.length,
    arrayBuffer: async () => Promise.resolve(new Uint8Array(content).buffer),
  };
  try {
    return (await readReport({ kind: "file", file })).text.paragraphs.map(({ text }) => text);
  } catch (error) {
    if (error instanceof UnreadableReport) return error.problem;
    throw error;
  }
}

test.each([
  ["UTF-8", utf8("支出72万元")],
  ["UTF-8 with its mark", utf8("\ufeff支出72万元")],
  ["GB 18030", bytes(0xd6, 0xa7, 0xb3, 0xf6, 0x37, 0x32, 0xcd, 0xf2, 0xd4, 0xaa)],
  ["UTF-16", bytes(0xff, 0xfe, 0x2f, 0x65, 0xfa, 0x51, 0x37, 0, 0x32, 0, 0x07, 0x4e, 0x43, 0x51)],
])("a text in %s", async (_, content) => {
  expect(await read("报告.txt", content)).toEqual(["支出72万元"]);
});

test("a .docx under another name", async () => {
  expect(await read("报告.doc", docx({ body: paragraph(run("支出72万元")) }))).toEqual(["支出72万元"]);
});

const OLD = bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0));

test.each([
  ["报告.doc", OLD],
  ["报告.docx", OLD],
  ["报告.wps", OLD],
])("the old format as %s", async (name, content) => {
  expect(await read(name, content)).toMatch(/^(?:oldFormat|damaged)$/);
});

test.each([
  ["报告.pdf", utf8("%PDF-1.7\n1 0 obj")],
  ["报告.docx", utf8("%PDF-1.7\n1 0 obj")],
  ["报告.rtf", utf8("{\\rtf1\\ansi 72}")],
  ["报告.doc", utf8("{\\rtf1\\ansi 72}")],
  ["报告.doc", utf8("\ufeff<html xmlns:w='urn'><body>支出72万元</body></html>")],
  ["报告.mht", utf8("MIME-Version: 1.0\nContent-Type: multipart/related")],
  ["报告.xml", utf8('<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>')],
])("another format: %s", async (name, content) => {
  expect(await read(name, content)).toBe("otherFormat");
});

test("a zip that is no .docx, and bytes that are no text", async () => {
  expect(await read("报告.docx", bytes(0x50, 0x4b, 3, 4, 1, 2))).toMatch(/^(?:notDocx|damaged)$/);
  expect(await read("报告.txt", bytes(0x41, 0, 0x42))).toBe("notText");
  expect(await read("报告.txt", bytes(0xff, 0x30, 0xff))).toBe("encoding");
});
