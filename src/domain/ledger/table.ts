/** What one list of a ledger gives. */
import type { MoneyUnit } from "../model";
import type { LeftOut } from "./fates";
import type { DecidedValue, LedgerCheck, LedgerLine, UnreadAmount } from "./lines";
import type { LedgerList } from "./list";
import type { MappedColumn } from "./mapping";
import type { ListKind } from "./roles";
import type { LedgerIndicator, LedgerProject } from "./words";

/** Why a list or a sheet is read as what it is */
export type WhyRead = "headings" | "noHeadings" | "noRows" | "sameMoney";

export interface LedgerTable {
  readonly sheet: string;
  readonly range: string;
  readonly readAs: ListKind | null;
  readonly why: WhyRead;
  readonly columns: readonly MappedColumn[];
  readonly list: LedgerList | null;
  readonly values: readonly DecidedValue[];
  readonly unit: MoneyUnit | null;
  readonly lines: readonly LedgerLine[];
  readonly indicators: readonly LedgerIndicator[];
  readonly projects: readonly LedgerProject[];
  readonly postings: number;
  readonly leftOut: readonly LeftOut[];
  readonly checks: readonly LedgerCheck[];
  readonly unread: readonly UnreadAmount[];
}
