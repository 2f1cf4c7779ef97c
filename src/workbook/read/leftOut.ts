/** The account of a reading as it is shown: figures of what was read, and few ranges for what was left out. */
import { parseAddress, quoteSheet } from "../../a1";
import { groupBy } from "../../domain/groupBy";
import type { CellAddress, InputSheet } from "../../domain/model";
import { cellKey, rangesOf, type CellKey } from "../sheet/cellRanges";
import type { LeftOutReason, ReadAccount } from "./account";

/** Rows that went into the result */
export interface ReadCounts {
  readonly funds: number;
  readonly projects: number;
  readonly indicators: number;
}

export function readCounts(
  accounts: readonly { readonly table: string; readonly counted: number }[],
): ReadCounts {
  const of = (table: InputSheet): number => accounts.find((one) => one.table === table)?.counted ?? 0;
  return { funds: of("资金"), projects: of("项目"), indicators: of("指标") };
}

export interface LeftOutGroup {
  readonly why: LeftOutReason;
  readonly cells: number;
  /** With their sheet: `资金!A41:M49` */
  readonly ranges: readonly string[];
}

/** Cells with their sheets as few ranges, sheet by sheet */
export function rangesOfCells(cells: readonly CellAddress[]): string[] {
  const sheets = new Map<string, CellKey[]>();
  for (const cell of cells) {
    const parsed = parseAddress(cell);
    if (parsed === null || parsed.sheet === null) continue;
    const keys = sheets.get(parsed.sheet) ?? [];
    sheets.set(parsed.sheet, keys);
    keys.push(cellKey(parsed.area.row, parsed.area.column));
  }
  return [...sheets].flatMap(([sheet, keys]) =>
    rangesOf(keys).map((range) => `${quoteSheet(sheet)}!${range}`),
  );
}

/** By table and reason, in the order in which they appear. */
export function leftOutGroups(accounts: readonly ReadAccount[]): LeftOutGroup[] {
  return accounts.flatMap(({ leftOut }) =>
    [...groupBy(leftOut, ({ why }) => why)].map(([why, group]): LeftOutGroup => ({
      why,
      cells: group.length,
      ranges: rangesOfCells(group.map(({ cell }) => cell)),
    })),
  );
}
