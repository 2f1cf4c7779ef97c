import type { OutlinedParagraph } from "../report/outline";
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
  /** In a title, or where the text says which year it evaluates */
  "R75.titleYear": Inputs["R75.otherYear"];
}

/** A year before the name of a project, at the head of the figure's sentence or clause, or of a deadline */
function check(claim: TiedClaim, context: ReportContext): Found<Inputs>[] {
  const { year } = context;
  if (year === null) return [];
  const found = yearOfStatement(claim, year, context);
  if (found === null || found.year === year || isLeft(claim.place, found, context)) return [];
  return [finding("R75.otherYear", claim.place, found, claim.end, year, context, claim)];
}

function yearOfStatement(claim: TiedClaim, year: number, context: ReportContext): FoundYear | null {
  if (claim.kind === "date") return yearOfDeadline(claim);
  const ofMoney = claim.baseUnit === "元" ? yearOfProject(claim) : null;
  if (ofMoney !== null) return isOfOtherYears(claim, year) ? null : ofMoney;
  if (!isOfYear(claim)) return null;
  const upTo = yearUpTo(claim);
  if (upTo !== null) return upTo;
  return isOfOtherYears(claim, year) || isPlanned(claim) ? null : yearOfSentence(claim, context);
}

/** Y13 names last year wherever it was left, of money or not. */
function isLeft({ paragraph }: OutlinedParagraph, { start }: FoundYear, { years }: ReportContext): boolean {
  return years !== null && yearsLeftIn(paragraph.folded, years).includes(start);
}

function finding(
  code: keyof Inputs,
  place: OutlinedParagraph,
  found: FoundYear,
  end: number,
  year: number,
  context: ReportContext,
  claim: TiedClaim | null = null,
): Found<Inputs> {
  const passage = context.placeIn(place, found.start, end);
  const [written, expected] = [String(found.year), String(year)];
  return {
    ...{ code, at: [], passages: [passage], cells: claim?.figure?.cells ?? [] },
    inputs: { quote: passage.quote, written, year: expected },
    ...{ expected: `${expected}年`, actual: `${written}年` },
  };
}

/** 上年结转的2020年…经费, 2020年安排5万元，2021年安排5万元 */
function isOfOtherYears({ place, sentence, end }: TiedClaim, year: number): boolean {
  const { folded } = place.paragraph;
  const text = folded.slice(sentence.start, sentence.end).replace(/《[^》]*》|截[至止](?:19|20)\d\d年/gu, "");
  return (
    text.includes(`${year}年`) ||
    /上年|上一年|去年|以前年度|历年|往年|同比|结转|结余/u.test(folded.slice(sentence.start, end))
  );
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

/** The workbook's figure of the year reported on, beyond doubt: money of 资金, an actual of 指标, a row of 实绩 */
function isOfYear({ kind, measure, certainty, agreement, figure, topic, amount }: TiedClaim): boolean {
  if (figure === null || certainty !== "firm" || agreement === "differs" || amount?.isZero() !== false)
    return false;
  if (measure !== null) return measure !== "carriedOver";
  return topic === null && kind !== "target" && /^(?:指标\/完成值|实绩)\//u.test(figure.source);
}

/** Farther from its figure a year at the head of a sentence is of something else. */
const MAX_DISTANCE = 200;

const YEAR_AT_HEAD = new RegExp(
  String.raw`(?:^(?:.{0,12}[、.．）)])?|(?<=[，；：。]))(?:截[至止])?(?:${SELF_NAME})?((?:19|20)\d\d)年度?(?:年?[底末])?[，,]?(?!.*(?:19|20)\d\d年)`,
  "u",
);

function yearOfSentence({ place, sentence, numeral }: TiedClaim, { names }: ReportContext): FoundYear | null {
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

/** 2022年将开展培训12期 */
function isPlanned({ place, sentence, numeral }: TiedClaim): boolean {
  return (
    /将|拟|计划|预计|力争|确保|打算|编制/u.test(place.paragraph.folded.slice(sentence.start, numeral)) ||
    place.headings.some((heading) => /下一步|打算|计划|建议|改进|安排$/u.test(heading))
  );
}

/** 截至2020年12月31日，支出72万元: the whole year is meant, whatever other year the sentence names. */
function yearUpTo({ place, start, numeral }: TiedClaim): FoundYear | null {
  const from = Math.max(0, start - UP_TO);
  const match = /截[至止]((?:19|20)\d\d)年(?:12月31日|年?[底末])[，,]?[^，。；]{0,24}$/u.exec(
    place.paragraph.folded.slice(from, numeral),
  );
  return match === null ? null : { year: Number(match[1]), start: from + match.index + "截至".length };
}

const UP_TO = 24;

/** The workbook's deadline in another year */
function yearOfDeadline({ agreement, figure, written, numeral }: TiedClaim): FoundYear | null {
  if (agreement !== "differs" || figure?.date?.slice(4) !== written.slice(4)) return null;
  return { year: Number(written.slice(0, 4)), start: numeral };
}

const TITLE =
  /((?:19|20)\d\d)年度?(?=\p{Script=Han}{0,24}(?:（[^（）]{1,8}）)?\p{Script=Han}{0,16}(?:自评(?:报告|表)|绩效评价报告|资金使用情况表))/u;
const EVALUATES = /(?:现将|开展了?|组织实施了?)((?:19|20)\d\d)年度?(?=[^，。；《》]{0,30}自评)/gu;
const OF_EARLIER = /整改|上年|上一年|去年|以前年度|历年|往年/u;
const LONGEST_TITLE = 80;

/** The titles of the report and its attachments, and sentences that say which year is evaluated */
function checkTitles(context: ReportContext): Found<Inputs>[] {
  const { year } = context;
  if (year === null) return [];
  return context.paragraphs.flatMap((place, index) => {
    const { folded } = place.paragraph;
    if (OF_EARLIER.test(folded)) return [];
    // A title may go on in the next line.
    const next = context.paragraphs[index + 1]?.paragraph.folded ?? "";
    const title = isTitleLine(folded) ? TITLE.exec(folded + (isTitleLine(next) ? next : "")) : null;
    return [...(title === null ? [] : [title]), ...folded.matchAll(EVALUATES)].flatMap((match) => {
      const [whole, written = ""] = match;
      const found = { year: Number(written), start: match.index + whole.indexOf(written) };
      if (found.start >= folded.length || found.year === year || isLeft(place, found, context)) return [];
      return [finding("R75.titleYear", place, found, match.index + whole.length, year, context)];
    });
  });
}

function isTitleLine(folded: string): boolean {
  return folded.length <= LONGEST_TITLE && !/[。；，]/u.test(folded);
}

export const R75: Rule<Inputs> = {
  id: "R75",
  group: "report",
  clause: OUR_PROPOSAL,
  formula: "报告标题和所写资金、完成值、完成时限的年度 = 自评年度（资金名称中的年度除外）",
  severities: { "R75.otherYear": "error", "R75.titleYear": "error" },
  report: { claim: check, report: checkTitles },
};
