/** The same money in several lists: counted once, completed by each other, or asked about. */
import type { CellAddress } from "../cellAddress";
import { sum, ZERO, type Decimal } from "../decimal";
import { foldName } from "../text";
import { convertMoney } from "../text/money";
import { Fates, type LeftOutCause } from "./fates";
import type { LedgerCheck, LedgerLine, Sourced } from "./lines";
import type { Questions } from "./questions";
import { headingOfRole, type AmountRole } from "./roles";
import type { LedgerTable } from "./table";

const BOTH = "两表相加";

/**
 * The same money on a summary and a detail sheet counts once: the list with more columns of money, then with more rows, is
 * read, and the other is compared with it. Where two lists share projects but not their figures, the user decides. Lists
 * with different columns of money for the same projects complete each other.
 */
export function countOnce(tables: readonly LedgerTable[], questions: Questions): LedgerTable[] {
  const kept: LedgerTable[] = [];
  for (const table of tables) {
    if (table.readAs !== "funds" || table.lines.length === 0) {
      kept.push(table);
      continue;
    }
    const other = kept.findIndex(
      (one) => one.readAs === "funds" && shares(one, table) && one.lines.length > 0,
    );
    const there = kept[other];
    if (there === undefined) {
      kept.push(table);
      continue;
    }
    const comparison = compare(there, table);
    if (comparison === "different") {
      const choices = [there, table].map(({ sheet, range }) => `只读${sheet}!${range}`);
      const waiting = [there, table].flatMap(({ lines }) => lines.flatMap(cellsOfLine));
      const answer = questions.ask(table.sheet, "同一笔资金", "", [...choices, BOTH], waiting);
      if (answer === BOTH) kept.push(table);
      else {
        kept[other] =
          answer === choices[0] ? there : withoutLines(there, answer === null ? "question" : "sameMoney");
        kept.push(
          answer === choices[1] ? table : withoutLines(table, answer === null ? "question" : "sameMoney"),
        );
      }
      continue;
    }
    if (comparison === "complementary") {
      const [joined, rest] = complete(there, table);
      kept[other] = joined;
      kept.push(rest);
      continue;
    }
    const [read, left] = isFuller(table, there) ? [table, there] : [there, table];
    const checked = {
      ...withoutLines(left, "sameMoney"),
      checks: [...left.checks, ...checksAgainst(left, read)],
    };
    kept[other] = read === there ? there : checked;
    kept.push(read === there ? checked : table);
  }
  return kept;
}

function keyOfLine({ project, category }: LedgerLine): string {
  return foldName(project.value ?? category.value ?? "");
}

function shares(one: LedgerTable, other: LedgerTable): boolean {
  const names = new Set(one.lines.map(keyOfLine));
  return other.lines.some((line) => names.has(keyOfLine(line)));
}

function rolesIn({ lines }: LedgerTable): Set<AmountRole> {
  return new Set(lines.flatMap(({ amounts }) => [...amounts.keys()]));
}

function totals({ lines, unit }: LedgerTable, role: AmountRole): Map<string, Decimal> {
  const found = new Map<string, Decimal>();
  for (const line of lines) {
    const value = line.amounts.get(role)?.value ?? null;
    if (value === null) continue;
    const inYuan = convertMoney(value, unit, "元");
    found.set(keyOfLine(line), (found.get(keyOfLine(line)) ?? ZERO).plus(inYuan));
  }
  return found;
}

function compare(one: LedgerTable, other: LedgerTable): "same" | "complementary" | "different" {
  const roles = rolesIn(one);
  const common = [...rolesIn(other)].filter((role) => roles.has(role));
  if (common.length === 0) return "complementary";
  const isSame = common.every((role) => {
    const [ours, theirs] = [totals(one, role), totals(other, role)];
    const names = new Set([...ours.keys(), ...theirs.keys()]);
    return [...names].every((name) => (ours.get(name) ?? ZERO).eq(theirs.get(name) ?? ZERO));
  });
  return isSame ? "same" : "different";
}

function isFuller(one: LedgerTable, other: LedgerTable): boolean {
  const [ours, theirs] = [rolesIn(one).size, rolesIn(other).size];
  if (ours !== theirs) return ours > theirs;
  const decided = ({ lines }: LedgerTable): number =>
    lines.filter(({ tier, category }) => tier.value !== null || category.value !== "项目支出").length;
  if (decided(one) !== decided(other)) return decided(one) > decided(other);
  return one.postings > other.postings;
}

function cellsOfLine({ amounts, project }: LedgerLine): CellAddress[] {
  return [...project.cells, ...[...amounts.values()].flatMap(({ cells }) => cells)];
}

function withoutLines(table: LedgerTable, cause: LeftOutCause): LedgerTable {
  const fates = new Fates();
  const cells = table.list?.rows.flat() ?? [];
  const known = new Set(table.leftOut.flatMap(({ cells: left }) => left.map(({ address }) => address)));
  fates.leaveOut(
    cells.filter(({ address }) => !known.has(address)),
    cause,
  );
  return {
    ...table,
    why: cause === "sameMoney" ? "sameMoney" : table.why,
    lines: [],
    postings: 0,
    leftOut: [...table.leftOut, ...fates.leftOut],
  };
}

function checksAgainst(left: LedgerTable, read: LedgerTable): LedgerCheck[] {
  return [...rolesIn(left)].flatMap((role) => {
    const ours = left.lines.flatMap(({ amounts }) => amounts.get(role) ?? []);
    const theirs = read.lines.flatMap(({ amounts }) => amounts.get(role) ?? []);
    const [cell] = ours.flatMap(({ cells }) => cells);
    if (cell === undefined || theirs.length === 0) return [];
    const ledger = sum(ours.map(({ value }) => value ?? ZERO));
    const computed = convertMoney(sum(theirs.map(({ value }) => value ?? ZERO)), read.unit, left.unit);
    return [
      {
        what: `与${read.sheet}：${headingOfRole(role) ?? role}`,
        cell,
        ledger,
        computed,
        ok: ledger.eq(computed),
        from: theirs.flatMap(({ cells }) => cells),
      },
    ];
  });
}

/** The second list's amounts go to the lines of the first, where each of its projects has exactly one. */
function complete(first: LedgerTable, second: LedgerTable): readonly [LedgerTable, LedgerTable] {
  const lines = [...first.lines];
  const rest: LedgerLine[] = [];
  for (const line of second.lines) {
    const matching = lines.flatMap((one, at) => (isSameMoney(one, line) ? [at] : []));
    const [at] = matching;
    const there = at === undefined ? undefined : lines[at];
    if (matching.length !== 1 || at === undefined || there === undefined) {
      rest.push(line);
      continue;
    }
    const amounts = new Map(there.amounts);
    for (const [role, { value, cells }] of line.amounts)
      amounts.set(role, { value: value && convertMoney(value, second.unit, first.unit), cells });
    lines[at] = {
      ...there,
      amounts,
      project: bothSources(there.project, line.project),
      reason: there.reason.value === null ? line.reason : there.reason,
      postings: there.postings + line.postings,
    };
  }
  return [
    { ...first, lines },
    { ...second, lines: rest },
  ];
}

function bothSources<T>(one: Sourced<T>, other: Sourced<T>): Sourced<T> {
  return { value: one.value, cells: [...one.cells, ...other.cells] };
}

function isSameMoney(one: LedgerLine, other: LedgerLine): boolean {
  const agree = <T>(left: Sourced<T>, right: Sourced<T>): boolean =>
    left.value === null || right.value === null || left.value === right.value;
  return (
    keyOfLine(one) === keyOfLine(other) &&
    agree(one.category, other.category) &&
    agree(one.tier, other.tier) &&
    agree(one.source, other.source)
  );
}
