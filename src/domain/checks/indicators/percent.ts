/** R35 百分比不超过100% */
import { HUNDRED } from "../../decimal";
import type { Finding } from "../../finding";
import type { Field, Reading } from "../../model";
import { foldName, proposeOcrReading } from "../../text";
import { raise } from "../raise";
import { type IndicatorRow, isSatisfaction } from "./row";

/** Shares of a whole; 完成率, 增长率 and 执行率 may exceed it. */
const SHARE =
  /(覆盖|合格|及时|准确|正确|达标|到位|优良|通过|出勤|发放|参与|知晓|入学|就业|失业|保障|签约|兑现|办结|整改|完好|成活|处置|处理|落实|普及|接种|治愈|在线|履约|公开|合规|巩固|修复|回访|答复|无害化)率$/;

export function impossiblePercent(row: IndicatorRow): Finding[] {
  const { level3, target, actual } = row.result.indicator;
  const found = [
    ...aboveHundred(level3.written, "指标值", target),
    ...aboveHundred(level3.written, "完成值", actual),
  ];
  // Asked last: few rows come so far.
  return found.length > 0 && (isSatisfaction(row) || SHARE.test(foldName(level3.written))) ? found : [];
}

function aboveHundred(name: string, column: string, field: Field<Reading>): Finding[] {
  const reading = field.value;
  if (reading?.kind !== "number" || reading.unit !== "%" || !reading.value.gt(HUNDRED)) return [];
  // ≥90% read from a scan as 290%: proposed, never put in place.
  const proposal = proposeOcrReading(field.written);
  return raise("R35.aboveHundred", "error", [field], {
    inputs: { name, column, written: field.written, proposal },
    expected: "≤ 100%",
    actual: field.written,
  });
}
