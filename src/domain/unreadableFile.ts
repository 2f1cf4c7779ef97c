/** Why the file of another workbook could not be read; the first seven as `src/xlsx` names them. */
export type UnreadableFile =
  | "notXlsx"
  | "oldFormat"
  | "encrypted"
  | "damaged"
  | "tooLarge"
  | "unsupported"
  | "strict"
  /** It has none of the names of the standard workbook */
  | "notStandard";
