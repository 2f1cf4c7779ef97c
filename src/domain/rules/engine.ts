/** Runs the checks of the rules on one subject after the other and makes findings of what they found. */
import type { Finding } from "../finding";
import type { CellAddress } from "../model";
import type { AnyFound, AnyRule, Checks } from "./rule";
import { suppress } from "./suppress";

/** A finding before it is known whether it is shown */
type Raised = Finding & { readonly withheld: boolean };

interface Outcome {
  readonly findings: readonly Finding[];
  /** No check has said anything, shown or not, but about a name */
  readonly isSilent: boolean;
}

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
  const byKind = new Map<keyof Subjects, readonly AnyRule[]>();
  const rulesOf = (kind: keyof Subjects): readonly AnyRule[] => {
    const known = byKind.get(kind) ?? rules.filter((rule) => checksOf(rule)?.[kind] !== undefined);
    byKind.set(kind, known);
    return known;
  };
  return (kind, subject) => {
    const raised: Raised[] = [];
    for (const rule of rulesOf(kind)) {
      for (const found of checksOf(rule)?.[kind]?.(subject, context) ?? [])
        raised.push(...raise(rule, found));
    }
    if (raised.length === 0) return NOTHING;
    const kept = suppress(raised, (rule) => suppressors.get(rule) ?? []);
    return {
      findings: kept.filter(({ withheld }) => !withheld).map(shown),
      isSilent: kept.every(({ code }) => aboutName.has(code)),
    };
  };
}

const NOTHING: Outcome = { findings: [], isSilent: true };

function raise(rule: AnyRule, found: AnyFound): Raised[] {
  const finding = findingOf(rule, found);
  return finding === null ? [] : [{ ...finding, withheld: found.withheld ?? false }];
}

function shown({ withheld: _, ...finding }: Raised): Finding {
  return finding as Finding;
}

/** Null when the workbook has none of the cells: the reader has already said that they are missing. */
export function findingOf(
  { id, severities, clause }: AnyRule,
  {
    code,
    at,
    passages,
    cells: compared = [],
    inputs,
    expected = null,
    actual = null,
    clause: ownClause,
  }: AnyFound,
): Finding | null {
  const own = at.flatMap(({ cell }) => (cell === null ? [] : [cell]));
  const cells: CellAddress[] = [...new Set([...own, ...compared])];
  if (cells.length === 0 && passages === undefined) return null;
  const severity = severities[code];
  if (severity === undefined) throw new RangeError(`${id} has no severity for ${code}`);
  // The rule's type has tied the inputs to the code.
  return {
    rule: id,
    code,
    severity,
    cells,
    ...(passages === undefined ? {} : { passages }),
    inputs,
    expected,
    actual,
    clause: ownClause ?? clause,
  } as Finding;
}
