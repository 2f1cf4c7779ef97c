import { inUnitOf, stated, type ReportContext } from "../report/check/context";
import { amountOf } from "../report/check/agreement";
import type { TiedClaim } from "../report/check/tiedClaim";
import { OUR_PROPOSAL } from "./documents";
import type { Found, Rule } from "./rule";

export interface Inputs {
  "R74.wrongUnit": {
    readonly quote: string;
    readonly stated: string;
    /** The same figure in the unit that is meant: 783.65万元 */
    readonly meant: string;
    readonly source: string;
    readonly computed: string;
  };
}

function check(claim: TiedClaim, context: ReportContext): Found<Inputs>[] {
  const { figure, slip, unit } = claim;
  if (figure === null || slip === null || unit === null) return [];
  const right = { unit: slip.gt(1) ? "万元" : "元" };
  const meant = inUnitOf(amountOf(claim) ?? figure.value, right);
  const place = context.placeOf(claim);
  const computed = inUnitOf(figure.value, right);
  return [
    {
      code: "R74.wrongUnit",
      at: [],
      passages: [place],
      cells: figure.cells,
      inputs: { quote: place.quote, stated: stated(claim), meant, source: figure.source, computed },
      expected: meant,
      actual: stated(claim),
    },
  ];
}

export const R74: Rule<Inputs> = {
  id: "R74",
  group: "report",
  clause: OUR_PROPOSAL,
  formula: "报告所写金额与工作簿的数字不相差一万倍（元误作万元，或万元误作元）",
  severities: { "R74.wrongUnit": "error" },
  report: { claim: check },
};
