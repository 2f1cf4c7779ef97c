import { strFromU8, unzipSync } from "fflate";
import { readDocx, writeDocx } from "../../../src/docx";
import { textOfRuns, type ReportDraft } from "../../../src/domain/report/draft";
import { OUTLINES } from "../../../src/domain/report/outlines";
import { draftsOf, SAMPLE } from "../../support/drafts";

const [sample] = draftsOf(SAMPLE).reports;
if (sample === undefined) throw new Error("no draft");
const partsOf = (draft: ReportDraft): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(writeDocx(draft))).map(([name, content]) => [name, strFromU8(content)]),
  );
const parts = partsOf(sample);
const part = (name: string): string => parts[name] ?? "";

test("the reader of reports reads the words of the draft, paragraph by paragraph", () => {
  const { text } = readDocx(writeDocx(sample));
  const tight = (words: string): string => words.replace(/\s/g, "");
  expect(text.paragraphs.map((paragraph) => tight(paragraph.text))).toEqual(
    sample.paragraphs.map(({ runs }) => tight(textOfRuns(runs))),
  );
});

test("each figure stands in a content control with its source as tag", () => {
  const figures = sample.paragraphs.flatMap(({ runs }) => runs.filter(({ kind }) => kind === "figure"));
  const controls = [
    ...part("word/document.xml").matchAll(
      /<w:sdt>.*?<w:tag w:val="([^"]*)"\/>.*?<w:t [^>]*>([^<]*)<\/w:t>.*?<\/w:sdt>/gs,
    ),
  ].map(([, tag, text]) => [tag, text]);
  expect(controls).toHaveLength(figures.length);
  expect(controls).toContainEqual(["资金/支出/市级专项", "319.76万元"]);
  expect(controls.map(([, text]) => text)).toEqual(figures.map(({ text }) => text.replaceAll(">", "&gt;")));
});

test("a tag has at most the 64 characters that Word opens", () => {
  const source = `指标/完成值/整体/${"很长的指标名称".repeat(20)}`;
  const run = {
    kind: "figure",
    text: "1人",
    value: SAMPLE.unit.staffCount.value!,
    source,
    cells: [],
  } as const;
  const { "word/document.xml": xml = "" } = partsOf({
    ...sample,
    paragraphs: [{ style: "body", runs: [run] }],
  });
  const tags = [...xml.matchAll(/<w:(?:tag|alias) w:val="([^"]*)"/g)].map(([, tag = ""]) => tag.length);
  expect(tags).toEqual([64, 64]);
});

test("blanks are highlighted, and nothing else is", () => {
  const highlighted = [...part("word/document.xml").matchAll(/<w:highlight [^>]*>.*?<w:t [^>]*>([^<]*)</gs)];
  expect(highlighted.map(([, text]) => text)).toEqual(sample.blanks.map((what) => `【待填：${what}】`));
});

test("paper, margins and lines are those of GB/T 9704", () => {
  const xml = part("word/document.xml");
  expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"/>');
  expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
  expect(xml).toContain('<w:docGrid w:type="lines" w:linePitch="579"/>');
  // 22 lines fit between the margins.
  expect(16838 - 2098 - 1984 - 22 * 579).toBeGreaterThanOrEqual(0);
  expect(part("word/styles.xml")).toContain('w:line="579" w:lineRule="exact"');
});

test("fonts are named for Chinese and for digits, and quotation marks take the Chinese one", () => {
  const styles = part("word/styles.xml");
  for (const font of ["仿宋", "黑体", "楷体", "方正小标宋简体", "宋体"])
    expect(styles).toContain(`w:eastAsia="${font}"`);
  expect(styles).not.toMatch(/Theme=/);
  const runs = part("word/document.xml").split("<w:r>").length - 1;
  expect(part("word/document.xml").split('w:hint="eastAsia"')).toHaveLength(runs + 1);
});

test("郫都区 has lines of 30 points and bold titles", () => {
  const { "word/styles.xml": styles = "" } = partsOf({ ...sample, format: OUTLINES["郫都-2025"].format });
  expect(styles).toContain('w:line="600" w:lineRule="exact"');
  expect(styles).toMatch(/w:styleId="Title".*?w:eastAsia="方正小标宋简体".*?<w:b w:val="1"\/>/s);
});

test("page numbers stand right on odd pages and left on even ones", () => {
  expect(part("word/settings.xml")).toContain("<w:evenAndOddHeaders/>");
  expect(part("word/footer1.xml")).toMatch(/<w:jc w:val="right"\/>.*— .* PAGE .* —/s);
  expect(part("word/footer2.xml")).toMatch(/<w:jc w:val="left"\/>/);
  expect(part("word/document.xml")).toMatch(/w:type="default" r:id="rId3".*w:type="even" r:id="rId4"/s);
});

test("characters that XML does not allow are left out, and marks are escaped", () => {
  const { "word/document.xml": xml = "" } = partsOf({
    ...sample,
    paragraphs: [{ style: "body", runs: [{ kind: "text", text: "甲\u0001<乙>&\ud800丙𠮷" }] }],
  });
  expect(xml).toContain(">甲&lt;乙&gt;&amp;丙𠮷<");
});

test("the file depends on the draft only", () => {
  expect(writeDocx(sample)).toEqual(writeDocx(sample));
});
