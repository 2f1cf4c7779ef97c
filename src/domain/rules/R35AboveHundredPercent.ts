import { Decimal, HUNDRED, toPlainExact } from "../decimal";
import type { Field, Reading } from "../model";
import { tidy } from "../report/check/claims";
import { stated, type ReportContext } from "../report/check/context";
import type { TiedClaim } from "../report/check/tiedClaim";
import { foldName, foldTight, proposeOcrReading } from "../text";
import { RISING } from "../text/directions";
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
  /** In a written report */
  "R35.aboveHundredInText": { readonly quote: string };
  /** ≥90% was probably meant by the target 290%: the actual is at most 100 % */
  "R35.misread": MisreadTarget;
  /** The same beside an actual that fits the target */
  "R35.mayBeMisread": MisreadTarget;
  /** 98.0% without its point: the target is 980%, and the actual at most 100 % */
  "R35.pointMissing": MisreadTarget;
  /** The same beside another actual, or in the actual itself */
  "R35.pointMayBeMissing": MisreadTarget & { readonly column: string };
  /** A rate that rarely exceeds 100 % */
  "R35.unusual": OfIndicator & { readonly column: string; readonly written: string };
}

interface MisreadTarget extends OfIndicator {
  readonly written: string;
  readonly proposal: string;
}

/** Shares of a whole. 完成率, 增长率 and 执行率 may exceed it. */
const SHARE = new RegExp(
  `(?:${[
    "覆盖|合格|及时|准确|正确|达标|到位|优良|通过|出勤|发放|参与|知晓|入学|就业|失业|保障|签约|兑现|办结|整改",
    "完好|成活|处置|处理|落实|普及|接种|治愈|在线|履约|公开|合规|巩固|修复|回访|答复|无害化",
    "支付|拨付|兑付|足额|资金使用|设备使用|利用|验收|优秀|成功|有效|存活|保存|到课|到岗|出席|毕业|升学|入园",
    "响应|受理|回复|反馈|采纳|报告|归档|入库|送达|清运|收运|开工|竣工|故障|差错|错误|死亡|违规|空置|破损|投诉",
    "规范管理|贫困发生|闲置|按时|按期|准时|准点|漏报|误报|漏检|到报|到会|到账|到场|到校|在岗|留存|就诊|签到|上线|接通",
  ].join("|")})率$|(?:认知|知晓|认可|信任|支持|满意|接受|了解)[度率]$|占比$|比重$`,
);

/** 毛入学率 counts pupils of every age; a bank's provisions and a hospital's beds may exceed what they cover. */
const MAY_EXCEED = /毛入[学园]率$|拨备|流动性|床位/;
/** Rates of one figure to another, which is no whole of it */
const IS_COMPARED =
  /(?:完成|达成|实现|执行|进度|产销|周转|换手|负债|收益|回报|报酬|利润|毛利|产出|贡献|杠杆|放大|带动|撬动|上座|客座|复种|偿债|溢价|超额|效|功|频|汇|利|税|费|速|分辨|倍|比)率$/u;

function check(row: IndicatorRow): Found<Inputs>[] {
  const { level3, target, actual } = row.result.indicator;
  const found = [
    ...aboveHundred(level3.written, "指标值", target),
    ...aboveHundred(level3.written, "完成值", actual),
  ];
  // The name is matched last, as few rows get this far.
  if (found.length === 0) return [];
  if (isSatisfaction(row) || isShare(level3.written)) return found;
  const damaged = [...misread(row), ...pointsMissing(row)];
  return damaged.length > 0 ? damaged : unusual(row);
}

/** Of these names a figure above 100 % is rare, but not impossible. */
function unusual({ result: { indicator } }: IndicatorRow): Found<Inputs>[] {
  const { level3, target, actual } = indicator;
  const name = bareName(level3.written);
  if (!/率$/u.test(name) || GROWTH.test(name) || MAY_EXCEED.test(name) || IS_COMPARED.test(name)) return [];
  const columns = [
    ["指标值", target],
    ["完成值", actual],
  ] as const;
  return columns.flatMap(([column, field]): Found<Inputs>[] => {
    if (!isAboveHundred(field)) return [];
    const { written } = field;
    const inputs = { name: level3.written, column, written };
    return [{ code: "R35.unusual", at: [field], inputs, expected: "≤ 100%", actual: written }];
  });
}

/** A target of 500 to 1000 % is tenfold of a usual one. */
function pointsMissing({ result: { indicator } }: IndicatorRow): Found<Inputs>[] {
  const { level3, target, actual } = indicator;
  const name = bareName(level3.written);
  if (!/(?:率|度|比|比例|比重)$/u.test(name) || GROWTH.test(name) || MAY_EXCEED.test(name)) return [];
  const isSure = actual.value?.kind === "number" && !isAboveHundred(actual);
  const columns = [
    ["指标值", target],
    ["完成值", actual],
  ] as const;
  return columns.flatMap(([column, field]): Found<Inputs>[] => {
    const proposal = isAboveHundred(field) ? withPoint(field) : null;
    if (proposal === null) return [];
    const { written } = field;
    const inputs = { name: level3.written, written, proposal };
    const details = { at: [field], expected: proposal, actual: written };
    return field === target && isSure
      ? [{ code: "R35.pointMissing", inputs, ...details }]
      : [{ code: "R35.pointMayBeMissing", inputs: { ...inputs, column }, ...details }];
  });
}

const [TENFOLD_FROM, TENFOLD_TO] = [500, 1000];

/** ≥98% for ≥980%, whose point was lost; null for other figures */
function withPoint({ value, written }: Field<Reading>): string | null {
  if (value?.kind !== "number" || value.value.lt(TENFOLD_FROM) || value.value.gt(TENFOLD_TO)) return null;
  const text = foldTight(written);
  const [digits] = /\d+(?:\.\d+)?/.exec(text) ?? [];
  if (digits === undefined || !new Decimal(digits).eq(value.value)) return null;
  return text.replace(digits, toPlainExact(value.value.div(10)));
}

/** Growth may well be planned at 150 %. */
const GROWTH = new RegExp(`${RISING}|增速|增收|增值`, "u");
const [MISREAD_FROM, MISREAD_BELOW] = [150, 300];

/** ≥ read as 2, or as 1 from 150 on: rules.md section 7. An operator that was read makes the figure credible. */
function misread({ result: { indicator } }: IndicatorRow): Found<Inputs>[] {
  const { level3, target, actual } = indicator;
  const { value, written } = target;
  if (value?.kind !== "number" || value.operator !== null || value.unit !== "%") return [];
  if (value.value.lt(MISREAD_FROM) || value.value.gte(MISREAD_BELOW)) return [];
  const name = bareName(level3.written);
  const proposal = proposalFor(written);
  if (proposal === null || GROWTH.test(name) || MAY_EXCEED.test(name)) return [];
  const fits = actual.value?.kind === "number" && actual.value.value.gt(HUNDRED);
  const inputs = { name: level3.written, written, proposal };
  const details = { at: [target], inputs, expected: proposal, actual: written };
  return [{ code: fits ? "R35.mayBeMisread" : "R35.misread", ...details }];
}

/** A percent sign may stand in the unit's column. */
function proposalFor(written: string): string | null {
  return proposeOcrReading(written) ?? (/\d$/.test(written) ? proposeOcrReading(`${written}%`) : null);
}

function aboveHundred(name: string, column: string, field: Field<Reading>): Found<Inputs>[] {
  if (!isAboveHundred(field)) return [];
  const { written } = field;
  // ≥90% read from a scan as 290%: proposed, never written.
  const inputs = { name, column, written, proposal: proposalFor(written) ?? withPoint(field) };
  return [{ code: "R35.aboveHundred", at: [field], inputs, expected: "≤ 100%", actual: written }];
}

function isAboveHundred({ value }: Field<Reading>): boolean {
  return (
    value?.kind === "number" && value.change === undefined && value.unit === "%" && value.value.gt(HUNDRED)
  );
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

/** 一次验收合格率985% */
function checkText(claim: TiedClaim, context: ReportContext): Found<Inputs>[] {
  const { kind, unit, value, clause } = claim;
  if ((kind !== "rate" && kind !== "target") || unit !== "%" || value?.gt(HUNDRED) !== true) return [];
  const name = tidy(clause);
  if (!isShare(name) && !/满意度$/u.test(name)) return [];
  const place = context.placeOf(claim);
  const inputs = { quote: place.quote };
  return [{ code: "R35.aboveHundredInText", at: [], passages: [place], inputs, actual: stated(claim) }];
}

export const R35: Rule<Inputs> = {
  id: "R35",
  group: "indicators",
  clause: OUR_PROPOSAL,
  formula:
    "满意度、合格率等的指标值和完成值 ≤ 100%，其他比率一般 ≤ 100%；百分比指标值为 150%～299% 且未写符号的，核实是否误识；500%～1000% 的，核实是否漏写小数点",
  severities: {
    "R35.aboveHundred": "error",
    "R35.aboveHundredInText": "error",
    "R35.misread": "error",
    "R35.mayBeMisread": "warning",
    "R35.pointMissing": "error",
    "R35.pointMayBeMissing": "warning",
    "R35.unusual": "warning",
  },
  workbook: { indicator: check },
  form: { indicator: check },
  report: { claim: checkText },
};
