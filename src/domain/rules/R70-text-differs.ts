import { amountOf } from "../report/agreement";
import type { TiedClaim } from "../report/tiedClaim";
import { inUnitOf, stated, type ReportContext } from "../report/context";
import { OUR_PROPOSAL } from "./documents";
import type { Found, Rule } from "./rule";

export interface Inputs {
  "R70.textDiffers": {
    readonly quote: string;
    readonly stated: string;
    /** Where the workbook has it: 资金/支出/项目支出 */
    readonly source: string;
    readonly computed: string;
    /** Null where it stands in one cell */
    readonly working: string | null;
    readonly difference: string;
  };
  /** Which figure of the workbook the text means is not certain, and none of the likely ones agrees */
  "R70.uncertain": {
    readonly quote: string;
    readonly stated: string;
    readonly readings: readonly { readonly source: string; readonly value: string }[];
  };
}

function check(claim: TiedClaim, context: ReportContext): Found<Inputs>[] {
  const { figure, agreement, certainty, slip, readings } = claim;
  if (figure === null || agreement !== "differs" || slip !== null) return [];
  const place = context.placeOf(claim);
  const common = { at: [], passages: [place], actual: stated(claim) };
  const quoted = { quote: place.quote, stated: stated(claim) };
  if (certainty !== "firm" || !hasOneReading(claim)) {
    const shown = readings.slice(0, MAX_READINGS);
    const values = shown.map(({ source, value }) => ({ source, value: inUnitOf(value, claim) }));
    const cells = shown.flatMap((reading) => reading.cells);
    return [{ ...common, code: "R70.uncertain", cells, inputs: { ...quoted, readings: values } }];
  }
  const computed = inUnitOf(figure.value, claim);
  const difference = amountOf(claim)?.minus(figure.value).abs();
  const inputs = {
    ...quoted,
    source: figure.source,
    computed,
    working: figure.working,
    difference: difference === undefined ? "" : inUnitOf(difference, claim),
  };
  return [{ ...common, code: "R70.textDiffers", cells: figure.cells, inputs, expected: computed }];
}

const MAX_READINGS = 3;

/** All readings have one value. */
function hasOneReading({ readings }: TiedClaim): boolean {
  return readings.every(({ value }) => readings[0]?.value.eq(value));
}

export const R70: Rule<Inputs> = {
  id: "R70",
  group: "report",
  clause: OUR_PROPOSAL,
  formula:
    "报告所写数字 = 自评工作簿中同一项目、同一口径、同一单位的数字（按报告所写小数位四舍五入，金额容许尾差0.01万元，都以元填写的为0.01元）",
  severities: { "R70.textDiffers": "error", "R70.uncertain": "note" },
  // Each names the cause more closely.
  suppressedBy: ["R71", "R73", "R74", "R75"],
  report: { claim: check },
};
