import type { ReportContext } from "../report/check/context";
import { fold } from "../text";
import type { YearContext, YearText } from "../years/context";
import { OUR_PROPOSAL } from "./documents";
import type { Found, Rule } from "./rule";

export interface Inputs {
  "Y13.yearLeft": { readonly quote: string; readonly written: string; readonly year: string };
}

/** Another year is right inside: titles, quotations, numbers of documents, graduates of a year, periods */
const ELSEWHERE: readonly RegExp[] = [
  /《[^》]*》?/gu,
  /“[^”]*”?/gu,
  /[[(（〔﹝](?:19|20)\d\d[\])）〕﹞]/gu,
  /(?:19|20)\d\d年?[-—–~～至]+(?:19|20)\d\d/gu,
];
/** What a sentence rests on is older than its year. */
const BASIS = /依据|根据|按照|遵照|印发|下发|文件|通知|规划|立项/u;
/** Words before and behind a year that is meant */
const BEFORE = /(?:截[至止]|[较比同与和及]|从|自|始于|起于|早在|上年|去年|上一年度?|往年)[(（]?$/u;
const AFTER =
  /^(?:年度?)?(?:[底末终初]|以来|以前|之前|前|起|同期|同比|相比|结转|结余|决算|届|级|版|的?基础)/u;

/** Places of `year` in the folded text, without those where another year is right. Names keep their year. */
function* yearsLeft(folded: string, year: number, names: readonly string[]): Generator<number> {
  const taken = names.flatMap((name) => spansOf(folded, name));
  for (const expression of ELSEWHERE)
    for (const match of folded.matchAll(expression)) taken.push([match.index, match.index + match[0].length]);
  for (const match of folded.matchAll(new RegExp(String.raw`(?<!\d)${year}年度?`, "gu"))) {
    const start = match.index;
    if (taken.some(([from, to]) => start >= from && start < to)) continue;
    const [from, to] = sentenceAt(folded, start);
    if (BASIS.test(folded.slice(from, to))) continue;
    if (BEFORE.test(folded.slice(from, start)) || AFTER.test(folded.slice(start + 4, to))) continue;
    yield start;
  }
}

function spansOf(folded: string, name: string): [number, number][] {
  const spans: [number, number][] = [];
  for (let at = folded.indexOf(name); at >= 0; at = folded.indexOf(name, at + name.length))
    spans.push([at, at + name.length]);
  return spans;
}

function sentenceAt(folded: string, at: number): [number, number] {
  const before = /[^。；;\n]*$/u.exec(folded.slice(0, at))?.[0].length ?? 0;
  const after = /^[^。；;\n]*/u.exec(folded.slice(at))?.[0].length ?? 0;
  return [at - before, at + after];
}

/** Funds and projects named after a year, of both years */
function namesWithYear({ selfEvaluation, lastYear }: YearContext): string[] {
  const names = [
    ...selfEvaluation.projects.map(({ name }) => name.written),
    ...selfEvaluation.funds.map(({ project }) => project.written),
    ...selfEvaluation.indicators.map(({ level3 }) => level3.written),
    ...lastYear.funds.keys(),
  ].filter((name) => name.includes(`${lastYear.year ?? ""}年`));
  return [...new Set(names.map((name) => fold(name).replace(/\s/g, "")))];
}

function checkText({ field }: YearText, context: YearContext): Found<Inputs>[] {
  const folded = fold(field.written).replace(/\s/g, "");
  const [start] = yearsLeftIn(folded, context);
  if (start === undefined) return [];
  const [, to] = sentenceAt(folded, start);
  return [
    {
      code: "Y13.yearLeft",
      at: [field],
      ...detailsOf(folded.slice(start, Math.min(to, start + QUOTED)), context),
    },
  ];
}

/** A quote need not be longer to be found. */
const QUOTED = 30;

function detailsOf(quote: string, { year }: YearContext) {
  const inputs = { quote, written: String(year - 1), year: String(year) };
  return { inputs, expected: `${inputs.year}年`, actual: `${inputs.written}年` };
}

function checkReport({ years, paragraphs, placeIn }: ReportContext): Found<Inputs>[] {
  if (years === null) return [];
  return paragraphs.flatMap((place) => {
    const { folded } = place.paragraph;
    return yearsLeftIn(folded, years).map((start): Found<Inputs> => {
      const [, to] = sentenceAt(folded, start);
      const passage = placeIn(place, start, Math.min(to, start + QUOTED));
      return { code: "Y13.yearLeft", at: [], passages: [passage], ...detailsOf(passage.quote, years) };
    });
  });
}

/** Where in a folded text last year was left */
export function yearsLeftIn(folded: string, context: YearContext): readonly number[] {
  return [...yearsLeft(folded, context.year - 1, namesWithYear(context))];
}

export const Y13: Rule<Inputs> = {
  id: "Y13",
  group: "years",
  clause: OUR_PROPOSAL,
  formula: "本年文字中没有遗留的上年年度（资金名称、文件名称和文号、立项依据、“截至”和与上年比较的除外）",
  severities: { "Y13.yearLeft": "error" },
  years: { text: checkText },
  report: { report: checkReport },
};
