/** Why a file could not be read as a workbook. */
export type XlsxErrorCode =
  /** not an Office Open XML workbook */
  | "notXlsx"
  /** a workbook of Excel 97–2003 (.xls) */
  | "oldFormat"
  /** protected by a password */
  | "encrypted"
  /** parts are missing, truncated or inconsistent */
  | "damaged"
  /** larger than the limits of the reader */
  | "tooLarge"
  /** a kind of workbook that is not supported (.xlsb) */
  | "unsupported"
  /** ISO 29500 Strict: we write the Transitional namespaces, and Excel rejects a mixture */
  | "strict";

/** Thrown by `loadXlsx` for a file that cannot be read; the message describes the fault. */
export class XlsxError extends Error {
  override readonly name = "XlsxError";

  constructor(
    readonly code: XlsxErrorCode,
    message: string,
  ) {
    super(message);
  }
}
