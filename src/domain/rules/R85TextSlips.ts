import type { ReportContext } from "../report/check/context";
import { slipsIn, type SlipKind, type TextSlip } from "../report/check/slips";
import { OUR_PROPOSAL } from "./documents";
import { groupBy } from "../groupBy";
import type { Found, Rule } from "./rule";

interface Slips {
  readonly count: number;
  readonly first: string;
  /** The correct text in place of the first; null if unknown */
  readonly should: string | null;
}

export interface Inputs {
  /** “，）”, “，。” */
  "R85.marks": Slips;
  "R85.unbalanced": Slips;
  "R85.doubled": Slips;
  /** （3） without （1） and （2） */
  "R85.numbers": Slips;
  /** [2013]12号: GB/T 9704 has 〔2013〕 */
  "R85.documentNumbers": Slips;
  /** A heading that has the next one in it */
  "R85.headings": Slips;
  /** The list of attachments calls one by another name than its own title */
  "R85.attachments": Slips;
  /** 12月32日 */
  "R85.dates": Slips;
  /** 1286..4万元 */
  "R85.figures": Slips;
  "R85.typos": Slips;
}

const CODES: Readonly<Record<SlipKind, keyof Inputs>> = {
  marks: "R85.marks",
  unbalanced: "R85.unbalanced",
  doubled: "R85.doubled",
  numbers: "R85.numbers",
  documentNumbers: "R85.documentNumbers",
  headings: "R85.headings",
  attachments: "R85.attachments",
  dates: "R85.dates",
  figures: "R85.figures",
  typos: "R85.typos",
};

/** One finding for each kind, with all places. */
function check(context: ReportContext): Found<Inputs>[] {
  const slips = slipsIn(context.paragraphs, context.names);
  return [...groupBy(slips, ({ kind }) => kind)].flatMap(([kind, found]): Found<Inputs>[] => {
    const [first] = found;
    if (first === undefined) return [];
    const passages = found.map(({ place, start, end }: TextSlip) => context.placeIn(place, start, end));
    const quote = passages[0]?.quote ?? "";
    const inputs = { count: found.length, first: quote, should: first.should };
    return [{ code: CODES[kind], at: [], passages, inputs, expected: first.should, actual: quote }];
  });
}

export const R85: Rule<Inputs> = {
  id: "R85",
  group: "report",
  clause: OUR_PROPOSAL,
  formula:
    "报告中没有重复的标点、不成对的括号、重复的词、错乱的序号、不规范的文号括号、附件名称与附件标题不一致、不存在的日期、写错的数字和常见错别字",
  severities: {
    "R85.marks": "note",
    "R85.unbalanced": "note",
    "R85.doubled": "note",
    "R85.numbers": "note",
    "R85.documentNumbers": "note",
    "R85.headings": "note",
    "R85.attachments": "note",
    "R85.dates": "warning",
    "R85.figures": "warning",
    "R85.typos": "note",
  },
  report: { report: check },
};
