import { Decimal, sum, toPlainExact } from "../decimal";
import { addition } from "../format";
import { FUNDS, REPORT_WORDS } from "../model";
import { moneyIn } from "../text/money";
import { OUR_PROPOSAL } from "./documents";
import type { Found, Rule } from "./rule";
import { type Narrative, narrativeIn, narrativesOf } from "./shared/narrative";
import { isSumOfTiers, type StatedSum, sumDifferenceOf } from "./shared/stated";

/** Amounts that a text lists against the sum that it names */
interface TextParts {
  readonly column: string;
  readonly stated: string;
  readonly working: string;
  readonly sumOfParts: string;
  readonly difference: string;
}

export interface Inputs {
  "R49.textPartsDiffer": TextParts;
  /** The same of a list without 其中, which comes near to the sum */
  "R49.listMayDiffer": TextParts;
  "R49.partsDiffer": StatedSum;
  "R49.rounding": StatedSum;
}

/** A list that names less than this share of its sum picks out items and does not divide it. */
const SHARE_OF_A_LIST = new Decimal("0.8");

/** Without 其中, a list that comes this near to the sum is likely meant to divide it. */
const NEAR_THE_SUM = { least: new Decimal("0.9"), most: new Decimal("1.1") };

const MARKS = /其中|分别为|分别是|包括|具体为|具体是|分为|[:(]/g;

/** 共申请预算资金90万元。其中:30万元用于…;30万元用于…;30万元用于…, 落实资金90万元：设备30万元，… */
function checkText({ column, field, text }: Narrative): Found<Inputs>[] {
  const amounts = moneyIn(text);
  if (amounts.length < 3) return [];
  const marks = [...text.matchAll(MARKS)].map(({ 0: mark, index }) => ({ index, isSure: mark === "其中" }));
  return marks.flatMap(({ index: mark, isSure }): Found<Inputs>[] => {
    const whole = amounts.filter(({ end }) => end <= mark).at(-1);
    if (whole === undefined || !/^[。,;:、(\s]*$/.test(text.slice(whole.end, mark))) return [];
    const sureMarks = marks.filter((one) => one.isSure && one.index > mark).map(({ index }) => index);
    const end = Math.min(isSure ? sentenceEnd(text, mark) : listEnd(text, mark), sureMarks[0] ?? text.length);
    const parts = amounts.filter(({ index }) => index > mark && index < end);
    if (parts.length < 2 || parts.some(({ unit }) => unit !== whole.unit)) return [];
    const sumOfParts = sum(parts.map(({ value }) => value));
    // The list may end before the sentence does.
    const reached = parts.some((_, last) =>
      sum(parts.slice(0, last + 1).map(({ value }) => value)).eq(whole.value),
    );
    if (reached || sumOfParts.lt(whole.value.times(SHARE_OF_A_LIST))) return [];
    if (!isSure && !mayDivide(whole.value, sumOfParts, text.slice(mark, end))) return [];
    const print = (value: Decimal) => `${toPlainExact(value)}${whole.unit}`;
    return [
      {
        code: isSure ? "R49.textPartsDiffer" : "R49.listMayDiffer",
        at: [field],
        inputs: {
          column,
          stated: print(whole.value),
          working: addition(parts.map(({ value }) => value)),
          sumOfParts: print(sumOfParts),
          difference: print(whole.value.minus(sumOfParts).abs()),
        },
        expected: print(sumOfParts),
        actual: print(whole.value),
      },
    ];
  });
}

/** 等 says that items are left out, and figures of other years or of a plan divide nothing. */
function mayDivide(whole: Decimal, sumOfParts: Decimal, list: string): boolean {
  if (sumOfParts.lt(whole.times(NEAR_THE_SUM.least)) || sumOfParts.gt(whole.times(NEAR_THE_SUM.most)))
    return false;
  return !/等|上年|去年|同比|预算|目标|计划|结转|结余|较/.test(list);
}

/** A list in brackets ends with them. */
function listEnd(text: string, from: number): number {
  const bracket = text[from] === "(" ? text.indexOf(")", from) : -1;
  return bracket < 0 ? sentenceEnd(text, from) : bracket;
}

function sentenceEnd(text: string, from: number): number {
  const end = text.indexOf("。", from);
  return end < 0 ? text.length : end;
}

export const R49: Rule<Inputs> = {
  id: "R49",
  group: "totalsAndText",
  clause: OUR_PROPOSAL,
  formula:
    "报告所列合计 = 报告所列各分项之和；文字所列合计 = 其后“其中”各项之和，未写“其中”而各项之和相差不到10%的，提示核实；尾差为说明",
  severities: {
    "R49.textPartsDiffer": "error",
    "R49.listMayDiffer": "warning",
    "R49.partsDiffer": "error",
    "R49.rounding": "note",
  },
  workbook: {
    fundLine: ({ fundLine: { reason } }) => checkText(narrativeIn(FUNDS.columns.reason.heading, reason)),
    project: ({ project }) => narrativesOf(project).flatMap(checkText),
    workbook: ({ selfEvaluation }) =>
      selfEvaluation.reportWords.flatMap(({ text }) =>
        checkText(narrativeIn(REPORT_WORDS.columns.text.heading, text)),
      ),
    statedSum: (relation, { computation }) => {
      const found = isSumOfTiers(relation) ? null : sumDifferenceOf(relation, computation.stated);
      if (found === null) return [];
      const { isRounding, ...rest } = found;
      return [{ code: isRounding ? "R49.rounding" : "R49.partsDiffer", ...rest }];
    },
  },
  form: { form: ({ form }) => narrativesOf(form).flatMap(checkText) },
};
