/**
 * Writes a drafted report as a .docx in the form of an official document. Each figure stands in a content control whose
 * tag is its source, so that it can be found and refreshed; blanks are highlighted. The output depends on the draft only.
 */
import {
  textOfRuns,
  type DraftParagraph,
  type DraftRun,
  type ReportDraft,
} from "../domain/report/draft/draft";
import { newElement as el, writeDocument, type XmlElement, type XmlNode } from "../xlsx/opc/xml";
import { encodeText, writeZip, type Deflate } from "../xlsx/opc/zip";
import { stylesOf, twips } from "./styles";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const NAMESPACES = {
  "xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  "xmlns:r": OFFICE,
  "xmlns:mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
  "xmlns:w15": "http://schemas.microsoft.com/office/word/2012/wordml",
  "mc:Ignorable": "w15",
};

export function writeDocx(draft: ReportDraft, deflate?: Deflate): Uint8Array {
  const parts: Readonly<Record<string, XmlElement>> = {
    "[Content_Types].xml": contentTypes(draft.header !== undefined),
    "_rels/.rels": relationships([
      ["officeDocument", "word/document.xml"],
      [`${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
    ]),
    "docProps/core.xml": coreProperties(draft),
    "word/document.xml": documentOf(draft),
    "word/_rels/document.xml.rels": relationships([
      ["styles", "styles.xml"],
      ["settings", "settings.xml"],
      ["footer", "footer1.xml"],
      ["footer", "footer2.xml"],
      ...(draft.header === undefined ? [] : [["header", "header1.xml"] as const]),
    ]),
    "word/styles.xml": stylesOf(draft.format, NAMESPACES),
    "word/settings.xml": settings(),
    "word/footer1.xml": footer("right"),
    "word/footer2.xml": footer("left"),
    ...(draft.header === undefined ? {} : { "word/header1.xml": header(draft.header) }),
  };
  const files = Object.entries(parts).map(([name, root]) => [name, encodeText(writeDocument(root))] as const);
  return writeZip(new Map(files), deflate);
}

function contentTypes(withHeader: boolean): XmlElement {
  const override = (part: string, type: string): XmlElement =>
    el("Override", { PartName: `/${part}`, ContentType: type });
  return el("Types", { xmlns: `${PACKAGE}/content-types` }, [
    el("Default", {
      Extension: "rels",
      ContentType: "application/vnd.openxmlformats-package.relationships+xml",
    }),
    el("Default", { Extension: "xml", ContentType: "application/xml" }),
    override("word/document.xml", `${WORD}.document.main+xml`),
    override("word/styles.xml", `${WORD}.styles+xml`),
    override("word/settings.xml", `${WORD}.settings+xml`),
    override("word/footer1.xml", `${WORD}.footer+xml`),
    override("word/footer2.xml", `${WORD}.footer+xml`),
    ...(withHeader ? [override("word/header1.xml", `${WORD}.header+xml`)] : []),
    override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
  ]);
}

/** Ids are `rId1`, `rId2` … in the order of `items`. */
function relationships(items: readonly (readonly [type: string, target: string])[]): XmlElement {
  return el(
    "Relationships",
    { xmlns: `${PACKAGE}/relationships` },
    items.map(([type, target], index) =>
      el("Relationship", {
        Id: `rId${index + 1}`,
        Type: type.includes(":") ? type : `${OFFICE}/${type}`,
        Target: target,
      }),
    ),
  );
}

function coreProperties({ paragraphs }: ReportDraft): XmlElement {
  const title = paragraphs
    .filter(({ style }) => style === "title")
    .map(({ runs }) => textOfRuns(runs))
    .join("");
  return el(
    "cp:coreProperties",
    {
      "xmlns:cp": `${PACKAGE}/metadata/core-properties`,
      "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    },
    [el("dc:title", {}, [characters(title)])],
  );
}

function documentOf({ paragraphs, format, header: text }: ReportDraft): XmlElement {
  const ids = new Counter();
  const last = paragraphs.map(({ style }) => style).lastIndexOf("title");
  const body = paragraphs.map((paragraph, index) =>
    paragraphOf(paragraph, ids, index === last ? twips(format.lineSpacing) : 0),
  );
  return el("w:document", NAMESPACES, [el("w:body", {}, [...body, section(format, text !== undefined)])]);
}

/** Issues the ids of content controls, unique in the document. */
class Counter {
  private count = 0;

  next(): number {
    this.count += 1;
    return this.count;
  }
}

const STYLE_IDS: Readonly<Record<DraftParagraph["style"], string>> = {
  attachment: "Attachment",
  title: "Title",
  heading1: "Heading1",
  heading2: "Heading2",
  heading3: "Heading3",
  heading4: "Heading4",
  body: "Normal",
  addressee: "Normal",
  signature: "Normal",
};

/** What differs from the style of the same id: four characters of blank after a signature, as GB/T 9704 has it */
const PROPERTIES: Partial<Readonly<Record<DraftParagraph["style"], readonly XmlElement[]>>> = {
  addressee: [el("w:ind", { "w:firstLineChars": "0", "w:firstLine": "0" })],
  signature: [
    el("w:ind", { "w:rightChars": "400", "w:right": "1280", "w:firstLineChars": "0", "w:firstLine": "0" }),
    el("w:jc", { "w:val": "right" }),
  ],
};

/** @param after blank space below, in twentieths of a point */
function paragraphOf({ style, runs }: DraftParagraph, ids: Counter, after: number): XmlElement {
  const properties = [el("w:pStyle", { "w:val": STYLE_IDS[style] })];
  if (after > 0) properties.push(el("w:spacing", { "w:after": String(after) }));
  properties.push(...(PROPERTIES[style] ?? []));
  return el("w:p", {}, [el("w:pPr", {}, properties), ...runs.map((run) => runOf(run, ids))]);
}

function runOf(run: DraftRun, ids: Counter): XmlElement {
  if (run.kind === "text") return textRun(run.text);
  if (run.kind === "blank") return textRun(run.text, [el("w:highlight", { "w:val": "yellow" })]);
  const name = characters(run.source).slice(0, MAX_TAG);
  return el("w:sdt", {}, [
    el("w:sdtPr", {}, [
      el("w:alias", { "w:val": name }),
      el("w:tag", { "w:val": name }),
      el("w:id", { "w:val": String(ids.next()) }),
      // Hides the frame, which distracts from reading.
      el("w15:appearance", { "w15:val": "hidden" }),
    ]),
    el("w:sdtContent", {}, [textRun(run.text)]),
  ]);
}

/** Word refuses a file with a longer tag. */
const MAX_TAG = 64;

/** The hint keeps quotation marks and dashes in the Chinese font. */
function textRun(text: string, properties: readonly XmlNode[] = []): XmlElement {
  return el("w:r", {}, [
    el("w:rPr", {}, [el("w:rFonts", { "w:hint": "eastAsia" }), ...properties]),
    el("w:t", { "xml:space": "preserve" }, [characters(text)]),
  ]);
}

/** A cell may hold characters that XML does not allow. */
function characters(text: string): string {
  return text.replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "");
}

const MM = 1440 / 25.4;
const mm = (value: number): string => String(Math.round(value * MM));
/** Points per millimetre */
const POINTS = 72 / 25.4;

function section({ page, lineSpacing, pageNumber }: ReportDraft["format"], withHeader: boolean): XmlElement {
  const below = page.bottom - page.pageNumberBelow - (pageNumber.size * 1.2) / POINTS;
  return el("w:sectPr", {}, [
    ...(withHeader
      ? ["default", "even"].map((type) => el("w:headerReference", { "w:type": type, "r:id": "rId5" }))
      : []),
    el("w:footerReference", { "w:type": "default", "r:id": "rId3" }),
    el("w:footerReference", { "w:type": "even", "r:id": "rId4" }),
    el("w:pgSz", { "w:w": mm(page.width), "w:h": mm(page.height) }),
    el("w:pgMar", {
      "w:top": mm(page.top),
      "w:right": mm(page.right),
      "w:bottom": mm(page.bottom),
      "w:left": mm(page.left),
      "w:header": mm(15),
      "w:footer": mm(below),
      "w:gutter": "0",
    }),
    // A character grid would give 28 characters a line, but LibreOffice then drops punctuation at line ends.
    el("w:docGrid", { "w:type": "lines", "w:linePitch": String(twips(lineSpacing)) }),
  ]);
}

function settings(): XmlElement {
  return el("w:settings", NAMESPACES, [
    el("w:evenAndOddHeaders"),
    el("w:characterSpacingControl", { "w:val": "compressPunctuation" }),
    el("w:compat", {}, [
      el("w:compatSetting", {
        "w:name": "compatibilityMode",
        "w:uri": "http://schemas.microsoft.com/office/word",
        "w:val": "15",
      }),
    ]),
    el("w:themeFontLang", { "w:val": "en-US", "w:eastAsia": "zh-CN" }),
  ]);
}

function header(text: string): XmlElement {
  return el("w:hdr", NAMESPACES, [
    el("w:p", {}, [el("w:pPr", {}, [el("w:jc", { "w:val": "center" })]), textRun(text)]),
  ]);
}

/** — 1 —: right on odd pages, left on even ones, a character from the edge */
function footer(side: "right" | "left"): XmlElement {
  const field = (type: string): XmlElement => el("w:r", {}, [el("w:fldChar", { "w:fldCharType": type })]);
  return el("w:ftr", NAMESPACES, [
    el("w:p", {}, [
      el("w:pPr", {}, [
        el("w:pStyle", { "w:val": "Footer" }),
        el("w:ind", { [`w:${side}Chars`]: "100", [`w:${side}`]: "280" }),
        el("w:jc", { "w:val": side }),
      ]),
      textRun("— "),
      field("begin"),
      el("w:r", {}, [el("w:instrText", { "xml:space": "preserve" }, [" PAGE "])]),
      field("separate"),
      textRun("1"),
      field("end"),
      textRun(" —"),
    ]),
  ]);
}
