/** Where a written report comes from, and why it cannot be read. */

/** A file of the browser, or one like it */
export interface ReportFile {
  readonly name: string;
  readonly size: number;
  readonly arrayBuffer: () => Promise<ArrayBuffer>;
}

export type ReportSource =
  { readonly kind: "file"; readonly file: ReportFile } | { readonly kind: "text"; readonly text: string };

/** Why a report cannot be read */
export type ReportProblem =
  | "notDocx"
  /** A .doc of Word 97–2003 */
  | "oldFormat"
  /** Protected by a password */
  | "encrypted"
  | "damaged"
  | "tooLarge"
  /** More text, figures or cells than a report holds */
  | "tooLong"
  /** ISO 29500 Strict */
  | "strict"
  /** PDF, RTF or a web page */
  | "otherFormat"
  /** Neither .docx nor text */
  | "notText"
  | "encoding"
  /** The file has changed or gone since it was chosen */
  | "unavailable";

export class UnreadableReport extends Error {
  override readonly name = "UnreadableReport";

  constructor(
    readonly problem: ReportProblem,
    options?: ErrorOptions,
  ) {
    super(problem, options);
  }
}
