/** Units of a rollup from short specs, without files. */
import type { Decimal } from "../../src/domain/decimal";
import { compute } from "../../src/domain/calculation/compute";
import { evaluate } from "../../src/domain/evaluate/workbook";
import { checkRollup } from "../../src/domain/evaluate/rollup";
import {
  departmentOf,
  rollupOf,
  rollupUnitOf,
  type Department,
  type ExpectedUnit,
  type Rollup,
  type UnitFile,
  type RollupFinding,
  type RollupUnit,
} from "../../src/domain/rollup";
import { NOTHING_MISSING } from "../../src/domain/handIn";
import { field, selfEvaluationOf, type SelfEvaluationSpec } from "./selfEvaluationOf";

export const DEPARTMENT = "市人力资源和社会保障局";

/** A unit with 基本支出 of `budget`, all spent, unless the spec says otherwise. */
export function unitOf(name: string, spec: SelfEvaluationSpec = {}, file = `${name}.xlsx`): RollupUnit {
  const selfEvaluation = selfEvaluationOf({
    name,
    competentDepartment: DEPARTMENT,
    lines: [{ category: "人员经费", project: `${name}工资`, initialBudget: "100", spent: "100" }],
    ...spec,
  });
  return rollupUnitOf(file, {
    selfEvaluation,
    evaluation: evaluate(selfEvaluation, []),
    triage: { accepted: new Map() },
    fingerprint: JSON.stringify(selfEvaluation),
    checkedAt: null,
    handIn: NOTHING_MISSING,
    papers: [],
  });
}

/** Without errors of its own, so that U12 is silent */
export function cleanUnit(name: string, spec: SelfEvaluationSpec = {}, file?: string): RollupUnit {
  return { ...unitOf(name, spec, file), findings: [] };
}

export function departmentWith(expected: readonly string[], spec: SelfEvaluationSpec = {}): Department {
  const selfEvaluation = selfEvaluationOf({ name: DEPARTMENT, ...spec });
  const evaluation = {
    ...compute(selfEvaluation, evaluate(selfEvaluation, []).profile),
    findings: [],
    checks: [],
  };
  const units = expected.map((name, index): ExpectedUnit => ({
    name: field(`应报单位!A${index + 2}`, name, name),
    kind: field<string>(`应报单位!B${index + 2}`, "", null),
    projectCount: field<Decimal>(`应报单位!C${index + 2}`, "", null),
    remark: field<string>(`应报单位!D${index + 2}`, "", null),
  }));
  return departmentOf("部门.xlsx", selfEvaluation, evaluation, { units, findings: [] });
}

export function rollupWith(
  units: readonly (RollupUnit | UnitFile)[],
  department: Department | null = null,
): Rollup {
  return rollupOf(
    units.map((unit): UnitFile => ("kind" in unit ? unit : { kind: "read", unit })),
    department,
  );
}

export function findingsIn(
  units: readonly (RollupUnit | UnitFile)[],
  department: Department | null = null,
): readonly RollupFinding[] {
  return checkRollup(rollupWith(units, department));
}
