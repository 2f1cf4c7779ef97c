import { OUR_PROPOSAL } from "./documents";
import type { FormContext } from "./formContext";
import type { Found, Rule } from "./rule";
import type { OfIndicator } from "./shared/indicatorInputs";
import { isBlank } from "../text/written";

export interface Inputs {
  "R63.noPoints": OfIndicator;
}

/** Only beside rows that have points: a form may have no weights at all. */
function check({ rows, hasWeights }: FormContext): Found<Inputs>[] {
  if (!hasWeights) return [];
  return rows.flatMap(({ indicator: { weight, score, level3 } }) =>
    isBlank(weight) && isBlank(score)
      ? [{ code: "R63.noPoints" as const, at: [level3], inputs: { name: level3.written } }]
      : [],
  );
}

export const R63: Rule<Inputs> = {
  id: "R63",
  group: "weights",
  clause: OUR_PROPOSAL,
  formula: "每行指标有分值和得分；缺分值、得分的行不影响其他各行的合计核对",
  severities: { "R63.noPoints": "warning" },
  form: { form: check },
};
