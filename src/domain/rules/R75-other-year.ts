import type { ReportContext } from "../report/context";
import type { TiedClaim } from "../report/tiedClaim";
import { SELF_NAME } from "../report/selfNames";
import { fold } from "../text";
import { OUR_PROPOSAL } from "./documents";
import type { Found, Rule } from "./rule";
import { yearsLeftIn } from "./Y13-year-left";

export interface Inputs {
  "R75.otherYear": {
    readonly quote: string;
    /** 2020 */
    readonly written: string;
    readonly year: string;
  };
}

/** A year before the name of a project, or before the measure at the head of the clause: 2020年，年初预算… */
function check(claim: TiedClaim, context: ReportContext): Found<Inputs>[] {
  const { year, years } = context;
  if (year === null || claim.baseUnit !== "元") return [];
  const found = yearOfProject(claim) ?? yearOfSentence(claim);
  if (found === null || found.year === year || isOfOtherYears(claim, year)) return [];
  // Y13 names last year wherever it was left, of money or not.
  if (years !== null && yearsLeftIn(claim.place.paragraph.folded, years).includes(found.start)) return [];
  const place = context.placeIn(claim.place, found.start, claim.end);
  const [written, expected] = [String(found.year), String(year)];
  const inputs = { quote: place.quote, written, year: expected };
  const cells = claim.figure?.cells ?? [];
  return [
    {
      code: "R75.otherYear",
      at: [],
      passages: [place],
      cells,
      inputs,
      expected: `${expected}年`,
      actual: `${written}年`,
    },
  ];
}

/** 上年结转的2020年…经费, 2020年安排5万元，2021年安排5万元 */
function isOfOtherYears({ place, sentence }: TiedClaim, year: number): boolean {
  const text = place.paragraph.folded.slice(sentence.start, sentence.end);
  return /上年|上一年|去年|以前年度|历年|往年|同比|结转|结余/u.test(text) || text.includes(`${year}年`);
}

interface FoundYear {
  readonly year: number;
  readonly start: number;
}

/** Not in the name itself (2020年工业结构调整第二批专项补助资金), nor in a title in 《》. */
function yearOfProject({ place, clause, numeral, names }: TiedClaim): FoundYear | null {
  const { folded } = place.paragraph;
  const from = Math.max(0, numeral - clause.length - 12);
  const before = folded.slice(from, numeral);
  for (const name of names) {
    const start = fold(name)
      .replace(/^\d{4}年度?/, "")
      .slice(0, 4);
    const at = before.lastIndexOf(start);
    const match = at < 0 ? null : /((?:19|20)\d\d)年度?$/u.exec(before.slice(0, at));
    if (match === null || /^(?:19|20)\d\d年/.test(name) || /《[^》]*$/u.test(before.slice(0, match.index)))
      continue;
    return { year: Number(match[1]), start: from + match.index };
  }
  return null;
}

/** Farther from its figure a year at the head of a sentence is of something else. */
const MAX_DISTANCE = 200;

const YEAR_AT_HEAD = new RegExp(
  String.raw`^(?:.{0,12}[、.．）)])?(?:${SELF_NAME})?((?:19|20)\d\d)年度?[，,]?`,
  "u",
);

/** The figure is that of the year reported on, and the sentence gives it another year. */
function yearOfSentence({
  place,
  sentence,
  numeral,
  agreement,
  certainty,
  measure,
}: TiedClaim): FoundYear | null {
  if (measure === null || measure === "carriedOver" || certainty !== "firm" || agreement === "differs")
    return null;
  if (numeral - sentence.start > MAX_DISTANCE) return null;
  const text = place.paragraph.folded.slice(sentence.start, numeral);
  const match = YEAR_AT_HEAD.exec(text);
  if (match === null || /(?:19|20)\d\d年/u.test(text.slice(match[0].length))) return null;
  const [, year = ""] = match;
  return { year: Number(year), start: sentence.start + match[0].indexOf(year) };
}

export const R75: Rule<Inputs> = {
  id: "R75",
  group: "report",
  clause: OUR_PROPOSAL,
  formula: "报告所写资金的年度 = 自评年度（资金名称中的年度除外）",
  severities: { "R75.otherYear": "error" },
  report: { claim: check },
};
