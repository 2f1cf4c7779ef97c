import type { TextPlace } from "../../domain/finding";

/** Lines of a text, or paragraphs of a .docx */
export const placeName = ({ kind, first, last }: TextPlace): string => {
  const unit = kind === "lines" ? "line" : "paragraph";
  return first === last ? `${unit} ${first}` : `${unit}s ${first} to ${last}`;
};
