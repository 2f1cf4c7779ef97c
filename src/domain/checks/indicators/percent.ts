/** R35 百分比不超过100% */
import { HUNDRED } from "../../decimal";
import type { Finding } from "../../finding";
import type { Field, Reading } from "../../model";
import { foldName, proposeOcrReading } from "../../text";
import { raise } from "../raise";
import { type IndicatorRow, isSatisfaction } from "../../rules/shared/indicatorRow";

/** Shares of a whole; 完成率, 增长率 and 执行率 may exceed it. */
const SHARE = new RegExp(
  `(?:${[
    "覆盖|合格|及时|准确|正确|达标|到位|优良|通过|出勤|发放|参与|知晓|入学|就业|失业|保障|签约|兑现|办结|整改",
    "完好|成活|处置|处理|落实|普及|接种|治愈|在线|履约|公开|合规|巩固|修复|回访|答复|无害化",
    "支付|拨付|兑付|足额|资金使用|设备使用|利用|验收|优秀|成功|有效|存活|保存|到课|到岗|出席|毕业|升学|入园",
    "响应|受理|回复|反馈|采纳|报告|归档|入库|送达|清运|收运|开工|竣工|故障|差错|错误|死亡|违规|空置|破损|投诉",
    "规范管理|贫困发生|闲置|按时|按期|准时|准点|漏报|误报|漏检",
  ].join("|")})率$|占比$|比重$`,
);

/** 小学毛入学率 counts pupils of every age; a bank's reserves and a hospital's beds may be more than what they cover. */
const MAY_EXCEED = /毛入[学园]率$|拨备|流动性|床位/;

/** Without 指标1： and what may stand behind the name: (%), ≥95% */
const bareName = (name: string): string =>
  foldName(name)
    .replace(/(?:[≥≤<>=]+[\d.]+%?|\([^()]*\))+$/, "")
    .trim();

function isShare(name: string): boolean {
  const bare = bareName(name);
  return SHARE.test(bare) && !MAY_EXCEED.test(bare);
}

export function impossiblePercent(row: IndicatorRow): Finding[] {
  const { level3, target, actual } = row.result.indicator;
  const found = [
    ...aboveHundred(level3.written, "指标值", target),
    ...aboveHundred(level3.written, "完成值", actual),
  ];
  // Asked last: few rows come so far.
  return found.length > 0 && (isSatisfaction(row) || isShare(level3.written)) ? found : [];
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
