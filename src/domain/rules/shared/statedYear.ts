/** The year that a report gives a figure. */
import type { OutlinedParagraph } from "../../report/check/outline";
import type { ReportContext } from "../../report/check/context";
import { SELF_NAME } from "../../report/check/selfNames";
import type { TiedClaim } from "../../report/check/tiedClaim";
import { fold } from "../../text";
import { yearsLeftIn } from "../Y13YearLeft";

export interface StatedYear {
  readonly year: number;
  readonly start: number;
}

/** Y13 names last year wherever it was left. */
export function isLeftFromLastYear(
  { paragraph }: OutlinedParagraph,
  { start }: StatedYear,
  { years }: ReportContext,
): boolean {
  return years !== null && yearsLeftIn(paragraph.folded, years).includes(start);
}

/** 上年结转的2020年…经费, 2020年安排5万元，2021年安排5万元 */
export function isOfOtherYears({ place, sentence, end }: TiedClaim, year: number): boolean {
  const { folded } = place.paragraph;
  const text = folded.slice(sentence.start, sentence.end).replace(/《[^》]*》|截[至止](?:19|20)\d\d年/gu, "");
  return (
    text.includes(`${year}年`) ||
    /上年|上一年|去年|以前年度|历年|往年|同比|结转|结余/u.test(folded.slice(sentence.start, end))
  );
}

/** 2022年将开展培训12期 */
export function isPlanned({ place, sentence, numeral }: TiedClaim): boolean {
  return (
    /将|拟|计划|预计|力争|确保|打算|编制/u.test(place.paragraph.folded.slice(sentence.start, numeral)) ||
    place.headings.some((heading) => /下一步|打算|计划|建议|改进|安排$/u.test(heading))
  );
}

/** Farther from its figure a year at the head of a clause is of something else. */
const MAX_DISTANCE = 200;

const YEAR_AT_HEAD = new RegExp(
  String.raw`(?:^(?:.{0,12}[、.．）)])?|(?<=[，；：。]))(?:截[至止])?(?:${SELF_NAME})?((?:19|20)\d\d)年度?(?:年?[底末])?[，,]?(?!.*(?:19|20)\d\d年)`,
  "u",
);

/** At the head of the figure's sentence, or of a later clause; the last year counts. */
export function yearAtHead(
  { place, sentence, numeral }: TiedClaim,
  names: readonly string[],
): StatedYear | null {
  if (numeral - sentence.start > MAX_DISTANCE) return null;
  const text = place.paragraph.folded.slice(sentence.start, numeral);
  const match = YEAR_AT_HEAD.exec(text);
  if (match === null) return null;
  const [head, year = ""] = match;
  const start = match.index + head.indexOf(year);
  // 2020年工业结构调整第二批专项补助资金 is a name.
  const isName = names.some(
    (name) => name.startsWith(year) && text.startsWith(fold(name).slice(0, 8), start),
  );
  return isName ? null : { year: Number(year), start: sentence.start + start };
}
