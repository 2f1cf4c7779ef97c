import type { ReportContext } from "../report/check/context";
import { OUTLINE_INSTRUCTIONS } from "../report/outlines/instructions";
import type { TextPlace } from "../finding";
import { OUR_PROPOSAL } from "./documents";
import type { Found, Rule } from "./rule";

export interface Inputs {
  "R81.outlineLeft": { readonly count: number; readonly first: string };
}

const OUTLINE = new RegExp(OUTLINE_INSTRUCTIONS.join("|"), "gu");

/** One finding for the whole report, with all places. */
function check(context: ReportContext): Found<Inputs>[] {
  const passages = context.paragraphs.flatMap((place): TextPlace[] =>
    [...place.paragraph.folded.matchAll(OUTLINE)].map((match) =>
      context.placeIn(place, match.index, match.index + match[0].length),
    ),
  );
  const [first] = passages;
  if (first === undefined) return [];
  const inputs = { count: passages.length, first: first.quote };
  return [{ code: "R81.outlineLeft", at: [], passages, inputs, actual: first.quote }];
}

export const R81: Rule<Inputs> = {
  id: "R81",
  group: "report",
  clause: OUR_PROPOSAL,
  formula: "报告中没有提纲的说明文字",
  severities: { "R81.outlineLeft": "warning" },
  report: { report: check },
};
