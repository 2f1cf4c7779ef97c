import { HUNDRED } from "../decimal";
import type { Field, Reading } from "../model";
import { foldName, proposeOcrReading } from "../text";
import { OUR_PROPOSAL } from "./documents";
import type { Found, Rule } from "./rule";
import type { OfIndicator } from "./shared/indicatorInputs";
import { type IndicatorRow, isSatisfaction } from "./shared/indicatorRow";

export interface Inputs {
  /** `proposal` is the figure that was probably meant, null for none */
  "R35.aboveHundred": OfIndicator & {
    readonly column: string;
    readonly written: string;
    readonly proposal: string | null;
  };
}

/** Shares of a whole. 完成率, 增长率 and 执行率 may exceed it. */
const SHARE = new RegExp(
  `(?:${[
    "覆盖|合格|及时|准确|正确|达标|到位|优良|通过|出勤|发放|参与|知晓|入学|就业|失业|保障|签约|兑现|办结|整改",
    "完好|成活|处置|处理|落实|普及|接种|治愈|在线|履约|公开|合规|巩固|修复|回访|答复|无害化",
    "支付|拨付|兑付|足额|资金使用|设备使用|利用|验收|优秀|成功|有效|存活|保存|到课|到岗|出席|毕业|升学|入园",
    "响应|受理|回复|反馈|采纳|报告|归档|入库|送达|清运|收运|开工|竣工|故障|差错|错误|死亡|违规|空置|破损|投诉",
    "规范管理|贫困发生|闲置|按时|按期|准时|准点|漏报|误报|漏检",
  ].join("|")})率$|占比$|比重$`,
);

/** 毛入学率 counts pupils of every age; a bank's provisions and a hospital's beds may exceed what they cover. */
const MAY_EXCEED = /毛入[学园]率$|拨备|流动性|床位/;

function check(row: IndicatorRow): Found<Inputs>[] {
  const { level3, target, actual } = row.result.indicator;
  const found = [
    ...aboveHundred(level3.written, "指标值", target),
    ...aboveHundred(level3.written, "完成值", actual),
  ];
  // The name is matched last, as few rows get this far.
  return found.length > 0 && (isSatisfaction(row) || isShare(level3.written)) ? found : [];
}

function aboveHundred(name: string, column: string, field: Field<Reading>): Found<Inputs>[] {
  const { value, written } = field;
  if (
    value?.kind !== "number" ||
    value.change !== undefined ||
    value.unit !== "%" ||
    !value.value.gt(HUNDRED)
  )
    return [];
  // ≥90% read from a scan as 290%: proposed, never written.
  const inputs = { name, column, written, proposal: proposeOcrReading(written) };
  return [{ code: "R35.aboveHundred", at: [field], inputs, expected: "≤ 100%", actual: written }];
}

function isShare(name: string): boolean {
  const bare = bareName(name);
  return SHARE.test(bare) && !MAY_EXCEED.test(bare);
}

/** Removes 指标1： before the name and (%) or ≥95% after it. */
function bareName(name: string): string {
  return foldName(name)
    .replace(/(?:[≥≤<>=]+[\d.]+%?|\([^()]*\))+$/, "")
    .trim();
}

export const R35: Rule<Inputs> = {
  id: "R35",
  group: "indicators",
  clause: OUR_PROPOSAL,
  formula: "满意度、合格率等的指标值和完成值 ≤ 100%",
  severities: { "R35.aboveHundred": "error" },
  workbook: { indicator: check },
  form: { indicator: check },
};
