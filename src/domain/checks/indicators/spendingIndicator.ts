/** R43 资金支付不作产出效益指标 */
import type { Finding } from "../../finding";
import { foldName } from "../../text";
import { raise } from "../raise";
import { blockOf } from "../../blocks";
import type { IndicatorRow } from "../../rules/shared/indicatorRow";

const SPENDING =
  /(经费|资金|预算)(使用|支付|支出|执行|拨付)(完成)?(率|进度)$|^(预算)?执行率$|^支付(完成)?[率进度]+$/;

export function spendingIndicator({ result: { indicator } }: IndicatorRow): Finding[] {
  const block = blockOf(indicator);
  if (block !== "output" && block !== "benefit") return [];
  const { level1, level3 } = indicator;
  // 年度资金支付完成率100%: the target may stand in the name.
  const written = foldName(level3.written);
  const name = written.endsWith("%") ? written.replace(/[≥≤><=]*\d+(\.\d+)?%$/, "") : written;
  if (!SPENDING.test(name)) return [];
  return raise("R43.spendingIndicator", "warning", [level3], {
    inputs: { name: level3.written, block: level1.written },
    actual: level3.written,
  });
}
