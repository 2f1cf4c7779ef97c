import { calculationsOf } from "../report/check/calculations";
import { inUnitOf, stated, type ReportContext } from "../report/check/context";
import { HUNDRED, type Decimal } from "../decimal";
import { amountOf, placesOf } from "../report/check/agreement";
import type { TiedClaim } from "../report/check/tiedClaim";
import { rateCalculations } from "../report/check/rateCalculations";
import { OUR_PROPOSAL } from "./documents";
import type { Found, Rule } from "./rule";
import { checkedGrowth } from "./Y7LastYearDiffers";
import { completionOf, impliedLastYear, impliedTarget } from "./shared/completion";

interface Implied {
  readonly quote: string;
  readonly working: string;
  readonly implied: string;
}

export interface Inputs {
  /** 完成市级目标任务的105.89%: the target is not stated */
  "R79.impliedTarget": Implied;
  /** No whole target gives this rate */
  "R79.noTarget": Omit<Implied, "implied">;
  /** 同比增长10.16%: last year's figure is not stated */
  "R79.impliedLastYear": Implied;
  /** No whole figure of last year gives this growth */
  "R79.noLastYear": Omit<Implied, "implied">;
}

function check(claim: TiedClaim, context: ReportContext): Found<Inputs>[] {
  if (claim.agreement === "agrees") return [];
  // The text has both figures (R73, R86).
  if (calculationsOf(claim, context).length > 0 || rateCalculations(claim, context).length > 0) return [];
  const place = context.placeOf(claim);
  const common = { at: [], passages: [place], actual: stated(claim) };
  if (claim.kind === "growth") {
    if (claim.unit !== "%") return [];
    const topic = claim.topic === null ? undefined : context.claims[claim.topic];
    if (topic === undefined || topic.kind !== "count") return [];
    // Last year's workbook has it (Y7).
    if (checkedGrowth(claim, context) !== null) return [];
    const last = impliedLastYear(claim, topic);
    const inputs = { quote: place.quote, working: `${topic.written} ÷ (1 ${sign(claim)}%)` };
    if (last === null) return isWhole(topic) ? [{ ...common, code: "R79.noLastYear", inputs }] : [];
    const implied = inUnitOf(last, { unit: topic.baseUnit });
    return [{ ...common, code: "R79.impliedLastYear", inputs: { ...inputs, implied } }];
  }
  const completion = completionOf(claim, context);
  // Whatever the target was, 100% is of it.
  if (completion === null || completion.target !== null || claim.value?.eq(HUNDRED) === true) return [];
  const working = `${completion.topic.written} ÷ ${stated(claim)}`;
  const target = impliedTarget(completion);
  if (target === null) return [{ ...common, code: "R79.noTarget", inputs: { quote: place.quote, working } }];
  if (isStatedElsewhere(target, completion.topic, context)) return [];
  const implied = inUnitOf(target, { unit: completion.topic.baseUnit });
  return [{ ...common, code: "R79.impliedTarget", inputs: { quote: place.quote, working, implied } }];
}

/** 计划救助150人 in an earlier part */
function isStatedElsewhere(target: Decimal, topic: TiedClaim, { claims }: ReportContext): boolean {
  return claims.some(
    (one) => one.kind === "target" && one.baseUnit === topic.baseUnit && amountOf(one)?.eq(target) === true,
  );
}

/** Things that are counted, not measured: last year's figure is whole, too. */
function isWhole({ approximation, baseUnit, written }: TiedClaim): boolean {
  return approximation === null && placesOf({ written }) === 0 && COUNTED.test(baseUnit ?? "");
}

const COUNTED = /^(?:人|人次|名|户|个|家|次|场|场次|件|份|条|项|所|台|辆|批|期|笔|宗|起)$/u;

function sign({ value, written }: TiedClaim): string {
  return value?.isNegative() === true ? `− ${written.replace("-", "")}` : `+ ${written}`;
}

export const R79: Rule<Inputs> = {
  id: "R79",
  group: "report",
  clause: OUR_PROPOSAL,
  formula: "只写完成率、同比而未写目标值、上年数的，列出反推数供核对",
  severities: {
    "R79.impliedTarget": "note",
    "R79.noTarget": "warning",
    "R79.impliedLastYear": "note",
    "R79.noLastYear": "warning",
  },
  report: { claim: check },
};
