import { OUR_PROPOSAL } from "./documents";
import type { Rule } from "./rule";
import { isSumOfTiers, type StatedSum, sumDifferenceOf } from "./shared/stated";

export interface Inputs {
  "R18.tiersDiffer": StatedSum;
  "R18.rounding": StatedSum;
}

export const R18: Rule<Inputs> = {
  id: "R18",
  group: "budget",
  clause: OUR_PROPOSAL,
  formula: "报告数：部门预算 + 本级专项 + 上级专项 = 项目支出",
  severities: { "R18.tiersDiffer": "error", "R18.rounding": "note" },
  workbook: {
    statedSum: (relation, { computation }) => {
      const found = isSumOfTiers(relation) ? sumDifferenceOf(relation, computation.stated) : null;
      if (found === null) return [];
      const { isRounding, ...rest } = found;
      return [{ code: isRounding ? "R18.rounding" : "R18.tiersDiffer", ...rest }];
    },
  },
};
