/** The department that a rollup is for, as its own workbook says. */
import type { Decimal } from "../decimal";
import type { Evaluation } from "../evaluation";
import type { Finding } from "../finding";
import { RATES, type Field, type Measure, type SelfEvaluation } from "../model";
import type { ExpectedUnit } from "./expectedUnits";
import { YUAN } from "../text/money";
import { NOTHING_MISSING } from "../handIn";
import { rollupUnitOf, type RollupIndicator } from "./unit";

/** A 报告数 about all units together, in 万元 */
export interface StatedTotal {
  readonly scope: string;
  readonly measure: Measure;
  readonly value: Decimal;
  readonly field: Field<Decimal>;
}

export interface Department {
  /** Null = the workbook that is open */
  readonly file: string | null;
  readonly name: Field<string>;
  readonly year: Field<number>;
  /** Empty: the workbook has no 应报单位, so no unit is missing */
  readonly expected: readonly ExpectedUnit[];
  /** Its 报告数, where it has no 资金 of its own: else they are about its own money */
  readonly stated: readonly StatedTotal[];
  readonly indicators: readonly RollupIndicator[];
  /** Findings of 应报单位 */
  readonly findings: readonly Finding[];
}

export function departmentOf(
  file: string | null,
  selfEvaluation: SelfEvaluation,
  evaluation: Evaluation,
  {
    units: expected,
    findings,
  }: { readonly units: readonly ExpectedUnit[]; readonly findings: readonly Finding[] },
): Department {
  const { unit, funds, statedFigures } = selfEvaluation;
  const { moneyUnit } = unit;
  const stated = statedFigures.flatMap((figure): StatedTotal[] => {
    const [scope, measure, value] = [figure.scope.value, figure.measure.value, figure.stated.value];
    if (scope === null || measure === null || value === null || RATES.has(measure)) return [];
    if (moneyUnit.value === null) return [];
    const inWan = value.times(YUAN[moneyUnit.value]).div(YUAN.万元);
    return [{ scope, measure, value: inWan, field: figure.stated }];
  });
  const own = rollupUnitOf(file ?? "", {
    selfEvaluation,
    evaluation,
    triage: { accepted: new Map() },
    fingerprint: "",
    checkedAt: null,
    handIn: NOTHING_MISSING,
    papers: [],
  });
  return {
    file,
    name: unit.name,
    year: unit.year,
    expected,
    stated: funds.length === 0 ? stated : [],
    indicators: [own.department, ...own.projects].flatMap(({ indicators }) => indicators),
    findings,
  };
}
