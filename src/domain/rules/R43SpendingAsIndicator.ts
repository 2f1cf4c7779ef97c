import { isSpendingName } from "../calculation/indicatorNames";
import { OUR_PROPOSAL } from "./documents";
import type { Found, Rule } from "./rule";
import type { OfIndicator } from "./shared/indicatorInputs";
import type { IndicatorRow } from "./shared/indicatorRow";

export interface Inputs {
  "R43.spendingIndicator": OfIndicator & { readonly block: string };
}

function check({ result: { indicator, name: folded, block } }: IndicatorRow): Found<Inputs>[] {
  if (block !== "output" && block !== "benefit") return [];
  const { level1, level3 } = indicator;
  // The name may include the target: 年度资金支付完成率100%.
  const name = folded.endsWith("%") ? folded.replace(/[≥≤><=]*\d+(\.\d+)?%$/, "") : folded;
  if (!isSpendingName(name)) return [];
  const inputs = { name: level3.written, block: level1.written };
  return [{ code: "R43.spendingIndicator", at: [level3], inputs, actual: level3.written }];
}

export const R43: Rule<Inputs> = {
  id: "R43",
  group: "indicators",
  clause: OUR_PROPOSAL,
  formula: "产出、效益指标不只反映资金使用率、支付率和完成进度",
  severities: { "R43.spendingIndicator": "warning" },
  aboutName: ["R43.spendingIndicator"],
  workbook: { indicator: check },
  form: { indicator: check },
};
