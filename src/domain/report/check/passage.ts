/** A passage of a report in its sentence and paragraph, as a reader needs it to find the place. */
import type { Paragraph, ReportText } from "./reportText";
import type { TextPlace } from "../../finding";

export interface Passage {
  /** The words of the sentence before and behind the passage */
  readonly before: string;
  readonly quote: string;
  readonly after: string;
  /** The rest of the paragraph around the sentence */
  readonly above: string;
  readonly below: string;
}

const SENTENCE_END = /[。！？；]/u;

/** The passage alone where the text no longer has it. */
export function passageIn({ paragraphs }: ReportText, { first, last, quote, report }: TextPlace): Passage {
  for (const { text, origins, report: of } of paragraphs) {
    if (of?.name !== report) continue;
    for (let start = text.indexOf(quote); start >= 0; start = text.indexOf(quote, start + 1)) {
      const end = start + quote.length;
      if (origins[start] === first && origins[end - 1] === last) return around(text, start, end);
      if (quote === "") break;
    }
  }
  return { before: "", quote, after: "", above: "", below: "" };
}

function around(text: Paragraph["text"], start: number, end: number): Passage {
  let from = start;
  while (from > 0 && !SENTENCE_END.test(text.charAt(from - 1))) from -= 1;
  let to = end;
  // A quote that ends its sentence has the mark already.
  if (!SENTENCE_END.test(text.charAt(end - 1)))
    while (to < text.length && !SENTENCE_END.test(text.charAt(to - 1))) to += 1;
  return {
    above: text.slice(0, from),
    before: text.slice(from, start),
    quote: text.slice(start, end),
    after: text.slice(end, to),
    below: text.slice(to),
  };
}
