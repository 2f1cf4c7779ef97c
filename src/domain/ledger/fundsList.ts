/** A list of money, by roles of its columns, with what is noted about its cells while it is read. */
import type { CellAddress } from "../cellAddress";
import type { Decimal } from "../decimal";
import { groupBy } from "../groupBy";
import { fold } from "../text";
import { convertMoney } from "../text/money";
import { headingText, type LedgerCell } from "./list";
import type { DecidedValue, LedgerCheck, LedgerContext, Sourced, UnreadAmount } from "./lines";
import type { MappedColumn, MappedList } from "./mapping";
import type { Role } from "./roles";
import { rowsOf, type LedgerRow } from "./rows";

export class FundsList {
  readonly rows: readonly LedgerRow[];
  readonly values = new Map<string, DecidedValue>();
  readonly unread: UnreadAmount[] = [];
  readonly checks: LedgerCheck[] = [];
  private readonly byRole: ReadonlyMap<Role | null, readonly MappedColumn[]>;

  constructor(
    readonly mapped: MappedList,
    readonly context: LedgerContext,
  ) {
    this.rows = rowsOf(mapped);
    this.byRole = groupBy(mapped.columns, ({ role }) => role);
  }

  /** The name of the sheet and the texts above the list, folded */
  get said(): readonly string[] {
    const { sheet, above } = this.mapped.list;
    return [sheet, ...above.map(({ written }) => written)].map(fold);
  }

  columns(role: Role): readonly MappedColumn[] {
    return this.byRole.get(role) ?? [];
  }

  has(role: Role): boolean {
    return this.columns(role).length > 0;
  }

  cellsOf(row: LedgerRow, role: Role): LedgerCell[] {
    return this.columns(role).flatMap(({ index }) => {
      const cell = row.cells[index];
      return cell === undefined || cell.kind === "blank" ? [] : [cell];
    });
  }

  text(row: LedgerRow, role: Role): Sourced<string> {
    const cells = this.cellsOf(row, role);
    this.context.fates.use(cells.map(({ address }) => address));
    // Of 2050202 and 小学教育 in two columns the code says it all.
    const code =
      role === "functionCode" ? cells.find(({ written }) => /^\d{3,}$/u.test(fold(written))) : undefined;
    const value = code?.written ?? cells.map(({ written }) => written).join(" ");
    return { value: value === "" ? null : value, cells: cells.map(({ address }) => address) };
  }

  /** @param choices what the user may say instead */
  decide(column: string, from: string, to: string, choices?: readonly string[]): void {
    if (from === to) return;
    const value = { column, from, to };
    this.values.set(JSON.stringify([column, from]), choices === undefined ? value : { ...value, choices });
  }

  /** The money unit's factor of a cell against the list's unit */
  valueOf(cell: LedgerCell, { unit, heading }: MappedColumn): Decimal | null {
    const own = cell.unit ?? unit;
    if (cell.kind === "error" || cell.value === null || cell.isPercent) {
      this.unread.push({ cell: cell.address, written: cell.written, heading: headingText(heading) });
      this.context.fates.leaveOut([cell], "unreadable");
      return null;
    }
    return convertMoney(cell.value, own, this.mapped.unit);
  }

  /** The cells that a row is known by */
  namesOf(row: LedgerRow): CellAddress[] {
    const named = this.cellsOf(row, "project");
    const cells = named.length > 0 ? named : row.cells.filter(({ kind }) => kind !== "blank").slice(0, 1);
    return cells.map(({ address }) => address);
  }

  check(
    what: string,
    cell: CellAddress,
    ledger: Decimal,
    computed: Decimal,
    from: readonly CellAddress[],
  ): void {
    this.checks.push({ what, cell, ledger, computed, ok: ledger.eq(computed), from });
  }
}
