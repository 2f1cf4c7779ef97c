/** 资金口径: exact sums of the fund lines. */
import { sum, type Decimal } from "../decimal";
import type { FundFigures } from "./computation";
import { groupBy } from "../groupBy";
import { BUDGET_TIERS, FUND_CATEGORIES, type BudgetTier, type FundCategory, type FundLine } from "../model";
import { madeOf } from "../unknown";
import { adjustmentRate, executionRate, initialRate } from "./rates";

/** The scopes that every self-evaluation has, in print order. */
export const FIXED_SCOPES = ["全部", "基本支出", ...FUND_CATEGORIES, ...BUDGET_TIERS] as const;

/** Whether a line belongs to a scope; `unknown` if its cells do not say so, which makes the sum unknown too. */
type Membership = "yes" | "no" | "unknown";

interface Scope {
  readonly name: string;
  readonly has: (line: FundLine) => Membership;
}

function anyOf(value: string | null, accepted: readonly string[]): Membership {
  if (value === null) return "unknown";
  return accepted.includes(value) ? "yes" : "no";
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

/** For the lines that name the project */
const ofProject = (line: FundLine) => anyOf(line.category.value, ["项目支出"]);

/** The projects of 项目支出, in the order of their first lines. */
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

/** Null if one amount is unknown. */
function sumOfKnown(amounts: readonly (Decimal | null)[]): Decimal | null {
  const values: Decimal[] = [];
  for (const amount of amounts) {
    if (amount === null) return null;
    values.push(amount);
  }
  return sum(values);
}

/** `of(a, b…)`, or null if one of the parts is unknown. */
function withAll<A extends readonly (Decimal | null)[]>(
  parts: A,
  of: (...values: { [K in keyof A]: Decimal }) => Decimal | null,
): Decimal | null {
  return parts.includes(null) ? null : of(...(parts as { [K in keyof A]: Decimal }));
}

const FUND_FIGURES = [
  "carriedOver",
  "initialBudget",
  "added",
  "reduced",
  "spent",
  "annualBudget",
  "balance",
  "executionRate",
  "initialRate",
  "adjustmentRate",
] as const satisfies readonly (keyof FundFigures)[];

function figures(funds: readonly FundLine[], scope: Scope): FundFigures {
  return madeOf(FUND_FIGURES, () => sumsOf(funds, scope));
}

function sumsOf(funds: readonly FundLine[], scope: Scope): FundFigures {
  const memberships = funds.map((line) => scope.has(line));
  const members = funds.filter((_, index) => memberships[index] === "yes");
  const complete = !memberships.includes("unknown");
  const total = (amount: (line: FundLine) => Decimal | null) =>
    complete ? sumOfKnown(members.map(amount)) : null;

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

/** The sums of the given lines, computed like those of 全部; zero for no lines. */
export function sumOfLines(lines: readonly FundLine[]): FundFigures {
  return figures(lines, ALL);
}

/**
 * The sums of every scope: 全部, 基本支出, the categories, the tiers (of 项目支出), and each project of 项目支出 in the
 * order of first lines. An amount, category or tier that cannot be read makes the sums that depend on it null, never
 * smaller. If no line was read at all (an empty table, or a broken name), every sum is unknown, not zero.
 * A project with the name of a fixed scope has no entry.
 */
export function totalsOf(funds: readonly FundLine[]): ReadonlyMap<string, FundFigures> {
  if (funds.length === 0) return new Map(SCOPES.map(({ name }) => [name, unknownFigures(name)] as const));
  const byProject = groupBy(funds, ({ project }) => project.value);
  return new Map([
    ...SCOPES.map((scope) => [scope.name, figures(funds, scope)] as const),
    ...projectsOf(funds).map(
      (name) => [name, figures(byProject.get(name) ?? [], { name, has: ofProject })] as const,
    ),
  ]);
}
