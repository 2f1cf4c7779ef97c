/** What became of each cell of a ledger: nothing that stands in a list is dropped without a word. */
import type { CellAddress } from "../cellAddress";
import type { LedgerCell } from "./list";

/** Why a cell is not read; a locale has the words */
export type LeftOutCause =
  /** Title, unit line, name of the unit: above the headings */
  | "above"
  | "repeatedHeading"
  /** 合计, 小计 */
  | "total"
  /** 201 above 20103: the sum of the rows of its kind */
  | "parent"
  /** 其中: a part of the row above it */
  | "part"
  | "void"
  /** A row without any amount: a heading of a group, a note, a signature */
  | "noAmount"
  /** The column is none that is read */
  | "column"
  /** Known, but for nothing that the workbook holds: 序号, 文号, 日期 */
  | "unused"
  /** Last year, this month */
  | "anotherTime"
  /** An amount that is none */
  | "unreadable"
  /** Readable, but to be added to an amount that is none */
  | "withUnreadable"
  /** 项目支出 without the name of a project */
  | "noProject"
  /** Waits for an answer */
  | "question"
  /** The same money is read from another list */
  | "sameMoney"
  /** The row stands in the workbook already */
  | "there"
  /** No list that is read */
  | "noList"
  /** Beside or below the lists of the sheet */
  | "outside";

/** Causes of a row: blank cells between the others do not part them. */
const WHOLE_ROWS: ReadonlySet<LeftOutCause> = new Set([
  "above",
  "repeatedHeading",
  "total",
  "parent",
  "part",
  "void",
  "noAmount",
  "noProject",
  "sameMoney",
  "there",
]);

export interface LeftOut {
  readonly cells: readonly LedgerCell[];
  readonly cause: LeftOutCause;
}

export class Fates {
  private readonly used = new Set<CellAddress>();
  private readonly left = new Map<CellAddress, { readonly cell: LedgerCell; readonly cause: LeftOutCause }>();

  use(cells: Iterable<CellAddress>): void {
    for (const cell of cells) this.used.add(cell);
  }

  /** The first cause stays. */
  leaveOut(cells: Iterable<LedgerCell>, cause: LeftOutCause): void {
    for (const cell of cells) {
      if (cell.kind === "blank" || this.used.has(cell.address) || this.left.has(cell.address)) continue;
      this.left.set(cell.address, { cell, cause });
    }
  }

  /** Leaves out what seemed to be of use. */
  dismiss(cells: Iterable<LedgerCell>, cause: LeftOutCause): void {
    for (const cell of cells) {
      this.used.delete(cell.address);
      this.leaveOut([cell], cause);
    }
  }

  isKnown({ address }: LedgerCell): boolean {
    return this.used.has(address) || this.left.has(address);
  }

  /** Neighbours of one row and cause together, in the order of the sheet */
  get leftOut(): LeftOut[] {
    // A label that is merged down from a void row is read for the rows below.
    const unused = [...this.left.values()].filter(({ cell }) => !this.used.has(cell.address));
    const all = unused.sort(
      (one, other) => one.cell.row - other.cell.row || one.cell.column - other.cell.column,
    );
    const groups: { cells: LedgerCell[]; cause: LeftOutCause }[] = [];
    for (const { cell, cause } of all) {
      const last = groups.at(-1);
      const before = last?.cells.at(-1);
      const isNext = before?.row === cell.row && (WHOLE_ROWS.has(cause) || cell.column === before.column + 1);
      if (last !== undefined && isNext && last.cause === cause) last.cells.push(cell);
      else groups.push({ cells: [cell], cause });
    }
    return groups;
  }
}
