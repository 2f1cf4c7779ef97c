import type { TextPlace } from "../../domain/finding";

/** Lines of a text, or paragraphs of a .docx, with the report where there are several */
export const placeName = ({ kind, first, last, report }: TextPlace): string => {
  const unit = kind === "lines" ? "line" : "paragraph";
  const of = report === undefined ? "" : ` of “${report}”`;
  return first === last ? `${unit} ${first}${of}` : `${unit}s ${first} to ${last}${of}`;
};
