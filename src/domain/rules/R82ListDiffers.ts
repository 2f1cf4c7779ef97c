import { stated, type ReportContext } from "../report/check/context";
import type { TiedClaim } from "../report/check/tiedClaim";
import { numeralValue } from "../text";
import { OUR_PROPOSAL } from "./documents";
import type { Found, Rule } from "./rule";

export interface Inputs {
  "R82.listDiffers": { readonly quote: string; readonly announced: string; readonly given: string };
  /** 一是…三是… */
  "R82.itemMissing": { readonly quote: string; readonly missing: string };
}

const MARKER = /(?<![统每另])([一二三四五六七八九十])是(?!否)/gu;

/** “四项举措”…一是…二是…三是…四是 in one paragraph */
function check(claim: TiedClaim, context: ReportContext): Found<Inputs>[] {
  if (!claim.counts || claim.value === null || claim.value.lt(2)) return [];
  const { folded } = claim.place.paragraph;
  const all = [...folded.matchAll(MARKER)];
  const former = all.filter(({ index }) => index < claim.numeral).at(-1)?.index ?? -1;
  const [first, ...others] = all.filter(({ index }) => index >= claim.end);
  if (first?.[1] !== "一") return [];
  // The first count before the list announces it, or one right before its colon.
  const announcing = context
    .inParagraph(claim)
    .filter(({ counts, end, numeral }) => counts && numeral > former && end <= first.index);
  const between = folded.slice(claim.end, first.index);
  const isAnnounced =
    /^\p{Script=Han}{1,12}：$/u.test(between) ||
    (announcing.at(0) === claim &&
      (/[“"]$/u.test(folded.slice(0, claim.numeral)) ||
        /以下|下列|如下/.test(folded.slice(claim.start, first.index))));
  if (!isAnnounced) return [];
  const next = others.findIndex(([, word]) => word === "一");
  const markers = [first, ...(next < 0 ? others : others.slice(0, next))];
  let given = 0;
  for (const [, word = ""] of markers) if (numeralValue(word) === given + 1) given += 1;
  if (claim.value.eq(given)) return [];
  const place = context.placeOf(claim);
  const inputs = { quote: place.quote, announced: stated(claim), given: String(given) };
  return [
    {
      code: "R82.listDiffers",
      at: [],
      passages: [place],
      inputs,
      expected: inputs.given,
      actual: inputs.announced,
    },
  ];
}

/** 一是…三是… in one paragraph: the second has no number or is missing. */
function checkNumbers(context: ReportContext): Found<Inputs>[] {
  return context.paragraphs.flatMap((place) => {
    const { folded } = place.paragraph;
    const found: Found<Inputs>[] = [];
    let last = 0;
    for (const { 0: marker, 1: word = "", index } of folded.matchAll(MARKER)) {
      // 原因之一是 is no number of a list.
      if (index > 0 && !/[，。；：！？]/u.test(folded.charAt(index - 1))) continue;
      const number = numeralValue(word) ?? 0;
      if (last > 0 && number > last + 1) {
        const passage = context.placeIn(place, index, index + marker.length + QUOTED);
        const inputs = { quote: passage.quote, missing: NUMERALS.charAt(last) };
        found.push({ code: "R82.itemMissing", at: [], passages: [passage], inputs, actual: marker });
      }
      // A list within the list may end where the outer one goes on.
      if (last > 0 || number === 1) last = number;
    }
    return found;
  });
}

const NUMERALS = "一二三四五六七八九十";
/** Characters of the item that are quoted */
const QUOTED = 12;

export const R82: Rule<Inputs> = {
  id: "R82",
  group: "report",
  clause: OUR_PROPOSAL,
  formula: "所称项数 = “一是、二是……”所列项数，序号相连",
  severities: { "R82.listDiffers": "error", "R82.itemMissing": "note" },
  report: { claim: check, report: checkNumbers },
};
