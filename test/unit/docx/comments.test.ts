/** Comments in a copy of a report: at their words, taken out again, and beside those of others. */
import { readDocx } from "../../../src/docx";
import { commentedName, writeComments, type DocxComment } from "../../../src/docx/comments";
import { readZip, writeZip } from "../../../src/xlsx/opc/zip";
import { docx, paragraph, run } from "../../support/docx";

const NOW = new Date(Date.UTC(2022, 3, 6, 10, 30));
const comment = (paragraphNumber: number, quote: string): DocxComment => ({
  place: { kind: "paragraph", first: paragraphNumber, last: paragraphNumber, quote },
  lines: ["必须改：标题", "应为 < 90 & 其他"],
});
const partOf = (bytes: Uint8Array, name: string): string =>
  new TextDecoder().decode(readZip(bytes).get(name));
const body = (bytes: Uint8Array): string => partOf(bytes, "word/document.xml");

/** The words between the marks of each comment */
function commented(bytes: Uint8Array): string[] {
  const source = body(bytes);
  return [...source.matchAll(/<w:commentRangeStart w:id="(\d+)"\/>/g)].map((match) => {
    const end = source.indexOf(`<w:commentRangeEnd w:id="${match[1] ?? ""}"/>`);
    return source.slice(match.index, end).replace(/<[^>]*>/g, "");
  });
}

const REPORT = docx({
  body:
    paragraph(run("支出72万元，执行率80%。结余18万元。", "<w:b/>")) +
    paragraph(run("甲") + run("乙&amp;丙")) +
    paragraph(
      `<w:r><w:t xml:space="preserve">到位</w:t><w:tab/><w:t xml:space="preserve">90万元</w:t></w:r>`,
    ) +
    "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>指标</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>48处</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
});

test("each stands around its words, also in the middle of a run, over two runs and in a table", () => {
  const copy = writeComments(
    REPORT,
    [comment(1, "执行率80%"), comment(1, "结余18万元"), comment(2, "甲乙&丙"), comment(4, "指标，48处")],
    NOW,
  );
  expect(commented(copy)).toEqual(["执行率80%", "结余18万元", "甲乙&amp;丙", "指标"]);
  expect(partOf(copy, "word/comments.xml")).toContain("应为 &lt; 90 &amp; 其他");
  expect(readDocx(copy).text).toEqual(readDocx(REPORT).text);
});

test("a run with more than a text is not parted, and words that are nowhere are at their paragraph", () => {
  expect(commented(writeComments(REPORT, [comment(3, "90万元"), comment(1, "没有")], NOW))).toEqual([
    "支出72万元，执行率80%。结余18万元。",
    "到位90万元",
  ]);
});

test("without comments the document is as it was, and other parts never change", () => {
  const copy = writeComments(REPORT, [comment(1, "执行率80%"), comment(2, "乙")], NOW);
  expect(body(writeComments(copy, [], NOW))).toBe(body(REPORT));
  const [before, after] = [readZip(REPORT), readZip(copy)];
  const same = [...before.keys()].filter((name) => !/document\.xml|Content_Types/.test(name));
  expect(same.map((name) => after.get(name))).toEqual(same.map((name) => before.get(name)));
});

test("a second check renews our comments and leaves those of others", () => {
  const once = writeComments(REPORT, [comment(1, "执行率80%"), comment(2, "乙")], NOW);
  expect(body(writeComments(once, [comment(1, "执行率80%"), comment(2, "乙")], NOW))).toBe(body(once));
  const theirs = readZip(once);
  const list = partOf(once, "word/comments.xml").replace('w:author="预算绩效自评"', 'w:author="张三"');
  theirs.set("word/comments.xml", new TextEncoder().encode(list));

  const again = writeComments(writeZip(theirs), [], NOW);
  expect(commented(again)).toEqual(["执行率80%"]);
  expect(partOf(again, "word/comments.xml").match(/<w:comment /g)).toHaveLength(1);
});

test("the name of a copy", () => {
  expect(["报告.docx", "报告（批注）.docx", "报告"].map(commentedName)).toEqual(
    Array<string>(3).fill("报告（批注）.docx"),
  );
});
