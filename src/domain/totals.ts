/** 资金口径: exact sums of the fund lines. */
import { sum, type Decimal } from "./decimal";
import type { FundFigures } from "./evaluation";
import { BUDGET_TIERS, FUND_CATEGORIES, type BudgetTier, type FundCategory, type FundLine } from "./model";
import { adjustmentRate, executionRate, initialRate } from "./rates";

/** The scopes that every self-evaluation has, in print order. */
export const FIXED_SCOPES = ["全部", "基本支出", ...FUND_CATEGORIES, ...BUDGET_TIERS] as const;

/** Whether a line is of a scope: what its cells do not say is unknown, and then so is the sum. */
type Membership = "yes" | "no" | "unknown";

interface Scope {
  readonly name: string;
  readonly has: (line: FundLine) => Membership;
}

function anyOf(value: string | null, wanted: readonly string[]): Membership {
  if (value === null) return "unknown";
  return wanted.includes(value) ? "yes" : "no";
}

function both(a: Membership, b: Membership): Membership {
  if (a === "no" || b === "no") return "no";
  return a === "yes" && b === "yes" ? "yes" : "unknown";
}

const ofCategories =
  (...categories: FundCategory[]) =>
  (line: FundLine) =>
    anyOf(line.category.value, categories);

const ofTier = (tier: BudgetTier) => (line: FundLine) =>
  both(anyOf(line.category.value, ["项目支出"]), anyOf(line.tier.value, [tier]));

/** Of the lines that name the project */
const ofProject = (line: FundLine) => anyOf(line.category.value, ["项目支出"]);

/** The projects of 项目支出 in the order in which they are first named. */
export function projectsOf(funds: readonly FundLine[]): string[] {
  const fixed: readonly string[] = FIXED_SCOPES;
  const names = funds
    .filter((line) => line.category.value === "项目支出")
    .flatMap((line) => (line.project.value === null ? [] : [line.project.value]));
  return [...new Set(names)].filter((name) => name !== "" && !fixed.includes(name));
}

const ALL: Scope = { name: "全部", has: () => "yes" };
const SCOPES: readonly Scope[] = [
  ALL,
  { name: "基本支出", has: ofCategories("人员经费", "公用经费") },
  ...FUND_CATEGORIES.map((category) => ({ name: category, has: ofCategories(category) })),
  ...BUDGET_TIERS.map((tier) => ({ name: tier, has: ofTier(tier) })),
];

/** Null as soon as one amount is not known. */
function known(amounts: readonly (Decimal | null)[]): Decimal | null {
  const values: Decimal[] = [];
  for (const amount of amounts) {
    if (amount === null) return null;
    values.push(amount);
  }
  return sum(values);
}

/** `of(a, b…)`, or null when one of them is not known. */
function withAll<A extends readonly (Decimal | null)[]>(
  parts: A,
  of: (...values: { [K in keyof A]: Decimal }) => Decimal | null,
): Decimal | null {
  return parts.includes(null) ? null : of(...(parts as { [K in keyof A]: Decimal }));
}

function figures(funds: readonly FundLine[], scope: Scope): FundFigures {
  const memberships = funds.map((line) => scope.has(line));
  const members = funds.filter((_, index) => memberships[index] === "yes");
  const complete = !memberships.includes("unknown");
  const total = (amount: (line: FundLine) => Decimal | null) =>
    complete ? known(members.map(amount)) : null;

  const carriedOver = total((line) => line.carriedOver.value);
  const initialBudget = total((line) => line.initialBudget.value);
  const added = total((line) => line.added.value);
  const reduced = total((line) => line.reduced.value);
  const spent = total((line) => line.spent.value);
  const annualBudget = withAll(
    [carriedOver, initialBudget, added, reduced] as const,
    (carried, initial, more, less) => carried.plus(initial).plus(more).minus(less),
  );
  return {
    scope: scope.name,
    carriedOver,
    initialBudget,
    added,
    reduced,
    spent,
    annualBudget,
    balance: withAll([annualBudget, spent] as const, (budget, out) => budget.minus(out)),
    executionRate: withAll([spent, annualBudget] as const, executionRate),
    initialRate: withAll([spent, initialBudget] as const, initialRate),
    adjustmentRate: withAll([annualBudget, initialBudget] as const, adjustmentRate),
  };
}

function unknownFigures(scope: string): FundFigures {
  return {
    scope,
    carriedOver: null,
    initialBudget: null,
    added: null,
    reduced: null,
    spent: null,
    annualBudget: null,
    balance: null,
    executionRate: null,
    initialRate: null,
    adjustmentRate: null,
  };
}

/** The sums of any lines, as those of 全部; of none, zero. */
export function sumOfLines(lines: readonly FundLine[]): FundFigures {
  return figures(lines, ALL);
}

/**
 * The sums of every scope: 全部, 基本支出, the categories, the tiers (of 项目支出), and each project of 项目支出 as
 * first named. An amount, category or tier that cannot be read makes the sums that depend on it null, never
 * smaller. Where no line at all was read (the table is empty, or its name leads nowhere) nothing is known, not zero.
 * A project that is named like a fixed scope has no entry of its own.
 */
export function totalsOf(funds: readonly FundLine[]): ReadonlyMap<string, FundFigures> {
  if (funds.length === 0) return new Map(SCOPES.map(({ name }) => [name, unknownFigures(name)] as const));
  const byProject = new Map<string | null, FundLine[]>();
  for (const line of funds) {
    const lines = byProject.get(line.project.value);
    if (lines === undefined) byProject.set(line.project.value, [line]);
    else lines.push(line);
  }
  return new Map([
    ...SCOPES.map((scope) => [scope.name, figures(funds, scope)] as const),
    ...projectsOf(funds).map(
      (name) => [name, figures(byProject.get(name) ?? [], { name, has: ofProject })] as const,
    ),
  ]);
}
