import { amountOf, stepOf } from "../report/check/agreement";
import type { WorkbookFigure } from "../calculation/workbookFigure";
import type { TiedClaim } from "../report/check/tiedClaim";
import { inUnitOf, stated, type ReportContext } from "../report/check/context";
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
  /** A figure of one cell, which no rounding of parts explains: 566.25万元 for 566.24万元 */
  "R70.lastPlace": { readonly quote: string; readonly source: string; readonly computed: string };
}

function check(claim: TiedClaim, context: ReportContext): Found<Inputs>[] {
  const { figure, agreement, certainty, slip, readings } = claim;
  if (figure === null || slip !== null) return [];
  if (agreement === "rounding") return lastPlace(claim, figure, context);
  if (agreement !== "differs") return [];
  const place = context.placeOf(claim);
  const common = { at: [], passages: [place], actual: stated(claim) };
  const quoted = { quote: place.quote, stated: stated(claim) };
  if (certainty !== "firm" || !hasOneReading(claim)) {
    const shown = readings.slice(0, MAX_READINGS);
    const values = shown.map(({ source, value, date }) => ({
      source,
      value: date ?? inUnitOf(value, claim),
    }));
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

function lastPlace(claim: TiedClaim, figure: WorkbookFigure, context: ReportContext): Found<Inputs>[] {
  const difference = amountOf(claim)?.minus(figure.value).abs();
  if (figure.cells.length !== 1 || difference?.gte(stepOf(claim)) !== true) return [];
  const place = context.placeOf(claim);
  const computed = inUnitOf(figure.value, claim);
  const inputs = { quote: place.quote, source: figure.source, computed };
  const common = {
    at: [],
    passages: [place],
    cells: figure.cells,
    expected: computed,
    actual: stated(claim),
  };
  return [{ ...common, code: "R70.lastPlace", inputs }];
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
  severities: { "R70.textDiffers": "error", "R70.uncertain": "note", "R70.lastPlace": "note" },
  // Each names the cause more closely.
  suppressedBy: ["R71", "R73", "R74", "R75", "R88"],
  report: { claim: check },
};
