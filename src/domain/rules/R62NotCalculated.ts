import { OUR_PROPOSAL } from "./documents";
import type { Rule } from "./rule";

/** Formulas whose results are not known; the readers raise these findings themselves. */
export interface Inputs {
  /** One finding for each column, with all of its cells */
  "R62.notCalculated": { readonly column: string };
}

export const R62: Rule<Inputs> = {
  id: "R62",
  group: "input",
  clause: OUR_PROPOSAL,
  formula: "用到的公式都有计算结果；没有结果的单元格不作空白或0处理，逐格指出",
  severities: { "R62.notCalculated": "error" },
};
