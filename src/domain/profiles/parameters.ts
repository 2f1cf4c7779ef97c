/** 绩效_规则参数: the values of a rule profile that a workbook may set, by their Chinese names. */
import { Decimal, HUNDRED, toPlainExact, ZERO } from "../decimal";
import type { CellAddress, RuleParameter } from "../model";
import type { RuleProfile, Thresholds } from "./profile";
import { foldName } from "../text";
import { capParameter } from "./capParameter";
import type {
  FixedParameterName,
  ParameterUnit,
  RuleParameterDefinition,
  RuleParameterName,
} from "./parameterDefinition";

type Access = Pick<RuleParameterDefinition, "get" | "set">;
type Range = readonly [lowest: number, highest: number];

function define(
  name: FixedParameterName,
  unit: ParameterUnit,
  [lowest, highest]: Range,
  description: string,
  access: Access,
): RuleParameterDefinition<FixedParameterName> {
  return { name, unit, lowest: new Decimal(lowest), highest: new Decimal(highest), description, ...access };
}

const threshold = (key: keyof Thresholds): Access => ({
  get: (profile) => profile.thresholds[key],
  set: (profile, value) => ({ ...profile, thresholds: { ...profile.thresholds, [key]: value } }),
});

const grade = (key: keyof RuleProfile["grades"]): Access => ({
  get: (profile) => profile.grades[key],
  set: (profile, value) => ({ ...profile, grades: { ...profile.grades, [key]: value } }),
});

const achievementFloor = (key: keyof RuleProfile["achievementFloors"]): Access => ({
  get: (profile) => profile.achievementFloors[key].times(HUNDRED),
  set: (profile, value) => ({
    ...profile,
    achievementFloors: { ...profile.achievementFloors, [key]: value.div(HUNDRED) },
  }),
});

/** 0 deducts nothing. */
const deduction: Access = {
  get: ({ overfulfilment: rule }) => (rule.kind === "deduction" ? rule.points : ZERO),
  set: (profile, points) => {
    if (points.gt(0)) return { ...profile, overfulfilment: { kind: "deduction", points } };
    return profile.overfulfilment.kind === "deduction"
      ? { ...profile, overfulfilment: { kind: "reason" } }
      : profile;
  },
};

/** Steps keep their proportion to the points. */
function withExecutionPoints(profile: RuleProfile, points: Decimal): RuleProfile {
  const rule = profile.executionScore;
  if (rule.kind === "proportional") return { ...profile, executionScore: { ...rule, points } };
  const steps = rule.steps.map((step) => ({ ...step, points: step.points.times(points).div(rule.points) }));
  return { ...profile, executionScore: { ...rule, points, steps } };
}

/** The parameters of every profile, in print order, followed by those of its caps (`capParameter`). */
export const RULE_PARAMETERS: readonly RuleParameterDefinition<FixedParameterName>[] = [
  define("执行率分值", "分", [1, 100], "预算执行率的分值，按执行率计分，最高不超过该分值", {
    get: (profile) => profile.executionScore.points,
    set: withExecutionPoints,
  }),
  define("执行率说明线", "%", [0, 100], "预算执行率低于此值须说明原因", threshold("executionReasonBelow")),
  define(
    "执行率差异提示线",
    "个百分点",
    [0, 1000],
    "按全年预算数与按年初预算计算的执行率相差超过此值时并列说明",
    threshold("rateGapNotice"),
  ),
  define(
    "完成率提示线",
    "%",
    [100, 10_000],
    "完成率达到此值时提示，120%为本工具默认",
    threshold("overNotice"),
  ),
  define(
    "完成率说明线",
    "%",
    [100, 10_000],
    "完成率达到此值须说明原因，国家办法未定数值",
    threshold("overReason"),
  ),
  define(
    "指标值偏低线",
    "%",
    [100, 10_000],
    "完成率达到此值时，核实指标值是否偏低，150%为本工具默认",
    threshold("overTargetTooLow"),
  ),
  define(
    "零指标值说明线",
    "",
    [0, 1_000_000_000],
    "指标值为零的，完成值达到此值须说明原因",
    threshold("overReasonAtZero"),
  ),
  define(
    "超额扣分线",
    "%",
    [100, 10_000],
    "完成率超过此值的，按“超额扣分”扣减得分",
    threshold("overDeduction"),
  ),
  define("超额扣分", "分", [0, 100], "完成率超过“超额扣分线”的扣减分数，扣完为止，0为不扣分", deduction),
  define(
    "同比说明线",
    "%",
    [0, 10_000],
    "预算、支出与上年相比增减超过此值须说明原因，30%为本工具默认",
    threshold("yearChange"),
  ),
  define("单项权重提示线", "分", [1, 100], "单项指标权重超过此值时提示", threshold("singleWeight")),
  define("权重按批复目标", "", [0, 1], "权重取自批复的绩效目标的填1，不再提示权重集中；否则填0", {
    get: ({ approvedWeights }) => new Decimal(approvedWeights ? 1 : 0),
    set: (profile, value) => ({ ...profile, approvedWeights: !value.isZero() }),
  }),
  define("达成下限", "%", [0, 100], "定性指标“达成”一档得分占权重的下限", achievementFloor("achieved")),
  define("部分达成下限", "%", [0, 100], "定性指标“部分达成”一档得分占权重的下限", achievementFloor("partly")),
  define("优", "分", [0, 100], "总分达到此值为优", grade("excellent")),
  define("良", "分", [0, 100], "总分达到此值为良", grade("good")),
  define("中", "分", [0, 100], "总分达到此值为中，低于此值为差", grade("fair")),
];

/** The parameter of that name, ignoring prefixes and widths. */
function parameterNamed(written: string): RuleParameterDefinition | undefined {
  const name = foldName(written);
  return RULE_PARAMETERS.find((known) => known.name === name) ?? capParameter(name);
}

/** Parameters that must keep their order, highest first. */
const ORDERED: readonly (readonly RuleParameterName[])[] = [
  ["优", "良", "中"],
  ["达成下限", "部分达成下限"],
  ["指标值偏低线", "完成率说明线", "完成率提示线"],
];

/** What a finding rests on that follows from a parameter of the workbook */
export const PARAMETERS_CLAUSE = "绩效_规则参数";

/** A row of 绩效_规则参数 that changes nothing */
export type RejectedParameter =
  | { readonly kind: "unknown"; readonly row: RuleParameter }
  /** Outside `range`, which is in print form, or against the order of its kind */
  | {
      readonly kind: "outOfRange";
      readonly row: RuleParameter;
      readonly name: string;
      readonly range: string;
    };

function printRange({ lowest, highest, unit }: RuleParameterDefinition): string {
  return `${toPlainExact(lowest)}～${toPlainExact(highest)}${unit}`;
}

export interface AppliedParameters {
  readonly profile: RuleProfile;
  readonly rejected: readonly RejectedParameter[];
  /** The parameters that the workbook sets, with the cells of their values */
  readonly overrides: ReadonlyMap<RuleParameterName, CellAddress | null>;
}

/**
 * Applies the workbook's parameters to the profile; if a name is given twice, the later row counts. A parameter that is
 * unknown, out of range, or breaks the order of its kind (良 above 优) changes nothing and is `rejected`. A
 * row without a value is skipped, since the reader reports unreadable values.
 */
export function applyParameters(
  profile: RuleProfile,
  parameters: readonly RuleParameter[],
): AppliedParameters {
  const rejected: RejectedParameter[] = [];
  const accepted = new Map<
    RuleParameterName,
    { readonly definition: RuleParameterDefinition; readonly row: RuleParameter }
  >();
  for (const row of parameters) {
    const name = row.name.value;
    if (name === null) continue;
    const definition = parameterNamed(name);
    const value = row.value.value;
    if (definition === undefined) rejected.push({ kind: "unknown", row });
    else if (value === null) continue;
    else if (value.lt(definition.lowest) || value.gt(definition.highest)) {
      rejected.push({ kind: "outOfRange", row, name: definition.name, range: printRange(definition) });
    } else accepted.set(definition.name, { definition, row });
  }

  const apply = () =>
    [...accepted.values()].reduce(
      (changed, { definition, row }) =>
        row.value.value === null ? changed : definition.set(changed, row.value.value),
      profile,
    );
  for (const names of ORDERED) {
    if (inOrder(apply(), names)) continue;
    for (const name of names) {
      const row = accepted.get(name)?.row;
      if (row === undefined) continue;
      rejected.push({ kind: "outOfRange", row, name, range: names.join("≥") });
      accepted.delete(name);
    }
  }
  const overrides = new Map([...accepted].map(([name, { row }]) => [name, row.value.cell]));
  return { profile: apply(), rejected, overrides };
}

function inOrder(profile: RuleProfile, names: readonly string[]): boolean {
  const values = names.flatMap((name) => {
    const definition = RULE_PARAMETERS.find((known) => known.name === name);
    return definition?.get(profile) ?? [];
  });
  return values.every((value, index) => index === 0 || value.lte(values[index - 1] ?? value));
}
