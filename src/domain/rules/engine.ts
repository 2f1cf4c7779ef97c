/** Runs the checks of the rules on one subject after the other and makes findings of what they found. */
import type { Finding } from "../finding";
import type { CellAddress, Field } from "../model";
import { askingFor, type UnknownCell } from "../unknown";
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
    readonly account: Account;
  }[];
};

/** Runs all checks of one kind of subject, each cause once. */
export type CheckSubject<Subjects> = <S extends keyof Subjects>(kind: S, subject: Subjects[S]) => Outcome;

/** What one rule has looked at */
export interface RuleAccount {
  /** Subjects that a check of the rule has looked at */
  readonly places: number;
  /** The cells for whose content it asked in vain, and which its findings do not name: what it could not judge */
  readonly unknown: readonly UnknownCell[];
}

/** That of one rule, while the checks run */
class Account {
  places = 0;
  readonly unknown = new Set<UnknownCell>();

  /** @param unknown what the check asked for in vain */
  add(found: readonly AnyFound[], unknown: readonly UnknownCell[]): void {
    this.places += 1;
    if (unknown.length === 0) return;
    const named = new Set(found.flatMap(({ at }) => cellsOf(at)));
    for (const one of unknown) if (one.cell === null || !named.has(one.cell)) this.unknown.add(one);
  }
}

/** By the rule's id, while the checks run */
export class Accounts {
  private readonly accounts = new Map<string, Account>();

  open(rule: string): Account {
    const account = this.accounts.get(rule) ?? new Account();
    this.accounts.set(rule, account);
    return account;
  }

  of(rule: string): RuleAccount {
    const { places, unknown } = this.accounts.get(rule) ?? new Account();
    return { places, unknown: [...unknown] };
  }
}

/**
 * @param checksOf the checks of a rule on these subjects
 * @param accounts takes down what each rule has looked at
 */
export function subjectChecker<Subjects, Context>(
  rules: readonly AnyRule[],
  checksOf: (rule: AnyRule) => Checks<Subjects, Context, AnyFound> | undefined,
  context: Context,
  accounts = new Accounts(),
): CheckSubject<Subjects> {
  const suppressors = new Map(rules.map(({ id, suppressedBy }) => [id, suppressedBy ?? []]));
  const aboutName = new Set<string>(rules.flatMap((rule) => rule.aboutName ?? []));
  const byKind: ChecksByKind<Subjects, Context> = {};
  const checksFor = <S extends keyof Subjects>(kind: S) =>
    (byKind[kind] ??= rules.flatMap((rule) => {
      const check = checksOf(rule)?.[kind];
      return check === undefined ? [] : [{ rule, check, account: accounts.open(rule.id) }];
    }));
  return (kind, subject) => {
    const findings: Finding[] = [];
    const withheld: Finding[] = [];
    for (const { rule, check, account } of checksFor(kind)) {
      const { result, unknown } = askingFor(() => check(subject, context));
      account.add(result, unknown);
      for (const found of result) {
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
