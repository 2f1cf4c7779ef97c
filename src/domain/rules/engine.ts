/** Runs the checks of the rules on one subject after the other and makes findings of what they found. */
import type { Finding } from "../finding";
import type { CellAddress, Field } from "../model";
import type { AnyFound, AnyRule, Checks, FoundSentence } from "./rule";
import { suppress } from "./suppress";

interface Outcome {
  readonly findings: readonly Finding[];
  /** No check has said anything, shown or not, but about a name */
  readonly isSilent: boolean;
}

/** The rules that look at a kind of subject, each with its check */
type ChecksByKind<Subjects, Context> = {
  [S in keyof Subjects]?: readonly {
    readonly rule: AnyRule;
    readonly check: NonNullable<Checks<Subjects, Context, AnyFound>[S]>;
  }[];
};

/** Runs all checks of one kind of subject, each cause once. */
export type CheckSubject<Subjects> = <S extends keyof Subjects>(kind: S, subject: Subjects[S]) => Outcome;

/**
 * @param checksOf the checks of a rule on these subjects
 */
export function subjectChecker<Subjects, Context>(
  rules: readonly AnyRule[],
  checksOf: (rule: AnyRule) => Checks<Subjects, Context, AnyFound> | undefined,
  context: Context,
): CheckSubject<Subjects> {
  const suppressors = new Map(rules.map(({ id, suppressedBy }) => [id, suppressedBy ?? []]));
  const aboutName = new Set<string>(rules.flatMap((rule) => rule.aboutName ?? []));
  const byKind: ChecksByKind<Subjects, Context> = {};
  const checksFor = <S extends keyof Subjects>(kind: S) =>
    (byKind[kind] ??= rules.flatMap((rule) => {
      const check = checksOf(rule)?.[kind];
      return check === undefined ? [] : [{ rule, check }];
    }));
  return (kind, subject) => {
    const findings: Finding[] = [];
    const withheld: Finding[] = [];
    for (const { rule, check } of checksFor(kind)) {
      for (const found of check(subject, context)) {
        const finding = findingOf(rule, found);
        if (finding === null) continue;
        findings.push(finding);
        if (found.withheld === true) withheld.push(finding);
      }
    }
    if (findings.length === 0) return NOTHING;
    const kept = suppress(findings, (rule) => suppressors.get(rule) ?? []);
    return {
      findings: kept.filter((finding) => !withheld.includes(finding)),
      isSilent: kept.every(({ code }) => aboutName.has(code)),
    };
  };
}

const NOTHING: Outcome = { findings: [], isSilent: true };

/** Null when the workbook has none of the cells: the reader has already said that they are missing. */
export function findingOf(rule: AnyRule, found: AnyFound): Finding | null {
  const { at, passages, cells: compared = [], restsOn } = found;
  const own = cellsOf(at);
  const cells: CellAddress[] = [...new Set([...own, ...compared])];
  if (cells.length === 0 && passages === undefined) return null;
  return findingAt(rule, found, {
    cells,
    ...(passages === undefined ? {} : { passages }),
    ...(restsOn === undefined ? {} : { restsOn: cellsOf(restsOn) }),
  });
}

function cellsOf(fields: readonly Field<unknown>[]): CellAddress[] {
  return fields.flatMap(({ cell }) => cell ?? []);
}

/** @param places where it stands: cells and passages, or the files of a rollup */
export function findingAt<Places>(
  { id, severities, clause }: AnyRule,
  { code, inputs, expected = null, actual = null, clause: own }: FoundSentence<string, unknown>,
  places: Places,
) {
  const severity = severities[code];
  if (severity === undefined) throw new RangeError(`${id} has no severity for ${code}`);
  return { rule: id, code, severity, ...places, inputs, expected, actual, clause: own ?? clause };
}
