/** The account of a reading as it is shown: figures of what was read, and few ranges for what was left out. */
import { parseAddress, quoteSheet } from "../../a1";
import type { InputSheet } from "../../domain/model";
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

/** By table and reason, in the order in which they appear. */
export function leftOutGroups(accounts: readonly ReadAccount[]): LeftOutGroup[] {
  return accounts.flatMap(({ leftOut }) => {
    const groups = new Map<LeftOutReason, Map<string, CellKey[]>>();
    for (const { cell, why } of leftOut) {
      const parsed = parseAddress(cell);
      if (parsed === null || parsed.sheet === null) continue;
      const sheets = groups.get(why) ?? new Map<string, CellKey[]>();
      groups.set(why, sheets);
      const keys = sheets.get(parsed.sheet) ?? [];
      sheets.set(parsed.sheet, keys);
      keys.push(cellKey(parsed.area.row, parsed.area.column));
    }
    return [...groups].map(([why, sheets]): LeftOutGroup => ({
      why,
      cells: [...sheets.values()].reduce((sum, keys) => sum + keys.length, 0),
      ranges: [...sheets].flatMap(([sheet, keys]) =>
        rangesOf(keys).map((range) => `${quoteSheet(sheet)}!${range}`),
      ),
    }));
  });
}
