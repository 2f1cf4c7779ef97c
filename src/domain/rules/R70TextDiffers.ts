import { scaledUnit } from "../text";
import { isWithin } from "../report/check/calculations";
import { rateCalculations } from "../report/check/rateCalculations";
import { amountOf, placesOf, stepOf } from "../report/check/agreement";
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
  /** The text names what it is of and not which amount is meant; none of them agrees */
  "R70.noneAgrees": Inputs["R70.uncertain"];
  /** What it is of is likely, and one digit differs, or two are exchanged: 302.8万元 for 302.5万元 */
  "R70.mistyped": { readonly quote: string; readonly source: string; readonly computed: string };
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
    const mistyped = certainty === "weak" ? undefined : readings.find((one) => isMistyped(claim, one));
    if (mistyped !== undefined) {
      const inputs = {
        quote: place.quote,
        source: mistyped.source,
        computed: inUnitOf(mistyped.value, claim),
      };
      return [{ ...common, code: "R70.mistyped", cells: mistyped.cells, inputs, expected: inputs.computed }];
    }
    if (rateCalculations(claim, context).some((one) => isWithin(claim, one))) return [];
    const code = certainty === "firm" && claim.isOfOne ? "R70.noneAgrees" : "R70.uncertain";
    return [{ ...common, code, cells, inputs: { ...quoted, readings: values } }];
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

/** Shorter figures differ in one digit by chance. */
const MIN_DIGITS = 3;

function isMistyped(claim: TiedClaim, { value, date }: WorkbookFigure): boolean {
  const { factor } = scaledUnit(claim.unit ?? "");
  if (date !== undefined || claim.approximation !== null) return false;
  const places = placesOf(claim);
  const [written, right] = [claim.written, value.div(factor).toFixed(places)];
  // The workbook's has to be printed with as many places; a rate is rounded.
  const isExact = claim.unit === "%" || value.div(factor).toDecimalPlaces(places).eq(value.div(factor));
  if (!isExact || written.length !== right.length) return false;
  const digits = written.replace(/\D/gu, "").length;
  const differing = [...written].flatMap((digit, at) => (digit === right.charAt(at) ? [] : [at]));
  const [first = 0, second] = differing;
  const isSwapped =
    differing.length === 2 &&
    second !== undefined &&
    written.charAt(first) === right.charAt(second) &&
    written.charAt(second) === right.charAt(first);
  return digits >= MIN_DIGITS && (differing.length === 1 || isSwapped);
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
  severities: {
    "R70.textDiffers": "error",
    "R70.noneAgrees": "warning",
    "R70.mistyped": "warning",
    "R70.uncertain": "note",
    "R70.lastPlace": "note",
  },
  // Each names the cause more closely.
  suppressedBy: ["R71", "R73", "R74", "R75", "R88"],
  report: { claim: check },
};
