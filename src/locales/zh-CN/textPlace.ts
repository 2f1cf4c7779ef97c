import type { TextPlace } from "../../domain/finding";

/** Lines of a text, or paragraphs of a .docx */
export const placeName = ({ kind, first, last }: TextPlace): string => {
  const unit = kind === "lines" ? "行" : "段";
  return first === last ? `第${first}${unit}` : `第${first}至${last}${unit}`;
};
