/** The one way from a self-evaluation to its evaluation. */
import { checkWorkbook } from "../rules/checkWorkbook";
import { checkYears } from "../rules/checkYears";
import { SEVERITIES } from "../severity";
import { computeSteps } from "../calculation/compute";
import type { Computation, Evaluation, YearComparison } from "../evaluation";
import type { Finding, FindingOf } from "../finding";
import type { CellAddress, Field, SelfEvaluation } from "../model";
import type { RuleProfile } from "../profiles/profile";
import { applyParameters, DEFAULT_PROFILE, findProfile, PROFILES } from "../profiles";
import { runSync, type Yielding } from "../yielding";
import { foldName, nearest } from "../text";
import { yearContextOf } from "../years/context";
import { isYearBefore, type LastYear } from "../years/lastYear";

/**
 * Chooses the rule profile, applies the workbook's parameters, computes and checks. `readerFindings` are those
 * of the reader (R00); they come back among the others, each once, errors first, then by rule and cell.
 *
 * @param lastYear null = not available, so the rules about two years do not run
 */
export function evaluate(
  selfEvaluation: SelfEvaluation,
  readerFindings: readonly Finding[],
  lastYear: LastYear | null = null,
): Evaluation {
  return runSync(evaluateSteps(selfEvaluation, readerFindings, lastYear));
}

/** The same, step by step */
export function* evaluateSteps(
  selfEvaluation: SelfEvaluation,
  readerFindings: readonly Finding[],
  lastYear: LastYear | null = null,
): Yielding<Evaluation> {
  const chosen = chooseProfile(selfEvaluation.unit.profile);
  const { profile, findings } = applyParameters(chosen.profile, selfEvaluation.parameters);
  const computation = yield* computeSteps(selfEvaluation, profile);
  const found = yield* checkWorkbook(selfEvaluation, computation);
  yield;
  const all = [...readerFindings, ...chosen.findings, ...findings, ...found];
  if (lastYear !== null)
    return yield* withLastYearSteps(selfEvaluation, { ...computation, findings: all }, lastYear);
  return { ...computation, findings: sortFindings(all) };
}

/** An evaluation with the findings of last year beside it */
export function withLastYear(
  selfEvaluation: SelfEvaluation,
  evaluation: Evaluation,
  lastYear: LastYear,
): Evaluation {
  return runSync(withLastYearSteps(selfEvaluation, evaluation, lastYear));
}

function* withLastYearSteps(
  selfEvaluation: SelfEvaluation,
  evaluation: Evaluation,
  lastYear: LastYear,
): Yielding<Evaluation> {
  const { findings, ...computation } = evaluation;
  const years = compareYears(selfEvaluation, computation, lastYear);
  const found = years.kind === "compared" ? yield* checkYears(years.context) : [];
  yield;
  return { ...computation, findings: sortFindings([...findings, ...found]), years };
}

function compareYears(
  selfEvaluation: SelfEvaluation,
  computation: Computation,
  lastYear: LastYear,
): YearComparison {
  const year = selfEvaluation.unit.year.value;
  if (!isYearBefore(lastYear, year)) return { kind: "otherYear", lastYear, year };
  return { kind: "compared", context: yearContextOf(selfEvaluation, computation, lastYear, year) };
}

function chooseProfile(written: Field<string>): {
  readonly profile: RuleProfile;
  readonly findings: readonly Finding[];
} {
  const requested = written.value ?? "";
  if (requested.trim() === "") return { profile: DEFAULT_PROFILE, findings: [] };
  const profile = findProfile(requested);
  return profile === null
    ? { profile: DEFAULT_PROFILE, findings: [unknownProfile(written)] }
    : { profile, findings: [] };
}

function unknownProfile({ cell, written }: Field<string>): FindingOf<"R00.unknownProfile"> {
  const similar = nearest(
    foldName(written),
    PROFILES.map(({ name }) => name),
  );
  return {
    rule: "R00",
    code: "R00.unknownProfile",
    severity: "error",
    cells: cell === null ? [] : [cell],
    inputs: { written, used: DEFAULT_PROFILE.name, similar },
    expected: similar,
    actual: written,
    clause: "绩效_规则方案",
  };
}

/** Errors, warnings, notes; then by rule; then by sheet, row and column of the first cell. Each finding once. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  const unique = new Map(findings.map((finding) => [JSON.stringify(finding), finding]));
  return [...unique.values()]
    .map((finding) => ({ finding, cell: partsOf(finding.cells[0] ?? "") }))
    .sort(
      (a, b) =>
        SEVERITIES.indexOf(a.finding.severity) - SEVERITIES.indexOf(b.finding.severity) ||
        compareRules(a.finding.rule, b.finding.rule) ||
        compareCells(a.cell, b.cell) ||
        compareText(a.finding.code, b.finding.code),
    )
    .map(({ finding }) => finding);
}

/** R02 before R10, Y2 before Y10 */
function compareRules(a: string, b: string): number {
  return compareText(a.charAt(0), b.charAt(0)) || Number(a.slice(1)) - Number(b.slice(1));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** By sheet name, row and column; a finding without a cell comes first. */
function compareCells(left: CellParts, right: CellParts): number {
  return (
    compareText(left.sheet, right.sheet) ||
    left.row - right.row ||
    left.column.length - right.column.length ||
    compareText(left.column, right.column)
  );
}

interface CellParts {
  readonly sheet: string;
  readonly column: string;
  readonly row: number;
}

function partsOf(address: CellAddress): CellParts {
  const mark = address.lastIndexOf("!");
  const cell = /^\$?([A-Z]*)\$?(\d*)/.exec(address.slice(mark + 1));
  return {
    sheet: address.slice(0, Math.max(mark, 0)),
    column: cell?.[1] ?? "",
    row: Number(cell?.[2] ?? "0"),
  };
}
