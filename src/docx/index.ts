/** The text of a .docx: the reader of written reports. */
export { readDocx, type DocxReport } from "./read";
