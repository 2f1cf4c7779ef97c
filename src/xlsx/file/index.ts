/** Loads and saves .xlsx files without losing what the model does not represent. */
export { XlsxError, type XlsxErrorCode } from "../opc/errors";
export { fileExtension } from "./fileExtension";
export { loadXlsx } from "./load";
export { saveXlsx } from "./save";
export { MAX_FILE_BYTES } from "../opc/zip";
