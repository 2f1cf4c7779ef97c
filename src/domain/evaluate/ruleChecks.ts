/** What each rule has checked, from what the engine has taken down: nothing here is said by a rule itself. */
import type { CellAddress } from "../cellAddress";
import type { NotRun, RuleCheck, Unjudged } from "../evaluation";
import type { Finding } from "../finding";
import type { Accounts, RuleAccount } from "../rules/engine";
import type { AnyRule } from "../rules/rule";
import { RULES } from "../rules/rules";

type YearsRun = Accounts | Extract<NotRun, "noLastYear" | "otherYear">;

/**
 * One for each rule about a workbook, and one for each that needs something else and did not run; those about two years
 * as without last year.
 *
 * @param cellsRead cells that the reader looked at, for the rules that are its own
 */
export function ruleChecks(workbook: Accounts, cellsRead: number, findings: readonly Finding[]): RuleCheck[] {
  const judge = judgeOf(findings);
  return RULES.flatMap((rule): RuleCheck[] => {
    if (rule.rollup !== undefined) return [];
    return [judge(rule.id, isOfYears(rule) ? "noLastYear" : accountOf(rule, workbook, cellsRead))];
  });
}

/** Those of the rules about two years, by rule */
export function yearChecks(years: YearsRun, findings: readonly Finding[]): ReadonlyMap<string, RuleCheck> {
  const judge = judgeOf(findings);
  return new Map(
    RULES.filter(isOfYears).map(({ id }) => [
      id,
      judge(id, typeof years === "string" ? years : years.of(id)),
    ]),
  );
}

function isOfYears({ workbook, years }: AnyRule): boolean {
  return years !== undefined && workbook === undefined;
}

function judgeOf(findings: readonly Finding[]): (rule: string, account: RuleAccount | NotRun) => RuleCheck {
  const all = findings.flatMap((finding) => [finding, ...(finding.follows ?? [])]);
  const found = new Map<string, number>();
  for (const { rule } of all) found.set(rule, (found.get(rule) ?? 0) + 1);
  const named = new Set(all.flatMap(({ cells }) => cells));
  return (rule, account) => {
    const count = found.get(rule) ?? 0;
    if (typeof account === "string") return { rule, ...NOTHING_LOOKED_AT, notRun: account };
    if (account.places === 0 && count === 0) return { rule, ...NOTHING_LOOKED_AT, notRun: "nothing" };
    const places = Math.max(account.places, count);
    return { rule, places, findings: count, unjudged: unjudgedOf(account, named), notRun: null };
  };
}

const NOTHING_LOOKED_AT = { places: 0, findings: 0, unjudged: [] } as const;

function accountOf(rule: AnyRule, workbook: Accounts, cellsRead: number): RuleAccount | NotRun {
  if (rule.workbook !== undefined && Object.keys(rule.workbook).length > 0) return workbook.of(rule.id);
  if (rule.report !== undefined) return "report";
  if (rule.form !== undefined || rule.acrossForms !== undefined) return "form";
  return { places: cellsRead, unknown: [] };
}

/** A blank cell that no finding names holds an input that may be left out. */
function unjudgedOf({ unknown }: RuleAccount, named: ReadonlySet<CellAddress>): Unjudged[] {
  const cells = new Map<CellAddress, Unjudged>();
  for (const { cell, written } of unknown) {
    if (cell === null) continue;
    const why = written !== "" ? "unreadable" : named.has(cell) ? "blank" : "notGiven";
    cells.set(cell, { cell, why });
  }
  return [...cells.values()];
}
