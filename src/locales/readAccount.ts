/** What a recompute read and left out, by language. */
import type { LeftOutReason } from "../workbook/read/account";
import { leftOutGroups, readCounts, type ReadCounts } from "../workbook/read/leftOut";
import type { ReadAccount } from "../workbook/read/account";
import { sentencesIn, type Language } from "./languages";
import { readAccount as zhCN } from "./zh-CN/readAccount";

export interface ReadAccountMessages {
  readonly read: (counts: ReadCounts) => string;
  /** How many cells do not count */
  readonly leftOut: (cells: number) => string;
  /** Cells with the reason why they do not count */
  readonly group: (ranges: readonly string[], why: string) => string;
  /** Before the cells that are left out for a reason */
  readonly because: (why: string) => string;
  readonly why: Record<LeftOutReason, string>;
  readonly separator: string;
}

export function readAccountMessages(language: Language): ReadAccountMessages {
  return sentencesIn(language, "readAccount", zhCN);
}

/** 已读 12 行资金、4 行项目、36 项指标 */
export function readSentence(language: Language, accounts: readonly ReadAccount[]): string {
  return readAccountMessages(language).read(readCounts(accounts));
}

/** One line for each table and reason */
export function leftOutLines(language: Language, accounts: readonly ReadAccount[]): string[] {
  const messages = readAccountMessages(language);
  return leftOutGroups(accounts).map(({ ranges, why }) => messages.group(ranges, messages.why[why]));
}
