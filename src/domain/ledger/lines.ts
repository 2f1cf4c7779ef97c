/** What a list of money gives: lines of 资金, the words and figures behind them, and what could not be read. */
import type { CellAddress } from "../cellAddress";
import { sum, ZERO, type Decimal } from "../decimal";
import { groupBy } from "../groupBy";
import type { BudgetTier, FundCategory, UnitLevel } from "../model";
import { foldName } from "../text";
import type { Fates } from "./fates";
import type { Questions } from "./questions";
import { AMOUNT_ROLES, type AmountRole, type Role } from "./roles";
import type { LedgerRow } from "./rows";

/** A figure and the cells that it was made of; null = it cannot be known yet */
export interface Sourced<T> {
  readonly value: T | null;
  readonly cells: readonly CellAddress[];
}

/** One line of 资金, in the ledger's unit */
export interface LedgerLine {
  readonly category: Sourced<FundCategory>;
  readonly project: Sourced<string>;
  readonly tier: Sourced<BudgetTier>;
  readonly source: Sourced<string>;
  readonly functionCode: Sourced<string>;
  readonly reason: Sourced<string>;
  readonly remark: Sourced<string>;
  readonly amounts: ReadonlyMap<AmountRole, Sourced<Decimal>>;
  /** Ledger rows that it was made of */
  readonly postings: number;
  /** What the list says of the project beside the money */
  readonly code: Sourced<string>;
  readonly competentDepartment: Sourced<string>;
  readonly implementingUnit: Sourced<string>;
}

/** A word of the ledger and what it was taken as */
export interface DecidedValue {
  readonly column: string;
  readonly from: string;
  readonly to: string;
  /** What the user may say instead; absent = nothing */
  readonly choices?: readonly string[];
}

/** A figure of the ledger that can be computed */
export interface LedgerCheck {
  readonly what: string;
  readonly cell: CellAddress;
  readonly ledger: Decimal;
  readonly computed: Decimal;
  readonly ok: boolean;
  /** The cells that it was computed from */
  readonly from: readonly CellAddress[];
}

export interface UnreadAmount {
  readonly cell: CellAddress;
  readonly written: string;
  readonly heading: string;
}

export interface FundsReading {
  readonly lines: readonly LedgerLine[];
  readonly values: readonly DecidedValue[];
  readonly checks: readonly LedgerCheck[];
  readonly unread: readonly UnreadAmount[];
  readonly postings: number;
}

export interface KnownProject {
  readonly category: FundCategory | null;
  readonly tier: BudgetTier | null;
}

export interface LedgerContext {
  /** 预算级次 of the unit; null = not given */
  readonly level: UnitLevel | null;
  /** Names of the workbook's projects */
  readonly projects: readonly string[];
  /** What other lists say of a project, by its folded name; only what they agree on */
  readonly elsewhere: ReadonlyMap<string, KnownProject>;
  readonly questions: Questions;
  readonly fates: Fates;
}

/** One row of the ledger */
export interface Posting {
  readonly row: LedgerRow;
  readonly at: number;
  readonly category: Sourced<FundCategory>;
  /** As written, where the category is not decided */
  readonly categoryWord: string;
  readonly project: Sourced<string>;
  readonly tier: Sourced<BudgetTier>;
  readonly tierWord: string;
  readonly source: Sourced<string>;
  readonly amounts: ReadonlyMap<AmountRole, Sourced<Decimal>>;
}

export function linesOf(
  postings: readonly Posting[],
  textOf: (posting: Posting, role: Role) => Sourced<string>,
): LedgerLine[] {
  const groups = groupBy(postings, ({ category, categoryWord, project, tier, tierWord, source }) =>
    JSON.stringify([
      category.value ?? `?${categoryWord}`,
      foldName(project.value ?? ""),
      tier.value ?? `?${tierWord}`,
      foldName(source.value ?? ""),
    ]),
  );
  return [...groups.values()].flatMap((group): LedgerLine[] => {
    const [first] = group;
    if (first === undefined) return [];
    const joined = (role: Role, mark: string): Sourced<string> => {
      const texts = group.map((posting) => textOf(posting, role));
      const words = new Set(texts.flatMap(({ value }) => value ?? []));
      return {
        value: words.size === 0 ? null : [...words].join(mark),
        cells: texts.flatMap(({ cells }) => cells),
      };
    };
    const amounts = new Map<AmountRole, Sourced<Decimal>>();
    for (const role of AMOUNT_ROLES) {
      const found = group.flatMap((posting) => posting.amounts.get(role) ?? []);
      if (found.length === 0) continue;
      const isKnown = found.every(({ value }) => value !== null);
      amounts.set(role, {
        value: isKnown ? sum(found.map(({ value }) => value ?? ZERO)) : null,
        cells: found.flatMap(({ cells }) => cells),
      });
    }
    const together = <T>(pick: (posting: Posting) => Sourced<T>): Sourced<T> => ({
      value: pick(first).value,
      cells: group.flatMap((posting) => pick(posting).cells),
    });
    return [
      {
        category: together(({ category }) => category),
        project: together(({ project }) => project),
        tier: together(({ tier }) => tier),
        source: together(({ source }) => source),
        functionCode: joined("functionCode", "、"),
        reason: joined("reason", "；"),
        remark: joined("remark", "；"),
        code: joined("code", "、"),
        competentDepartment: joined("competentDepartment", "、"),
        implementingUnit: joined("implementingUnit", "、"),
        amounts,
        postings: group.length,
      },
    ];
  });
}
