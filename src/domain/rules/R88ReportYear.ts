import type { ReportContext } from "../report/check/context";
import type { OutlinedParagraph } from "../report/check/outline";
import type { TiedClaim } from "../report/check/tiedClaim";
import { OUR_PROPOSAL } from "./documents";
import type { Found, Rule } from "./rule";
import {
  isLeftFromLastYear,
  isOfOtherYears,
  isPlanned,
  yearAtHead,
  type StatedYear,
} from "./shared/statedYear";

interface OtherYear {
  readonly quote: string;
  /** 2020 */
  readonly written: string;
  readonly year: string;
}

export interface Inputs {
  /** In a title, or where the text says which year it evaluates */
  "R88.titleYear": OtherYear;
  /** The year of an actual of 指标 or a row of 实绩; R75 looks at money */
  "R88.resultYear": OtherYear & { readonly source: string };
  /** The workbook's deadline, but for its year */
  "R88.deadlineYear": { readonly quote: string; readonly source: string; readonly deadline: string };
}

function check(claim: TiedClaim, context: ReportContext): Found<Inputs>[] {
  return claim.kind === "date" ? ofDeadline(claim, context) : ofResult(claim, context);
}

function ofDeadline(claim: TiedClaim, context: ReportContext): Found<Inputs>[] {
  const { agreement, figure, written } = claim;
  if (agreement !== "differs" || figure?.date?.slice(4) !== written.slice(4)) return [];
  const place = context.placeOf(claim);
  const { source, date: deadline, cells } = figure;
  const inputs = { quote: place.quote, source, deadline };
  const common = { at: [], passages: [place], cells, expected: deadline, actual: written };
  return [{ code: "R88.deadlineYear", ...common, inputs }];
}

function ofResult(claim: TiedClaim, context: ReportContext): Found<Inputs>[] {
  const { year, names } = context;
  const { figure } = claim;
  if (year === null || figure === null || !isResult(claim)) return [];
  const found = isOfOtherYears(claim, year) || isPlanned(claim) ? null : yearAtHead(claim, names);
  if (found === null || found.year === year || isLeftFromLastYear(claim.place, found, context)) return [];
  const { source, cells } = figure;
  const details = detailsOf(claim.place, found, claim.end, year, context);
  return [{ code: "R88.resultYear", ...details, cells, inputs: { ...details.inputs, source } }];
}

/** The workbook's figure of the year reported on, beyond doubt */
function isResult({ kind, certainty, agreement, figure, topic, amount }: TiedClaim): boolean {
  if (certainty !== "firm" || agreement === "differs" || amount?.isZero() !== false) return false;
  return topic === null && kind !== "target" && /^(?:指标\/完成值|实绩)\//u.test(figure?.source ?? "");
}

const TITLE =
  /((?:19|20)\d\d)年度?(?=\p{Script=Han}{0,24}(?:（[^（）]{1,8}）)?\p{Script=Han}{0,16}(?:自评(?:报告|表)|绩效评价报告|资金使用情况表)(?:（[^（）]{1,20}）)?$)/u;
/** A numbered heading is of what follows it: （三）做好2022年度绩效自评报告 */
const NUMBERED = /^(?:（?[一二三四五六七八九十]+[、）]|\d+[.．、])/u;
/** A notice is of the year in which it is given: 《关于开展2022年绩效自评工作的通知》 asks about 2021. */
const EVALUATES =
  /(?:现将((?:19|20)\d\d)年度?|(?<!关于)(?:开展|组织实施)了?((?:19|20)\d\d)年度)(?=[^，。；《》]{0,30}自评(?![^，。；]{0,12}(?:通知|要求|文件|方案|部署|安排)))/gu;
const OF_EARLIER = /整改|上年|上一年|去年|以前年度|历年|往年/u;

/** The titles of the report and its attachments, and sentences that say which year is evaluated */
function checkTitles(context: ReportContext): Found<Inputs>[] {
  const { year } = context;
  if (year === null) return [];
  return context.paragraphs.flatMap((place, index) => {
    const { folded } = place.paragraph;
    if (OF_EARLIER.test(folded)) return [];
    // A title may go on in the next line.
    const next = context.paragraphs[index + 1]?.paragraph.folded ?? "";
    const title = titleIn(folded) ?? (isTitleLine(next) ? titleIn(folded + next) : null);
    return [...(title === null ? [] : [title]), ...folded.matchAll(EVALUATES)].flatMap((match) => {
      const [whole, ...years] = match;
      const written = years.find((one) => one !== undefined) ?? "";
      const found = { year: Number(written), start: match.index + whole.indexOf(written) };
      if (found.start >= folded.length || found.year === year) return [];
      if (isLeftFromLastYear(place, found, context)) return [];
      const details = detailsOf(place, found, match.index + whole.length, year, context);
      return [{ code: "R88.titleYear" as const, ...details }];
    });
  });
}

const LONGEST_TITLE = 80;

function titleIn(line: string): RegExpExecArray | null {
  return isTitleLine(line) ? TITLE.exec(line) : null;
}

function isTitleLine(folded: string): boolean {
  return folded.length <= LONGEST_TITLE && !/[。；，]/u.test(folded) && !NUMBERED.test(folded);
}

function detailsOf(
  place: OutlinedParagraph,
  found: StatedYear,
  end: number,
  year: number,
  context: ReportContext,
): Omit<Found<Pick<Inputs, "R88.titleYear">>, "code"> {
  const passage = context.placeIn(place, found.start, end);
  const [written, expected] = [String(found.year), String(year)];
  return {
    at: [],
    passages: [passage],
    inputs: { quote: passage.quote, written, year: expected },
    expected: `${expected}年`,
    actual: `${written}年`,
  };
}

export const R88: Rule<Inputs> = {
  id: "R88",
  group: "report",
  clause: OUR_PROPOSAL,
  formula: "报告标题的年度 = 自评年度；与工作簿相同的完成值、完成时限，年度也相同",
  severities: { "R88.titleYear": "error", "R88.resultYear": "error", "R88.deadlineYear": "error" },
  report: { claim: check, report: checkTitles },
};
