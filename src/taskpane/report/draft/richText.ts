/** A drafted report as rich text that Word takes with its fonts and indents. */
import {
  textOfRuns,
  type DraftParagraph,
  type DraftRun,
  type ReportDraft,
} from "../../../domain/report/draft/draft";

export function plainTextOf({ paragraphs }: ReportDraft): string {
  return paragraphs.map(({ runs }) => textOfRuns(runs)).join("\n");
}

/** The others have a first line that is indented. */
const ALIGNMENTS: Partial<Readonly<Record<DraftParagraph["style"], string>>> = {
  title: "text-align:center",
  attachment: "",
  addressee: "",
  signature: "text-align:right",
};

export function htmlOf({ paragraphs, format }: ReportDraft): string {
  const formats = {
    attachment: format.attachment,
    title: format.title,
    heading1: format.headings[0],
    heading2: format.headings[1],
    heading3: format.headings[2],
    heading4: format.headings[3],
    body: format.body,
    addressee: format.body,
    signature: format.body,
  } as const;
  const styleOf = (style: DraftParagraph["style"]): string => {
    const { font, size, bold } = formats[style];
    return [
      `font-family:'${format.latinFont}','${font}'`,
      `mso-fareast-font-family:'${font}'`,
      `font-size:${size}pt`,
      `font-weight:${bold === true ? "bold" : "normal"}`,
      `line-height:${format.lineSpacing}pt`,
      "mso-line-height-rule:exactly",
      "margin:0",
      ALIGNMENTS[style] ?? "text-indent:2em",
    ]
      .filter((part) => part !== "")
      .join(";");
  };
  const lines = paragraphs.map(
    ({ style, runs }) => `<p style="${styleOf(style)}">${runs.map(runHtml).join("")}</p>`,
  );
  return `<div lang="zh-CN">${lines.join("")}</div>`;
}

function runHtml(run: DraftRun): string {
  const text = run.text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  return run.kind === "blank" ? `<span style="background:yellow">${text}</span>` : text;
}
