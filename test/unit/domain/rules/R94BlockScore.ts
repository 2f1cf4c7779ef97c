import { at, formCases, total } from "../../../support/ruleCases/formCase";
import { found } from "../../../support/ruleCases/workbookCase";
import type { PrintedFormSpec, PrintedIndicatorSpec } from "../../../support/printedFormOf";

/** A form of 20 and 80 points that prints no weights */
function unweighted(
  indicators: readonly PrintedIndicatorSpec[],
  spec: PrintedFormSpec = {},
): PrintedFormSpec {
  return {
    layout: "hubei",
    rows: [total({ weight: "20", score: "20" })],
    indicators: indicators.map((row) => ({ weight: "", ...row })),
    totalScore: "99.6",
    ...spec,
  };
}

const OUTPUT = "产出指标（40分）";
const scored = (...scores: readonly string[]): PrintedIndicatorSpec[] =>
  scores.map((score) => ({ level1: OUTPUT, score }));

export default [
  ...formCases("R94", {
    "three met indicators with 39.6 of 40": [
      unweighted(scored("13.2", "13.2", "13.2")),
      found("R94.metButShort", "error", at("I20", "I21", "I22", "A20"), "39.60", "40.00"),
    ],
    "all indicators met with 79.6 of the 80 beside 20 for execution": [
      unweighted([{ score: "39.6" }, { level1: "效益指标", score: "40" }]),
      found("R94.metButShort", "error", at("I20", "I21"), "79.60", "80.00"),
    ],
    "the points that the head of the indicators names": [
      unweighted([{ score: "39" }, { level1: "效益指标", score: "40" }], { indicatorPoints: "80" }),
      found("R94.metButShort", "error", at("I20", "I21", "A19"), "79.00", "80.00"),
    ],
    "a missed indicator in a block with full points": [
      unweighted([...scored("20"), { level1: OUTPUT, score: "20", actual: "90人" }]),
      found("R94.missedButFull", "error", at("I20", "I21", "A20"), "40.00", "40.00"),
    ],
    "more than the heading gives": [
      unweighted(scored("20", "21")),
      found("R94.aboveHeading", "error", at("I20", "I21", "A20"), "41.00", "40.00"),
    ],
    "full points, but for rounding": [unweighted(scored("13.33", "13.33", "13.33"))],
    "forty points among seven rows": [unweighted(scored(...Array.from({ length: 7 }, () => "5.71")))],
    "forty points among three rows with one place": [unweighted(scored("13.3", "13.3", "13.3"))],
    "points lost by a missed indicator": [
      unweighted([...scored("20"), { level1: OUTPUT, score: "18", actual: "90人" }]),
    ],
    "a reason is given": [unweighted([...scored("20"), { level1: OUTPUT, score: "18", reason: "保守扣分" }])],
    "words that state no level": [
      unweighted([...scored("20"), { level1: OUTPUT, target: "提升", actual: "明显", score: "18" }]),
    ],
    "left to R29 where weights are printed": [unweighted([{ level1: OUTPUT, weight: "40", score: "39.6" }])],
  }),
];
