/**
 * The figures of one sum of money in a section: budget, arrived, spent, left and their rates, filled as the text goes on. A
 * figure without a subject of its own is of what was named last.
 */
import { isShortfall } from "./claims";
import type { ReportContext } from "./context";
import type { ReportMeasure } from "../funds";
import type { NamedMeasure } from "../moneyWords";
import type { TiedClaim } from "./tiedClaim";
import { isSameTime } from "./times";

export interface RecordEntry {
  readonly claim: TiedClaim;
  readonly measure: ReportMeasure;
  /** 安排, 下达: the initial budget or the adjusted one */
  readonly isVague: boolean;
}

export interface FundRecord {
  /** Of the same subject, in the order of the text */
  readonly own: readonly RecordEntry[];
  /** Of the whole section: what a figure without a subject may be of, too */
  readonly all: readonly RecordEntry[];
}

/** Earlier figures that are looked at, which bounds the work on a text of figures alone */
const NEAR = 40;

/** The figures before a figure, of its time and section */
export function recordBefore(claim: TiedClaim, context: ReportContext): FundRecord {
  let subject = "";
  const entries: (RecordEntry & { readonly subject: string })[] = [];
  for (const one of [...context.before(claim, NEAR), claim]) {
    if (!isOneSection(one, claim) || one.money === null) continue;
    subject = subjectOf(one, subject);
    const measure = one.money.measure ?? (WHOLE.test(one.clause) ? OF_WHOLE : null);
    const isEntry =
      one.baseUnit === "元" &&
      measure !== null &&
      one.approximation === null &&
      !isPart(one) &&
      !isShortfall(one);
    if (one === claim || !isEntry || !isSameTime(one.time, claim.time)) continue;
    entries.push({ claim: one, measure: measure.measure, isVague: measure.also.length > 0, subject });
  }
  return { own: entries.filter((entry) => entry.subject === subject), all: entries };
}

/** 项目资金共2179万元 */
const WHOLE = /(?:资金|经费|专项|投资)(?:共计?|合计|总计|总额|总量|为)*$/u;
const OF_WHOLE: Pick<NamedMeasure, "measure" | "also"> = { measure: "annualBudget", also: ["arrived"] };

/** What it names, or else what was named before; 全年, 总 and 本单位 are of all the money. */
function subjectOf({ money, clause, place }: TiedClaim, before: string): string {
  // In the report of a project 项目支出 is its own.
  const named = place.project !== null && money?.subject === "项目支出" ? "" : money?.subject;
  if (named === undefined || named !== "") return named ?? before;
  return OF_ALL.test(clause) ? "" : before;
}

const OF_ALL = /全年|本年度?|总|整体|我[\p{Script=Han}]{1,2}(?=20|部门)|本?(?:部门|单位)(?!预算)|两项|合计/u;

/** One of a source, or of a list behind 其中 */
function isPart({ money, place, sentence, numeral, depth }: TiedClaim): boolean {
  if (money?.isOfSource === true || depth > 0) return true;
  const before = place.paragraph.folded.slice(Math.max(sentence.start, numeral - FAR), numeral);
  return /(?:其中|分别|包括|用于)[^；。]*$/u.test(before);
}

const FAR = 200;

function isOneSection({ place: a }: TiedClaim, { place: b }: TiedClaim): boolean {
  return a === b || (a.part === b.part && a.headings.join("|") === b.headings.join("|"));
}
