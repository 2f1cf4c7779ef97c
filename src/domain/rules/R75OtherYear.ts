import type { ReportContext } from "../report/check/context";
import type { TiedClaim } from "../report/check/tiedClaim";
import { fold } from "../text";
import { OUR_PROPOSAL } from "./documents";
import type { Found, Rule } from "./rule";
import {
  isLeftFromLastYear,
  isOfOtherYears,
  isPlanned,
  yearAtHead,
  type StatedYear,
} from "./shared/statedYear";

export interface Inputs {
  "R75.otherYear": {
    readonly quote: string;
    /** 2020 */
    readonly written: string;
    readonly year: string;
  };
}

/** A year before the name of a project, or at the head of the figure's clause: 2020年，年初预算… */
function check(claim: TiedClaim, context: ReportContext): Found<Inputs>[] {
  const { year } = context;
  if (year === null || claim.baseUnit !== "元") return [];
  const found = statedYear(claim, year, context);
  if (found === null || found.year === year || isLeftFromLastYear(claim.place, found, context)) return [];
  const place = context.placeIn(claim.place, found.start, claim.end);
  const [written, expected] = [String(found.year), String(year)];
  return [
    {
      code: "R75.otherYear",
      at: [],
      passages: [place],
      cells: claim.figure?.cells ?? [],
      inputs: { quote: place.quote, written, year: expected },
      expected: `${expected}年`,
      actual: `${written}年`,
    },
  ];
}

function statedYear(claim: TiedClaim, year: number, context: ReportContext): StatedYear | null {
  const ofYear = isOfYear(claim);
  const upTo = ofYear ? yearUpTo(claim) : null;
  if (upTo !== null || isOfOtherYears(claim, year)) return upTo;
  return (
    yearOfProject(claim, context) ?? (ofYear && !isPlanned(claim) ? yearAtHead(claim, context.names) : null)
  );
}

/** The figure of the year reported on, beyond doubt */
function isOfYear({ measure, certainty, agreement }: TiedClaim): boolean {
  return measure !== null && measure !== "carriedOver" && certainty === "firm" && agreement !== "differs";
}

/** With an amount that the workbook has of it this year. Not in the name itself (2020年工业结构调整第二批专项补助资金), nor in a title in 《》. */
function yearOfProject(claim: TiedClaim, { isAmountOf }: ReportContext): StatedYear | null {
  const { place, clause, numeral, names } = claim;
  const { folded } = place.paragraph;
  const from = Math.max(0, numeral - clause.length - 12);
  const before = folded.slice(from, numeral);
  for (const name of names.filter((one) => isAmountOf(claim, one))) {
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

const UP_TO = /截[至止]((?:19|20)\d\d)年(?:12月31日|年?[底末])[，,]?[^，。；]{0,24}$/u;
const MAX_LEAD = 24;

/** 截至2020年12月31日，支出72万元: the whole year is meant, whatever other year the sentence names. */
function yearUpTo({ place, start, numeral }: TiedClaim): StatedYear | null {
  const from = Math.max(0, start - MAX_LEAD);
  const match = UP_TO.exec(place.paragraph.folded.slice(from, numeral));
  return match === null ? null : { year: Number(match[1]), start: from + match.index + "截至".length };
}

export const R75: Rule<Inputs> = {
  id: "R75",
  group: "report",
  clause: OUR_PROPOSAL,
  formula: "报告所写资金的年度 = 自评年度（资金名称中的年度除外）",
  severities: { "R75.otherYear": "error" },
  report: { claim: check },
};
