/** 核对范围: what each rule has checked, what it could not judge, and which did not run. */
import type { RuleCheck, Unjudged } from "../domain/evaluation";
import { groupBy } from "../domain/groupBy";
import { rangesOfCells } from "../workbook/read/leftOut";
import { sentencesIn, type Language } from "./languages";
import type { Sentences } from "./sentences";
import { ruleChecks as zhCN } from "./zh-CN/ruleChecks";

/** Further cells are counted: a row of a sheet shows some 25 lines. */
const LISTED = 20;

export function ruleCheckMessages(language: Language): Sentences["ruleChecks"] {
  return sentencesIn(language, "ruleChecks", zhCN);
}

/** One sentence about all rules */
export function checksSummary(language: Language, checks: readonly RuleCheck[]): string {
  const ran = checks.filter(({ notRun }) => notRun === null);
  const places = ran.reduce((sum, one) => sum + one.places, 0);
  const unjudged = new Set(ran.flatMap((one) => missing(one).map(({ cell }) => cell)));
  const { summary } = ruleCheckMessages(language);
  return summary(ran.length, places, unjudged.size, checks.length - ran.length);
}

export interface ChecksText {
  /** The places that each rule looked at */
  readonly ran: string;
  /** A line for each cell that could not be judged, with the rules that asked for it */
  readonly unjudged: readonly string[];
  /** Optional cells that are blank, and the rules that did not run */
  readonly notChecked: readonly string[];
}

export function checksText(language: Language, checks: readonly RuleCheck[]): ChecksText {
  const messages = ruleCheckMessages(language);
  const ran = checks.filter(({ notRun }) => notRun === null);
  const asked = ran.flatMap((one) => missing(one).map((cell) => ({ ...cell, rule: one.rule })));
  const byCell = [...groupBy(asked, ({ cell }) => cell)];
  const notGiven = ran.flatMap((one) => {
    const ranges = notGivenRanges(one);
    return ranges.length === 0 ? [] : [messages.notGivenTo(one.rule, ranges)];
  });
  const notRun = groupBy(checks, (one) => one.notRun);
  return {
    ran: `${messages.ran}${ran.map((one) => messages.places(one.rule, one.places, one.findings)).join(messages.separator)}`,
    unjudged: [
      ...byCell.slice(0, LISTED).map(([cell, rules]) =>
        messages.unjudged(
          cell,
          rules.some(({ why }) => why === "unreadable") ? "unreadable" : "blank",
          rules.map(({ rule }) => rule),
        ),
      ),
      ...(byCell.length > LISTED ? [messages.moreUnjudged(byCell.length - LISTED)] : []),
    ],
    notChecked: [
      ...(notGiven.length === 0 ? [] : [messages.notGiven(notGiven)]),
      ...[...notRun].flatMap(([why, rules]) =>
        why === null
          ? []
          : [
              messages.notRun(
                why,
                rules.map(({ rule }) => rule),
              ),
            ],
      ),
    ],
  };
}

/** Cells that should hold something */
function missing({ unjudged }: RuleCheck): readonly Unjudged[] {
  return unjudged.filter(({ why }) => why !== "notGiven");
}

/** Blank cells that need not hold anything, as ranges: `指标!J2:J31` */
export function notGivenRanges({ unjudged }: RuleCheck): string[] {
  return rangesOfCells(unjudged.filter(({ why }) => why === "notGiven").map(({ cell }) => cell));
}
