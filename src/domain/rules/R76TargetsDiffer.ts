import type { Decimal } from "../decimal";
import { inUnitOf, stated, type ReportContext } from "../report/check/context";
import type { TextPlace } from "../finding";
import { keyOf } from "../text/likeness";
import { amountOf } from "../report/check/agreement";
import { OF_OTHERS } from "../report/check/ties";
import type { TiedClaim } from "../report/check/tiedClaim";
import { OUR_PROPOSAL } from "./documents";
import type { Found, Rule } from "./rule";
import { completionsIn, impliedTarget } from "./shared/completion";
import { groupBy } from "../groupBy";

export interface StatedTarget {
  readonly value: string;
  readonly place: TextPlace;
  /** 省级, 市级; null where the text does not say whose target it is */
  readonly level: string | null;
  /** Computed from a rate: 20648 ÷ 105.89% */
  readonly working: string | null;
}

export interface Inputs {
  "R76.targetsDiffer": { readonly subject: string; readonly targets: readonly StatedTarget[] };
}

interface Target extends StatedTarget {
  readonly claim: TiedClaim;
  readonly key: string;
  readonly subject: string;
  readonly amount: Decimal;
}

function check(context: ReportContext): Found<Inputs>[] {
  const targets = [...statedTargets(context), ...impliedTargets(context)];
  return [...groupBy(targets, ({ key }) => key).values()].flatMap((group): Found<Inputs>[] => {
    const byValue = [...groupBy(group, ({ amount }) => amount.toFixed()).values()];
    // Two levels may have two targets; one without a level has to be one of them.
    const own = group.find(({ level }) => level === null);
    if (byValue.length < 2 || own === undefined) return [];
    // 市级任务53处，本级目标46处: the one without a level is one of two.
    const levels = group.filter(({ level }) => level !== null);
    const isOneOfThem = levels.some(({ amount }) => amount.eq(own.amount));
    if (isOneOfThem && new Set(levels.map(({ level }) => level)).size > 1) return [];
    const others = byValue.flatMap(([first]) =>
      first === undefined || first.amount.eq(own.amount) ? [] : [first],
    );
    const repeated = group.filter((one) => one !== own && one.amount.eq(own.amount));
    const shown = [own, ...repeated, ...others];
    const values = shown.map(({ value, place, level, working }) => ({ value, place, level, working }));
    return [
      {
        code: "R76.targetsDiffer",
        at: [],
        passages: shown.map(({ place }) => place),
        cells: [...new Set(shown.flatMap(({ claim }) => claim.figure?.cells ?? []))],
        inputs: { subject: own.subject, targets: values },
        actual: [...new Set(values.map(({ value }) => value))].join("、"),
      },
    ];
  });
}

/** 市级下达的任务为53处，本级自定目标为46处: the sentence says that they are two. */
function isBesideOwn(claim: TiedClaim, context: ReportContext): boolean {
  return context
    .inSentence(claim)
    .some((one) => one !== claim && one.baseUnit === claim.baseUnit && OWN.test(one.clause));
}

const OWN = /本级|自[定设]|本单位/u;

function statedTargets(context: ReportContext): Target[] {
  return context.claims.flatMap((claim) => {
    const amount = amountOf(claim);
    const topic = claim.topic === null ? claim : (context.claims[claim.topic] ?? claim);
    const isTarget =
      claim.kind === "target" && !claim.counts && claim.baseUnit !== "元" && claim.unit !== "%";
    if (
      !isTarget ||
      amount === null ||
      OF_OTHERS.test(claim.clause) ||
      claim.clause.startsWith("其中") ||
      claim.operator === "<=" ||
      claim.operator === "<"
    )
      return [];
    if (isBesideOwn(claim, context)) return [];
    const common = { amount, value: stated(claim), place: context.placeOf(claim), working: null };
    return [{ claim, ...named(topic, claim), ...common }];
  });
}

function impliedTargets(context: ReportContext): Target[] {
  return completionsIn(context).flatMap((completion) => {
    const { claim, topic, target } = completion;
    const amount = target === null ? impliedTarget(completion) : null;
    if (amount === null) return [];
    const working = `${topic.written} ÷ ${stated(claim)}`;
    return [
      {
        claim,
        ...named(topic, claim),
        amount,
        value: inUnitOf(amount, { unit: topic.baseUnit }),
        place: context.placeOf(claim),
        working,
      },
    ];
  });
}

function named(topic: TiedClaim, claim: TiedClaim): Pick<Target, "key" | "subject" | "level"> {
  const name = topic.indicator?.key ?? claim.indicator?.key ?? keyOf(topic.subject);
  const key = `${name}|${topic.baseUnit ?? ""}|${String(claim.time.year)} ${claim.time.span}`;
  const level =
    /国家|中央|省级|省|市级|市|县级|区级|本级|自[定设]|本单位/u.exec(
      claim.clause.replace(/全[省市县区]/gu, ""),
    )?.[0] ?? null;
  return { key, subject: topic.indicator?.result.indicator.level3.written ?? topic.subject, level };
}

export const R76: Rule<Inputs> = {
  id: "R76",
  group: "report",
  clause: OUR_PROPOSAL,
  formula: "同一指标在报告各处的目标值相同，或分别写明省级、市级、项目目标；只写完成率的，由完成率反推目标值",
  severities: { "R76.targetsDiffer": "warning" },
  report: { report: check },
};
