import { readDocx } from "../../../src/docx";
import { ReportTooLarge } from "../../../src/domain/report/check/reportText";
import { XlsxError } from "../../../src/xlsx/file";
import { docx, paragraph, run, type DocxParts } from "../../support/docx";

const textsOf = (parts: DocxParts): string[] => readDocx(docx(parts)).text.paragraphs.map(({ text }) => text);
const numbered = (level: number, text: string): string =>
  paragraph(run(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`);

test("runs in order, and a tab keeps two figures apart", () => {
  const body = paragraph(`${run("3")}<w:r><w:tab/></w:r>${run("16场招聘会")}`);
  expect(textsOf({ body })).toEqual(["3 16场招聘会"]);
});

test("tracked insertions are kept; deletions, moved text and hidden text are dropped", () => {
  const body = paragraph(
    `${run("支出")}<w:ins>${run("72")}</w:ins><w:del><w:r><w:delText>70</w:delText></w:r></w:del>` +
      `<w:moveFrom>${run("9")}</w:moveFrom>${run("隐藏", "<w:vanish/>")}${run("万元", '<w:vanish w:val="0"/>')}`,
  );
  expect(textsOf({ body })).toEqual(["支出72万元"]);
});

test("automatic numbers are rebuilt, by paragraph and by style, and restart below the next heading", () => {
  const numbering =
    '<w:abstractNum w:abstractNumId="0">' +
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>' +
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>' +
    '<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl>' +
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
  const styles =
    '<w:style w:styleId="Item"><w:pPr><w:numPr><w:ilvl w:val="2"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
  const styled = paragraph(run("条目"), '<w:pStyle w:val="Item"/>');
  const body =
    numbered(0, "概况") + numbered(1, "职能") + styled + styled + numbered(0, "资金") + numbered(1, "预算");
  expect(textsOf({ body, numbering, styles })).toEqual([
    "一、概况",
    "（一）职能",
    "1.条目",
    "2.条目",
    "二、资金",
    "（一）预算",
  ]);
});

test("text boxes once, rows of tables, footnotes, endnotes; counted as paragraphs", () => {
  const box = `<wps:txbx><w:txbxContent>${paragraph(run("框内"))}</w:txbxContent></wps:txbx>`;
  const twice = `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r>`;
  const cell = (text: string): string => `<w:tc>${paragraph(run(text))}</w:tc>`;
  const table = `<w:tbl><w:tr>${cell("项目")}${cell("支出")}</w:tr><w:tr>${cell("培训")}${cell("72万元")}</w:tr></w:tbl>`;
  const footnotes = `<w:footnote w:type="separator">${paragraph(run("线"))}</w:footnote><w:footnote>${paragraph(run("注释"))}</w:footnote>`;
  const endnotes = `<w:endnote w:type="separator">${paragraph(run("线"))}</w:endnote><w:endnote>${paragraph(run("尾注"))}</w:endnote>`;
  const body = paragraph(run("正文") + twice) + table;
  const { text, tables } = readDocx(docx({ body, footnotes, endnotes }));
  expect(text.places).toBe("paragraph");
  expect(text.paragraphs.map((one) => [one.text, one.origins[0]])).toEqual([
    ["正文", 1],
    ["框内", 2],
    ["项目，支出", 3],
    ["培训，72万元", 5],
    ["注释", 7],
    ["尾注", 8],
  ]);
  expect(tables).toEqual([
    [
      ["项目", "支出"],
      ["培训", "72万元"],
    ],
  ]);
});

test("content controls around rows, cells and their text, and text boxes in cells, are read", () => {
  const control = (content: string): string =>
    `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  const cell = (content: string): string => `<w:tc>${content}</w:tc>`;
  const row = (...cells: readonly string[]): string => `<w:tr>${cells.join("")}</w:tr>`;
  const box = `<w:r><wps:txbx><w:txbxContent>${paragraph(run("框内"))}</w:txbxContent></wps:txbx></w:r>`;
  const first = row(control(cell(paragraph(run("培训")))), cell(control(paragraph(run("72万元")))));
  const second = row(cell(paragraph(run("合计") + box)), cell(paragraph(run("90万元"))));
  const body = `<w:tbl>${control(first)}${second}</w:tbl>`;
  expect(textsOf({ body })).toEqual(["培训，72万元", "合计，90万元", "框内"]);
});

test("levels and spans that are no whole numbers count as absent", () => {
  const level =
    '<w:lvl w:ilvl="x"><w:start w:val="y"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>';
  const numbering = `<w:abstractNum w:abstractNumId="0">${level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
  const cell = `<w:tc><w:tcPr><w:gridSpan w:val="x"/></w:tcPr>${paragraph(run("项目"))}</w:tc>`;
  const item = paragraph(run("条目"), '<w:numPr><w:ilvl w:val="x"/><w:numId w:val="1"/></w:numPr>');
  const body = `${item}<w:tbl><w:tr>${cell}</w:tr></w:tbl>`;
  expect(textsOf({ body, numbering })).toEqual(["1.条目", "项目"]);
});

describe("a form that is split over pages is one table:", () => {
  const row = (...cells: readonly string[]): string =>
    `<w:tr>${cells.map((text) => `<w:tc>${paragraph(run(text))}</w:tc>`).join("")}</w:tr>`;
  const table = (...rows: readonly string[]): string => `<w:tbl>${rows.join("")}</w:tbl>`;
  const heading = row("指标", "完成值");
  const first = table(heading, row("培训人数", "100"));
  const tablesOf = (body: string): readonly unknown[] => readDocx(docx({ body })).tables;

  test.each([
    ["with its headings repeated", first + table(heading, row("合格率", "98"))],
    ["without them, behind a blank paragraph", first + paragraph("") + table(row("合格率", "98"))],
  ])("%s", (_, body) => {
    expect(tablesOf(body)).toEqual([
      [
        ["指标", "完成值"],
        ["培训人数", "100"],
        ["合格率", "98"],
      ],
    ]);
  });

  test.each([
    ["behind other text", first + paragraph(run("附件4-2")) + first],
    ["of another width", first + table(row("合格率", "98", "10"))],
  ])("not a table %s", (_, body) => {
    expect(tablesOf(body)).toHaveLength(2);
  });
});

test.each([
  ["content controls", "<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"],
  ["tables", "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"],
])("%s nested more deeply than anybody nests them are refused", (_, open, close) => {
  const body = open.repeat(20_000) + paragraph(run("支出")) + close.repeat(20_000);
  expect(() => readDocx(docx({ body }))).toThrow(XlsxError);
});

test("tables of more cells than a report has are refused", () => {
  const cells = `<w:tc><w:tcPr><w:gridSpan w:val="63"/></w:tcPr></w:tc>`.repeat(100);
  const body = `<w:tbl>${`<w:tr>${cells}</w:tr>`.repeat(100)}</w:tbl>`;
  expect(() => readDocx(docx({ body }))).toThrow(ReportTooLarge);
});

test("a table of contents is left out", () => {
  const contents = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph(run("一、概况 1"))}</w:sdtContent></w:sdt>`;
  const control = `<w:sdt><w:sdtPr/><w:sdtContent>${paragraph(run("一、概况"))}</w:sdtContent></w:sdt>`;
  expect(textsOf({ body: contents + control })).toEqual(["一、概况"]);
});

describe("a file that is no report:", () => {
  const codeOf = (bytes: Uint8Array): string => {
    try {
      readDocx(bytes);
      return "read";
    } catch (error) {
      return error instanceof XlsxError ? error.code : String(error);
    }
  };

  test.each([
    ["text", new TextEncoder().encode("报告"), "notXlsx"],
    ["a document with entities", docx({ body: "&boom;" }), "damaged"],
    ["a bomb", docx({ body: paragraph(run("一".repeat(20_000_000))) }), "tooLarge"],
  ])("%s", (_, bytes, code) => {
    expect(codeOf(bytes)).toBe(code);
  });
});

describe("the field of a table of contents:", () => {
  const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const code = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
  const begin = mark("begin") + code(' TOC \\o "1-3" ') + mark("separate");
  const entry = `${run("一、概况")}${mark("begin")}${code(" PAGEREF _a ")}${mark("separate")}${run("3")}${mark("end")}`;

  test("its entries are left out, and what follows is read", () => {
    const body =
      paragraph(begin + entry) +
      paragraph(run("二、资金") + mark("end")) +
      paragraph(run("一、概况")) +
      paragraph(run("正文"));
    expect(textsOf({ body })).toEqual(["一、概况", "正文"]);
  });

  test("without an end nothing is left out", () => {
    const body = paragraph(begin + entry) + paragraph(run("正文"));
    expect(textsOf({ body })).toEqual(["一、概况3", "正文"]);
  });

  test("the result of another field is read", () => {
    const sum = mark("begin") + code(" =SUM(ABOVE) ") + mark("separate") + run("72") + mark("end");
    expect(textsOf({ body: paragraph(run("合计") + sum + run("万元")) })).toEqual(["合计72万元"]);
  });
});

test("formulas are read; pictures and embedded objects are counted", () => {
  const formula = `<m:oMath xmlns:m="urn:m"><m:r><m:t>72÷77</m:t></m:r></m:oMath>`;
  const picture = `<w:r><w:drawing><pic:pic xmlns:pic="urn:pic"/></w:drawing></w:r>`;
  const object = `<w:r><w:object><v:shape xmlns:v="urn:v"><v:imagedata/></v:shape></w:object></w:r>`;
  const chart = `<w:r><w:drawing><c:chart xmlns:c="urn:c"/></w:drawing></w:r>`;
  const body = `${paragraph(run("执行率") + formula + picture + object + chart)}<w:altChunk/>`;
  const { text, unread } = readDocx(docx({ body }));
  expect(text.paragraphs.map((one) => one.text)).toEqual(["执行率72÷77"]);
  expect(unread).toEqual({ pictures: 1, objects: 3 });
});
