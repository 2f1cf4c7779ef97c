import type { ReportContext } from "../report/check/context";
import { inUnitOf } from "../report/check/context";
import { isSameTime } from "../report/check/times";
import { amountOf, roundingOf } from "../report/check/agreement";
import type { TiedClaim } from "../report/check/tiedClaim";
import { OUR_PROPOSAL } from "./documents";
import type { Found, Rule } from "./rule";

export interface Inputs {
  "R77.gap": {
    readonly quote: string;
    /** 90 − 72 − 0 */
    readonly working: string;
    readonly gap: string;
  };
}

/** 年初安排A万元，支出B万元，结转C万元: what has become of the rest has to be said. Looks at the balance. */
function check(claim: TiedClaim, context: ReportContext): Found<Inputs>[] {
  if (claim.measure !== "balance" || claim.scope === null) return [];
  const before = context
    .inParagraph(claim)
    .filter(({ numeral, time }) => numeral < claim.numeral && isSameTime(time, claim.time));
  if (/追加|追减|收回|调减|核减|压减|调整/.test(textOf(before, claim))) return [];
  const last = (...measures: readonly TiedClaim["measure"][]): TiedClaim | undefined =>
    before
      .filter(({ measure, scope }) => measures.includes(measure) && isSameScope(scope, claim.scope))
      .at(-1);
  const [budget, spent] = [last("initialBudget", "annualBudget"), last("spent")];
  const amounts = [budget, spent, claim].map((one) => (one?.approximation === null ? amountOf(one) : null));
  const [available, out, left] = amounts;
  if (budget === undefined || spent === undefined || !available || !out || !left) return [];
  const gap = available.minus(out).minus(left);
  // 本年拨款收入391.3万元，年初结转9.6万元
  const carried = last("carriedOver");
  const ofYear = carried === undefined || carried === budget ? null : amountOf(carried);
  const rounding = roundingOf([budget, spent, claim].map(({ unit }) => unit));
  const tolerance = rounding.times(amounts.length);
  if ([gap, gap.plus(ofYear ?? 0)].some((one) => one.abs().lte(tolerance))) return [];
  const place = context.placeIn(claim.place, budget.start, claim.end);
  const working = `${budget.written} − ${spent.written} − ${claim.written}`;
  const inputs = { quote: place.quote, working, gap: inUnitOf(gap, budget) };
  const cells = [...new Set([budget, spent, claim].flatMap(({ figure }) => figure?.cells ?? []))];
  return [{ code: "R77.gap", at: [], passages: [place], cells, inputs, actual: inputs.gap }];
}

function isSameScope(a: TiedClaim["scope"], b: TiedClaim["scope"]): boolean {
  return (
    a !== null &&
    b !== null &&
    (a.name === b.name ||
      (a.lines.length === b.lines.length && a.lines.every((line) => b.lines.includes(line))))
  );
}

function textOf(before: readonly TiedClaim[], claim: TiedClaim): string {
  return claim.place.paragraph.folded.slice(before[0]?.start ?? claim.start);
}

export const R77: Rule<Inputs> = {
  id: "R77",
  group: "report",
  clause: OUR_PROPOSAL,
  formula: "年初安排 − 支出 − 结转 = 0，否则写明收回、追减等去向",
  severities: { "R77.gap": "warning" },
  report: { claim: check },
};
