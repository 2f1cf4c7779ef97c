/** Evaluation with all checks against loops that compute nothing but the same rates and scores. */
import { Decimal } from "../../src/domain/decimal";
import { evaluate } from "../../src/domain/evaluate/workbook";
import { readSelfEvaluation } from "../../src/workbook/read";
import { snapshotOf } from "../../test/support/snapshotOf";
import { generatedWorkbook } from "../generatedWorkbook";
import { medians } from "./timing";

export interface EvaluationTimes {
  readonly indicators: number;
  readonly findings: number;
  /** Milliseconds */
  readonly evaluation: number;
  readonly decimalLoop: number;
  readonly floatLoop: number;
  /** Figures of the floating-point loop that differ from the exact ones */
  readonly wrongRoundings: number;
}

const PLACES = 2;

export function timeEvaluation(indicators: number, rounds: number): EvaluationTimes {
  const { selfEvaluation, findings } = readSelfEvaluation(snapshotOf(generatedWorkbook(indicators)));
  const evaluation = evaluate(selfEvaluation, findings);
  const exact = evaluation.indicators.flatMap(({ target, actual, indicator }) => {
    const weight = indicator.weight.value;
    return target === null || actual === null || weight === null ? [] : [{ target, actual, weight }];
  });
  if (exact.length !== indicators) throw new Error(`${exact.length} of ${indicators} can be compared`);
  const floats = exact.map(({ target, actual, weight }) => ({
    target: target.toNumber(),
    actual: actual.toNumber(),
    weight: weight.toNumber(),
  }));
  const decimalLoop = () =>
    exact.map(({ target, actual, weight }) => ({
      completion: actual.div(target).times(100).toDecimalPlaces(PLACES),
      deviation: actual.minus(target).div(target).times(100).toDecimalPlaces(PLACES),
      score: Decimal.min(weight, actual.times(weight).div(target).toDecimalPlaces(PLACES)),
    }));
  const others = decimalLoop().filter(({ completion, deviation, score }, index) => {
    const own = evaluation.indicators[index];
    return (
      own?.completionPercent?.eq(completion) !== true ||
      own.deviationPercent?.eq(deviation) !== true ||
      own.score?.eq(score) !== true
    );
  });
  if (others.length > 0)
    throw new Error(`${others.length} figures of the loop are not those of the evaluation`);
  const floatLoop = () =>
    floats.map(({ target, actual, weight }) => ({
      completion: Math.round((actual / target) * 10_000) / 100,
      deviation: Math.round(((actual - target) / target) * 10_000) / 100,
      score: Math.min(weight, Math.round((actual / target) * weight * 100) / 100),
    }));
  const inFloats = floatLoop();
  const wrongRoundings = decimalLoop().flatMap((row, index) => {
    const other = inFloats[index];
    return (["completion", "deviation", "score"] as const).filter(
      (key) => other === undefined || !row[key].eq(other[key].toFixed(PLACES)),
    );
  }).length;
  const [whole = NaN, decimal = NaN, float = NaN] = medians(
    [() => void evaluate(selfEvaluation, findings), () => void decimalLoop(), () => void floatLoop()],
    rounds,
  );
  return {
    indicators,
    findings: evaluation.findings.length,
    evaluation: whole,
    decimalLoop: decimal,
    floatLoop: float,
    wrongRoundings,
  };
}
