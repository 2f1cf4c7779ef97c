/** .docx: the reader of written reports, and the writer of drafts. */
export { readDocx, type DocxReport, type UnreadParts } from "./read";
export type { DocxComment } from "./comments";
export { MAX_REPORT_BYTES, readReport } from "./readReport";
export { writeDocx } from "./write";
