/** 合计, 小计, rows above their details and 其中 rows, compared with the rows that they are sums or parts of. */
import type { CellAddress } from "../cellAddress";
import { sum, ZERO, type Decimal } from "../decimal";
import { fold } from "../text";
import type { FundAmounts } from "./fundAmounts";
import type { FundsList } from "./fundsList";
import { headingText } from "./list";
import { MONEY_ROLES } from "./roles";
import { isTotalLabel, type LedgerRow } from "./rows";
import { postingRoleOf } from "./values";

export class FundSums {
  /** Positions of the rows that are sums */
  private readonly totals: readonly number[];
  private readonly running = new Map<string, RunningSums>();
  private readonly rowsByWord = new Map<string, readonly number[]>();

  constructor(
    private readonly list: FundsList,
    private readonly amounts: FundAmounts,
  ) {
    this.totals = list.rows.flatMap(({ kind }, at) => (kind === "total" ? [at] : []));
  }

  /** 合计, 小计, rows above their details, 其中 rows: compared with the rows that they are sums or parts of */
  checkSums(): void {
    const money = this.list.mapped.columns.filter(({ role }) => role !== null && MONEY_ROLES.has(role));
    this.list.rows.forEach((row, at) => {
      if (row.kind !== "total" && row.kind !== "parent") return;
      for (const column of money) {
        const cell = row.cells[column.index];
        if (cell === undefined || cell.kind === "blank") continue;
        const value = cell.value;
        if (value === null) {
          this.list.valueOf(cell, column);
          continue;
        }
        const sums =
          row.kind === "parent"
            ? [this.sumOf(row.related, column.index)]
            : SIGNS.flatMap((sign) => this.spanSums(at, row.label, column.index, sign));
        const agreeing = sums.findIndex((one) => one.value.eq(value));
        const chosen = sums[Math.max(agreeing, 0)];
        if (chosen === undefined) continue;
        this.list.checks.push({
          what: `${row.label}：${headingText(column.heading)}`,
          cell: cell.address,
          ledger: value,
          computed: chosen.value,
          ok: agreeing >= 0,
          from: chosen.cells(),
        });
      }
    });
    this.list.rows.forEach((row, at) => {
      if (row.kind !== "part" || this.list.rows[at - 1]?.kind === "part") return;
      const [whole = -1] = row.related;
      const parts: number[] = [];
      for (let part = at; this.list.rows[part]?.kind === "part"; part += 1) parts.push(part);
      for (const column of money) {
        const cell = this.list.rows[whole]?.cells[column.index];
        const total = this.sumOf(parts, column.index);
        if (cell === undefined || cell.value === null || total.isEmpty) continue;
        this.list.checks.push({
          what: `其中：${headingText(column.heading)}`,
          cell: cell.address,
          ledger: cell.value,
          computed: total.value,
          ok: total.value.abs().lte(cell.value.abs()),
          from: total.cells(),
        });
      }
    });
  }

  /** What a sum may be the sum of, the likeliest first */
  private spanSums(at: number, label: string, index: number, sign: Sign): readonly RowSum[] {
    const end = this.list.rows.length;
    const place = this.totals.indexOf(at);
    const [before = -1, next = end] = [this.totals[place - 1], this.totals[place + 1]];
    const sums = this.runningSums(index, sign);
    const between = (from: number, to: number): RowSum => sums.between(from, to);
    const [since, above] = [between(before + 1, at), between(0, at)];
    const [below, all] = [between(at + 1, next), between(0, end)];
    const word = fold(label)
      .replace(/\s/g, "")
      .replace(/(?:合计|小计|总计|共计)[:]?$/u, "");
    const named = word === "" ? [] : this.rowsNamed(word);
    const ofNamed = named.length > 0 ? [this.sumOf(named, index, sign)] : [];
    if (/小计/u.test(label)) return [...ofNamed, since, below, above, all];
    return [...ofNamed, ...(above.isEmpty ? [all] : [above, all]), since, below];
  }

  /** The postings whose group or words are those before 合计 in a label */
  private rowsNamed(word: string): readonly number[] {
    const known = this.rowsByWord.get(word);
    if (known !== undefined) return known;
    const found = this.list.rows.flatMap(({ kind, group, cells }, index) =>
      kind === "posting" &&
      (group.some((one) => one.includes(word)) || cells.some(({ written }) => isSameGroup(written, word)))
        ? [index]
        : [],
    );
    this.rowsByWord.set(word, found);
    return found;
  }

  private runningSums(index: number, sign: Sign): RunningSums {
    const key = `${sign} ${index}`;
    const known = this.running.get(key);
    if (known !== undefined) return known;
    const sums = new RunningSums(
      this.list.rows.map((row) => (row.kind === "posting" ? this.addendOf(row, index, sign) : null)),
    );
    this.running.set(key, sums);
    return sums;
  }

  private sumOf(rows: readonly number[], index: number, sign: Sign = "written"): RowSum {
    const addends = rows.flatMap((at) => {
      const row = this.list.rows[at];
      const addend = row === undefined ? null : this.addendOf(row, index, sign);
      return addend === null ? [] : [addend];
    });
    return {
      value: sum(addends.map(({ value }) => value)),
      isEmpty: addends.length === 0,
      cells: () => addends.map(({ address }) => address),
    };
  }

  private addendOf(row: LedgerRow, index: number, sign: Sign): Addend | null {
    const cell = row.cells[index];
    if (cell === undefined || cell.value === null) return null;
    const isTakenOff = sign === "net" && this.isReduction(row, index);
    return { address: cell.address, value: isTakenOff ? cell.value.neg() : cell.value };
  }

  /** An amount of 追减 that is kept without a sign */
  private isReduction(row: LedgerRow, index: number): boolean {
    const [type] = this.list.cellsOf(row, "postingType");
    return (
      this.amounts.reducedSign === "positive" &&
      this.list.mapped.columns[index]?.role === "amount" &&
      type !== undefined &&
      postingRoleOf(type.written) === "reduced"
    );
  }
}

/** The sum of 指标金额 is either that of the amounts as written, or one that takes those of 追减 off. */
type Sign = "written" | "net";
const SIGNS: readonly Sign[] = ["written", "net"];

interface Addend {
  readonly address: CellAddress;
  readonly value: Decimal;
}

interface RowSum {
  readonly value: Decimal;
  /** Whether there is any amount */
  readonly isEmpty: boolean;
  readonly cells: () => readonly CellAddress[];
}

/** The sums of one column over stretches of rows, each added up once */
class RunningSums {
  private readonly upTo: Decimal[] = [ZERO];
  private readonly counts: number[] = [0];

  /** @param addends null for a row that is no posting, or has no amount */
  constructor(private readonly addends: readonly (Addend | null)[]) {
    let total = ZERO;
    for (const addend of addends) {
      total = addend === null ? total : total.plus(addend.value);
      this.upTo.push(total);
      this.counts.push((this.counts.at(-1) ?? 0) + (addend === null ? 0 : 1));
    }
  }

  between(from: number, to: number): RowSum {
    return {
      value: (this.upTo[to] ?? ZERO).minus(this.upTo[from] ?? ZERO),
      isEmpty: (this.counts[to] ?? 0) === (this.counts[from] ?? 0),
      cells: () =>
        this.addends.slice(from, to).flatMap((addend) => (addend === null ? [] : [addend.address])),
    };
  }
}

function isSameGroup(written: string, word: string): boolean {
  const text = fold(written).replace(/\s/g, "");
  return (
    text === word ||
    (text.startsWith(word) && !isTotalLabel(text) && word.length >= 2 && text.length <= word.length + 4)
  );
}
