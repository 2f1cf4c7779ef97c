/** .xlsx files in and out, without losing what the model does not understand. */
export { XlsxError, type XlsxErrorCode } from "./errors";
export { EXTENSIONS, fileExtension } from "./fileExtension";
export { loadXlsx } from "./load";
export { saveXlsx } from "./save";
export { MAX_FILE_BYTES } from "./zip";
