/** .docx: the reader of written reports, and the writer of drafts. */
export { readDocx, type DocxReport } from "./read";
export { writeDocx } from "./write";
