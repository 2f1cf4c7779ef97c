/** Reads a written report from a file (.docx or plain text) or from pasted text. */
import { MAX_CHARACTERS, readPlainText, ReportTooLarge } from "../domain/report/check/reportText";
import { UnreadableReport, type ReportProblem, type ReportSource } from "../domain/report/check/source";
import { XlsxError, type XlsxErrorCode } from "../xlsx/opc/errors";
import { NOTHING_UNREAD, readDocx, type DocxReport } from "./read";

export const MAX_REPORT_BYTES = 32 * 1024 * 1024;

const PROBLEMS: Record<XlsxErrorCode, ReportProblem> = {
  notXlsx: "notDocx",
  oldFormat: "oldFormat",
  encrypted: "encrypted",
  damaged: "damaged",
  tooLarge: "tooLarge",
  unsupported: "notDocx",
  strict: "strict",
};

export interface ReadReport extends DocxReport {
  /** The file as it was read; null for plain text */
  readonly document: Uint8Array | null;
}

/** @throws UnreadableReport */
export async function readReport(source: ReportSource): Promise<ReadReport> {
  if (source.kind === "text") return readable(() => plain(source.text));
  const { name, size } = source.file;
  if (size > MAX_REPORT_BYTES) throw new UnreadableReport("tooLarge");
  let content: Uint8Array;
  try {
    content = new Uint8Array(await source.file.arrayBuffer());
  } catch (cause) {
    throw new UnreadableReport("unavailable", { cause });
  }
  return readable(() => {
    if (OTHER_FORMAT.test(latin(content))) throw new UnreadableReport("otherFormat");
    if (/\.docx$/i.test(name) || isPackage(content)) return { ...readDocx(content), document: content };
    return plain(decoded(content));
  });
}

function plain(text: string): ReadReport {
  return { text: readPlainText(text), tables: [], unread: NOTHING_UNREAD, document: null };
}

/** Runs `work` and converts the errors of the readers to `UnreadableReport`. */
function readable<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof ReportTooLarge) throw new UnreadableReport("tooLong", { cause });
    if (cause instanceof XlsxError) throw new UnreadableReport(PROBLEMS[cause.code], { cause });
    throw cause;
  }
}

/** PDF, RTF, HTML, MHTML and the XML of Word 2003, whatever the file is called */
const OTHER_FORMAT =
  /^(?:\u00ef\u00bb\u00bf)?\s*(?:%PDF-|\{\\rtf|<!doctype html|<html|MIME-Version:|<\?xml[^>]*>\s*<(?:\?mso|w:wordDocument|html|pkg:package|office:document))/i;
/** Number of bytes that `OTHER_FORMAT` is matched against */
const HEAD = 400;

function latin(content: Uint8Array): string {
  return String.fromCharCode(...content.subarray(0, HEAD));
}

/** A zip, or the container of .doc and of encrypted documents, whatever the file is called */
function isPackage(content: Uint8Array): boolean {
  const starts = (...bytes: readonly number[]): boolean =>
    bytes.every((byte, index) => content[index] === byte);
  return starts(0x50, 0x4b, 0x03, 0x04) || starts(0xd0, 0xcf, 0x11, 0xe0);
}

/** Decodes UTF-8, UTF-16 with a byte order mark, or GB 18030, the default of a Chinese Windows. */
function decoded(content: Uint8Array): string {
  // A character has at most four bytes
  if (content.length > MAX_CHARACTERS * 4) throw new UnreadableReport("tooLong");
  const isWide = (content[0] === 0xff && content[1] === 0xfe) || (content[0] === 0xfe && content[1] === 0xff);
  if (content.includes(0) && !isWide) throw new UnreadableReport("notText");
  const encodings = isWide ? [content[0] === 0xff ? "utf-16le" : "utf-16be"] : ["utf-8", "gb18030"];
  for (const encoding of encodings) {
    try {
      // `fatal`: otherwise a wrong encoding could silently change a figure.
      return new TextDecoder(encoding, { fatal: true }).decode(content);
    } catch {
      // Try the next encoding
    }
  }
  throw new UnreadableReport("encoding");
}
