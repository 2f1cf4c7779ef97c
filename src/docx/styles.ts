/** The styles of an official document: fonts by name, exact spacing, the first line indented by two characters. */
import type { DocumentFormat, TextFormat } from "../domain/report/outlines";
import { newElement as el, type XmlElement } from "../xlsx/opc/xml";

/** Twentieths of a point */
export function twips(points: number): number {
  return Math.round(points * 20);
}

/** Sets all four: Word takes the theme's font for a missing one. */
function fonts(chinese: string, latin: string): XmlElement {
  return el("w:rFonts", {
    "w:ascii": latin,
    "w:hAnsi": latin,
    "w:eastAsia": chinese,
    "w:cs": latin,
  });
}

function text({ font, size, bold }: TextFormat, latin: string): XmlElement {
  return el("w:rPr", {}, [
    fonts(font, latin),
    el("w:b", { "w:val": bold === true ? "1" : "0" }),
    el("w:bCs", { "w:val": "0" }),
    el("w:color", { "w:val": "000000" }),
    el("w:sz", { "w:val": String(size * 2) }),
    el("w:szCs", { "w:val": String(size * 2) }),
  ]);
}

interface Style {
  readonly id: string;
  readonly name: string;
  readonly text: TextFormat;
  readonly paragraph: readonly XmlElement[];
  readonly basedOn?: string;
}

/** Punctuation stays inside the margin; no space is added between Chinese and digits. */
const TYPOGRAPHY = ["overflowPunct", "autoSpaceDE", "autoSpaceDN"].map((name) =>
  el(`w:${name}`, { "w:val": "0" }),
);
const NO_INDENT = el("w:ind", { "w:firstLineChars": "0", "w:firstLine": "0" });
const align = (side: string): XmlElement => el("w:jc", { "w:val": side });
const outline = (level: number): XmlElement => el("w:outlineLvl", { "w:val": String(level) });

export function stylesOf(format: DocumentFormat, namespaces: Record<string, string>): XmlElement {
  const { latinFont, lineSpacing, body } = format;
  const line = String(twips(lineSpacing));
  const indent = el("w:ind", {
    "w:firstLineChars": "200",
    "w:firstLine": String(twips(body.size * 2)),
  });
  const exact = el("w:spacing", { "w:before": "0", "w:after": "0", "w:line": line, "w:lineRule": "exact" });
  const styles: readonly Style[] = [
    { id: "Normal", name: "Normal", text: body, paragraph: [...TYPOGRAPHY, exact, indent, align("both")] },
    {
      id: "Attachment",
      name: "附件",
      text: format.attachment,
      basedOn: "Normal",
      paragraph: [el("w:spacing", { "w:after": line }), NO_INDENT, align("left")],
    },
    {
      id: "Title",
      name: "Title",
      text: format.title,
      basedOn: "Normal",
      paragraph: [NO_INDENT, align("center")],
    },
    ...format.headings.map((heading, level): Style => ({
      id: `Heading${level + 1}`,
      name: `heading ${level + 1}`,
      text: heading,
      basedOn: "Normal",
      // A heading stays with the text below it.
      paragraph: [el("w:keepNext"), outline(level)],
    })),
    {
      id: "Footer",
      name: "footer",
      text: format.pageNumber,
      basedOn: "Normal",
      paragraph: [el("w:spacing", { "w:line": "240", "w:lineRule": "auto" }), NO_INDENT],
    },
  ];
  return el("w:styles", namespaces, [
    el("w:docDefaults", {}, [
      el("w:rPrDefault", {}, [
        el("w:rPr", {}, [
          fonts(body.font, latinFont),
          el("w:kern", { "w:val": "2" }),
          el("w:sz", { "w:val": String(body.size * 2) }),
          el("w:szCs", { "w:val": String(body.size * 2) }),
          el("w:lang", { "w:val": "en-US", "w:eastAsia": "zh-CN", "w:bidi": "ar-SA" }),
        ]),
      ]),
      el("w:pPrDefault"),
    ]),
    ...styles.map((style) => styleOf(style, format)),
  ]);
}

function styleOf({ id, name, text: look, paragraph, basedOn }: Style, format: DocumentFormat): XmlElement {
  // 页码 is half-width 宋体; elsewhere digits have the Latin font.
  const latin = id === "Footer" ? look.font : format.latinFont;
  return el(
    "w:style",
    {
      "w:type": "paragraph",
      ...(id === "Normal" ? { "w:default": "1" } : {}),
      ...(id === "Attachment" ? { "w:customStyle": "1" } : {}),
      "w:styleId": id,
    },
    [
      el("w:name", { "w:val": name }),
      ...(basedOn === undefined ? [] : [el("w:basedOn", { "w:val": basedOn })]),
      ...(basedOn === undefined || id === "Footer" ? [] : [el("w:next", { "w:val": "Normal" })]),
      el("w:qFormat"),
      el("w:pPr", {}, [...paragraph]),
      text(look, latin),
    ],
  );
}
