import { Decimal, sum, toPlainExact } from "../decimal";
import { addition } from "../format";
import { moneyIn } from "../text/money";
import { OUR_PROPOSAL } from "./documents";
import type { Found, Rule } from "./rule";
import { type Narrative, narrativesOf } from "./shared/narrative";
import { isSumOfTiers, type StatedSum, sumDifferenceOf } from "./shared/stated";

export interface Inputs {
  /** Amounts that a text lists against the sum that it names */
  "R49.textPartsDiffer": {
    readonly column: string;
    readonly stated: string;
    readonly working: string;
    readonly sumOfParts: string;
    readonly difference: string;
  };
  "R49.partsDiffer": StatedSum;
  "R49.rounding": StatedSum;
}

/** A list that names less than this share of its sum picks out items and does not divide it. */
const SHARE_OF_A_LIST = new Decimal("0.8");

/** 共申请预算资金90万元。其中:30万元用于…;30万元用于…;30万元用于… */
function checkText({ column, field, text }: Narrative): Found<Inputs>[] {
  const amounts = moneyIn(text);
  const marks = [...text.matchAll(/其中/g)].map(({ index }) => index);
  return marks.flatMap((mark, which): Found<Inputs>[] => {
    const whole = amounts.filter(({ end }) => end <= mark).at(-1);
    if (whole === undefined || !/^[。,;:、(\s]*$/.test(text.slice(whole.end, mark))) return [];
    const end = Math.min(sentenceEnd(text, mark), marks[which + 1] ?? text.length);
    const parts = amounts.filter(({ index }) => index > mark && index < end);
    if (parts.length < 2 || parts.some(({ unit }) => unit !== whole.unit)) return [];
    const sumOfParts = sum(parts.map(({ value }) => value));
    // The list may end before the sentence does.
    const reached = parts.some((_, last) =>
      sum(parts.slice(0, last + 1).map(({ value }) => value)).eq(whole.value),
    );
    if (reached || sumOfParts.lt(whole.value.times(SHARE_OF_A_LIST))) return [];
    const print = (value: Decimal) => `${toPlainExact(value)}${whole.unit}`;
    return [
      {
        code: "R49.textPartsDiffer",
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

function sentenceEnd(text: string, from: number): number {
  const end = text.indexOf("。", from);
  return end < 0 ? text.length : end;
}

export const R49: Rule<Inputs> = {
  id: "R49",
  group: "totalsAndText",
  clause: OUR_PROPOSAL,
  formula: "报告所列合计 = 报告所列各分项之和；文字所列合计 = 其后“其中”各项之和；尾差为说明",
  severities: { "R49.textPartsDiffer": "error", "R49.partsDiffer": "error", "R49.rounding": "note" },
  workbook: {
    project: ({ project }) => narrativesOf(project).flatMap(checkText),
    statedSum: (relation, { computation }) => {
      const found = isSumOfTiers(relation) ? null : sumDifferenceOf(relation, computation.stated);
      if (found === null) return [];
      const { isRounding, ...rest } = found;
      return [{ code: isRounding ? "R49.rounding" : "R49.partsDiffer", ...rest }];
    },
  },
  form: { form: ({ form }) => narrativesOf(form).flatMap(checkText) },
};
