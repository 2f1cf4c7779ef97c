/** Why a file could not be read as a workbook. */
export type XlsxErrorCode =
  /** not an Office Open XML workbook at all */
  | "notXlsx"
  /** a workbook of Excel 97–2003 (.xls) */
  | "oldFormat"
  /** protected by a password */
  | "encrypted"
  /** parts are missing, cut off or contradict each other */
  | "damaged"
  /** larger than the host reads (or made to look so) */
  | "tooLarge"
  /** a kind of workbook that the host does not read (.xlsb) */
  | "unsupported"
  /** in the namespaces of ISO 29500 Strict: what would be written into it is in the usual ones, and Excel takes no mixture */
  | "strict";

/** Thrown by `loadXlsx` for every file that cannot be read; the message says what is wrong with the file. */
export class XlsxError extends Error {
  override readonly name = "XlsxError";

  constructor(
    readonly code: XlsxErrorCode,
    message: string,
  ) {
    super(message);
  }
}
