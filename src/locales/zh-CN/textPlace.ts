import type { TextPlace } from "../../domain/finding";

/** Lines of a text, or paragraphs of a .docx, with the report where there are several */
export const placeName = ({ kind, first, last, report }: TextPlace): string => {
  const unit = kind === "lines" ? "行" : "段";
  const of = report === undefined ? "" : `“${report}”`;
  return first === last ? `${of}第${first}${unit}` : `${of}第${first}至${last}${unit}`;
};
